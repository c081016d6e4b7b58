// What a drop does to the design, and how it is said.
import type { Point, SceneBox } from '../../../shared/draw/scene.ts';
import type { OrgIndex } from '../../../shared/model/org-index.ts';
import type { LayoutEntry, UnitId } from '../../../shared/model/types.ts';
import { carried, type Drop } from '../gestures/drop-target.ts';
import { orgIndex } from '../scene-store.ts';
import { isPlaced } from './placed.ts';
import { containIn, embedIn, reportTo, undockFrom } from './lines.ts';
import { change, places, type StepMaker } from './steps.ts';

/** Names of several units in a sentence: "Ana", "Ana and Mei", "Ana and 3 others". */
export function namesOf(index: OrgIndex, units: readonly UnitId[]): string {
  const [first = '', second] = units.map((id) => index.name(id) || 'Unnamed');
  if (second === undefined) return first;
  return units.length === 2 ? `${first} and ${second}` : `${first} and ${units.length - 1} others`;
}

const verb = (units: readonly UnitId[], one: string, many: string): string => (units.length === 1 ? one : many);

/** The drop as a plain sentence: the label of the undo step, and the hint beside the pointer. Null for a mere move. */
export function dropText(index: OrgIndex, drop: Drop): string | null {
  const names = namesOf(index, drop.units);
  switch (drop.kind) {
    case 'embed':
      return `Embed ${names} in ${index.name(drop.target)}`;
    case 'reports':
      return `${names} ${verb(drop.units, 'answers', 'answer')} to ${index.name(drop.target)}`;
    case 'lead':
      return `${index.name(drop.target)} answers to ${names}`;
    case 'contain':
      return `Put ${names} in ${index.name(drop.target)}`;
    case 'release': {
      const [only] = drop.units;
      const unit = only === undefined ? undefined : index.unit(only);
      const container = unit && index.container(unit);
      return container && drop.units.length === 1
        ? `Take ${names} out of ${container.name}`
        : `Take ${names} out of ${verb(drop.units, 'its group', 'their groups')}`;
    }
    case 'undock':
      return `Take ${names} out of ${index.name(drop.host)}`;
    case 'move':
      return null;
    default:
      return drop satisfies never;
  }
}

export interface Moved {
  /** The boxes that were dragged, where they stood before. */
  readonly boxes: readonly SceneBox[];
  readonly by: Point;
}

/** New places for what was dragged by hand: its own boxes, and whatever inside them has a place of its own. */
export function movedPlaces(units: readonly UnitId[], { boxes, by }: Moved): StepMaker {
  return (design) => {
    const along = carried(orgIndex(), units);
    const named = new Set(units);
    const entries: [UnitId, LayoutEntry][] = boxes.flatMap((box): [UnitId, LayoutEntry][] => {
      const old = Object.hasOwn(design.layout ?? {}, box.id) ? design.layout?.[box.id] : undefined;
      if (box.kind === 'dock' || !along.has(box.id) || (!named.has(box.id) && !old)) return [];
      const at = { x: Math.round(box.rect.x + by.x), y: Math.round(box.rect.y + by.y) };
      // A stack keeps a place only where it is pinned: otherwise the layout closes the gap that collapsing left.
      return [[box.id, { ...old, ...at, ...(old?.collapsed ? { pinned: true } : {}) }]];
    });
    return places(entries)(design);
  };
}

/** Where the layout may place it again: pinned cards keep their place. */
const forget =
  (units: readonly UnitId[]): StepMaker =>
  (design) =>
    places(units.filter((id) => design.layout?.[id]?.pinned !== true).map((id) => [id, null] as const))(design);

/** Under a manager whom the layout places, the layout also places who answers to him; under one placed by hand everybody stays. */
const near = (manager: UnitId, units: readonly UnitId[]): StepMaker[] => (isPlaced(manager) ? [] : [forget(units)]);

export function doDrop(drop: Drop, moved: Moved): boolean {
  const index = orgIndex();
  const label = dropText(index, drop);
  switch (drop.kind) {
    case 'embed':
      return change(label ?? '', [embedIn(drop.units, drop.target, hostOf(moved)), forget(drop.units)]);
    case 'reports':
      return change(label ?? '', [reportTo(drop.units, drop.target), ...near(drop.target, drop.units)]);
    case 'lead':
      return change(label ?? '', [reportTo([drop.target], drop.units[0] ?? '')]);
    case 'contain':
      return change(label ?? '', [containIn(drop.units, drop.target), forget(drop.units)]);
    case 'release':
      return change(label ?? '', [containIn(drop.units, undefined), movedPlaces(drop.units, moved)]);
    case 'undock':
      return change(label ?? '', [undockFrom(drop.units, drop.host), movedDock(drop.units, moved)]);
    case 'move':
      return change(`Move ${namesOf(index, drop.units)}`, [movedPlaces(drop.units, moved)]);
    default:
      return drop satisfies never;
  }
}

const hostOf = ({ boxes }: Moved): UnitId | undefined => boxes.flatMap((box) => (box.kind === 'dock' && boxes.length === 1 ? [box.host] : []))[0];

/** An SRE taken off its host stands where it was let go. */
const movedDock = (units: readonly UnitId[], { boxes, by }: Moved): StepMaker => {
  const rect = boxes[0]?.rect;
  return places(rect ? units.map((id, at) => [id, { x: Math.round(rect.x + by.x), y: Math.round(rect.y + by.y + at * 40) }] as const) : []);
};
