// Where a missing field is filled in, by the paths that rules give.
import { describe, expect, it } from 'vitest';
import { fieldPlace } from '../../../../renderer/inspector/focus-field.ts';
import type { Design } from '../../../../shared/model/types.ts';

const design: Design = {
  format: 'orgscale',
  version: 1,
  name: 'Lumenry',
  organization: {},
  units: [
    { id: 'core.a', kind: 'team', name: 'Core', type: 'infrastructure', headcount: {} },
    { id: 'core', kind: 'team', name: 'Other', type: 'infrastructure', headcount: { member: 3 } },
    { id: 'ana', kind: 'position', name: 'Ana', role: 'member' },
  ],
  lines: [],
  services: [{ id: 's.1', name: 'Ledger', owner: 'core.a' }],
  rotations: [{ id: 'r', name: 'Nights', services: [], members: [] }],
};

describe('the place of a missing field', () => {
  it.each([
    ['organization.education.newHire', null, ['organization.education.newHire', 'organization.education', 'organization']],
    ['units.core.a.time.support', 'core.a', ['time.support', 'time']],
    ['units.core.delivery', 'core', ['delivery']],
    ['services.s.1.slo', 'core.a', ['services.s.1.slo', 'services.s.1', 'services']],
    ['rotations.r.incidentsPerShift', null, ['rotations.r.incidentsPerShift', 'rotations.r', 'rotations']],
    ['services.*.deployer', null, ['services.deployer', 'services']],
    ['units.*.role', 'core', ['role', 'headcount']],
    ['units.*.prefersOperations', 'ana', ['prefersOperations']],
    ['rotations', null, ['rotations']],
  ])('%s', (path, unit, paths) => expect(fieldPlace(path, design)).toEqual({ unit, paths }));
});
