// single-report-manager: a manager of engineers with one or two people to manage.
import { managerRole, managerUnit } from '../../model/org-index.ts';
import { HEAD_ROLES } from '../../model/roles.ts';
import { answering, layersOf, spanOf } from '../../model/spans.ts';
import type { Rule } from '../rule.ts';
import { counted, sentence } from '../say.ts';
import { managerAt, managerWords } from '../who.ts';

const REPORTS = 'single-report-manager.reports';
const LAYERS = 'single-report-manager.layers';
const SOURCE = 'Agentnoon, Planning a reorganisation';

export const singleReportManager: Rule = {
  id: 'single-report-manager',
  name: 'Manager of one or two',
  severity: 'advice',
  basis: 'thumb',
  family: 'literature',
  about: 'engineers',
  text: {
    what: 'A manager of engineers has one or two direct reports, counted in people, in an organisation of two layers or more.',
    why: 'A layer for one or two people makes the way up longer and tells nobody anything new.',
    source: { title: 'Agentnoon, Planning a reorganisation', url: 'https://docs.agentnoon.com/reference-guides/overview/planning-reorganization' },
    remedy: 'Join the team with a neighbour, or let the manager do the work of the team too.',
  },
  thresholds: {
    [REPORTS]: { value: 2, unit: 'people', basis: 'thumb', source: SOURCE, says: 'So few direct reports, or fewer, are advice.' },
    [LAYERS]: { value: 2, unit: 'layers', basis: 'thumb', source: SOURCE, says: 'From this many layers of managers on, small spans are judged.' },
  },
  check({ index, threshold }, report) {
    if (layersOf(index) < threshold(LAYERS)) return;
    for (const unit of index.design.units) {
      const manager = managerAt(index, unit);
      if (!manager || !HEAD_ROLES.includes(managerRole(manager))) continue;
      const { people } = spanOf(index, manager);
      if (people === 0 || people > threshold(REPORTS)) continue;
      report({
        message: `${sentence(managerWords(index, manager))} manages ${counted(people, 'person', 'people')} only`,
        units: [managerUnit(manager)],
        path: [managerUnit(manager), ...answering(index, manager)],
        values: { reports: people },
        threshold: REPORTS,
      });
    }
  },
};
