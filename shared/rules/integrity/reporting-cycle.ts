// reporting-cycle: people who, in the end, answer to themselves.
import { managerUnit, type OrgIndex } from '../../model/org-index.ts';
import type { Id, UnitId } from '../../model/types.ts';
import type { Rule } from '../rule.ts';
import { arrows } from '../say.ts';

export const reportingCycle: Rule = {
  id: 'reporting-cycle',
  name: 'People answer to each other in a ring',
  severity: 'critical',
  basis: 'arithmetic',
  family: 'integrity',
  about: 'structure',
  text: {
    what: 'Following the solid lines upward from somebody leads back to the same person.',
    why: 'Nobody in the ring has a manager who is not also below them, so nobody can decide for it, and nothing that is read off the chain of managers (spans, layers, whom an SRE is beholden to) means anything there.',
    remedy: 'Take away the solid line of whoever stands highest in truth, or draw it to somebody outside the ring.',
  },
  check(view, report) {
    const { index } = view;
    for (const ring of ringsOf(index)) {
      const path = shortestRing(index, ring);
      report({
        message: `${arrows(index, path)}: they answer to each other in a ring, so nobody is above them. One of these solid lines is wrong; take it away or draw it to somebody else.`,
        units: [...ring],
        path,
        lines: path.slice(0, -1).flatMap((id, at) => linesUp(index, id, path[at + 1] ?? id)),
        values: { units: ring.size },
      });
    }
  },
};

/** Whom a unit answers to by any of its solid lines, or, where it has none, by what contains it. */
function bosses(index: OrgIndex, id: UnitId): readonly UnitId[] {
  const found: UnitId[] = [];
  for (const line of index.linesFrom(id)) if (line.kind === 'reports' && line.to !== id && index.position(line.to)) found.push(line.to);
  if (found.length > 0) return found;
  const manager = index.managerOf(id);
  return manager && managerUnit(manager) !== id ? [managerUnit(manager)] : found;
}

/** The lines by which `id` answers to `boss`: its own, else the one that it inherits. */
function linesUp(index: OrgIndex, id: UnitId, boss: UnitId): Id[] {
  const unit = index.unit(id);
  if (!unit) return [];
  for (const holder of [unit, ...index.containers(unit)]) {
    const line = index.solidFrom(holder.id).find((candidate) => candidate.to === boss);
    if (line) return [line.id];
  }
  return [];
}

/** The rings: largest sets of units that all answer to each other in the end, each in file order. */
function ringsOf(index: OrgIndex): Set<UnitId>[] {
  if (!mayHaveRing(index)) return [];
  const left = peeled(index);
  const up = new Map<UnitId, readonly UnitId[]>();
  for (const id of left)
    up.set(
      id,
      bosses(index, id).filter((boss) => left.has(boss)),
    );
  const down = new Map<UnitId, UnitId[]>([...left].map((id) => [id, []]));
  for (const [id, above] of up) for (const boss of above) down.get(boss)?.push(id);
  const placed = new Set<UnitId>();
  const rings: Set<UnitId>[] = [];
  for (const id of left) {
    if (placed.has(id)) continue;
    const above = reach(id, up);
    const below = reach(id, down);
    const ring = new Set([...left].filter((other) => above.has(other) && below.has(other)));
    for (const member of ring) placed.add(member);
    if (ring.size > 1) rings.push(ring);
  }
  return rings;
}

/** A quick look before the thorough one: a ring of managers, or somebody with several solid lines, who may close one by the second of them. */
function mayHaveRing(index: OrgIndex): boolean {
  const { units } = index.design;
  /** By place: the walk that passed it. */
  const passed = new Int32Array(units.length);
  for (const [nth, unit] of units.entries()) {
    if (unit.kind === 'group') continue;
    const walk = nth + 1;
    for (let at = index.place(unit.id); at >= 0; at = index.managedBy(at)) {
      if (passed[at] === walk) return true;
      if ((passed[at] ?? 0) > 0) break;
      passed[at] = walk;
      if (index.hasSeveralManagers(units[at]?.id ?? '')) return true;
    }
  }
  return false;
}

/** Units that neither answer to nobody nor have nobody below, again and again until only rings and what joins them are left. Nearly always nothing. */
function peeled(index: OrgIndex): ReadonlySet<UnitId> {
  const below = new Map<UnitId, number>();
  const up = new Map<UnitId, readonly UnitId[]>();
  for (const unit of index.design.units) {
    if (unit.kind === 'group') continue;
    const above = bosses(index, unit.id);
    up.set(unit.id, above);
    for (const boss of above) below.set(boss, (below.get(boss) ?? 0) + 1);
  }
  const open = [...up.keys()].filter((id) => !below.has(id));
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const above = up.get(id) ?? [];
    up.delete(id);
    for (const boss of above) {
      const others = (below.get(boss) ?? 0) - 1;
      below.set(boss, others);
      if (others === 0) open.push(boss);
    }
  }
  return new Set(index.design.units.flatMap((unit) => (up.has(unit.id) ? [unit.id] : [])));
}

function reach(from: UnitId, edges: ReadonlyMap<UnitId, readonly UnitId[]>): Set<UnitId> {
  const seen = new Set([from]);
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const next of edges.get(id) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return seen;
}

/** The shortest way up from the first of a ring back to itself, both ends named. */
function shortestRing(index: OrgIndex, ring: ReadonlySet<UnitId>): UnitId[] {
  const [first = ''] = ring;
  const from = new Map<UnitId, UnitId>();
  const open: UnitId[] = [first];
  for (const id of open) {
    for (const boss of bosses(index, id)) {
      if (boss === first) {
        const way = [first];
        for (let step = id; step !== first; step = from.get(step) ?? first) way.unshift(step);
        return [first, ...way];
      }
      if (!ring.has(boss) || from.has(boss)) continue;
      from.set(boss, id);
      open.push(boss);
    }
  }
  return [...ring];
}
