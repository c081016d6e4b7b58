// What a fix or a comparison adds or moves, drawn over the cards where it would stand.
import type { ReactElement } from 'react';
import type { SceneBox } from '../../../shared/draw/scene.ts';
import { cx } from '../../ui/cx.ts';
import { boxKey } from '../adapter/share.ts';
import { fittingOf } from '../cards/fitting.ts';
import { usePreview } from '../states/preview.ts';
import { OVER } from './world-overlays.tsx';
import css from './ghosts.module.css';

/** A name, and on a pill from some way off its short form. */
function Name({ box }: { readonly box: SceneBox }): ReactElement {
  switch (box.kind) {
    case 'team':
      return <span>{fittingOf(box.name, false).broken}</span>;
    case 'position':
      return (
        <>
          <span className={css.close}>{box.name}</span>
          <span className={css.brief}>{fittingOf(box.name, true).brief}</span>
        </>
      );
    case 'dock':
      return <span>{box.label}</span>;
    case 'group':
      return <span>{box.name}</span>;
    default:
      return box satisfies never;
  }
}

function Ghost({ box, moved }: { readonly box: SceneBox; readonly moved: boolean }): ReactElement {
  const { x, y, width, height } = box.rect;
  return (
    <div
      className={cx(css.ghost, box.kind === 'group' ? css.frame : box.kind !== 'team' && css.round, moved && css.moved)}
      style={{ left: x, top: y, width, height, zIndex: OVER }}
      data-ghost={box.id}
    >
      {!moved && <b>+</b>}
      <Name box={box} />
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
