// What composing blocks goes by: the cast, widths that neighbours share, and which groups help the others.
import type { TeamType, UnitId } from '../model/types.ts';
import type { Block } from './block.ts';
import type { Cast } from './cast.ts';
import type { Node, TreeEdge } from './forest.ts';

/** What a composition aims at, where the same records can be drawn in several ways. */
export interface Shape {
  /** How much wider than usual teams and trees stand within a group: 1 is usual, 2 wide, below 1 narrow. */
  readonly within: number;
  /** The same for groups under a head. */
  readonly across: number;
  /** Whether trees on the canvas all stand in one row, however long. */
  readonly row: boolean;
  /** Where groups stand that help the others: in this many columns at the right, or with 0 among the others, after them. */
  readonly side: 0 | 1 | 2;
}

/** The blocks of one group, by what they go by: its node with its cast, the lines led into it, then a key. */
interface Made {
  readonly cast: Cast;
  readonly node: Node;
  readonly edges: readonly TreeEdge[];
  readonly blocks: Map<string, Block>;
}

/** The blocks of all groups that one composition made. Those of groups that are laid out alike are taken over from the composition before. */
export class Known {
  readonly #made = new Map<UnitId, Made>();
  #before: ReadonlyMap<UnitId, Made> | undefined;

  constructor(before?: Known) {
    this.#before = before === undefined ? undefined : before.#made;
  }

  blocks(
    cast: Cast,
    node: Node,
    edges: readonly TreeEdge[],
    alike: (one: Made, cast: Cast, node: Node, edges: readonly TreeEdge[]) => boolean,
  ): Map<string, Block> {
    const here = this.#made.get(node.id);
    if (here) return here.blocks;
    const before = this.#before?.get(node.id);
    const blocks = before && alike(before, cast, node, edges) ? before.blocks : new Map<string, Block>();
    this.#made.set(node.id, { cast, node, edges, blocks });
    return blocks;
  }

  /** Lets go of what was before, so that no chain of compositions is kept. */
  close(): this {
    this.#before = undefined;
    return this;
  }
}

/** How blocks are composed: the cast, and the lines that lead out of the containers composed right now. */
export interface Plan {
  readonly cast: Cast;
  readonly shape: Shape;
  /** Only the size is asked for: what is in a group has no places, and of many lines two go on, the outermost. */
  readonly rough: boolean;
  /** Blocks of groups made for an earlier shape, or before an edit. */
  readonly known: Known;
  /** Whether what is composed stands inside a group. */
  readonly grouped?: boolean;
  /** Siblings as one block; given here so that a group can compose what it holds. */
  readonly siblings: (plan: Plan, nodes: readonly Node[], ends: Ends) => Block;
  /** So wide is the place of the head, in groups that stand in one column with others: their cards are then in line. */
  readonly head?: number;
  /** So wide are narrow groups that stand in one column. */
  readonly narrow?: number;
}

/** The lines of a node that a container hands on to its manager outside: of a root, those which lead there. */
export type Ends = (node: Node) => readonly TreeEdge[];

/** The columns of so many cards, each row about as long as the others. */
export function cardColumns(count: number, usual: number, within: number): number {
  if (count <= (within < 1 ? 3 : usual)) return Math.max(1, count);
  const columns = Math.min(count, Math.max(count > 4 ? 3 : 2, Math.ceil(Math.sqrt(count * 1.1) * within)));
  return Math.ceil(count / Math.ceil(count / columns));
}

export const PLATFORM: ReadonlySet<TeamType> = new Set<TeamType>(['infrastructure', 'sre', 'data', 'security', 'enabling', 'operations', 'quality']);

/** Whether a group is of the kind that helps the others: its teams are mostly not product teams. Such groups stand at the right. */
export function isPlatform(cast: Cast, group: UnitId): boolean {
  let known = platforms.get(cast);
  if (!known) platforms.set(cast, (known = new Map()));
  let found = known.get(group);
  if (found === undefined) known.set(group, (found = helps(cast, group)));
  return found;
}
const platforms = new WeakMap<Cast, Map<UnitId, boolean>>();

function helps(cast: Cast, group: UnitId): boolean {
  let product = 0;
  let platform = 0;
  const visit = (id: UnitId): void => {
    for (const unit of cast.index.children(id)) {
      if (unit.kind === 'group' && unit.id !== group) visit(unit.id);
      if (unit.kind === 'team' && PLATFORM.has(unit.type)) platform += 1;
      else if (unit.kind === 'team') product += 1;
    }
  };
  if (cast.parts.get(group)?.as === 'group') visit(group);
  return platform > product;
}
