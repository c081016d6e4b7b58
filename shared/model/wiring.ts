// A design in numbers, for the index: units and lines by their place in the file, what contains and what manages them in flat arrays.
import type { Design, Group, Line, LineKind, Team, Unit, UnitId } from './types.ts';

/** Instead of a place: nobody, nothing, or what is not there. */
export const NOWHERE = -1;

/** The kinds of lines as bits, to say which of them leave a unit. */
export const LINE_BITS: Readonly<Record<LineKind, number>> = { reports: 1, dotted: 2, embeds: 4, supports: 8 };
/** More than one solid line leaves a unit for positions that are there. */
export const SEVERAL_MANAGERS = 16;

/** How far ahead of the unit that was asked for last the next is expected. */
const AHEAD = 2;

/** Where units stand in the file; of several with one id, the last. */
export class Places {
  readonly #map = new Map<UnitId, number>();
  /** By place; nothing in the places of units whose id comes again. */
  readonly #ids: (UnitId | undefined)[] = [];
  /** Most who ask walk the file in order: the place found last and those after it are tried before the map is searched. */
  #last = 0;
  /** Whether several units have one id. */
  readonly hasTwins: boolean;

  constructor(units: readonly Unit[]) {
    for (const { id } of units) {
      this.#map.set(id, this.#ids.length);
      this.#ids.push(id);
    }
    this.hasTwins = this.#map.size < units.length;
    if (this.hasTwins) for (const [at, { id }] of units.entries()) if (this.#map.get(id) !== at) this.#ids[at] = undefined;
  }

  /** The place of a unit; NOWHERE for what is not there. */
  of(id: UnitId): number {
    const last = this.#last;
    for (let place = last; place <= last + AHEAD; place++) if (this.#ids[place] === id) return (this.#last = place);
    const place = this.#map.get(id) ?? NOWHERE;
    if (place !== NOWHERE) this.#last = place;
    return place;
  }
}

export interface Wiring {
  readonly places: Places;
  /** By unit: what contains it. */
  readonly outer: Int32Array;
  /** By line: the units at its ends. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** By unit: the line that makes its manager (see `OrgIndex.ownLine`), and the position that it leads to. */
  readonly own: Int32Array;
  readonly ownManager: Int32Array;
  /** By unit: LINE_BITS of the lines that leave it, and SEVERAL_MANAGERS. */
  readonly leaving: Uint8Array;
  /** Lines with an end that is not there, in file order. */
  readonly lostLines: readonly Line[];
}

/** An empty place for each unit. Set by its length: no list is walked for it. */
export function slots<T>(count: number): (T | undefined)[] {
  const list: (T | undefined)[] = [];
  list.length = count;
  return list;
}

/** Whether a unit of this kind can sit in that one. */
export const canContain = (outer: Unit, inner: Unit): outer is Group | Team =>
  outer.kind === 'group' || (outer.kind === 'team' && inner.kind === 'position');

/** Reads a design once. Flat arrays, because a list for each unit of ten thousand costs more than all that is read from them. */
export function wire(design: Design): Wiring {
  const { units, lines } = design;
  const places = new Places(units);
  const outer = new Int32Array(units.length).fill(NOWHERE);
  for (const [at, unit] of units.entries()) {
    if (unit.parent === undefined || unit.parent === unit.id) continue;
    const place = places.of(unit.parent);
    const parent = place === NOWHERE ? undefined : units[place];
    if (parent && canContain(parent, unit)) outer[at] = place;
  }

  const from = new Int32Array(lines.length);
  const to = new Int32Array(lines.length);
  const own = new Int32Array(units.length).fill(NOWHERE);
  const ownManager = own.slice();
  const leaving = new Uint8Array(units.length);
  const lostLines: Line[] = [];
  for (const [nth, line] of lines.entries()) {
    // Lines stand in the order of the units that they leave, and neighbours often lead to the same unit as the line before.
    const tail = (from[nth] = places.of(line.from));
    const end = (to[nth] = nth > 0 && lines[nth - 1]?.to === line.to ? (to[nth - 1] ?? NOWHERE) : places.of(line.to));
    if (tail === NOWHERE || end === NOWHERE) lostLines.push(line);
    if (tail === NOWHERE) continue;
    leaving[tail] = (leaving[tail] ?? 0) | LINE_BITS[line.kind];
    if (line.kind !== 'reports' || end === NOWHERE || end === tail || units[end]?.kind !== 'position') continue;
    if (own[tail] === NOWHERE) {
      own[tail] = nth;
      ownManager[tail] = end;
    } else leaving[tail] = (leaving[tail] ?? 0) | SEVERAL_MANAGERS;
  }
  return { places, outer, from, to, own, ownManager, leaving, lostLines };
}

const NONE: readonly never[] = [];

/** The lines at each unit, by one of their ends, in file order. A unit's list is made when it is first asked for. */
export class LinesAt {
  /** The lines of unit n are those that `#lines` names from `#starts[n]` to `#starts[n + 1]`. */
  readonly #starts: Int32Array;
  readonly #lines: Int32Array;
  readonly #lists: (readonly Line[] | undefined)[];

  constructor(
    readonly lines: readonly Line[],
    ends: Int32Array,
    units: number,
  ) {
    const starts = new Int32Array(units + 1);
    for (const end of ends) if (end !== NOWHERE) starts[end + 1] = (starts[end + 1] ?? 0) + 1;
    for (let unit = 0; unit < units; unit++) starts[unit + 1] = (starts[unit + 1] ?? 0) + (starts[unit] ?? 0);
    const next = starts.slice();
    const sorted = new Int32Array(ends.length);
    for (const [nth, end] of ends.entries()) {
      if (end === NOWHERE) continue;
      const slot = next[end] ?? 0;
      sorted[slot] = nth;
      next[end] = slot + 1;
    }
    this.#lists = slots(units);
    this.#starts = starts;
    this.#lines = sorted;
  }

  of(unit: number): readonly Line[] {
    const start = this.#starts[unit] ?? 0;
    const end = this.#starts[unit + 1] ?? 0;
    if (start === end) return NONE;
    const known = this.#lists[unit];
    if (known) return known;
    const list: Line[] = [];
    for (let slot = start; slot < end; slot++) {
      const line = this.lines[this.#lines[slot] ?? NOWHERE];
      if (line) list.push(line);
    }
    return (this.#lists[unit] = list);
  }
}
