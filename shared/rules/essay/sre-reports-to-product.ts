// sre-reports-to-product: an SRE whose way up meets the product side before anybody neutral or of the reliability side.
import { beholden, seatChain, seatsOf } from '../../model/seats.ts';
import { underSreManager, sreManagerHome } from '../fixes/solid-line.ts';
import type { Rule } from '../rule.ts';
import { managerWords, seatWords, wayUp } from '../who.ts';

export const sreReportsToProduct: Rule = {
  id: 'sre-reports-to-product',
  name: 'SRE answers to product',
  severity: 'critical',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'Going up from an SRE, a manager of the product side comes before a neutral one or one for reliability. A warning where it is the SRE manager who answers to product.',
    why: 'Product side are product managers, product directors, VPs of product and CPOs; neutral are directors, VPs of engineering, CTOs and CEOs. Whoever is measured by features decides whether reliability work is done. When a deadline is near it is not, and nobody above the SRE is there to say no.',
    passage: { quote: 'wholly focus on reliability engineering while not being beholden to product managers', section: 'MID' },
    remedy: 'Give the SRE a solid line to an SRE manager who answers to engineering leadership. The SRE stays in the product team.',
    counter: 'Google, too, keeps SRE one organisation outside the product organisations: sre.google/sre-book/operational-overload.',
  },
  check({ index }, report) {
    for (const seat of seatsOf(index)) {
      const chain = seatChain(index, seat);
      const found = beholden(chain);
      if (found.kind === 'no') continue;
      const up = chain.slice(0, found.at + 1);
      const product = up.at(-1);
      if (!product) continue;
      const { who, one } = seatWords(index, seat);
      const answers = one ? 'answers' : 'answer';
      const between = up.slice(0, -1).map((manager) => managerWords(index, manager));
      const values = { managers: up.length, people: seat.people };
      const through = between.join(' and ');
      if (found.kind === 'through-sre-manager') {
        report({
          severity: 'warning',
          message: `${who} ${answers} through ${through} to ${managerWords(index, product)}: the whole SRE programme is beholden to product`,
          units: [seat.id],
          ...wayUp(index, seat, up),
          values,
        });
      } else {
        report({
          message: `${who} ${answers} ${through === '' ? '' : `through ${through} `}to ${managerWords(index, product)}`,
          units: [seat.id],
          ...wayUp(index, seat, up),
          values,
        });
      }
    }
  },
  fixes(finding, view) {
    const { index } = view;
    const seat = seatsOf(index).find((candidate) => candidate.id === finding.units[0]);
    if (!seat) return [];
    const chain = seatChain(index, seat);
    const fix = beholden(chain).kind === 'through-sre-manager' ? sreManagerHome(view, chain) : underSreManager(view, seat);
    return fix ? [fix] : [];
  },
};
