// A group's box from far, in pixels of the screen: its name, the counts of its marks, a grid of its teams, and how many they are.
import type { FarGroup } from './far.ts';
import { FAR_SIZE } from './far-shapes.ts';
import type { Point, Rect } from './scene.ts';
import { fitText, textWidth } from './text-width.ts';

/** A text with the left end of its base line and its size. */
export interface FarText extends Point {
  readonly text: string;
  readonly size: number;
}
export interface FarCount extends FarText {
  readonly mark: 'critical' | 'warning';
  /** The upper left corner of the mark. */
  readonly at: Point;
  readonly side: number;
}
/** Where shapes stand: the nth in column n % columns, the first one's upper left corner at x and y. */
export interface FarGrid extends Point {
  readonly columns: number;
  /** From one to the next. */
  readonly dx: number;
  readonly dy: number;
  /** The side of a shape's square. */
  readonly size: number;
}
/** A group's box at a zoom. */
export interface FarBox {
  readonly group: FarGroup;
  readonly rect: Rect;
  /** Null where the box has no room for it. */
  readonly name: FarText | null;
  readonly counts: readonly FarCount[];
  /** More than three critical marks: a red edge. */
  readonly hot: boolean;
  readonly foot: FarText | null;
  readonly grid: FarGrid;
}

/** The upper left corner of the nth shape. */
export const tileAt = ({ x, y, columns, dx, dy }: FarGrid, nth: number): Point => ({
  x: x + (nth % columns) * dx,
  y: y + Math.floor(nth / columns) * dy,
});

/** From one shape to the next, for a shape of this size: 23 for 17, and in proportion. */
const step = (size: number): number => Math.max(size + (size > 3 ? 1 : 0), Math.round((size * 23) / FAR_SIZE));

/** How a box is furnished, by its size. */
interface Tier {
  readonly width: number;
  readonly height: number;
  readonly pad: number;
  /** Size of the name, none where 0, and its base line. */
  readonly name: number;
  readonly line: number;
  /** Where the grid begins. */
  readonly top: number;
  readonly mark: number;
  readonly figure: number;
  /** Size of the words at the foot, none where 0. */
  readonly foot: number;
}
const BARE: Tier = { width: 0, height: 0, pad: 2, name: 0, line: 0, top: 2, mark: 0, figure: 0, foot: 0 };
const TIERS: readonly Tier[] = [
  { width: 156, height: 104, pad: 14, name: 15, line: 26, top: 40, mark: 14, figure: 12, foot: 11.5 },
  { width: 100, height: 62, pad: 9, name: 13.5, line: 19, top: 29, mark: 12, figure: 11, foot: 10.5 },
  { width: 60, height: 38, pad: 6, name: 11, line: 14, top: 20, mark: 10, figure: 10, foot: 0 },
  { width: 34, height: 26, pad: 4, name: 10, line: 11, top: 15, mark: 0, figure: 0, foot: 0 },
  BARE,
];
const tierOf = (width: number, height: number): number =>
  Math.max(
    0,
    TIERS.findIndex((tier) => width >= tier.width && height >= tier.height),
  );

/** How many shapes of a size fit side by side in a length. */
const along = (length: number, size: number): number => Math.max(0, Math.floor((length + step(size) - size) / step(size)));
/** What the words at the foot take of the height. */
const footed = (tier: Tier): number => tier.foot + 13.5;
const room = (rect: Rect, tier: Tier, foot: boolean): { width: number; height: number } => ({
  width: rect.width - 2 * tier.pad,
  height: rect.height - tier.top - (foot && tier.foot > 0 ? footed(tier) : tier.pad),
});

function largest(rect: Rect, tier: Tier, count: number, foot: boolean): number {
  const { width, height } = room(rect, tier, foot);
  let size = FAR_SIZE;
  while (size > 0 && along(width, size) * along(height, size) < count) size -= 1;
  return size;
}

/** The value that a tenth of all lie below: one small group does not make all others small. */
function lowest(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 10)];
}

/** How all boxes of a picture are furnished, so that it is even. */
export interface Furnishing {
  /** The size of all shapes that have the room. */
  readonly size: number;
  readonly tier: number;
}
/** Below this, the words at the foot give way to larger shapes. */
const SMALL_SHAPE = 12;
const LEAST = 7;

export function furnishing(boxes: readonly { readonly rect: Rect; readonly group: FarGroup }[]): Furnishing {
  const open = boxes.filter(({ group }) => group.teams.length > 1 && !group.collapsed);
  const side = (of: 'width' | 'height'): number => lowest(open.map(({ rect }) => rect[of])) ?? Infinity;
  const tier = tierOf(side('width'), side('height'));
  const fits = (foot: boolean): number =>
    lowest(open.map(({ rect, group }) => largest(rect, tierFor(rect, tier), group.teams.length, foot))) ?? FAR_SIZE;
  const withFoot = fits(true);
  return { tier, size: Math.max(LEAST, withFoot >= SMALL_SHAPE ? withFoot : fits(false)) };
}
const tierFor = (rect: Rect, common: number): Tier => TIERS[Math.max(common, tierOf(rect.width, rect.height))] ?? BARE;

/** A group's box with all that is in it. */
export function farBox(group: FarGroup, rect: Rect, { size: wanted, tier: common }: Furnishing): FarBox {
  const tier = tierFor(rect, common);
  const count = group.teams.length;
  const hot = group.counts.critical > 3;
  if (tier.name === 0) return { group, rect, ...low(group, rect, wanted), hot, counts: [], foot: null };
  const size = Math.min(wanted, largest(rect, tier, count, false));
  const grid = size > 0 ? gridOf(count, rect, tier, size) : heap(count, rect);
  const foot = footOf(group, rect, tier, grid);
  return { group, rect, ...headerOf(group, rect, tier), hot, foot, grid };
}

const LOW = { name: 10.5, wide: 84, high: 13 } as const;
/** A box without the height for a header: its name beside the shapes where it is wide, and the shapes in the middle. */
function low(group: FarGroup, rect: Rect, wanted: number): Pick<FarBox, 'name' | 'grid'> {
  const count = group.teams.length;
  const named = rect.width >= LOW.wide && rect.height >= LOW.high;
  const text = named ? fitText(group.name, rect.width * 0.45, LOW.name, 'bold') : '';
  const beside = named ? textWidth(text, LOW.name, 'bold') + 14 : 0;
  const right = { ...rect, x: Math.ceil(rect.x + beside), width: Math.max(0, Math.floor(rect.width - beside)) };
  const size = Math.min(wanted, largest(right, BARE, count, false));
  const name = named ? { text, size: LOW.name, x: rect.x + 8, y: Math.round(rect.y + rect.height / 2 + LOW.name * 0.36) } : null;
  return { name, grid: size > 0 ? middled(count, right, size, named) : heap(count, rect) };
}

/** A grid in the middle of a rectangle: of its height alone where a name begins the row. */
function middled(count: number, rect: Rect, size: number, row: boolean): FarGrid {
  const inner = room(rect, BARE, false);
  const columns = Math.max(1, Math.min(count, along(inner.width, size)));
  const rows = Math.max(1, Math.ceil(count / columns));
  const over = (length: number, places: number): number => Math.floor((length - (places - 1) * step(size) - size) / 2);
  const x = rect.x + (row ? BARE.pad : over(rect.width, columns));
  return { x, y: rect.y + over(rect.height, rows), columns, dx: step(size), dy: step(size), size };
}

function gridOf(count: number, rect: Rect, tier: Tier, size: number): FarGrid {
  const { width, height } = room(rect, tier, false);
  const columns = along(width, size);
  // Columns are spread so that the last one ends where the header does; rows only as far as the columns are.
  const spread = (length: number, places: number, most: number): number =>
    Math.max(step(size), Math.min(most, Math.floor((length - size) / Math.max(1, places - 1))));
  const dx = spread(width, columns, Math.round(step(size) * 1.2));
  const rows = Math.ceil(count / Math.max(1, columns));
  const free = room(rect, tier, true).height;
  return { x: rect.x + tier.pad, y: rect.y + tier.top, columns, dx, dy: rows > 1 ? spread(Math.min(height, Math.max(free, 0)), rows, dx) : dx, size };
}

/** Where a box has not even room for dots: fractions of a pixel, all inside it. */
function heap(count: number, rect: Rect): FarGrid {
  const columns = Math.max(1, Math.ceil(Math.sqrt((count * Math.max(rect.width, 0.01)) / Math.max(rect.height, 0.01))));
  const rows = Math.max(1, Math.ceil(count / columns));
  const dx = rect.width / columns;
  const dy = rect.height / rows;
  return { x: rect.x, y: rect.y, columns, dx, dy, size: Math.min(dx, dy) * 0.8 };
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** How many teams and people, where the shapes leave the room. */
function footOf({ teams, people }: FarGroup, rect: Rect, tier: Tier, { y, columns, dy, size }: FarGrid): FarText | null {
  if (tier.foot === 0) return null;
  const bottom = rect.y + rect.height - Math.round(tier.pad * 0.8);
  const last = teams.length === 0 ? y : y + Math.floor((teams.length - 1) / columns) * dy + size;
  if (last + 4 > bottom - tier.foot * 0.75) return null;
  const few = counted(teams.length, 'team', 'teams');
  const all = `${few}, ${counted(Math.round(people), 'person', 'people')}`;
  const text = [all, few].find((words) => textWidth(words, tier.foot) <= rect.width - 2 * tier.pad);
  return text === undefined ? null : { text, size: tier.foot, x: rect.x + tier.pad, y: bottom };
}

/** The name at the left, the counts at the right; where both do not fit, warnings give way to the name, and the name ends in an ellipsis. */
function headerOf({ name, counts }: FarGroup, rect: Rect, tier: Tier): Pick<FarBox, 'name' | 'counts'> {
  if (tier.name === 0) return { name: null, counts: [] };
  const width = rect.width - 2 * tier.pad;
  const needs = textWidth(name, tier.name, 'bold');
  const written = (text: string): FarText => ({ text, size: tier.name, x: rect.x + tier.pad, y: rect.y + tier.line });
  for (const shown of tier.mark === 0 ? [] : ([['warning', 'critical'], ['critical']] as const)) {
    const list = countsOf(shown, counts, rect, tier);
    const left = list.at(-1)?.at.x ?? rect.x + rect.width - tier.pad + 8;
    const free = left - 8 - rect.x - tier.pad;
    if (needs > free && shown.length > 1 && counts.warning > 0) continue;
    // A name of which hardly a letter is left says less than it does alone: the shapes have their marks.
    if (list.length > 0 && needs > free && (tier.name < 13 || free < width * 0.4)) continue;
    return { name: written(fitText(name, free, tier.name, 'bold')), counts: list };
  }
  return { name: written(fitText(name, width, tier.name, 'bold')), counts: [] };
}

/** The counts from the right to the left. */
function countsOf(shown: readonly FarCount['mark'][], counts: FarGroup['counts'], rect: Rect, tier: Tier): FarCount[] {
  let end = rect.x + rect.width - tier.pad;
  return shown.flatMap((mark) => {
    if (counts[mark] === 0) return [];
    const text = String(counts[mark]);
    const x = Math.round(end - textWidth(text, tier.figure, 'bold'));
    const at = { x: x - tier.mark - 4, y: rect.y + tier.line - Math.round(tier.mark * 0.93) };
    end = at.x - Math.round(tier.mark * 0.7);
    return [{ mark, text, size: tier.figure, x, y: rect.y + tier.line - Math.round((tier.mark - tier.figure * 0.72) / 2) + 1, at, side: tier.mark }];
  });
}
