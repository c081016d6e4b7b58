// nobody-manages: a team that is large enough for a manager, and has none.
import { teamPeople } from '../../model/people.ts';
import type { Rule } from '../rule.ts';
import { counted, unitName } from '../say.ts';

export const nobodyManages: Rule = {
  id: 'nobody-manages',
  name: 'A team that nobody manages',
  severity: 'warning',
  basis: 'judgement',
  family: 'integrity',
  about: 'structure',
  text: {
    what: 'A team of four or more people has no manager, neither by a line nor by what contains it nor in its headcount, while other teams have one.',
    why: 'Somebody looks after pay, growth and conflicts in the other teams; here nobody does, or somebody does it unasked.',
    remedy: 'Draw a solid line from the team to its manager, or count a manager in its headcount.',
  },
  thresholds: {
    'nobody-manages': {
      value: 4,
      unit: 'people',
      basis: 'judgement',
      source: 'our judgement',
      says: 'A team of this many people or more needs a manager.',
      range: [1, 15],
    },
  },
  check(view, report) {
    const { index } = view;
    const least = view.threshold('nobody-manages');
    const unmanaged = index.teams.filter((team) => index.managerOfPeople(team) === null);
    if (unmanaged.length === index.teams.length) return;
    for (const team of unmanaged) {
      const people = teamPeople(index, team.id).size;
      if (people < least) continue;
      report({
        message: `${unitName(index, team.id)} has ${counted(people, 'person', 'people')} and nobody who manages them, though other teams have a manager. Draw a solid line from the team, or count a manager in it.`,
        units: [team.id],
        values: { people },
        threshold: 'nobody-manages',
        because: 'orphan',
      });
    }
  },
};
