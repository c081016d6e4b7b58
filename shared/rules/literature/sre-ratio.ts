// sre-ratio: far too few, or far too many, SREs for the product engineers that there are.
import { plannedInRole } from '../../model/openings.ts';
import { exact, peopleOf } from '../../model/people.ts';
import type { Rule } from '../rule.ts';

const ENGINEERS = 'sre-ratio.engineers';
const WARNING = 'sre-ratio.warning';
const ADVICE = 'sre-ratio.advice';
const SOURCE = 'LinkedIn, about 1 to 10, at second hand; Google has no fixed ratio';

export const sreRatio: Rule = {
  id: 'sre-ratio',
  name: 'SREs to product engineers',
  severity: 'warning',
  basis: 'thumb',
  family: 'literature',
  about: 'engineers',
  text: {
    what: 'Of 150 engineers or more, one SRE serves more than 30 product engineers, or fewer than five. About twelve is a good number.',
    why: 'With too few, an SRE is a help desk again. With too many, product teams hand over what they should run themselves.',
    source: { title: 'Site Reliability Engineering, chapter 1 (which gives no fixed ratio)', url: 'https://sre.google/sre-book/introduction/' },
    remedy: 'Hire towards one SRE for about twelve product engineers, where the services are most critical first.',
    counter: 'The evidence is weak: figures of companies differ, and Google has no fixed ratio.',
  },
  thresholds: {
    [ENGINEERS]: {
      value: 150,
      unit: 'engineers',
      basis: 'judgement',
      source: 'our judgement',
      says: 'From this many engineers on, the ratio is judged.',
    },
    [WARNING]: {
      value: 30,
      unit: 'product engineers an SRE',
      basis: 'thumb',
      source: SOURCE,
      says: 'More product engineers for each SRE than this is a warning.',
    },
    [ADVICE]: {
      value: 5,
      unit: 'product engineers an SRE',
      basis: 'thumb',
      source: SOURCE,
      says: 'Fewer product engineers for each SRE than this is advice.',
    },
  },
  check({ index, threshold }, report) {
    const { engineers, sre, product } = peopleOf(index);
    if (sre === 0 || engineers < threshold(ENGINEERS)) return;
    const ratio = exact(product / sre);
    const few = ratio > threshold(WARNING);
    if (!few && ratio >= threshold(ADVICE)) return;
    const openings = plannedInRole(index, 'sre');
    const planned = few && openings > 0;
    report({
      severity: few ? 'warning' : 'advice',
      message: `One SRE for ${Math.round(ratio * 10) / 10} product engineers: too ${few ? 'few' : 'many'}; about twelve is a good number${planned ? `. ${openings} SRE${openings === 1 ? ' is' : 's are'} planned` : ''}`,
      units: [],
      values: { sre, product, ratio, openings },
      threshold: few ? WARNING : ADVICE,
      planned,
    });
  },
};
