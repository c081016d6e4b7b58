// What a comparison becomes as a slide: months are kept, another file only as figures.
import { beforeEach, expect, test } from 'vitest';
import { compareStore, sideLabel, type Chosen } from '../../../../renderer/compare/compare.ts';
import type { Compared } from '../../../../renderer/compare/compare.worker.ts';
import { slideOfComparison } from '../../../../renderer/compare/slide-of-comparison.ts';
import { EMPTY_DESIGN, openDesign } from '../../../../renderer/stores/document.ts';

const month = (scenario: string, at: number): Chosen => ({ kind: 'month', scenario, month: at });
const compared: Compared = { sides: [], rows: [], against: [], markdown: '# Figures' };
const made = (sides: readonly Chosen[], against = 1) => {
  compareStore.patch({ sides, against, compared });
  return slideOfComparison('s');
};

beforeEach(() => {
  openDesign({
    ...EMPTY_DESIGN,
    name: 'Fenwick',
    scenarios: [
      { id: 'a', name: 'Early', months: 60 },
      { id: '__proto__', name: 'Late', months: 60 },
    ],
  });
});

test('two months are one slide of the second, against the first', () => {
  expect(made([month('a', 20), month('__proto__', 60)])).toEqual({
    id: 's',
    title: 'Early, month 20 against Late, month 60',
    notes: '# Figures',
    scenario: '__proto__',
    month: 60,
    compare: [{ scenario: 'a', month: 20 }],
    show: ['charts', 'phases'],
  });
});

test('the design and a month are a slide of the month', () => {
  expect(made([{ kind: 'file' }, month('a', 12)])).toEqual({
    id: 's',
    title: 'This design against Early, month 12',
    notes: '# Figures',
    scenario: 'a',
    month: 12,
    show: ['phases', 'findings'],
  });
});

test('another file, or an earlier version, is not kept: a slide of the figures in its notes', () => {
  const other: Chosen = { kind: 'loaded', name: 'other.orgscale', design: EMPTY_DESIGN };
  expect(made([month('a', 20), other])).toEqual({ id: 's', title: 'Early, month 20 against other.orgscale', notes: '# Figures', compare: [] });
  const saved: Chosen = { kind: 'loaded', name: 'As last saved', design: EMPTY_DESIGN, version: 'saved' };
  expect(made([saved, { kind: 'file' }])).toMatchObject({ title: 'As last saved against This design', compare: [] });
});

test('nothing compared is no slide; a scenario that is gone is named by its id', () => {
  compareStore.patch({ sides: [{ kind: 'file' }], compared: null });
  expect(slideOfComparison('s')).toBeNull();
  expect(sideLabel(month('gone', 3))).toBe('gone, month 3');
});
