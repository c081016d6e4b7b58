// The tree that a layout draws: in every container who hangs under whom, and which lines lead there.
import type { OrgIndex } from '../model/org-index.ts';
import type { Id, UnitId } from '../model/types.ts';
import { standIn, tooDeep, type Cast, type Part } from './cast.ts';

/** A reporting line to draw, between what is drawn for its ends. */
export interface TreeEdge {
  readonly child: UnitId;
  readonly manager: UnitId;
  /** The record's id, or `contains:<unit>`. */
  readonly line: Id;
  readonly implied: boolean;
}
export interface Node {
  readonly id: UnitId;
  readonly part: Part;
  /** What hangs under this position in the same container. */
  readonly under: Node[];
  /** Roots beside this group who answer to somebody inside it: they stand under it, in the order of those managers. */
  readonly after: Node[];
  /** The roots of what a group contains. */
  readonly inner: Node[];
  /** The lines from here, or from inside here, up to what this hangs under. */
  readonly ends: TreeEdge[];
}
export interface Forest {
  readonly roots: readonly Node[];
  /** Every reporting line but those of docked seats. */
  readonly edges: readonly TreeEdge[];
}

const containerOf = (part: Part | undefined): UnitId | null | undefined =>
  part && (part.as === 'group' || part.as === 'card' || part.as === 'pill') ? part.container : undefined;

/** A tree deeper than this is drawn in pieces: no organisation is, and a stack of calls has an end. */
const DEEP = 200;

/** The forest of a cast. Cycles are cut at the line that would close them, which is then drawn free. */
export function forestOf(cast: Cast): Forest {
  const nodes = new Map<UnitId, Node>();
  for (const list of cast.members.values()) {
    for (const id of list) {
      const part = cast.parts.get(id);
      if (part) nodes.set(id, { id, part, under: [], after: [], inner: [], ends: [] });
    }
  }
  const edges = edgesOf(cast);
  const parent = new Map<UnitId, UnitId>();
  /** The member of a container that is a unit or holds it. */
  const within = (id: UnitId, container: UnitId | null): UnitId | undefined => {
    for (let at: UnitId | null | undefined = id; at !== null && at !== undefined; at = containerOf(cast.parts.get(at))) {
      if (containerOf(cast.parts.get(at)) === container) return at;
    }
    return undefined;
  };
  const closes = (node: UnitId, manager: UnitId): boolean => {
    for (let at: UnitId | undefined = manager; at !== undefined; at = parent.get(at)) if (at === node) return true;
    return false;
  };
  const hang = (edge: TreeEdge, early: boolean): void => {
    const manager = cast.parts.get(edge.manager);
    if (manager?.as !== 'pill') return;
    const id = within(edge.child, manager.container);
    const node = id === undefined ? undefined : nodes.get(id);
    if (id === undefined || !node) return;
    const first = id === edge.child || cast.parts.get(edge.child)?.as === 'pill';
    if (first !== early) return;
    const known = parent.get(id);
    if (known === undefined && closes(id, edge.manager)) return;
    if (known !== undefined && known !== edge.manager) return;
    parent.set(id, edge.manager);
    node.ends.push(edge);
  };
  for (const edge of edges) hang(edge, true);
  for (const edge of edges) hang(edge, false);

  for (const id of tooDeep(nodes.keys(), (at) => parent.get(at), DEEP)) {
    parent.delete(id);
    nodes.get(id)?.ends.splice(0);
  }

  const followed = follow(cast, edges, parent, within);
  const roots: Node[] = [];
  for (const [container, list] of cast.members) {
    for (const id of list) {
      const node = nodes.get(id);
      if (!node) continue;
      const above = parent.get(id);
      const leader = followed.get(id);
      if (above !== undefined) nodes.get(above)?.under.push(node);
      else if (leader !== undefined) nodes.get(leader.group)?.after.push(node);
      else if (container === null) roots.push(node);
      else nodes.get(container)?.inner.push(node);
    }
  }
  for (const node of nodes.values()) node.after.sort((a, b) => (followed.get(a.id)?.at ?? 0) - (followed.get(b.id)?.at ?? 0));
  return { roots, edges };
}

/**
 * Departments of a table of people: groups (and people of none) whose heads answer to somebody inside another group. Each follows the group that
 * most of those at its top answer into, if that is at least half of them. `at` is the order in which the managers appear in the file.
 */
function follow(
  cast: Cast,
  edges: readonly TreeEdge[],
  parent: ReadonlyMap<UnitId, UnitId>,
  within: (id: UnitId, container: UnitId | null) => UnitId | undefined,
): Map<UnitId, { group: UnitId; at: number }> {
  const order = new Map(cast.index.design.units.map((unit, at) => [unit.id, at]));
  const votes = new Map<UnitId, Map<UnitId, { count: number; at: number }>>();
  for (const { child, manager } of edges) {
    if (parent.has(child)) continue;
    const container = common(cast, child, manager);
    const from = within(child, container);
    const to = within(manager, container);
    if (from === undefined || to === undefined || from === to || parent.has(from) || cast.parts.get(to)?.as !== 'group') continue;
    let list = votes.get(from);
    if (!list) votes.set(from, (list = new Map()));
    const known = list.get(to);
    const at = order.get(manager) ?? 0;
    list.set(to, { count: (known?.count ?? 0) + 1, at: Math.min(known?.at ?? Infinity, at) });
  }
  const found = new Map<UnitId, { group: UnitId; at: number }>();
  const heads = (id: UnitId): number =>
    cast.parts.get(id)?.as === 'group' ? (cast.members.get(id) ?? []).filter((member) => !parent.has(member)).length : 1;
  for (const [id, list] of votes) {
    const [group, best] = [...list].reduce((most, entry) => (entry[1].count > most[1].count ? entry : most));
    let ring = false;
    for (let at: UnitId | undefined = group; at !== undefined && !ring; at = parent.get(at) ?? found.get(at)?.group) ring = at === id;
    if (!ring && best.count * 2 >= heads(id)) found.set(id, { group, at: best.at });
  }
  return found;
}

/** The innermost container of both. */
function common(cast: Cast, a: UnitId, b: UnitId): UnitId | null {
  const outer = new Set<UnitId | null>();
  for (let at = containerOf(cast.parts.get(a)); at !== undefined && at !== null; at = containerOf(cast.parts.get(at))) outer.add(at);
  for (let at = containerOf(cast.parts.get(b)); at !== undefined && at !== null; at = containerOf(cast.parts.get(at))) if (outer.has(at)) return at;
  return null;
}

function edgesOf(cast: Cast): TreeEdge[] {
  const { index, parts } = cast;
  const edges: TreeEdge[] = [];
  const seen = new Set<string>();
  const add = (unit: UnitId, to: UnitId, line: Id, implied: boolean): void => {
    const child = standIn(cast, unit);
    const manager = standIn(cast, to);
    if (child === undefined || manager === undefined || child === manager || inside(cast, manager, child)) return;
    const key = parts.get(unit)?.as === 'hidden' ? JSON.stringify([child, manager]) : JSON.stringify([child, manager, line]);
    if (!seen.has(key)) edges.push({ child, manager, line, implied });
    seen.add(key);
  };
  for (const unit of index.design.units) {
    const part = parts.get(unit.id);
    if (!part || part.as === 'pip' || part.as === 'dock') continue;
    const own = index.ownLine(unit.id);
    if (own) add(unit.id, own.to, own.id, false);
    else {
      const implied = impliedManager(index, cast, unit.id);
      if (implied !== undefined) add(unit.id, implied, `contains:${unit.id}`, true);
    }
    for (const line of index.linesFrom(unit.id)) {
      if (line.kind === 'reports' && line !== own && line.to !== unit.id && index.units.get(line.to)?.kind === 'position')
        add(unit.id, line.to, line.id, false);
    }
  }
  return edges;
}

/** Whether a unit is drawn inside a group that is drawn. */
function inside(cast: Cast, id: UnitId, group: UnitId): boolean {
  for (let at = containerOf(cast.parts.get(id)); at !== null && at !== undefined; at = containerOf(cast.parts.get(at))) if (at === group) return true;
  return false;
}

/** Whom a unit answers to by containment alone, where that is its line to draw: what a group's manager outside manages is told by the group's own. */
function impliedManager(index: OrgIndex, cast: Cast, id: UnitId): UnitId | undefined {
  const manager = index.managerOf(id);
  const unit = index.units.get(id);
  if (!unit || manager?.kind !== 'position') return undefined;
  let outer = index.containers(unit);
  // A head who sits in what he manages speaks for it further out.
  while (outer[0] && index.ownLine(outer[0].id)?.to === id) outer = outer.slice(1);
  const [container] = outer;
  if (!container) return undefined;
  if (container.kind === 'team') return manager.position.id;
  return inside(cast, manager.position.id, container.id) ? manager.position.id : undefined;
}
