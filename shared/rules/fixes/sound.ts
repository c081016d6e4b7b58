// Services and rotations that name what is there and of the right kind. A fix that changes one with a fault would make a new fault of the old one.
import type { OrgIndex } from '../../model/org-index.ts';
import type { Rotation, Service } from '../../model/types.ts';

/** Whether whoever deploys and operates a service is a team. */
export const isSoundService = (index: OrgIndex, { deployer, operator }: Service): boolean =>
  [deployer, operator].every((id) => id === undefined || index.team(id) !== undefined);

/** More people than this are a slip in the file. */
const MOST = 1_000_000;

/** Whether all that a rotation names is there, teams as teams, positions as positions, and its figures are possible. */
export const isSoundRotation = (index: OrgIndex, { members, services, escalation, sites, tiers, incidentsPerShift }: Rotation): boolean =>
  [...members.map((member) => member.people), sites, tiers].every(
    (figure) => figure === undefined || (Number.isInteger(figure) && figure >= 0 && figure <= MOST),
  ) &&
  (incidentsPerShift === undefined || incidentsPerShift >= 0) &&
  members.every(
    ({ team, position }) =>
      (team === undefined || index.team(team) !== undefined) && (position === undefined || index.position(position) !== undefined),
  ) &&
  services.every((id) => index.services.has(id)) &&
  (escalation ?? []).every((id) => index.unit(id) !== undefined);
