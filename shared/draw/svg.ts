// A scene as SVG: the same picture as on the canvas, for files. No scripts, no embedded pages, fonts by name.
import { escapeXml, tag, text } from './markup.ts';
import { PALETTES, type Palette, type SceneTheme } from './palette.ts';
import { roundedPath } from './path.ts';
import type { Scene, SceneBand, SceneBox, SceneLine } from './scene.ts';
import { dockCapsule, groupBoxSvg, positionPill, teamCard } from './svg-cards.ts';
import { textWidth } from './text-width.ts';

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
    ...scene.boxes.map((box) => (box.kind === 'group' ? boxed(box, c, false) : '')),
    ...bands(scene.bands, c),
    ...scene.lines.map((line) => lineSvg(line, c)),
    ...scene.boxes.map((box) => (box.kind === 'group' ? '' : boxed(box, c, lit(scene, box)))),
    ...scene.lines.map((line) => label(line, c)),
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

function boxed(box: SceneBox, c: Palette, isLit: boolean): string {
  switch (box.kind) {
    case 'group':
      return tag('g', {}, groupBoxSvg(box, c));
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
  const teams = new Map<string, SceneBand[]>();
  for (const band of all) {
    const list = teams.get(band.team);
    if (list) list.push(band);
    else teams.set(band.team, [band]);
  }
  return [...teams.values()].map((list) => {
    const colour = c[`t-${list[0]?.type ?? 'infrastructure'}`];
    const ways = list.map((band) => tag('path', { d: roundedPath(band.points), 'stroke-width': band.width }));
    const group = tag('g', { fill: 'none', stroke: colour, 'stroke-linejoin': 'round', opacity: c.support }, ways.join(''));
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
  const d = `M${end.x - dx * 2 - dy * half} ${end.y - dy * 2 - dx * half}L${end.x + dx * 7} ${end.y + dy * 7}L${end.x - dx * 2 + dy * half} ${end.y - dy * 2 + dx * half}Z`;
  return tag('path', { d, fill: colour });
}

function lineSvg(line: SceneLine, c: Palette): string {
  if (line.kind === 'supports') return '';
  const d = roundedPath(line.points);
  const path = (attributes: Record<string, string | number | undefined>): string =>
    tag('path', { d, fill: 'none', 'stroke-linejoin': 'round', ...attributes });
  const casing = (width: number): string => path({ stroke: c.canvas, 'stroke-width': width });
  const dash = line.under ? '2 4' : undefined;
  if (line.risk)
    return (
      path({ stroke: c.critical, 'stroke-width': 10, 'stroke-opacity': 0.16 }) +
      casing(c.risk + 4) +
      path({ stroke: c.critical, 'stroke-width': c.risk, 'stroke-dasharray': dash })
    );
  if (line.own) return casing(5) + path({ stroke: c.sreLine, 'stroke-width': c.sreWidth, 'stroke-dasharray': dash });
  if (line.kind === 'dotted')
    return casing(5) + path({ stroke: c['line-strong'], 'stroke-width': 2, 'stroke-dasharray': '.1 5', 'stroke-linecap': 'round' });
  if (line.kind === 'embeds') return casing(5) + path({ stroke: c.sreLine, 'stroke-width': c.sreWidth, 'stroke-dasharray': '8 3' });
  return path({ stroke: c.line, 'stroke-width': c.solid, 'stroke-dasharray': dash });
}

function label(line: SceneLine, c: Palette): string {
  if (!line.label) return '';
  const { text: words, at } = line.label;
  const width = textWidth(words, 10.5, 'bold') + 13;
  const box = tag('rect', { x: at.x - width / 2, y: at.y - 8.5, width, height: 17, rx: 8.5, fill: c.surface, stroke: c.border });
  return box + text(words, at.x, at.y + 3.7, { size: 10.5, weight: 600, fill: c['text-2'], anchor: 'middle' });
}
