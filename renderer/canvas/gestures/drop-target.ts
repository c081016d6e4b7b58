// What dropping dragged units here would do. Pure: the gesture shows it while dragging and does it on release.
import type { SceneBox } from '../../../shared/draw/scene.ts';
import type { OrgIndex } from '../../../shared/model/org-index.ts';
import { isManager } from '../../../shared/model/roles.ts';
import type { Unit, UnitId } from '../../../shared/model/types.ts';
import { isHost, wouldRing } from './line-kind.ts';

export type Drop =
  /** SREs work in the host; whom they answer to stays. */
  | { readonly kind: 'embed'; readonly units: readonly UnitId[]; readonly target: UnitId }
  /** They answer to the target. */
  | { readonly kind: 'reports'; readonly units: readonly UnitId[]; readonly target: UnitId }
  /** The target answers to the one manager who is dragged. */
  | { readonly kind: 'lead'; readonly units: readonly UnitId[]; readonly target: UnitId }
  /** They are put into a team or group. */
  | { readonly kind: 'contain'; readonly units: readonly UnitId[]; readonly target: UnitId }
  /** They leave what contains them. */
  | { readonly kind: 'release'; readonly units: readonly UnitId[] }
  /** An SRE is taken out of its host. */
  | { readonly kind: 'undock'; readonly units: readonly UnitId[]; readonly host: UnitId }
  | { readonly kind: 'move'; readonly units: readonly UnitId[] };

/** Units of a drag whose containers are not dragged with them: a group takes its teams along by itself. */
export function outermost(index: OrgIndex, units: readonly UnitId[]): UnitId[] {
  const dragged = new Set(units);
  return units.filter((id) => {
    const unit = index.unit(id);
    return unit !== undefined && !index.containers(unit).some((container) => dragged.has(container.id));
  });
}

/** Everything that moves with these: themselves, and all that they contain. */
export function carried(index: OrgIndex, units: Iterable<UnitId>): Set<UnitId> {
  const all = new Set<UnitId>();
  const walk = (id: UnitId): void => {
    if (all.has(id)) return;
    all.add(id);
    for (const child of index.children(id)) walk(child.id);
  };
  for (const id of units) walk(id);
  return all;
}

const isSre = (unit: Unit): boolean => unit.kind === 'position' && unit.role === 'sre';
const leads = (unit: Unit): boolean => unit.kind === 'position' && isManager(unit.role);

function onTeam(index: OrgIndex, units: readonly Unit[], ids: readonly UnitId[], target: UnitId): Drop | null {
  const team = index.team(target);
  if (!team || !units.every((unit) => unit.kind === 'position')) return null;
  const [only] = units;
  if (units.length === 1 && only && leads(only)) return leadOf(index, ids, target);
  if (units.some(leads)) return null;
  if (units.every(isSre) && isHost(team)) return { kind: 'embed', units: ids, target };
  return units.every((unit) => unit.parent === target) ? null : { kind: 'contain', units: ids, target };
}

function leadOf(index: OrgIndex, ids: readonly UnitId[], target: UnitId): Drop | null {
  const [manager] = ids;
  const now = index.managerOf(target);
  if (manager === undefined || (now?.kind === 'position' && now.position.id === manager) || wouldRing(index, [target], manager)) return null;
  return { kind: 'lead', units: ids, target };
}

function onBox(index: OrgIndex, units: readonly Unit[], ids: readonly UnitId[], box: SceneBox): Drop | null {
  switch (box.kind) {
    case 'team':
      return onTeam(index, units, ids, box.id);
    case 'position': {
      const manager = index.position(box.id);
      if (!manager || !isManager(manager.role) || wouldRing(index, ids, manager.id)) return null;
      return { kind: 'reports', units: ids, target: manager.id };
    }
    case 'dock':
      return onTeam(index, units, ids, box.host);
    case 'group':
      return units.every((unit) => unit.parent === box.id) ? { kind: 'move', units: ids } : { kind: 'contain', units: ids, target: box.id };
    default:
      return box satisfies never;
  }
}

/**
 * What a drop does. `under` are the boxes under the pointer, the topmost first; boxes that are dragged themselves are passed over.
 * `docked` names the host where the drag began on a dock.
 */
export function dropFor(index: OrgIndex, dragged: readonly UnitId[], under: readonly SceneBox[], docked?: UnitId): Drop {
  const ids = outermost(index, dragged);
  const units = ids.flatMap((id) => index.unit(id) ?? []);
  const along = carried(index, ids);
  for (const box of under) {
    if ((box.kind !== 'dock' && along.has(box.id)) || (box.kind === 'dock' && box.units.some((id) => along.has(id)))) continue;
    if (docked !== undefined && box.id === docked && box.kind === 'team') return { kind: 'move', units: ids };
    const drop = onBox(index, units, ids, box);
    if (drop) return docked !== undefined && drop.kind === 'move' ? { kind: 'undock', units: ids, host: docked } : drop;
  }
  if (docked !== undefined) return { kind: 'undock', units: ids, host: docked };
  return units.some((unit) => index.container(unit)?.kind === 'group') ? { kind: 'release', units: ids } : { kind: 'move', units: ids };
}

/** The unit that a drop would light, if it has one. */
export const dropUnit = (drop: Drop | null): UnitId | null => (drop && 'target' in drop ? drop.target : null);
