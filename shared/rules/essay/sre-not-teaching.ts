// sre-not-teaching: an SRE whose time is given, and none of it goes into teaching.
import { peopleIn } from '../../model/people.ts';
import type { Rule } from '../rule.ts';
import { percent, unitName } from '../say.ts';
import { sreWords } from '../who.ts';
import { withTime } from '../fixes/time.ts';

/** Judgement: an afternoon a week. */
const GIVES = 0.1;

export const sreNotTeaching: Rule = {
  id: 'sre-not-teaching',
  name: 'SRE teaches nobody',
  severity: 'advice',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'The time of an SRE is given, and none of it goes into teaching.',
    why: 'An SRE who does the work makes a team depend on the SRE. One who teaches makes it better for good.',
    passage: { quote: 'mentoring and educating the rest of the team on operational best practices', section: 'SRE' },
    remedy: 'Set a tenth of the time aside for teaching: pairing, reviews, game days.',
  },
  check({ index }, report) {
    for (const position of index.positions) {
      if (position.role !== 'sre' || peopleIn(position) === 0) continue;
      const teaching = position.time?.teaching;
      if (teaching === undefined) report.skip(`units.${position.id}.time.teaching`);
      else if (teaching <= 0) report({ message: `${sreWords(index, position.id)} teaches nobody`, units: [position.id], values: { teaching } });
    }
  },
  fixes(finding, { index }) {
    const position = index.position(finding.units[0] ?? '');
    if (!position) return [];
    const label = `Give ${percent(GIVES)} of the time of ${unitName(index, position.id)} to teaching`;
    return [{ label, edit: { label, put: { units: [{ ...position, time: withTime(position.time ?? {}, 'teaching', GIVES) }] } } }];
  },
};
