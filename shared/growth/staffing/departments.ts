// Departments: what a new director leads becomes a group with a name of its own, as a company that grows draws it.
import type { Position, UnitId } from '../../model/types.ts';
import { themeIn } from './areas.ts';
import type { Draft } from './draft.ts';
import { departmentNames, platformDepartments, reliabilityDepartments } from './names.ts';

const NAMES = {
  heads: departmentNames,
  infrastructure: platformDepartments,
  sre: reliabilityDepartments,
} as const;
export type DepartmentKind = keyof typeof NAMES;
export const isDepartment = (kind: string): kind is DepartmentKind => Object.hasOwn(NAMES, kind);

const nameOf = (draft: Draft, id: UnitId): string => draft.unit(id)?.name ?? '';
const parentOf = (draft: Draft, id: UnitId): UnitId | undefined => {
  const parent = draft.unit(id)?.parent;
  return parent !== undefined && draft.index.unit(parent)?.kind === 'group' ? parent : undefined;
};

/** In the order in which they belong together: those of one group, and of one theme, side by side. Of the rest the order stays. */
export function inClusters<T extends { readonly id: UnitId }>(draft: Draft, members: readonly T[]): T[] {
  const clusters = new Map<string, T[]>();
  for (const member of members) {
    const key = `${parentOf(draft, member.id) ?? ''} ${themeIn(nameOf(draft, member.id)) ?? ''}`;
    const cluster = clusters.get(key);
    if (cluster) cluster.push(member);
    else clusters.set(key, [member]);
  }
  return [...clusters.values()].flat();
}

/** What answers to a manager beside himself: who is moved to another department takes it along. */
const withReports = (draft: Draft, id: UnitId): UnitId[] => {
  const { positions, teams, heads } = draft.index.reports(id);
  return [id, ...[...positions, ...teams, ...heads].map((below) => below.id)];
};

/**
 * Puts a new director and what answers to him into a group of their own: in the group that they are in by now, or beside it where that one is led by
 * somebody else than the manager whom the director answers to. What sits elsewhere, in another group or in a team, stays there.
 */
export function found(draft: Draft, director: Position, kind: DepartmentKind, moving: readonly UnitId[], above: UnitId): void {
  const home = commonest(moving.map((id) => parentOf(draft, id)));
  const going = moving.flatMap((id) => withReports(draft, id)).filter((id) => draft.unit(id)?.parent === home);
  if (!going.some((id) => draft.crew(id) !== undefined)) return;
  const leads = home === undefined ? undefined : draft.ownManager(home);
  const parent = home === undefined || leads === undefined || leads === above ? home : parentOf(draft, home);
  const id = draft.id('department');
  const name = draft.name(NAMES[kind](moving.map((member) => nameOf(draft, member))));
  draft.putGroup({ id, kind: 'group', name, ...(parent === undefined ? {} : { parent }) });
  draft.report(id, director.id);
  draft.putPosition({ ...director, parent: id });
  for (const unit of going) draft.moveInto(unit, id);
}

/** A director who leaves the house of a manager takes his department along; who has none, and teams in that house, gets one. */
export function take(draft: Draft, director: UnitId, from: UnitId, above: UnitId): void {
  const houses = draft.index.groups.filter((group) => draft.ownManager(group.id) === from);
  const own = draft.index.groups.find((group) => draft.ownManager(group.id) === director);
  const house = houses.find(({ id }) => id === (own ?? draft.unit(director))?.parent);
  if (!house) return;
  if (own) {
    const { parent: _, ...free } = own;
    const parent = parentOf(draft, house.id);
    draft.putGroup(parent === undefined ? free : { ...free, parent });
    return;
  }
  const { teams, heads } = draft.index.reports(director);
  const led = [...teams, ...heads].map(({ id }) => id);
  const position = draft.unit(director);
  if (position?.kind === 'position') found(draft, position, 'heads', led, above);
}

function commonest<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | undefined;
  let most = 0;
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count];
  return best;
}
