// One edit with the edit that takes it back, in a design of 10,000 teams.
import { apply, invert } from '../../shared/edits/apply.ts';
import { diff } from '../../shared/edits/diff.ts';
import type { Edit } from '../../shared/edits/edit.ts';
import { removeUnits } from '../../shared/edits/build.ts';
import type { Design } from '../../shared/model/types.ts';
import { largeDesign } from './support/large.ts';
import { compare, line } from './support/time.ts';

const start = largeDesign(10_000);
const EDITS = 200;
const pick = (nth: number) => start.units[(nth * 977) % start.units.length] ?? start.units[0];

/** A history of edits on the large design, each with its inverse, as the document keeps one; microseconds an edit. */
function history(editFor: (nth: number, now: Design) => Edit | null): () => void {
  return () => {
    let now = start;
    for (let nth = 0; nth < EDITS; nth++) {
      const edit = editFor(nth, now);
      if (!edit) throw new Error('nothing to do');
      invert(now, edit);
      now = apply(now, edit);
    }
  };
}

const times = compare(9, {
  change: history((nth) => ({ label: 'Rename', put: { units: [{ ...(pick(nth) ?? { id: '', kind: 'group' }), name: `Name ${nth}` }] } })),
  add: history((nth) => ({ label: 'Add', put: { units: [{ id: `new-${nth}`, kind: 'group', name: 'New' }] } })),
  remove: history((nth) => ({ label: 'Delete', remove: { units: [pick(nth)?.id ?? ''] } })),
  insert: history((nth) => ({
    label: 'Insert',
    put: { units: [{ id: `new-${nth}`, kind: 'group', name: 'New' }] },
    place: { [`new-${nth}`]: pick(nth)?.id ?? null },
  })),
  layout: () => {
    const edit: Edit = { label: 'Move', layout: { 'team-5': { x: 1, y: 1 } } };
    for (let nth = 0; nth < 10; nth++) {
      invert(start, edit);
      apply(start, edit);
    }
  },
  cascade: () => {
    for (let nth = 0; nth < 10; nth++) {
      const edit = removeUnits(start, [pick(nth)?.id ?? '']);
      if (edit) apply(start, edit);
    }
  },
  diff: () => diff(start, apply(start, { label: '', remove: { units: ['team-7'] } })),
});
const each = (total: number): number => (total / EDITS) * 1000;
line('change a record, with its inverse', each(times.change), 'us', 100);
line('add a record, with its inverse', each(times.add), 'us', 100);
line('remove a record, with its inverse', each(times.remove), 'us', 100);
line('insert a record before another, with its inverse', each(times.insert), 'us', 100);
line('move one card (a layout of 10,000 entries is copied)', (times.layout / 10) * 1000, 'us', 10_000);
line('build and apply the removal of a team', times.cascade / 10, 'ms', 50);
line('the difference of two designs', times.diff, 'ms', 100);
