// The chart of a slide: the time that support and operation take of infrastructure, for its scenario and for those it is compared with.
import type { GrowthRun } from '../growth/frame.ts';
import type { Design, Id, Slide } from '../model/types.ts';

export interface Series {
  readonly name: string;
  /** Share of infrastructure's time, a month each from month 0; null while there is no infrastructure. */
  readonly values: readonly (number | null)[];
  /** Whether it breaks down: three months at 1 or more. */
  readonly breaks: boolean;
}
export interface Chart {
  readonly title: string;
  /** The slide's own scenario first. */
  readonly series: readonly Series[];
  /** The month that the slide shows; null where it shows none. */
  readonly month: number | null;
}

const MOST_SERIES = 4;

const seriesOf = (run: GrowthRun, name: string): Series => ({
  name,
  values: run.frames.map(({ row }) => row.ops),
  breaks: run.events.some(({ kind }) => kind === 'breakdown'),
});

/** null where the slide names no scenario that is there. */
export function chartOf(design: Design, slide: Slide, run: (scenario: Id) => GrowthRun | null): Chart | null {
  const ids = new Set([
    ...(slide.scenario === undefined ? [] : [slide.scenario]),
    ...(slide.compare ?? []).flatMap(({ scenario }) => scenario ?? []),
  ]);
  const series = [...ids].slice(0, MOST_SERIES).flatMap((id) => {
    const played = run(id);
    return played ? [seriesOf(played, design.scenarios?.find((scenario) => scenario.id === id)?.name ?? id)] : [];
  });
  return series.length > 0 ? { title: 'Infrastructure’s time spent on support and operation', series, month: slide.month ?? null } : null;
}
