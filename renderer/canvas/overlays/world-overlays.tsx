// What is drawn in the world over the cards: ghosts of a fix, the lasso, a line that is being pulled.
import type { ReactElement } from 'react';
import { roundedPath } from '../../../shared/draw/path.ts';
import type { SceneBox } from '../../../shared/draw/scene.ts';
import { cx } from '../../ui/cx.ts';
import { boxKey } from '../adapter/share.ts';
import { useGesture } from '../gestures/gesture-store.ts';
import { elbow } from '../lines/path.ts';
import { usePreview } from '../states/preview.ts';
import css from './overlays.module.css';

const OVER = 100;

function Ghost({ box, moved }: { readonly box: SceneBox; readonly moved: boolean }): ReactElement {
  const { x, y, width, height } = box.rect;
  return (
    <div
      className={cx(css.ghost, box.kind !== 'team' && box.kind !== 'group' && css.round, moved && css.moved)}
      style={{ left: x, top: y, width, height, zIndex: OVER }}
      data-ghost={box.id}
    >
      {!moved && <b>+</b>}
      {box.kind === 'dock' ? box.label : box.name}
    </div>
  );
}

export function Ghosts(): ReactElement {
  const added = usePreview((state) => state.addedBoxes);
  const moved = usePreview((state) => state.movedBoxes);
  return (
    <>
      {added.map((box) => (
        <Ghost key={boxKey(box)} box={box} moved={false} />
      ))}
      {moved.map((box) => (
        <Ghost key={boxKey(box)} box={box} moved />
      ))}
    </>
  );
}

export function Lasso(): ReactElement | null {
  const rect = useGesture((state) => state.lasso);
  if (!rect) return null;
  return <div className={css.lasso} style={{ left: rect.x, top: rect.y, width: rect.width, height: rect.height, zIndex: OVER }} data-lasso />;
}

export function Pull(): ReactElement | null {
  const pull = useGesture((state) => state.pull);
  if (!pull) return null;
  return (
    <svg className={css.pull} style={{ zIndex: OVER }} aria-hidden data-pull>
      <path d={roundedPath(elbow(pull.from, pull.to))} />
      <circle cx={pull.to.x} cy={pull.to.y} r={4} />
    </svg>
  );
}
