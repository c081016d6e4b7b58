// The names of undo steps say whose field it is and what it becomes.
import { beforeEach, describe, expect, it } from 'vitest';
import {
  countLabel,
  dutiesLabel,
  fieldLabel,
  peopleLabel,
  purposeLabel,
  rotationLabel,
  serviceLabel,
  setLabel,
  shareLabel,
  supportLabel,
  timeLabel,
} from '../../../../renderer/inspector/labels.ts';
import { openDesign } from '../../../../renderer/stores/document.ts';
import { accept, unaccept } from '../../../../shared/edits/build.ts';
import type { Design, EmbedsLine, Rotation, SupportsLine, Team } from '../../../../shared/model/types.ts';

const ledger: Team = { id: 'ledger', kind: 'team', name: 'Ledger', type: 'product', headcount: { engineer: 7 } };
const embeds: EmbedsLine = { id: 'e', kind: 'embeds', from: 'ana', to: 'ledger', duties: ['paging'] };
const supports: SupportsLine = { id: 's', kind: 'supports', from: 'core', to: 'ledger' };
const design: Design = {
  format: 'orgscale',
  version: 1,
  name: 'Lumenry',
  organization: {},
  units: [
    { id: 'ana', kind: 'position', name: 'Ana', role: 'sre' },
    ledger,
    { id: 'core', kind: 'team', name: 'Core', type: 'infrastructure', headcount: {} },
  ],
  lines: [embeds, supports],
};

describe('names of undo steps', () => {
  beforeEach(() => openDesign(design));

  it.each([
    [() => shareLabel(embeds, 0.5), 'Set Ana’s share of time in Ledger to 50 %'],
    [() => shareLabel(embeds, 0.6000001), 'Set Ana’s share of time in Ledger to 60 %'],
    [() => shareLabel(embeds, undefined), 'Give Ledger all of Ana’s time'],
    [() => peopleLabel(embeds, 2), 'Embed 2 of Ana in Ledger'],
    [() => dutiesLabel(embeds, ['paging', 'teaching']), 'Add teaching to Ana’s duties in Ledger'],
    [() => dutiesLabel(embeds, []), 'Take paging off Ana’s duties in Ledger'],
    [() => supportLabel(supports, 'consulting'), 'Let Core support Ledger: consulting'],
    [() => purposeLabel(embeds, 'incident review'), 'Set the purpose of the line from Ana to Ledger to incident review'],
    [() => timeLabel(ledger, 'support', 0.25), 'Set Ledger’s time for support to 25 %'],
    [() => timeLabel(ledger, 'support', undefined), 'Clear Ledger’s time for support'],
    [() => countLabel(ledger, 'engineer', 8, 'headcount'), 'Ledger: 8 engineers'],
    [() => countLabel(ledger, 'sre', 1, 'openings'), 'Ledger: 1 SRE to hire'],
    [() => fieldLabel(ledger, 'delivery', 'manual'), 'Set Ledger’s delivery to manual'],
    [() => setLabel('the architecture', undefined), 'Clear the architecture'],
    [() => serviceLabel({ id: 'p', name: 'Payouts', owner: 'ledger' }, 'tier 1'), 'Make Payouts tier 1'],
  ])('%#: %s', (label, words) => expect(label()).toBe(words));

  it('of a rotation name what changed', () => {
    const rotation: Rotation = { id: 'r', name: 'Nights', services: [], members: [], sites: 1 };
    expect(rotationLabel(rotation, { ...rotation, sites: 2 })).toBe('Nights: sites 2 instead of 1');
    expect(rotationLabel(rotation, { ...rotation, members: [{ team: 'ledger' }] })).toBe('Nights: carried by Ledger instead of none');
    expect(rotationLabel(rotation, { ...rotation, name: 'Days' })).toBe('Rename the rotation to Days');
  });

  it('of an acceptance are the finding’s own words', () => {
    const finding = { rule: 'sre-reports-to-product', units: ['ana'], message: 'SRE Ana answers to product director Bo' };
    expect(accept(design, finding, 'until May').label).toBe('Accept: SRE Ana answers to product director Bo');
    expect(unaccept(design, finding).label).toBe('No longer accept: SRE Ana answers to product director Bo');
    expect(accept(design, { rule: 'orphan', units: ['ana'] }, 'x').label).toBe('Accept: orphan of Ana');
  });
});
