// Who is drawn, and as what: groups as boxes, teams as cards, positions as pills, pips of a card or docks at a host's edge.
import { indexOf, managerUnit, type OrgIndex } from '../model/org-index.ts';
import type { Design, EmbedsLine, Group, Position, Team, UnitId } from '../model/types.ts';

/** One seat docked at a host: a position, or some people of a team, by an embedding line or by sitting there. */
export interface Seat {
  readonly unit: UnitId;
  readonly position: Position | undefined;
  readonly line: EmbedsLine | undefined;
  readonly people: number;
}
/** A capsule at a host's bottom edge. Three seats and more share one. */
export interface Dock {
  readonly id: UnitId;
  readonly host: UnitId;
  readonly seats: readonly Seat[];
  readonly label: string;
}

export type Part =
  | { readonly as: 'group'; readonly group: Group; readonly container: UnitId | null; readonly collapsed: boolean }
  | { readonly as: 'card'; readonly team: Team; readonly container: UnitId | null }
  | { readonly as: 'pill'; readonly position: Position; readonly container: UnitId | null }
  | { readonly as: 'pip'; readonly in: UnitId }
  | { readonly as: 'dock'; readonly host: UnitId }
  /** Inside a collapsed group, which stands for it. */
  | { readonly as: 'hidden'; readonly in: UnitId };

export interface Cast {
  readonly index: OrgIndex;
  readonly parts: ReadonlyMap<UnitId, Part>;
  /** What is drawn directly inside a group, or with null on the canvas, in file order. */
  readonly members: ReadonlyMap<UnitId | null, readonly UnitId[]>;
  readonly docks: ReadonlyMap<UnitId, readonly Dock[]>;
  /** The dock of a seat's first host. */
  readonly dockOf: ReadonlyMap<UnitId, Dock>;
  /** All docks of a seat, by its embedding line or null. */
  readonly seats: readonly { readonly seat: Seat; readonly dock: Dock }[];
}

/** What is drawn in place of a unit: itself, its team's card, the first dock, or the collapsed group around it. */
export function standIn(cast: Cast, id: UnitId): UnitId | undefined {
  const part = cast.parts.get(id);
  if (!part) return undefined;
  if (part.as === 'pip') return standIn(cast, part.in);
  if (part.as === 'dock') return cast.dockOf.get(id)?.id;
  if (part.as === 'hidden') return part.in;
  return id;
}

const given = (name: string): string => name.trim().split(/\s+/u)[0] ?? name;

/** Casts every unit of a design. `collapsed` are groups to draw as a stack; what the design's own layout collapses is not looked at here. */
export function castOf(design: Design, collapsed: ReadonlySet<UnitId>): Cast {
  const index = indexOf(design);
  const outer = containment(index);
  const shutIn = (id: UnitId): UnitId | undefined => {
    let found: UnitId | undefined;
    for (let at = outer.get(id) ?? null; at !== null; at = outer.get(at) ?? null)
      if (collapsed.has(at) && index.units.get(at)?.kind === 'group') found = at;
    return found;
  };
  const parts = new Map<UnitId, Part>();
  const seatsAt = new Map<UnitId, Seat[]>();
  const seat = (host: UnitId, entry: Seat): void => {
    const list = seatsAt.get(host);
    if (list) list.push(entry);
    else seatsAt.set(host, [entry]);
  };

  for (const unit of design.units) {
    const shut = shutIn(unit.id);
    const container = outer.get(unit.id) ?? null;
    if (shut !== undefined) parts.set(unit.id, { as: 'hidden', in: shut });
    else if (unit.kind === 'group') parts.set(unit.id, { as: 'group', group: unit, container, collapsed: collapsed.has(unit.id) });
    else if (unit.kind === 'team') parts.set(unit.id, { as: 'card', team: unit, container });
    if (unit.kind === 'team') {
      for (const line of index.embedsFrom(unit.id)) {
        const host = index.team(line.to);
        if (host && host !== unit && shutIn(host.id) === undefined)
          seat(host.id, { unit: unit.id, position: undefined, line, people: line.people ?? 1 });
      }
    }
    if (unit.kind !== 'position') continue;
    const team = index.container(unit)?.kind === 'team' ? index.team(unit.parent ?? '') : undefined;
    const docked = docksAt(index, unit, team).filter(({ host }) => shutIn(host.id) === undefined);
    const people = unit.count ?? 1;
    for (const { host, line } of docked) seat(host.id, { unit: unit.id, position: unit, line, people });
    const first = docked[0];
    if (first) parts.set(unit.id, { as: 'dock', host: first.host.id });
    else if (shut === undefined)
      parts.set(
        unit.id,
        team && isPip(index, unit, team)
          ? { as: 'pip', in: team.id }
          : { as: 'pill', position: unit, container: team ? (outer.get(team.id) ?? null) : container },
      );
  }

  const members = new Map<UnitId | null, UnitId[]>([[null, []]]);
  for (const unit of design.units) {
    const part = parts.get(unit.id);
    if (!part || part.as === 'pip' || part.as === 'dock' || part.as === 'hidden') continue;
    const list = members.get(part.container);
    if (list) list.push(unit.id);
    else members.set(part.container, [unit.id]);
  }

  const docks = new Map<UnitId, Dock[]>();
  const dockOf = new Map<UnitId, Dock>();
  const seats: { seat: Seat; dock: Dock }[] = [];
  for (const [host, list] of seatsAt) {
    const rows = list.length > 2 ? [list] : list.map((entry) => [entry]);
    const made = rows.map((entries): Dock => {
      const [only] = entries;
      // A position's first dock has the position's id; its other docks, and those of a team's people, are named by their line.
      const own = only?.position && parts.get(only.unit);
      const id = only && own?.as === 'dock' && own.host === host ? only.unit : `dock:${only?.line?.id ?? host}`;
      return { id, host, seats: entries, label: labelOf(index, entries) };
    });
    docks.set(host, made);
    for (const dock of made)
      for (const entry of dock.seats) {
        seats.push({ seat: entry, dock });
        const part = parts.get(entry.unit);
        if (entry.position && part?.as === 'dock' && part.host === host) dockOf.set(entry.unit, dock);
      }
  }
  return { index, parts, members, docks, dockOf, seats };
}

/** Groups in groups deeper than this are drawn outside: a stack of calls has an end. */
const DEEP = 100;

/** Each unit's group (a position's or team's), rings of groups cut open at their first in the file. */
function containment(index: OrgIndex): Map<UnitId, UnitId | null> {
  const outer = new Map<UnitId, UnitId | null>();
  for (const unit of index.design.units) outer.set(unit.id, index.container(unit)?.id ?? null);
  const sound = new Set<UnitId>();
  for (const group of index.groups) {
    const way = new Set<UnitId>();
    for (let at: UnitId | null = group.id; at !== null && !sound.has(at); at = outer.get(at) ?? null) {
      if (way.has(at)) {
        outer.set(at, null);
        break;
      }
      way.add(at);
    }
    for (const id of way) sound.add(id);
  }
  for (const id of tooDeep(outer.keys(), (at) => outer.get(at) ?? undefined, DEEP)) outer.set(id, null);
  return outer;
}

/** Every unit that stands a multiple of `limit` below the top of its tree: cut there, no piece is deeper. The tree holds no ring. */
export function tooDeep(ids: Iterable<UnitId>, above: (id: UnitId) => UnitId | undefined, limit: number): UnitId[] {
  const depths = new Map<UnitId, number>();
  const found: UnitId[] = [];
  for (const id of ids) {
    const way: UnitId[] = [];
    let at: UnitId | undefined = id;
    for (; at !== undefined && !depths.has(at); at = above(at)) way.push(at);
    let depth = at === undefined ? -1 : (depths.get(at) ?? 0);
    for (const one of way.reverse()) {
      depth += 1;
      depths.set(one, depth);
      if (depth > 0 && depth % limit === 0) found.push(one);
    }
  }
  return found;
}

/** The hosts at whose edge a position is docked. Managers of others are never docked: their pill holds their own tree. */
function docksAt(index: OrgIndex, position: Position, team: Team | undefined): { host: Team; line: EmbedsLine | undefined }[] {
  if (position.role !== 'sre' || answeredTo(index, position.id)) return [];
  const found: { host: Team; line: EmbedsLine | undefined }[] = [];
  for (const line of index.embedsFrom(position.id)) {
    const host = index.team(line.to);
    if (host && !found.some((entry) => entry.host === host)) found.push({ host, line });
  }
  const sitsIn = team && (team.type === 'product' || team.type === 'data') && index.ownLine(position.id);
  if (found.length === 0 && sitsIn) found.push({ host: team, line: undefined });
  return found;
}

function answeredTo(index: OrgIndex, id: UnitId): boolean {
  return index.linesTo(id).some((line) => line.kind === 'reports' && line.from !== id && index.units.has(line.from));
}

/** A position of a team is a pip of its card unless somebody answers to it or its own line leads elsewhere than the team's. */
function isPip(index: OrgIndex, position: Position, team: Team): boolean {
  if (answeredTo(index, position.id)) return false;
  const own = index.ownLine(position.id);
  if (!own) return true;
  const manager = index.managerOf(team.id);
  return manager?.kind === 'position' && managerUnit(manager) === own.to && position.role === 'sre';
}

function labelOf(index: OrgIndex, seats: readonly Seat[]): string {
  const people = seats.reduce((sum, entry) => sum + entry.people, 0);
  const [only] = seats;
  if (!only || seats.length > 1) return `SRE ${people}`;
  const position = only.position;
  if (position && people === 1) return given(position.name);
  return position ? `SRE ${people}` : `${given(index.name(only.unit))} ${people}`;
}
