// Blocks: parts of a drawing that know their size, where a line may enter, and the lines inside them; and the ways to put blocks together.
import type { UnitId } from '../model/types.ts';
import type { TreeEdge } from './forest.ts';
import { shift, type Point, type Rect } from './geometry.ts';

/** A line that still has to be led from the edge of a block up to its manager: its way inside, from the edge to its target. */
export interface Entry {
  readonly edge: TreeEdge;
  readonly points: readonly Point[];
}
/** The side on which a block's entries start. */
export type Side = 'top' | 'left' | 'right';
export interface Item {
  readonly id: UnitId;
  readonly rect: Rect;
}
export interface Block {
  readonly width: number;
  readonly height: number;
  readonly side: Side;
  readonly entries: readonly Entry[];
  /** What stands directly in the block; the first is what grows with it. */
  readonly items: readonly Item[];
  readonly parts: readonly { readonly block: Block; readonly x: number; readonly y: number }[];
  /** Lines that are whole, from the manager to the child. */
  readonly routes: readonly Entry[];
  /** The entries start with a trunk of their own at the top edge, so a bus may lie right on it. */
  readonly flush?: boolean;
  /** A box that may be drawn wider, to end in line with its neighbours. */
  readonly grows?: boolean;
  /** So much wider than laid out the first item is drawn. */
  readonly wider?: number;
}

/** From a bus to what hangs on it. */
export const DROP = 8;
/** Between a manager and the bus below. */
export const NECK = 16;
/** Room for a trunk at a stack's side. */
export const TRUNK = 16;
export const GUTTER = { row: 28, column: 48, trees: 32 } as const;

const moved = (entry: Entry, x: number, y: number): Entry => ({ edge: entry.edge, points: shift(entry.points, x, y) });
const startOf = (entry: Entry): number => entry.points[0]?.x ?? 0;

/** One card, pill or box whose entries end at its edge. */
export function leaf(
  id: UnitId,
  size: { width: number; height: number },
  side: Side,
  edges: readonly TreeEdge[],
  grows = false,
  at = size.height / 2,
): Block {
  const point = side === 'top' ? { x: size.width / 2, y: 0 } : { x: side === 'left' ? 0 : size.width, y: at };
  return {
    width: size.width,
    height: size.height,
    side,
    entries: edges.map((edge) => ({ edge, points: [point] })),
    items: [{ id, rect: { x: 0, y: 0, ...size } }],
    parts: [],
    routes: [],
    grows,
  };
}

/** A block with the leftmost and rightmost of its entries: all that its size and those around it go by. */
export function slim(block: Block): Block {
  const { entries } = block;
  let [low, high] = [entries[0], entries[0]];
  if (!low || !high) return block;
  for (const entry of entries) {
    if (startOf(entry) < startOf(low)) low = entry;
    if (startOf(entry) > startOf(high)) high = entry;
  }
  const short = ({ edge, points }: Entry): Entry => ({ edge, points: points.slice(0, 1) });
  return { ...block, entries: low === high ? [short(low)] : [short(low), short(high)], items: [], parts: [], routes: [] };
}

/** Blocks side by side under one bus, tops in line. */
export function row(blocks: readonly Block[], gap: number): Block {
  const [only] = blocks;
  if (only && blocks.length === 1) return only;
  const linked = blocks.some((block) => block.entries.length > 0);
  const parts: { block: Block; x: number; y: number }[] = [];
  const entries: Entry[] = [];
  const needsDrop = linked && blocks.some((block) => !block.flush);
  let x = 0;
  let height = 0;
  for (const block of blocks) {
    const y = needsDrop && !block.flush ? DROP : 0;
    parts.push({ block, x, y });
    for (const entry of block.entries) {
      const inner = moved(entry, x, y);
      entries.push({ edge: entry.edge, points: [{ x: startOf(inner), y: 0 }, ...inner.points] });
    }
    height = Math.max(height, y + block.height);
    x += block.width + gap;
  }
  return { width: Math.max(0, x - gap), height, side: 'top', entries, items: [], parts, routes: [], flush: linked };
}

/** Rows of blocks with a trunk at the left: every row after the first has a bus of its own. */
export function comb(rows: readonly (readonly Block[])[], gap: number, rowGap: number): Block {
  const [first] = rows;
  if (!first) return row([], gap);
  if (rows.length === 1) return row(first, gap);
  const linked = rows.some((blocks) => blocks.some((block) => block.entries.length > 0));
  const lead = linked ? TRUNK : 0;
  const parts: { block: Block; x: number; y: number }[] = [];
  const entries: Entry[] = [];
  let y = 0;
  let width = 0;
  rows.forEach((blocks, at) => {
    const block = row(blocks, gap);
    // A row of one has no bus of its own, and a row without lines must keep clear of the bus above: their drop is made here.
    const drop = linked && !block.flush ? DROP : 0;
    parts.push({ block, x: lead, y: y + drop });
    for (const entry of block.entries) {
      const inner = moved(entry, lead, y + drop);
      const bus = { x: startOf(inner), y };
      const way = at === 0 ? [bus] : [{ x: 0, y: 0 }, { x: 0, y }, bus];
      entries.push({ edge: entry.edge, points: [...way, ...inner.points] });
    }
    width = Math.max(width, lead + block.width);
    y += drop + block.height + rowGap;
  });
  return { width, height: y - rowGap, side: 'top', entries, items: [], parts, routes: [], flush: linked };
}

/** Blocks one below the other with a trunk at their left or right; `crown` drops into the first from above instead. */
export function stack(blocks: readonly Block[], gap: number, side: 'left' | 'right', lead = DROP, trunk = TRUNK): Block {
  const linked = blocks.some((block) => block.entries.length > 0);
  const room = linked ? trunk : 0;
  const most = Math.max(0, ...blocks.map((block) => block.width));
  const width = most + room;
  const at = side === 'left' ? 0 : width;
  const parts: { block: Block; x: number; y: number }[] = [];
  const entries: Entry[] = [];
  let y = linked ? lead : 0;
  for (const given of blocks) {
    const block = given.grows && given.width >= most * 0.6 ? grown(given, most) : given;
    const x = side === 'left' ? room : most - block.width;
    parts.push({ block, x, y });
    for (const entry of block.entries) {
      const inner = moved(entry, x, y);
      const start = inner.points[0] ?? { x, y };
      const way =
        block.side === 'top'
          ? [{ x: start.x, y: 0 }]
          : [
              { x: at, y: 0 },
              { x: at, y: start.y },
            ];
      entries.push({ edge: entry.edge, points: [...way, ...inner.points] });
    }
    y += block.height + gap;
  }
  return { width, height: Math.max(0, y - gap), side: 'top', entries, items: [], parts, routes: [], flush: linked };
}

/** A box drawn wider. */
const grown = (block: Block, width: number): Block =>
  width > block.width ? { ...block, width, wider: (block.wider ?? 0) + width - block.width } : block;

/** A block over others that follow it, with a gutter between them. Their lines are led freely. */
export function over(first: Block, rest: Block): Block {
  const width = Math.max(first.width, rest.width);
  const middle = first.entries.length === 0 || first.side === 'top';
  const x = middle ? Math.round((width - first.width) / 2) : first.side === 'left' ? 0 : width - first.width;
  const y = first.height + GUTTER.column;
  return {
    width,
    height: y + rest.height,
    side: first.side,
    entries: first.entries.map((entry) => moved(entry, x, 0)),
    items: [],
    parts: [
      { block: first, x, y: 0 },
      { block: rest, x: Math.round((width - rest.width) / 2), y },
    ],
    routes: [],
  };
}

/** A manager's pill over the block of what answers to it. The lines of that block end here; the pill's own begin at its top. */
export function under(id: UnitId, size: { width: number; height: number }, edges: readonly TreeEdge[], content: Block): Block {
  const starts = content.entries.map(startOf);
  const middle = starts.length > 0 ? (Math.min(...starts) + Math.max(...starts)) / 2 : content.width / 2;
  const offset = Math.max(0, size.width / 2 - middle);
  const pillX = Math.round(middle + offset - size.width / 2);
  const centre = pillX + size.width / 2;
  const single = starts.length > 0 && starts.every((start) => start === starts[0]) && !content.flush;
  const y = size.height + NECK + (single ? DROP : 0);
  const x = single ? Math.round(centre - (starts[0] ?? 0)) : Math.round(offset);
  const width = Math.max(pillX + size.width, x + content.width);
  const routes = content.entries.map((entry) => {
    const inner = moved(entry, x, y);
    const start = inner.points[0] ?? { x: centre, y };
    const points = [{ x: centre, y: size.height }, { x: centre, y: start.y }, ...inner.points];
    return { edge: entry.edge, points };
  });
  return {
    width,
    height: y + content.height,
    side: 'top',
    entries: edges.map((edge) => ({ edge, points: [{ x: centre, y: 0 }] })),
    items: [{ id, rect: { x: pillX, y: 0, ...size } }],
    parts: [{ block: content, x, y }],
    routes,
  };
}

/**
 * One wide tree among small ones: all pills in a row above, the wide content below the whole row, so that the small trees take no width of their own.
 * `before` and `after` are the small trees at the left and right of the manager.
 */
export function crowned(
  id: UnitId,
  size: { width: number; height: number },
  edges: readonly TreeEdge[],
  content: Block,
  before: readonly Block[],
  after: readonly Block[],
): Block {
  const small = [...before, ...after];
  const wide = size.width + small.reduce((sum, block) => sum + block.width, 0);
  const gap = Math.min(220, Math.max(40, (content.width - wide) / (small.length + 2)));
  const rowWidth = wide + gap * small.length;
  const width = Math.max(rowWidth, content.width);
  const parts: { block: Block; x: number; y: number }[] = [];
  const entries: Entry[] = [];
  let x = Math.round((width - rowWidth) / 2);
  const place = (block: Block): void => {
    const at = Math.round(x);
    parts.push({ block, x: at, y: DROP });
    for (const entry of block.entries) {
      const inner = moved(entry, at, DROP);
      entries.push({ edge: entry.edge, points: [{ x: startOf(inner), y: 0 }, ...inner.points] });
    }
    x += block.width + gap;
  };
  for (const block of before) place(block);
  const pillX = Math.round(x);
  const centre = pillX + size.width / 2;
  for (const edge of edges)
    entries.push({
      edge,
      points: [
        { x: centre, y: 0 },
        { x: centre, y: DROP },
      ],
    });
  x += size.width + gap;
  for (const block of after) place(block);
  const below = DROP + Math.max(size.height, ...small.map((block) => block.height)) + NECK;
  const contentX = Math.round((width - content.width) / 2);
  parts.push({ block: content, x: contentX, y: below });
  const routes = content.entries.map((entry) => {
    const inner = moved(entry, contentX, below);
    const start = inner.points[0] ?? { x: centre, y: below };
    return { edge: entry.edge, points: [{ x: centre, y: DROP + size.height }, { x: centre, y: start.y }, ...inner.points] };
  });
  const items = [{ id, rect: { x: pillX, y: DROP, ...size } }];
  return { width, height: below + content.height, side: 'top', entries, items, parts, routes, flush: true };
}

/** Writes down where everything of a block stands. */
export function flatten(block: Block, x: number, y: number, rects: Map<UnitId, Rect>, routes: Entry[]): void {
  block.items.forEach(({ id, rect }, at) => {
    const width = rect.width + (at === 0 ? (block.wider ?? 0) : 0);
    rects.set(id, { x: Math.round(x + rect.x), y: Math.round(y + rect.y), width, height: rect.height });
  });
  for (const route of block.routes) routes.push(moved(route, x, y));
  for (const part of block.parts) flatten(part.block, x + part.x, y + part.y, rects, routes);
}
