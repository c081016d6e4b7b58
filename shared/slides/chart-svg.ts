// A slide's chart as SVG: one line a scenario, named at its end, with the bounds at 50 % and 100 %.
import { tag, text } from '../draw/markup.ts';
import type { Palette } from '../draw/palette.ts';
import type { Rect } from '../draw/scene.ts';
import type { Chart, Series } from './chart.ts';
import { wrapText } from './wrap.ts';

const LABELS = 190;
const AXIS = 74;
/** The highest share that is drawn. */
const TOP = 1.5;

export function chartMarkup(chart: Chart, place: Rect, c: Palette): string {
  const left = place.x + AXIS;
  const right = place.x + place.width - LABELS;
  const top = place.y + 48;
  const bottom = place.y + place.height - 44;
  const months = Math.max(1, ...chart.series.map(({ values }) => values.length - 1));
  const first = Math.min(months - 1, ...chart.series.map(({ values }) => Math.max(0, values.findIndex((value) => value !== null) - 6)));
  const x = (month: number): number => left + ((month - first) / (months - first)) * (right - left);
  const y = (share: number): number => bottom - (Math.min(TOP, share) / TOP) * (bottom - top);
  const rule = (share: number, colour: string, dash?: string): string =>
    tag('path', { d: `M${left} ${y(share)}H${right}`, stroke: colour, 'stroke-width': 3, 'stroke-dasharray': dash }) +
    text(`${share * 100} %`, left - 12, y(share) + 8, { size: 22, fill: c['text-2'], anchor: 'end' });
  const step = months - first > 72 ? 24 : 12;
  const ticks = Array.from({ length: Math.floor(months / step) + 1 }, (_, at) => at * step).filter((month) => month >= first);
  const ends = labels(
    chart.series.map((series) => y(series.values.findLast((value) => value !== null) ?? 0)),
    30,
  );
  return [
    text(wrapText(chart.title, place.width, 22, 'regular', 1)[0] ?? '', place.x, place.y + 20, { size: 22, fill: c['text-2'] }),
    tag('path', { d: `M${left} ${bottom}H${right}`, stroke: c['border-strong'], 'stroke-width': 2 }),
    text('0 %', left - 12, bottom + 8, { size: 22, fill: c['text-2'], anchor: 'end' }),
    rule(0.5, c.warning, '10 8'),
    rule(1, c.critical),
    text('strained', left + 8, y(0.5) + 22, { size: 20, weight: 600, fill: c['warning-text'] }),
    text('breakdown', left + 8, y(1) - 8, { size: 20, weight: 600, fill: c['critical-text'] }),
    ...ticks.map((month, at) =>
      text(at === 0 ? `month ${month}` : String(month), x(month), bottom + 30, { size: 20, fill: c['text-2'], anchor: 'middle' }),
    ),
    chart.month === null ? '' : tag('path', { d: `M${x(Math.max(first, chart.month))} ${top}V${bottom}`, stroke: c.accent, 'stroke-width': 2 }),
    ...chart.series.map((series, at) => line(series, at, x, y, c)),
    ...chart.series.map((series, at) => label(series, right + 12, ends[at] ?? 0, c)),
  ].join('');
}

function line(series: Series, at: number, x: (month: number) => number, y: (share: number) => number, c: Palette): string {
  let d = '';
  for (const [month, value] of series.values.entries())
    if (value !== null) d += `${d === '' ? 'M' : 'L'}${x(month).toFixed(1)} ${y(value).toFixed(1)}`;
  return d === ''
    ? ''
    : tag('path', {
        d,
        fill: 'none',
        stroke: series.breaks ? c.critical : c['t-infrastructure'],
        'stroke-width': at === 0 ? 8 : 6,
        'stroke-linejoin': 'round',
        'stroke-dasharray': at === 0 ? undefined : '16 9',
      });
}

const label = (series: Series, x: number, y: number, c: Palette): string =>
  wrapText(series.name, LABELS - 16, 21, 'bold', 2)
    .map((words, row) => text(words, x, y + 7 + row * 25, { size: 21, weight: 640, fill: series.breaks ? c['critical-text'] : c.text }))
    .join('');

/** Heights of labels that must not touch: pushed down where they would. */
function labels(wanted: readonly number[], apart: number): readonly number[] {
  const order = wanted.map((y, at) => ({ y, at })).sort((a, b) => a.y - b.y);
  const placed: number[] = [];
  let last = -Infinity;
  for (const { y, at } of order) {
    last = Math.max(y, last + apart * 2);
    placed[at] = last;
  }
  return placed;
}
