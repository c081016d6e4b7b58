// critical-service-unguarded: a service that everything hangs on, without an objective and without an SRE near it.
import { embeddingsOf } from '../../model/embedding.ts';
import { peopleOf } from '../../model/people.ts';
import type { Rule } from '../rule.ts';
import { serviceName, unitName } from '../say.ts';

const NAME = 'critical-service-unguarded';

export const criticalServiceUnguarded: Rule = {
  id: NAME,
  name: 'Critical service unguarded',
  severity: 'advice',
  basis: 'derived',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'With 75 engineers or more, a service of tier 1 has no service level objective, and its owner hosts no SRE.',
    why: 'Nobody has said how good is good enough, so nobody can say whether it is time for features or for repairs.',
    passage: { quote: 'greater repercussions for both complete failure and minor user experience issues', section: 'HYP' },
    remedy: 'Agree on an objective with those who use the service, and measure it.',
  },
  thresholds: {
    [NAME]: {
      value: 75,
      unit: 'engineers',
      basis: 'derived',
      source: 'Essay, "What happens when … hyper-growth"',
      says: 'From this many engineers on, services of tier 1 want a guard.',
    },
  },
  check({ index, design, threshold }, report) {
    if (peopleOf(index).engineers < threshold(NAME)) return;
    if (!design.services) {
      report.skip('services');
      return;
    }
    const { hosts } = embeddingsOf(index);
    for (const service of index.services.values()) {
      if (service.tier !== 1 || service.slo === true || hosts.has(service.owner)) continue;
      const owner = index.team(service.owner);
      if (!owner) continue;
      if (service.slo === undefined) {
        report.skip(`services.${service.id}.slo`);
        continue;
      }
      report({
        message: `${serviceName(index, service.id)} is of tier 1, has no service level objective, and ${unitName(index, owner.id)} hosts no SRE`,
        units: [owner.id],
        about: service.id,
        values: { tier: 1 },
        threshold: NAME,
      });
    }
  },
  fixes(finding, { index }) {
    const service = index.services.get(finding.about ?? '');
    if (!service) return [];
    const label = `Set an objective for ${serviceName(index, service.id)}`;
    return [{ label, edit: { label, put: { services: [{ ...service, slo: true }] } } }];
  },
};
