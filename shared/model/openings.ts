// Planned people: openings of teams and vacant positions. They count nowhere; to rules about missing people they are the plan.
import type { OrgIndex } from './org-index.ts';
import { eachRole, headcountOf, sane, sum } from './people.ts';
import { isEngineer } from './roles.ts';
import type { Role, TeamType } from './types.ts';

const wanted = (count: number | undefined): number => sane(count ?? 1);

/** People of a role that are being looked for, in any team. */
export function plannedInRole(index: OrgIndex, role: Role): number {
  let people = 0;
  for (const team of index.teams) people += headcountOf(team.openings, role);
  for (const position of index.positions) if (position.vacant === true && position.role === role) people += wanted(position.count);
  return people;
}

/** People that are being looked for in teams of a type. */
export function plannedInType(index: OrgIndex, type: TeamType): number {
  let people = 0;
  for (const team of index.teams) if (team.type === type) people += sum(team.openings);
  for (const position of index.positions) {
    if (position.vacant !== true) continue;
    const team = index.container(position);
    if (team?.kind === 'team' && team.type === type) people += wanted(position.count);
  }
  return people;
}

/** People that are being looked for who would count as infrastructure: engineers of infrastructure teams and infrastructure roles, SREs excepted. */
export function plannedInfrastructure(index: OrgIndex): number {
  const counts = (role: Role, type: TeamType | undefined): boolean =>
    role === 'infrastructure' || role === 'infrastructure-manager' || (type === 'infrastructure' && role !== 'sre' && isEngineer(role));
  let people = 0;
  for (const team of index.teams) eachRole(team.openings, (role, open) => void (people += counts(role, team.type) ? open : 0));
  for (const position of index.positions) {
    if (position.vacant !== true) continue;
    const team = index.container(position);
    if (counts(position.role, team?.kind === 'team' ? team.type : undefined)) people += wanted(position.count);
  }
  return people;
}
