// Grouping, folding, filtering and walking the findings of the Problems panel.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldFindings } from '../../../../renderer/problems/fold.ts';
import { acceptedGroup, groupFindings, lineOf, neighbour, placeOf, rowsOf } from '../../../../renderer/problems/groups.ts';
import type { GroupBy } from '../../../../renderer/problems/panel-store.ts';
import { OrgIndex } from '../../../../shared/model/org-index.ts';
import type { Design } from '../../../../shared/model/types.ts';
import { findingKey, type Finding } from '../../../../shared/rules/finding.ts';

const finding = (rule: string, severity: Finding['severity'], units: string[], more: { about?: string; because?: string } = {}): Finding => ({
  rule,
  severity,
  message: `${rule} of ${units.join()}`,
  units,
  path: units,
  lines: [],
  values: {},
  threshold: null,
  fixes: [],
  ...more,
});

const design: Design = {
  format: 'orgscale',
  version: 1,
  name: 'Two teams',
  organization: {},
  units: [
    { id: 'a', kind: 'team', name: 'Ledger', type: 'product', headcount: {} },
    { id: 'b', kind: 'team', name: 'Search', type: 'product', headcount: {} },
  ],
  lines: [],
  rotations: [{ id: 'r', name: 'ledger, first line', services: [], members: [] }],
};
const index = new OrgIndex(design);
const all = [
  finding('reporting-cycle', 'critical', ['b']),
  finding('sre-toil', 'critical', ['a']),
  finding('team-too-large', 'warning', ['a']),
  finding('rotation-size', 'warning', ['a'], { about: 'r' }),
  finding('startup-fit', 'praise', []),
];
const options = { only: null, index, ruleName: (id: string) => id.toUpperCase() };
const nothing = { closed: new Set<string>(), spread: new Set<string>() };
/** What a screen shows: "> " for what is under a heading, ">> " for what follows from it. */
const shown = (findings: readonly Finding[], groupBy: GroupBy, folds = nothing, open: string | null = null): string[] =>
  rowsOf(groupFindings(findings, { ...options, groupBy }), folds, open).map(
    (row) => `${'>'.repeat(row.level - 1)}${row.kind === 'heading' ? row.title : (row.finding?.rule ?? '')}`,
  );

describe('grouping', () => {
  it('groups by severity, rule and unit, worst group first', () => {
    const titles = (groupBy: GroupBy) => groupFindings(all, { ...options, groupBy }).map((group) => [group.title, group.nodes.length]);
    expect(titles('severity')).toEqual([
      ['Critical', 2],
      ['Warnings', 2],
      ['Praise', 1],
    ]);
    expect(titles('rule')[0]).toEqual(['REPORTING-CYCLE', 1]);
    expect(titles('unit')).toEqual([
      ['Search', 1],
      ['Ledger', 3],
      ['Organisation', 1],
    ]);
  });

  it('shows only what was asked for', () => {
    const groups = groupFindings(all, { ...options, groupBy: 'rule', only: 'warning' });
    expect(groups.flatMap((group) => group.nodes.map((node) => node.finding.rule))).toEqual(['team-too-large', 'rotation-size']);
  });

  it('says where a finding is: its unit, its rotation, or the organisation', () => {
    expect(all.map((each) => placeOf(each, index))).toEqual(['Search', 'Ledger', 'Ledger', 'ledger, first line', 'Organisation']);
    expect(placeOf(finding('x', 'advice', ['a', 'b']), index)).toBe('Ledger and 1 more');
  });

  it('says it in few words: the rule and the place, without what the heading says, and the message for those to whom it is read', () => {
    const [cycle, , , rotation] = all;
    if (!cycle || !rotation) throw new Error('They are there.');
    expect(lineOf(cycle, 'severity', index, 'A ring')).toEqual({ title: 'A ring', rest: 'reporting-cycle of b', place: 'Search' });
    expect(lineOf(cycle, 'unit', index, 'A ring')).toEqual({ title: 'A ring', rest: 'reporting-cycle of b', place: '' });
    expect(lineOf(rotation, 'unit', index, 'Too small').place).toBe('ledger, first line');
    expect(lineOf(cycle, 'rule', index, 'A ring')).toEqual({ title: 'reporting-cycle of b', rest: '', place: 'Search' });
    expect(lineOf({ ...cycle, message: 'Search goes round' }, 'rule', index, 'A ring').place).toBe('');
    // Until the rules are loaded the message stands for the name.
    expect(lineOf(cycle, 'severity', index, undefined).title).toBe('reporting-cycle of b');
  });

  it('walks round and round, in the order shown, folded ones too', () => {
    const groups = groupFindings(all, { ...options, groupBy: 'severity' });
    const keys = all.map(findingKey);
    const key = (at: number): string => keys[at] ?? '';
    expect(neighbour(groups, null, 1)?.rule).toBe('reporting-cycle');
    expect(neighbour(groups, null, -1)?.rule).toBe('startup-fit');
    expect(neighbour(groups, key(0), 1)?.rule).toBe('sre-toil');
    expect(neighbour(groups, key(4), 1)?.rule).toBe('reporting-cycle');
    expect(neighbour(groups, key(0), -1)?.rule).toBe('startup-fit');
    expect(neighbour([], key(0), 1)).toBeUndefined();
    const cause = finding('pure-devops', 'critical', []);
    const folded = groupFindings([cause, all[1] ?? cause, finding('shadow-sre', 'warning', ['a'], { because: 'pure-devops' })], {
      ...options,
      groupBy: 'severity',
    });
    expect(neighbour(folded, findingKey(cause), 1)?.rule).toBe('shadow-sre');
  });
});

describe('consequences', () => {
  const cause = finding('double-duty', 'critical', ['a']);
  const other = finding('double-duty', 'critical', ['b']);
  const ahead = finding('breakdown-ahead', 'critical', [], { because: 'double-duty' });
  const worn = finding('burnout', 'warning', [], { because: 'breakdown-ahead' });
  const capped = finding('operations-cap', 'warning', ['b'], { because: 'double-duty' });
  const small = finding('team-too-small', 'warning', ['a']);
  const found = [cause, other, ahead, worn, capped, small];

  it('fold under their cause, nearest first: the one about the same unit, else the first; a chain under its beginning', () => {
    expect(foldFindings(found).map((node) => [node.finding, node.consequences.map((each) => each.finding)])).toEqual([
      [cause, [ahead, worn]],
      [other, [capped]],
      [small, []],
    ]);
    expect(shown(found, 'severity')).toEqual(['Critical', '>double-duty', '>double-duty', 'Warnings', '>team-too-small']);
  });

  it('are counted at their cause and at their heading, as the counts above the list do, and missed there', () => {
    const rows = rowsOf(groupFindings(found, { ...options, groupBy: 'severity' }), nothing, null);
    expect(rows.map((row) => [row.under, row.elsewhere, row.expanded])).toEqual([
      [3, 0, true],
      [2, 0, false],
      [1, 0, false],
      [3, 2, true],
      [0, 0, null],
    ]);
  });

  it('show when their cause is spread, or when one of them is open', () => {
    const spread = { ...nothing, spread: new Set([findingKey(cause)]) };
    expect(shown(found, 'severity', spread).slice(0, 4)).toEqual(['Critical', '>double-duty', '>>breakdown-ahead', '>>burnout']);
    expect(shown(found, 'severity', nothing, findingKey(capped)).slice(2, 4)).toEqual(['>double-duty', '>>operations-cap']);
    const closed = { ...nothing, closed: new Set(['critical']) };
    expect(shown(found, 'severity', closed)).toEqual(['Critical', 'Warnings', '>team-too-small']);
  });

  it('stand for themselves by rule, by unit where they are about another, and where their cause is not shown or milder', () => {
    expect(shown(found, 'rule')).toContain('>operations-cap');
    expect(shown(found, 'unit')).toEqual(['Ledger', '>double-duty', '>team-too-small', 'Search', '>double-duty', 'Organisation', '>breakdown-ahead']);
    const onlyWarnings = groupFindings(found, { ...options, groupBy: 'severity', only: 'warning' });
    expect(onlyWarnings.flatMap((group) => group.nodes.map((node) => node.finding.rule))).toEqual(['burnout', 'operations-cap', 'team-too-small']);
    const mild = finding('mild', 'advice', ['a']);
    expect(foldFindings([finding('loud', 'critical', ['a'], { because: 'mild' }), mild])).toHaveLength(2);
  });

  it('lose no finding and show none twice, whatever follows from whatever', () => {
    const some = fc.array(
      fc.record({
        rule: fc.constantFrom('p', 'q', 'r', 's'),
        severity: fc.constantFrom('critical' as const, 'warning' as const, 'advice' as const),
        units: fc.subarray(['a', 'b']),
        because: fc.option(fc.constantFrom('p', 'q', 'r', 's', 'none'), { nil: undefined }),
        groupBy: fc.constantFrom('severity' as const, 'rule' as const, 'unit' as const),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(some, (records) => {
        const findings = records.map(({ rule, severity, units, because }, nth) =>
          finding(rule, severity, units, { about: `n${nth}`, ...(because === undefined ? {} : { because }) }),
        );
        const groups = groupFindings(findings, { ...options, groupBy: records[0]?.groupBy ?? 'severity' });
        const told = groups.flatMap((group) => group.nodes.flatMap((node) => [node, ...node.consequences].map(({ key }) => key)));
        expect(told.toSorted()).toEqual(findings.map(findingKey).toSorted());
      }),
    );
  });

  it('say their place among their siblings, as a screen reader reads it', () => {
    const rows = rowsOf(groupFindings(found, { ...options, groupBy: 'severity' }), { ...nothing, spread: new Set([findingKey(cause)]) }, null);
    expect(rows.slice(0, 4).map((row) => [row.level, row.position, row.siblings])).toEqual([
      [1, 1, 2],
      [2, 1, 2],
      [3, 1, 2],
      [3, 2, 2],
    ]);
  });
});

it('accepted findings have a heading of their own', () => {
  expect(acceptedGroup([])).toEqual([]);
  expect(rowsOf(acceptedGroup(all.slice(0, 2)), nothing, null).map((row) => row.title)).toEqual([
    'Accepted',
    'reporting-cycle of b',
    'sre-toil of a',
  ]);
});
