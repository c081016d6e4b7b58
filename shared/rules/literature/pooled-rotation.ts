// pooled-rotation: a rotation over the services of more teams than one person can know.
import { rotationPeople } from '../../model/on-call.ts';
import type { Rule } from '../rule.ts';
import { counted, listed, rotationName, unitName } from '../say.ts';

const NAME = 'pooled-rotation';

export const pooledRotation: Rule = {
  id: NAME,
  name: 'Rotation over many teams',
  severity: 'advice',
  basis: 'thumb',
  family: 'literature',
  about: 'structure',
  text: {
    what: 'A rotation covers services of more than two teams.',
    why: 'At three in the morning somebody stands before a system that they have never seen, and wakes whoever has.',
    source: { title: 'Will Larson, Sizing engineering teams', url: 'https://lethain.com/sizing-engineering-teams/' },
    remedy: 'Split it so that two neighbouring teams at most share a pager.',
  },
  thresholds: {
    [NAME]: {
      value: 2,
      unit: 'teams',
      basis: 'thumb',
      source: 'Larson, Sizing engineering teams',
      says: 'Services of more teams than this in one rotation are advice.',
    },
  },
  check({ index, threshold }, report) {
    for (const rotation of index.rotations.values()) {
      const { owners, teams, members } = rotationPeople(index, rotation);
      if (owners.length <= threshold(NAME)) continue;
      report({
        message: `${rotationName(index, rotation.id)} covers services of ${counted(owners.length, 'team', 'teams')}: ${listed(owners.map((team) => unitName(index, team.id)))}`,
        units: teams,
        path: [...new Set([...members, ...owners.map((team) => team.id)])],
        about: rotation.id,
        values: { teams: owners.length },
        threshold: NAME,
      });
    }
  },
};
