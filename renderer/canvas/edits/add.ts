// New units: at a place, in or under what they are dropped on, or beside the one whose name was just written.
import { addUnit, newId } from '../../../shared/edits/build.ts';
import type { Point, Rect } from '../../../shared/draw/scene.ts';
import { isManager } from '../../../shared/model/roles.ts';
import type { Position, Role, TeamType, Unit, UnitId } from '../../../shared/model/types.ts';
import { itemSize, paletteItem, unitOf, type PaletteItem } from '../../palette/items.ts';
import { documentStore, undo } from '../../stores/document.ts';
import { beginNaming, select, viewStore } from '../../stores/view.ts';
import { grown } from '../adapter/spatial-index.ts';
import { bringIntoView, viewCentre } from '../camera.ts';
import { isHost } from '../gestures/line-kind.ts';
import { orgIndex, rectsOf, sceneStore } from '../scene-store.ts';
import { setCursor } from '../states/cursor.ts';
import { isPlaced } from './placed.ts';
import { containIn, embedIn, reportTo } from './lines.ts';
import { change, type StepMaker } from './steps.ts';

/** How a new unit is tied to what is there. */
export type Tie =
  | { readonly kind: 'under'; readonly manager: UnitId }
  | { readonly kind: 'inside'; readonly container: UnitId }
  | { readonly kind: 'embedded'; readonly host: UnitId };

function tieStep(unit: UnitId, tie: Tie): StepMaker {
  switch (tie.kind) {
    case 'under':
      return reportTo([unit], tie.manager);
    case 'inside':
      return containIn([unit], tie.container);
    case 'embedded':
      return embedIn([unit], tie.host);
    default:
      return tie satisfies never;
  }
}

/** How an item is tied to a unit that it is dropped on, or added to; null where it just stands there. */
export function tieTo(item: PaletteItem, unit: Unit | undefined): Tie | null {
  if (unit?.kind === 'position') return isManager(unit.role) && item.kind !== 'group' ? { kind: 'under', manager: unit.id } : null;
  if (unit?.kind === 'group') return { kind: 'inside', container: unit.id };
  if (unit?.kind !== 'team' || item.kind !== 'position' || isManager(item.role)) return null;
  return item.role === 'sre' && isHost(unit) ? { kind: 'embedded', host: unit.id } : { kind: 'inside', container: unit.id };
}

/** Selects a new unit and begins to write its name. */
function introduce(unit: UnitId): void {
  setCursor(unit);
  select([unit]);
  beginNaming(unit);
  bringIntoView(rectsOf([unit]));
}

interface Addition {
  make(id: UnitId): Unit;
  readonly ties: readonly Tie[];
  readonly at?: Point | undefined;
  readonly more?: readonly ((id: UnitId) => StepMaker)[];
  /** The unit before which it stands in the file, and so among those who answer to the same. */
  readonly before?: UnitId | undefined;
}

/** What was just added and still waits for its name, and where the history stood then. */
let unnamed: { readonly id: UnitId; readonly addition: Addition; readonly position: number } | null = null;

/** Adds a record, as one step. Its id is made of its name, so that the file can be read. */
function record(addition: Addition, name?: string): UnitId | null {
  const { design } = documentStore.get();
  const id = newId(design, name ?? addition.make('').name);
  const unit = { ...addition.make(id), ...(name === undefined ? {} : { name }) };
  const place = {
    ...(addition.at && { at: { x: Math.round(addition.at.x), y: Math.round(addition.at.y) } }),
    ...(addition.before !== undefined && { before: addition.before }),
  };
  const ties = addition.ties.map((tie) => tieStep(id, tie));
  const more = (addition.more ?? []).map((step) => step(id));
  return change(`Add ${unit.name}`, [(now) => addUnit(now, unit, place), ...ties, ...more]) ? id : null;
}

function addRecord(make: (id: UnitId) => Unit, ties: readonly Tie[], at?: Point, more: Addition['more'] = [], before?: UnitId): UnitId | null {
  const addition: Addition = { make, ties, at, more, before };
  const id = record(addition);
  if (id === null) return null;
  unnamed = { id, addition, position: documentStore.get().position };
  introduce(id);
  return id;
}

/** Names what was just added within the same step, under an id made of that name. Null where it is not what was just added. */
export function nameAddition(unit: UnitId, name: string): UnitId | null {
  const waiting = unnamed;
  unnamed = null;
  if (waiting?.id !== unit || documentStore.get().position !== waiting.position) return null;
  undo();
  const id = record(waiting.addition, name);
  if (id === null) return null;
  setCursor(id);
  select([id]);
  return id;
}

const overlapsAny = (rect: Rect): boolean =>
  sceneStore
    .get()
    .places.within(grown(rect, 8))
    .some((box) => box.kind !== 'group');

/** The first free place for a card at, right of and below a point; or in one row with it. */
function freePlace(centre: Point, size: { width: number; height: number }, row = false): Point {
  const start = { x: centre.x - size.width / 2, y: centre.y - size.height / 2 };
  for (let ring = 0; ring < 12; ring += 1) {
    for (let step = row ? ring : 0; step <= ring; step += 1) {
      const at = { x: start.x + step * (size.width + 28), y: start.y + (ring - step) * (size.height + 28) };
      if (!overlapsAny({ ...at, ...size })) return at;
    }
  }
  return start;
}

/** Where somebody new stands under a manager who was placed by hand; elsewhere the layout knows better. */
function placeUnder(tie: Tie | null, size: { width: number; height: number }): Point | undefined {
  if (tie?.kind !== 'under' || !isPlaced(tie.manager)) return undefined;
  const [rect] = rectsOf([tie.manager]);
  return rect && freePlace({ x: rect.x + rect.width / 2, y: rect.y + rect.height + 48 + size.height / 2 }, size, true);
}

/** Adds an item with its middle at a point, tied to the unit it was dropped on. */
export function addAt(item: PaletteItem, centre: Point, tie: Tie | null): UnitId | null {
  const { width, height } = itemSize(item);
  return addRecord(
    (id) => unitOf(item, id),
    tie ? [tie] : [],
    tie ? placeUnder(tie, { width, height }) : { x: centre.x - width / 2, y: centre.y - height / 2 },
  );
}

/** Adds an item to the one unit that is selected, if it can be tied to it; else at the middle of the view. */
export function addHere(item: PaletteItem): UnitId | null {
  const [only, ...others] = viewStore.get().units;
  const tie = only === undefined || others.length > 0 ? null : tieTo(item, orgIndex().unit(only));
  return addRecord((id) => unitOf(item, id), tie ? [tie] : [], tie ? placeUnder(tie, itemSize(item)) : freePlace(viewCentre(), itemSize(item)));
}

/** Adds an item with a line of its own at the loose end of a line. */
export function addAtEnd(item: PaletteItem, centre: Point, line: (id: UnitId) => StepMaker): UnitId | null {
  const { width, height } = itemSize(item);
  return addRecord((id) => unitOf(item, id), [], { x: centre.x - width / 2, y: centre.y - height / 2 }, [line]);
}

/** Who is likeliest to answer to a manager: the manager below, else a team. */
const BELOW: ReadonlyMap<Role, { readonly role: Role } | { readonly team: TeamType }> = new Map<Role, { role: Role } | { team: TeamType }>([
  ['ceo', { role: 'cto' }],
  ['cto', { role: 'director' }],
  ['vp-engineering', { role: 'director' }],
  ['cpo', { role: 'product-director' }],
  ['vp-product', { role: 'product-director' }],
  ['director', { role: 'engineering-manager' }],
  ['product-director', { role: 'product-manager' }],
  ['product-manager', { team: 'product' }],
  ['engineering-manager', { team: 'product' }],
  ['infrastructure-manager', { team: 'infrastructure' }],
  ['operations-manager', { team: 'operations' }],
  ['sre-manager', { team: 'sre' }],
]);

const position =
  (role: Role): ((id: UnitId) => Position) =>
  (id) => ({ id, kind: 'position', name: 'New position', role });

function addReport(unit: Unit): UnitId | null {
  const team = (type: TeamType): PaletteItem | undefined => paletteItem(`team-${type}`);
  if (unit.kind !== 'position') {
    const item = unit.kind === 'group' ? team('product') : paletteItem('position');
    return item ? addRecord((id) => unitOf(item, id), [{ kind: 'inside', container: unit.id }]) : null;
  }
  const below = BELOW.get(unit.role);
  const tie: Tie = { kind: 'under', manager: unit.id };
  if (!below) return null;
  if ('role' in below) return addRecord(position(below.role), [tie], placeUnder(tie, { width: 136, height: 30 }));
  const item = team(below.team);
  return item ? addRecord((id) => unitOf(item, id), [tie], placeUnder(tie, itemSize(item))) : null;
}

function addSibling(unit: Unit): UnitId | null {
  const { parent } = unit;
  const manager = orgIndex().ownLine(unit.id)?.to;
  const ties: Tie[] = [];
  if (parent !== undefined) ties.push({ kind: 'inside', container: parent });
  if (manager !== undefined) ties.push({ kind: 'under', manager });
  // Who has a place by hand, or stands free, gets a neighbour right there; elsewhere the layout puts the next in the file beside.
  const beside = ties.length === 0 || isPlaced(unit.id) ? rectsOf([unit.id])[0] : undefined;
  const { units } = documentStore.get().design;
  const next = units[units.findIndex(({ id }) => id === unit.id) + 1]?.id;
  const at = beside && freePlace({ x: beside.x + beside.width * 1.5 + 28, y: beside.y + beside.height / 2 }, beside);
  switch (unit.kind) {
    case 'team':
      return addRecord((id) => ({ id, kind: 'team', name: 'New team', type: unit.type, headcount: {} }), ties, at, [], next);
    case 'position':
      return addRecord(position(unit.role), ties, at, [], next);
    case 'group':
      return addRecord((id) => ({ id, kind: 'group', name: 'New group' }), ties, at, [], next);
    default:
      return unit satisfies never;
  }
}

/** Adds somebody who answers to a unit, or somebody like it beside it; null where that is not possible. */
export function addRelative(to: UnitId, how: 'report' | 'sibling'): UnitId | null {
  const unit = orgIndex().unit(to);
  if (!unit) return null;
  return how === 'report' ? addReport(unit) : addSibling(unit);
}
