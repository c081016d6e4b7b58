// What stands in a picture for a unit that a slide names: its card, its dock, or what holds it where it has neither.
import type { Scene, SceneBox } from '../draw/scene.ts';
import type { Design, UnitId } from '../model/types.ts';

/** What is asked of a drawing for each slide of it, counted once. */
function once<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, V>();
  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found;
    const made = make(of);
    known.set(of, made);
    return made;
  };
}

const parentsIn = once((design: Design) => new Map(design.units.map(({ id, parent }) => [id, parent])));

/** By unit the boxes that are its own: its card, and the docks of an SRE. */
const boxesIn = once((scene: Scene) => {
  const boxes = new Map<UnitId, SceneBox[]>();
  for (const box of scene.boxes) {
    for (const unit of new Set([box.id, ...(box.kind === 'dock' ? box.units : [])])) {
      const list = boxes.get(unit);
      if (list) list.push(box);
      else boxes.set(unit, [box]);
    }
  }
  return boxes;
});

/**
 * The boxes of a unit. Where it has none, that of the team whose people it is one of, or of the collapsed group it is in.
 * @returns the boxes, and the ids on the way to them: the unit, the team whose tile shows in a collapsed group, the group; nothing for a unit that is gone
 */
export function standsFor(scene: Scene, design: Design, unit: UnitId): { readonly boxes: readonly SceneBox[]; readonly ids: readonly UnitId[] } {
  const parents = parentsIn(design);
  const own = boxesIn(scene);
  const ids: UnitId[] = [];
  for (let at: UnitId | undefined = unit; at !== undefined && !ids.includes(at); at = parents.get(at)) {
    ids.push(at);
    const boxes = own.get(at);
    if (boxes) return { boxes, ids };
  }
  return { boxes: [], ids: [] };
}
