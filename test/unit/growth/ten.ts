// A drawing of ten engineers: where the golden table of the model begins.
import type { Frame } from '../../../shared/growth/frame.ts';
import type { Design, Scenario } from '../../../shared/model/types.ts';

export const TEN: Design = {
  format: 'orgscale',
  version: 1,
  name: 'Ten engineers',
  organization: {},
  units: [
    { id: 'lena', kind: 'position', name: 'Lena Brandt', role: 'ceo' },
    { id: 'omar', kind: 'position', name: 'Omar Said', role: 'cto' },
    { id: 'shop', kind: 'team', name: 'Shop', type: 'product', headcount: { engineer: 5 } },
    { id: 'stock', kind: 'team', name: 'Stock', type: 'product', headcount: { engineer: 4 } },
  ],
  lines: [
    { id: 'omar-lena', from: 'omar', to: 'lena', kind: 'reports' },
    { id: 'shop-omar', from: 'shop', to: 'omar', kind: 'reports' },
    { id: 'stock-omar', from: 'stock', to: 'omar', kind: 'reports' },
  ],
};

type Reliability = NonNullable<Scenario['reliability']>;
/** An SRE programme from so many engineers on; embedded, with a line of its own, where nothing else is said. */
export const sreFrom = (begin: number, more: Partial<Reliability> = {}): { readonly reliability: Reliability } => ({
  reliability: { begin, model: 'embedded', reportsTo: 'reliability', onCall: 'shared', ...more },
});
/** A scenario over the months of the golden table. */
export const played = (settings: Partial<Scenario> = {}): Scenario => ({ id: 'played', name: 'Played', months: 110, ...settings });

/** A month of a run, which has to be there. */
export function at(run: { readonly frames: readonly Frame[] }, month: number): Frame {
  const frame = run.frames[month];
  if (!frame) throw new Error(`no month ${month}`);
  return frame;
}
