// Lists to choose from, read off the open design once per design.
import { indexOf, managerUnit, type OrgIndex } from '../../shared/model/org-index.ts';
import { isManager } from '../../shared/model/roles.ts';
import { capital, ROLE_WORDS, TEAM_TYPE_WORDS } from '../../shared/model/words.ts';
import type { Design, Unit, UnitId } from '../../shared/model/types.ts';
import type { Option } from './fields/choice.tsx';

interface Lookups {
  readonly positions: readonly Option<string>[];
  readonly teams: readonly Option<string>[];
  readonly groups: readonly Option<string>[];
  readonly services: readonly Option<string>[];
}

const known = new WeakMap<Design, Lookups>();

/** Everyone who can be answered to (managers first), every team, group and service. */
export function lookups(design: Design): Lookups {
  const found = known.get(design);
  if (found) return found;
  const index = indexOf(design);
  const made: Lookups = {
    positions: [...index.positions]
      .sort((a, b) => Number(isManager(b.role)) - Number(isManager(a.role)))
      .map((position) => ({ value: position.id, label: position.name, hint: ROLE_WORDS[position.role] })),
    teams: index.teams.map((team) => ({ value: team.id, label: team.name, hint: TEAM_TYPE_WORDS[team.type] })),
    groups: index.groups.map((group) => ({ value: group.id, label: group.name, hint: 'group' })),
    services: (design.services ?? []).map((service) => ({ value: service.id, label: service.name, hint: index.name(service.owner) })),
  };
  known.set(design, made);
  return made;
}

/** What a unit is, in two or three words: "Team, product", "Position, SRE". */
export function unitWords(unit: Unit): string {
  switch (unit.kind) {
    case 'group':
      return 'Group';
    case 'team':
      return `Team, ${TEAM_TYPE_WORDS[unit.type]}`;
    case 'position':
      return `Position, ${ROLE_WORDS[unit.role]}`;
    default:
      return unit satisfies never;
  }
}

/** The names from a unit up to its root, the unnamed head of a team by its role. */
export function chainNames(index: OrgIndex, id: UnitId): { id: UnitId; name: string; role: string }[] {
  return index
    .chain(id)
    .map((manager) =>
      manager.kind === 'position'
        ? { id: manager.position.id, name: manager.position.name, role: capital(ROLE_WORDS[manager.position.role]) }
        : { id: managerUnit(manager), name: `${manager.team.name}’s ${ROLE_WORDS[manager.role]}`, role: capital(ROLE_WORDS[manager.role]) },
    );
}
