// The film over the canvas: there while growth plays; the cards come back as soon as it pauses.
import { useEffect, useRef, type ReactElement } from 'react';
import { sceneOf } from '../../growth/growth.ts';
import { playbackStore, usePlayback } from '../../growth/growth-store.ts';
import { monthLength } from '../../growth/playback/machine.setup.ts';
import { stageElement } from '../camera.ts';
import { sceneStore } from '../scene-store.ts';
import css from './film.module.css';
import { play } from './film.ts';

function Screen(): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const stage = stageElement();
    stage?.setAttribute('data-film', '');
    const stop = play(
      element,
      {
        now: () => {
          const { month, last, speed } = playbackStore.get();
          return { month, last, length: monthLength(speed) };
        },
        scene: sceneOf,
      },
      sceneStore.get().scene,
    );
    return () => {
      stop();
      stage?.removeAttribute('data-film');
    };
  }, []);
  return <canvas ref={canvas} className={css.film} aria-hidden data-film-canvas />;
}

export function FilmLayer(): ReactElement | null {
  const playing = usePlayback(({ mode }) => mode === 'playing');
  return playing ? <Screen /> : null;
}
