// too-many-layers: more managers above one another than so many people need.
import { peopleOf } from '../../model/people.ts';
import { layersOf } from '../../model/spans.ts';
import type { Rule } from '../rule.ts';

const WARNING = 'too-many-layers.warning';
const CRITICAL = 'too-many-layers.critical';

export const tooManyLayers: Rule = {
  id: 'too-many-layers',
  name: 'Too many layers',
  severity: 'warning',
  basis: 'arithmetic',
  family: 'literature',
  about: 'engineers',
  text: {
    what: 'There are more layers of managers than so many engineers need, and one to spare; more than eight are critical.',
    why: 'Each layer makes the way of a question longer and its answer thinner.',
    source: { title: 'GitLab handbook, company structure', url: 'https://handbook.gitlab.com/handbook/company/structure/' },
    remedy: 'Take a layer out where spans are small: seven people to a manager, five managers to a manager of managers.',
  },
  thresholds: {
    [WARNING]: {
      value: 1,
      unit: 'layers',
      basis: 'arithmetic',
      source: 'teams of seven, then one manager for each five',
      says: 'More layers than this above those that are expected are a warning.',
    },
    [CRITICAL]: {
      value: 8,
      unit: 'layers',
      basis: 'policy',
      source: 'GitLab handbook, structure',
      says: 'More layers than this are critical at any size.',
    },
  },
  check({ index, threshold }, report) {
    const { engineers } = peopleOf(index);
    const layers = layersOf(index);
    const expected = expectedLayers(engineers);
    const critical = layers > threshold(CRITICAL);
    // How many layers nobody needs, nobody can say: without engineers only the limit at any size holds.
    if (!critical && (engineers === 0 || layers <= expected + threshold(WARNING))) return;
    report({
      severity: critical ? 'critical' : 'warning',
      message: `${layers} layers of managers for ${engineers} engineers; ${expected} would do`,
      units: [],
      values: { layers, expected, engineers },
      threshold: critical ? CRITICAL : WARNING,
    });
  },
};

const TEAM = 7;
const TEAMS = 5;
const MOST_AT_THE_TOP = 6;

/** Layers of managers where each leads seven people, and each manager of managers five. */
export function expectedLayers(engineers: number): number {
  let managers = Math.ceil(engineers / TEAM);
  let layers = 1;
  while (managers > MOST_AT_THE_TOP) {
    managers = Math.ceil(managers / TEAMS);
    layers += 1;
  }
  return managers > 1 ? layers + 1 : layers;
}
