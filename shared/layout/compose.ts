// From the forest to blocks: which siblings stand in a row, in a stack or in rows, so that the picture stays close to 16:10.
import { GUTTER, comb, crowned, leaf, over, row, slim, stack, under, type Block, type Side } from './block.ts';
import type { Node, TreeEdge } from './forest.ts';
import { alignment, groupBlock } from './group.ts';
import { PLATFORM, cardColumns, isPlatform, type Ends, type Plan } from './plan.ts';
import { cardSize, pillSize } from './sizes.ts';

/** Width over height that a picture aims at. */
export const ASPECT = 1.6;
/** A row of trees is never broken below this width. */
const ROW = 1300;

type Kind = 'pill' | 'card' | 'box' | 'platform' | 'tree';
function kindOf(plan: Plan, node: Node): Kind {
  if (node.part.as === 'card') return 'card';
  if (node.part.as === 'group') return isPlatform(plan.cast, node.id) ? 'platform' : 'box';
  return node.under.length > 0 ? 'tree' : 'pill';
}

/** One node and all under it, entered from a side. */
export function nodeBlock(plan: Plan, node: Node, side: Side, edges: readonly TreeEdge[]): Block {
  const block = alone(plan, node, side, edges);
  return node.after.length > 0
    ? over(
        block,
        siblings(plan, node.after, () => []),
      )
    : block;
}

function alone(plan: Plan, node: Node, side: Side, edges: readonly TreeEdge[]): Block {
  if (node.part.as === 'group') return groupBlock(plan, node, side, edges);
  if (node.part.as === 'card') return leaf(node.id, cardSize(node.part.team), side, edges);
  if (node.part.as !== 'pill') return row([], 0);
  const size = pillSize(node.part.position);
  if (node.under.length === 0) return leaf(node.id, size, side, edges);
  const content = siblings(plan, node.under, (child) => child.ends);
  return under(node.id, size, edges, plan.rough ? slim(content) : content);
}

/** Siblings as one block entered from the top: people, teams, groups and subtrees, each in the way that suits it, in the order of the file. */
export function siblings(plan: Plan, nodes: readonly Node[], ends: Ends): Block {
  const crown = crownOf(plan, nodes, ends);
  if (crown) return crown;
  const kinds = new Map<Kind, Node[]>();
  const deep = nodes.some((node) => node.part.as === 'group' || node.under.length > 0);
  for (const node of nodes) {
    const helps = deep && node.part.as === 'card' && PLATFORM.has(node.part.team.type);
    const own = helps ? 'platform' : kindOf(plan, node);
    const kind = own === 'platform' && plan.shape.side === 0 ? 'box' : own;
    const list = kinds.get(kind);
    if (list) list.push(node);
    else kinds.set(kind, [node]);
  }
  const segments: Block[] = [];
  for (const [kind, list] of kinds) {
    if (kind === 'pill') segments.push(pills(plan, list, ends, kinds.size === 1));
    else if (kind === 'card') segments.push(cards(plan, list, ends));
    else if (kind === 'tree') segments.push(trees(plan, list, ends));
    else if (kind === 'box') {
      const helping = list.filter((node) => node.part.as === 'card' || isPlatform(plan.cast, node.id));
      segments.push(boxes(plan, [...list.filter((node) => !helping.includes(node)), ...helping], ends, 'left'));
    }
  }
  const platform = kinds.get('platform');
  if (platform) segments.push(boxes(plan, platform, ends, segments.some((block) => block.height > 260) ? 'right' : 'left'));
  return row(segments, GUTTER.column);
}

/** Whether a tree is people alone, and not many. */
function isSmall(node: Node): boolean {
  const count = (at: Node): number => (at.part.as === 'pill' ? 1 + at.under.reduce((sum, child) => sum + count(child), 0) : Infinity);
  return count(node) <= 14;
}

/** One manager of much among some who manage few: their trees of pills stand in one row over the wide rest. */
function crownOf(plan: Plan, nodes: readonly Node[], ends: Ends): Block | undefined {
  const wide = nodes.filter((node) => !isSmall(node));
  const [head] = wide;
  if (!head || wide.length !== 1 || head.part.as !== 'pill' || nodes.length < 2 || nodes.length > 6) return undefined;
  const content = siblings(plan, head.under, (child) => child.ends);
  const at = nodes.indexOf(head);
  const block = (node: Node): Block => nodeBlock(plan, node, 'top', ends(node));
  const before = nodes.slice(0, at).map(block);
  const after = nodes.slice(at + 1).map(block);
  const small = [...before, ...after];
  const room = Math.max(content.width, 600) - 180 - small.reduce((sum, one) => sum + one.width + 40, 0);
  // Where the rest is narrow, or the small trees are tall, side by side is shorter.
  if (Math.max(...small.map((one) => one.height)) > 190 || content.width < 480 || room < 0) return undefined;
  return crowned(head.id, pillSize(head.part.position), ends(head), plan.rough ? slim(content) : content, before, after);
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  const found: T[][] = [];
  for (let at = 0; at < list.length; at += size) found.push(list.slice(at, at + size));
  return found;
}

/** People who manage nobody: a short row, else columns with a trunk each. */
function pills(plan: Plan, nodes: readonly Node[], ends: Ends, alone: boolean): Block {
  if (nodes.length <= (alone ? 3 : 1))
    return row(
      nodes.map((node) => nodeBlock(plan, node, 'top', ends(node))),
      24,
    );
  const most = Math.max(8, Math.ceil(Math.sqrt(nodes.length * 3.5)));
  const columns = Math.ceil(nodes.length / most);
  const rows = Math.ceil(nodes.length / columns);
  return row(
    chunks(nodes, rows).map((list) =>
      stack(
        list.map((node) => nodeBlock(plan, node, 'left', ends(node))),
        8,
        'left',
      ),
    ),
    28,
  );
}

/** Teams without a group: rows of up to five, more where there are many. */
function cards(plan: Plan, nodes: readonly Node[], ends: Ends): Block {
  const blocks = nodes.map((node) => nodeBlock(plan, node, 'top', ends(node)));
  return comb(chunks(blocks, cardColumns(nodes.length, 5, plan.shape.within)), 28, GUTTER.column);
}

/** Managers with their trees: in one row, or in rows that come near the picture's shape. */
function trees(plan: Plan, nodes: readonly Node[], ends: Ends): Block {
  const blocks = nodes.map((node) => nodeBlock(plan, node, 'top', ends(node)));
  return wrapped(blocks, GUTTER.trees, plan.grouped ? Math.max(0.8, Math.min(1, plan.shape.within)) : plan.shape.row ? Infinity : 1);
}

/** Blocks in rows whose width makes the whole come near the picture's shape. */
export function wrapped(blocks: readonly Block[], gap: number, aim: number): Block {
  const area = blocks.reduce((sum, block) => sum + (block.width + gap) * (block.height + GUTTER.column), 0);
  const limit = Math.max(ROW, Math.sqrt(area * ASPECT) * 1.1 * aim, ...blocks.map((block) => block.width));
  const rows: Block[][] = [];
  let width = 0;
  for (const block of blocks) {
    if (rows.length === 0 || width + gap + block.width > limit) {
      rows.push([]);
      width = -gap;
    }
    rows.at(-1)?.push(block);
    width += gap + block.width;
  }
  return comb(rows, gap, GUTTER.column);
}

/** Groups in columns, each with a trunk at its outer side; a right-hand column's first group is entered from above. */
function boxes(outer: Plan, nodes: readonly Node[], ends: Ends, side: 'left' | 'right'): Block {
  const plan = { ...outer, ...alignment(outer, nodes) };
  const blocks = nodes.map((node, at) => nodeBlock(plan, node, side === 'right' && at === 0 ? 'top' : side, ends(node)));
  const across = plan.grouped ? plan.shape.within : plan.shape.across;
  // Groups of very different widths, and no trunk that they hang on: rows waste less than columns.
  if (side === 'left' && nodes.length > 2 && blocks.every((block) => block.entries.length === 0) && uneven(blocks))
    return wrapped(blocks, GUTTER.column, across);
  const low = nodes.length <= 4 || blocks.reduce((sum, block) => sum + block.height, 0) < 1200;
  if (side === 'right' && low && (plan.shape.side < 2 || nodes.length < 2)) return stack(blocks, GUTTER.row, 'right', 8, 8);
  const height = blocks.reduce((sum, block) => sum + block.height + GUTTER.row, 0);
  const width = Math.max(...blocks.map((block) => block.width)) + 64;
  const usual = side === 'right' && low ? 2 : Math.round(Math.sqrt((height * ASPECT) / width) * across);
  const columns = Math.max(1, Math.min(blocks.length, usual));
  const again = side === 'right' ? nodes.map((node) => nodeBlock(plan, node, 'left', ends(node))) : blocks;
  return row(
    balanced(again, columns).map((list) => stack(list, GUTTER.row, 'left')),
    GUTTER.column - 8,
  );
}

const uneven = (blocks: readonly Block[]): boolean =>
  Math.max(...blocks.map((block) => block.width)) > 2 * Math.min(...blocks.map((block) => block.width));

/** Blocks dealt to columns in order, so that the tallest column is as low as it can be and the first ones are full. */
function balanced(blocks: readonly Block[], columns: number): Block[][] {
  const deal = (limit: number): Block[][] => {
    const found: Block[][] = [];
    let height = Infinity;
    for (const block of blocks) {
      if (height + block.height > limit) {
        found.push([]);
        height = 0;
      }
      found.at(-1)?.push(block);
      height += block.height + GUTTER.row;
    }
    return found;
  };
  let low = Math.max(0, ...blocks.map((block) => block.height));
  let high = blocks.reduce((sum, block) => sum + block.height + GUTTER.row, 0);
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (deal(middle).length <= columns) high = middle;
    else low = middle;
  }
  return deal(high);
}
