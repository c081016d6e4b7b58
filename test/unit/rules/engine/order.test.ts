import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexOf } from '../../../../shared/model/org-index.ts';
import type { Design, Line } from '../../../../shared/model/types.ts';
import { evaluate } from '../../../../shared/rules/evaluate.ts';
import { findingKey } from '../../../../shared/rules/finding.ts';
import { rootsOf } from '../../../../shared/rules/roots.ts';
import { anyDesign } from '../../support/arbitrary.ts';

/** Puts records in the order of random numbers. */
const mixed = <T>(records: readonly T[], numbers: readonly number[]): T[] =>
  records
    .map((record, at) => ({ record, number: numbers[at % numbers.length] ?? 0 }))
    .sort((a, b) => a.number - b.number)
    .map(({ record }) => record);

/** Lines in another order, but the solid lines of one unit in their old one: the first of them is the manager, by the file format. */
function mixedLines(lines: readonly Line[], numbers: readonly number[]): Line[] {
  const solid = new Map<string, Line[]>();
  for (const line of lines) if (line.kind === 'reports') solid.set(line.from, [...(solid.get(line.from) ?? []), line]);
  return mixed(lines, numbers).map((line) => (line.kind === 'reports' ? (solid.get(line.from)?.shift() ?? line) : line));
}

function shuffled(design: Design, numbers: readonly number[]): Design {
  return {
    ...design,
    units: mixed(design.units, numbers),
    lines: mixedLines(design.lines, numbers),
    ...(design.services ? { services: mixed(design.services, numbers) } : {}),
    ...(design.rotations ? { rotations: mixed(design.rotations, numbers) } : {}),
  };
}

/** Whether the first in the file is kept among roots that have equally many people: then order does count. */
function hasTie(design: Design): boolean {
  const { roots, orphans } = rootsOf(indexOf(design));
  const most = Math.max(0, ...roots.map((root) => root.people));
  return orphans.length > 0 && roots.length - orphans.length === 1 && roots.filter((root) => root.people === most).length > 1;
}

it('does not depend on the order of records, where order means nothing', () => {
  let judged = 0;
  fc.assert(
    fc.property(anyDesign, fc.array(fc.double({ noNaN: true }), { minLength: 7, maxLength: 40 }), (design, numbers) => {
      fc.pre(!hasTie(design));
      const said = (each: Design): string[] => {
        const { findings, accepted, skipped } = evaluate(each, { fixes: 'none' });
        const all = [...findings, ...accepted].map((finding) => `${findingKey(finding)} ${finding.severity} ${String(finding.threshold?.name)}`);
        return [...all, ...skipped.map(({ rule, missing }) => `${rule} skipped ${missing.toSorted().join(' ')}`)].sort();
      };
      judged += said(design).length;
      expect(said(shuffled(design, numbers))).toEqual(said(design));
    }),
    { numRuns: 300, endOnFailure: true },
  );
  expect(judged).toBeGreaterThan(1000);
});
