// The boxes of a scene: groups, cards, pills and docks with all that stands on them.
import type { Cast, Dock } from '../layout/cast.ts';
import { people as countsIn } from '../layout/counts.ts';
import type { Arrangement } from '../layout/layout.ts';
import { teamPeople } from '../model/people.ts';
import { roleLabel } from '../layout/sizes.ts';
import { fitText, textWidth } from '../layout/text-width.ts';
import type { Group, Position, Team, TeamType, UnitId } from '../model/types.ts';
import { crewOf, gaugeOf, initialsOf, onCallOf } from './card.ts';
import type { Judged } from './judged.ts';
import type { DockBox, GroupBox, Mark, Point, PositionBox, Rect, SceneBox, TeamBox } from './scene.ts';

/** Draws the boxes in order: groups from the outside in, then cards and pills, then docks. `known` gives back boxes that may stay as they are. */
export function boxesOf(
  arrangement: Arrangement,
  judged: Judged,
  gauges?: ReadonlyMap<UnitId, NonNullable<TeamBox['gauge']>>,
  known?: (id: UnitId, rect: Rect) => SceneBox | undefined,
): SceneBox[] {
  const { cast, rects } = arrangement;
  const groups: GroupBox[] = [];
  const cards: (TeamBox | PositionBox)[] = [];
  const services = new Map<UnitId, number>();
  for (const service of cast.index.services.values()) services.set(service.owner, (services.get(service.owner) ?? 0) + 1);
  const docked = new Map<UnitId, number>();
  for (const { seat, dock } of cast.seats) {
    const home = seat.position ? seat.position.parent : seat.unit;
    if (home !== undefined && home !== dock.host) docked.set(home, (docked.get(home) ?? 0) + seat.people);
  }
  const pinned = (id: UnitId): { pinned?: true } => (judged.pinned.has(id) ? { pinned: true } : {});

  const teamBox = (team: Team, rect: Rect): TeamBox => {
    const crew = crewOf(team, cast.index, (id) => cast.parts.get(id)?.as === 'pip');
    const owned = services.get(team.id) ?? 0;
    const gauge = gauges?.get(team.id) ?? gaugeOf(team, crew.people);
    const worst = judged.worst.get(team.id);
    const onCall = onCallOf(team, cast.index, owned);
    const room = rect.width - 42 - (worst || judged.accepted.has(team.id) ? 22 : 0);
    return {
      kind: 'team',
      id: team.id,
      rect,
      name: team.name,
      short: fitText(team.name, room, 12.5, 'bold'),
      type: team.type,
      ...crew,
      onCall,
      services: owned,
      managers: managersOf(cast, team.id),
      docked: docked.get(team.id) ?? 0,
      ...(cast.docks.has(team.id) && { host: true as const }),
      ...(gauge && { gauge }),
      ...(worst && { worst }),
      ...acceptedOf(judged, team.id),
      ...pinned(team.id),
      ...within(cast, team.id),
    };
  };
  for (const unit of cast.index.design.units) {
    const rect = rects.get(unit.id);
    const part = cast.parts.get(unit.id);
    if (!rect || !part) continue;
    const same = known?.(unit.id, rect);
    if (same) {
      if (same.kind === 'group') groups.push(same);
      else if (same.kind !== 'dock') cards.push(same);
    } else if (part.as === 'group') groups.push(groupBox(arrangement, judged, part.group, rect, part.collapsed));
    else if (part.as === 'card') cards.push(teamBox(part.team, rect));
    else if (part.as === 'pill') cards.push({ ...positionBox(part.position, rect, judged), ...within(cast, unit.id) });
  }
  groups.sort((a, b) => a.depth - b.depth);
  const docks = [...cast.docks.values()].flat().flatMap((dock) => {
    const rect = rects.get(dock.id);
    return rect ? [known?.(dock.id, rect) ?? dockBox(arrangement, judged, dock, rect)] : [];
  });
  return [...groups, ...cards, ...docks];
}

function positionBox(position: Position, rect: Rect, judged: Judged): PositionBox {
  const worst = judged.worst.get(position.id);
  const count = position.count ?? 1;
  const room = rect.width - 45 - (count > 1 ? 26 : 0);
  return {
    kind: 'position',
    id: position.id,
    rect,
    name: position.name,
    short: fitText(position.name, room, 11.5, 'bold'),
    role: position.role,
    roleLabel: roleLabel(position),
    roleShort: fitText(roleLabel(position), rect.width - 45, 10),
    initials: initialsOf(position.name),
    count,
    vacant: position.vacant === true,
    ...(worst && { worst }),
    ...acceptedOf(judged, position.id),
    ...(judged.pinned.has(position.id) && { pinned: true }),
  };
}

function dockBox(arrangement: Arrangement, judged: Judged, dock: Dock, rect: Rect): DockBox {
  const { index } = arrangement.cast;
  const units = dock.seats.map((seat) => seat.unit);
  const marks = units.map((unit) => judged.worst.get(unit));
  const worst = (['critical', 'warning', 'advice'] as const).find((mark) => marks.includes(mark));
  return {
    kind: 'dock',
    id: dock.id,
    rect,
    name: units.map((unit) => index.name(unit)).join(', '),
    short: fitText(dock.label, rect.width - 29, 11, 'bold'),
    host: dock.host,
    units,
    lines: dock.seats.flatMap((seat) => seat.line?.id ?? []),
    label: dock.label,
    people: dock.seats.reduce((sum, seat) => sum + seat.people, 0),
    vacant: dock.seats.every((seat) => seat.position?.vacant === true),
    risk: dock.seats.some((seat) => judged.riskUnits.has(seat.unit)),
    ...(worst && { worst }),
  };
}

function groupBox(arrangement: Arrangement, judged: Judged, group: Group, rect: Rect, collapsed: boolean): GroupBox {
  const { cast, rects } = arrangement;
  const { teams, people } = countsIn(cast, group.id);
  const worst = judged.worst.get(group.id);
  const members = (cast.members.get(group.id) ?? []).map((id) => rects.get(id)).filter((member) => member !== undefined);
  const head = `${people} ${people === 1 ? 'person' : 'people'}`;
  const words = teams === 0 ? head : `${teams} ${teams === 1 ? 'team' : 'teams'}, ${people} ${people === 1 ? 'person' : 'people'}`;
  const header = collapsed
    ? { title: { x: 12, y: 20 }, room: 150, at: { x: 12, y: 37 }, narrow: false }
    : headerOf(rect, members, Math.ceil(textWidth(words, 11)) + 14);
  const tiles = collapsed ? teamsIn(arrangement, group.id).map((team) => tile(team, judged)) : undefined;
  return {
    kind: 'group',
    id: group.id,
    rect,
    name: group.name,
    short: fitText(group.name, header.room, 12, 'bold'),
    depth: cast.index.containers(group).length,
    teams,
    people,
    title: header.title,
    room: header.room,
    note: { text: header.narrow ? head : words, at: header.at },
    counts: judged.counts.get(group.id) ?? { critical: 0, warning: 0, advice: 0 },
    ...(tiles && { collapsed: tiles }),
    ...(worst && { worst }),
    ...acceptedOf(judged, group.id),
    ...(judged.pinned.has(group.id) && { pinned: true }),
    ...within(cast, group.id),
  };
}

const acceptedOf = (judged: Judged, id: UnitId): { accepted?: readonly string[] } => {
  const accepted = judged.accepted.get(id);
  return accepted ? { accepted } : {};
};

/** How many of a team's people are its manager. */
function managersOf(cast: Cast, id: UnitId): number {
  const { people, size } = teamPeople(cast.index, id);
  return Math.max(0, people - size);
}

/** The group in which a unit is drawn, as an entry of its box. */
function within(cast: Cast, id: UnitId): { group?: UnitId } {
  const part = cast.parts.get(id);
  const container = part && 'container' in part ? part.container : null;
  return container === null ? {} : { group: container };
}

const tile = (team: Team, judged: Judged): { id: UnitId; type: TeamType; worst?: Mark } => {
  const worst = judged.own.get(team.id);
  return { id: team.id, type: team.type, ...(worst && { worst }) };
};

function teamsIn(arrangement: Arrangement, group: UnitId): Team[] {
  return arrangement.cast.index.teams.filter((team) => arrangement.cast.index.containers(team).some((outer) => outer.id === group));
}

/** Where a group's name and counts stand, so that a head in its corner leaves them free. */
function headerOf(rect: Rect, members: readonly Rect[], note: number): { title: Point; room: number; at: Point; narrow: boolean } {
  const beside = members.find((member) => member.height <= 30 && Math.abs(member.y - rect.y - 8) < 2);
  if (beside) {
    const left = beside.x - rect.x;
    const atRight = left < rect.width / 2 - beside.width / 2;
    const x = atRight ? left + beside.width + 10 : 12;
    return { title: { x, y: 21 }, room: atRight ? rect.width - x - 5 : left - 14, at: { x, y: 36 }, narrow: true };
  }
  const head = members.find((member) => member.height <= 30 && Math.abs(member.y - rect.y - 32) < 2 && Math.abs(member.x - rect.x - 12) < 2);
  if (head) return { title: { x: 12, y: 21 }, room: head.width + 10, at: { x: 12, y: 82 }, narrow: false };
  return { title: { x: 14, y: 21 }, room: Math.max(40, rect.width - 28 - note), at: { x: rect.width - 14, y: 21 }, narrow: false };
}
