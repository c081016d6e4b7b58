// premature-microservices: more parts than the people who are there can keep in their heads.
import { peopleOf } from '../../model/people.ts';
import type { Rule } from '../rule.ts';

const ENGINEERS = 'premature-microservices.engineers';
const SERVICES = 'premature-microservices.services';
const SOURCE = 'Essay, "What happens when … hyper-growth"';

export const prematureMicroservices: Rule = {
  id: 'premature-microservices',
  name: 'Microservices too early',
  severity: 'warning',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'Fewer than 30 engineers build microservices, or there is more than one service for each engineer.',
    why: 'Each service wants to be deployed, watched, secured and understood. A few people with one application are faster than a few people with a network of them.',
    passage: { quote: 'stick with their monolithic architecture and not worry about anything else', section: 'HYP' },
    remedy: 'Keep one application while everybody can talk to everybody, or join services that change together.',
  },
  thresholds: {
    [ENGINEERS]: {
      value: 30,
      unit: 'engineers',
      basis: 'derived',
      source: SOURCE,
      says: 'With fewer engineers than this microservices are too early.',
    },
    [SERVICES]: {
      value: 1,
      unit: 'services an engineer',
      basis: 'derived',
      source: SOURCE,
      says: 'More services for each engineer than this are too many at any size.',
    },
  },
  check({ index, design, threshold }, report) {
    const { engineers } = peopleOf(index);
    if (engineers === 0) return;
    const { architecture } = design.organization;
    const few = engineers < threshold(ENGINEERS);
    const small = few && architecture === 'microservices';
    const services = index.services.size;
    const many = services / engineers > threshold(SERVICES);
    if (!small && !many) {
      if (few && architecture === undefined) report.skip('organization.architecture');
      if (!design.services) report.skip('services');
      return;
    }
    report({
      message: many
        ? `${services} services for ${engineers} engineers: more than anybody can look after`
        : `${engineers} engineers build microservices: one application would do`,
      units: [],
      values: { engineers, services, ...(architecture === undefined ? {} : { architecture }) },
      threshold: many ? SERVICES : ENGINEERS,
    });
  },
  fixes(_finding, { index, design, threshold }) {
    // Too many services stay too many, whatever the architecture is called.
    if (index.services.size / peopleOf(index).engineers > threshold(SERVICES)) return [];
    const label = 'Build one application, a monolith';
    return [{ label, edit: { label, fields: { organization: { ...design.organization, architecture: 'monolith' } } } }];
  },
};
