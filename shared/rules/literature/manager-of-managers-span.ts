// manager-of-managers-span: somebody who manages managers, too many of them.
import { managerUnit } from '../../model/org-index.ts';
import { answering, spanOf } from '../../model/spans.ts';
import type { Rule } from '../rule.ts';
import { sentence } from '../say.ts';
import { managerAt, managerWords } from '../who.ts';

const ADVICE = 'manager-of-managers-span.advice';
const WARNING = 'manager-of-managers-span.warning';
const SOURCE = 'Larson, Sizing engineering teams';

export const managerOfManagersSpan: Rule = {
  id: 'manager-of-managers-span',
  name: 'Span of a manager of managers',
  severity: 'warning',
  basis: 'thumb',
  family: 'literature',
  about: 'engineers',
  text: {
    what: 'Somebody has more than six direct reports, and half of them or more manage people themselves.',
    why: 'Each manager brings the questions of a whole team. With too many, none of them gets the time to grow, and decisions queue.',
    source: { title: 'Will Larson, Sizing engineering teams', url: 'https://lethain.com/sizing-engineering-teams/' },
    remedy: 'Aim at four to six. Give some of the teams to a manager between.',
  },
  thresholds: {
    [ADVICE]: { value: 6, unit: 'people', basis: 'thumb', source: SOURCE, says: 'More direct reports of a manager of managers than this is advice.' },
    [WARNING]: {
      value: 8,
      unit: 'people',
      basis: 'thumb',
      source: SOURCE,
      says: 'More direct reports of a manager of managers than this is a warning.',
    },
  },
  check({ index, threshold }, report) {
    const [advice, warning] = [threshold(ADVICE), threshold(WARNING)];
    for (const unit of index.design.units) {
      const manager = managerAt(index, unit);
      if (!manager) continue;
      const { people, managers } = spanOf(index, manager);
      if (people <= advice || managers * 2 < people) continue;
      const isWarning = people > warning;
      report({
        severity: isWarning ? 'warning' : 'advice',
        message: `${sentence(managerWords(index, manager))} has ${people} direct reports, ${managers} of them managers; four to six are a good number`,
        units: [managerUnit(manager)],
        path: [managerUnit(manager), ...answering(index, manager)],
        values: { reports: people, managers },
        threshold: isWarning ? WARNING : ADVICE,
      });
    }
  },
};
