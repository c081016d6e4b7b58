// A slide as SVG, 1280 x 720: the same scene as on the canvas, drawn for a room.
import { escapeXml, tag, text, type Attributes } from '../draw/markup.ts';
import { PALETTES, type Palette, type SceneTheme } from '../draw/palette.ts';
import type { Point, Rect, Scene } from '../draw/scene.ts';
import { sceneMarkup, type Spot } from '../draw/svg.ts';
import { framed, SLIDE } from './areas.ts';
import { chartMarkup } from './chart-svg.ts';
import type { SlideContent } from './content.ts';
import type { Figure } from './figures.ts';
import { legendMarkup } from './legend-svg.ts';
import { phasesMarkup } from './phases-svg.ts';
import { FULL, posterBox } from './poster.ts';
import { tableMarkup } from './table-svg.ts';
import { wrapText } from './wrap.ts';

const FONT = "Inter, system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', sans-serif";
/** What a slide shows of a scene, as elements in the slide's own pixels. `keyed`: with the marks by which a player moves it. */
export function pictureMarkup(scene: Scene, window: Rect, place: Rect, spot: Spot | null, c: Palette, keyed = false): string {
  const view = framed(window, place);
  const draw = posterBox(view.scale);
  const colours = strokes(c, view.scale);
  const purposes = view.scale >= FULL;
  const ends = fading(scene.bounds, view, place, c);
  if (keyed) {
    const keyed: typeof draw = (box, palette, isLit, shows) =>
      tag('g', { 'data-key': `${box.kind}:${box.id}`, 'data-at': `${box.rect.x} ${box.rect.y}` }, draw(box, palette, isLit, shows));
    const parts = sceneMarkup(near(scene, view), colours, spot, keyed, purposes);
    const picture = tag(
      'svg',
      { ...placed(view, place), 'data-picture': '' },
      parts.map((part) => (part === '' || part.includes('data-key') ? part : tag('g', { 'data-line': '' }, part))).join(''),
    );
    return picture + ends;
  }
  return tag('svg', placed(view, place), sceneMarkup(scene, colours, spot, draw, purposes).join('')) + ends;
}

const STRIPS = 8;
/** Where the drawing goes on beyond the picture it fades into the ground, in strips: names that are cut through look like a fault. */
function fading(bounds: Rect, view: Rect & { readonly scale: number }, { x, y, width, height }: Rect, c: Palette): string {
  // Not as wide as the margin that a camera leaves around what it looks at.
  const deep = Math.min(4, (24 * view.scale) / STRIPS);
  const strip = (nth: number, at: Rect): string => tag('rect', { ...at, fill: c.canvas, 'fill-opacity': 1 - (nth + 0.5) / STRIPS });
  return Array.from({ length: STRIPS }, (_, nth) => {
    const far = nth * deep;
    return [
      bounds.x < view.x - 1 ? strip(nth, { x: x + far, y, width: deep, height }) : '',
      bounds.x + bounds.width > view.x + view.width + 1 ? strip(nth, { x: x + width - far - deep, y, width: deep, height }) : '',
      bounds.y < view.y - 1 ? strip(nth, { x, y: y + far, width, height: deep }) : '',
      bounds.y + bounds.height > view.y + view.height + 1 ? strip(nth, { x, y: y + height - far - deep, width, height: deep }) : '',
    ].join('');
  }).join('');
}

/** A scene without what is far from a part of it, for files in which it would only take room. */
function near(scene: Scene, view: Rect): Scene {
  const [dx, dy] = [view.width / 3, view.height / 3];
  const inside = (x0: number, y0: number, x1: number, y1: number): boolean =>
    x1 > view.x - dx && x0 < view.x + view.width + dx && y1 > view.y - dy && y0 < view.y + view.height + dy;
  const passes = (points: readonly Point[]): boolean => {
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    return inside(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  };
  return {
    ...scene,
    boxes: scene.boxes.filter(({ rect }) => inside(rect.x, rect.y, rect.x + rect.width, rect.y + rect.height)),
    lines: scene.lines.filter(({ points }) => passes(points)),
    bands: scene.bands.filter(({ points }) => passes(points)),
  };
}

const placed = (view: Rect, place: Rect): Attributes => ({
  x: place.x,
  y: place.y,
  width: place.width,
  height: place.height,
  viewBox: `${view.x} ${view.y} ${view.width} ${view.height}`,
});

/**
 * Prints a slide. The same content gives the same text.
 * @example slideSvg(slideContent(design, slide, options), { theme: 'light' })
 */
export function slideSvg(content: SlideContent, options: { readonly theme?: SceneTheme; readonly keyed?: boolean } = {}): string {
  const c = PALETTES[options.theme ?? 'light'];
  const { areas } = content;
  const parts = [
    tag('title', {}, escapeXml(content.title) || ' '),
    tag('rect', { width: SLIDE.width, height: SLIDE.height, fill: c.surface }),
    areas.picture ? pictureMarkup(content.scene, content.window, areas.picture, content.spot, slideGround(c), options.keyed) : '',
    areas.picture && content.scene.boxes.length === 0 ? emptyMarkup(areas.picture, c) : '',
    titleMarkup(content.title, c),
    areas.side ? figuresMarkup(content.figures, areas.side, c) : '',
    areas.chart && content.chart ? chartMarkup(content.chart, areas.chart, c) : '',
    areas.phases && content.phases ? phasesMarkup(content.phases, content.shown.month, areas.phases, c) : '',
    areas.table && content.table ? tableMarkup(content.table, areas.table, c) : '',
    areas.legend ? legendMarkup(content.legend, areas.legend, c) : '',
    footMarkup(content, c),
  ];
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: SLIDE.width,
    height: SLIDE.height,
    viewBox: `0 0 ${SLIDE.width} ${SLIDE.height}`,
    role: 'img',
    'font-family': FONT,
    'font-weight': 450,
  };
  return `${tag('svg', root, parts.filter((part) => part !== '').join('\n'))}\n`;
}

/** On a slide the ground is the surface: casings of lines take its colour. */
const slideGround = (c: Palette): Palette => ({ ...c, canvas: c.surface });
/** Lines are as wide on every slide, whatever its scale: 3 for a line, 7 for one at risk. */
const strokes = (c: Palette, scale: number): Palette => ({ ...c, solid: 3 / scale, sreWidth: 3.5 / scale, risk: 7 / scale });

function titleMarkup(title: string, c: Palette): string {
  const width = SLIDE.width - 2 * SLIDE.margin;
  for (const size of [44, 40, 36]) {
    const [line = ''] = wrapText(title, width, size, 'bold', 1);
    if (!line.endsWith('…')) return heading(line, SLIDE.title - 4, size, c);
  }
  // A sentence, such as that of a finding, on two lines: smaller before it is cut off.
  const sizes = [32, 28, 24];
  const size = sizes.find((one) => !wrapText(title, width, one, 'bold', 2).at(-1)?.endsWith('…')) ?? 24;
  return wrapText(title, width, size, 'bold', 2)
    .map((words, at, all) => heading(words, SLIDE.title - 4 - (all.length - 1 - at) * size * 1.2, size, c))
    .join('');
}
const heading = (words: string, y: number, size: number, c: Palette): string => text(words, SLIDE.margin, y, { size, weight: 680, fill: c.text });

export const NOTHING_DRAWN = 'Nothing is drawn yet';
const emptyMarkup = ({ x, y, width, height }: Rect, c: Palette): string =>
  text(NOTHING_DRAWN, x + width / 2, y + height / 2, { size: 26, fill: c['text-3'], anchor: 'middle' });

function figuresMarkup(figures: readonly Figure[], place: Rect, c: Palette): string {
  const tone = { bad: c['critical-text'], good: c['praise-text'], plain: c.text } as const;
  const blocks = figures.map((figure) => ({ figure, words: wrapText(figure.words, place.width, 24, 'regular', 4) }));
  const height = (lines: number): number => 58 + lines * 31;
  const total = blocks.reduce((sum, { words }) => sum + height(words.length), 0) + (blocks.length - 1) * 56;
  let y = place.y + Math.max(0, (place.height - total) / 2);
  let out = '';
  for (const [at, { figure, words }] of blocks.entries()) {
    if (at > 0) {
      out += tag('rect', { x: place.x, y: y + 27, width: place.width - 16, height: 2, fill: c.border });
      y += 56;
    }
    out += text(figure.number, place.x, y + 48, { size: 64, weight: 700, fill: tone[figure.tone] });
    out += words.map((line, row) => text(line, place.x, y + 58 + 28 + row * 31, { size: 24, fill: c['text-2'] })).join('');
    y += height(words.length);
  }
  return out;
}

function footMarkup({ source, number, of, shown, grown }: SlideContent, c: Palette): string {
  const y = SLIDE.height - 32;
  const right = SLIDE.width - SLIDE.margin;
  const count = `${number} of ${of}`;
  const [name = ''] = wrapText(source, 560, 18, 'regular', 1);
  const month = shown.month === null ? '' : `, month ${shown.month}`;
  return (
    text(`${name}${month}`, SLIDE.margin, y, { size: 18, fill: c['text-3'] }) +
    (grown ? text('Illustration, not a forecast', right - 90, y, { size: 18, fill: c['text-3'], anchor: 'end' }) : '') +
    text(count, right, y, { size: 18, weight: 620, fill: c['text-2'], anchor: 'end' })
  );
}
