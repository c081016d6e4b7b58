// missing-infrastructure-team: an organisation that has grown past the size at which everybody builds their own platform.
import { plannedInType } from '../../model/openings.ts';
import type { OrgIndex } from '../../model/org-index.ts';
import { peopleOf, teamPeople } from '../../model/people.ts';
import { openInfrastructureTeam } from '../fixes/infrastructure-team.ts';
import type { Rule } from '../rule.ts';

const WARNING = 'missing-infrastructure-team.warning';
const CRITICAL = 'missing-infrastructure-team.critical';

export const missingInfrastructureTeam: Rule = {
  id: 'missing-infrastructure-team',
  name: 'No infrastructure team',
  severity: 'warning',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'There are 60 engineers or more and nobody in a team of type infrastructure. A team of type operations stands in for one.',
    why: 'Every product team then builds its own deployment, networking, monitoring and storage. The same work is done many times, and none of it well.',
    passage: { quote: 'reaches ~75 people, there is almost certainly a central infrastructure team', section: 'BRK' },
    remedy: 'Start a central infrastructure team of six to eight people.',
  },
  thresholds: {
    [WARNING]: {
      value: 60,
      unit: 'engineers',
      basis: 'essay',
      source: 'Essay, "The breakdown": about 75, less 20 %',
      says: 'From this many engineers on, having no infrastructure team is a warning.',
    },
    [CRITICAL]: {
      value: 90,
      unit: 'engineers',
      basis: 'essay',
      source: 'Essay, "The breakdown": about 75, and 20 % more',
      says: 'From this many engineers on, having no infrastructure team is critical.',
    },
  },
  check({ index, threshold }, report) {
    const { engineers } = peopleOf(index);
    const critical = engineers >= threshold(CRITICAL);
    if (!critical && engineers < threshold(WARNING)) return;
    const central = index.teams.filter((team) => team.type === 'infrastructure' || team.type === 'operations');
    if (central.some((team) => teamPeople(index, team.id).people > 0)) return;
    const openings = planned(index);
    report({
      severity: critical ? 'critical' : 'warning',
      message: `${engineers} engineers and no infrastructure team, nor a team of type operations that could stand in for one${openings > 0 ? `. ${openings} ${openings === 1 ? 'person is' : 'people are'} planned` : ''}`,
      units: [],
      path: central.map((team) => team.id),
      values: { engineers, openings },
      threshold: critical ? CRITICAL : WARNING,
      planned: openings > 0,
    });
  },
  fixes: (_finding, view) => (planned(view.index) > 0 ? [] : [openInfrastructureTeam(view)]),
};

const planned = (index: OrgIndex): number => plannedInType(index, 'infrastructure') + plannedInType(index, 'operations');
