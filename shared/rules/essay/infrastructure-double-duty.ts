// infrastructure-double-duty: the infrastructure team builds the platform and is everybody's help desk too.
import { plannedInType } from '../../model/openings.ts';
import type { OrgIndex } from '../../model/org-index.ts';
import { productTeams, teamPeople } from '../../model/people.ts';
import type { SupportsLine, Team, TeamType } from '../../model/types.ts';
import { startSreProgram } from '../fixes/sre-program.ts';
import type { Rule } from '../rule.ts';
import { unitName } from '../say.ts';

const WARNING = 'infrastructure-double-duty.warning';
const CRITICAL = 'infrastructure-double-duty.critical';
const SEVERAL = 2;

export const infrastructureDoubleDuty: Rule = {
  id: 'infrastructure-double-duty',
  name: 'Infrastructure on double duty',
  severity: 'warning',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'An infrastructure team supports two or more product teams and is to build as well; that takes more than half of its time, and there is no SRE or enabling team.',
    why: 'Support always wins over building, for it is asked for now. The platform stands still, so the questions grow, and the people who could answer them leave.',
    passage: { quote: 'pulling double duty as organization-wide SRE consultants on top of their existing workload', section: 'BRK' },
    remedy: 'Start an SRE programme that takes over consulting and teaching, and let infrastructure build.',
  },
  thresholds: {
    [WARNING]: {
      value: 0.5,
      unit: 'fraction',
      basis: 'policy',
      source: 'SRE book, ch. 5: at most half of the time on operations',
      says: 'More than this share of the time of infrastructure in support and operations is a warning.',
      range: [0, 2],
    },
    [CRITICAL]: {
      value: 1,
      unit: 'fraction',
      basis: 'derived',
      source: 'Essay, "The breakdown": can no longer both build and operate',
      says: 'From this share on nothing is left to build with: critical.',
      range: [0, 3],
    },
  },
  check({ index, metrics, threshold }, report) {
    const { ops } = metrics;
    if (ops === null || ops <= threshold(WARNING) || hasHelp(index)) return;
    const critical = ops >= threshold(CRITICAL);
    const products = productTeams(index);
    for (const team of index.teams) {
      if (team.type !== 'infrastructure' || teamPeople(index, team.id).people === 0 || (team.time?.build ?? 1) <= 0) continue;
      const lines = supported(index, team);
      const served = new Set(lines.map((line) => line.to)).size;
      const support = team.time?.support;
      const byTime = support !== undefined && support > 0 && products.length >= SEVERAL;
      if (served < SEVERAL && !byTime) {
        if (support === undefined && products.length >= SEVERAL) report.skip(`units.${team.id}.time.support`);
        continue;
      }
      const teams = served >= SEVERAL ? `${served} product teams` : 'the product teams';
      report({
        severity: critical ? 'critical' : 'warning',
        message: `${unitName(index, team.id)} supports ${teams} and is to build the platform as well, while support and operations ${critical ? 'ask for' : 'take'} ${Math.round(ops * 100)} % of the time of infrastructure`,
        units: [team.id],
        path: [team.id, ...new Set(lines.map((line) => line.to))],
        lines: lines.map((line) => line.id),
        values: { ops, supported: served >= SEVERAL ? served : products.length },
        threshold: critical ? CRITICAL : WARNING,
      });
    }
  },
  fixes: (_finding, view) => [startSreProgram(view)],
};

/** Whether a team is there, or being hired, to consult and teach. SREs without a team of their own are not one. */
const hasHelp = (index: OrgIndex): boolean =>
  index.teams.some((team) => isHelp(team.type) && teamPeople(index, team.id).people > 0) ||
  plannedInType(index, 'sre') + plannedInType(index, 'enabling') > 0;
const isHelp = (type: TeamType): boolean => type === 'sre' || type === 'enabling';

const supported = (index: OrgIndex, team: Team): SupportsLine[] =>
  index.supportsFrom(team.id).filter((line) => index.team(line.to)?.type === 'product');
