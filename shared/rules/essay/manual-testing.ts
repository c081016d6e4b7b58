// manual-testing: quality people who test by hand.
import { inRole, teamPeople } from '../../model/people.ts';
import type { Rule } from '../rule.ts';
import { unitName } from '../say.ts';

export const manualTesting: Rule = {
  id: 'manual-testing',
  name: 'Testing by hand',
  severity: 'advice',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'A quality team, or a team with quality engineers, tests by hand.',
    why: 'Testing by hand takes longer with each feature, and comes when those who wrote it have moved on. It becomes the wall before production.',
    passage: { quote: 'manual QA is not efficient and all testing should be automated', section: 'FUN' },
    remedy: 'Let quality engineers write the tests and the tools, and let the machines run them.',
  },
  check({ index }, report) {
    for (const team of index.teams) {
      if (team.testing === 'automated') continue;
      const quality = inRole(index, team.id, 'quality');
      const people = teamPeople(index, team.id).people;
      if (quality === 0 && (team.type !== 'quality' || people === 0)) continue;
      if (team.testing === undefined) report.skip(`units.${team.id}.testing`);
      else report({ message: `${unitName(index, team.id)} tests by hand`, units: [team.id], values: { quality, people } });
    }
  },
  fixes(finding, { index }) {
    const team = index.team(finding.units[0] ?? '');
    if (!team) return [];
    const label = `Automate the testing of ${unitName(index, team.id)}`;
    return [{ label, edit: { label, put: { units: [{ ...team, testing: 'automated' }] } } }];
  },
};
