// The Growth tab: time bar, phase strip and charts of the scenario that is played.
import { useEffect, type ReactElement } from 'react';
import { useDocument } from '../stores/document.ts';
import { Empty } from './empty.tsx';
import { startGrowth } from './growth.ts';
import { useGrowth } from './growth-store.ts';
import { Messages } from './messages.tsx';
import css from './panel.module.css';
import { startSweep } from './sweep/sweep.ts';
import { Time } from './time/time.tsx';
import { TimeBar } from './time/time-bar.tsx';

export function Growth(): ReactElement {
  useEffect(startGrowth, []);
  useEffect(startSweep, []);
  const empty = useDocument(({ file }) => file.units.length === 0);
  const state = useGrowth((run) => run.state);
  if (empty) return <Empty />;
  return (
    <div className={css.panel} data-growth={state}>
      <TimeBar />
      <Messages />
      <Time />
    </div>
  );
}
