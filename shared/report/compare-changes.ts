// What differs between two designs whose records have the same ids: the units, who answers to whom, people, lines, and all other records.
import { equal } from '../edits/equal.ts';
import { indexOf, managerUnit, type Manager, type OrgIndex } from '../model/org-index.ts';
import { peopleOf } from '../model/people.ts';
import type { Counts, Design, Id, Line, LineKind, Role, Unit, UnitId, UnitKind } from '../model/types.ts';
import { ROLE_WORDS } from '../model/words.ts';

/** In the order in which tables show them. */
const ROLES = Object.keys(ROLE_WORDS) as Role[]; // its keys are the roles

/** A unit by its name; `head`: the unnamed head of that team. */
export interface Named {
  readonly id: UnitId;
  readonly name: string;
  readonly head?: true;
}
export interface UnitRef {
  readonly id: UnitId;
  readonly kind: UnitKind;
  readonly name: string;
}
/** A unit that came or went, with where it stands, whom it answers to, and what it is. */
export interface CameOrWent extends UnitRef {
  readonly in: Named | null;
  readonly manager: Named | null;
  readonly unit: Unit;
  /** The filled places of a team, those of a position; 0 for a group. */
  readonly people: number;
}
export interface FromTo extends UnitRef {
  readonly before: Named | null;
  readonly after: Named | null;
}
export interface Answers extends FromTo {
  /** The outermost container through which the change comes, where that changed its manager in the same way. */
  readonly within?: UnitId;
}
/** People of one role in a team (or, with `id` null, in the whole organisation). */
export interface CountChange {
  readonly id: UnitId | null;
  readonly name: string;
  readonly role: Role;
  readonly before: number;
  readonly after: number;
}
/** A line other than a solid one, whose change is that of an answer. */
export interface LineRef {
  readonly kind: Exclude<LineKind, 'reports'>;
  readonly from: Named;
  readonly to: Named;
}
/** A field of a record with another value, dotted where it lies within another field: `time.toil`. `id` is null for what stands at the top of the file. */
export interface FieldChange {
  readonly table: 'units' | 'lines' | 'services' | 'rotations' | 'organization' | 'review' | 'file';
  readonly id: Id | null;
  readonly name: string;
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}
/** A service, rotation, scenario or slide that came, went or (scenarios and slides) changed. */
export interface RecordChange {
  readonly table: 'services' | 'rotations' | 'scenarios' | 'slides';
  readonly id: Id;
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
}

export interface Changes {
  readonly added: readonly CameOrWent[];
  readonly removed: readonly CameOrWent[];
  /** Stands in another container. */
  readonly moved: readonly FromTo[];
  readonly renamed: readonly (UnitRef & { readonly before: string; readonly after: string })[];
  /** Answers to another. */
  readonly answers: readonly Answers[];
  readonly headcount: readonly CountChange[];
  readonly openings: readonly CountChange[];
  /** Headcount by role over the whole organisation, what came and went included. */
  readonly roles: readonly CountChange[];
  readonly lines: { readonly added: readonly LineRef[]; readonly removed: readonly LineRef[] };
  readonly changed: readonly FieldChange[];
  readonly records: readonly RecordChange[];
  /** How many units stand elsewhere in the drawing. */
  readonly placed: number;
  /** Units that are in both stand in another order. */
  readonly reordered: boolean;
}

/** What leads from `a` to `b`, in the order of `b` (what went, in that of `a`). */
export function changesOf(a: Design, b: Design): Changes {
  const [before, after] = [indexOf(a), indexOf(b)];
  const both = [...after.units.values()].flatMap((unit) => {
    const old = before.units.get(unit.id);
    return old ? [{ old, unit }] : [];
  });
  const lines = linesOf(before, after);
  return {
    added: [...after.units.values()].filter(({ id }) => !before.units.has(id)).map((unit) => cameOrWent(after, unit)),
    removed: [...before.units.values()].filter(({ id }) => !after.units.has(id)).map((unit) => cameOrWent(before, unit)),
    moved: both.flatMap(({ old, unit }): FromTo[] => {
      const [was, is] = [container(before, old), container(after, unit)];
      return was?.id === is?.id ? [] : [{ ...ref(unit), before: was, after: is }];
    }),
    renamed: both.flatMap(({ old, unit }) => (old.name === unit.name ? [] : [{ ...ref(unit), before: old.name, after: unit.name }])),
    answers: answersOf(
      before,
      after,
      both.map(({ unit }) => unit),
    ),
    headcount: both.flatMap(({ old, unit }) =>
      old.kind === 'team' && unit.kind === 'team' ? counts(unit, staff(before, unit.id), staff(after, unit.id)) : [],
    ),
    openings: both.flatMap(({ old, unit }) =>
      old.kind === 'team' && unit.kind === 'team' ? counts(unit, countsMap(old.openings), countsMap(unit.openings)) : [],
    ),
    roles: counts({ id: null, name: a.name }, peopleOf(before).byRole, peopleOf(after).byRole),
    lines: { added: lines.added, removed: lines.removed },
    changed: [
      ...both.flatMap(({ old, unit }) => fields('units', unit.id, unit.name, old, unit, UNIT_SAID)),
      ...lines.changed,
      ...recordFields('services', before.services, after.services),
      ...recordFields('rotations', before.rotations, after.rotations),
      ...topFields(a, b),
    ],
    records: [
      ...recordsOf('services', a.services, b.services, ({ name }) => name),
      ...recordsOf('rotations', a.rotations, b.rotations, ({ name }) => name),
      ...recordsOf('scenarios', a.scenarios, b.scenarios, ({ name }) => name),
      ...recordsOf('slides', a.slides, b.slides, ({ title }) => title),
    ],
    placed: placed(a.layout, b.layout, before, after),
    reordered: both.some(({ unit }, at) => {
      const last = both[at - 1];
      return last !== undefined && before.place(last.unit.id) > before.place(unit.id);
    }),
  };
}

const ref = ({ id, kind, name }: Unit): UnitRef => ({ id, kind, name });
const naming = (index: OrgIndex, id: UnitId): Named => ({ id, name: index.name(id) });

function container(index: OrgIndex, unit: Unit): Named | null {
  const outer = index.container(unit);
  return outer ? { id: outer.id, name: outer.name } : null;
}
function managing(index: OrgIndex, manager: Manager | null): Named | null {
  return manager ? { ...naming(index, managerUnit(manager)), ...(manager.kind === 'head' ? { head: true as const } : {}) } : null;
}

function cameOrWent(index: OrgIndex, unit: Unit): CameOrWent {
  const people =
    unit.kind === 'team'
      ? (peopleOf(index).teams.get(unit.id)?.people ?? 0)
      : unit.kind === 'position' && unit.vacant !== true
        ? Math.max(0, unit.count ?? 1)
        : 0;
  return { ...ref(unit), in: container(index, unit), manager: managing(index, index.managerOf(unit.id)), unit, people };
}

function answersOf(before: OrgIndex, after: OrgIndex, units: readonly Unit[]): Answers[] {
  const all = new Map<UnitId, Answers>();
  for (const unit of units) {
    const [was, is] = [managing(before, before.managerOf(unit.id)), managing(after, after.managerOf(unit.id))];
    if (was?.id !== is?.id || was?.head !== is?.head) all.set(unit.id, { ...ref(unit), before: was, after: is });
  }
  // A unit without a line of its own goes with what contains it.
  return [...all.values()].map((one) => {
    const unit = after.unit(one.id);
    if (!unit || before.ownLine(one.id) || after.ownLine(one.id)) return one;
    const outer = after.containers(unit).findLast(({ id }) => {
      const other = all.get(id);
      return other?.before?.id === one.before?.id && other?.after?.id === one.after?.id && other !== undefined;
    });
    return outer ? { ...one, within: outer.id } : one;
  });
}

const staff = (index: OrgIndex, team: UnitId): ReadonlyMap<Role, number> => peopleOf(index).teams.get(team)?.byRole ?? new Map<Role, number>();
const countsMap = (all: Counts | undefined): ReadonlyMap<Role, number> =>
  new Map(
    ROLES.flatMap((role): [Role, number][] => {
      const people = all && Object.hasOwn(all, role) ? all[role] : undefined;
      return people === undefined ? [] : [[role, people]];
    }),
  );

function counts(
  { id, name }: { readonly id: UnitId | null; readonly name: string },
  before: ReadonlyMap<Role, number>,
  after: ReadonlyMap<Role, number>,
): CountChange[] {
  return ROLES.flatMap((role): CountChange[] => {
    const [was, is] = [before.get(role) ?? 0, after.get(role) ?? 0];
    return was === is ? [] : [{ id, name, role, before: was, after: is }];
  });
}

type Drawn = Exclude<Line, { readonly kind: 'reports' }>;
const LINE_SAID: ReadonlySet<string> = new Set(['id', 'kind', 'from', 'to']);

/** Lines by kind and ends; of several between the same two, the first is that of the first. */
function linesOf(before: OrgIndex, after: OrgIndex): { added: LineRef[]; removed: LineRef[]; changed: FieldChange[] } {
  const byEnds = ({ design }: OrgIndex): Map<string, Drawn> => {
    const found = new Map<string, Drawn>();
    for (const line of design.lines) {
      if (line.kind === 'reports') continue;
      let nth = 0;
      while (found.has(key(line, nth))) nth += 1;
      found.set(key(line, nth), line);
    }
    return found;
  };
  const key = (line: Drawn, nth: number): string => JSON.stringify([line.kind, line.from, line.to, nth]);
  const said = (index: OrgIndex, line: Drawn): LineRef => ({ kind: line.kind, from: naming(index, line.from), to: naming(index, line.to) });
  const [was, is] = [byEnds(before), byEnds(after)];
  return {
    added: [...is].flatMap(([ends, line]) => (was.has(ends) ? [] : [said(after, line)])),
    removed: [...was].flatMap(([ends, line]) => (is.has(ends) ? [] : [said(before, line)])),
    changed: [...is].flatMap(([ends, line]) => {
      const old = was.get(ends);
      return old ? fields('lines', line.id, `${after.name(line.from)} – ${after.name(line.to)}`, old, line, LINE_SAID) : [];
    }),
  };
}

/** What is told in lists of its own. */
const UNIT_SAID: ReadonlySet<string> = new Set(['id', 'name', 'parent', 'headcount', 'openings']);
const RECORD_SAID: ReadonlySet<string> = new Set(['id']);
const TABLES: ReadonlySet<string> = new Set(['units', 'lines', 'services', 'rotations', 'scenarios', 'slides', 'layout', 'format', 'version']);

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

function fields(table: FieldChange['table'], id: Id | null, name: string, a: object, b: object, said: ReadonlySet<string>): FieldChange[] {
  const changes: FieldChange[] = [];
  // A file is at most 200 deep, so this is, too.
  const walk = (x: object, y: object, path: string): void => {
    const [before, after] = [new Map<string, unknown>(Object.entries(x)), new Map<string, unknown>(Object.entries(y))];
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const [was, is] = [before.get(key), after.get(key)];
      if ((path === '' && said.has(key)) || (before.has(key) === after.has(key) && equal(was, is))) continue;
      const field = `${path}${key}`;
      const inner = isRecord(was) || isRecord(is);
      if (inner && (isRecord(was) || !before.has(key)) && (isRecord(is) || !after.has(key)) && !(equal(was ?? {}, {}) && equal(is ?? {}, {})))
        walk(isRecord(was) ? was : {}, isRecord(is) ? is : {}, `${field}.`);
      else changes.push({ table, id, name, field, ...(before.has(key) ? { before: was } : {}), ...(after.has(key) ? { after: is } : {}) });
    }
  };
  walk(a, b, '');
  return changes;
}

function recordFields(
  table: 'services' | 'rotations',
  before: ReadonlyMap<Id, { readonly name: string }>,
  after: ReadonlyMap<Id, { readonly name: string }>,
): FieldChange[] {
  return [...after].flatMap(([id, record]) => {
    const old = before.get(id);
    return old ? fields(table, id, record.name, old, record, RECORD_SAID) : [];
  });
}

function topFields(a: Design, b: Design): FieldChange[] {
  return [
    ...fields('organization', null, 'The organisation', a.organization, b.organization, new Set()),
    ...fields('review', null, 'The review', a.review ?? {}, b.review ?? {}, new Set()),
    ...fields('file', null, 'The design', a, b, new Set([...TABLES, 'organization', 'review'])),
  ];
}

function recordsOf<T extends { readonly id: Id }>(
  table: RecordChange['table'],
  a: readonly T[] = [],
  b: readonly T[] = [],
  nameOf: (record: T) => string,
): RecordChange[] {
  const before = new Map(a.map((record) => [record.id, record]));
  const after = new Set(b.map(({ id }) => id));
  // The fields of services and rotations are told one by one.
  const whole = table === 'scenarios' || table === 'slides';
  return [
    ...b.flatMap((record): RecordChange[] => {
      const old = before.get(record.id);
      const change = old ? (whole && !equal(old, record) ? 'changed' : null) : 'added';
      return change ? [{ table, id: record.id, name: nameOf(record), change }] : [];
    }),
    ...a.flatMap((record): RecordChange[] => (after.has(record.id) ? [] : [{ table, id: record.id, name: nameOf(record), change: 'removed' }])),
  ];
}

function placed(a: Design['layout'], b: Design['layout'], before: OrgIndex, after: OrgIndex): number {
  let moved = 0;
  for (const id of after.units.keys()) {
    if (!before.units.has(id)) continue;
    const was = a && Object.hasOwn(a, id) ? a[id] : undefined;
    const is = b && Object.hasOwn(b, id) ? b[id] : undefined;
    if (!equal(was, is)) moved += 1;
  }
  return moved;
}
