// Cards for a room: what is drawn small on a slide says less, and says it large.
import { gaugeText, gaugeX } from '../draw/card.ts';
import { icon, mark as markShape, stack, tiles } from '../draw/svg-cards.ts';
import { boxed, type Shows } from '../draw/svg.ts';
import { tag, text } from '../draw/markup.ts';
import type { Palette } from '../draw/palette.ts';
import type { DockBox, GroupBox, Mark, PositionBox, SceneBox, TeamBox } from '../draw/scene.ts';
import { textWidth } from '../draw/text-width.ts';
import { wrapText } from './wrap.ts';

/** From this scale on, cards are drawn with everything that they have, and lines say what they are for. */
export const FULL = 0.92;
/** The size that text on a slide has where there is room, in pixels of a slide of 1280 x 720. */
const LEGIBLE = 17;
const MOST = 25;

/** How boxes are drawn at a scale (pixels of the slide for each pixel of the scene). */
export function posterBox(scale: number): (box: SceneBox, c: Palette, isLit: boolean, shows: Shows) => string {
  if (scale >= FULL) return boxed;
  const size = Math.min(MOST, LEGIBLE / scale);
  return (box, c, isLit, shows) => {
    switch (box.kind) {
      case 'team':
        return team(box, c, size);
      case 'position':
        return pill(box, c, isLit, size);
      case 'group':
        return group(box, c, size, shows);
      case 'dock':
        return dock(box, c, size);
      default:
        return box satisfies never;
    }
  };
}

/** The largest size, down to `least`, at which the longest of these words is as wide as its room. */
function sizeFor(words: readonly string[], width: number, most: number, least: number): number {
  const widest = Math.max(1e-6, ...words.map((word) => textWidth(word, 1, 'bold')));
  return Math.max(least, Math.min(most, width / widest));
}

/** The mark of a card, its middle at x and y: by its shape, for colours do not tell everybody. Advice is for who looks closer. */
const mark = (worst: Mark | undefined, x: number, y: number, size: number, c: Palette): string =>
  worst === undefined || worst === 'advice' ? '' : markShape(worst, x - size / 2, y - size / 2, size, c);

function lines(words: readonly string[], x: number, top: number, size: number, fill: string, anchor: 'start' | 'middle' = 'start'): string {
  return words.map((line, at) => text(line, x, top + size * (0.82 + at * 1.08), { size, weight: 640, fill, anchor })).join('');
}

function team(box: TeamBox, c: Palette, most: number): string {
  const { x, y, width, height } = box.rect;
  const colour = c[`t-${box.type}`];
  const size = sizeFor(box.name.split(/\s+/u), width - 24, most, 16);
  const wrapped = wrapText(box.name, width - 22, size, 'bold', 2);
  const used = size * (wrapped.length > 1 ? 1.9 : 0.85);
  // The gauge is what an infrastructure card is about: it stays, in the lower part.
  // Who is docked at the lower edge covers some of it.
  const room = height - (box.gauge ? GAUGE : box.host ? 12 : 0);
  return (
    tag('rect', {
      x: x + 1,
      y: y + 1,
      width: width - 2,
      height: height - 2,
      rx: 8,
      fill: c.surface,
      stroke: box.worst === 'critical' ? c.critical : c['card-edge'],
      'stroke-width': box.worst === 'critical' ? 3 : 1.5,
    }) +
    tag('rect', { x: x + 1, y: y + 8, width: 5, height: height - 16, rx: 2.5, fill: colour }) +
    lines(wrapped, x + 14, y + (room - used) / 2, size, c.text) +
    (box.gauge ? gauge(box, box.gauge, Math.min(most, 22), c) : '') +
    mark(box.worst, x + width - 5, y + 5, most, c)
  );
}

/** Height of the gauge with its figure, from the card's lower edge. */
const GAUGE = 40;
function gauge({ rect }: TeamBox, figures: NonNullable<TeamBox['gauge']>, size: number, c: Palette): string {
  const { share, tone } = gaugeText(figures);
  const y = rect.y + rect.height - GAUGE + 10;
  const width = rect.width - 34 - textWidth('100 %', size, 'bold');
  const x = rect.x + 14;
  const fill = tone === 'over' ? c.critical : tone === 'strained' ? c.warning : c['t-infrastructure'];
  const figure = tone === 'over' ? c['critical-text'] : tone === 'strained' ? c['warning-text'] : c.text;
  const tick = (at: number): string => tag('rect', { x: x + width * gaugeX(at) - 1.5, y: y - 4, width: 3, height: 22, fill: c.text });
  return (
    tag('rect', { x, y, width, height: 14, rx: 7, fill: c['surface-3'] }) +
    (figures.share > 0 ? tag('rect', { x, y, width: Math.max(14, width * gaugeX(figures.share)), height: 14, rx: 7, fill }) : '') +
    tick(0.5) +
    tick(1) +
    text(share, rect.x + rect.width - 12, y + 7 + size * 0.35, { size, weight: 680, fill: figure, anchor: 'end' })
  );
}

function pill(box: PositionBox, c: Palette, isLit: boolean, size: number): string {
  const { x, y, width, height } = box.rect;
  const tall = sizeFor([box.name], width - 18, Math.min(size, 19), 13);
  const [name = ''] = wrapText(box.name, width - 16, tall, 'bold', 1);
  return (
    tag('rect', {
      x: x + 1,
      y: y + 1,
      width: width - 2,
      height: height - 2,
      rx: height / 2 - 1,
      fill: isLit ? c['critical-tint'] : c.surface,
      stroke: isLit ? c.critical : c['card-edge'],
      'stroke-width': isLit ? 3 : 1.5,
      'stroke-dasharray': box.vacant ? '5 4' : undefined,
    }) +
    text(name, x + width / 2, y + height / 2 + tall * 0.34, { size: tall, weight: 620, fill: c.text, anchor: 'middle' }) +
    mark(box.worst, x + width - 6, y + 2, size, c)
  );
}

function group(box: GroupBox, c: Palette, size: number, shows: Shows): string {
  const { x, y, width, height } = box.rect;
  const tall = sizeFor([box.name], box.room, Math.min(size, 20), 13);
  const [name = ''] = wrapText(box.name, box.room, tall, 'bold', 1);
  const base = box.collapsed ? height / 2 + tall * 0.34 : box.title.y + (tall - 12) * 0.7;
  return (
    (box.collapsed ? stack(box, c) : '') +
    tag('rect', { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, rx: 11.5, fill: c.group, stroke: c.border }) +
    text(name, x + box.title.x, y + base, { size: tall, weight: 640, fill: c['text-2'] }) +
    (box.collapsed ? tiles(box, c, shows, size / 12) : '')
  );
}

function dock(box: DockBox, c: Palette, size: number): string {
  const { x, y, width, height } = box.rect;
  const tall = sizeFor([box.label], width - 28, Math.min(size, 15), 11);
  const colour = box.risk ? c.critical : c.sreLine;
  const [name = ''] = wrapText(box.label, width - 26, tall, 'bold', 1);
  return (
    tag('rect', { x, y, width, height, rx: height / 2, fill: box.risk ? c['critical-tint'] : c.surface, stroke: colour, 'stroke-width': 3 }) +
    icon('sre', x + 5, y + 4.5, 13, box.risk ? c.critical : c['t-sre'], 2.4) +
    text(name, x + 22, y + height / 2 + tall * 0.34, { size: tall, weight: 640, fill: c.text })
  );
}
