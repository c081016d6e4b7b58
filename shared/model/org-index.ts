// The index of a design: who contains whom, who answers to whom. Every other part reads an organisation through it.
import { HEAD_ROLES } from './roles.ts';
import type {
  Design,
  DottedLine,
  EmbedsLine,
  Group,
  Id,
  Line,
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
const NO_REPORTS: Reports = { positions: NONE, teams: NONE, heads: NONE };

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/**
 * Indexes a design once; all answers are in file order. It holds for any design, also for one with cycles, missing targets or lines of the
 * wrong kind: what is wrong there is a finding of the integrity rules, and is passed over here.
 * @example new OrgIndex(design).chain('ana').map(managerUnit) // ['bo', 'mara', 'tomas']
 */
export class OrgIndex {
  readonly units: ReadonlyMap<UnitId, Unit>;
  readonly services: ReadonlyMap<Id, Service>;
  readonly rotations: ReadonlyMap<Id, Rotation>;
  readonly teams: readonly Team[];
  readonly groups: readonly Group[];
  readonly positions: readonly Position[];
  readonly #children = new Map<UnitId | null, Unit[]>();
  readonly #from = new Map<UnitId, Line[]>();
  readonly #to = new Map<UnitId, Line[]>();
  readonly #managers = new Map<UnitId, Manager | null>();
  #reports: Map<UnitId, MutableReports> | undefined;
  #headReports: Map<UnitId, Position[]> | undefined;

  constructor(readonly design: Design) {
    const units = new Map<UnitId, Unit>();
    const teams: Team[] = [];
    const groups: Group[] = [];
    const positions: Position[] = [];
    for (const unit of design.units) {
      units.set(unit.id, unit);
      if (unit.kind === 'team') teams.push(unit);
      else if (unit.kind === 'group') groups.push(unit);
      else positions.push(unit);
    }
    this.units = units;
    this.teams = teams;
    this.groups = groups;
    this.positions = positions;
    for (const unit of design.units) push(this.#children, this.container(unit)?.id ?? null, unit);
    for (const line of design.lines) {
      push(this.#from, line.from, line);
      push(this.#to, line.to, line);
    }
    this.services = new Map((design.services ?? []).map((service) => [service.id, service]));
    this.rotations = new Map((design.rotations ?? []).map((rotation) => [rotation.id, rotation]));
  }

  unit(id: UnitId): Unit | undefined {
    return this.units.get(id);
  }
  team(id: UnitId): Team | undefined {
    const unit = this.units.get(id);
    return unit?.kind === 'team' ? unit : undefined;
  }
  position(id: UnitId): Position | undefined {
    const unit = this.units.get(id);
    return unit?.kind === 'position' ? unit : undefined;
  }
  /** A name to say to a person; the id where nothing of that id is there. */
  name(id: UnitId): string {
    return this.units.get(id)?.name ?? id;
  }

  /** What contains this unit: a group, or for a position also a team; undefined at the top, and where `parent` names nothing that can contain it. */
  container(unit: Unit): Team | Group | undefined {
    if (unit.parent === undefined || unit.parent === unit.id) return undefined;
    const parent = this.units.get(unit.parent);
    if (parent?.kind === 'group') return parent;
    return parent?.kind === 'team' && unit.kind === 'position' ? parent : undefined;
  }
  /** The containers of a unit from the inside out; a ring of parents is walked once. */
  containers(unit: Unit): (Team | Group)[] {
    const found = new Set<Team | Group>();
    for (let outer = this.container(unit); outer && outer !== unit && !found.has(outer); outer = this.container(outer)) found.add(outer);
    return [...found];
  }
  /** The units directly inside a group or team; with null, those that nothing contains. */
  children(container: UnitId | null): readonly Unit[] {
    return this.#children.get(container) ?? NONE;
  }

  linesFrom(id: UnitId): readonly Line[] {
    return this.#from.get(id) ?? NONE;
  }
  linesTo(id: UnitId): readonly Line[] {
    return this.#to.get(id) ?? NONE;
  }
  solidFrom(id: UnitId): ReportsLine[] {
    return this.linesFrom(id).filter((line) => line.kind === 'reports');
  }
  dottedFrom(id: UnitId): DottedLine[] {
    return this.linesFrom(id).filter((line) => line.kind === 'dotted');
  }
  embedsFrom(id: UnitId): EmbedsLine[] {
    return this.linesFrom(id).filter((line) => line.kind === 'embeds');
  }
  supportsFrom(id: UnitId): SupportsLine[] {
    return this.linesFrom(id).filter((line) => line.kind === 'supports');
  }

  /** The solid line that makes a unit's manager: the first in the file that leads to another position which is there. */
  ownLine(id: UnitId): ReportsLine | undefined {
    return this.linesFrom(id).find(
      (line): line is ReportsLine => line.kind === 'reports' && line.to !== id && this.units.get(line.to)?.kind === 'position',
    );
  }

  /** The unnamed head that a team counts in its headcount, if there is one. */
  head(team: Team): Manager | null {
    const role = HEAD_ROLES.find((candidate) => (team.headcount[candidate] ?? 0) > 0);
    return role === undefined ? null : { kind: 'head', team, role };
  }

  /**
   * Whom a unit answers to: the end of its solid line, else the manager of what contains it, else null (a root).
   * For a team with an unnamed head this is whom the *head* answers to. A manager who sits in what he manages answers further out.
   */
  managerOf(id: UnitId): Manager | null {
    const known = this.#managers.get(id);
    if (known !== undefined) return known;
    const unit = this.units.get(id);
    const manager = unit ? this.#findManager(unit) : null;
    this.#managers.set(id, manager);
    return manager;
  }

  #findManager(unit: Unit): Manager | null {
    const own = this.#lineManager(unit.id);
    if (own) return own;
    const outer = this.containers(unit);
    for (const [at, container] of outer.entries()) {
      const above = this.#lineManager(container.id);
      if (above?.kind === 'position' && above.position.id === unit.id) continue;
      if (container.kind === 'team') {
        const head = this.head(container);
        if (head && !this.#manages(unit, above, outer.slice(at + 1))) return head;
      }
      if (above) return above;
    }
    return null;
  }

  #lineManager(id: UnitId): Manager | null {
    const line = this.ownLine(id);
    const position = line && this.position(line.to);
    return position ? { kind: 'position', position } : null;
  }

  /** Whether the head of a team would answer to `unit` itself: then the unit does not answer to that head. */
  #manages(unit: Unit, above: Manager | null, outer: readonly (Team | Group)[]): boolean {
    if (above) return false;
    for (const container of outer) {
      const manager = this.#lineManager(container.id);
      if (manager) return manager.kind === 'position' && manager.position.id === unit.id;
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
    // A team's id and a position's differ, so the unit tells a manager. A chain may be as long as the file: it is not searched.
    const seen = new Set<UnitId>();
    for (let next = first; next && !seen.has(managerUnit(next)); next = this.above(next)) {
      seen.add(managerUnit(next));
      chain.push(next);
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
