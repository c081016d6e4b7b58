// Planned people: openings and vacant positions, and nothing else.
import { expect, it } from 'vitest';
import { plannedInfrastructure, plannedInRole, plannedInType } from '../../../shared/model/openings.ts';
import { indexOf } from '../../../shared/model/org-index.ts';
import { capital } from '../../../shared/model/words.ts';
import { org } from '../support/org.ts';

const index = indexOf(
  org()
    .group('shop')
    .team('infra', 'infrastructure', { infrastructure: 5 }, { openings: { infrastructure: 2, sre: 1 } })
    .team('pay', 'product', { engineer: 5 }, { openings: { engineer: 3 } })
    .sre('ana', { in: 'infra', vacant: true })
    .sre('bo', { in: 'infra', vacant: true, count: 3 })
    .sre('cy', { in: 'infra', count: 4 })
    .sre('dee', { in: 'shop', vacant: true, count: 2 })
    .sre('eli', { in: 'infra', vacant: true, count: -2 })
    .sre('fay', { in: 'infra', vacant: true, count: Number.POSITIVE_INFINITY })
    .position('gil', 'engineer', { in: 'infra', vacant: true })
    .build(),
);

it('counts openings and vacancies of a role, wherever they are, and no impossible figures', () => {
  expect(plannedInRole(index, 'sre')).toBe(1 + 1 + 3 + 2);
  expect(plannedInRole(index, 'engineer')).toBe(3 + 1);
  expect(plannedInRole(index, 'mobile')).toBe(0);
});
it('counts those of teams of a type, whatever the role', () => {
  expect(plannedInType(index, 'infrastructure')).toBe(3 + 1 + 3 + 1);
  expect(plannedInType(index, 'product')).toBe(3);
  expect(plannedInType(index, 'sre')).toBe(0);
});
it('counts those who would be of infrastructure, wherever they are, without SREs and those who are no engineers', () => {
  expect(plannedInfrastructure(index)).toBe(2 + 1);
  const more = org()
    .team('infra', 'infrastructure', {}, { openings: { engineer: 1, 'product-manager': 1 } })
    .team('pay', 'product', {}, { openings: { infrastructure: 2 } })
    .position('ivo', 'infrastructure-manager', { vacant: true })
    .position('kit', 'infrastructure');
  expect(plannedInfrastructure(indexOf(more.build()))).toBe(1 + 2 + 1);
});
it('counts a part of a person as that part', () => {
  const half = indexOf(org().team('infra', 'infrastructure').sre('ana', { in: 'infra', vacant: true, count: 0.5 }).build());
  expect([plannedInRole(half, 'sre'), plannedInType(half, 'infrastructure')]).toEqual([0.5, 0.5]);
});
it('a capital letter leaves the rest of the words as they are', () => {
  expect(['SRE manager', 'product director', ''].map(capital)).toEqual(['SRE manager', 'Product director', '']);
});
