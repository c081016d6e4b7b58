// on-call-share: people who are on call for more of their time than they can bear.
import { rotationPeople } from '../../model/on-call.ts';
import { exact } from '../../model/people.ts';
import type { Rule } from '../rule.ts';
import { percent, rotationName } from '../say.ts';

const NAME = 'on-call-share';

export const onCallShare: Rule = {
  id: NAME,
  name: 'On call too often',
  severity: 'warning',
  basis: 'policy',
  family: 'literature',
  about: 'engineers',
  text: {
    what: 'The people of a rotation at all hours are on call for more than a quarter of their time: tiers divided by people.',
    why: 'On call one cannot plan an evening, and does little else by day. More than a week in four is a job of its own.',
    source: { title: 'Site Reliability Engineering, chapter 11: Being On-Call', url: 'https://sre.google/sre-book/being-on-call/' },
    remedy: 'Add people of the owning teams, or join the rotation with that of a neighbour.',
  },
  thresholds: {
    [NAME]: {
      value: 0.25,
      unit: 'fraction',
      basis: 'policy',
      source: 'SRE book, ch. 11: at most a quarter of the time on call',
      says: 'More of the time on call than this is a warning.',
      range: [0, 1],
    },
  },
  check({ index, threshold }, report) {
    for (const rotation of index.rotations.values()) {
      if (rotation.hours === 'office') continue;
      const { people, teams, members } = rotationPeople(index, rotation);
      const tiers = Math.max(1, rotation.tiers ?? 1);
      const share = exact(tiers / people);
      if (people <= 0 || share <= threshold(NAME)) continue;
      report({
        message: `Whoever carries ${rotationName(index, rotation.id)} is on call for ${percent(Math.min(1, share))} of the time; a quarter is enough`,
        units: teams,
        path: members,
        about: rotation.id,
        values: { people, tiers, share },
        threshold: NAME,
        because: 'rotation-size',
      });
    }
  },
};
