// no-reliability-career: ladders for everybody but SREs.
import { peopleOf } from '../../model/people.ts';
import type { Rule } from '../rule.ts';

export const noReliabilityCareer: Rule = {
  id: 'no-reliability-career',
  name: 'No career in reliability',
  severity: 'advice',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'There are SREs, and career ladders, but none for SREs.',
    why: 'Who cannot rise in a job leaves it for one where that is possible. The best go first.',
    passage: { quote: 'continuing to offer different career paths for each', section: 'FUN' },
    remedy: 'Give SREs a ladder that ends as high as that of engineers.',
  },
  check({ index, design }, report) {
    const { sre } = peopleOf(index);
    if (sre === 0) return;
    const { ladders } = design.organization;
    if (!ladders) report.skip('organization.ladders');
    else if (ladders.sre === undefined)
      report({ message: `${sre === 1 ? 'One SRE has' : `${sre} SREs have`} no ladder to rise on, though others do`, units: [], values: { sre } });
  },
  fixes(_finding, { design }) {
    const { ladders = {} } = design.organization;
    const highest = ladders.engineer ?? Math.max(...Object.values(ladders));
    if (!Number.isFinite(highest)) return [];
    const label = `Give SREs a ladder up to level ${highest}`;
    return [{ label, edit: { label, fields: { organization: { ...design.organization, ladders: { ...ladders, sre: highest } } } } }];
  },
};
