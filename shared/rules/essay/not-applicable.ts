// not-applicable: where growth is slow and reliability matters little, the essay's alarms about size do not apply.
import { peopleOf } from '../../model/people.ts';
import type { Rule } from '../rule.ts';

const ENGINEERS = 'not-applicable.engineers';
const GROWTH = 'not-applicable.growth';

export const notApplicable: Rule = {
  id: 'not-applicable',
  name: 'The alarms about size do not apply',
  severity: 'advice',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'There are fewer than 100 engineers, growth is below 1 % a month, and the organisation says that its need for reliability is low.',
    why: 'What breaks in the essay breaks by growth. A small, calm company with forgiving users may run pure DevOps for good, so the rules about an SRE programme are silent.',
    passage: { quote: 'a pure DevOps model built on modern cloud native primitives may be entirely sufficient', section: 'END' },
    remedy: 'Nothing to do. If growth or the need for reliability changes, say so in the organisation, and the rules speak again.',
  },
  mutes: ['central-consulting-sre', 'late-sre-program', 'pure-devops-past-limit', 'generalists-only'],
  thresholds: {
    [ENGINEERS]: {
      value: 100,
      unit: 'engineers',
      basis: 'essay',
      source: 'Essay, the closing takeaways',
      says: 'With fewer engineers than this the rules about an SRE programme can be silent.',
    },
    [GROWTH]: {
      value: 0.01,
      unit: 'fraction a month',
      basis: 'derived',
      source: 'Essay, the closing takeaways',
      says: 'Below this growth a month the rules about an SRE programme can be silent.',
    },
  },
  check({ index, design, threshold }, report) {
    const { engineers } = peopleOf(index);
    const { growthPerMonth: growth, reliabilityNeed } = design.organization;
    if (engineers === 0 || engineers >= threshold(ENGINEERS)) return;
    if ((growth !== undefined && growth >= threshold(GROWTH)) || (reliabilityNeed !== undefined && reliabilityNeed !== 'low')) return;
    if (growth === undefined || reliabilityNeed === undefined) {
      report.skip(
        ...(growth === undefined ? ['organization.growthPerMonth'] : []),
        ...(reliabilityNeed === undefined ? ['organization.reliabilityNeed'] : []),
      );
      return;
    }
    report({
      message: `${engineers} engineers, hardly growing, with a low need for reliability: pure DevOps may be all that is needed here`,
      units: [],
      values: { engineers, growthPerMonth: growth },
      threshold: ENGINEERS,
    });
  },
};
