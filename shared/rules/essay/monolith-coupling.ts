// monolith-coupling: so many teams in one application that each waits for all the others.
import { plannedInType } from '../../model/openings.ts';
import { productTeams, teamPeople } from '../../model/people.ts';
import { openInfrastructureTeam } from '../fixes/infrastructure-team.ts';
import type { Rule } from '../rule.ts';

const NAME = 'monolith-coupling';

export const monolithCoupling: Rule = {
  id: NAME,
  name: 'Too many teams in a monolith',
  severity: 'warning',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'Eight or more product teams build one monolith.',
    why: 'Everybody changes the same code, and every release is a release of all. Plans, tests and mistakes of one team become those of the others.',
    passage: { quote: 'human scalability issues (communication, planning, tight coupling, etc.)', section: 'HYP' },
    remedy: 'Split off what changes most, with an infrastructure team that makes services easy to run.',
  },
  thresholds: {
    [NAME]: {
      value: 8,
      unit: 'teams',
      basis: 'derived',
      source: 'Essay, "What happens when … hyper-growth"',
      says: 'From this many product teams on, one monolith couples them too tightly.',
    },
  },
  check({ index, design, threshold }, report) {
    const products = productTeams(index).filter((team) => teamPeople(index, team.id).people > 0);
    const { architecture } = design.organization;
    if (products.length < threshold(NAME) || (architecture !== undefined && architecture !== 'monolith')) return;
    if (architecture === undefined) {
      report.skip('organization.architecture');
      return;
    }
    report({
      message: `${products.length} product teams build one monolith: each waits for all the others`,
      units: [],
      path: products.map((team) => team.id),
      values: { productTeams: products.length },
      threshold: NAME,
    });
  },
  fixes(_finding, view) {
    const { index, design } = view;
    const there = index.teams.some((team) => team.type === 'infrastructure' && teamPeople(index, team.id).people > 0);
    const team = there || plannedInType(index, 'infrastructure') > 0 ? null : openInfrastructureTeam(view);
    const label = team ? `${team.label}, and begin to split the monolith` : 'Begin to split the monolith';
    return [{ label, edit: { ...team?.edit, label, fields: { organization: { ...design.organization, architecture: 'mixed' } } } }];
  },
};
