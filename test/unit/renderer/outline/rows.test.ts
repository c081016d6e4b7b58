import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginningWith, cellsOf, outlineRows, risksOf, type OutlineRow } from '../../../../renderer/outline/rows.ts';
import { indexOf } from '../../../../shared/model/org-index.ts';
import type { Design } from '../../../../shared/model/types.ts';
import type { Finding } from '../../../../shared/rules/finding.ts';
import { org } from '../../support/org.ts';

const company = (): Design =>
  org()
    .position('cat', 'cto', { name: 'Cat' })
    .group('web', { name: 'Web' })
    .team('pay', 'product', { engineer: 5 }, { in: 'web', name: 'Pay' })
    .position('ida', 'sre', { in: 'pay', name: 'Ida' })
    .team('ship', 'product', { engineer: 4 }, { in: 'web', name: 'Ship' })
    .reports('pay', 'cat')
    .embeds('ida', 'ship')
    .build();
const NONE: ReadonlySet<string> = new Set();
const shape = (rows: readonly OutlineRow[]): string[] =>
  rows.map(
    ({ id, level, position, siblings, expanded }) =>
      `${level} ${id} ${position}/${siblings}${expanded === null ? '' : expanded ? ' open' : ' closed'}`,
  );

describe('the rows of the outline', () => {
  test('stand in the order of the file, each under what contains it', () => {
    expect(shape(outlineRows(indexOf(company()), { closed: NONE }))).toEqual([
      '1 cat 1/2',
      '1 web 2/2 open',
      '2 pay 1/2 open',
      '3 ida 1/1',
      '2 ship 2/2',
    ]);
  });
  test('what is in a closed one is not there, and it says so', () => {
    expect(shape(outlineRows(indexOf(company()), { closed: new Set(['pay']) }))).toContain('2 pay 1/2 closed');
    expect(shape(outlineRows(indexOf(company()), { closed: new Set(['web', 'pay']) }))).toEqual(['1 cat 1/2', '1 web 2/2 closed']);
  });
  test('a filter keeps names and roles that hold it, with their containers, opened', () => {
    const found = (filter: string): string[] => outlineRows(indexOf(company()), { closed: new Set(['web', 'pay']), filter }).map(({ id }) => id);
    expect(found(' IDA ')).toEqual(['web', 'pay', 'ida']);
    expect(found('sre')).toEqual(['web', 'pay', 'ida']);
    expect(found('cto')).toEqual(['cat']);
    expect(found('nobody')).toEqual([]);
    expect(shape(outlineRows(indexOf(company()), { closed: NONE, filter: 'ship' }))).toEqual(['1 web 1/1 open', '2 ship 1/1']);
  });
  test('every unit has one row, whatever contains what, rings too', () => {
    const parents = fc.array(fc.option(fc.nat(7), { nil: undefined }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(parents, (list) => {
        const design = org().build();
        const units = list.map((parent, at) => ({
          id: `g${at}`,
          kind: 'group' as const,
          name: `G${at}`,
          ...(parent === undefined ? {} : { parent: `g${parent}` }),
        }));
        const rows = outlineRows(indexOf({ ...design, units }), { closed: NONE });
        expect(rows.map(({ id }) => id).toSorted()).toEqual(units.map(({ id }) => id).toSorted());
        for (const [at, row] of rows.entries()) {
          expect(row.level - (rows[at - 1]?.level ?? 0)).toBeLessThanOrEqual(1);
          expect(row.expanded === true).toBe((rows[at + 1]?.level ?? 0) > row.level);
          expect(row.position).toBeLessThanOrEqual(row.siblings);
        }
      }),
    );
  });
});

test('the columns say what a unit is, its people, whom it answers to and where it works besides', () => {
  const index = indexOf(company());
  const cells = (id: string): unknown => Object.values(cellsOf(index, index.unit(id) ?? { id, kind: 'group', name: '' }));
  expect(cells('web')).toEqual(['Group', null, '', '']);
  expect(cells('pay')).toEqual(['Product team', 6, 'Cat', '']);
  expect(cells('ida')).toEqual(['SRE', 1, 'Cat', 'Ship']);
  expect(cells('cat')).toEqual(['CTO', 1, '', '']);
});

test('risks are counted by unit, the worst first, without praise', () => {
  const finding = (severity: Finding['severity'], ...units: string[]): Finding => ({
    rule: 'silos',
    severity,
    message: severity,
    units,
    path: [],
    lines: [],
    values: {},
    threshold: null,
    fixes: [],
  });
  const [worst, milder] = [finding('critical', 'a'), finding('warning', 'a', 'b')];
  expect([...risksOf([worst, milder, finding('praise', 'c')])]).toEqual([
    ['a', { finding: worst, count: 2 }],
    ['b', { finding: milder, count: 1 }],
  ]);
});

test('letters go to the next name that begins with them, around the end', () => {
  const rows = outlineRows(indexOf(company()), { closed: NONE });
  expect([beginningWith(rows, 's', 0), beginningWith(rows, 'w', 4), beginningWith(rows, 'PA', 2), beginningWith(rows, 'x', 0)]).toEqual([
    4, 1, 2, -1,
  ]);
});
