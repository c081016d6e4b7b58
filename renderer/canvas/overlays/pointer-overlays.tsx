// What follows the pointer over the window: an item from the palette, and in words what letting go would do.
import type { ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { paletteItem } from '../../palette/items.ts';
import { cx } from '../../ui/cx.ts';
import { TypeSwatch } from '../../ui/team-type.tsx';
import { useGesture } from '../gestures/gesture-store.ts';
import css from './overlays.module.css';

function Carried(): ReactElement | null {
  const ghost = useGesture((state) => state.ghost);
  const item = ghost && paletteItem(ghost.item);
  if (!ghost || !item) return null;
  const Picture = item.kind === 'team' ? null : item.icon;
  return (
    <div className={cx(css.carry, item.kind === 'position' && css.round)} style={{ left: ghost.at.x, top: ghost.at.y }} aria-hidden>
      {item.kind === 'team' ? <TypeSwatch type={item.type} /> : Picture && <Picture size={16} />}
      {item.name}
    </div>
  );
}

function Hint(): ReactElement | null {
  const hint = useGesture((state) => state.hint);
  const at = useGesture((state) => state.pointer);
  if (hint === null || !at) return null;
  return (
    <div className={css.hint} style={{ left: at.x, top: at.y }} data-hint>
      {hint}
    </div>
  );
}

export function PointerOverlays(): ReactElement {
  return createPortal(
    <>
      <Carried />
      <Hint />
    </>,
    document.body,
  );
}
