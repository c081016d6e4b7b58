import { expect, it } from 'vitest';
import { expectedLayers, tooManyLayers } from '../../../../shared/rules/literature/too-many-layers.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

/** One manager above the other, and a team below the last. */
const tower = (layers: number, engineers: number): Org =>
  org()
    .times(layers, (o, n) => {
      o.position(`m${n}`, 'director');
      if (n > 1) o.reports(`m${n}`, `m${n - 1}`);
    })
    .team('pay', 'product', { engineer: engineers - layers })
    .reports('pay', `m${layers}`);

/** Product managers alone, one above the other. */
const withoutEngineers = (layers: number): Org =>
  org().times(layers + 1, (o, n) => {
    o.position(`m${n}`, 'product-manager');
    if (n > 1) o.reports(`m${n}`, `m${n - 1}`);
  });

testRule(tooManyLayers, {
  silent: {
    'eight layers without engineers': withoutEngineers(8),
    'one layer to spare': tower(4, 50),
    'eight layers of a very large organisation': tower(8, 60_000),
    nobody: org(),
  },
  fires: {
    'two layers more than expected': {
      org: tower(5, 50),
      finds: [
        {
          message: '5 layers of managers for 50 engineers; 3 would do',
          units: [],
          values: { layers: 5, expected: 3, engineers: 50 },
          threshold: 'too-many-layers.warning',
        },
      ],
    },
    'nine layers without engineers': {
      org: withoutEngineers(9),
      finds: [
        {
          severity: 'critical',
          message: '9 layers of managers for 0 engineers; 1 would do',
          units: [],
          values: { layers: 9, expected: 1, engineers: 0 },
          threshold: 'too-many-layers.critical',
        },
      ],
    },
    'nine layers at any size': {
      org: tower(9, 600_000),
      finds: [
        {
          severity: 'critical',
          message: '9 layers of managers for 600000 engineers; 8 would do',
          units: [],
          values: { layers: 9, expected: 8, engineers: 600_000 },
          threshold: 'too-many-layers.critical',
        },
      ],
    },
  },
});

it.each([
  [7, 1],
  [8, 2],
  [42, 2],
  [43, 3],
  [219, 4],
])('expects for %i engineers %i layers', (engineers, layers) => {
  expect(expectedLayers(engineers)).toBe(layers);
});
