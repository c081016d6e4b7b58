// The phase of the month that is shown, for the status bar: its colour on the strip, and its name.
import type { ReactElement } from 'react';
import { stateMeta } from '../../shared/growth/phase/chart.ts';
import { useView } from '../stores/view.ts';
import { useGrowth, usePlayback } from './growth-store.ts';
import css from './phase-mark.module.css';
import { FILL } from './time/fill.ts';

export function PhaseMark(): ReactElement | null {
  const open = useView((view) => view.tab === 'growth');
  const away = usePlayback(({ mode }) => mode !== 'editing');
  const month = usePlayback((state) => state.month);
  const phase = useGrowth(({ frames }) => frames[month]?.phase.phase ?? null);
  if (phase === null || !(open || away)) return null;
  return (
    <span className={css.phase}>
      <i aria-hidden style={{ background: `var(--p-${FILL[phase] ?? 'startup'})` }} />
      Phase: {stateMeta('phase', phase).name}
    </span>
  );
}
