// no-automation: a product team that delivers by hand.
import { productTeams, teamPeople } from '../../model/people.ts';
import type { Rule } from '../rule.ts';
import { unitName } from '../say.ts';

export const noAutomation: Rule = {
  id: 'no-automation',
  name: 'Delivery by hand',
  severity: 'warning',
  basis: 'essay',
  family: 'essay',
  about: 'structure',
  text: {
    what: 'A product team delivers by hand.',
    why: 'What is done by hand is done rarely, late and each time a little differently. Large releases then fail where nobody looked.',
    passage: { quote: 'agile development and automation is required for any new technology company', section: 'END' },
    remedy: 'Automate the way to production, from a commit to a release that can be taken back.',
  },
  check({ index }, report) {
    for (const team of productTeams(index)) {
      if (team.delivery === 'automated' || teamPeople(index, team.id).people === 0) continue;
      if (team.delivery === undefined) report.skip(`units.${team.id}.delivery`);
      else report({ message: `${unitName(index, team.id)} delivers by hand`, units: [team.id] });
    }
  },
  fixes(finding, { index }) {
    const team = index.team(finding.units[0] ?? '');
    if (!team) return [];
    const label = `Automate the delivery of ${unitName(index, team.id)}`;
    return [{ label, edit: { label, put: { units: [{ ...team, delivery: 'automated' }] } } }];
  },
};
