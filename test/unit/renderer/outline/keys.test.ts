// Where keys go in the outline: rows and their cells, as in any tree table.
import { describe, expect, test } from 'vitest';
import { COLUMNS, stepOf, type Stand } from '../../../../renderer/outline/keys.ts';
import { outlineRows } from '../../../../renderer/outline/rows.ts';
import { indexOf } from '../../../../shared/model/org-index.ts';
import { org } from '../../support/org.ts';

const index = indexOf(
  org()
    .position('cat', 'cto')
    .group('web')
    .team('pay', 'product', { engineer: 5 }, { in: 'web' })
    .team('ship', 'product', { engineer: 4 }, { in: 'web' })
    .build(),
);
const rows = outlineRows(index, { closed: new Set() });
const LAST = COLUMNS.length - 1;
const from =
  (at: number, cell = 0) =>
  (key: string) =>
    stepOf(key, rows, { at, cell });
const to = (at: number, cell = 0): Stand => ({ at, cell });

describe('keys of the outline', () => {
  test('up, down, page and home keep to the rows, and to the cell', () => {
    expect([from(0)('ArrowDown'), from(0)('ArrowUp'), from(2, 3)('ArrowDown'), from(3)('ArrowDown')]).toEqual([to(1), to(0), to(3, 3), to(3)]);
    expect([from(1)('PageDown'), from(3)('PageUp'), from(2)('Home'), from(0)('End')]).toEqual([to(3), to(0), to(0), to(3)]);
  });
  test('left folds, then goes to what holds the row; right opens', () => {
    expect([from(1)('ArrowLeft'), from(3)('ArrowLeft'), from(0)('ArrowLeft')]).toEqual(['fold', to(1), to(0)]);
    const closed = outlineRows(index, { closed: new Set(['web']) });
    expect([stepOf('ArrowRight', closed, to(1)), stepOf('ArrowLeft', closed, to(1))]).toEqual(['open', to(1)]);
  });
  test('right goes through the cells and left comes back; home and end are the first and the last of them', () => {
    expect([from(1)('ArrowRight'), from(2, 1)('ArrowRight'), from(2, LAST)('ArrowRight'), from(2, 1)('ArrowLeft')]).toEqual([
      to(1, 1),
      to(2, 2),
      to(2, LAST),
      to(2, 0),
    ]);
    expect([from(2, 3)('Home'), from(2, 3)('End')]).toEqual([to(2, 0), to(2, LAST)]);
  });
  test('other keys mean nothing', () => {
    expect([from(0)('Enter'), from(0)('a'), from(0)('Tab')]).toEqual([null, null, null]);
  });
});
