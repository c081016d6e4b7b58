// same-level-report: a manager who answers to a manager of the same level.
import { managerRole, managerUnit, type Manager } from '../../model/org-index.ts';
import { isManager } from '../../model/roles.ts';
import type { Role } from '../../model/types.ts';
import type { Rule } from '../rule.ts';
import { sentence } from '../say.ts';
import { managerWords } from '../who.ts';

export const sameLevelReport: Rule = {
  id: 'same-level-report',
  name: 'Answers to the same level',
  severity: 'warning',
  basis: 'policy',
  family: 'literature',
  about: 'structure',
  text: {
    what: 'A VP answers to a VP, or a manager to a manager of the same role.',
    why: 'Nobody knows who decides: the level says that they are equals, and the line says that they are not.',
    source: { title: 'GitLab handbook, company structure', url: 'https://handbook.gitlab.com/handbook/company/structure/' },
    remedy: 'Let both answer to whoever stands above them, or give one of them another role.',
  },
  check({ index }, report) {
    for (const unit of index.design.units) {
      const manager: Manager | null =
        unit.kind === 'position'
          ? isManager(unit.role)
            ? { kind: 'position', position: unit }
            : null
          : unit.kind === 'team'
            ? index.head(unit)
            : null;
      const above = manager && index.managerOf(unit.id);
      if (!manager || !above || managerUnit(above) === unit.id || !isSameLevel(managerRole(manager), managerRole(above))) continue;
      const line = index.ownLine(unit.id);
      report({
        message: `${sentence(managerWords(index, manager))} answers to ${managerWords(index, above)}, who is of the same level`,
        units: [unit.id],
        path: [unit.id, managerUnit(above)],
        lines: line?.to === managerUnit(above) ? [line.id] : [],
        values: { role: managerRole(manager), above: managerRole(above) },
      });
    }
  },
};

const isVp = (role: Role): boolean => role === 'vp-engineering' || role === 'vp-product';
const isSameLevel = (role: Role, above: Role): boolean => role === above || (isVp(role) && isVp(above));
