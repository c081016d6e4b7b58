// dotted-lines: too many of them, or one beside a solid line that says the same.
import type { DottedLine } from '../../model/types.ts';
import type { Rule } from '../rule.ts';
import { counted, listed, unitName } from '../say.ts';

export const dottedLines: Rule = {
  id: 'dotted-lines',
  name: 'Dotted lines that do not help',
  severity: 'warning',
  basis: 'judgement',
  family: 'integrity',
  about: 'structure',
  text: {
    what: 'More dotted lines leave a unit than somebody can serve, or a dotted line leads to where a solid line leads already.',
    why: 'Each dotted line is somebody else with a say. One or two keep people informed; more of them bring back the second and third manager that solid lines forbid. A dotted line that doubles a solid one says nothing.',
    remedy: 'Keep the one or two that carry a purpose; take away the rest, and any that doubles the solid line.',
  },
  thresholds: {
    'dotted-lines': {
      value: 2,
      unit: 'lines',
      basis: 'judgement',
      source: 'our judgement',
      says: 'A unit with more dotted lines than this has too many.',
      range: [0, 10],
    },
  },
  check(view, report) {
    const { index } = view;
    const most = view.threshold('dotted-lines');
    const byUnit = new Map<string, DottedLine[]>();
    for (const line of view.design.lines) {
      if (line.kind !== 'dotted' || line.to === line.from || !index.unit(line.from) || !index.unit(line.to)) continue;
      const lines = byUnit.get(line.from);
      if (lines) lines.push(line);
      else byUnit.set(line.from, [line]);
    }
    for (const [unit, lines] of byUnit) {
      const solid = index.solidFrom(unit);
      const doubled = lines.filter((line) => solid.some((other) => other.to === line.to));
      const tooMany = lines.length > most;
      if (!tooMany && doubled.length === 0) continue;
      const name = unitName(index, unit);
      const shown = tooMany ? lines : doubled;
      const names = listed([...new Set(shown.map((line) => unitName(index, line.to)))]);
      const doubles = `${tooMany ? 'One' : `The dotted line from ${name}`} to ${unitName(index, doubled[0]?.to ?? '')} doubles the solid line and can go.`;
      report({
        message: tooMany
          ? `${name} has ${counted(lines.length, 'dotted line', 'dotted lines')}, to ${names}: that is more say than anybody can serve. Keep the ones with a purpose.${doubled.length > 0 ? ` ${doubles}` : ''}`
          : doubles,
        units: [unit],
        path: [unit, ...new Set(shown.map((line) => line.to))],
        lines: shown.map((line) => line.id),
        values: { lines: lines.length, doubled: doubled.length },
        severity: tooMany ? 'warning' : 'advice',
        ...(tooMany ? { threshold: 'dotted-lines' } : {}),
      });
    }
  },
};
