// Fix: the owners carry the pager of a rotation, and the SREs who carried it are its escalation.
import { hasDevelopers, isSpecialistMember, rotationPeople } from '../../model/on-call.ts';
import type { OrgIndex } from '../../model/org-index.ts';
import type { Rotation, RotationMember, Team, UnitId } from '../../model/types.ts';

/** The teams with developers whose services a rotation covers, and the rotation with them in it instead of SRE and operations people. */
export function ownersCarry(index: OrgIndex, rotation: Rotation): { readonly owners: readonly Team[]; readonly mended: Rotation } {
  const owners = rotationPeople(index, rotation).owners.filter((team) => hasDevelopers(index, team));
  const isSre = (member: RotationMember): boolean => isSpecialistMember(index, member);
  const kept = rotation.members.filter((member) => !isSre(member));
  const added = owners
    .filter((team) => !kept.some((member) => member.team === team.id && member.position === undefined))
    .map((team): RotationMember => ({ team: team.id }));
  const escalation = new Set<UnitId>(rotation.escalation ?? []);
  for (const member of rotation.members.filter(isSre)) {
    const unit = member.position ?? member.team;
    if (unit !== undefined && !owners.some((team) => team.id === unit)) escalation.add(unit);
  }
  const mended: Rotation = { ...rotation, members: [...kept, ...added], ...(escalation.size > 0 ? { escalation: [...escalation] } : {}) };
  return { owners, mended };
}
