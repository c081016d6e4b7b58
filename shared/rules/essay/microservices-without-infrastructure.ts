// microservices-without-infrastructure: services that talk over a network which nobody looks after.
import { plannedInType } from '../../model/openings.ts';
import { productTeams, teamPeople } from '../../model/people.ts';
import { openInfrastructureTeam } from '../fixes/infrastructure-team.ts';
import type { Rule } from '../rule.ts';

const NAME = 'microservices-without-infrastructure';

export const microservicesWithoutInfrastructure: Rule = {
  id: NAME,
  name: 'Microservices without infrastructure',
  severity: 'critical',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'The architecture is no monolith any more, three or more product teams build on it, and nobody is in a team of type infrastructure.',
    why: 'What was a function call is now a network call that can be slow, lost or repeated. Without people who own discovery, deployment and observability, every team meets that alone.',
    passage: { quote: 'increases system infrastructure complexity by several orders of magnitude', section: 'HYP' },
    remedy: 'Start a central infrastructure team of six to eight people before splitting further.',
  },
  thresholds: {
    [NAME]: {
      value: 3,
      unit: 'teams',
      basis: 'derived',
      source: 'Essay, "What happens when … hyper-growth"',
      says: 'From this many product teams on, microservices without an infrastructure team are critical.',
    },
  },
  check({ index, design, threshold }, report) {
    const { architecture } = design.organization;
    const products = productTeams(index);
    const central = index.teams.filter((team) => team.type === 'infrastructure');
    if (architecture === 'monolith' || products.length < threshold(NAME) || central.some((team) => teamPeople(index, team.id).people > 0)) return;
    if (architecture === undefined) {
      report.skip('organization.architecture');
      return;
    }
    const openings = plannedInType(index, 'infrastructure');
    report({
      message: `${products.length} product teams build ${architecture === 'mixed' ? 'services beside the monolith' : 'microservices'}, and there is no infrastructure team${openings > 0 ? `. ${openings} ${openings === 1 ? 'person is' : 'people are'} planned` : ''}`,
      units: [],
      path: central.map((team) => team.id),
      values: { architecture, productTeams: products.length, openings },
      threshold: NAME,
      planned: openings > 0,
    });
  },
  fixes: (_finding, view) => (plannedInType(view.index, 'infrastructure') > 0 ? [] : [openInfrastructureTeam(view)]),
};
