// mentor-load: more new people than there are people who could show them.
import { exact, peopleOf } from '../../model/people.ts';
import { rampingShare } from '../ramping.ts';
import type { Rule } from '../rule.ts';
import { percent } from '../say.ts';

const WARNING = 'mentor-load.warning';
const CRITICAL = 'mentor-load.critical';
const SOURCE = 'Larson, Productivity in the age of hypergrowth';

export const mentorLoad: Rule = {
  id: 'mentor-load',
  name: 'More new people than mentors',
  severity: 'warning',
  basis: 'arithmetic',
  family: 'literature',
  about: 'engineers',
  text: {
    what: 'At the growth that the file gives, there is more than one engineer of the last six months for each who has been here longer.',
    why: 'A new engineer takes hours of a trained one each week. Past one to one, those who are trained do little else.',
    source: { title: 'Will Larson, Productivity in the age of hypergrowth', url: 'https://lethain.com/productivity-in-the-age-of-hypergrowth/' },
    remedy: 'Hire in waves, with a pause in which those who came become those who teach.',
  },
  thresholds: {
    [WARNING]: {
      value: 1,
      unit: 'new for each trained',
      basis: 'arithmetic',
      source: SOURCE,
      says: 'More new engineers for each trained one than this is a warning.',
    },
    [CRITICAL]: {
      value: 2,
      unit: 'new for each trained',
      basis: 'arithmetic',
      source: SOURCE,
      says: 'More new engineers for each trained one than this is critical.',
    },
  },
  check({ index, design, threshold }, report) {
    if (peopleOf(index).engineers === 0) return;
    const { growthPerMonth: growth } = design.organization;
    if (growth === undefined) {
      report.skip('organization.growthPerMonth');
      return;
    }
    const ramping = rampingShare(growth);
    const load = ramping < 1 ? exact(ramping / (1 - ramping)) : Infinity;
    if (load <= threshold(WARNING)) return;
    const critical = load > threshold(CRITICAL);
    const shown = Number.isFinite(load) ? Math.round(load * 100) / 100 : MOST;
    report({
      severity: critical ? 'critical' : 'warning',
      message: `At ${percent(growth)} a month there are ${shown} new engineers for each trained one`,
      units: [],
      values: { load: shown, growthPerMonth: growth },
      threshold: critical ? CRITICAL : WARNING,
      because: 'growth-strain',
    });
  },
};

/** Said where nobody is trained at all. */
const MOST = 1000;
