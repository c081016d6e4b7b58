// The phases of a run, drawn from the statechart's own states, with its flags above and wellbeing below.
import { Tooltip } from '@base-ui/react/tooltip';
import { memo, type CSSProperties, type ReactElement } from 'react';
import { reasonFor } from '../../../shared/growth/phase/reasons.ts';
import type { Region } from '../../../shared/growth/phase/states.ts';
import { numberWords } from '../../../shared/model/numbers.ts';
import { SeverityMark } from '../../ui/severity-mark.tsx';
import { frameOf, useGrowth } from '../growth-store.ts';
import { shareOf, stretches, yearTicks, type Stretch } from './axis.ts';
import { FILL } from './fill.ts';
import { Flags } from './flags.tsx';
import css from './strip.module.css';

const SEVERE: Readonly<Record<string, 'critical' | 'warning'>> = {
  'hyperGrowth.breakdown': 'critical',
  'hyperGrowth.strained': 'warning',
  atRisk: 'warning',
  burnout: 'critical',
};

/** Where a stretch stands: shares of the width, with a hairline between two. */
export const placed = (from: number, to: number, last: number): CSSProperties => ({
  left: `${shareOf(from, last) * 100}%`,
  width: `calc(${(shareOf(Math.min(to, last), last) - shareOf(from, last)) * 100}% - 1.5px)`,
});

function Why({ region, stretch }: { readonly region: Region; readonly stretch: Stretch }): ReactElement | null {
  const frame = frameOf(stretch.from);
  if (!frame) return null;
  const severe = SEVERE[stretch.state];
  return (
    <>
      <div className={css.whyTitle}>
        {severe && <SeverityMark mark={severe} size={14} label={null} />}
        {stretch.name}, month {stretch.from}, {numberWords(Math.round(frame.row.engineers))} engineers
      </div>
      {reasonFor(region, frame)}
    </>
  );
}

const Region = memo(({ region, last }: { readonly region: 'phase' | 'wellbeing'; readonly last: number }): ReactElement => {
  const found = useGrowth(({ frames }) => stretches(frames, region), same);
  return (
    <div className={css.region} data-region={region} role="img" aria-label={spoken(region, found)}>
      {found.map((stretch) => (
        <Tooltip.Root key={stretch.from}>
          <Tooltip.Trigger
            delay={150}
            render={<div />}
            className={css.stretch}
            data-state={stretch.state}
            data-from={stretch.from}
            data-to={stretch.to}
            style={{ ...placed(stretch.from, stretch.to, last), background: `var(--p-${FILL[stretch.state] ?? 'startup'})` }}
          >
            <span>{stretch.name}</span>
          </Tooltip.Trigger>
          <Tooltip.Portal>
            <Tooltip.Positioner className={css.place} sideOffset={8}>
              <Tooltip.Popup className={css.why}>
                <Why region={region} stretch={stretch} />
              </Tooltip.Popup>
            </Tooltip.Positioner>
          </Tooltip.Portal>
        </Tooltip.Root>
      ))}
    </div>
  );
});

const same = (a: readonly Stretch[], b: readonly Stretch[]): boolean =>
  a.length === b.length && a.every((one, at) => one.state === b[at]?.state && one.from === b[at].from && one.to === b[at].to);

const spoken = (region: string, found: readonly Stretch[]): string =>
  `${region === 'phase' ? 'Phases' : 'Wellbeing'}: ${found.map(({ name, from }) => `${name} from month ${from}`).join(', ')}`;

/** @param width of its months, in pixels */
export function Strip({ last, width }: { readonly last: number; readonly width: number }): ReactElement {
  return (
    <div className={css.strip}>
      <div className={css.titles} aria-hidden>
        <b>Phase</b>
        <span>Wellbeing</span>
      </div>
      <div className={css.months}>
        <div className={css.axis} aria-hidden>
          {yearTicks(last).map((month) => (
            <span key={month} style={{ left: `${shareOf(month, last) * 100}%` }} data-first={month === 0 || undefined}>
              {month === 0 ? 'month 0' : month}
            </span>
          ))}
        </div>
        <Flags last={last} width={width} />
        <Region region="phase" last={last} />
        <Region region="wellbeing" last={last} />
      </div>
    </div>
  );
}
