// incident-load: a rotation that is called too often to follow anything up, or so rarely that nobody is in practice.
import { rotationPeople } from '../../model/on-call.ts';
import type { Rule } from '../rule.ts';
import { rotationName } from '../say.ts';

const WARNING = 'incident-load.warning';
const ADVICE = 'incident-load.advice';
const SOURCE = 'SRE book, ch. 11: Being On-Call';

export const incidentLoad: Rule = {
  id: 'incident-load',
  name: 'Load of incidents',
  severity: 'warning',
  basis: 'policy',
  family: 'literature',
  about: 'structure',
  text: {
    what: 'A rotation has more than two incidents in a shift of twelve hours, or fewer than one in five shifts.',
    why: 'Six hours go into each incident with all that follows: past two a shift nothing is learnt from them. With next to none, nobody remembers what to do.',
    source: { title: 'Site Reliability Engineering, chapter 11: Being On-Call', url: 'https://sre.google/sre-book/being-on-call/' },
    remedy: 'Where there are too many, stop and mend what rings. Where there are too few, join the rotation with another.',
  },
  thresholds: {
    [WARNING]: { value: 2, unit: 'incidents a shift', basis: 'policy', source: SOURCE, says: 'More incidents a shift than this is a warning.' },
    [ADVICE]: {
      value: 0.2,
      unit: 'incidents a shift',
      basis: 'policy',
      source: SOURCE,
      says: 'Fewer incidents a shift than this is advice to join rotations.',
    },
  },
  check({ index, threshold }, report) {
    for (const rotation of index.rotations.values()) {
      const { incidentsPerShift: incidents } = rotation;
      if (incidents === undefined) {
        report.skip(`rotations.${rotation.id}.incidentsPerShift`);
        continue;
      }
      const many = incidents > threshold(WARNING);
      if (!many && incidents >= threshold(ADVICE)) continue;
      const { teams, members } = rotationPeople(index, rotation);
      report({
        severity: many ? 'warning' : 'advice',
        message: many
          ? `${rotationName(index, rotation.id)} has ${incidents} incidents a shift; past two nobody can follow them up`
          : `${rotationName(index, rotation.id)} has ${incidents} incidents a shift: too few to stay in practice`,
        units: teams,
        path: members,
        about: rotation.id,
        values: { incidentsPerShift: incidents },
        threshold: many ? WARNING : ADVICE,
      });
    }
  },
};
