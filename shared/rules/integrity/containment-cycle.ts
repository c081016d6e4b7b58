// containment-cycle: groups that contain each other in a ring.
import type { UnitId } from '../../model/types.ts';
import type { Rule } from '../rule.ts';
import { arrows, unitName } from '../say.ts';

export const containmentCycle: Rule = {
  id: 'containment-cycle',
  name: 'Groups inside each other',
  severity: 'critical',
  basis: 'arithmetic',
  family: 'integrity',
  about: 'structure',
  text: {
    what: 'A unit is contained, in the end, in itself.',
    why: 'Such groups have no place in the drawing, and whoever sits in them inherits a manager from nowhere. Editing in the app cannot make this; a file put together by hand or by a program can.',
    remedy: 'Take one of them out: let it sit in a group outside the ring, or in none.',
  },
  check(view, report) {
    const { index } = view;
    /** Units whose way outward is known to end, or to end in a ring that is told already. */
    const done = new Set<UnitId>();
    for (const first of view.design.units) {
      if (first.parent === undefined || done.has(first.id)) continue;
      const outer = index.unit(first.id)?.parent;
      if (outer === undefined || done.has(outer) || !index.unit(outer)) {
        done.add(first.id);
        continue;
      }
      const way: UnitId[] = [];
      const onWay = new Set<UnitId>();
      let id: UnitId | undefined = first.id;
      while (id !== undefined && !done.has(id) && !onWay.has(id)) {
        way.push(id);
        onWay.add(id);
        const parent: UnitId | undefined = index.unit(id)?.parent;
        id = parent !== undefined && index.unit(parent) ? parent : undefined;
      }
      if (id !== undefined && onWay.has(id)) ring(way.slice(way.indexOf(id)));
      for (const each of way) done.add(each);
    }

    function ring(members: readonly UnitId[]): void {
      const units = view.design.units.flatMap((unit) => (members.includes(unit.id) ? [unit.id] : []));
      const start = members.indexOf(units[0] ?? '');
      const path = [...members.slice(start), ...members.slice(0, start), members[start] ?? ''];
      const says =
        members.length === 1
          ? `${unitName(index, path[0] ?? '')} is said to sit in itself. Let it sit in another group, or in none.`
          : `${arrows(index, path)}: each sits in the next, in a ring, so none has a place. Take one of them out.`;
      report({ message: says, units, path, values: { units: members.length } });
    }
  },
};
