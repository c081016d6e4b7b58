// team-too-small: a team of fewer people than make a team.
import type { OrgIndex } from '../../model/org-index.ts';
import { peopleOf, sum } from '../../model/people.ts';
import type { Team } from '../../model/types.ts';
import type { Rule } from '../rule.ts';
import { counted, unitName } from '../say.ts';

const ADVICE = 'team-too-small.advice';
const SEED = 'team-too-small.seed';
const SOURCE = 'Larson, Sizing engineering teams';

export const teamTooSmall: Rule = {
  id: 'team-too-small',
  name: 'Team too small',
  severity: 'advice',
  basis: 'thumb',
  family: 'literature',
  about: 'engineers',
  text: {
    what: 'A team has fewer than four people. Pools, teams that are being hired and young SRE teams are excepted. A team of nobody is a warning.',
    why: 'Two or three people are no team: each absence stops the work, and nobody can be on call.',
    source: { title: 'Will Larson, Sizing engineering teams', url: 'https://lethain.com/sizing-engineering-teams/' },
    remedy: 'Join it with a neighbour, or hire until there are six.',
  },
  thresholds: {
    [ADVICE]: { value: 4, unit: 'people', basis: 'thumb', source: SOURCE, says: 'Fewer people in a team than this is advice.' },
    [SEED]: {
      value: 100,
      unit: 'engineers',
      basis: 'judgement',
      source: 'our judgement',
      says: 'With fewer engineers than this a small SRE team is a seed, and is left alone.',
    },
  },
  check({ index, threshold }, report) {
    const { engineers, teams } = peopleOf(index);
    const least = threshold(ADVICE);
    for (const team of index.teams) {
      const there = teams.get(team.id);
      if (!there || there.size >= least || team.type === 'pool') continue;
      const openings = sum(team.openings) + vacancies(index, team);
      if (there.people === 0) {
        if (openings > 0) continue;
        report({
          severity: 'warning',
          message: `${unitName(index, team.id)} has no people and no openings`,
          units: [team.id],
          values: { people: 0, openings },
        });
        continue;
      }
      if (team.type === 'sre' && engineers < threshold(SEED)) continue;
      report({
        message: `${unitName(index, team.id)} has ${counted(there.size, 'person', 'people')}${there.people > there.size ? ' and a manager' : ''}; a team begins at ${least}${openings > 0 ? `. ${openings} ${openings === 1 ? 'is' : 'are'} planned` : ''}`,
        units: [team.id],
        values: { people: there.size, openings },
        threshold: ADVICE,
        planned: openings > 0,
      });
    }
  },
};

function vacancies(index: OrgIndex, team: Team): number {
  let people = 0;
  for (const unit of index.children(team.id)) if (unit.kind === 'position' && unit.vacant === true) people += Math.max(0, unit.count ?? 1);
  return people;
}
