// manager-span: managers of engineers with too few or too many people who answer directly to them.
import { HEAD_ROLES } from '../../model/roles.ts';
import { managerRole, managerUnit } from '../../model/org-index.ts';
import { answering, spanOf } from '../../model/spans.ts';
import type { Rule, View } from '../rule.ts';
import { sentence } from '../say.ts';
import { managerAt, managerWords } from '../who.ts';

const ADVICE = 'manager-span.advice';
const WARNING = 'manager-span.warning';
const CRITICAL = 'manager-span.critical';
const SOURCE = 'Larson, Sizing engineering teams';
/** One or two reports are the matter of single-report-manager. */
const FEW = 2;

export const managerSpan: Rule = {
  id: 'manager-span',
  name: 'Span of a manager',
  severity: 'warning',
  basis: 'thumb',
  family: 'literature',
  about: 'engineers',
  text: {
    what: 'A manager of engineers has fewer than four or more than nine direct reports, counted in people. Whoever mostly manages managers is judged by another rule.',
    why: 'With too few, a manager costs more than is gained. With too many, nobody is listened to: problems are heard of when somebody leaves.',
    source: { title: 'Will Larson, Sizing engineering teams', url: 'https://lethain.com/sizing-engineering-teams/' },
    remedy: 'Aim at six to eight. Split the larger teams and give one half a manager of its own; join the smaller ones.',
  },
  thresholds: {
    [ADVICE]: { value: 4, unit: 'people', basis: 'thumb', source: SOURCE, says: 'Fewer direct reports than this is advice.' },
    [WARNING]: { value: 9, unit: 'people', basis: 'thumb', source: SOURCE, says: 'More direct reports than this is a warning.' },
    [CRITICAL]: { value: 12, unit: 'people', basis: 'thumb', source: SOURCE, says: 'More direct reports than this is critical.' },
  },
  check(view, report) {
    const { index } = view;
    for (const unit of index.design.units) {
      const manager = managerAt(index, unit);
      if (!manager || !HEAD_ROLES.includes(managerRole(manager))) continue;
      const { people, managers } = spanOf(index, manager);
      const passed = judge(view, people);
      if (!passed || managers * 2 >= people) continue;
      report({
        severity: passed.severity,
        message: `${sentence(managerWords(index, manager))} has ${people} direct reports; six to eight are a good number`,
        units: [managerUnit(manager)],
        path: [managerUnit(manager), ...answering(index, manager)],
        values: { reports: people },
        threshold: passed.threshold,
      });
    }
  },
};

function judge({ threshold }: View, people: number): { severity: 'critical' | 'warning' | 'advice'; threshold: string } | null {
  if (people > threshold(CRITICAL)) return { severity: 'critical', threshold: CRITICAL };
  if (people > threshold(WARNING)) return { severity: 'warning', threshold: WARNING };
  if (people > FEW && people < threshold(ADVICE)) return { severity: 'advice', threshold: ADVICE };
  return null;
}
