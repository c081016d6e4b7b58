// What growth puts over the canvas: the film while it plays, and else which month is seen and what an edit here becomes.
import Clock from 'lucide-react/icons/clock';
import { useEffect, type ReactElement } from 'react';
import { FilmLayer } from '../canvas/film/film-layer.tsx';
import { followWhole } from '../canvas/film/follow.ts';
import { useDocument } from '../stores/document.ts';
import { Button } from '../ui/button.tsx';
import { sendPlayback, subscribeStage } from './growth.ts';
import { playbackStore, usePlayback } from './growth-store.ts';
import css from './on-canvas.module.css';
import { StoryCaption } from './story/caption.tsx';

function Notice(): ReactElement | null {
  const mode = usePlayback((state) => state.mode);
  const month = usePlayback((state) => state.month);
  const readOnly = useDocument((state) => state.readOnly !== null);
  if (mode !== 'paused') return null;
  return (
    <div className={css.notice} role="status" data-nodrag>
      <Clock size={14} aria-hidden />
      <span>
        You see <b>month {month}</b>. {readOnly ? 'It can only be looked at.' : 'An edit here becomes a flag at this month.'}
      </span>
      <Button size="small" onClick={() => sendPlayback({ type: 'month.show', month: 0 })}>
        Back to today
      </Button>
    </div>
  );
}

export function OnCanvas(): ReactElement {
  useEffect(() => {
    // The panel took its room from the canvas.
    const soon = setTimeout(() => followWhole(false), 60);
    const stop = subscribeStage(() => {
      if (playbackStore.get().mode !== 'playing') followWhole(true);
    });
    return () => {
      clearTimeout(soon);
      stop();
    };
  }, []);
  return (
    <>
      <FilmLayer />
      <Notice />
      <StoryCaption />
    </>
  );
}
