// Figures in words: thousands are parted in what a person reads, and nowhere in what a script reads.
import { expect, test } from 'vitest';
import { reasonFor } from '../../../shared/growth/phase/reasons.ts';
import { simulate } from '../../../shared/growth/simulate.ts';
import { figureRows, keyFigures } from '../../../shared/report/compare-figures.ts';
import { runCsv, runJson, runText } from '../../../shared/report/growth.ts';
import { evaluate } from '../../../shared/rules/evaluate.ts';
import type { Design } from '../../../shared/model/types.ts';
import { played, TEN } from './ten.ts';

const LARGE: Design = {
  ...TEN,
  units: [...TEN.units, { id: 'large', kind: 'team', name: 'Large', type: 'product', headcount: { backend: 5017 } }],
};
const run = simulate(LARGE, played({ months: 0 }));

test('a table, a reason and a comparison part thousands', () => {
  const first = run.frames[0];
  if (!first) throw new Error('no month 0');
  expect(
    runText(
      run,
      'Large',
      (_, text) => text,
      (text) => text,
    ),
  ).toMatch(/ 5,027 /);
  expect(reasonFor('phase', first)).toContain('5,027 engineers');
  const side = keyFigures({ label: 'now', design: LARGE, evaluation: evaluate(LARGE) });
  const small = keyFigures({ label: 'before', design: TEN, evaluation: evaluate(TEN) });
  const [engineers] = figureRows([small, side]);
  expect(engineers).toMatchObject({ values: [{ text: '10' }, { text: '5,027' }], change: '+5,017' });
});
test('JSON and CSV do not', () => {
  expect(runJson(run).frames[0]).toMatchObject({ engineers: 5027 });
  expect(runCsv(run)).toContain('\n0,5027,');
});
