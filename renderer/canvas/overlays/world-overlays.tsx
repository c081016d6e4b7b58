// What is drawn in the world over the cards: the lasso, a line that is being pulled.
import { Fragment, type ReactElement } from 'react';
import { roundedPath } from '../../../shared/draw/path.ts';
import { useCamera } from '../camera.ts';
import { useGesture } from '../gestures/gesture-store.ts';
import { elbow } from '../lines/path.ts';
import css from './overlays.module.css';

/** Above the cards. */
export const OVER = 100;

export function Lasso(): ReactElement | null {
  const rect = useGesture((state) => state.lasso);
  if (!rect) return null;
  return <div className={css.lasso} style={{ left: rect.x, top: rect.y, width: rect.width, height: rect.height, zIndex: OVER }} data-lasso />;
}

/** Lines through what a dragged card lines up with, and how far away that is. */
export function Guides(): ReactElement | null {
  const guides = useGesture((state) => state.guides);
  const zoom = useCamera((camera) => (guides.length > 0 ? camera.zoom : 1));
  if (guides.length === 0) return null;
  return (
    <svg className={css.guides} style={{ zIndex: OVER, strokeWidth: 1 / zoom, fontSize: 10.5 / zoom }} aria-hidden>
      {guides.map(({ axis, at, from, to, gap }) => {
        const tall = axis === 'x';
        const middle = gap && (gap.from + gap.to) / 2;
        return (
          <Fragment key={`${axis} ${at}`}>
            <path d={tall ? `M${at},${from}V${to}` : `M${from},${at}H${to}`} data-guide={axis} data-at={at} />
            {gap && middle !== undefined && (
              <text x={tall ? at + 4 / zoom : middle} y={tall ? middle : at - 4 / zoom} textAnchor={tall ? 'start' : 'middle'}>
                {Math.round(gap.to - gap.from)}
              </text>
            )}
          </Fragment>
        );
      })}
    </svg>
  );
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
