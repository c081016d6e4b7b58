// The main window's frame, for the moment before its code is there: nothing jumps when it comes.
import type { ReactElement } from 'react';
import css from './skeleton.module.css';

export function Skeleton(): ReactElement {
  return (
    <div className={css.window} aria-busy="true">
      <div className={css.bar} />
      <div className={css.side} />
      <div className={css.canvas} />
      <div className={css.side} />
      <div className={css.foot} />
    </div>
  );
}
