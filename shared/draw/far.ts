// The picture of an organisation from far (below 20 %), whatever the zoom: groups as boxes, a shape a team, the managers above them. Pure data.
//
//   far.ts          what is seen               far-grid.ts     a group's box and the grid in it, at a zoom
//   far-view.ts     where it is, at a zoom     far-shapes.ts   outlines of the types
import { isManager } from '../model/roles.ts';
import type { Id, TeamType, UnitId } from '../model/types.ts';
import { ROLE_WORDS } from '../model/words.ts';
import type { GroupBox, Mark, Point, PositionBox, Rect, Scene, SceneLine } from './scene.ts';

export interface FarTeam {
  readonly unit: UnitId;
  readonly type: TeamType;
  readonly mark?: 'critical' | 'warning';
  /** An SRE is docked there; `risk` where one of them answers to the wrong side. */
  readonly sre?: 'docked' | 'risk';
}
export interface FarGroup {
  readonly unit: UnitId;
  readonly name: string;
  /** Where it stands in the world, pixels at 100 %. */
  readonly rect: Rect;
  /** Its teams, those of groups within it too, in the order of the scene. */
  readonly teams: readonly FarTeam[];
  readonly people: number;
  /** Drawn as a stack up close: lower than its teams would need. */
  readonly collapsed: boolean;
  /** How many of what it holds have a worst finding of this kind. */
  readonly counts: Readonly<Record<'critical' | 'warning', number>>;
}
/** A group that holds groups: an outline around them. */
export type FarFrame = Pick<FarGroup, 'unit' | 'name' | 'rect'>;
/** A manager or another person outside of all groups. */
export interface FarPerson extends FarFrame {
  /** Groups answer there: drawn as a pill. Others are only drawn when they are lit. */
  readonly head: boolean;
}
/** A team outside of all groups, about its middle in the world. */
export interface FarLoose extends FarTeam {
  readonly at: Point;
}
/** A line of the scene and the boxes at its ends, as they are seen from far. `id` is its record's, where it has one. */
export interface FarLine {
  readonly id: Id;
  readonly from: UnitId;
  readonly to: UnitId;
  readonly points: readonly Point[];
}

/** Which entry of the picture a unit is; `in` counts its groups. */
export type FarSlot =
  | { readonly kind: 'tile'; readonly in: number; readonly nth: number }
  | { readonly kind: 'loose' | 'person' | 'group' | 'frame'; readonly nth: number };

export interface FarPicture {
  /** All of it in the world. */
  readonly bounds: Rect;
  readonly frames: readonly FarFrame[];
  readonly groups: readonly FarGroup[];
  readonly loose: readonly FarLoose[];
  readonly people: readonly FarPerson[];
  /** The tree outside of groups. */
  readonly lines: readonly FarLine[];
  /** All other lines from one box to another, by id: drawn where they are lit. */
  readonly paths: ReadonlyMap<Id, FarLine>;
  /** What stands for a unit: itself where it has a shape, a pill or a box of its own, else the box that holds it; nothing where it is not seen from far. */
  readonly shownAs: ReadonlyMap<UnitId, UnitId>;
  /** Where in this picture each unit is that has a shape, a pill or a box. */
  readonly slots: ReadonlyMap<UnitId, FarSlot>;
  /** The types that are there. */
  readonly types: ReadonlySet<TeamType>;
  /** Some SRE is docked at a team. */
  readonly docks: boolean;
}

const seen = (mark: Mark | undefined): { mark?: 'critical' | 'warning' } => (mark && mark !== 'advice' ? { mark } : {});

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/**
 * What of a scene is seen from far. Deterministic, and in time that grows with what is in the scene; holds for any scene.
 * @example farPicture(buildScene(design, { findings })).groups[0]?.teams.length // 33
 */
export function farPicture(scene: Scene): FarPicture {
  const groups = new Map<UnitId, GroupBox>();
  for (const box of scene.boxes) if (box.kind === 'group') groups.set(box.id, box);
  const holder = holders(scene, groups);
  const held = (group: UnitId | undefined): UnitId | null => (group === undefined ? null : (holder.get(group) ?? null));
  const sres = new Map<UnitId, 'docked' | 'risk'>();
  for (const box of scene.boxes) if (box.kind === 'dock') sres.set(box.host, box.risk ? 'risk' : (sres.get(box.host) ?? 'docked'));

  const shownAs = new Map<UnitId, UnitId>();
  const teams = new Map<UnitId, FarTeam[]>();
  const counts = new Map<UnitId, { critical: number; warning: number }>();
  const count = (group: UnitId, mark: Mark | undefined): void => {
    if (!mark || mark === 'advice') return;
    let entry = counts.get(group);
    if (!entry) counts.set(group, (entry = { critical: 0, warning: 0 }));
    entry[mark] += 1;
  };
  const loose: FarLoose[] = [];
  const outside: PositionBox[] = [];
  const types = new Set<TeamType>();
  const frames: FarFrame[] = [];
  for (const box of scene.boxes) {
    if (box.kind === 'group') {
      const own = held(box.id);
      shownAs.set(box.id, own ?? box.id);
      if (own === null) frames.push({ unit: box.id, name: box.name, rect: box.rect });
      // A collapsed group's mark is its teams', which are counted one by one.
      else if (!box.collapsed) count(own, box.worst);
      for (const tile of own === null ? [] : (box.collapsed ?? [])) {
        push(teams, own ?? box.id, { unit: tile.id, type: tile.type, ...seen(tile.worst) });
        count(own ?? box.id, tile.worst);
        shownAs.set(tile.id, tile.id);
        types.add(tile.type);
      }
    } else if (box.kind === 'dock') {
      for (const unit of box.units) if (!shownAs.has(unit)) shownAs.set(unit, box.host);
      shownAs.set(box.id, box.host);
    } else if (box.kind === 'position') {
      const own = held(box.group);
      shownAs.set(box.id, own ?? box.id);
      if (own === null) outside.push(box);
      else count(own, box.worst);
    } else {
      const own = held(box.group);
      const sre = sres.get(box.id);
      const team: FarTeam = { unit: box.id, type: box.type, ...seen(box.worst), ...(sre && { sre }) };
      shownAs.set(box.id, box.id);
      types.add(box.type);
      if (own === null) loose.push({ ...team, at: { x: box.rect.x + box.rect.width / 2, y: box.rect.y + box.rect.height / 2 } });
      else {
        push(teams, own, team);
        count(own, box.worst);
      }
    }
  }
  const boxes = [...groups.values()]
    .filter((box) => holder.get(box.id) === box.id)
    .map((box): FarGroup => ({
      unit: box.id,
      name: box.name,
      rect: box.rect,
      teams: teams.get(box.id) ?? [],
      people: box.people,
      collapsed: box.collapsed !== undefined,
      counts: counts.get(box.id) ?? { critical: 0, warning: 0 },
    }));
  const boxed = new Set([...boxes, ...frames].map(({ unit }) => unit));
  const { lines, paths, above } = linesOf(scene, shownAs, new Set(outside.map((box) => box.id)), boxed);
  const people = peopleOf(outside, above, lines);
  const slots = slotsOf(frames, boxes, loose, people);
  return { bounds: scene.bounds, frames, groups: boxes, loose, people, lines, paths, shownAs, slots, types, docks: sres.size > 0 };
}

function slotsOf(
  frames: readonly FarFrame[],
  groups: readonly FarGroup[],
  loose: readonly FarLoose[],
  people: readonly FarPerson[],
): Map<UnitId, FarSlot> {
  const slots = new Map<UnitId, FarSlot>();
  for (const [nth, { unit }] of frames.entries()) slots.set(unit, { kind: 'frame', nth });
  for (const [nth, { unit }] of people.entries()) slots.set(unit, { kind: 'person', nth });
  for (const [nth, { unit }] of loose.entries()) slots.set(unit, { kind: 'loose', nth });
  for (const [at, group] of groups.entries()) {
    slots.set(group.unit, { kind: 'group', nth: at });
    for (const [nth, { unit }] of group.teams.entries()) slots.set(unit, { kind: 'tile', in: at, nth });
  }
  return slots;
}

/** For every group the box that stands for it: the outermost around it whose teams are, half of them at least, its own. Null for a mere frame. */
function holders(scene: Scene, groups: ReadonlyMap<UnitId, GroupBox>): Map<UnitId, UnitId | null> {
  const direct = new Map<UnitId, number>();
  for (const box of scene.boxes) if (box.kind === 'team' && box.group !== undefined) direct.set(box.group, (direct.get(box.group) ?? 0) + 1);
  const parents = new Set([...groups.values()].map((box) => box.group));
  const holder = new Map<UnitId, UnitId | null>();
  // Groups come from the outside in.
  for (const box of groups.values()) {
    const outer = box.group === undefined ? null : (holder.get(box.group) ?? null);
    const own = direct.get(box.id) ?? 0;
    const whole = box.collapsed !== undefined || !parents.has(box.id) || (own > 0 && own * 2 >= box.teams);
    holder.set(box.id, outer ?? (whole ? box.id : null));
  }
  return holder;
}

interface Lines {
  readonly lines: readonly FarLine[];
  readonly paths: ReadonlyMap<Id, FarLine>;
  /** The people outside of groups to whom something answers: true where a box does, directly or through others of them. */
  readonly above: ReadonlyMap<UnitId, boolean>;
}

function linesOf(scene: Scene, shownAs: ReadonlyMap<UnitId, UnitId>, outside: ReadonlySet<UnitId>, boxed: ReadonlySet<UnitId>): Lines {
  const tree: FarLine[] = [];
  const paths = new Map<Id, FarLine>();
  const joined = new Set<string>();
  const managers = new Map<UnitId, UnitId[]>();
  for (const line of scene.lines) {
    const far = ended(line, shownAs);
    if (far.from === far.to || line.kind === 'embeds') continue;
    const structure = line.kind === 'reports' && line.own !== true && outside.has(far.to);
    const key = JSON.stringify([far.from, far.to]);
    // Several of a box answer to one manager: one line of them is enough.
    if (!structure || (boxed.has(far.from) && joined.has(key))) paths.set(far.id, far);
    else {
      joined.add(key);
      tree.push(far);
      push(managers, far.from, far.to);
    }
  }
  const above = new Map<UnitId, boolean>();
  const climb = (start: Iterable<UnitId>, boxes: boolean): void => {
    const queue = [...start];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      for (const manager of managers.get(id) ?? []) {
        if (above.has(manager)) continue;
        above.set(manager, boxes);
        queue.push(manager);
      }
    }
  };
  climb(boxed, true);
  climb(
    [...managers.keys()].filter((id) => !outside.has(id) && !boxed.has(id)),
    false,
  );
  const lines: FarLine[] = [];
  for (const line of tree) {
    // Who manages nobody that is seen is not seen either, and no line leads there.
    if (outside.has(line.from) && !above.has(line.from)) paths.set(line.id, line);
    else lines.push(line);
  }
  return { lines, paths, above };
}

function ended(line: SceneLine, shownAs: ReadonlyMap<UnitId, UnitId>): FarLine {
  const end = (box: UnitId, unit: UnitId): UnitId => shownAs.get(box) ?? shownAs.get(unit) ?? box;
  return { id: line.record ?? line.id, from: end(line.fromBox, line.from), to: end(line.toBox, line.to), points: line.points };
}

function peopleOf(outside: readonly PositionBox[], above: ReadonlyMap<UnitId, boolean>, lines: readonly FarLine[]): FarPerson[] {
  const managers = new Map(lines.map(({ from, to }) => [from, to]));
  // A title that several beside each other have says less than their names.
  const titleOf = (box: PositionBox): string => JSON.stringify([managers.get(box.id) ?? null, box.roleLabel]);
  const titles = new Map<string, number>();
  for (const box of outside) titles.set(titleOf(box), (titles.get(titleOf(box)) ?? 0) + 1);
  return outside
    .map((box): FarPerson => {
      const head = above.get(box.id) === true && isManager(box.role);
      const titled = head && titles.get(titleOf(box)) === 1 && ownTitle(box);
      return { unit: box.id, name: titled ? box.roleLabel : box.name, rect: box.rect, head };
    })
    .sort((one, other) => one.rect.y - other.rect.y);
}

/** Whether what a pill says under the name is a title of its own ("Consumer") and no more than the role. */
const ownTitle = (box: PositionBox): boolean =>
  box.roleLabel.toLowerCase() !== ROLE_WORDS[box.role].toLowerCase() && !box.roleLabel.endsWith('…') && box.roleLabel !== '';
