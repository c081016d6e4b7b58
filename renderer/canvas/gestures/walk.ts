// Arrow keys: up to whom one answers to, down to the first who answers here, sideways along the others of the same manager.
import type { OrgIndex } from '../../../shared/model/org-index.ts';
import { managerUnit } from '../../../shared/model/org-index.ts';
import type { UnitId } from '../../../shared/model/types.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

interface Family {
  readonly parents: ReadonlyMap<UnitId, UnitId | null>;
  readonly children: ReadonlyMap<UnitId | null, readonly UnitId[]>;
}

/** Who stands under whom, of those that are drawn: by reporting line, and by containment where nobody is answered to. */
function family(index: OrgIndex, drawn: ReadonlySet<UnitId>): Family {
  const parents = new Map<UnitId, UnitId | null>();
  const children = new Map<UnitId | null, UnitId[]>();
  for (const unit of index.design.units) {
    if (!drawn.has(unit.id)) continue;
    const manager = index.managerOf(unit.id);
    const above = [manager && managerUnit(manager), ...index.containers(unit).map((container) => container.id)];
    const parent = above.find((id) => id !== null && id !== unit.id && drawn.has(id)) ?? null;
    parents.set(unit.id, parent);
    const list = children.get(parent);
    if (list) list.push(unit.id);
    else children.set(parent, [unit.id]);
  }
  return { parents, children };
}

/** The next unit in a direction; null where there is none. From nothing, any arrow goes to the first root. */
export function walk(index: OrgIndex, drawn: ReadonlySet<UnitId>, from: UnitId | null, direction: Direction): UnitId | null {
  const { parents, children } = family(index, drawn);
  if (from === null || !parents.has(from)) return children.get(null)?.[0] ?? index.design.units.find((unit) => drawn.has(unit.id))?.id ?? null;
  const parent = parents.get(from) ?? null;
  switch (direction) {
    case 'up':
      return parent;
    case 'down':
      return children.get(from)?.[0] ?? null;
    case 'left':
    case 'right': {
      const row = children.get(parent) ?? [];
      return row[row.indexOf(from) + (direction === 'left' ? -1 : 1)] ?? null;
    }
    default:
      return direction satisfies never;
  }
}
