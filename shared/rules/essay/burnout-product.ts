// burnout-product: product engineers who run what they were never taught to run.
import { apply } from '../../edits/apply.ts';
import type { Edit } from '../../edits/edit.ts';
import { indexOf } from '../../model/org-index.ts';
import { exact, productTeams } from '../../model/people.ts';
import { drawnOf } from '../back-cast.ts';
import type { Rule } from '../rule.ts';
import { percent } from '../say.ts';

const WARNING = 'burnout-product.warning';
const CRITICAL = 'burnout-product.critical';
const SOURCE = 'Essay, "The breakdown"';
/** What a fix tries to give, the least first. */
const EDUCATIONS = [0.03, 0.05, 0.08, 0.1, 0.15, 0.2];

export const burnoutProduct: Rule = {
  id: 'burnout-product',
  name: 'Product teams burn out',
  severity: 'warning',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'An organisation that grew to this size in this shape has worn its product engineers out: their burnout index is 0.35 or more.',
    why: 'They are woken by systems that nobody explained to them, and ask people who have no time to answer. Then they leave, and the next ones know less.',
    passage: { quote: "don't want to do or have not been taught to do", section: 'BRK' },
    remedy: 'Teach operations, and embed SREs in the product teams, where the pager rings most first.',
    counter: 'The index comes from a model, calibrated on the story of the essay. It illustrates; ask the people.',
  },
  thresholds: {
    [WARNING]: { value: 0.35, unit: 'index', basis: 'derived', source: SOURCE, says: 'From this burnout index on, a warning.', range: [0, 1] },
    [CRITICAL]: {
      value: 0.6,
      unit: 'index',
      basis: 'derived',
      source: SOURCE,
      says: 'From this burnout index on it is critical, where a scenario is played; on a drawing it stays a warning.',
      range: [0, 1],
    },
  },
  check({ index, threshold }, report) {
    const { product, past, played } = drawnOf(index);
    const burnout = past.burnout.product;
    if (product <= 0 || burnout < threshold(WARNING)) return;
    const critical = played && burnout >= threshold(CRITICAL);
    const shown = String(Math.round(burnout * 100) / 100);
    const reaches = played ? `their burnout index is ${shown}` : `an organisation of this size and shape reaches a burnout index of ${shown} there`;
    report({
      severity: critical ? 'critical' : 'warning',
      message: `Product teams are worn out: ${reaches}, with an operational literacy of ${percent(past.literacy)}`,
      units: [],
      path: productTeams(index).map((team) => team.id),
      values: { burnout: exact(burnout), literacy: exact(past.literacy) },
      threshold: critical ? CRITICAL : WARNING,
      because: ['no-education', 'pure-devops-past-limit', 'late-sre-program', 'support-breakdown-ahead', 'microservices-without-infrastructure'],
    });
  },
  fixes(_finding, { design, threshold }) {
    const { organization } = design;
    const now = organization.education;
    for (const least of EDUCATIONS) {
      const education = { newHire: Math.max(now?.newHire ?? 0, least), continuing: Math.max(now?.continuing ?? 0, least) };
      if (education.newHire === now?.newHire && education.continuing === now.continuing) continue;
      const whose = [...((now?.newHire ?? 0) < least ? ['new hires'] : []), ...((now?.continuing ?? 0) < least ? ['those who are there'] : [])];
      const label = `Give ${percent(least)} of the time to education, of ${whose.join(' and of ')}`;
      const edit: Edit = { label, fields: { organization: { ...organization, education } } };
      if (drawnOf(indexOf(apply(design, edit))).past.burnout.product < threshold(WARNING)) return [{ label, edit }];
    }
    return [];
  },
};
