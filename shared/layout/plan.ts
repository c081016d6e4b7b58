// What composing blocks goes by: the cast, widths that neighbours share, and which groups help the others.
import type { TeamType, UnitId } from '../model/types.ts';
import type { Block } from './block.ts';
import type { Cast } from './cast.ts';
import type { Node, TreeEdge } from './forest.ts';

/** How blocks are composed: the cast, and the lines that lead out of the containers composed right now. */
export interface Plan {
  readonly cast: Cast;
  /** Siblings as one block; given here so that a group can compose what it holds. */
  readonly siblings: (plan: Plan, nodes: readonly Node[], ends: Ends) => Block;
  /** So wide is the place of the head, in groups that stand in one column with others: their cards are then in line. */
  readonly head?: number;
  /** So wide are narrow groups that stand in one column. */
  readonly narrow?: number;
}

/** The lines of a node that a container hands on to its manager outside: of a root, those which lead there. */
export type Ends = (node: Node) => readonly TreeEdge[];

export const PLATFORM: ReadonlySet<TeamType> = new Set<TeamType>(['infrastructure', 'sre', 'data', 'security', 'enabling', 'operations', 'quality']);

/** Whether a group is of the kind that helps the others: its teams are mostly not product teams. Such groups stand at the right. */
export function isPlatform(plan: Plan, group: UnitId): boolean {
  let product = 0;
  let platform = 0;
  const visit = (id: UnitId): void => {
    for (const unit of plan.cast.index.children(id)) {
      if (unit.kind === 'group' && unit.id !== group) visit(unit.id);
      if (unit.kind === 'team' && PLATFORM.has(unit.type)) platform += 1;
      else if (unit.kind === 'team') product += 1;
    }
  };
  if (plan.cast.parts.get(group)?.as === 'group') visit(group);
  return platform > product;
}
