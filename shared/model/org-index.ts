// The index of a design: who contains whom, who answers to whom. Every other part reads an organisation through it.
import { HEAD_ROLES } from './roles.ts';
import type {
  Design,
  DottedLine,
  EmbedsLine,
  Group,
  Id,
  Line,
  LineKind,
  Position,
  ReportsLine,
  Role,
  Rotation,
  Service,
  SupportsLine,
  Team,
  Unit,
  UnitId,
} from './types.ts';
import { canContain, LINE_BITS, LinesAt, NOWHERE, SEVERAL_MANAGERS, slots, wire, type Wiring } from './wiring.ts';

/** Somebody who is answered to: a position, or the unnamed head that a team counts in its headcount. */
export type Manager =
  { readonly kind: 'position'; readonly position: Position } | { readonly kind: 'head'; readonly team: Team; readonly role: Role };

/** The id that findings and drawings name for a manager: the position's, or the team's of an unnamed head. */
export const managerUnit = (manager: Manager): UnitId => (manager.kind === 'position' ? manager.position.id : manager.team.id);
export const managerRole = (manager: Manager): Role => (manager.kind === 'position' ? manager.position.role : manager.role);

/** What answers directly to one manager. A team with an unnamed head is listed under `heads`: its head answers, its people answer to the head. */
export interface Reports {
  readonly positions: readonly Position[];
  readonly teams: readonly Team[];
  readonly heads: readonly Team[];
}

interface MutableReports {
  positions: Position[];
  teams: Team[];
  heads: Team[];
}

const NONE: readonly never[] = [];
/** Of a unit whose manager nobody has asked for yet. */
const NOT_ASKED = -2;
const NO_REPORTS: Reports = { positions: NONE, teams: NONE, heads: NONE };

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function headOf(team: Team): Manager | null {
  for (const role of HEAD_ROLES) if ((team.headcount[role] ?? 0) > 0) return { kind: 'head', team, role };
  return null;
}

function byId<T extends { readonly id: Id }>(records: readonly T[]): Map<Id, T> {
  const map = new Map<Id, T>();
  for (const record of records) map.set(record.id, record);
  return map;
}

/**
 * Indexes a design once; all answers are in file order. It holds for any design, also for one with cycles, missing targets or lines of the
 * wrong kind: what is wrong there is a finding of the integrity rules, and is passed over here.
 * @example new OrgIndex(design).chain('ana').map(managerUnit) // ['bo', 'mara', 'tomas']
 */
export class OrgIndex {
  readonly teams: readonly Team[];
  readonly groups: readonly Group[];
  readonly positions: readonly Position[];
  readonly #wiring: Wiring;
  readonly #from: LinesAt;
  /** By place: of whom a unit's manager is the place, once it is asked for, and the managers themselves. */
  readonly #managedBy: Int32Array;
  readonly #managers: (Manager | undefined)[];
  readonly #heads: (Manager | null | undefined)[];
  #passed: Int32Array | undefined;
  #walks = 0;
  #to: LinesAt | undefined;
  #units: Map<UnitId, Unit> | undefined;
  #services: Map<Id, Service> | undefined;
  #rotations: Map<Id, Rotation> | undefined;
  #lostFrom: Map<UnitId, Line[]> | undefined;
  #lostTo: Map<UnitId, Line[]> | undefined;
  #children: Map<UnitId | null, Unit[]> | undefined;
  #reports: Map<UnitId, MutableReports> | undefined;
  #headReports: Map<UnitId, Position[]> | undefined;

  constructor(readonly design: Design) {
    const teams: Team[] = [];
    const groups: Group[] = [];
    const positions: Position[] = [];
    for (const unit of design.units) {
      if (unit.kind === 'team') teams.push(unit);
      else if (unit.kind === 'group') groups.push(unit);
      else positions.push(unit);
    }
    this.teams = teams;
    this.groups = groups;
    this.positions = positions;
    this.#wiring = wire(design);
    this.#from = new LinesAt(design.lines, this.#wiring.from, design.units.length);
    this.#managedBy = new Int32Array(design.units.length).fill(NOT_ASKED);
    this.#managers = slots(design.units.length);
    this.#heads = slots(design.units.length);
  }

  get units(): ReadonlyMap<UnitId, Unit> {
    return (this.#units ??= byId(this.design.units));
  }
  get services(): ReadonlyMap<Id, Service> {
    return (this.#services ??= byId(this.design.services ?? NONE));
  }
  get rotations(): ReadonlyMap<Id, Rotation> {
    return (this.#rotations ??= byId(this.design.rotations ?? NONE));
  }

  /** Where a unit stands in `design.units` (of several with one id, the last); -1 where nothing of that id is there. */
  place(id: UnitId): number {
    return this.#wiring.places.of(id);
  }
  /** Whether several units have one id, of which answers name the last. */
  get hasTwins(): boolean {
    return this.#wiring.places.hasTwins;
  }
  unit(id: UnitId): Unit | undefined {
    return this.#at(this.place(id));
  }
  #at(place: number): Unit | undefined {
    return place < 0 ? undefined : this.design.units[place];
  }
  team(id: UnitId): Team | undefined {
    const unit = this.unit(id);
    return unit?.kind === 'team' ? unit : undefined;
  }
  position(id: UnitId): Position | undefined {
    const unit = this.unit(id);
    return unit?.kind === 'position' ? unit : undefined;
  }
  /** A name to say to a person; the id where nothing of that id is there. */
  name(id: UnitId): string {
    return this.unit(id)?.name ?? id;
  }

  /** What contains this unit: a group, or for a position also a team; undefined at the top, and where `parent` names nothing that can contain it. */
  container(unit: Unit): Team | Group | undefined {
    if (unit.parent === undefined || unit.parent === unit.id) return undefined;
    const parent = this.unit(unit.parent);
    return parent && canContain(parent, unit) ? parent : undefined;
  }
  /** The containers of a unit from the inside out; a ring of parents is walked once. */
  containers(unit: Unit): (Team | Group)[] {
    const first = this.container(unit);
    if (!first) return [];
    const found = new Set<Team | Group>();
    for (let outer: Team | Group | undefined = first; outer && outer !== unit && !found.has(outer); outer = this.container(outer)) found.add(outer);
    return [...found];
  }
  /** The units directly inside a group or team; with null, those that nothing contains. */
  children(container: UnitId | null): readonly Unit[] {
    return (this.#children ??= this.#findChildren()).get(container) ?? NONE;
  }
  #findChildren(): Map<UnitId | null, Unit[]> {
    const children = new Map<UnitId | null, Unit[]>();
    for (const unit of this.design.units) push(children, this.container(unit)?.id ?? null, unit);
    return children;
  }

  /** The lines that leave a unit; also those of an id that nothing has. */
  linesFrom(id: UnitId): readonly Line[] {
    const place = this.place(id);
    return place === NOWHERE ? (this.#lost().from.get(id) ?? NONE) : this.#from.of(place);
  }
  linesTo(id: UnitId): readonly Line[] {
    const place = this.place(id);
    if (place === NOWHERE) return this.#lost().to.get(id) ?? NONE;
    this.#to ??= new LinesAt(this.design.lines, this.#wiring.to, this.design.units.length);
    return this.#to.of(place);
  }
  solidFrom(id: UnitId): ReportsLine[] {
    return this.leaves(id, 'reports') ? this.linesFrom(id).filter((line) => line.kind === 'reports') : [];
  }
  dottedFrom(id: UnitId): DottedLine[] {
    return this.leaves(id, 'dotted') ? this.linesFrom(id).filter((line) => line.kind === 'dotted') : [];
  }
  embedsFrom(id: UnitId): EmbedsLine[] {
    return this.leaves(id, 'embeds') ? this.linesFrom(id).filter((line) => line.kind === 'embeds') : [];
  }
  supportsFrom(id: UnitId): SupportsLine[] {
    return this.leaves(id, 'supports') ? this.linesFrom(id).filter((line) => line.kind === 'supports') : [];
  }
  /** Whether a line of this kind leaves a unit: asked before a list of them is made. */
  leaves(id: UnitId, kind: LineKind): boolean {
    const place = this.place(id);
    if (place === NOWHERE) return this.linesFrom(id).some((line) => line.kind === kind);
    return ((this.#wiring.leaving[place] ?? 0) & LINE_BITS[kind]) !== 0;
  }

  /** Lines with an end that is not there, in file order. */
  get lostLines(): readonly Line[] {
    return this.#wiring.lostLines;
  }
  /** The units at the two ends of the nth line of the file, as far as they are there. */
  lineFrom(nth: number): Unit | undefined {
    return this.#at(this.#wiring.from[nth] ?? NOWHERE);
  }
  lineTo(nth: number): Unit | undefined {
    return this.#at(this.#wiring.to[nth] ?? NOWHERE);
  }
  #lost(): { from: ReadonlyMap<UnitId, readonly Line[]>; to: ReadonlyMap<UnitId, readonly Line[]> } {
    if (!this.#lostFrom || !this.#lostTo) {
      this.#lostFrom = new Map();
      this.#lostTo = new Map();
      for (const line of this.lostLines) {
        push(this.#lostFrom, line.from, line);
        push(this.#lostTo, line.to, line);
      }
    }
    return { from: this.#lostFrom, to: this.#lostTo };
  }

  /** The solid line that makes a unit's manager: the first in the file that leads to another position which is there. */
  ownLine(id: UnitId): ReportsLine | undefined {
    const place = this.place(id);
    if (place === NOWHERE) return this.linesFrom(id).find((line): line is ReportsLine => this.#makesManager(line));
    const own = this.#wiring.own[place] ?? NOWHERE;
    const line = own === NOWHERE ? undefined : this.design.lines[own];
    return line?.kind === 'reports' ? line : undefined;
  }
  #makesManager(line: Line): boolean {
    return line.kind === 'reports' && line.to !== line.from && this.position(line.to) !== undefined;
  }
  /** Whether more than one solid line leaves a unit for other positions that are there. */
  hasSeveralManagers(id: UnitId): boolean {
    const place = this.place(id);
    return place !== NOWHERE && ((this.#wiring.leaving[place] ?? 0) & SEVERAL_MANAGERS) !== 0;
  }

  /** The unnamed head that a team counts in its headcount, if there is one. */
  head(team: Team): Manager | null {
    const place = this.place(team.id);
    // A team may be asked about as it is to be, before an edit is made.
    if (this.#at(place) !== team) return headOf(team);
    const known = this.#heads[place];
    return known === undefined ? (this.#heads[place] = headOf(team)) : known;
  }

  /**
   * Whom a unit answers to: the end of its solid line, else the manager of what contains it, else null (a root).
   * For a team with an unnamed head this is whom the *head* answers to. A manager who sits in what he manages answers further out.
   */
  managerOf(id: UnitId): Manager | null {
    const place = this.place(id);
    return place === NOWHERE ? null : this.#manager(this.managedBy(place));
  }
  /**
   * `managerOf` by places, for walks over a whole organisation: the place of the unit (`managerUnit`) that manages the one at `place`; -1 for
   * nobody. A team manages by its unnamed head.
   */
  managedBy(place: number): number {
    const known = this.#managedBy[place] ?? NOWHERE;
    return known === NOT_ASKED ? (this.#managedBy[place] = this.#findManager(place)) : known;
  }
  /** The manager that the unit at a place is. */
  #manager(place: number): Manager | null {
    if (place === NOWHERE) return null;
    const known = this.#managers[place];
    if (known) return known;
    const unit = this.design.units[place];
    if (!unit || unit.kind === 'group') return null;
    const manager: Manager | null = unit.kind === 'team' ? this.head(unit) : { kind: 'position', position: unit };
    if (manager) this.#managers[place] = manager;
    return manager;
  }

  #findManager(place: number): number {
    const { outer, ownManager } = this.#wiring;
    const own = ownManager[place] ?? NOWHERE;
    if (own !== NOWHERE) return own;
    // A ring of groups ends when as many are passed as there are. A second time round they say what they said the first time.
    let left = this.groups.length + 1;
    for (let at = outer[place] ?? NOWHERE; at !== NOWHERE && left >= 0; at = outer[at] ?? NOWHERE) {
      left -= 1;
      const above = ownManager[at] ?? NOWHERE;
      if (above === place) continue;
      const container = this.design.units[at];
      if (container?.kind === 'team' && this.head(container) && !(above === NOWHERE && this.#manages(place, at))) return at;
      if (above !== NOWHERE) return above;
    }
    return NOWHERE;
  }

  /** Whether the head of a team without a line would answer to the unit at `place` itself: then that unit does not answer to the head. */
  #manages(place: number, team: number): boolean {
    const { outer, ownManager } = this.#wiring;
    let left = this.groups.length;
    for (let at = outer[team] ?? NOWHERE; at !== NOWHERE && left >= 0; at = outer[at] ?? NOWHERE) {
      left -= 1;
      const manager = ownManager[at] ?? NOWHERE;
      if (manager !== NOWHERE) return manager === place;
    }
    return false;
  }

  /** Whom the people counted in a team's headcount answer to: its unnamed head, else the team's manager. */
  managerOfPeople(team: Team): Manager | null {
    return this.head(team) ?? this.managerOf(team.id);
  }
  /** Whom a manager answers to. */
  above(manager: Manager): Manager | null {
    return this.managerOf(managerUnit(manager));
  }
  /** A manager and everyone above, in order. A cycle is walked once. */
  chainFrom(first: Manager | null): Manager[] {
    const chain: Manager[] = [];
    // A chain may be as long as the file: it is not searched. Each walk leaves a mark of its own at those whom it has passed.
    this.#passed ??= new Int32Array(this.design.units.length);
    const mark = ++this.#walks;
    let next = first;
    while (next) {
      const place = this.place(managerUnit(next));
      if (place !== NOWHERE && this.#passed[place] === mark) break;
      chain.push(next);
      if (place === NOWHERE) break;
      this.#passed[place] = mark;
      next = this.#manager(this.managedBy(place));
    }
    return chain;
  }
  /** Everyone above a unit, nearest first. */
  chain(id: UnitId): Manager[] {
    return this.chainFrom(this.managerOf(id));
  }

  /** What answers directly to a position. */
  reports(id: UnitId): Reports {
    return this.#allReports().get(id) ?? NO_REPORTS;
  }
  /** The positions that answer to the unnamed head of a team: those placed in it without a line of their own. */
  headReports(team: UnitId): readonly Position[] {
    this.#allReports();
    return this.#headReports?.get(team) ?? NONE;
  }

  #allReports(): Map<UnitId, MutableReports> {
    if (this.#reports) return this.#reports;
    const all = new Map<UnitId, MutableReports>();
    const heads = new Map<UnitId, Position[]>();
    for (const unit of this.design.units) {
      if (unit.kind === 'group') continue;
      const manager = this.managerOf(unit.id);
      if (!manager) continue;
      if (manager.kind === 'head') {
        if (unit.kind === 'position') push(heads, manager.team.id, unit);
        continue;
      }
      let entry = all.get(manager.position.id);
      if (!entry) all.set(manager.position.id, (entry = { positions: [], teams: [], heads: [] }));
      if (unit.kind === 'position') entry.positions.push(unit);
      else if (this.head(unit)) entry.heads.push(unit);
      else entry.teams.push(unit);
    }
    this.#headReports = heads;
    this.#reports = all;
    return all;
  }
}

const indexes = new WeakMap<Design, OrgIndex>();
/** The index of a design; asked again for the same design, it answers with the same index. */
export function indexOf(design: Design): OrgIndex {
  let index = indexes.get(design);
  if (!index) indexes.set(design, (index = new OrgIndex(design)));
  return index;
}
