// late-sre-program: an organisation that grows towards its limit and has not begun with SRE.
import { plannedInRole } from '../../model/openings.ts';
import { peopleOf } from '../../model/people.ts';
import { startSreProgram } from '../fixes/sre-program.ts';
import { forecast } from '../forecast.ts';
import type { Rule } from '../rule.ts';
import { counted } from '../say.ts';

const WARNING = 'late-sre-program.warning';
const CRITICAL = 'late-sre-program.critical';
const GROWTH = 'late-sre-program.growth';
const MONTHS = 'late-sre-program.months';
const OPS = 'late-sre-program.ops';
const SOURCE = 'Essay, "Is there a middle ground"';

export const lateSreProgram: Rule = {
  id: 'late-sre-program',
  name: 'SRE begins too late',
  severity: 'warning',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: '100 engineers or more (critical from 150) and no SRE, while the organisation grows by 2.8 % a month or more, or its infrastructure is forecast to break down in 18 months.',
    why: 'An SRE programme takes a year to hire, to find its ways and to be trusted. Begun when everything burns, it is eaten by the fire.',
    passage: { quote: 'bootstrapping an SRE program well in advance of the human scaling limits', section: 'MID' },
    remedy: 'Start an SRE team and a manager now, seeded by two or three people who know the platform.',
  },
  thresholds: {
    [WARNING]: {
      value: 100,
      unit: 'engineers',
      basis: 'derived',
      source: SOURCE,
      says: 'From this many engineers on, growing without SRE is a warning.',
    },
    [CRITICAL]: {
      value: 150,
      unit: 'engineers',
      basis: 'derived',
      source: SOURCE,
      says: 'From this many engineers on, growing without SRE is critical.',
    },
    [GROWTH]: {
      value: 0.028,
      unit: 'fraction a month',
      basis: 'derived',
      source: '40 % a year, a common word for hyper-growth',
      says: 'From this growth a month on no forecast is needed.',
    },
    [MONTHS]: { value: 18, unit: 'months', basis: 'derived', source: SOURCE, says: 'A forecast breakdown within so many months counts.' },
    [OPS]: {
      value: 1,
      unit: 'fraction',
      basis: 'derived',
      source: 'Essay, "The breakdown"',
      says: 'From this load of infrastructure on a forecast counts as breakdown.',
      range: [0, 3],
    },
  },
  check({ index, design, threshold }, report) {
    const { engineers, sre } = peopleOf(index);
    if (sre > 0 || engineers < threshold(WARNING)) return;
    const { growthPerMonth: growth } = design.organization;
    if (growth === undefined) {
      report.skip('organization.growthPerMonth');
      return;
    }
    const fast = growth >= threshold(GROWTH);
    const ahead = fast ? null : monthOf(forecast(index, threshold(MONTHS))?.rows.map((row) => row.ops) ?? [], threshold(OPS));
    if (!fast && ahead === null) return;
    const critical = engineers >= threshold(CRITICAL);
    const openings = plannedInRole(index, 'sre');
    const why = fast
      ? `grow by ${percent(growth)} a month`
      : ahead === 0
        ? 'overload infrastructure already'
        : `overload infrastructure in ${counted(ahead ?? 0, 'month', 'months')}`;
    report({
      severity: critical ? 'critical' : 'warning',
      message: `${engineers} engineers ${why}, and no SRE programme has begun${openings > 0 ? `. ${openings} SRE${openings === 1 ? ' is' : 's are'} planned` : ''}`,
      units: [],
      values: { engineers, sre, growthPerMonth: growth, openings, ...(ahead === null ? {} : { breakdownInMonths: ahead }) },
      threshold: critical ? CRITICAL : WARNING,
      because: 'pure-devops-past-limit',
      planned: openings > 0,
    });
  },
  fixes: (_finding, view) => (plannedInRole(view.index, 'sre') > 0 ? [] : [startSreProgram(view)]),
};

/** The first month in which infrastructure has this load; null where none has. */
function monthOf(loads: readonly (number | null)[], limit: number): number | null {
  const month = loads.findIndex((load) => load !== null && load >= limit);
  return month < 0 ? null : month;
}

const percent = (fraction: number): string => `${Math.round(fraction * 1000) / 10} %`;
