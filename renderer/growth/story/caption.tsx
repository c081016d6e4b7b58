// The story's words over the canvas, and the way out.
import { useEffect, type ReactElement } from 'react';
import { Button } from '../../ui/button.tsx';
import css from './caption.module.css';
import { leaveStory, useStory } from './story.ts';

export function StoryCaption(): ReactElement | null {
  const { act, caption, over } = useStory();
  const told = act !== null;
  useEffect(() => {
    if (!told) return;
    const out = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') leaveStory();
    };
    window.addEventListener('keydown', out);
    return () => window.removeEventListener('keydown', out);
  }, [told]);
  if (act === null) return null;
  return (
    <section className={css.story} aria-label="Guided story" data-nodrag>
      <div aria-live="polite">
        <h2>{caption?.title ?? 'A company grows'}</h2>
        <p>{caption?.text ?? 'In a minute: how a dozen people become a few hundred.'}</p>
      </div>
      <Button kind="line" size="small" onClick={leaveStory}>
        {over ? 'Close' : 'Leave the story'}
      </Button>
    </section>
  );
}
