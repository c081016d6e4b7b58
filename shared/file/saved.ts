// What can be saved of a JSON object that is a broken design.
import { REQUIRED_TABLES, TABLE_NAMES, type Design, type TableName } from '../model/types.ts';
import { entryTrouble, idTrouble, layoutTrouble, recordTrouble, tooLarge, type SeenIds } from './check.ts';
import { VERSION } from './migrate.ts';
import { lineColumns, placesOf } from './scan.ts';
import { isObject, pathText, type Path, type Trouble } from './shape.ts';

/** Something that was left out or changed: where it stood, and why. */
export interface Dropped {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

type Json = Readonly<Record<string, unknown>>;
export interface Saved {
  readonly design: Design;
  readonly dropped: readonly Trouble[];
}

/** What was dropped, with the lines of the text where it stood. */
export function dropsOf(text: string, troubles: readonly Trouble[]): Dropped[] {
  const found = placesOf(
    text,
    troubles.map(({ path }) => path),
  );
  const places = lineColumns(
    text,
    troubles.map(({ at }, nth) => at ?? found[nth] ?? 0),
  );
  return troubles.map(({ path, what }, nth) => ({ path: pathText(path), line: places[nth]?.line ?? 1, message: what }));
}

/** What can be saved of a JSON object that is not too deep; null where it has neither units nor lines. */
export function saved(source: Json): Saved | null {
  const large = tooLarge(source);
  const root = large.length === 0 ? source : withoutAll(source);
  if (!Array.isArray(root['units']) && !Array.isArray(root['lines'])) return null;
  const dropped: Trouble[] = [...large];
  const drop = (path: Path, what: string, remedy = 'Mend it in a text editor.'): void => {
    dropped.push({ path, what, remedy });
  };
  const design: Record<string, unknown> = Object.fromEntries(Object.entries(root).filter(([key]) => !['layout', ...TABLE_NAMES].includes(key)));
  if (design['format'] !== 'orgscale') {
    drop(['format'], 'the file does not say that it is a design; it was read as one');
    design['format'] = 'orgscale';
  }
  if (design['version'] !== VERSION) {
    drop(['version'], `the file was read as version ${VERSION}, the one that this app knows`);
    design['version'] = VERSION;
  }
  saveEntries(design, drop);
  const seen: SeenIds = new Map();
  for (const table of TABLE_NAMES) {
    const rows = saveTable(table, root, seen, drop);
    if (rows) design[table] = rows;
  }
  const layout = saveLayout(root, drop);
  if (layout) design['layout'] = layout;
  // Each part was checked on its own just now, in the order in which parse checks the whole.
  return { design: design as unknown as Design, dropped };
}

const ENTRIES_TO_MEND = ['notes', 'organization', 'review'];
type Drop = (path: Path, what: string, remedy?: string) => void;

function saveEntries(design: Record<string, unknown>, drop: Drop): void {
  if (typeof design['name'] !== 'string') {
    drop(['name'], 'the design has no name; it is called Untitled here');
    design['name'] = 'Untitled';
  }
  if (!isObject(design['organization'])) {
    drop(['organization'], 'the facts about the organisation cannot be read');
    design['organization'] = {};
  }
  const { record, troubles } = mended(design, (value) => (isObject(value) ? entryTrouble(value) : null), 0);
  for (const trouble of troubles) drop(trouble.path, trouble.what, trouble.remedy);
  if (!isObject(record)) drop(['organization'], 'too much is broken in the facts and the review to read them');
  for (const key of ENTRIES_TO_MEND) {
    if (isObject(record) && Object.hasOwn(record, key)) design[key] = record[key];
    else delete design[key];
  }
  design['organization'] ??= {};
}

function saveTable(table: TableName, root: Json, seen: SeenIds, drop: Drop): unknown[] | null {
  const rows = Object.hasOwn(root, table) ? root[table] : undefined;
  if (!Array.isArray(rows)) {
    if (rows !== undefined || REQUIRED_TABLES.has(table)) drop([table], 'the list is missing or cannot be read');
    return REQUIRED_TABLES.has(table) ? [] : null;
  }
  const kept: unknown[] = [];
  for (const [at, row] of rows.entries()) {
    const path = [table, at];
    const { record, troubles } = mended(row, (value) => recordTrouble(table, value, path), 2);
    if (record === undefined) {
      // Where taking a broken field out left the record without it, the field is the reason.
      const last = troubles.at(-1);
      const reason = last?.path.length === 2 ? (troubles.at(-2) ?? last) : last;
      drop(path, reason ? inRecord(reason, 2) : 'the record cannot be read', reason?.remedy);
      continue;
    }
    // A record that passed its check has an id.
    const { id } = record as { readonly id: string };
    const twice = idTrouble(seen, id, path);
    if (twice) {
      drop(path, twice.what, twice.remedy);
      continue;
    }
    for (const trouble of troubles) drop(trouble.path, trouble.what, trouble.remedy);
    seen.set(id, path);
    kept.push(record);
  }
  return kept;
}

function saveLayout(root: Json, drop: Drop): Record<string, unknown> | null {
  if (!Object.hasOwn(root, 'layout')) return null;
  const { layout } = root;
  if (!isObject(layout)) {
    drop(['layout'], 'where the units stand cannot be read');
    return null;
  }
  return Object.fromEntries(
    Object.entries(layout).filter(([id, entry]) => {
      const trouble = layoutTrouble(id, entry);
      if (trouble) drop(['layout', id], trouble.what, trouble.remedy);
      return !trouble;
    }),
  );
}

/** What is wrong, told of the record that it is in. */
const inRecord = ({ path, what }: Trouble, skip: number): string => (path.length > skip ? `${pathText(path.slice(skip))}: ${what}` : what);

/** A record with more than this broken in it is left out whole. */
const MANY = 20;

/**
 * A value without what is broken in it, with what that was; undefined where it cannot do without. The first `skip` steps of a path lead to the value itself.
 * Each round takes one thing out, so it ends.
 */
function mended(value: unknown, check: (value: unknown) => Trouble | null, skip: number): { record: unknown; troubles: Trouble[] } {
  const troubles: Trouble[] = [];
  let record = value;
  for (let trouble = check(record); trouble; trouble = check(record)) {
    troubles.push(trouble);
    const steps = trouble.path.slice(skip);
    if (steps.length === 0 || troubles.length > MANY || !has(record, steps)) return { record: undefined, troubles };
    record = without(record, steps);
  }
  return { record, troubles };
}

function has(value: unknown, [step, ...rest]: Path): boolean {
  if (step === undefined) return true;
  if (Array.isArray(value)) return typeof step === 'number' && step < value.length && has(value[step], rest);
  return isObject(value) && Object.hasOwn(value, step) && has(value[step], rest);
}

function without(value: unknown, [step, ...rest]: Path): unknown {
  if (Array.isArray(value))
    return rest.length === 0 ? value.filter((_, at) => at !== step) : value.map((item: unknown, at) => (at === step ? without(item, rest) : item));
  if (!isObject(value)) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    rest.length === 0 ? entries.filter(([key]) => key !== step) : entries.map(([key, item]) => [key, key === step ? without(item, rest) : item]),
  );
}

/** A file without the numbers that are too large to be kept. */
function withoutAll(root: Json): Json {
  const copy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter(kept).map(copy);
    return isObject(value) ? Object.fromEntries(Object.entries(value).flatMap(([key, item]) => (kept(item) ? [[key, copy(item)]] : []))) : value;
  };
  const kept = (value: unknown): boolean => typeof value !== 'number' || Number.isFinite(value);
  return Object.fromEntries(Object.entries(root).flatMap(([key, item]) => (kept(item) ? [[key, copy(item)]] : [])));
}
