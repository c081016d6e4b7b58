// The export dialog: which format, what of the design, which colours, with or without names. It stays open while the file is made.
import { useRef, useState, type ReactElement } from 'react';
import type { SceneTheme } from '../../shared/draw/palette.ts';
import { documentStore } from '../stores/document.ts';
import { viewStore } from '../stores/view.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import frame from '../ui/dialog-frame.module.css';
import { toast } from '../ui/toast.tsx';
import css from './export.module.css';
import type { Format } from './export.worker.ts';
import { ExportProgress, type Step } from './progress.tsx';
import { runExport } from './run.ts';

interface Kind {
  readonly name: string;
  readonly hint: string;
  readonly slides?: true;
  readonly themed?: true;
}
const KINDS: Readonly<Record<Format, Kind>> = {
  svg: { name: 'SVG', hint: 'A drawing of any size. It holds the design and opens here again.', themed: true },
  png: { name: 'PNG', hint: 'A picture. It holds the design and opens here again.', themed: true },
  pdf: { name: 'PDF', hint: 'Your slides and the whole drawing, to print or to send.', slides: true, themed: true },
  pptx: { name: 'PowerPoint', hint: 'Slides of native shapes that can be edited, with your notes.', slides: true, themed: true },
  html: { name: 'Web page', hint: 'One file that plays your slides in any browser, without a network.', slides: true, themed: true },
  md: { name: 'Markdown', hint: 'The findings, and who answers to whom.' },
  txt: { name: 'Text', hint: 'Who answers to whom, as an indented outline.' },
  mmd: { name: 'Mermaid', hint: 'A diagram that code hosts draw in Markdown.' },
  dot: { name: 'Graphviz', hint: 'A graph in the language of dot.' },
};
// In the order of the keys above.
const FORMATS = Object.keys(KINDS) as Format[];
const THEMES: readonly { readonly value: SceneTheme; readonly label: string }[] = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'contrast', label: 'High contrast' },
];

export function ExportDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [selected] = useState(() => [...viewStore.get().units]);
  const [format, setFormat] = useState<Format>('svg');
  const [part, setPart] = useState(false);
  const [theme, setTheme] = useState<SceneTheme>('light');
  const [scale, setScale] = useState(2);
  const [names, setNames] = useState(true);
  const [findings, setFindings] = useState(false);
  const [tiled, setTiled] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [step, setStep] = useState<Step>({ words: 'Starting', part: null });
  const stop = useRef<AbortController | null>(null);
  const kind = KINDS[format];

  async function start(): Promise<void> {
    stop.current = new AbortController();
    const { signal } = stop.current;
    const tell = (words: string, part: number | null): void => setStep({ words, part });
    setBusy(true);
    setProblem(null);
    const units = part && selected.length > 0 && !kind.slides ? selected : null;
    const outcome = await runExport(documentStore.get().design, { format, units, theme, names, findings, tiled, scale }, tell, signal);
    setBusy(false);
    if (outcome.kind === 'failed') setProblem(`${outcome.error.message} ${outcome.error.advice}`);
    if (outcome.kind !== 'done') return;
    onClose();
    toast({ text: outcome.said, ...(outcome.more === undefined ? {} : { more: outcome.more }) });
  }
  function close(): void {
    stop.current?.abort();
    onClose();
  }

  return (
    <Dialog title="Export" open wide onClose={close}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <fieldset className={css.formats} disabled={busy}>
          <legend>Format</legend>
          {FORMATS.map((one) => (
            <label key={one} className={css.format}>
              <input type="radio" name="format" value={one} checked={one === format} onChange={() => setFormat(one)} />
              {KINDS[one].name}
            </label>
          ))}
        </fieldset>
        <p className={css.hint}>{kind.hint}</p>
        <fieldset className={css.options} disabled={busy}>
          <legend>Options</legend>
          {!kind.slides && selected.length > 0 && (
            <label className={css.check}>
              <input type="checkbox" checked={part} onChange={(event) => setPart(event.target.checked)} />
              Only the selection ({selected.length === 1 ? 'one unit' : `${selected.length} units`})
            </label>
          )}
          {kind.themed && (
            <label className={css.pick}>
              Colours
              <select value={theme} onChange={(event) => setTheme(THEMES.find(({ value }) => value === event.target.value)?.value ?? 'light')}>
                {THEMES.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
          )}
          {format === 'png' && (
            <label className={css.pick}>
              Size
              <select value={scale} onChange={(event) => setScale(Number(event.target.value))}>
                {[1, 2, 3, 4].map((times) => (
                  <option key={times} value={times}>
                    {times}x
                  </option>
                ))}
              </select>
            </label>
          )}
          {kind.slides && (
            <label className={css.check}>
              <input type="checkbox" checked={findings} onChange={(event) => setFindings(event.target.checked)} />A slide for each critical finding
              and warning
            </label>
          )}
          {format === 'pdf' && (
            <label className={css.check}>
              <input type="checkbox" checked={tiled} onChange={(event) => setTiled(event.target.checked)} />
              The drawing at full size, over several pages
            </label>
          )}
          <label className={css.check}>
            <input type="checkbox" checked={!names} onChange={(event) => setNames(!event.target.checked)} />
            Leave out the names of people: roles instead
          </label>
        </fieldset>
        {problem !== null && (
          <p role="alert" className={css.problem}>
            {problem}
          </p>
        )}
        <div className={frame.actions}>
          {busy && <ExportProgress {...step} />}
          <Button kind="line" onClick={busy ? () => stop.current?.abort() : close}>
            {busy ? 'Stop' : 'Cancel'}
          </Button>
          <Button kind="primary" type="submit" disabled={busy}>
            Export
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
