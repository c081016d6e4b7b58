// team-too-large: a team of more people than can talk to one another.
import { peopleOf } from '../../model/people.ts';
import type { Rule } from '../rule.ts';
import { unitName } from '../say.ts';

const ADVICE = 'team-too-large.advice';
const WARNING = 'team-too-large.warning';
const SOURCE = 'Team Topologies; the two-pizza rule; Hackman';

export const teamTooLarge: Rule = {
  id: 'team-too-large',
  name: 'Team too large',
  severity: 'advice',
  basis: 'thumb',
  family: 'literature',
  about: 'engineers',
  text: {
    what: 'A team has more than nine people: its own, without its manager, guests and vacancies.',
    why: 'Past nine, trust and common knowledge thin out, meetings grow, and the team falls into groups of its own.',
    source: { title: 'Skelton and Pais, Team Topologies, chapter 3', url: 'https://teamtopologies.com/key-concepts' },
    remedy: 'Split it into two teams of five or more, each with services of its own.',
  },
  thresholds: {
    [ADVICE]: { value: 9, unit: 'people', basis: 'thumb', source: SOURCE, says: 'More people in a team than this is advice to split it.' },
    [WARNING]: { value: 15, unit: 'people', basis: 'thumb', source: SOURCE, says: 'More people in a team than this is a warning.' },
  },
  check({ index, threshold }, report) {
    const [advice, warning] = [threshold(ADVICE), threshold(WARNING)];
    for (const [id, { size, people }] of peopleOf(index).teams) {
      const isWarning = size > warning;
      if (!isWarning && size <= advice) continue;
      report({
        severity: isWarning ? 'warning' : 'advice',
        message: `${unitName(index, id)} has ${size} people${people > size ? ' and their manager' : ''}; a team works well up to ${advice}`,
        units: [id],
        values: { people: size },
        threshold: isWarning ? WARNING : ADVICE,
      });
    }
  },
};
