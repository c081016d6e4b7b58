// support-breakdown-ahead: within a year, at the present growth, support and operations ask for more than all of infrastructure.
import { CONSTANTS } from '../../dynamics/parameters.ts';
import { peopleOf } from '../../model/people.ts';
import { forecast, type Forecast } from '../forecast.ts';
import type { Rule } from '../rule.ts';
import { counted, percent } from '../say.ts';

const MONTHS = 'support-breakdown-ahead.months';
const OPS = 'support-breakdown-ahead.ops';
const ROW = 'support-breakdown-ahead.in-a-row';
const SOURCE = 'Essay, "The breakdown"';
/** The what-ifs that stand beside the forecast: judgement, and shown as such. */
const EDUCATION = 0.05;
const SLOWER = 0.5;

export const supportBreakdownAhead: Rule = {
  id: 'support-breakdown-ahead',
  name: 'Breakdown of infrastructure ahead',
  severity: 'critical',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'Within twelve months of growth like this, support and operations ask for all of the time of infrastructure or more, three months in a row.',
    why: 'New people ask, and services need hands. When both together ask for more people than infrastructure has, nothing is built any more, and the questions still grow.',
    passage: { quote: 'can no longer both continue to build and operate the infrastructure', section: 'BRK' },
    remedy: 'Start SRE now, teach operations, or hire more slowly; the finding shows what each would change. It illustrates, and does not promise.',
  },
  thresholds: {
    [MONTHS]: { value: 12, unit: 'months', basis: 'derived', source: SOURCE, says: 'A breakdown within so many months is critical.' },
    [OPS]: {
      value: 1,
      unit: 'fraction',
      basis: 'derived',
      source: SOURCE,
      says: 'From this load of infrastructure on a month counts as breakdown.',
      range: [0, 3],
    },
    [ROW]: { value: 3, unit: 'months', basis: 'judgement', source: 'our judgement', says: 'So many months in a row make a breakdown.' },
  },
  check({ index, design, threshold }, report) {
    const { engineers, infrastructure } = peopleOf(index);
    if (engineers === 0) return;
    const { growthPerMonth: growth } = design.organization;
    if (growth === undefined) {
      report.skip('organization.growthPerMonth');
      return;
    }
    const months = threshold(MONTHS);
    const breakdown = (ahead: Forecast | null): Breakdown | null => (ahead ? firstOf(ahead, threshold(OPS), threshold(ROW)) : null);
    const found = breakdown(forecast(index, months));
    if (!found) return;
    const instead = (whatIf: Parameters<typeof forecast>[2]): string => said(breakdown(forecast(index, months, whatIf)), months);
    report({
      message: `At ${percent(growth)} a month infrastructure breaks down in ${counted(found.month, 'month', 'months')}, with ${found.engineers} engineers: support and operations will ask for ${percent(found.ops)} of its time`,
      units: [],
      values: {
        month: found.month,
        engineers: found.engineers,
        ops: found.ops,
        growthPerMonth: growth,
        infrastructure,
        withSre: instead({ startSre: true }),
        withEducation: instead({ education: EDUCATION }),
        withSlowerHiring: instead({ growth: growth * SLOWER }),
      },
      threshold: MONTHS,
      because: ['pure-devops-past-limit', 'late-sre-program', 'infrastructure-double-duty'],
    });
  },
};

interface Breakdown {
  readonly month: number;
  readonly engineers: number;
  readonly ops: number;
}

/** The month in which the load has been this high for so many months in a row; months with fewer than four people of infrastructure do not count. */
function firstOf({ rows }: Forecast, limit: number, inARow: number): Breakdown | null {
  let streak = 0;
  for (const [month, { ops, infrastructure, engineers }] of rows.entries()) {
    streak = ops !== null && ops >= limit && infrastructure >= CONSTANTS.infrastructureReal ? streak + 1 : 0;
    if (ops !== null && streak > 0 && streak >= inARow) return { month, engineers: Math.round(engineers), ops: Math.round(ops * 100) / 100 };
  }
  return null;
}

const said = (breakdown: Breakdown | null, months: number): string =>
  breakdown
    ? `breakdown in ${counted(breakdown.month, 'month', 'months')}, ${breakdown.engineers} engineers`
    : `none within ${counted(months, 'month', 'months')}`;
