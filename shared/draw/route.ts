// Every line its way: the tree's buses, SRE's own lines, dotted lines and support, and how much of each is drawn.
import { standIn, type Cast } from '../layout/cast.ts';
import type { TreeEdge } from '../layout/forest.ts';
import { simplify } from '../layout/geometry.ts';
import type { Arrangement } from '../layout/layout.ts';
import { equal } from '../edits/equal.ts';
import type { Id, Line, LineKind, UnitId } from '../model/types.ts';
import { bandsOf, supporterType, widthsOf } from './bands.ts';
import { Solid, solidBoxes } from './crossing.ts';
import { labelled } from './labels.ts';
import { treeWays } from './tree-lines.ts';
import type { Judged } from './judged.ts';
import { dockPorts, lead, sides, supportPorts, type Errand, type Ground } from './lanes.ts';
import type { LaneKind, Obstacle, Port } from './lattice.ts';
import type { Point, Rect, SceneBand, SceneBox, SceneLine } from './scene.ts';
import { separated } from './separate.ts';
import { straight, type End } from './straight.ts';
import { weave } from './weave.ts';
import { wordsOf } from './words.ts';

/** A line before it has its way. */
interface Draft {
  readonly id: Id;
  readonly record?: Id;
  readonly kind: LineKind;
  readonly own?: boolean;
  readonly from: UnitId;
  readonly to: UnitId;
  readonly fromBox: UnitId;
  readonly toBox: UnitId;
  readonly lane: LaneKind;
  readonly source?: Line;
  /** Of support: the type of the team that gives it. */
  readonly side?: string;
}

/** The ways of all lines before anything is known of findings, and what else they were made from than places. */
export interface Ways {
  readonly tree: readonly SceneLine[];
  readonly free: readonly SceneLine[];
  readonly drafts: readonly Draft[];
  readonly words: readonly Rect[];
}
export interface Routed {
  readonly lines: readonly SceneLine[];
  readonly bands: readonly SceneBand[];
  readonly ways: Ways;
}
export interface RouteInput {
  readonly arrangement: Arrangement;
  readonly judged: Judged;
  readonly boxes: readonly SceneBox[];
  readonly loads?: ReadonlyMap<Id, number> | undefined;
  /** Lines of before by id, and whether one of these may stay as it is: then only the others are led anew. */
  readonly before?: {
    readonly lines: ReadonlyMap<Id, SceneLine>;
    readonly bands: readonly SceneBand[];
    readonly keeps: (line: SceneLine) => boolean;
  };
  /** What the picture before this one came to: ways hold where nothing that they depend on changed. */
  readonly last?: (Routed & { readonly arrangement: Arrangement; readonly judged: Judged; readonly widths: ReadonlyMap<Id, number> }) | undefined;
}

/** Routes the lines of an arrangement: all of them, or those that changed. */
export function linesOf(input: RouteInput): Routed & { readonly widths: ReadonlyMap<Id, number> } {
  const { arrangement, judged, boxes, loads, before, last } = input;
  const answers = new Map<Id, SceneLine | undefined>();
  const kept = (id: Id): SceneLine | undefined => {
    if (!before) return undefined;
    if (answers.has(id)) return answers.get(id);
    const line = before.lines.get(id);
    const answer = line && before.keeps(line) ? line : undefined;
    answers.set(id, answer);
    return answer;
  };
  const stays = (line: SceneLine): boolean => before !== undefined && kept(line.id) === line;
  const ways = waysOf(input, kept);
  const { cast } = arrangement;
  const widths = widthsOf(cast, ways.free, loads);
  if (last && ways === last.ways && sameEntries(widths, last.widths) && sameEntries(judged.riskLines, last.judged.riskLines))
    return { lines: last.lines, bands: last.bands, ways, widths };
  const risky = (line: SceneLine): SceneLine => {
    const risk = stays(line) ? undefined : judged.riskLines.get(line.record ?? line.id);
    return risk ? { ...line, risk } : line;
  };
  const laid = ways.tree.length;
  const all = [...ways.tree, ...ways.free].map(risky);
  const apart = setApart(all, (line, at) => at < laid || stays(line), widths, boxes, cast);
  const bands = bandsOf(cast, apart, widths, before && { bands: before.bands, stays });
  const lines = apart.map((line) => {
    const width = widths.get(line.id);
    return width === undefined || line.kind !== 'supports' || width === line.width ? line : { ...line, width };
  });
  const drawn = labelled(stroked(lines, stays), boxes);
  return { lines: drawn.sort((a, b) => order(a) - order(b) || (a.own && b.own ? compare(a.toBox, b.toBox) : 0)), bands, ways, widths };
}

function sameEntries<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) if (b.get(key) !== value) return false;
  return true;
}

/** The way of every line; the very ways of before where all that they depend on is as it was. */
function waysOf({ arrangement, boxes, last }: RouteInput, kept: (id: Id) => SceneLine | undefined): Ways {
  const { cast, rects } = arrangement;
  const laid = new Set(arrangement.routes.map(({ edge }) => edge.line));
  const unlaid = arrangement.forest.edges.filter((edge) => !laid.has(edge.line));
  const drafts = [...unlaid.map(freeEdge), ...dockLines(cast), ...otherLines(cast)].filter(
    (draft) => rects.has(draft.fromBox) && rects.has(draft.toBox),
  );
  const words = boxes.flatMap((box) => (box.kind === 'group' && !box.collapsed ? wordsOf(box) : []));
  if (last && arrangement.rects === last.arrangement.rects && arrangement.routes === last.arrangement.routes) {
    const { ways } = last;
    if (equal(words, ways.words) && equal(drafts, ways.drafts)) return ways;
  }
  return { ...newWays(arrangement, boxes, drafts, kept), drafts, words };
}

function newWays(
  arrangement: Arrangement,
  boxes: readonly SceneBox[],
  unled: readonly Draft[],
  kept: (id: Id) => SceneLine | undefined,
): Pick<Ways, 'tree' | 'free'> {
  const { rects } = arrangement;
  const solid = arrangement.moved.size > 0 ? new Solid(solidBoxes(boxes)) : null;
  const tree: SceneLine[] = [];
  const stray: TreeEdge[] = [];
  for (const { edge, points, line } of treeWays(arrangement, solid, kept)) {
    if (line) tree.push(line);
    else if (points) tree.push(treeLine(edge, points));
    else stray.push(edge);
  }
  const drafts = [...stray.map(freeEdge).filter((draft) => rects.has(draft.fromBox) && rects.has(draft.toBox)), ...unled];
  const face = facing(arrangement, boxes, tree);
  const short = new Map(
    drafts.flatMap((draft) => {
      const way = draft.kind === 'dotted' && !kept(draft.id) ? face(draft) : undefined;
      return way ? [[draft.id, dressed({ ...draft, fromBox: way.from, toBox: way.to }, way.points, false)] as const] : [];
    }),
  );
  const anew = drafts.filter((draft) => !kept(draft.id) && !short.has(draft.id));
  const ends = new Set([...tree, ...short.values()].flatMap((line) => [keyOf(line.points[0]), keyOf(line.points.at(-1))]));
  const errands = anew.map((draft) => errandOf(draft, arrangement, ends));
  const ways = anew.length > 0 ? lead(errands, groundOf(arrangement, tree, boxes)) : [];
  const led = new Map(anew.map((draft, at) => [draft.id, freeLine(draft, errands[at], ways[at] ?? null, arrangement, solid)]));
  return { tree, free: drafts.flatMap((draft) => short.get(draft.id) ?? led.get(draft.id) ?? kept(draft.id) ?? []) };
}

/** With more lines than this nobody sees how close two of them are. */
const COUNTLESS = 5000;

/** How far the end of a line may slide along a box's side: not at all from a dock, little on the round side of a pill. */
const SLACK = { team: 14, group: 12, position: 6, dock: 0 } as const satisfies Record<SceneBox['kind'], number>;

/** Sets lines apart that lie too close: those of the tree stay, and those that are kept from before. */
function setApart(
  lines: readonly SceneLine[],
  stays: (line: SceneLine, at: number) => boolean,
  widths: ReadonlyMap<Id, number>,
  boxes: readonly SceneBox[],
  cast: Cast,
): readonly SceneLine[] {
  if (lines.length > COUNTLESS) return lines;
  const kinds = new Map(boxes.map((box) => [box.id, box.kind]));
  const slackOf = (box: UnitId): number => SLACK[kinds.get(box) ?? 'dock'];
  const strands = lines.map((line, at) => {
    const supports = line.kind === 'supports';
    const bundle = supports
      ? `s ${supporterType(cast, line)}`
      : `${line.risk !== undefined ? line.id : ''} ${line.own ? 'o' : line.kind} ${line.toBox}`;
    return {
      bundle,
      points: line.points,
      half: supports ? (widths.get(line.id) ?? 1.5) / 2 : 0.9,
      free: !line.under && !stays(line, at),
      slack: [slackOf(line.fromBox), slackOf(line.toBox)] as const,
    };
  });
  const solid = boxes.flatMap((box) => (box.kind === 'group' && !box.collapsed ? [box.rect, ...wordsOf(box)] : [box.rect]));
  const ways = separated(strands, solid);
  return lines.map((line, at) => {
    const points = ways[at];
    return points && points !== line.points ? { ...line, points } : line;
  });
}

/** SREs' own lines to one manager stand together, so that one casing lies under all of them. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const order = (line: SceneLine): number => (line.risk ? 4 : line.own ? 3 : line.kind === 'supports' ? 0 : line.kind === 'reports' ? 1 : 2);

function treeLine(edge: TreeEdge, points: readonly Point[]): SceneLine {
  return {
    id: edge.line,
    ...(edge.implied ? { implied: true } : { record: edge.line }),
    kind: 'reports',
    from: edge.child,
    to: edge.manager,
    fromBox: edge.child,
    toBox: edge.manager,
    points: simplify(points),
    width: 1.5,
  };
}

/** A reporting line that the tree could not take: to a second manager, out of a collapsed group, closing a cycle, or moved away by hand. */
const freeEdge = (edge: TreeEdge): Draft => ({
  id: edge.line,
  ...(!edge.implied && { record: edge.line }),
  kind: 'reports',
  from: edge.child,
  to: edge.manager,
  fromBox: edge.child,
  toBox: edge.manager,
  lane: 'other',
});

/** From every dock to whom its seat answers, or to the team that it comes from. */
function dockLines(cast: Cast): Draft[] {
  const { index } = cast;
  const taken = new Set<Id>();
  return cast.seats.flatMap(({ seat, dock }): Draft[] => {
    const own = seat.position && index.ownLine(seat.unit);
    const home = seat.position ? index.container(seat.position) : undefined;
    const manager = seat.position && index.managerOf(seat.unit);
    const to =
      own?.to ??
      (seat.position
        ? home?.kind === 'team' && home.id !== dock.host
          ? home.id
          : manager?.kind === 'position'
            ? manager.position.id
            : undefined
        : seat.unit);
    const toBox = to === undefined ? undefined : standIn(cast, to);
    if (to === undefined || toBox === undefined || toBox === dock.host || toBox === dock.id) return [];
    const record = own?.id ?? (seat.position ? undefined : seat.line?.id);
    const base = record ?? `contains:${seat.unit}`;
    const id = taken.has(base) ? `${base}@${dock.host}` : base;
    taken.add(base);
    const kind: LineKind = seat.position ? 'reports' : 'embeds';
    return [{ id, ...(record !== undefined && { record }), kind, own: true, from: seat.unit, to, fromBox: dock.id, toBox, lane: 'sre' }];
  });
}

/** Support, dotted lines, and embedding lines of those who are drawn elsewhere. */
function otherLines(cast: Cast): Draft[] {
  const docked = new Set(cast.seats.map(({ seat }) => seat.line?.id));
  return cast.index.design.lines.flatMap((line): Draft[] => {
    if (line.kind === 'reports' || docked.has(line.id)) return [];
    const fromBox = standIn(cast, line.from);
    const toBox = standIn(cast, line.to);
    if (fromBox === undefined || toBox === undefined || fromBox === toBox) return [];
    return [
      {
        id: line.id,
        record: line.id,
        kind: line.kind,
        from: line.from,
        to: line.to,
        fromBox,
        toBox,
        lane: line.kind === 'supports' ? 'support' : 'other',
        source: line,
        ...(line.kind === 'supports' && { side: cast.index.team(line.from)?.type ?? '' }),
      },
    ];
  });
}

/** How a dotted line can go straight. A group's one head may be stood for by the group's edge. Made only where there is a dotted line. */
function facing({ cast, rects }: Arrangement, boxes: readonly SceneBox[], tree: readonly SceneLine[]): (draft: Draft) => ReturnType<typeof straight> {
  let solid: Solid | undefined;
  const ends = (id: UnitId): End[] => {
    const part = cast.parts.get(id);
    const outer = part?.as === 'pill' ? part.container : null;
    const pills = outer === null ? [] : (cast.members.get(outer) ?? []).filter((member) => cast.parts.get(member)?.as === 'pill');
    const found = pills.length === 1 && pills[0] === id && outer !== null ? [id, outer] : [id];
    return found.flatMap((box) => {
      const rect = rects.get(box);
      return rect ? [{ box, rect }] : [];
    });
  };
  return (draft) => {
    solid ??= new Solid([
      ...solidBoxes(boxes),
      ...boxes.filter((box) => box.kind === 'dock'),
      ...boxes.flatMap((box) => (box.kind === 'group' && !box.collapsed ? wordsOf(box).map((rect) => ({ id: '', rect })) : [])),
    ]);
    return straight(
      ends(draft.fromBox),
      ends(draft.toBox),
      solid,
      tree.map((line) => line.points),
    );
  };
}

const keyOf = (point: Point | undefined): string => (point ? `${point.x} ${point.y}` : '');
const FREE = { left: 0, right: 0, down: 6, up: 6 } as const;

/** Where a draft may start and end. Support runs from the supported to the supporter, so that bands of one supporter share their lanes. */
function errandOf(draft: Draft, arrangement: Arrangement, ends: ReadonlySet<string>): Errand {
  const back = draft.kind === 'supports';
  const [from, to] = back ? [draft.toBox, draft.fromBox] : [draft.fromBox, draft.toBox];
  const { rects, cast } = arrangement;
  const none: Rect = { x: 0, y: 0, width: 0, height: 0 };
  const start = rects.get(from) ?? none;
  const end = rects.get(to) ?? none;
  const dock = dockAt(cast, from);
  const goal = dockAt(cast, to);
  const ports = dock ? dockPorts(start, rects.get(dock.host) ?? start, dock.last) : back ? supportPorts(start) : sides(start, FREE);
  const goals = goal
    ? dockPorts(end, rects.get(goal.host) ?? end, goal.last)
    : sides(end, draft.own ? { left: 0, right: 0, down: 0, up: 20 } : back ? { left: 0, right: 0, down: 12, up: 24 } : FREE);
  const free = (port: Port): Port => (ends.has(keyOf(port)) ? { ...port, cost: port.cost + 60 } : port);
  return {
    kind: draft.lane,
    ...(draft.side !== undefined && { side: draft.side }),
    from: dock?.host ?? from,
    to: goal?.host ?? to,
    ports: ports.map(free),
    goals: goals.map(free),
  };
}

interface Berth {
  readonly host: UnitId;
  /** Whether it is the one at the right. */
  readonly last: boolean;
}
const berths = new WeakMap<Cast, ReadonlyMap<UnitId, Berth>>();
function dockAt(cast: Cast, id: UnitId): Berth | undefined {
  let known = berths.get(cast);
  if (!known) {
    const all = [...cast.docks].flatMap(([host, docks]) => docks.map((dock, at) => [dock.id, { host, last: at === docks.length - 1 }] as const));
    berths.set(cast, (known = new Map(all)));
  }
  return known.get(id);
}

/** What stands in the way, container by container. */
export function groundOf(arrangement: Arrangement, tree: readonly SceneLine[], boxes: readonly SceneBox[]): Ground {
  const { cast, rects } = arrangement;
  const taken = new Map<UnitId | null, (readonly Point[])[]>();
  const words = new Map<UnitId | null, Rect[]>();
  const known = new Map<UnitId | null, readonly Obstacle[]>();
  const containerOf = (id: UnitId): UnitId | null => {
    const part = cast.parts.get(id);
    return part && (part.as === 'group' || part.as === 'card' || part.as === 'pill') ? part.container : null;
  };
  const chainOf = (box: UnitId): (UnitId | null)[] => {
    const chain: (UnitId | null)[] = [];
    for (let at: UnitId | null = containerOf(box); at !== null; at = containerOf(at)) chain.push(at);
    return [...chain, null];
  };
  for (const line of tree) {
    const above = new Set(chainOf(line.toBox));
    for (const container of new Set([...chainOf(line.fromBox), line.fromBox])) {
      const list = taken.get(container);
      if (list) list.push(line.points);
      else taken.set(container, [line.points]);
      if (above.has(container)) break;
    }
  }
  for (const box of boxes) {
    if (box.kind !== 'group' || box.collapsed) continue;
    words.set(box.id, wordsOf(box));
  }
  return {
    rects,
    taken: (container) => taken.get(container) ?? [],
    words: (container) => words.get(container) ?? [],
    chain: chainOf,
    obstacles: (container) => {
      let list = known.get(container);
      if (!list) {
        list = (cast.members.get(container) ?? []).flatMap((id): Obstacle[] => {
          const rect = rects.get(id);
          return rect ? [cast.docks.has(id) ? { ...rect, docked: true } : rect] : [];
        });
        known.set(container, list);
      }
      return list;
    },
  };
}

function freeLine(draft: Draft, errand: Errand | undefined, way: Point[] | null, arrangement: Arrangement, solid: Solid | null): SceneLine {
  const points = simplify(way ?? elbow(errand));
  snap(points, errand && errand.from !== startBox(draft) ? arrangement.rects.get(startBox(draft)) : undefined);
  points.reverse();
  snap(points, errand && errand.to !== endBox(draft) ? arrangement.rects.get(endBox(draft)) : undefined);
  points.reverse();
  if (draft.kind === 'supports') points.reverse();
  const under =
    way === null || (solid !== null && solid.crossed(points, [draft.fromBox, draft.toBox, ...(errand ? [errand.from, errand.to] : [])]).size > 0);
  return dressed(draft, points, under);
}

/** A draft with its way, as a line of the scene. */
function dressed(draft: Draft, points: readonly Point[], under: boolean): SceneLine {
  const { source } = draft;
  return {
    id: draft.id,
    ...(draft.record !== undefined && { record: draft.record }),
    kind: draft.kind,
    ...(draft.own && { own: true }),
    ...(draft.record === undefined && { implied: true }),
    from: draft.from,
    to: draft.to,
    fromBox: draft.fromBox,
    toBox: draft.toBox,
    points,
    width: draft.kind === 'dotted' ? 2 : draft.own ? 1.75 : 1.5,
    ...(source?.kind === 'supports' && source.mode && { mode: source.mode }),
    ...(source?.kind === 'dotted' && source.purpose && { label: { text: source.purpose, at: points[0] ?? { x: 0, y: 0 } } }),
    ...(under && { under: true }),
  };
}

/** Support is led from the supported to the supporter, everything else as the record says. */
const startBox = (draft: Draft): UnitId => (draft.kind === 'supports' ? draft.toBox : draft.fromBox);
const endBox = (draft: Draft): UnitId => (draft.kind === 'supports' ? draft.fromBox : draft.toBox);

/** A dock's line is led from its host's edge; here its first point moves to the capsule's. */
function snap(points: Point[], dock: Rect | undefined): void {
  const [first, second] = points;
  if (!dock || !first) return;
  points[0] = second?.y === first.y ? { x: dock.x + dock.width, y: first.y } : { x: first.x, y: dock.y + dock.height };
}

/** Where boxes leave no way: straight out, over, and in, under whatever is there. */
function elbow(errand: Errand | undefined): Point[] {
  const [from] = errand?.ports ?? [];
  const [to] = errand?.goals ?? [];
  if (!from || !to)
    return [
      { x: 0, y: 0 },
      { x: 0, y: 0 },
    ];
  const middle = from.dir === 'up' || from.dir === 'down' ? { x: from.x, y: to.y } : { x: to.x, y: from.y };
  return [{ x: from.x, y: from.y }, middle, { x: to.x, y: to.y }];
}

/** Says what of each line is to be stroked: lines to one manager share a bus, which is drawn once, with plain T joints. */
function stroked(lines: readonly SceneLine[], stays: (line: SceneLine) => boolean): SceneLine[] {
  const sharing = new Map<string, number[]>();
  lines.forEach((line, at) => {
    if (line.risk !== undefined || (line.kind !== 'reports' && line.own !== true)) return;
    const key = JSON.stringify([line.own === true, line.toBox]);
    const list = sharing.get(key);
    if (list) list.push(at);
    else sharing.set(key, [at]);
  });
  const strokes = new Map<number, (readonly Point[])[]>();
  for (const list of sharing.values()) {
    // A bus of which nothing moved is stroked as before.
    if (list.length < 2 || list.every((at) => lines[at] && stays(lines[at]))) continue;
    for (const at of list) strokes.set(at, []);
    for (const stretch of weave(list.map((at) => lines[at]?.points ?? []))) {
      const owner = list[stretch.ways[0] ?? 0];
      if (owner !== undefined) strokes.get(owner)?.push(stretch.points);
    }
  }
  return lines.map((line, at) => {
    const drawn = strokes.get(at);
    return drawn ? { ...line, strokes: drawn } : line;
  });
}
