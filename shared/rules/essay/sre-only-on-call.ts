// sre-only-on-call: a rotation that SREs or operations people carry alone, or for the most part, though the owners have developers.
import { carriedBySpecialists, hasDevelopers, rotationPeople } from '../../model/on-call.ts';
import type { OrgIndex } from '../../model/org-index.ts';
import { isOnCallByTrade, peopleOf } from '../../model/people.ts';
import { ownersCarry } from '../fixes/owners-on-call.ts';
import type { Rule } from '../rule.ts';
import { listed, rotationName, unitName } from '../say.ts';

/** Whether anybody is on call by trade, who may be so alone. */
const hasSpecialists = (index: OrgIndex): boolean => [...peopleOf(index).byRole].some(([role, people]) => isOnCallByTrade(role) && people > 0);

export const sreOnlyOnCall: Rule = {
  id: 'sre-only-on-call',
  name: 'SREs carry the pager alone',
  severity: 'critical',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'All people of a rotation are SRE or operations people, though a team whose services it covers has developers of its own; a warning where they are more than half.',
    why: 'Who writes the code then never feels how it runs, and who feels it cannot change it. The two grow apart, and the pager goes on ringing.',
    passage: { quote: 'Are SREs on-call by themselves or do software engineers share', section: 'MID' },
    remedy: 'Put the owning teams into the rotation; let the SREs be the escalation.',
  },
  thresholds: {
    'sre-only-on-call': {
      value: 0.5,
      unit: 'fraction',
      basis: 'derived',
      source: 'Essay, "Is there a middle ground"',
      says: "More than this share of a rotation's people being SRE or operations is a warning; all of them is critical.",
      range: [0, 1],
    },
  },
  check({ index, design, threshold }, report) {
    if (!design.rotations) {
      if (hasSpecialists(index) && index.teams.some((team) => hasDevelopers(index, team))) report.skip('rotations');
      return;
    }
    for (const rotation of index.rotations.values()) {
      const carried = rotationPeople(index, rotation);
      const share = carried.people > 0 ? carried.specialists / carried.people : 0;
      const alone = carriedBySpecialists(carried);
      if (!alone && !(share > threshold('sre-only-on-call'))) continue;
      const owners = carried.owners.filter((team) => hasDevelopers(index, team));
      if (owners.length === 0) continue;
      const names = listed(owners.map((team) => unitName(index, team.id)));
      report({
        severity: alone ? 'critical' : 'warning',
        message: alone
          ? `Only SRE and operations people carry ${rotationName(index, rotation.id)}, though ${names} ${owners.length === 1 ? 'has' : 'have'} developers who own what it covers`
          : `SRE and operations people are ${carried.specialists} of the ${carried.people} in ${rotationName(index, rotation.id)}, though ${names} ${owners.length === 1 ? 'has' : 'have'} developers who own what it covers`,
        units: carried.teams,
        path: [...new Set([...carried.members, ...owners.map((team) => team.id)])],
        about: rotation.id,
        values: { people: carried.people, specialists: carried.specialists, share },
        threshold: 'sre-only-on-call',
      });
    }
  },
  fixes(finding, { index }) {
    const rotation = index.rotations.get(finding.about ?? '');
    if (!rotation) return [];
    const { owners, mended } = ownersCarry(index, rotation);
    const label = `Put ${listed(owners.map((team) => unitName(index, team.id)))} on call for ${rotationName(index, rotation.id)}, with those who carry it now as the escalation`;
    return [{ label, edit: { label, put: { rotations: [mended] } } }];
  },
};
