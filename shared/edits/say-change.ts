// What changes between two versions of a record, field by field, in plain words: "time for toil 60 % instead of 40 %".
import type { Design, Id } from '../model/types.ts';
import { DUTY_WORDS, ROLE_WORDS, SUPPORT_MODE_WORDS, TEAM_TYPE_WORDS } from '../model/words.ts';
import { equal } from './equal.ts';
import { listed, nameOf } from './words.ts';

/** One field that changes. Values are undefined where they are not set. */
export interface FieldChange {
  /** From the outside in: `['time', 'toil']`. */
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields in which two records differ, those of records inside them one by one. */
export function fieldChanges(before: object | undefined, after: object | undefined, path: readonly string[] = []): FieldChange[] {
  const was = new Map<string, unknown>(Object.entries(before ?? {}));
  const is = new Map<string, unknown>(Object.entries(after ?? {}));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): FieldChange[] => {
    const [from, to] = [was.get(key), is.get(key)];
    if (equal(from, to)) return [];
    const within = [...path, key];
    if ((isRecord(from) && (isRecord(to) || to === undefined)) || (isRecord(to) && from === undefined))
      return fieldChanges(isRecord(from) ? from : undefined, isRecord(to) ? to : undefined, within);
    return [{ path: within, before: from, after: to }];
  });
}

/** Fields that hold fractions, by the last part of their path or the one before it. */
const FRACTIONS: ReadonlySet<string> = new Set(['growthPerMonth', 'newHire', 'continuing', 'share', 'time', 'education']);
const OWN_WORDS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(ROLE_WORDS),
  ...Object.entries(TEAM_TYPE_WORDS),
  ...Object.entries(DUTY_WORDS),
  ...Object.entries(SUPPORT_MODE_WORDS),
  ['into-teams', 'into teams'],
  ['into-pool', 'into a pool'],
  ['always', 'day and night'],
  ['office', 'in office hours'],
]);
/** Fields that hold ids of units or services. */
const IDS: ReadonlySet<string> = new Set(['parent', 'owner', 'deployer', 'operator', 'from', 'to', 'escalation', 'services']);

const percent = (fraction: number): string => `${Math.round(fraction * 1000) / 10} %`;

function nameOfAny(design: Design, id: Id): string {
  const record = design.services?.find((each) => each.id === id) ?? design.rotations?.find((each) => each.id === id);
  return record?.name ?? nameOf(design, id);
}

/** A value as a person says it: "60 %", "an SRE", "not set", "Payments". `design` gives the names of ids. */
function fieldValue(design: Design, { path }: FieldChange, value: unknown): string {
  const field = path.at(-1) ?? '';
  if (value === undefined || value === null) return 'not set';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return path.some((part) => FRACTIONS.has(part)) ? percent(value) : String(Math.round(value * 1000) / 1000);
  if (typeof value === 'string') return IDS.has(field) ? nameOfAny(design, value) : value === '' ? 'empty' : (OWN_WORDS.get(value) ?? value);
  if (Array.isArray(value)) {
    const words = value.flatMap((each: unknown): string[] => {
      if (typeof each === 'string') return [IDS.has(field) ? nameOfAny(design, each) : (OWN_WORDS.get(each) ?? each)];
      if (!isRecord(each)) return [];
      const who = each['position'] ?? each['team'];
      return typeof who === 'string' ? [nameOf(design, who)] : [];
    });
    return words.length === 0 ? (value.length === 0 ? 'none' : `${value.length}`) : listed(words);
  }
  return 'changed';
}

const PATHS: ReadonlyMap<string, string> = new Map([
  ['growthPerMonth', 'net growth a month'],
  ['education.newHire', 'education of new hires'],
  ['education.continuing', 'continuing education'],
  ['architecture', 'architecture'],
  ['hiring', 'hiring'],
  ['reliabilityNeed', 'need for reliability'],
  ['prefersOperations', 'likes operations work'],
  ['incidentsPerShift', 'incidents a shift'],
  ['slo', 'service level objective'],
  ['count', 'people in this position'],
  ['people', 'people'],
  ['share', 'share of time'],
  ['parent', 'part of'],
  ['owner', 'owned by'],
  ['deployer', 'deployed by'],
  ['operator', 'operated by'],
  ['escalation', 'called next'],
  ['members', 'carried by'],
  ['hours', 'hours'],
  ['email', 'e-mail'],
]);

/** A field as a person calls it: "time for toil", "levels of SREs", "deployed by". */
function fieldName({ path }: FieldChange): string {
  const [first = '', second] = path;
  const known = PATHS.get(path.join('.')) ?? (second === undefined ? PATHS.get(first) : undefined);
  if (known !== undefined) return known;
  if (first === 'time' && second !== undefined) return `time for ${second}`;
  if (first === 'ladders' && second !== undefined) return `career levels of ${OWN_WORDS.get(second) ?? second}`;
  if (first === 'thresholds' && second !== undefined) return `threshold ${second}`;
  if (first === 'rules' && second !== undefined) return `severity of ${second}`;
  return path.map((part) => part.replaceAll(/([a-z])([A-Z])/gu, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`)).join(', ');
}

/** "time for toil 10 % instead of 60 %"; "continuing education 3 %", where it was not set; "tier no longer set". Names come from `design`. */
export function changeWords(design: Design, change: FieldChange): string {
  const name = fieldName(change);
  if (change.after === undefined) return `${name} no longer set`;
  const is = fieldValue(design, change, change.after);
  return change.before === undefined ? `${name} ${is}` : `${name} ${is} instead of ${fieldValue(design, change, change.before)}`;
}
