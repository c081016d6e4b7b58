// pure-devops-past-limit: product teams run everything they build at a size where nobody is left to make that possible.
import { plannedInRole } from '../../model/openings.ts';
import type { OrgIndex } from '../../model/org-index.ts';
import { peopleOf, productTeams } from '../../model/people.ts';
import type { Team, UnitId } from '../../model/types.ts';
import { startSreProgram } from '../fixes/sre-program.ts';
import type { Rule } from '../rule.ts';

const NAME = 'pure-devops-past-limit';

export const pureDevopsPastLimit: Rule = {
  id: NAME,
  name: 'Pure DevOps past its limit',
  severity: 'critical',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'There are 200 engineers or more and no SRE, and product teams own services or carry their rotations.',
    why: 'Every developer is expected to know operations, while most new ones never learnt it and few are left who could teach. Infrastructure becomes the help desk of everybody.',
    passage: { quote: 'somewhere in the low hundreds of total engineers', section: 'BRK' },
    remedy: 'Start an SRE programme: a team and a manager under engineering leadership, seeded by people who know the platform.',
    counter: 'Where growth is slow and moderate reliability is enough, the essay itself holds that pure DevOps may do.',
  },
  thresholds: {
    [NAME]: {
      value: 200,
      unit: 'engineers',
      basis: 'essay',
      source: 'Essay, "The breakdown": the low hundreds of engineers',
      says: 'From this many engineers on, having no SRE is critical.',
      range: [100, 300],
    },
  },
  check({ index, design, threshold }, report) {
    const { engineers, sre } = peopleOf(index);
    if (engineers < threshold(NAME) || sre > 0) return;
    const running = selfRunning(index);
    if (running.length === 0) {
      // What is given says nothing; what is not given may.
      const missing = (['services', 'rotations'] as const).filter((list) => !design[list]);
      if (missing.length > 0) report.skip(...missing);
      return;
    }
    const openings = plannedInRole(index, 'sre');
    report({
      message: `${engineers} engineers and no SRE, while product teams run what they build: past the size that pure DevOps carries${openings > 0 ? `. ${openings} SRE${openings === 1 ? ' is' : 's are'} planned` : ''}`,
      units: [],
      path: running.map((team) => team.id),
      values: { engineers, sre, productTeams: running.length, openings },
      threshold: NAME,
      planned: openings > 0,
    });
  },
  fixes: (_finding, view) => (plannedInRole(view.index, 'sre') > 0 ? [] : [startSreProgram(view)]),
};

/** Product teams that own a service or stand in a rotation. */
function selfRunning(index: OrgIndex): Team[] {
  const running = new Set<UnitId>();
  for (const service of index.services.values()) running.add(service.owner);
  for (const rotation of index.rotations.values()) {
    for (const member of rotation.members) {
      const position = member.position === undefined ? undefined : index.position(member.position);
      const team = member.team ?? (position && index.container(position)?.id);
      if (team !== undefined) running.add(team);
    }
  }
  return productTeams(index).filter((team) => running.has(team.id));
}
