// several-managers: a unit with more than one solid line.
import type { OrgIndex } from '../../model/org-index.ts';
import type { Line, ReportsLine, UnitId } from '../../model/types.ts';
import type { Rule } from '../rule.ts';
import { counted, listed, sentence, unitName } from '../say.ts';

export const severalManagers: Rule = {
  id: 'several-managers',
  name: 'More than one manager',
  severity: 'critical',
  basis: 'arithmetic',
  family: 'integrity',
  about: 'structure',
  text: {
    what: 'More than one solid line leaves a person, a team or a group.',
    why: 'A solid line says who sets the work, judges it and decides on pay. Two people cannot both do that; in practice the louder one does, and the other rules can follow only one line upward (the first in the file).',
    remedy: 'Keep the line to whoever truly decides, and make the others dotted lines.',
  },
  check(view, report) {
    const { index } = view;
    const seen = new Set<UnitId>();
    for (const line of view.design.lines) {
      if (line.kind !== 'reports' || !index.hasSeveralManagers(line.from) || seen.has(line.from)) continue;
      seen.add(line.from);
      const lines = soundLines(index, line.from);
      const managers = [...new Set(lines.map((solid) => solid.to))];
      const name = unitName(index, line.from);
      const names = managers.map((id) => unitName(index, id));
      const [first = ''] = names;
      report({
        message:
          managers.length > 1
            ? `${name} answers to ${counted(managers.length, 'person', 'people')}: ${listed(names)}. Only one of them can set the work; until that is settled, ${first} counts, whose line comes first in the file.`
            : `${sentence(counted(lines.length, 'solid line leads', 'solid lines lead'))} from ${name} to ${first}. One says it all; take the others away.`,
        units: [line.from],
        path: [line.from, ...managers],
        lines: lines.map((solid) => solid.id),
        values: { managers: managers.length, lines: lines.length },
      });
    }
  },
  fixes(finding, { index }) {
    const [unit] = finding.units;
    const [kept, ...others] = unit === undefined ? [] : soundLines(index, unit);
    if (unit === undefined || !kept) return [];
    const told = new Set([kept.to, ...index.dottedFrom(unit).map((line) => line.to)]);
    const put: Line[] = [];
    const remove: string[] = [];
    for (const line of others) {
      if (told.has(line.to)) remove.push(line.id);
      else put.push({ ...line, kind: 'dotted' });
      told.add(line.to);
    }
    const label = `Keep the solid line from ${unitName(index, unit)} to ${unitName(index, kept.to)}, make the ${others.length === 1 ? 'other' : 'others'} dotted`;
    const only = `Keep one solid line from ${unitName(index, unit)} to ${unitName(index, kept.to)}`;
    const edit = { ...(put.length > 0 ? { put: { lines: put } } : {}), ...(remove.length > 0 ? { remove: { lines: remove } } : {}) };
    return [{ label: put.length > 0 ? label : only, edit: { label: put.length > 0 ? label : only, ...edit } }];
  },
};

/** Solid lines to other positions that are there. Lines to nothing, or to what nobody answers to, are findings of their own. */
const soundLines = (index: OrgIndex, unit: UnitId): ReportsLine[] =>
  index.solidFrom(unit).filter((line) => line.to !== unit && index.position(line.to) !== undefined);
