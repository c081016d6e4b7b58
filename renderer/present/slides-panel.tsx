// The deck below the drawing: every slide as a small picture, in its order, and the fields of the one that is chosen.
import Copy from 'lucide-react/icons/copy';
import Play from 'lucide-react/icons/play';
import Plus from 'lucide-react/icons/plus';
import Trash2 from 'lucide-react/icons/trash-2';
import { useEffect, useState, type DragEvent, type KeyboardEvent, type ReactElement } from 'react';
import type { Edit } from '../../shared/edits/edit.ts';
import type { Id, Slide } from '../../shared/model/types.ts';
import { duplicateSlide, moveSlide, removeSlide } from '../../shared/slides/edits.ts';
import { announce } from '../app/announce.tsx';
import { DockTools } from '../app/shell/dock-tools.tsx';
import { documentStore, editFile, undo, useDocument } from '../stores/document.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { toast } from '../ui/toast.tsx';
import { slidesOf, startDeck, usePicture } from './deck.ts';
import { addSlideFromScreen } from './from-screen.ts';
import { startShow } from './show.ts';
import { SlideForm } from './slide-form.tsx';
import { SlidePicture } from './slide-picture.tsx';
import empty from './empty.module.css';
import css from './slides-panel.module.css';

const doEdit = (change: Edit | null | undefined): void => {
  if (change) editFile(change);
};

/** Moves a slide by places: +1 is one further back in the deck. */
function moveBy(id: Id, by: number): void {
  const { file } = documentStore.get();
  const slides = slidesOf(file);
  const at = slides.findIndex((slide) => slide.id === id);
  const to = Math.max(0, Math.min(slides.length - 1, at + by));
  const others = slides.filter((slide) => slide.id !== id);
  doEdit(moveSlide(file, id, others[to]?.id ?? null));
  announce(`Slide moved to place ${to + 1} of ${slides.length}.`);
}

export function SlidesPanel(): ReactElement {
  const slides = useDocument((state) => state.file.slides) ?? NO_SLIDES;
  const readOnly = useDocument((state) => state.fileReadOnly !== null);
  const [chosen, choose] = useState<Id | null>(null);
  const [over, setOver] = useState<Id | null>(null);
  useEffect(() => startDeck(), []);
  const at = Math.max(
    0,
    slides.findIndex((slide) => slide.id === chosen),
  );
  const slide = slides[at];
  const drop = (event: DragEvent, before: Id | null): void => {
    event.preventDefault();
    setOver(null);
    const id = event.dataTransfer.getData('application/x-orgscale-slide');
    if (id !== '') doEdit(moveSlide(documentStore.get().file, id, before));
  };
  return (
    <>
      <DockTools>
        <Button kind="line" size="small" disabled={readOnly} onClick={() => choose(addSlideFromScreen())}>
          <Plus size={14} aria-hidden /> Add what is on screen
        </Button>
        <Button kind="primary" size="small" disabled={slides.length === 0} onClick={() => startShow(at)}>
          <Play size={14} aria-hidden /> Present from here
        </Button>
      </DockTools>
      {slides.length === 0 ? (
        <div className={empty.empty}>
          <p className={empty.title}>No slides yet</p>
          <p>
            A slide is a view of this design: what the canvas looks at, a month of growth, what stands out. Arrange the screen as the room should see
            it, then press <kbd>Ctrl</kbd> <kbd>M</kbd>.
          </p>
        </div>
      ) : (
        <div className={css.panel}>
          <ol
            className={css.strip}
            aria-label="Slides"
            onDragEnter={() => setOver(AT_END)}
            onDragOver={(event) => event.preventDefault()}
            onDragLeave={({ currentTarget, relatedTarget }) => {
              if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(null);
            }}
            onDragEnd={() => setOver(null)}
            onDrop={(event) => drop(event, null)}
            data-over={over === AT_END || undefined}
          >
            {slides.map((one, number) => (
              <Thumb
                key={one.id}
                slide={one}
                number={number + 1}
                current={one === slide}
                over={over === one.id}
                readOnly={readOnly}
                onChoose={() => choose(one.id)}
                onOver={() => setOver(one.id)}
                onDrop={(event) => {
                  event.stopPropagation();
                  drop(event, one.id);
                }}
              />
            ))}
          </ol>
          {slide && (
            <section className={css.form} aria-label={`Slide ${at + 1}`}>
              <div className={css.tools}>
                <b>
                  Slide {at + 1} of {slides.length}
                </b>
                <IconButton
                  label="Duplicate the slide"
                  size="small"
                  disabled={readOnly}
                  onClick={() => {
                    const copy = duplicateSlide(documentStore.get().file, slide.id);
                    doEdit(copy?.edit);
                    if (copy) choose(copy.id);
                  }}
                >
                  <Copy size={14} aria-hidden />
                </IconButton>
                <IconButton
                  label="Remove the slide"
                  size="small"
                  disabled={readOnly}
                  onClick={() => {
                    doEdit(removeSlide(documentStore.get().file, slide.id));
                    choose(slides[at + 1]?.id ?? slides[at - 1]?.id ?? null);
                    toast({ kind: 'slide', text: `Removed “${slide.title}”.`, action: { name: 'Undo', run: () => void undo() } });
                  }}
                >
                  <Trash2 size={14} aria-hidden />
                </IconButton>
              </div>
              <SlideForm key={slide.id} slide={slide} readOnly={readOnly} />
            </section>
          )}
        </div>
      )}
    </>
  );
}
const NO_SLIDES: readonly Slide[] = [];
/** Where a slide is dropped behind all others: no id. */
const AT_END = '\u0000end';

interface ThumbProps {
  readonly slide: Slide;
  readonly number: number;
  readonly current: boolean;
  readonly over: boolean;
  readonly readOnly: boolean;
  readonly onChoose: () => void;
  readonly onOver: () => void;
  readonly onDrop: (event: DragEvent) => void;
}

function Thumb({ slide, number, current, over, readOnly, onChoose, onOver, onDrop }: ThumbProps): ReactElement {
  const picture = usePicture(slide.id);
  const keys = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') || readOnly) return;
    event.preventDefault();
    moveBy(slide.id, event.key === 'ArrowLeft' ? -1 : 1);
  };
  return (
    <li className={css.item} data-over={over || undefined}>
      <button
        type="button"
        className={css.thumb}
        aria-current={current ? 'true' : undefined}
        aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
        draggable={!readOnly}
        onClick={onChoose}
        onDoubleClick={() => startShow(number - 1)}
        onKeyDown={keys}
        onDragStart={(event) => {
          event.dataTransfer.setData('application/x-orgscale-slide', slide.id);
          event.dataTransfer.effectAllowed = 'move';
        }}
        onDragEnter={(event) => {
          event.stopPropagation();
          onOver();
        }}
        onDrop={onDrop}
      >
        <span className={css.number} aria-hidden>
          {number}
        </span>
        <span className="visually-hidden">{`Slide ${number}: `}</span>
        {/* Its words are those of the title and of the drawing: too many for a button's name. */}
        <span className={css.frame} aria-hidden>
          {picture ? <SlidePicture svg={picture.svg} title={slide.title} className={css.fill} /> : null}
        </span>
        <span className={css.title}>{slide.title}</span>
      </button>
    </li>
  );
}
