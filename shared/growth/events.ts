// The events of a month: what began, what changed, what somebody did.
import { countEvents, type Streaks } from '../dynamics/events.ts';
import type { Row } from '../dynamics/month.ts';
import type { GrowthEvent, GrowthEventKind } from './frame.ts';
import type { PhaseState, Region } from './phase/states.ts';

const FIRSTS: readonly { readonly kind: GrowthEventKind; readonly of: keyof Streaks['events'] }[] = [
  { kind: 'infrastructure-needed', of: 'infrastructureNeeded' },
  { kind: 'strained', of: 'strained' },
  { kind: 'breakdown', of: 'breakdown' },
  { kind: 'recovered', of: 'recovered' },
];
const REGIONS: readonly Region[] = ['phase', 'wellbeing', 'architecture', 'infrastructure', 'reliability', 'education'];

/** Counts a month in. @returns the streaks, and the events that come for the first time in it */
export function firstTimes(before: Streaks, row: Row, month: number, needed: boolean): { streaks: Streaks; events: GrowthEvent[] } {
  const streaks = countEvents(before, row, month, needed);
  const events = FIRSTS.flatMap(({ kind, of }): GrowthEvent[] =>
    before.events[of] === null && streaks.events[of] !== null ? [{ month, engineers: row.engineers, kind }] : [],
  );
  return { streaks, events };
}

/** The regions that are in another state than the month before. */
export function changesOf(before: PhaseState, now: PhaseState, month: number, engineers: number): GrowthEvent[] {
  return REGIONS.flatMap((region): GrowthEvent[] => {
    if (before[region] === now[region]) return [];
    const kind = region === 'phase' || region === 'wellbeing' ? region : 'state';
    return [{ month, engineers, kind, region, state: now[region] }];
  });
}
