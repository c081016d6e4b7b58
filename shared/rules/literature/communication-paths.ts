// communication-paths: so many lines between teams that everybody has to talk to everybody.
import { exact } from '../../model/people.ts';
import type { Rule } from '../rule.ts';

const NAME = 'communication-paths';

export const communicationPaths: Rule = {
  id: NAME,
  name: 'Too many lines between teams',
  severity: 'advice',
  basis: 'arithmetic',
  family: 'literature',
  about: 'structure',
  text: {
    what: 'More than two pairs of teams for each team are joined by support or collaboration.',
    why: 'Each line is a meeting, a promise and a queue. Their number grows with the square of the teams, if one lets it.',
    source: { title: 'Fred Brooks, The Mythical Man-Month, chapter 2', url: 'https://en.wikipedia.org/wiki/The_Mythical_Man-Month' },
    remedy: 'Turn help that is asked for again and again into a service that teams use by themselves.',
  },
  thresholds: {
    [NAME]: {
      value: 2,
      unit: 'pairs a team',
      basis: 'arithmetic',
      source: 'Brooks, The Mythical Man-Month, ch. 2',
      says: 'More joined pairs for each team than this are advice.',
    },
  },
  check({ index, design, threshold }, report) {
    const teams = index.teams.length;
    if (teams === 0) return;
    const pairs = new Set<string>();
    for (const { kind, from, to } of design.lines) {
      if (kind !== 'supports' || from === to || !index.team(from) || !index.team(to)) continue;
      pairs.add(JSON.stringify(from < to ? [from, to] : [to, from]));
    }
    const share = exact(pairs.size / teams);
    if (share <= threshold(NAME)) return;
    const possible = (teams * (teams - 1)) / 2;
    report({
      message: `${pairs.size} pairs of teams are joined by support or collaboration, ${Math.round(share * 10) / 10} for each of ${teams} teams, of ${possible} that there could be`,
      units: [],
      values: { pairs: pairs.size, teams, share, possible },
      threshold: NAME,
    });
  },
};
