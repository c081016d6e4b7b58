// Months along the width: the strip, the charts, the flags and the cursor share it.
import { stateMeta } from '../../../shared/growth/phase/chart.ts';
import type { Region } from '../../../shared/growth/phase/states.ts';
import type { Frame } from '../../../shared/growth/frame.ts';

/** Pixels for titles and values at the left of the months, and for the cursor's pill at their right. */
export const LEFT = 124;
export const RIGHT = 22;

/** Where a month stands, as a share of the width of all months. */
export const shareOf = (month: number, last: number): number => (last > 0 ? month / last : 0);

/** The month at a share of the width. */
export const monthAt = (share: number, last: number): number => Math.max(0, Math.min(last, Math.round(share * last)));

/** The months that are written on the axis: whole years, fewer where it is long. */
export function yearTicks(last: number): number[] {
  const years = Math.max(1, Math.ceil(last / 12 / 10));
  const step = 12 * years;
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, at) => at * step);
}

/** A stretch of months in one state. */
export interface Stretch {
  readonly state: string;
  readonly name: string;
  readonly from: number;
  /** The month after its last. */
  readonly to: number;
}

/** The stretches of a region over a run. */
export function stretches(frames: readonly Frame[], region: Region): Stretch[] {
  const found: Stretch[] = [];
  for (const { month, phase } of frames) {
    const state = phase[region];
    const last = found.at(-1);
    if (last?.state === state) found[found.length - 1] = { ...last, to: month + 1 };
    else found.push({ state, name: stateMeta(region, state).name, from: month, to: month + 1 });
  }
  return found;
}
