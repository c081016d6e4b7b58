// Whether a JSON value is a design of this version: the fast way through a whole file, and what is wrong where it ends.
import { editProblem } from '../edits/apply.ts';
import type { Edit } from '../edits/edit.ts';
import { TABLE_NAMES, type TableName } from '../model/types.ts';
import { isObject, pathText, troubleIn, type Path, type Shape, type Trouble, type Validator } from './shape.ts';
import * as v from './validators.generated.ts';

/** How deep lists and objects may lie inside each other: far more than any design needs, far less than breaks a recursive walk. */
export const MAX_DEPTH = 200;

function unitValidator(kind: unknown): Validator | null {
  if (kind === 'team') return v.validTeam;
  if (kind === 'position') return v.validPosition;
  return kind === 'group' ? v.validGroup : null;
}

function lineValidator(kind: unknown): Validator | null {
  if (kind === 'reports') return v.validReports;
  if (kind === 'embeds') return v.validEmbeds;
  if (kind === 'dotted') return v.validDotted;
  return kind === 'supports' ? v.validSupports : null;
}

interface Table {
  readonly shape: Shape;
  /** The compiled check for records of a kind; null for a kind that is not known, and where there are never many records. */
  readonly validator: (kind: unknown) => Validator | null;
}
const TABLES: Readonly<Record<TableName, Table>> = {
  units: { shape: v.Unit, validator: unitValidator },
  lines: { shape: v.Line, validator: lineValidator },
  services: { shape: v.Service, validator: () => v.validService },
  rotations: { shape: v.Rotation, validator: () => v.validRotation },
  scenarios: { shape: v.Scenario, validator: () => null },
  slides: { shape: v.Slide, validator: () => null },
};
/** The entries of a file that are no tables of records. */
const ENTRIES: readonly (readonly [key: string, shape: Shape, required: boolean])[] = [
  ['name', { is: 'string' }, true],
  ['notes', { is: 'string' }, false],
  ['organization', v.Organization, true],
  ['review', v.Review, false],
];

/** What is wrong with one record of a table, or null. */
export function recordTrouble(table: TableName, record: unknown, path: Path): Trouble | null {
  const { shape, validator } = TABLES[table];
  if (isObject(record) && validator(record['kind'])?.(record) === true) return null;
  const trouble = troubleIn(record, shape, path);
  if (trouble) return trouble;
  return table === 'scenarios' ? interventionTrouble(record, path) : null;
}

/** Edits that are stored in a scenario must be such that they can be applied, and what they set must be such as a file holds. */
function interventionTrouble(scenario: unknown, path: Path): Trouble | null {
  const interventions = isObject(scenario) ? scenario['interventions'] : undefined;
  if (!Array.isArray(interventions)) return null;
  for (const [at, intervention] of interventions.entries()) {
    // The scenario has its shape: an intervention has an edit. What its `put` holds under `scenarios` no shape says, since it would be its own.
    const { edit } = intervention as { readonly edit: Edit };
    const here = [...path, 'interventions', at, 'edit'];
    const problem = editProblem(edit);
    if (problem !== null) return { path: here, what: problem, remedy: 'Put and remove records instead.' };
    const put = edit.put?.scenarios === undefined ? null : listTrouble('scenarios', edit.put.scenarios, [...here, 'put', 'scenarios']);
    if (put) return put;
    for (const [key, value] of Object.entries(edit.fields ?? {})) {
      const trouble = value === null ? null : fieldTrouble(key, value, [...here, 'fields', key]);
      if (trouble) return trouble;
    }
  }
  return null;
}

/** What is wrong with a value that an edit sets as a whole entry of the file, or null. Of an entry that is not known, anything goes. */
function fieldTrouble(key: string, value: unknown, path: Path): Trouble | null {
  const table = TABLE_NAMES.find((name) => name === key);
  if (table) return listTrouble(table, value, path);
  if (key === 'layout') return troubleIn(value, { is: 'map', of: v.LayoutEntry }, path);
  const entry = ENTRIES.find(([name]) => name === key);
  return entry ? troubleIn(value, entry[1], path) : null;
}

function listTrouble(table: TableName, rows: unknown, path: Path): Trouble | null {
  if (!Array.isArray(rows)) return troubleIn(rows, { is: 'list', of: { is: 'any' } }, path);
  for (const [at, row] of rows.entries()) {
    const trouble = recordTrouble(table, row, [...path, at]);
    if (trouble) return trouble;
  }
  return null;
}

/** What is wrong with an entry of the layout, or null. */
export function layoutTrouble(id: string, entry: unknown): Trouble | null {
  return v.validLayoutEntry(entry) ? null : troubleIn(entry, v.LayoutEntry, ['layout', id]);
}

/** What is wrong with the parts of a file that are no tables; `required` ones included where they are missing. */
export function entryTrouble(root: Readonly<Record<string, unknown>>): Trouble | null {
  for (const [key, shape, required] of ENTRIES) {
    if (Object.hasOwn(root, key)) {
      const trouble = troubleIn(root[key], shape, [key]);
      if (trouble) return trouble;
    } else if (required) {
      return troubleIn(root, { is: 'object', fields: [{ key, shape, required: true }] }, []);
    }
  }
  return null;
}

/** Ids that were seen, each with the way to its record. */
export type SeenIds = Map<string, Path>;

export function idTrouble(seen: ReadonlyMap<string, Path>, id: string, path: Path): Trouble | null {
  const first = seen.get(id);
  return first === undefined
    ? null
    : {
        path: [...path, 'id'],
        what: `the id ${JSON.stringify(id)} is used twice, first in ${pathText(first)}`,
        remedy: 'Give one of the two another id.',
      };
}

/** Says what is not right in a JSON object as a design of this version, whose format and version were seen to; null where all is. */
export function designTrouble(root: Readonly<Record<string, unknown>>): Trouble | null {
  const entry = entryTrouble(root);
  if (entry) return entry;
  const seen = new Set<string>();
  for (const table of TABLE_NAMES) {
    const rows = Object.hasOwn(root, table) ? root[table] : undefined;
    if (rows === undefined) {
      if (table === 'units' || table === 'lines')
        return { path: [], what: `the field "${table}" is missing`, remedy: `Add "${table}": a list, [] where there are none.` };
      continue;
    }
    if (!Array.isArray(rows)) return troubleIn(rows, { is: 'list', of: { is: 'any' } }, [table]);
    const { validator } = TABLES[table];
    for (let at = 0; at < rows.length; at++) {
      const row: unknown = rows[at];
      if (!isObject(row) || validator(row['kind'])?.(row) !== true) {
        const trouble = recordTrouble(table, row, [table, at]);
        if (trouble) return trouble;
      }
      // A record that passed its check has an id.
      const { id } = row as { readonly id: string };
      if (seen.has(id)) return twice(root, id, [table, at]);
      seen.add(id);
    }
  }
  return wholeLayoutTrouble(root);
}

function wholeLayoutTrouble(root: Readonly<Record<string, unknown>>): Trouble | null {
  if (!Object.hasOwn(root, 'layout')) return null;
  const { layout } = root;
  if (!isObject(layout)) return troubleIn(layout, { is: 'object', fields: [] }, ['layout']);
  for (const id of Object.keys(layout)) {
    const trouble = layoutTrouble(id, layout[id]);
    if (trouble) return trouble;
  }
  return null;
}

/** Where the id was first is only looked for when it is used twice. */
function twice(root: Readonly<Record<string, unknown>>, id: string, path: Path): Trouble | null {
  for (const table of TABLE_NAMES) {
    const rows = root[table];
    if (!Array.isArray(rows)) continue;
    const at = rows.findIndex((row: unknown) => isObject(row) && row['id'] === id);
    if (at >= 0) return idTrouble(new Map([[id, [table, at]]]), id, path);
  }
  return null;
}

/**
 * What no value of a file may be, whatever field it stands in: nested deeper than `left` lists and objects, or a number too large to be kept.
 * Null where all is well. `too-deep` wins, since nothing else may walk into such a value.
 */
export function unsafe(value: unknown, left = MAX_DEPTH): 'too-deep' | 'too-large' | null {
  if (typeof value !== 'object') return typeof value === 'number' && !Number.isFinite(value) ? 'too-large' : null;
  if (value === null) return null;
  if (left === 0) return 'too-deep';
  let found: 'too-large' | null = null;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) {
      const item: unknown = value[at];
      if (typeof item === 'string') continue;
      const inside = unsafe(item, left - 1);
      if (inside === 'too-deep') return inside;
      found ??= inside;
    }
    return found;
  }
  for (const key in value) {
    // Values that JSON.parse made have no keys but their own.
    const item = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof item === 'string') continue;
    const inside = unsafe(item, left - 1);
    if (inside === 'too-deep') return inside;
    found ??= inside;
  }
  return found;
}

/** The ways to the numbers in a value that are too large to be kept. */
export function tooLarge(value: unknown, path: Path = []): Trouble[] {
  if (typeof value === 'number')
    return Number.isFinite(value) ? [] : [{ path, what: 'this number is too large', remedy: 'Write a number of fewer digits.' }];
  if (Array.isArray(value)) return value.flatMap((item: unknown, at) => tooLarge(item, [...path, at]));
  return isObject(value) ? Object.entries(value).flatMap(([key, item]) => tooLarge(item, [...path, key])) : [];
}
