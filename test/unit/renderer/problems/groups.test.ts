// Grouping, filtering and walking the findings of the Problems panel.
import { describe, expect, it } from 'vitest';
import { groupFindings, neighbour, placeOf } from '../../../../renderer/problems/groups.ts';
import { OrgIndex } from '../../../../shared/model/org-index.ts';
import type { Design } from '../../../../shared/model/types.ts';
import { findingKey, type Finding } from '../../../../shared/rules/finding.ts';

const finding = (rule: string, severity: Finding['severity'], units: string[], about?: string): Finding => ({
  rule,
  severity,
  message: `${rule} of ${units.join()}`,
  units,
  path: units,
  lines: [],
  values: {},
  threshold: null,
  fixes: [],
  ...(about === undefined ? {} : { about }),
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
  finding('rotation-size', 'warning', ['a'], 'r'),
  finding('startup-fit', 'praise', []),
];
const options = { only: null, index, ruleName: (id: string) => id.toUpperCase() };

describe('grouping', () => {
  it('groups by severity, rule and unit, worst group first', () => {
    const titles = (groupBy: 'severity' | 'rule' | 'unit') =>
      groupFindings(all, { ...options, groupBy }).map((group) => [group.title, group.findings.length]);
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
    expect(groupFindings(all, { ...options, groupBy: 'rule', only: 'warning' }).flatMap((group) => group.findings.map((each) => each.rule))).toEqual([
      'team-too-large',
      'rotation-size',
    ]);
  });

  it('says where a finding is: its unit, its rotation, or the organisation', () => {
    expect(all.map((each) => placeOf(each, index))).toEqual(['Search', 'Ledger', 'Ledger', 'ledger, first line', 'Organisation']);
    expect(placeOf(finding('x', 'advice', ['a', 'b']), index)).toBe('Ledger and 1 more');
  });

  it('walks round and round, in the order shown', () => {
    const groups = groupFindings(all, { ...options, groupBy: 'severity' });
    const keys = all.map(findingKey);
    const key = (at: number): string => keys[at] ?? '';
    expect(neighbour(groups, null, 1)?.rule).toBe('reporting-cycle');
    expect(neighbour(groups, null, -1)?.rule).toBe('startup-fit');
    expect(neighbour(groups, key(0), 1)?.rule).toBe('sre-toil');
    expect(neighbour(groups, key(4), 1)?.rule).toBe('reporting-cycle');
    expect(neighbour(groups, key(0), -1)?.rule).toBe('startup-fit');
    expect(neighbour([], key(0), 1)).toBeUndefined();
  });
});
