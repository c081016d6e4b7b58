// A scene as SVG: the same picture as on the canvas, for files. No scripts, no embedded pages, fonts by name.
import { labelWidth } from './labels.ts';
import { DIMMED, escapeXml, n, tag, text, type Attributes } from './markup.ts';
import { PALETTES, type Palette, type SceneTheme } from './palette.ts';
import { linePath, roundedPath } from './path.ts';
import type { Id, UnitId } from '../model/types.ts';
import type { Scene, SceneBand, SceneBox, SceneLine } from './scene.ts';
import { dockCapsule, groupBoxSvg, positionPill, teamCard } from './svg-cards.ts';

export interface SvgOptions {
  readonly theme?: SceneTheme;
  /** Said by screen readers, and the file's title. */
  readonly title?: string;
  readonly description?: string;
  /** Room around the drawing in pixels. */
  readonly margin?: number;
}

const FONT = "Inter, system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', sans-serif";

/**
 * Prints a scene as an SVG file. The same scene and options give the same text.
 * @example toSvg(buildScene(design), { theme: 'dark', title: design.name })
 */
export function toSvg(scene: Scene, options: SvgOptions = {}): string {
  const c = PALETTES[options.theme ?? 'light'];
  const margin = options.margin ?? 32;
  const { x, y, width, height } = scene.bounds;
  const w = Math.max(1, Math.ceil(width + 2 * margin));
  const h = Math.max(1, Math.ceil(height + 2 * margin));
  const name = options.title ?? 'Organisation';
  const parts = [
    tag('title', { id: 'title' }, escapeXml(name) || ' '),
    tag('desc', { id: 'desc' }, escapeXml(options.description ?? describe(scene))),
    tag('rect', { x: x - margin, y: y - margin, width: w, height: h, fill: c.canvas }),
    ...sceneMarkup(scene, c),
  ];
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: w,
    height: h,
    viewBox: `${x - margin} ${y - margin} ${w} ${h}`,
    role: 'img',
    'aria-labelledby': 'title desc',
    'font-family': FONT,
    'font-weight': 450,
  };
  return `${tag('svg', root, `\n${parts.filter((part) => part !== '').join('\n')}\n`)}\n`;
}

/** What stands out: the rest steps back. By the ids of boxes and lines. */
export interface Spot {
  readonly units: ReadonlySet<UnitId>;
  readonly lines: ReadonlySet<Id>;
}
/** How a box is drawn; left out, as a card at full detail. `shows`: which teams of a collapsed group stand out. */
type DrawBox = (box: SceneBox, c: Palette, isLit: boolean, shows: Shows) => string;
export type Shows = (unit: UnitId) => boolean;

const inSpot = (spot: Spot, box: SceneBox): boolean =>
  spot.units.has(box.id) || (box.kind === 'dock' && box.units.some((unit) => spot.units.has(unit)));

/**
 * The elements of a scene in drawing order, for those who put them into a picture of their own.
 * @param spot what stands out; everything is drawn alike where it is left out
 * @param purposes whether lines say what they are for
 */
export function sceneMarkup(scene: Scene, c: Palette, spot: Spot | null = null, draw: DrawBox = boxed, purposes = true): string[] {
  const shows: Shows = (unit) => spot === null || spot.units.has(unit);
  const box = (one: SceneBox, isLit: boolean): string => {
    if (!spot || inSpot(spot, one)) return draw(one, c, isLit, shows);
    return back(draw(one, c, isLit, () => true));
  };
  const here = (line: SceneLine): boolean => spot === null || spot.lines.has(line.id) || (line.record !== undefined && spot.lines.has(line.record));
  const behind = scene.lines.filter((line) => !here(line));
  const lines = scene.lines.filter(here);
  const bandsHere = bands(scene.bands, c);
  return [
    ...scene.boxes.map((one) => (one.kind === 'group' ? box(one, false) : '')),
    ...(spot ? [back([...bandsHere, ...lanes(behind).map((list) => linesSvg(list, c))].join(''))] : bandsHere),
    ...lanes(lines).map((list) => linesSvg(list, c)),
    ...scene.boxes.map((one) => (one.kind === 'group' ? '' : box(one, lit(scene, one)))),
    ...(purposes ? lines.map((line) => label(line, c)) : []),
  ];
}
const back = (markup: string): string => (markup === '' ? '' : tag('g', { opacity: DIMMED }, markup));

function describe(scene: Scene): string {
  const teams = scene.boxes.filter((box) => box.kind === 'team').length;
  const groups = scene.boxes.filter((box) => box.kind === 'group').length;
  const people = scene.boxes.filter((box) => box.kind === 'position').length;
  const docks = scene.boxes.filter((box) => box.kind === 'dock').length;
  const risks = scene.lines.filter((line) => line.risk).length;
  return `${teams} teams, ${groups} groups, ${people} positions, ${docks} docked SREs, ${risks} lines at risk.`;
}

/** Managers on a line at risk are lit. */
const lit = (scene: Scene, box: SceneBox): boolean =>
  box.kind === 'position' && scene.lines.some((line) => line.risk !== undefined && line.toBox === box.id);

/** One box as a card, pill, dock or group at full detail. */
export function boxed(box: SceneBox, c: Palette, isLit: boolean, shows: Shows = () => true): string {
  switch (box.kind) {
    case 'group':
      return tag('g', {}, groupBoxSvg(box, c, shows));
    case 'team':
      return tag('g', {}, teamCard(box, c));
    case 'position':
      return tag('g', {}, positionPill(box, c, isLit));
    case 'dock':
      return tag('g', {}, dockCapsule(box, c));
    default:
      return box satisfies never;
  }
}

function bands(all: readonly SceneBand[], c: Palette): string[] {
  const types = new Map<string, SceneBand[]>();
  for (const band of all) {
    const list = types.get(band.type);
    if (list) list.push(band);
    else types.set(band.type, [band]);
  }
  return [...types.values()].map((list) => {
    const colour = c[`t-${list[0]?.type ?? 'infrastructure'}`];
    const ways = list.map((band) => tag('path', { d: roundedPath(band.points), 'stroke-width': band.width }));
    const group = tag(
      'g',
      { fill: 'none', stroke: colour, 'stroke-linejoin': 'round', 'stroke-linecap': 'round', opacity: c.support },
      ways.join(''),
    );
    return (
      group +
      list
        .filter((band) => band.end)
        .map((band) => wedge(band, colour))
        .join('')
    );
  });
}

/** The filled wedge where support bands end. */
function wedge(band: SceneBand, colour: string): string {
  const end = band.points.at(-1);
  const before = band.points.at(-2);
  if (!end || !before) return '';
  const half = band.width / 2 + 5;
  const dx = Math.sign(end.x - before.x);
  const dy = Math.sign(end.y - before.y);
  const d = `M${n(end.x - dx * 9 - dy * half)} ${n(end.y - dy * 9 - dx * half)}L${n(end.x)} ${n(end.y)}L${n(end.x - dx * 9 + dy * half)} ${n(end.y - dy * 9 + dx * half)}Z`;
  return tag('path', { d, fill: colour });
}

/** Lines in drawing order, neighbours with the same end together: their casings lie under all of them, so that joints stay whole. */
function lanes(lines: readonly SceneLine[]): SceneLine[][] {
  const found: SceneLine[][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    const before = last?.[0];
    if (last && before && before.kind === line.kind && before.own === line.own && before.risk === line.risk && before.toBox === line.toBox)
      last.push(line);
    else found.push([line]);
  }
  return found;
}

/** How a line is stroked: width, colour, dash, and the casing that parts it from what it crosses. */
function styleOf(line: SceneLine, c: Palette): { stroke: string; width: number; dash?: string; round?: true; casing: number } {
  const under = line.under ? { dash: '2 4' } : {};
  if (line.risk) return { stroke: c.critical, width: c.risk, casing: c.risk + 4, ...under };
  if (line.own) return { stroke: c.sreLine, width: c.sreWidth, casing: c.sreWidth + 3.25, ...under };
  if (line.kind === 'dotted') return { stroke: c['line-strong'], width: 2, dash: '.1 5', round: true, casing: 5 };
  if (line.kind === 'embeds') return { stroke: c.sreLine, width: c.sreWidth, dash: '8 3', casing: 5 };
  return { stroke: c.line, width: c.solid, casing: 0, ...under };
}

function linesSvg(list: readonly SceneLine[], c: Palette): string {
  const [first] = list;
  const d = list.map(linePath).join('');
  if (!first || first.kind === 'supports' || d === '') return '';
  const style = styleOf(first, c);
  const path = (stroke: string, width: number, rest: Attributes = {}): string => tag('path', { d, stroke, 'stroke-width': width, ...rest });
  let out = first.risk ? path(c.critical, 10, { 'stroke-opacity': 0.16 }) : '';
  if (style.casing > 0) out += path(c.canvas, style.casing);
  out += path(style.stroke, style.width, { 'stroke-dasharray': style.dash, 'stroke-linecap': style.round && 'round' });
  return tag('g', { fill: 'none', 'stroke-linejoin': 'round' }, out);
}

function label(line: SceneLine, c: Palette): string {
  if (!line.label) return '';
  const { text: words, at } = line.label;
  const width = labelWidth(words);
  const box = tag('rect', { x: at.x - width / 2, y: at.y - 8.5, width, height: 17, rx: 8.5, fill: c.surface, stroke: c.border });
  return box + text(words, at.x, at.y + 3.7, { size: 10.5, weight: 600, fill: c['text-2'], anchor: 'middle' });
}
