// A comparison in words, as sections of short lines: what its text and its Markdown share.
import { fieldWords } from '../edits/words.ts';
import { capital, LINE_KIND_WORDS, ROLE_WORDS, TEAM_TYPE_WORDS } from '../model/words.ts';
import type { Answers, CameOrWent, Changes, CountChange, FieldChange, FromTo, LineRef, Named } from './compare-changes.ts';
import type { Role } from '../model/types.ts';
import type { Against } from './compare.ts';
import { count } from './words.ts';

export interface Section {
  readonly title: string;
  /** One sign before each item. */
  readonly mark: '+' | '-' | '~';
  readonly items: readonly string[];
}

export const MATCHED_BY_NAME = 'The two files share no ids: units are matched by kind and name.';

/** What changed, section by section; those without an item are left out. */
export function sectionsOf({ changes }: Against): readonly Section[] {
  const section = (title: string, mark: Section['mark'], items: readonly string[]): Section[] => (items.length === 0 ? [] : [{ title, mark, items }]);
  return [
    ...section('Added', '+', changes.added.map(unitWords)),
    ...section('Removed', '-', changes.removed.map(unitWords)),
    ...section('Moved', '~', changes.moved.map(movedWords)),
    ...section(
      'Renamed',
      '~',
      changes.renamed.map(({ before, after }) => `${before} is now ${after}`),
    ),
    ...section('Answers to another', '~', answersWords(changes.answers)),
    ...section('Headcount', '~', byTeam(changes.headcount)),
    ...section('Openings', '~', byTeam(changes.openings)),
    ...section('Headcount by role', '~', changes.roles.map(roleWords)),
    ...section('Lines added', '+', changes.lines.added.map(lineWords)),
    ...section('Lines removed', '-', changes.lines.removed.map(lineWords)),
    ...section('Other changes', '~', otherWords(changes)),
  ];
}

function unitWords({ unit, people, in: outer, manager }: CameOrWent): string {
  const what =
    unit.kind === 'group'
      ? 'group'
      : unit.kind === 'team'
        ? `${TEAM_TYPE_WORDS[unit.type]} team of ${String(people)}`
        : `${people > 1 ? `${String(people)} × ` : ''}${ROLE_WORDS[unit.role]}${unit.vacant ? ' (vacant)' : ''}`;
  return [unit.name, what, ...(outer ? [`in ${outer.name}`] : []), ...(manager ? [`answers to ${who(manager)}`] : [])].join(', ');
}

const who = (named: Named | null): string => (named === null ? 'nobody' : named.head ? `the head of ${named.name}` : named.name);

function movedWords({ name, before, after }: FromTo): string {
  if (before === null) return `${name}, into ${after?.name ?? ''}`;
  return after === null ? `${name}, out of ${before.name}` : `${name}, from ${before.name} to ${after.name}`;
}

/** Those who go with what contains them are only counted there. */
function answersWords(answers: readonly Answers[]): string[] {
  const within = new Map<string, number>();
  for (const { within: outer } of answers) if (outer !== undefined) within.set(outer, (within.get(outer) ?? 0) + 1);
  return answers.flatMap(({ id, name, before, after, within: outer }) => {
    if (outer !== undefined) return [];
    const more = within.get(id) ?? 0;
    const subject = more === 0 ? `${name} answers` : `${name} and ${count(more, 'unit')} in it answer`;
    return [`${subject} to ${who(after)}, before to ${who(before)}`];
  });
}

const roleWords = ({ role, before, after }: CountChange): string => `${capital(ROLE_WORDS[role])} ${String(before)} → ${String(after)}`;

function byTeam(changes: readonly CountChange[]): string[] {
  const teams = new Map<string | null, { name: string; roles: string[] }>();
  for (const change of changes) {
    const team = teams.get(change.id) ?? { name: change.name, roles: [] };
    team.roles.push(`${ROLE_WORDS[change.role]} ${String(change.before)} → ${String(change.after)}`);
    teams.set(change.id, team);
  }
  return [...teams.values()].map(({ name, roles }) => `${name}: ${roles.join(', ')}`);
}

const lineWords = ({ kind, from, to }: LineRef): string =>
  kind === 'dotted' ? `${from.name} has a dotted line to ${to.name}` : `${from.name} ${LINE_KIND_WORDS[kind]} ${to.name}`;

const TABLE_WORDS = { services: 'Service', rotations: 'Rotation', scenarios: 'Scenario', slides: 'Slide' } as const;

function otherWords({ records, changed, placed, reordered }: Changes): string[] {
  return [
    ...records.map(({ table, name, change }) => `${TABLE_WORDS[table]} ${name}: ${change}`),
    ...fieldWordsOf(changed),
    ...(reordered ? ['The order of units'] : []),
    ...(placed > 0 ? [`The drawing: ${count(placed, 'unit stands', 'units stand')} elsewhere`] : []),
  ];
}

/** One item a record and field: "Ana: the time: toil 0.6 → 0.1, teaching not given → 0.2". */
function fieldWordsOf(changed: readonly FieldChange[]): string[] {
  const items = new Map<string, { readonly title: string; readonly parts: string[] }>();
  for (const { table, id, name, field, before, after } of changed) {
    const [first = field, ...rest] = field.split('.');
    const key = JSON.stringify([table, id, first]);
    const words = fieldWords(first) ?? (Object.hasOwn(MORE_WORDS, first) ? MORE_WORDS[first] : undefined) ?? first;
    const item = items.get(key) ?? { title: `${name}: ${words}`, parts: [] };
    items.set(key, item);
    const [was, is] = [valueWords(before, field), valueWords(after, field)];
    const values = was === null || is === null ? [] : [`${was} → ${is}`];
    if (values.length + rest.length > 0) item.parts.push([...rest, ...values].join(' '));
  }
  return [...items.values()].map(({ title, parts }) => (parts.length === 0 ? title : `${title}: ${parts.join(', ')}`));
}
const MORE_WORDS: Readonly<Record<string, string>> = { name: 'the name', kind: 'the kind' };

const LONG = 60;
/** A value that fits into a line; null where it does not. */
function valueWords(value: unknown, field: string): string | null {
  if (value === undefined || value === null) return 'not given';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  // Whatever a file says its role is, the schema has let it be one.
  if (field === 'role') return ROLE_WORDS[value as Role] ?? null;
  if (typeof value === 'string') return value.length <= LONG && !value.includes('\n') ? value : null;
  return Array.isArray(value) && value.every((item) => typeof item === 'string') && value.join(', ').length <= LONG
    ? value.join(', ') || 'none'
    : null;
}
