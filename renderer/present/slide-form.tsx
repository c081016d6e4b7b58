// The fields of a slide: title, notes, which month, and what is shown beside the picture. Every change is one named edit.
import { useId, useState, type ReactElement } from 'react';
import type { Slide } from '../../shared/model/types.ts';
import { changeSlide } from '../../shared/slides/edits.ts';
import { editFile, useDocument } from '../stores/document.ts';
import { Button } from '../ui/button.tsx';
import { usePicture } from './deck.ts';
import { cameraNow } from './from-screen.ts';
import css from './slides-panel.module.css';

const SHOWS = [
  ['findings', 'Counts of risks'],
  ['charts', 'Chart of growth'],
  ['phases', 'Phases'],
  ['legend', 'Legend'],
] as const;

/** The slide with what is new, and without the optional keys that are given up. */
function changed(slide: Slide, part: Partial<Slide>, without: readonly Optional[]): Slide {
  const copy: Slide = { ...slide, ...part };
  for (const key of without) delete copy[key];
  return copy;
}
type Optional = 'notes' | 'scenario' | 'month' | 'camera' | 'spotlight' | 'compare' | 'show';

export function SlideForm({ slide, readOnly }: { readonly slide: Slide; readonly readOnly: boolean }): ReactElement {
  const id = useId();
  const scenarios = useDocument((state) => state.file.scenarios) ?? [];
  const picture = usePicture(slide.id);
  const [title, setTitle] = useState(slide.title);
  const [notes, setNotes] = useState(slide.notes ?? '');
  const change = (part: Partial<Slide>, without: readonly Optional[] = [], label?: string): void =>
    editFile(changeSlide(changed(slide, part, without), label));
  const scenario = scenarios.find((one) => one.id === slide.scenario);
  const toggle = (what: (typeof SHOWS)[number][0]): void => {
    const now = slide.show ?? [];
    const next = now.includes(what) ? now.filter((one) => one !== what) : SHOWS.flatMap(([one]) => (now.includes(one) || one === what ? [one] : []));
    change(next.length > 0 ? { show: next } : {}, next.length > 0 ? [] : ['show'], `Change what “${slide.title}” shows`);
  };
  return (
    <fieldset className={css.fields} disabled={readOnly}>
      <label htmlFor={`${id}title`}>Title</label>
      <input
        id={`${id}title`}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        onBlur={() => title !== slide.title && change({ title }, [], `Rename the slide “${slide.title}”`)}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
      <label htmlFor={`${id}notes`}>Notes</label>
      <textarea
        id={`${id}notes`}
        rows={3}
        value={notes}
        placeholder="What you will say. Only you see it."
        onChange={(event) => setNotes(event.target.value)}
        onBlur={() => {
          if (notes === (slide.notes ?? '')) return;
          if (notes === '') change({}, ['notes'], `Change the notes of “${slide.title}”`);
          else change({ notes }, [], `Change the notes of “${slide.title}”`);
        }}
      />
      <label htmlFor={`${id}scenario`}>Shows</label>
      <div className={css.row}>
        <select
          id={`${id}scenario`}
          value={slide.scenario ?? ''}
          onChange={({ target }) =>
            target.value === '' ? change({}, ['scenario', 'month']) : change({ scenario: target.value, month: slide.month ?? 0 })
          }
        >
          <option value="">The organisation as it is</option>
          {slide.scenario !== undefined && !scenario && <option value={slide.scenario}>{slide.scenario} (gone)</option>}
          {scenarios.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
        {scenario && (
          <>
            <label htmlFor={`${id}month`}>month</label>
            <input
              id={`${id}month`}
              type="number"
              className="num"
              min={0}
              max={scenario.months}
              value={slide.month ?? scenario.months}
              onChange={({ target }) => {
                const month = Math.round(Number(target.value));
                if (Number.isFinite(month)) change({ month: Math.max(0, Math.min(scenario.months, month)) });
              }}
            />
          </>
        )}
      </div>
      {scenario && scenarios.length > 1 && (
        <>
          <label htmlFor={`${id}compare`}>Against</label>
          <select
            id={`${id}compare`}
            value={slide.compare?.[0]?.scenario ?? ''}
            onChange={({ target }) => (target.value === '' ? change({}, ['compare']) : change({ compare: [{ scenario: target.value }] }))}
          >
            <option value="">nothing</option>
            {scenarios
              .filter((one) => one.id !== slide.scenario)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
          </select>
        </>
      )}
      <span>Beside it</span>
      <div className={css.checks}>
        {SHOWS.map(([what, words]) => (
          <label key={what}>
            <input type="checkbox" checked={slide.show?.includes(what) ?? false} onChange={() => toggle(what)} />
            {words}
          </label>
        ))}
      </div>
      <span>Camera</span>
      <div className={css.row}>
        <Button
          kind="line"
          size="small"
          onClick={() => {
            const camera = cameraNow();
            change(camera ? { camera } : {}, camera ? [] : ['camera'], `Look elsewhere with “${slide.title}”`);
          }}
        >
          Look at what is on screen
        </Button>
        <Button kind="line" size="small" disabled={!slide.camera} onClick={() => change({}, ['camera'], `Show everything on “${slide.title}”`)}>
          Everything
        </Button>
        <Button
          kind="line"
          size="small"
          disabled={!slide.spotlight}
          onClick={() => change({}, ['spotlight'], `Take the spotlight off “${slide.title}”`)}
        >
          No spotlight
        </Button>
      </div>
      {picture && picture.missing.length > 0 && (
        <p className={css.missing} role="status">
          {picture.missing.join(' ')}
        </p>
      )}
    </fieldset>
  );
}
