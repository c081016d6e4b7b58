// Small charts under the strip: engineers by kind, load on infrastructure, literacy, burnout, on call. One axis of months for all.
import { scaleLinear } from '@visx/scale';
import { AreaStack, LinePath, Area } from '@visx/shape';
import { memo, type ReactElement } from 'react';
import type { Frame } from '../../../shared/growth/frame.ts';
import type { Row } from '../../../shared/dynamics/month.ts';
import { tiredness } from '../../../shared/growth/phase/conditions.ts';
import { numberWords } from '../../../shared/model/numbers.ts';
import { useGrowth, usePlayback } from '../growth-store.ts';
import { useBand, type BandRow } from '../sweep/sweep.ts';
import { LEFT, RIGHT, yearTicks } from './axis.ts';
import css from './charts.module.css';

const percent = (fraction: number): string => `${Math.round(fraction * 100)} %`;

interface ChartKind {
  readonly title: string;
  readonly top: number;
  readonly height: number;
  /** The end of the scale as a rule. */
  readonly most: number;
  readonly colour: string;
  readonly value: (row: Row) => number | null;
  readonly words: (row: Row) => string;
  readonly lines: readonly { readonly at: number; readonly name: string; readonly tone: 'threshold' | 'limit' }[];
  readonly band?: (row: BandRow) => readonly [number, number] | null;
}

const CHARTS: readonly ChartKind[] = [
  {
    title: 'Ops share',
    top: 48,
    height: 56,
    most: 1.2,
    colour: 'infra',
    value: (row) => row.ops,
    words: ({ ops }) => (ops === null ? '–' : percent(ops)),
    lines: [
      { at: 0.5, name: '50 % strained', tone: 'threshold' },
      { at: 1, name: '100 % breakdown', tone: 'limit' },
    ],
    band: ({ ops }) => ops,
  },
  {
    title: 'Literacy',
    top: 114,
    height: 20,
    most: 1,
    colour: 'product',
    value: (row) => row.literacy,
    words: (row) => row.literacy.toFixed(2),
    lines: [],
  },
  {
    title: 'Burnout',
    top: 143,
    height: 22,
    most: 1,
    colour: 'sre',
    value: tiredness,
    words: (row) => tiredness(row).toFixed(2),
    lines: [{ at: 0.6, name: '', tone: 'limit' }],
    band: ({ burnout }) => burnout,
  },
  {
    title: 'On-call load',
    top: 173,
    height: 18,
    most: 0.12,
    colour: 'product',
    value: (row) => row.onCall,
    words: (row) => percent(row.onCall),
    lines: [{ at: 0.1, name: '', tone: 'threshold' }],
  },
];
/** The scale of a chart: room for the highest value of the run, twice the usual at most. */
const mostOf = (chart: ChartKind, frames: readonly Frame[]): number =>
  Math.min(2 * chart.most, Math.max(chart.most, ...frames.map(({ row }) => (chart.value(row) ?? 0) * 1.02)));

const HEIGHT = 208;
const STACK = { top: 4, height: 36 };
const KINDS = [
  ['infrastructure', 'infra', 'infrastructure', 0.95],
  ['sre', 'sre', 'SRE', 0.95],
  ['product', 'product', 'product', 0.35],
] as const;

interface Drawn {
  readonly frames: readonly Frame[];
  readonly x: (month: number) => number;
  readonly to: number;
}

const Stack = ({ frames, x }: Drawn): ReactElement => {
  const most = Math.max(20, ...frames.map(({ row }) => row.engineers));
  const y = scaleLinear<number>({ domain: [0, most], range: [STACK.top + STACK.height, STACK.top] });
  return (
    <AreaStack<Frame, 'infrastructure' | 'sre' | 'product'>
      data={[...frames]}
      keys={['infrastructure', 'sre', 'product']}
      value={({ row }, key) => row[key]}
      x={({ data }) => x(data.month)}
      y0={([low]) => y(low)}
      y1={([, high]) => y(high)}
    >
      {({ stacks, path }) =>
        stacks.map((stack) => {
          const kind = KINDS.find(([key]) => key === stack.key) ?? KINDS[2];
          return <path key={stack.key} d={path(stack) ?? ''} fill={`var(--c-${kind[1]})`} opacity={kind[3]} />;
        })
      }
    </AreaStack>
  );
};

const Line = ({ chart, frames, x, to, band }: Drawn & { readonly chart: ChartKind; readonly band: readonly BandRow[] }): ReactElement => {
  const y = scaleLinear<number>({ domain: [0, mostOf(chart, frames)], range: [chart.top + chart.height, chart.top], clamp: true });
  const shown = frames.filter(({ row }) => chart.value(row) !== null);
  const between = chart.band
    ? band.flatMap((row) => {
        const range = chart.band?.(row);
        return range ? [{ month: row.month, range }] : [];
      })
    : [];
  return (
    <g>
      {between.length > 1 && <Area data={between} x={(d) => x(d.month)} y0={(d) => y(d.range[0])} y1={(d) => y(d.range[1])} fill="var(--c-band)" />}
      {chart.lines.map(({ at, name, tone }) => (
        <g key={at}>
          <line x1={LEFT} x2={to} y1={y(at)} y2={y(at)} className={tone === 'limit' ? css.limit : css.threshold} />
          {name !== '' && (
            <text x={LEFT + 6} y={y(at) - 3} className={tone === 'limit' ? css.limitName : css.thresholdName}>
              {name}
            </text>
          )}
        </g>
      ))}
      <LinePath
        data={shown}
        x={({ month }) => x(month)}
        y={({ row }) => y(chart.value(row) ?? 0)}
        stroke={`var(--c-${chart.colour})`}
        strokeWidth={2}
        fill="none"
      />
    </g>
  );
};

/** What does not change while the cursor moves. */
const Picture = memo(({ last, width }: { readonly last: number; readonly width: number }): ReactElement => {
  const frames = useGrowth((state) => state.frames);
  const band = useBand();
  const to = width - RIGHT;
  const x = scaleLinear<number>({ domain: [0, Math.max(1, last)], range: [LEFT, to] });
  const drawn: Drawn = { frames: frames.slice(0, last + 1), x, to };
  return (
    <>
      {yearTicks(last).map((month) => (
        <line key={month} x1={x(month)} x2={x(month)} y1={0} y2={HEIGHT - 14} className={css.year} />
      ))}
      <Stack {...drawn} />
      <line x1={LEFT} x2={to} y1={STACK.top + STACK.height} y2={STACK.top + STACK.height} className={css.foot} />
      {CHARTS.map((chart) => (
        <g key={chart.title}>
          <line x1={LEFT} x2={to} y1={chart.top + chart.height} y2={chart.top + chart.height} className={css.foot} />
          <Line chart={chart} band={band} {...drawn} />
        </g>
      ))}
      <g transform={`translate(${LEFT + 6},${STACK.top + 4})`}>
        {(['product', 'infrastructure', 'sre'] as const).map((key, at) => {
          const kind = KINDS.find(([each]) => each === key) ?? KINDS[2];
          return (
            <g key={key} transform={`translate(${[0, 62, 152][at] ?? 0},0)`}>
              <rect width={9} height={9} rx={2} fill={`var(--c-${kind[1]})`} opacity={kind[3]} />
              <text x={13} y={8.5} className={css.key}>
                {kind[2]}
              </text>
            </g>
          );
        })}
      </g>
    </>
  );
});

/** The titles with the month's values, and a dot on each line. */
function AtMonth({ last, width }: { readonly last: number; readonly width: number }): ReactElement | null {
  const month = usePlayback((state) => state.month);
  const frames = useGrowth((state) => state.frames);
  const row = frames[month]?.row;
  if (!row) return null;
  const x = scaleLinear<number>({ domain: [0, Math.max(1, last)], range: [LEFT, width - RIGHT] });
  const title = (name: string, value: string, middle: number): ReactElement => (
    <g key={name} data-chart={name}>
      <text x={12} y={middle + 4} className={css.title}>
        {name}
      </text>
      <text x={LEFT - 10} y={middle + 4} className={css.value} textAnchor="end">
        {value}
      </text>
    </g>
  );
  return (
    <>
      {title('Engineers', numberWords(Math.round(row.engineers)), STACK.top + STACK.height / 2)}
      {CHARTS.map((chart) => title(chart.title, chart.words(row), chart.top + chart.height / 2))}
      {CHARTS.map((chart) => {
        const value = chart.value(row);
        const y = scaleLinear<number>({ domain: [0, mostOf(chart, frames)], range: [chart.top + chart.height, chart.top], clamp: true });
        return value === null ? null : (
          <circle key={chart.title} cx={x(month)} cy={y(value)} r={3.5} fill={`var(--c-${chart.colour})`} className={css.dot} />
        );
      })}
    </>
  );
}

export function Charts({ last, width }: { readonly last: number; readonly width: number }): ReactElement {
  return (
    <svg
      className={css.charts}
      width={width}
      height={HEIGHT}
      role="img"
      aria-label="Engineers by kind, load on infrastructure, literacy, burnout and on-call load by month"
    >
      <Picture last={last} width={width} />
      <AtMonth last={last} width={width} />
    </svg>
  );
}
