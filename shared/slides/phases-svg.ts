// The phases of a run as a strip under a slide's picture, with the month that is shown.
import { tag, text } from '../draw/markup.ts';
import type { ColourName, Palette } from '../draw/palette.ts';
import type { Rect } from '../draw/scene.ts';
import { textWidth } from '../draw/text-width.ts';
import type { GrowthRun } from '../growth/frame.ts';
import { stateMeta } from '../growth/phase/chart.ts';
import type { PhaseState } from '../growth/phase/states.ts';

export const PHASE_COLOURS: Readonly<Record<PhaseState['phase'], ColourName>> = {
  startup: 'p-startup',
  growth: 'p-startup',
  'hyperGrowth.decoupling': 'p-decoupling',
  'hyperGrowth.centralInfrastructure': 'p-central',
  'hyperGrowth.strained': 'p-strained',
  'hyperGrowth.breakdown': 'p-breakdown',
  'hyperGrowth.sreBootstrap': 'p-sre',
  scaled: 'p-scaled',
  stable: 'p-startup',
};

/** A stretch of months in one phase; `to` is the month after its last. */
export interface Stretch {
  readonly phase: PhaseState['phase'];
  readonly from: number;
  readonly to: number;
}

export function stretchesOf(run: GrowthRun): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const { month, phase } of run.frames) {
    const last = stretches.at(-1);
    if (last?.phase === phase.phase) stretches[stretches.length - 1] = { ...last, to: month + 1 };
    else stretches.push({ phase: phase.phase, from: month, to: month + 1 });
  }
  return stretches;
}

export function phasesMarkup(run: GrowthRun, month: number | null, place: Rect, c: Palette): string {
  const months = Math.max(1, run.frames.length);
  const x = (at: number): number => place.x + (at / months) * place.width;
  const height = 36;
  const mark = month === null ? -Infinity : x(month + 0.5);
  const blocks = stretchesOf(run).map((stretch) => {
    const [from, to] = [x(stretch.from), x(stretch.to)];
    const { name } = stateMeta('phase', stretch.phase);
    // The month's mark does not run through a name: where it would, the name stands behind it.
    const wide = textWidth(name, 18, 'bold');
    const start = mark > from && mark < from + 14 + wide && mark + 12 + wide < to ? mark + 10 : from + 10;
    // Half a name says nothing: its colour does, and the strip's other names.
    return { ...stretch, name, left: from, width: to - from, start, fits: start + wide + 6 <= to };
  });
  const drawn = blocks.map(({ phase, name, left, width, start, fits }) => {
    const broken = phase === 'hyperGrowth.breakdown';
    return (
      tag('rect', {
        x: left + 1,
        y: place.y,
        width: Math.max(1, width - 2),
        height,
        rx: 5,
        fill: c[PHASE_COLOURS[phase]],
        stroke: broken ? c.critical : c.border,
        'stroke-width': broken ? 2.5 : 1,
      }) + (fits ? text(name, start, place.y + 24, { size: 18, weight: 620, fill: c['p-text'] }) : '')
    );
  });
  if (month === null) return drawn.join('');
  const words = monthWords(month, blocks);
  const half = textWidth(words, 18, 'bold') / 2;
  const middle = Math.min(place.x + place.width - half, Math.max(place.x + half, mark));
  return (
    drawn.join('') +
    tag('path', { d: `M${mark} ${place.y - 4}v${height + 8}`, stroke: c.accent, 'stroke-width': 4 }) +
    text(words, middle, place.y + height + 24, { size: 18, weight: 640, fill: c.accent, anchor: 'middle' })
  );
}

/** What stands under the mark of a month: its phase, too, where its stretch has no room for the name. */
export function monthWords(month: number, blocks: readonly (Stretch & { readonly name: string; readonly fits: boolean })[]): string {
  const unnamed = blocks.find(({ from, to, fits }) => !fits && from <= month && month < to);
  return unnamed ? `month ${month}: ${unnamed.name}` : `month ${month}`;
}
