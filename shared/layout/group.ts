// How a group is drawn: collapsed to a stack, a head beside rows of teams, a head over a narrow column, or a header over whatever it holds.
import type { UnitId } from '../model/types.ts';
import { sameGroup } from './alike.ts';
import { comb, leaf, row, slim, stack, type Block, type Entry, type Item, type Side } from './block.ts';
import type { Node, TreeEdge } from './forest.ts';
import { shift, type Point } from './geometry.ts';
import { cardColumns, isPlatform, type Plan } from './plan.ts';
import { cardSize, pillSize, stackSize, wideSize } from './sizes.ts';
import { textWidth } from './text-width.ts';

/** Where lines end that lead to a group as a whole. */
const HEADER = 20;
const PAD = 14;
const HEADER_HEIGHT = 34;

/** A group's block. Lines to the group end at its edge, lines to somebody inside go on. */
export function groupBlock(plan: Plan, node: Node, side: Side, edges: readonly TreeEdge[]): Block {
  const known = plan.known.blocks(plan.cast, node, edges, sameGroup);
  const key = `${side} ${plan.shape.within} ${plan.shape.side} ${plan.head} ${plan.narrow}`;
  let block = known.get(key);
  if (!block) known.set(key, (block = plan.rough ? slim(make(plan, node, side, edges)) : make(plan, node, side, edges)));
  return block;
}

function make(plan: Plan, node: Node, side: Side, edges: readonly TreeEdge[]): Block {
  if (node.part.as !== 'group') return row([], 0);
  if (node.part.collapsed) return leaf(node.id, stackSize(plan.cast, node.id), side, edges, true);
  const [head] = node.inner;
  const own = edges.filter((edge) => edge.child === node.id);
  const through = edges.filter((edge) => edge.child !== node.id);
  if (head && isHeaded(node)) {
    if (isNarrow(plan, node)) return narrow(plan, node, head, side, own, through);
    return headed(plan, node, head, side, own, through);
  }
  return general(plan, node, side, own, through);
}

/** Whether a group holds one head and teams that answer to it, and nothing else. */
function isHeaded(node: Node): boolean {
  const [head] = node.inner;
  return (
    head !== undefined &&
    node.inner.length === 1 &&
    head.part.as === 'pill' &&
    head.under.length > 0 &&
    head.under.every((child) => child.part.as === 'card')
  );
}
const isNarrow = (plan: Plan, node: Node): boolean => isHeaded(node) && (node.inner[0]?.under.length ?? 0) <= 6 && isPlatform(plan.cast, node.id);

function narrowWidth(plan: Plan, node: Node, head: Node): number {
  const pill = head.part.as === 'pill' ? pillSize(head.part.position).width : 0;
  return 20 + Math.max(198, pill + Math.min(80, Math.ceil(textWidth(plan.cast.index.name(node.id), 12, 'bold'))) + 20);
}

/** What groups of one column share, so that their cards stand in line. */
export function alignment(plan: Plan, nodes: readonly Node[]): { head: number; narrow: number } {
  let head = 0;
  let narrow = 0;
  for (const node of nodes) {
    const [first] = node.inner;
    if (!first || first.part.as !== 'pill' || !isHeaded(node) || (node.part.as === 'group' && node.part.collapsed)) continue;
    if (isNarrow(plan, node)) narrow = Math.max(narrow, narrowWidth(plan, node, first));
    else head = Math.max(head, pillSize(first.part.position).width);
  }
  return { head, narrow };
}

/** A trunk at the left of a block that can only be entered from there, so that a bus above can reach it. */
const entered = (block: Block, side: Side): Block => (side === 'top' ? { ...stack([block], 0, 'left', 8), grows: false } : block);

/** The mock's product group: name, head and counts at the left, the bus and rows of cards at the right. */
function headed(plan: Plan, node: Node, head: Node, side: Side, own: readonly TreeEdge[], through: readonly TreeEdge[]): Block {
  if (head.part.as !== 'pill') return row([], 0);
  const pill = pillSize(head.part.position);
  const trunk = 12 + Math.max(pill.width, plan.head ?? 0) + 8;
  const count = head.under.length;
  const columns = cardColumns(count, 4, plan.shape.within);
  const items: Item[] = [{ id: head.id, rect: { x: 12, y: 32, ...pill } }];
  const routes: Entry[] = [];
  let y = 24;
  let width = 0;
  for (let at = 0; at < count; at += columns) {
    let x = trunk + 8;
    let height = 0;
    for (const child of head.under.slice(at, at + columns)) {
      if (child.part.as !== 'card') continue;
      const size = cardSize(child.part.team);
      const centre = x + size.width / 2;
      if (!plan.rough) items.push({ id: child.id, rect: { x, y, ...size } });
      for (const edge of plan.rough ? [] : child.ends) {
        const points: Point[] = [
          { x: 12 + pill.width, y: 47 },
          { x: trunk, y: 47 },
          { x: trunk, y: y - 11 },
          { x: centre, y: y - 11 },
          { x: centre, y },
        ];
        routes.push({ edge, points });
      }
      x += size.width + PAD;
      height = Math.max(height, size.height);
    }
    width = Math.max(width, x);
    y += height + 44;
  }
  const height = Math.max(102, y - 44 + PAD);
  items.unshift({ id: node.id, rect: { x: 0, y: 0, width, height } });
  const block: Block = {
    width,
    height,
    side: 'left',
    entries: [
      ...own.map((edge): Entry => ({ edge, points: [{ x: 0, y: HEADER }] })),
      ...through.map((edge): Entry => ({
        edge,
        points: [
          { x: 0, y: 47 },
          { x: 12, y: 47 },
        ],
      })),
    ],
    items,
    parts: [],
    routes,
    grows: true,
  };
  // From the right the line runs above the bus and the name, to the head at the left.
  const over = [
    { x: width, y: 6 },
    { x: 6, y: 6 },
    { x: 6, y: 47 },
    { x: 12, y: 47 },
  ];
  if (side === 'right')
    return {
      ...block,
      side,
      grows: false,
      entries: [...own, ...through].map((edge) => ({ edge, points: own.includes(edge) ? [{ x: width, y: HEADER }] : over })),
    };
  return entered(block, side);
}

/** The mock's platform group: the head beside the name, wide cards below, their trunk at the side where the group is entered. */
function narrow(plan: Plan, node: Node, head: Node, side: Side, own: readonly TreeEdge[], through: readonly TreeEdge[]): Block {
  if (head.part.as !== 'pill') return row([], 0);
  const pill = pillSize(head.part.position);
  const width = Math.max(plan.narrow ?? 0, narrowWidth(plan, node, head));
  const atRight = side === 'right';
  const pillX = atRight ? width - 10 - pill.width : 10;
  const trunk = atRight ? width - 5 : 5;
  const items: Item[] = [{ id: head.id, rect: { x: pillX, y: 8, ...pill } }];
  const routes: Entry[] = [];
  let y = 54;
  head.under.forEach((child, at) => {
    if (child.part.as !== 'card') return;
    const size = { ...wideSize(child.part.team), width: width - 20 };
    items.push({ id: child.id, rect: { x: 10, y, ...size } });
    const centre = pillX + pill.width / 2;
    const side0 = atRight ? pillX + pill.width : pillX;
    const points: Point[] =
      at === 0
        ? [
            { x: centre, y: 38 },
            { x: centre, y },
          ]
        : [
            { x: side0, y: 23 },
            { x: trunk, y: 23 },
            { x: trunk, y: y + size.height / 2 },
            { x: atRight ? width - 10 : 10, y: y + size.height / 2 },
          ];
    for (const edge of child.ends) routes.push({ edge, points });
    y += size.height + (plan.cast.docks.has(child.id) ? 28 : 10);
  });
  const height = y - 10 + 12;
  items.unshift({ id: node.id, rect: { x: 0, y: 0, width, height } });
  const way = (edge: TreeEdge): Point[] => {
    const whole = own.includes(edge);
    if (side === 'top') return [{ x: pillX + pill.width / 2, y: 0 }, ...(whole ? [] : [{ x: pillX + pill.width / 2, y: 8 }])];
    const border = atRight ? width : 0;
    return [{ x: border, y: 23 }, ...(whole ? [] : [{ x: atRight ? pillX + pill.width : pillX, y: 23 }])];
  };
  return { width, height, side, entries: [...own, ...through].map((edge) => ({ edge, points: way(edge) })), items, parts: [], routes };
}

/** Any other group: its name above, what it holds below. */
function general(plan: Plan, node: Node, side: Side, own: readonly TreeEdge[], through: readonly TreeEdge[]): Block {
  const content = inside(plan, node, through);
  const linked = content.entries.length > 0;
  const top = HEADER_HEIGHT + (linked && !content.flush ? 8 : 0);
  const name = Math.ceil(textWidth(plan.cast.index.name(node.id), 12, 'bold'));
  const width = Math.max(content.width + 2 * PAD, Math.min(name, 240) + 110);
  const height = Math.max(top + content.height + PAD, 64);
  const bus = HEADER_HEIGHT;
  const entries: Entry[] = own.map((edge) => ({
    edge,
    points: [side === 'top' ? { x: width / 2, y: 0 } : { x: side === 'left' ? 0 : width, y: HEADER }],
  }));
  for (const entry of content.entries) {
    const points = shift(entry.points, PAD, top);
    const start = points[0] ?? { x: PAD, y: top };
    const door =
      side === 'top'
        ? [
            { x: 7, y: 0 },
            { x: 7, y: bus },
          ]
        : [{ x: side === 'left' ? 0 : width, y: bus }];
    entries.push({ edge: entry.edge, points: [...door, { x: start.x, y: bus }, ...points] });
  }
  return {
    width,
    height,
    side,
    entries,
    items: [{ id: node.id, rect: { x: 0, y: 0, width, height } }],
    parts: [{ block: content, x: PAD, y: top }],
    routes: [],
    grows: true,
  };
}

/** What a group holds, as one block. Roots whose manager is outside keep their lines as entries. */
function inside(plan: Plan, node: Node, through: readonly TreeEdge[]): Block {
  const out = new Map<UnitId, TreeEdge[]>();
  for (const edge of through) {
    const root = node.inner.find((candidate) => candidate.id === edge.child || contains(candidate, edge.child));
    if (!root) continue;
    const list = out.get(root.id);
    if (list) list.push(edge);
    else out.set(root.id, [edge]);
  }
  const ends = (child: Node): readonly TreeEdge[] => out.get(child.id) ?? [];
  const onlyCards = node.inner.every((child) => child.part.as === 'card');
  if (!onlyCards) return plan.siblings({ ...plan, grouped: true }, node.inner, ends);
  const blocks = node.inner.map((child) => (child.part.as === 'card' ? leaf(child.id, cardSize(child.part.team), 'top', ends(child)) : row([], 0)));
  const columns = cardColumns(blocks.length, 4, plan.shape.within);
  const rows: Block[][] = [];
  for (let at = 0; at < blocks.length; at += columns) rows.push(blocks.slice(at, at + columns));
  return comb(rows, PAD, through.length > 0 ? 36 : 44);
}

const contains = (node: Node, id: UnitId): boolean =>
  node.inner.some((child) => child.id === id || contains(child, id)) || node.under.some((child) => child.id === id || contains(child, id));
