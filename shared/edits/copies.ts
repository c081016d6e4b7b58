// Copies of units with what lies among them: duplicate, copy and paste.
import type { Design, Id, LayoutEntry, Line, Unit, UnitId } from '../model/types.ts';
import type { Edit } from './edit.ts';
import { idMaker } from './ids.ts';
import { listed } from './words.ts';

const STEP = 24;

/** The units of these ids with all that they contain, in file order. */
function withContents(design: Design, ids: readonly UnitId[]): Unit[] {
  const inside = new Map<UnitId, UnitId[]>();
  for (const unit of design.units) {
    if (unit.parent === undefined) continue;
    const list = inside.get(unit.parent);
    if (list) list.push(unit.id);
    else inside.set(unit.parent, [unit.id]);
  }
  const found = new Set<UnitId>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(inside.get(id) ?? []));
  }
  return design.units.filter((unit) => found.has(unit.id));
}

/**
 * A part of a design that is a design itself: the units of these ids with all that they contain, the lines that leave them, and where they
 * stand. What it names outside is kept by id, so that pasting it back into the same design joins it again. Null where none of the ids is a unit.
 */
export function fragmentOf(design: Design, ids: readonly UnitId[]): Design | null {
  const units = withContents(design, ids);
  if (units.length === 0) return null;
  const inside = new Set(units.map((unit) => unit.id));
  const { layout } = design;
  const placed = layout ? units.filter(({ id }) => Object.hasOwn(layout, id)) : [];
  return {
    format: 'orgscale',
    version: 1,
    name: listed(units.map((unit) => unit.name)),
    organization: {},
    units,
    lines: design.lines.filter((line) => inside.has(line.from)),
    ...(layout && placed.length > 0 ? { layout: Object.fromEntries(placed.map(({ id }) => [id, layout[id] ?? { x: 0, y: 0 }])) } : {}),
  };
}

export interface PasteOptions {
  /** The group or team to paste into, for units whose own container is not copied with them. */
  readonly into?: UnitId;
  /** How far the copies stand from the originals, in pixels. */
  readonly by?: { readonly x: number; readonly y: number };
  readonly label?: string;
  /** The record that the copies stand before; at the end without it. */
  readonly before?: Id | null;
}

/**
 * Puts copies of a fragment's units and lines into a design, under new ids. A container or an end of a line that is not copied is the one of that id in the
 * design; where there is none, the copy stands at the top and the line is left out. Null where the fragment has no units.
 */
export function pasteDesign(design: Design, fragment: Design, options: PasteOptions = {}): Edit | null {
  if (fragment.units.length === 0) return null;
  const make = idMaker(design);
  const standing = new Map(design.units.map((unit) => [unit.id, unit]));
  const copies = new Map(fragment.units.map((unit) => [unit.id, make(unit.name || unit.id)]));
  const into = options.into === undefined ? undefined : standing.get(options.into);
  const units = fragment.units.map((unit): Unit => {
    const { parent, ...rest } = unit;
    const copied = parent === undefined ? undefined : copies.get(parent);
    const contains = (container: Unit | undefined): boolean =>
      container?.kind === 'group' || (container?.kind === 'team' && unit.kind === 'position');
    let outer = copied;
    if (outer === undefined && into && contains(into)) outer = into.id;
    if (outer === undefined && parent !== undefined && contains(standing.get(parent))) outer = parent;
    return { ...rest, id: copies.get(unit.id) ?? make(unit.name), ...(outer === undefined ? {} : { parent: outer }) };
  });
  const lines = fragment.lines.flatMap((line): Line[] => {
    const from = copies.get(line.from);
    const to = copies.get(line.to) ?? (standing.has(line.to) ? line.to : undefined);
    return from === undefined || to === undefined ? [] : [{ ...line, id: make(`${from}-${line.kind}`), from, to }];
  });
  const by = options.by ?? { x: STEP, y: STEP };
  const layout = Object.entries(fragment.layout ?? {}).flatMap(([id, entry]): [UnitId, LayoutEntry][] => {
    const copy = copies.get(id);
    return copy === undefined ? [] : [[copy, { ...entry, x: entry.x + by.x, y: entry.y + by.y }]];
  });
  const { before } = options;
  return {
    label: options.label ?? `Paste ${listed(fragment.units.map((unit) => unit.name))}`,
    put: { units, ...(lines.length > 0 ? { lines } : {}) },
    ...(before === undefined || before === null ? {} : { place: Object.fromEntries(units.map((unit) => [unit.id, before])) }),
    ...(layout.length > 0 ? { layout: Object.fromEntries(layout) } : {}),
  };
}

/** Copies units beside themselves, with what they contain and the lines that leave them; the copies are the edit's put units. */
export function duplicateUnits(design: Design, ids: readonly UnitId[]): Edit | null {
  const fragment = fragmentOf(design, ids);
  const last = fragment?.units.at(-1);
  if (!fragment || !last) return null;
  const before = design.units[design.units.findIndex((unit) => unit.id === last.id) + 1]?.id ?? null;
  return pasteDesign(design, fragment, { label: `Duplicate ${fragment.name}`, before });
}
