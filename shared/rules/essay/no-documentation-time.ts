// no-documentation-time: an infrastructure or SRE team whose time is given, and none of it goes into writing things down.
import { teamPeople } from '../../model/people.ts';
import { withTime } from '../fixes/time.ts';
import type { Rule } from '../rule.ts';
import { percent, unitName } from '../say.ts';

/** Judgement: two hours a week. */
const GIVES = 0.05;

export const noDocumentationTime: Rule = {
  id: 'no-documentation-time',
  name: 'No time to write things down',
  severity: 'advice',
  basis: 'essay',
  family: 'essay',
  about: 'structure',
  text: {
    what: 'The time of an infrastructure or SRE team is given, and none of it goes into documentation.',
    why: 'What is not written down is asked, and each question interrupts somebody who knows. The more people there are, the more they ask.',
    passage: { quote: 'scheduling time to work on those two things is rarely prioritized', section: 'BRK' },
    remedy: 'Plan a little time for documentation, 5 % is a beginning, and let each question be answered in writing.',
  },
  check({ index }, report) {
    for (const team of index.teams) {
      if ((team.type !== 'infrastructure' && team.type !== 'sre') || teamPeople(index, team.id).people === 0) continue;
      const documentation = team.time?.documentation;
      if (documentation === undefined) report.skip(`units.${team.id}.time.documentation`);
      else if (documentation <= 0)
        report({ message: `${unitName(index, team.id)} has no time to write things down`, units: [team.id], values: { documentation } });
    }
  },
  fixes(finding, { index }) {
    const team = index.team(finding.units[0] ?? '');
    if (!team) return [];
    const label = `Give ${percent(GIVES)} of the time of ${unitName(index, team.id)} to documentation`;
    return [{ label, edit: { label, put: { units: [{ ...team, time: withTime(team.time ?? {}, 'documentation', GIVES) }] } } }];
  },
};
