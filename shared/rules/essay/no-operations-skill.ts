// no-operations-skill: nobody who has learnt to run what the others build.
import { plannedInRole, plannedInType } from '../../model/openings.ts';
import type { OrgIndex } from '../../model/org-index.ts';
import { headcountOf, peopleOf, teamPeople } from '../../model/people.ts';
import type { Team } from '../../model/types.ts';
import type { Rule } from '../rule.ts';
import { unitName } from '../say.ts';

const NAME = 'no-operations-skill';

export const noOperationsSkill: Rule = {
  id: NAME,
  name: 'Nobody knows operations',
  severity: 'warning',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: '15 engineers or more, and no SRE, operations or infrastructure role among them. A team of type operations stands in for one.',
    why: 'Running systems is a craft. Where nobody has it, each incident is the first of its kind.',
    passage: { quote: 'a workforce that lacks critical, not easily replaceable, skillsets', section: 'HIS' },
    remedy: 'Look for one engineer who has run systems like yours.',
  },
  thresholds: {
    [NAME]: {
      value: 15,
      unit: 'engineers',
      basis: 'derived',
      source: 'Essay, "A brief history"',
      says: 'From this many engineers on, somebody should have learnt operations.',
    },
  },
  check({ index, threshold }, report) {
    const { engineers, sre, infrastructure, byRole } = peopleOf(index);
    if (engineers < threshold(NAME) || sre + infrastructure + (byRole.get('operations') ?? 0) > 0) return;
    if (index.teams.some((team) => team.type === 'operations' && teamPeople(index, team.id).people > 0)) return;
    const openings = planned(index);
    report({
      message: `${engineers} engineers, and nobody of SRE, operations or infrastructure among them, nor a team of type operations that could stand in${openings > 0 ? `. ${openings} ${openings === 1 ? 'is' : 'are'} planned` : ''}`,
      units: [],
      values: { engineers, openings },
      threshold: NAME,
      planned: openings > 0,
    });
  },
  fixes(_finding, { index }) {
    const team = planned(index) > 0 ? undefined : largest(index);
    if (!team) return [];
    const label = `Look for an infrastructure engineer in ${unitName(index, team.id)}`;
    const openings = { ...team.openings, infrastructure: headcountOf(team.openings, 'infrastructure') + 1 };
    return [{ label, edit: { label, put: { units: [{ ...team, openings }] } } }];
  },
};

function planned(index: OrgIndex): number {
  const byRole = plannedInRole(index, 'sre') + plannedInRole(index, 'operations') + plannedInRole(index, 'infrastructure');
  return byRole > 0 ? byRole : plannedInType(index, 'infrastructure') + plannedInType(index, 'operations');
}

function largest(index: OrgIndex): Team | undefined {
  let best: Team | undefined;
  for (const team of index.teams) if (!best || teamPeople(index, team.id).size > teamPeople(index, best.id).size) best = team;
  return best;
}
