// The drawing of the next month while it is being made: the drawing of this month, and the records that are new or changed.
import type { Edit } from '../../edits/edit.ts';
import { usedIds } from '../../edits/ids.ts';
import type { OrgIndex } from '../../model/org-index.ts';
import { teamPeople } from '../../model/people.ts';
import { isEngineer, isManager } from '../../model/roles.ts';
import type {
  Counts,
  Design,
  Group,
  Id,
  Line,
  LineKind,
  Organization,
  Position,
  ReportsLine,
  Role,
  Rotation,
  Service,
  Team,
  Unit,
  UnitId,
} from '../../model/types.ts';

/** A team as it is by now, and how many people of its own it has, its manager and guests excepted. */
export interface Crew {
  team: Team;
  size: number;
  /** The team that it has budded from in this month; null where it was there before. */
  readonly bud: UnitId | null;
}

/** The stem of an id that growth has made, so that a bud of a bud is numbered after the first of them. */
const stemOf = (id: Id): string => id.replace(/~\d+$/, '');

/** How many people of a headcount may be moved, leave or be made managers. */
export const isMovable = (role: Role): boolean => isEngineer(role) && !isManager(role) && role !== 'sre';

/** A headcount with some more, or fewer, people in a role. */
export function withPeople(counts: Counts, role: Role, change: number): Counts {
  const next = { ...counts, [role]: (counts[role] ?? 0) + change };
  if ((next[role] ?? 0) <= 0) delete next[role];
  return next;
}

/** A number that is given, with a next one that is not, without asking for each; 0 where the first is not given. */
function lastOrdinal(ids: ReadonlySet<Id>, stem: string): number {
  const isGiven = (ordinal: number): boolean => ids.has(`${stem}~${ordinal}`);
  if (!isGiven(1)) return 0;
  let given = 1;
  while (isGiven(given * 2)) given *= 2;
  for (let step = given / 2; step >= 1; step /= 2) if (isGiven(given + step)) given += step;
  return given;
}

export class Draft {
  readonly crews: Crew[] = [];
  readonly #crewsById = new Map<UnitId, Crew>();
  readonly #units = new Map<UnitId, Unit>();
  readonly #lines = new Map<Id, Line>();
  readonly #linesGone = new Set<Id>();
  readonly #services = new Map<Id, Service>();
  readonly #rotations = new Map<Id, Rotation>();
  readonly #ordinals = new Map<string, number>();
  #organization: Organization;
  #ids: Set<Id> | undefined;
  #names: Set<string> | undefined;

  constructor(readonly index: OrgIndex) {
    this.#organization = index.design.organization;
    for (const team of index.teams) this.#addCrew({ team, size: teamPeople(index, team.id).size, bud: null });
  }

  get design(): Design {
    return this.index.design;
  }
  get organization(): Organization {
    return this.#organization;
  }
  set organization(organization: Organization) {
    this.#organization = organization;
  }
  get newServices(): number {
    let added = 0;
    for (const id of this.#services.keys()) if (!this.index.services.has(id)) added++;
    return added;
  }

  #addCrew(crew: Crew): void {
    this.crews.push(crew);
    this.#crewsById.set(crew.team.id, crew);
  }
  crew(id: UnitId): Crew | undefined {
    return this.#crewsById.get(id);
  }

  /** `<stem>~1`, or the next number that nobody has: never the month, so that interventions find it again in another run. */
  id(origin: Id): Id {
    const ids = (this.#ids ??= usedIds(this.design));
    const stem = stemOf(origin);
    const last = this.#ordinals.get(stem) ?? lastOrdinal(ids, stem);
    let ordinal = last + 1;
    while (ids.has(`${stem}~${ordinal}`)) ordinal++;
    this.#ordinals.set(stem, ordinal);
    ids.add(`${stem}~${ordinal}`);
    return `${stem}~${ordinal}`;
  }
  /** The first of these names that nothing in the drawing has. */
  name(candidates: Iterable<string>): string {
    if (!this.#names) {
      this.#names = new Set(this.design.units.map((unit) => unit.name));
      for (const service of this.design.services ?? []) this.#names.add(service.name);
      for (const unit of this.#units.values()) this.#names.add(unit.name);
    }
    let last = '';
    for (const name of candidates) {
      last = name;
      if (!this.#names.has(name)) break;
    }
    this.#names.add(last);
    return last;
  }

  unit(id: UnitId): Unit | undefined {
    return this.#units.get(id) ?? this.index.unit(id);
  }
  putTeam(crew: Crew, team: Team): void {
    crew.team = team;
    this.#units.set(team.id, team);
  }
  addTeam(team: Team, size: number, bud: UnitId | null): Crew {
    const crew: Crew = { team, size, bud };
    this.#units.set(team.id, team);
    this.#addCrew(crew);
    return crew;
  }
  putPosition(position: Position): void {
    this.#units.set(position.id, position);
  }
  putGroup(group: Group): void {
    this.#units.set(group.id, group);
  }
  /** Moves a unit into a group. */
  moveInto(id: UnitId, group: UnitId): void {
    const crew = this.crew(id);
    const unit = crew?.team ?? this.unit(id);
    if (crew) this.putTeam(crew, { ...crew.team, parent: group });
    else if (unit?.kind === 'position') this.putPosition({ ...unit, parent: group });
  }
  putLine(line: Line): void {
    this.#lines.set(line.id, line);
  }
  removeLine(id: Id): void {
    if (!this.#lines.delete(id)) this.#linesGone.add(id);
  }
  /** A line of this id as it is by now. */
  line(id: Id): Line | undefined {
    return this.#linesGone.has(id) ? undefined : (this.#lines.get(id) ?? this.design.lines.find((line) => line.id === id));
  }
  /** The lines of a kind that leave a unit, as they are by now. */
  linesFrom(from: UnitId, kind: LineKind): Line[] {
    const there = this.index.linesFrom(from).filter((line) => line.kind === kind && !this.#linesGone.has(line.id) && !this.#lines.has(line.id));
    for (const line of this.#lines.values()) if (line.from === from && line.kind === kind) there.push(line);
    return there;
  }
  putService(service: Service): void {
    this.#services.set(service.id, service);
  }
  putRotation(rotation: Rotation): void {
    this.#rotations.set(rotation.id, rotation);
  }
  services(): Service[] {
    return merged(this.design.services, this.#services);
  }
  rotations(): Rotation[] {
    return merged(this.design.rotations, this.#rotations);
  }

  /** Leads the solid line of a unit to a position. */
  report(unit: UnitId, to: UnitId): void {
    for (const line of this.#lines.values()) {
      if (line.kind === 'reports' && line.from === unit) {
        this.#lines.set(line.id, { ...line, to });
        return;
      }
    }
    const own = this.index.ownLine(unit);
    const line: ReportsLine = own ? { ...own, to } : { id: this.id(`${stemOf(unit)}-reports`), kind: 'reports', from: unit, to };
    this.#lines.set(line.id, line);
  }
  /** Whom a unit's own solid line leads to by now, if it has one. */
  ownManager(unit: UnitId): UnitId | undefined {
    for (const line of this.#lines.values()) if (line.kind === 'reports' && line.from === unit) return line.to;
    return this.index.ownLine(unit)?.to;
  }

  /** One more person of a role in a team. */
  join(crew: Crew, role: Role): void {
    this.putTeam(crew, { ...crew.team, headcount: withPeople(crew.team.headcount, role, 1) });
    if (!isHeadOf(crew, role)) crew.size += 1;
  }
  /** One person of a role fewer in a team. */
  leave(crew: Crew, role: Role): void {
    this.putTeam(crew, { ...crew.team, headcount: withPeople(crew.team.headcount, role, -1) });
    if (!isHeadOf(crew, role)) crew.size -= 1;
  }

  /** The month as one edit. */
  edit(label: string): Edit {
    const put = {
      ...some('units', this.#units),
      ...some('lines', this.#lines),
      ...some('services', this.#services),
      ...some('rotations', this.#rotations),
    };
    return {
      label,
      ...(Object.keys(put).length > 0 ? { put } : {}),
      ...(this.#linesGone.size > 0 ? { remove: { lines: [...this.#linesGone] } } : {}),
      ...(this.#organization === this.design.organization ? {} : { fields: { organization: this.#organization } }),
    };
  }
}

const isHeadOf = (crew: Crew, role: Role): boolean => HEADS.has(role) && (crew.team.headcount[role] ?? 0) <= 1;
const HEADS: ReadonlySet<Role> = new Set<Role>(['engineering-manager', 'infrastructure-manager', 'sre-manager', 'operations-manager']);

function merged<T extends { readonly id: Id }>(rows: readonly T[] = [], changed: ReadonlyMap<Id, T>): T[] {
  const left = new Map(changed);
  const all = rows.map((row) => {
    const now = left.get(row.id);
    left.delete(row.id);
    return now ?? row;
  });
  return [...all, ...left.values()];
}

function some<K extends string, T>(name: K, rows: ReadonlyMap<Id, T>): { [P in K]?: readonly T[] } {
  // The one key is the name that was given.
  return rows.size > 0 ? ({ [name]: [...rows.values()] } as unknown as { [P in K]?: readonly T[] }) : {};
}
