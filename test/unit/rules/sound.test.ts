// Fixes leave alone what names something that is not there.
import { expect, test } from 'vitest';
import { indexOf } from '../../../shared/model/org-index.ts';
import type { Rotation, Service } from '../../../shared/model/types.ts';
import { isSoundRotation, isSoundService } from '../../../shared/rules/fixes/sound.ts';
import { org } from '../support/org.ts';

const index = indexOf(org().team('pay').team('ship').position('ida', 'engineer').service('web', 'pay').build());
const rotation = (changes: Partial<Rotation>): boolean =>
  isSoundRotation(index, { id: 'r', name: 'R', services: ['web'], members: [{ team: 'pay', people: 8 }], ...changes });
const service = (changes: Partial<Service>): boolean => isSoundService(index, { id: 'web', name: 'Web', owner: 'pay', ...changes });

test('a rotation is sound when all that it names is there', () => {
  expect(rotation({})).toBe(true);
  expect(rotation({ members: [{ team: 'pay' }, { position: 'ida', people: 1 }], escalation: ['ship', 'ida'] })).toBe(true);
  expect(rotation({ members: [{ team: 'pay' }, { team: 'gone' }] })).toBe(false);
  expect(rotation({ members: [{ team: 'ida' }] })).toBe(false);
  expect(rotation({ members: [{ position: 'pay' }] })).toBe(false);
  expect(rotation({ members: [{ team: 'pay', position: 'gone' }] })).toBe(false);
  expect(rotation({ services: ['web', 'gone'] })).toBe(false);
  expect(rotation({ escalation: ['pay', 'gone'] })).toBe(false);
});

test('its figures are whole, not below nothing, and no slip', () => {
  const people = (figure: number): boolean => rotation({ members: [{ team: 'pay', people: figure }] });
  expect([0, 8, 1_000_000].map(people)).toEqual([true, true, true]);
  expect([-1, 1.5, 1_000_001].map(people)).toEqual([false, false, false]);
  expect([rotation({ sites: 2, tiers: 2 }), rotation({ sites: 1.5 }), rotation({ tiers: -1 })]).toEqual([true, false, false]);
  expect([0, 0.5, -0.1].map((incidentsPerShift) => rotation({ incidentsPerShift }))).toEqual([true, true, false]);
});

test('a service is sound when teams deploy and operate it', () => {
  expect([service({}), service({ deployer: 'ship', operator: 'pay' })]).toEqual([true, true]);
  expect([service({ deployer: 'gone' }), service({ operator: 'ida' })]).toEqual([false, false]);
});
