// Cards, pills, docks and groups as SVG.
import { PIP_GAP, PIP_WIDTH, gaugeText, gaugeX, pipRow } from './card.ts';
import { ICONS, type IconName } from './icons.ts';
import { DIMMED, escapeXml, tag, text, type Attributes } from './markup.ts';
import type { Palette } from './palette.ts';
import type { UnitId } from '../model/types.ts';
import type { DockBox, GroupBox, Mark, PipKind, PositionBox, Rect, SceneBox, TeamBox } from './scene.ts';
import { fitText, textWidth } from './text-width.ts';

/** A stroked icon in a square of `size` at x and y. */
export function icon(name: IconName, x: number, y: number, size: number, colour: string, stroke = 2): string {
  const transform = `translate(${x} ${y}) scale(${Math.round((size / 24) * 1000) / 1000})`;
  return tag(
    'g',
    { transform, fill: 'none', stroke: colour, 'stroke-width': stroke, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' },
    ICONS[name],
  );
}

/** A mark whose shape alone tells the severity: octagon, triangle, ring; an open square with a tick for what was accepted. */
export function mark(kind: Mark | 'accepted', x: number, y: number, size: number, c: Palette): string {
  const scale = `translate(${x} ${y}) scale(${Math.round((size / 16) * 1000) / 1000})`;
  const line = (d: string, colour: string, width: number): string =>
    tag('path', { d, fill: 'none', stroke: colour, 'stroke-width': width, 'stroke-linecap': 'round' });
  if (kind === 'critical')
    return tag(
      'g',
      { transform: scale },
      tag('path', { d: 'M4.9.8h6.2l4.1 4.1v6.2l-4.1 4.1H4.9L.8 11.1V4.9z', fill: c.critical }) + line('M8 4v4.6M8 11.4v.1', c['on-critical'], 2),
    );
  if (kind === 'warning') {
    const triangle = tag('path', { d: 'M8 1.2 15.4 14.2H.6z', fill: c.warning, stroke: c.warning, 'stroke-width': 1.4, 'stroke-linejoin': 'round' });
    return tag('g', { transform: scale }, triangle + line('M8 5.6v3.9M8 12v.1', c['on-warning'], 1.8));
  }
  if (kind === 'accepted') {
    const square = tag('rect', { x: 1.7, y: 1.7, width: 12.6, height: 12.6, rx: 2.5, fill: c.surface, stroke: c['text-3'], 'stroke-width': 1.5 });
    return tag('g', { transform: scale }, square + line('m4.8 8.2 2.2 2.2 4.3-4.6', c['text-3'], 1.6));
  }
  const ring = tag('circle', { cx: 8, cy: 8, r: 6.6, fill: c.surface, stroke: c.advice, 'stroke-width': 1.8 });
  return tag('g', { transform: scale }, ring + line('M8 7.4v3.6M8 4.9v.1', c.advice, 1.8));
}

function pip(kind: PipKind, x: number, y: number, colour: string, c: Palette): string {
  switch (kind) {
    case 'manager':
      return tag('circle', { cx: x + 4, cy: y + 5, r: 4, fill: c['text-2'] });
    case 'engineer':
      return tag('rect', { x, y, width: 5, height: 10, rx: 1.5, fill: colour });
    case 'other':
      return tag('rect', { x, y, width: 5, height: 10, rx: 1.5, fill: colour, 'fill-opacity': 0.45 });
    case 'sre':
      return tag('rect', { x: x + 2, y: y + 1.25, width: 7.5, height: 7.5, rx: 1, fill: c['t-sre'], transform: `rotate(45 ${x + 5.75} ${y + 5})` });
    case 'opening':
      return tag('rect', { x: x + 0.5, y: y + 0.5, width: 4, height: 9, rx: 1.2, fill: 'none', stroke: c['text-3'], 'stroke-dasharray': '2 1.5' });
    default:
      return kind satisfies never;
  }
}

function swatch(type: TeamBox['type'], x: number, y: number, c: Palette): string {
  const colour = c[`t-${type}`];
  return (
    tag('rect', {
      x: x + 0.5,
      y: y + 0.5,
      width: 19,
      height: 19,
      rx: 4.5,
      fill: colour,
      'fill-opacity': c.tint,
      stroke: colour,
      'stroke-opacity': 0.36,
    }) + icon(type, x + 3.5, y + 3.5, 13, colour)
  );
}

/** The name on hover, and why a finding here was accepted. */
function title(box: SceneBox, name = box.name): string {
  const words = [name, ...(box.accepted ?? []).map((reason) => `Accepted: ${reason}`)].filter((part) => part !== '').join('. ');
  return escapeXml(words) === '' ? '' : tag('title', {}, escapeXml(words));
}

/** The mark of a card's worst finding, or the quiet one of what was accepted. */
const cornerMark = (box: SceneBox, x: number, y: number, size: number, c: Palette): string =>
  box.worst ? mark(box.worst, x, y, size, c) : box.accepted ? mark('accepted', x + 1, y + 1, size - 2, c) : '';

export function teamCard(box: TeamBox, c: Palette): string {
  const { x, y, width, height } = box.rect;
  const colour = c[`t-${box.type}`];
  const critical = box.worst === 'critical' && box.gauge !== undefined;
  let out = title(box);
  out += tag('rect', {
    x: x + 0.5,
    y: y + 0.5,
    width: width - 1,
    height: height - 1,
    rx: 7.5,
    fill: c.surface,
    stroke: critical ? c.critical : c['card-edge'],
    'stroke-width': critical ? 2 : 1,
  });
  out += swatch(box.type, x + 8, y + 7, c);
  out += text(box.short, x + 35, y + 21.5, { size: 12.5, weight: 620, fill: c.text });
  out += cornerMark(box, x + width - 24, y + 9, 15, c);
  let at = x + 9;
  for (const kind of pipRow(box.pips)) {
    out += pip(kind, at, y + 32, colour, c);
    at += PIP_WIDTH[kind] + PIP_GAP;
  }
  const figure = String(Math.round(box.people * 10) / 10);
  out += text(figure, at + 3, y + 41, { size: 11, weight: 560, fill: c['text-2'] });
  if (box.openings > 0) out += text(`+${box.openings}`, at + 6 + textWidth(figure, 11, 'bold'), y + 41, { size: 11, weight: 500, fill: c['text-3'] });
  if (box.gauge) out += gauge(box, box.gauge, c);
  else out += marks(box, at + 8 + textWidth(figure, 11, 'bold') + (box.openings > 0 ? 18 : 0), c);
  return out;
}

/** On-call and services: under the pips, or beside them where the card is low. */
function marks(box: TeamBox, from: number, c: Palette): string {
  const { x, y, width, height } = box.rect;
  const low = height < 60;
  const style = { size: 10.5, fill: c['text-3'] };
  const parts: { icon: IconName; words: string; bad: boolean }[] = [];
  if (box.onCall !== null) parts.push({ icon: 'siren', words: String(box.onCall), bad: box.onCall === 'none' });
  if (box.services > 0) parts.push({ icon: 'service', words: String(box.services), bad: false });
  const widths = parts.map((part) => 15 + textWidth(part.words, 10.5, part.bad ? 'bold' : 'regular'));
  let out = '';
  let at = low ? x + width - 11 - widths.reduce((sum, one) => sum + one + 9, -9) : x + 9;
  const base = low ? y + 41 : y + 57;
  const words = `${box.docked} docked at hosts`;
  if (low && parts.length === 0 && box.docked > 0 && from + textWidth(words, 11, 'bold') < x + width - 10)
    return text(words, x + width - 11, base, { ...style, size: 11, weight: 560, fill: c['text-2'], anchor: 'end' });
  parts.forEach((part, i) => {
    const colour = part.bad ? c['critical-text'] : c['text-3'];
    out +=
      icon(part.icon, at, base - 10, 12, colour) + text(part.words, at + 15, base, { size: 10.5, fill: colour, ...(part.bad && { weight: 600 }) });
    at += (widths[i] ?? 0) + 9;
  });
  return out;
}

function gauge(box: TeamBox, figures: NonNullable<TeamBox['gauge']>, c: Palette): string {
  const { x, y, width } = box.rect;
  const words = gaugeText(figures);
  const room = width - 20;
  const fill = words.tone === 'over' ? c.critical : words.tone === 'strained' ? c.warning : c['t-infrastructure'];
  let out = tag('rect', { x: x + 10, y: y + 53, width: room, height: 8, rx: 4, fill: c['surface-3'] });
  if (figures.share > 0) out += tag('rect', { x: x + 10, y: y + 53, width: Math.max(8, room * gaugeX(figures.share)), height: 8, rx: 4, fill });
  for (const share of [0.5, 1]) {
    const at = x + 10 + room * gaugeX(share);
    out +=
      tag('rect', { x: at - 2, y: y + 49, width: 4, height: 16, fill: c.surface }) +
      tag('rect', { x: at - 1, y: y + 50, width: 2, height: 14, fill: c.text });
    out += text(`${share * 100} %`, at, y + 75, { size: 9.5, fill: c['text-3'], anchor: 'middle' });
  }
  const sum = fitText(words.sum, room + 4 - textWidth(words.share, 10.5, 'bold'), 10.5);
  out += text(sum, x + 11, y + 89, { size: 10.5, fill: c['text-2'] });
  const shareFill = words.tone === 'over' ? c['critical-text'] : words.tone === 'strained' ? c['warning-text'] : c.text;
  return out + text(words.share, x + 14 + textWidth(sum, 10.5), y + 89, { size: 10.5, weight: 650, fill: shareFill });
}

export function positionPill(box: PositionBox, c: Palette, lit: boolean): string {
  const { x, y, width, height } = box.rect;
  const edge = lit ? c.critical : c['card-edge'];
  let out = title(box, `${box.name}, ${box.roleLabel}`);
  if (lit) out += tag('rect', { x: x - 4, y: y - 4, width: width + 8, height: height + 8, rx: 19, fill: c.critical, 'fill-opacity': 0.16 });
  const dash = box.vacant ? '4 3' : undefined;
  out += tag('rect', {
    x: x + 0.5,
    y: y + 0.5,
    width: width - 1,
    height: height - 1,
    rx: 14.5,
    fill: c.surface,
    stroke: edge,
    'stroke-width': lit ? 2 : 1,
    'stroke-dasharray': dash,
  });
  out += tag('circle', { cx: x + 16, cy: y + 15, r: 11, fill: lit ? c['critical-tint'] : c['surface-3'] });
  out += text(box.initials, x + 16, y + 18.3, { size: 9, weight: 650, fill: lit ? c['critical-text'] : c['text-2'], anchor: 'middle' });
  out += text(box.short, x + 34, y + 13.5, { size: 11.5, weight: 600, fill: c.text });
  if (box.count > 1)
    out += text(`×${box.count}`, x + 38 + textWidth(box.short, 11.5, 'bold'), y + 13.5, { size: 11, weight: 560, fill: c['text-2'] });
  out += text(box.roleShort, x + 34, y + 24, { size: 10, fill: c['text-3'] });
  // On the pill's shoulder: within it would cut the name.
  out += cornerMark(box, x + width - 13, y - 5, 14, c);
  return out;
}

export function dockCapsule(box: DockBox, c: Palette): string {
  const { x, y, width, height } = box.rect;
  const colour = box.risk ? c.critical : c.sreLine;
  let out = title(box);
  out += tag('rect', { x: x - 2, y: y - 2, width: width + 4, height: height + 4, rx: 13, fill: c.surface });
  out += tag('rect', { x: x + 1, y: y + 1, width: width - 2, height: height - 2, rx: 10, fill: c.surface });
  const w = c.embed;
  out += tag('rect', {
    x: x + w / 2,
    y: y + w / 2,
    width: width - w,
    height: height - w,
    rx: 11 - w / 2,
    fill: box.risk ? c['critical-tint'] : c['t-sre'],
    'fill-opacity': box.risk ? undefined : 0.13,
    stroke: colour,
    'stroke-width': w,
    'stroke-dasharray': box.vacant ? '4 3' : undefined,
  });
  out += icon('sre', x + 6, y + 4.5, 13, box.risk ? c.critical : c['t-sre'], 2.2);
  return out + text(box.short, x + 23, y + 15, { size: 11, weight: 620, fill: c.text });
}

export function groupBoxSvg(box: GroupBox, c: Palette, shows: (unit: UnitId) => boolean = () => true): string {
  const { x, y, width, height } = box.rect;
  let out = title(box);
  if (box.collapsed) out += stack(box, c);
  out += tag('rect', { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, rx: 11.5, fill: c.group, stroke: c.border });
  out += text(box.short, x + box.title.x, y + box.title.y, { size: 12, weight: 640, fill: c.text });
  const anchor = box.note.at.x > width - 20 ? 'end' : undefined;
  out += text(box.note.text, x + box.note.at.x, y + box.note.at.y, { size: 11, fill: c['text-3'], ...(anchor && { anchor }) });
  if (box.collapsed) out += tiles(box, c, shows);
  return out;
}

/** The edges of the stack that a collapsed group is drawn as. */
export function stack({ rect: { x, y, width, height } }: GroupBox, c: Palette): string {
  const edge = (dx: number, dy: number): string =>
    tag('path', {
      d: `M${x + dx} ${y + height} v${dy - 8} q0 8 8 8 H${x + width - dx - 8} q8 0 8 -8 V${y + height}`,
      fill: c.group,
      stroke: c.border,
    });
  return edge(14, 9) + edge(6, 5);
}

const TILES = 178;
/** Of a collapsed group's teams those that have room, a tile each, and where. */
export const tilesOf = ({ rect, collapsed = [] }: GroupBox): readonly (Rect & { readonly team: NonNullable<GroupBox['collapsed']>[number] })[] =>
  collapsed
    .slice(0, Math.max(0, Math.floor((rect.width - TILES - 60) / 24)))
    .map((team, i) => ({ team, x: rect.x + TILES + i * 24, y: rect.y + 9, width: 20, height: 32 }));

/**
 * A tile a team, and the counts of marks.
 * @param shows which of them stand out
 * @param large how large marks are, and the words beside them: in a picture for a room larger than on a canvas
 */
export function tiles(box: GroupBox, c: Palette, shows: (unit: UnitId) => boolean, large = 1): string {
  const { x, y, width } = box.rect;
  let out = '';
  const shown = tilesOf(box);
  const back = (id: UnitId): Attributes => (shows(id) ? {} : { opacity: DIMMED });
  for (const { team, ...at } of shown) out += tag('rect', { ...at, rx: 5, fill: c[`t-${team.type}`], 'fill-opacity': 0.7, ...back(team.id) });
  for (const { team, ...at } of shown) {
    const size = 12 * large;
    const drawn = team.worst ? mark(team.worst, at.x + 18 - size / 2, at.y + 2 - size / 2, size, c) : '';
    out += shows(team.id) || drawn === '' ? drawn : tag('g', back(team.id), drawn);
  }
  let right = x + width - 14;
  for (const kind of ['advice', 'warning', 'critical'] as const) {
    if (box.counts[kind] === 0) continue;
    const words = String(box.counts[kind]);
    right -= textWidth(words, 11 * large, 'bold');
    out += text(words, right, y + 25 + 4 * large, { size: 11 * large, weight: 600, fill: c.text });
    out += mark(kind, right - 3 - 13 * large, y + 25 - 6.5 * large, 13 * large, c);
    right -= 11 + 13 * large;
  }
  return out;
}
