// operations-cap: an SRE or infrastructure team that spends more than half of its time on running things.
import { exact, teamPeople } from '../../model/people.ts';
import type { Rule } from '../rule.ts';
import { percent, unitName } from '../say.ts';

const NAME = 'operations-cap';

export const operationsCap: Rule = {
  id: NAME,
  name: 'Too much operations',
  severity: 'warning',
  basis: 'policy',
  family: 'literature',
  about: 'structure',
  text: {
    what: 'An SRE or infrastructure team spends more than half of its time on operations and support.',
    why: 'What is left is too little to build the things that would make operations less, so there is more of it each month.',
    source: { title: 'Site Reliability Engineering, chapter 5: Eliminating Toil', url: 'https://sre.google/sre-book/eliminating-toil/' },
    remedy: 'Hand services back to their owners until half of the time is there for building.',
  },
  thresholds: {
    [NAME]: {
      value: 0.5,
      unit: 'fraction',
      basis: 'policy',
      source: 'SRE book, ch. 5 and 11: at most half of the time on operations',
      says: "More than this share of a team's time on operations and support is a warning.",
      range: [0, 1],
    },
  },
  check({ index, threshold }, report) {
    for (const team of index.teams) {
      if ((team.type !== 'sre' && team.type !== 'infrastructure') || teamPeople(index, team.id).people === 0) continue;
      const { operations, support } = team.time ?? {};
      const share = exact((operations ?? 0) + (support ?? 0));
      if (share > threshold(NAME)) {
        report({
          message: `${unitName(index, team.id)} spends ${percent(share)} of its time on operations and support`,
          units: [team.id],
          values: { share, ...(operations === undefined ? {} : { operations }), ...(support === undefined ? {} : { support }) },
          threshold: NAME,
          because: ['infrastructure-double-duty', 'sre-toil'],
        });
        continue;
      }
      if (operations === undefined) report.skip(`units.${team.id}.time.operations`);
      if (support === undefined) report.skip(`units.${team.id}.time.support`);
    }
  },
};
