// What stands in a picture for a unit that a slide names: its card, its dock, or what holds it where it has neither.
import type { Scene, SceneBox } from '../draw/scene.ts';
import type { Design, UnitId } from '../model/types.ts';

/** The unit and what contains it, from the inside out. */
function withHolders(design: Design, unit: UnitId): readonly UnitId[] {
  const parents = new Map(design.units.map(({ id, parent }) => [id, parent]));
  const chain = new Set<UnitId>();
  for (let at: UnitId | undefined = unit; at !== undefined && !chain.has(at); at = parents.get(at)) chain.add(at);
  return [...chain];
}

/** The box that stands for a unit: its card, or the dock of an SRE who has no other. */
const isFor = (box: SceneBox, unit: UnitId): boolean => box.id === unit || (box.kind === 'dock' && box.units.includes(unit));

/**
 * The boxes of a unit. Where it has none, that of the team whose people it is one of, or of the collapsed group it is in.
 * @returns the boxes, and the ids on the way to them: the unit, the team whose tile shows in a collapsed group, the group; nothing for a unit that is gone
 */
export function standsFor(scene: Scene, design: Design, unit: UnitId): { readonly boxes: readonly SceneBox[]; readonly ids: readonly UnitId[] } {
  const chain = withHolders(design, unit);
  for (const [nth, id] of chain.entries()) {
    const boxes = scene.boxes.filter((box) => isFor(box, id));
    if (boxes.length > 0) return { boxes, ids: chain.slice(0, nth + 1) };
  }
  return { boxes: [], ids: [] };
}
