// growth-strain: so many hires in half a year that the organisation cannot teach them.
import { exact, peopleOf } from '../../model/people.ts';
import { drawnOf } from '../back-cast.ts';
import { rampingShare } from '../ramping.ts';
import type { Rule } from '../rule.ts';
import { percent } from '../say.ts';

const WARNING = 'growth-strain.warning';
const CRITICAL = 'growth-strain.critical';
const SOURCE = 'Essay, "What happens when … hyper-growth"';

export const growthStrain: Rule = {
  id: 'growth-strain',
  name: 'Too many are new',
  severity: 'warning',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'At the growth that the file gives, 40 % of the engineers or more have been here for less than six months. Critical from half of them on.',
    why: 'New people need half a year until they give more than they take. Where they are nearly half, there are too few who could show them, and each month there are fewer.',
    passage: { quote: 'The rate of personnel growth rapidly increases, causing severe strains', section: 'HYP' },
    remedy: 'Hire more slowly for some months, and set time aside to teach those who came.',
  },
  thresholds: {
    [WARNING]: {
      value: 0.4,
      unit: 'fraction',
      basis: 'derived',
      source: SOURCE,
      says: 'From this share of hires of the last six months on, growth is a strain.',
      range: [0, 1],
    },
    [CRITICAL]: {
      value: 0.5,
      unit: 'fraction',
      basis: 'derived',
      source: SOURCE,
      says: 'From this share of hires of the last six months on, it is critical.',
      range: [0, 1],
    },
  },
  check({ index, design, threshold }, report) {
    if (peopleOf(index).engineers === 0) return;
    const { growthPerMonth: growth } = design.organization;
    const { played, row } = drawnOf(index);
    if (growth === undefined && !played) {
      report.skip('organization.growthPerMonth');
      return;
    }
    const ramping = played || growth === undefined ? exact(row.ramping) : rampingShare(growth);
    if (ramping < threshold(WARNING)) return;
    const critical = ramping >= threshold(CRITICAL);
    report({
      severity: critical ? 'critical' : 'warning',
      message: `At ${percent(growth ?? row.growth)} a month ${percent(ramping)} of the engineers came in the last six months`,
      units: [],
      values: { ramping, growthPerMonth: growth ?? row.growth },
      threshold: critical ? CRITICAL : WARNING,
    });
  },
};
