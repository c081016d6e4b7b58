// What a comparison becomes as a slide: months are kept, another file only as figures.
import { beforeEach, expect, test } from 'vitest';
import { compareStore, sideLabel, type Chosen } from '../../../../renderer/compare/compare.ts';
import type { Compared } from '../../../../renderer/compare/compare.worker.ts';
import { slideOfComparison } from '../../../../renderer/compare/slide-of-comparison.ts';
import { EMPTY_DESIGN, openDesign } from '../../../../renderer/stores/document.ts';

const month = (scenario: string, at: number): Chosen => ({ kind: 'month', scenario, month: at });
const compared = (...values: readonly (readonly [word: string, before: string, after: string])[]): Compared => ({
  sides: [],
  rows: values.map(([word, before, after]) => ({
    word,
    values: [before, after].map((text) => ({ text, number: null })),
    change: '',
  })),
  against: [],
  markdown: '# Figures',
});
const made = (sides: readonly Chosen[], against = 1, figures = compared()) => {
  compareStore.patch({ sides, against, compared: figures });
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

test('another file is not kept: a slide of figures, in its title and its notes', () => {
  const other: Chosen = { kind: 'loaded', name: 'other.orgscale', design: EMPTY_DESIGN };
  const figures = compared(['Engineers', '12', '80'], ['Layers', '2', '4'], ['Critical', '0', '3']);
  const slide = made([month('a', 20), other], 1, figures);
  expect(slide).toEqual({
    id: 's',
    title: 'Early, month 20 against other.orgscale: engineers 12 to 80, critical 0 to 3',
    notes: '# Figures',
    show: ['findings'],
  });
});

test('nothing compared is no slide; a scenario that is gone is named by its id', () => {
  compareStore.patch({ sides: [{ kind: 'file' }], compared: null });
  expect(slideOfComparison('s')).toBeNull();
  expect(sideLabel(month('gone', 3))).toBe('gone, month 3');
});
