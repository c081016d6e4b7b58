// Lines that hold on to shapes. pptxgenjs writes lines that stand alone: in the finished slide those that join two shapes are written anew as connectors,
// which PowerPoint draws along when a shape is moved. (ECMA-376 part 1: 19.3.1.19 cxnSp, 20.1.9.18 and the definitions of preset shapes.)
import type { Point, Rect } from '../draw/scene.ts';

/** A place where a rectangle, rounded or not, takes a connector: the middles of its sides, counted from the top against the clock. */
export type Site = 0 | 1 | 2 | 3;
export interface End {
  /** What the shape was marked with. */
  readonly shape: string;
  readonly site: Site;
}
export interface Connector {
  readonly mark: string;
  /** From the start to the end, on the slide. */
  readonly points: readonly Point[];
  readonly ends: readonly [End, End];
}

/**
 * Corners of a connector, its ends among them. There are presets with six, but LibreOffice lays those with more than four out anew, through cards; and a
 * dock's line to a far manager is better off as it was drawn.
 */
const MOST_CORNERS = 4;

/** A way without the points that lie on a straight. */
export function corners(points: readonly Point[]): readonly Point[] {
  const straight = (a: Point, b: Point, c: Point): boolean => Math.abs((b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x)) < 0.01;
  return points.filter((point, nth) => {
    const [before, after] = [points[nth - 1], points[nth + 1]];
    return !before || !after || !straight(before, point, after);
  });
}

/** How far from a site a line may end, in pixels of the slide: it jumps there when its shape is moved, and in LibreOffice at once. */
const NEAR = 2.5;

/** The site that a point is at; null where it is at none. */
export function siteAt({ x, y, width, height }: Rect, point: Point): Site | null {
  const sites: readonly (readonly [Site, number, number])[] = [
    [0, x + width / 2, y],
    [1, x, y + height / 2],
    [2, x + width / 2, y + height],
    [3, x + width, y + height / 2],
  ];
  return sites.find(([, atX, atY]) => Math.hypot(point.x - atX, point.y - atY) <= NEAR)?.[0] ?? null;
}

interface Shape {
  readonly kind: string;
  readonly turned: boolean;
  readonly flipX: boolean;
  readonly flipY: boolean;
  readonly at: Rect;
  /** Where its pieces bend, in parts of 100,000 of its sides. */
  readonly bends: readonly number[];
}

/**
 * The preset shape that is drawn along points: a straight, or pieces that turn by right angles. Presets set out to the right; one that sets out
 * upright is turned by a quarter. Null where none has this form.
 */
export function connectorShape(points: readonly Point[]): Shape | null {
  const [start, next, end] = [points[0], points[1], points.at(-1)];
  if (!start || !next || !end || points.length > MOST_CORNERS) return null;
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const sides = { width: Math.abs(dx), height: Math.abs(dy) };
  const corner = { x: Math.min(start.x, end.x), y: Math.min(start.y, end.y) };
  if (points.length === 2) return { kind: 'straightConnector1', turned: false, flipX: dx < 0, flipY: dy < 0, at: { ...corner, ...sides }, bends: [] };
  const right = points.every((b, nth) => {
    const a = points[nth - 1];
    return !a || Math.abs(a.x - b.x) < 0.01 || Math.abs(a.y - b.y) < 0.01;
  });
  // A bend is a part of a side: there must be one.
  if (!right || sides.width < 0.5 || sides.height < 0.5) return null;
  const turned = Math.abs(next.x - start.x) < 0.01;
  const along = (point: Point): number => (point.x - start.x) / dx;
  const down = (point: Point): number => (point.y - start.y) / dy;
  // Every second piece bends where the first direction says, those between where the second does; the last corner is where the end is.
  const bends = points.slice(1, -2).map((point, nth) => Math.round((turned === (nth % 2 === 0) ? down(point) : along(point)) * 100_000));
  const at = turned
    ? { x: corner.x + (sides.width - sides.height) / 2, y: corner.y + (sides.height - sides.width) / 2, width: sides.height, height: sides.width }
    : { ...corner, ...sides };
  // Turned by a quarter with the clock, what went to the right goes down, and what went down goes to the left.
  const [flipX, flipY] = turned ? [dy < 0, dx > 0] : [dx < 0, dy < 0];
  return { kind: `bentConnector${String(points.length - 1)}`, turned, flipX, flipY, at, bends };
}

const emu = (pixels: number): number => Math.round(pixels * 9525);

// Noncharacters: no text has them, and the sheet takes them out of names.
const [OPEN, CLOSE] = ['\ufdd0', '\ufdd1'];
/** A mark at the end of a shape's name, until the slide is finished. */
export const marked = (name: string, mark: string): string => `${name}${OPEN}${mark}${CLOSE}`;

/** Where the numbers of tables begin: pptxgenjs numbers them apart from shapes, from 2 on as well. */
const TABLES = 100_000;

/** The slide with its connectors, without the marks, each shape with a number of its own. */
export function withConnectors(xml: string, connectors: readonly Connector[]): string {
  const numbers = new Map<string, string>();
  for (const [, number = '', mark = ''] of xml.matchAll(new RegExp(`<p:cNvPr id="(\\d+)" name="[^"]*${OPEN}(\\w+)${CLOSE}"`, 'gu')))
    numbers.set(mark, number);
  const known = new Map(connectors.map((connector) => [connector.mark, connector]));
  return xml
    .replace(/<p:sp>.*?<\/p:sp>/gsu, (shape) => {
      const connector = known.get(new RegExp(`${OPEN}(\\w+)${CLOSE}`, 'u').exec(shape)?.[1] ?? '');
      return connector ? (written(shape, connector, numbers) ?? shape) : shape;
    })
    .replaceAll(new RegExp(`${OPEN}\\w+${CLOSE}`, 'gu'), '')
    .replaceAll(/(?<=<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=")\d+/gu, (number) => String(TABLES + Number(number)));
}

function written(shape: string, { points, ends }: Connector, numbers: ReadonlyMap<string, string>): string | null {
  const form = connectorShape(points);
  const name = /<p:cNvPr [^>]*>/u.exec(shape)?.[0];
  const line = /<a:ln.*?<\/a:ln>/su.exec(shape)?.[0];
  if (!form || name === undefined || line === undefined) return null;
  const glue = ends.map(({ shape: to, site }, nth) => {
    const number = numbers.get(to);
    return number === undefined ? '' : `<a:${nth === 0 ? 'stCxn' : 'endCxn'} id="${number}" idx="${String(site)}"/>`;
  });
  const turn = `${form.turned ? ' rot="5400000"' : ''}${form.flipX ? ' flipH="1"' : ''}${form.flipY ? ' flipV="1"' : ''}`;
  const place = `<a:off x="${String(emu(form.at.x))}" y="${String(emu(form.at.y))}"/><a:ext cx="${String(emu(form.at.width))}" cy="${String(emu(form.at.height))}"/>`;
  const bends = form.bends.map((bend, nth) => `<a:gd name="adj${String(nth + 1)}" fmla="val ${String(bend)}"/>`);
  return `<p:cxnSp><p:nvCxnSpPr>${name}</p:cNvPr><p:cNvCxnSpPr>${glue.join('')}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm${turn}>${place}</a:xfrm><a:prstGeom prst="${form.kind}"><a:avLst>${bends.join('')}</a:avLst></a:prstGeom>${line.replace('</a:ln>', '<a:round/></a:ln>')}</p:spPr></p:cxnSp>`;
}
