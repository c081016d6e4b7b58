// Records of a table to people: names put together, duplicates and empty rows set aside, managers found by what their cells hold.
import type { Columns } from './csv-columns.ts';
import type { Table } from './csv-table.ts';
import type { Field, RowNote } from './import-report.ts';

export interface Person {
  readonly row: number;
  /** The id that the table gives; '' where it gives none. */
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly vacant: boolean;
  /** What the manager cells hold, the surest first. */
  readonly managerCells: readonly string[];
  /** Division, department, sub-department, team: those that are given, from the outside in. */
  readonly groups: readonly string[];
}

export interface People {
  readonly people: readonly Person[];
  readonly notes: readonly RowNote[];
}

const MANAGER_FIELDS = ['manager id', 'manager e-mail', 'manager'] as const satisfies readonly Field[];
const GROUP_FIELDS = ['division', 'department', 'sub-department', 'team'] as const satisfies readonly Field[];
const VACANT = /^\(?(vacant|vacancy|open|open (position|role|headcount|req)|to be hired|tbh|tbd|unfilled|vakant|offen)\)?$/i;
const EMAIL = /^[^\s@]+@[^\s@]+$/;

export function readPeople(table: Table, columns: Columns): People {
  const people: Person[] = [];
  const notes: RowNote[] = [];
  const byKey = new Map<string, Person>();
  let noAddress = 0;
  for (const { row, cells } of table.records) {
    const cell = (field: Field): string => tidy(cells[columns.at.get(field) ?? -1] ?? '');
    const key = cell('id');
    const title = cell('title');
    const given = fullName(cell('name'), cell('first name'), cell('last name'));
    const email = cell('e-mail');
    if (given === '' && key === '' && email === '') {
      notes.push({ row, person: title === '' ? 'no name' : title, says: 'neither a name, an id nor an e-mail address; left out.' });
      continue;
    }
    if (email !== '' && !EMAIL.test(email)) noAddress++;
    const vacant = VACANT.test(given) || /^(false|no|n|0)$/i.test(cell('filled'));
    const person: Person = {
      row,
      key,
      name: given !== '' ? given : vacant && title !== '' ? title : key !== '' ? key : email,
      title,
      email: EMAIL.test(email) ? email : '',
      vacant,
      managerCells: MANAGER_FIELDS.map(cell).filter((value) => value !== ''),
      groups: GROUP_FIELDS.map(cell).filter((value) => value !== ''),
    };
    const same = key === '' ? undefined : byKey.get(key);
    if (same && fold(same.name) === fold(person.name)) {
      notes.push({ row, person: person.name, says: `the id ${key} is that of row ${String(same.row)}, the same person; left out.` });
      continue;
    }
    if (same)
      notes.push({
        row,
        person: person.name,
        says: `the id ${key} is also that of ${same.name} in row ${String(same.row)}; taken in under another.`,
      });
    else if (key !== '') byKey.set(key, person);
    people.push(person);
  }
  if (noAddress > 0) notes.push({ person: 'the e-mail column', says: `${String(noAddress)} cells hold no e-mail address; these were left out.` });
  return { people, notes };
}

/** One line, without spaces at the ends. */
const tidy = (cell: string): string => cell.replace(/\s+/g, ' ').trim();
const fold = (name: string): string => name.toLowerCase();

/**
 * A name of the columns that there are. Beside a last name, `name` is the first name; beside a first name, it is the last one; unless it holds both.
 */
function fullName(name: string, first: string, last: string): string {
  if (name !== '' && last !== '' && first === '') return fold(name).includes(fold(last)) ? name : `${name} ${last}`;
  if (name !== '' && first !== '' && last === '') return fold(name).includes(fold(first)) ? name : `${first} ${name}`;
  return name !== '' ? name : `${first} ${last}`.trim();
}

export interface Managers {
  /** By person: whom they answer to. */
  readonly of: ReadonlyMap<Person, Person>;
  readonly foundBy: { readonly id: number; readonly email: number; readonly name: number };
  readonly without: readonly RowNote[];
}

/** Finds each manager by value: an id, else an e-mail address in any case, else a name that only one person has. Whoever names himself is a root. */
export function findManagers(people: readonly Person[]): Managers {
  const byKey = new Map<string, Person[]>();
  const byEmail = new Map<string, Person[]>();
  const byName = new Map<string, Person[]>();
  for (const person of people) {
    if (person.key !== '') push(byKey, person.key, person);
    if (person.email !== '') push(byEmail, fold(person.email), person);
    for (const form of nameForms(person.name)) push(byName, form, person);
  }
  const of = new Map<Person, Person>();
  const foundBy = { id: 0, email: 0, name: 0 };
  const without: RowNote[] = [];
  const find = (cell: string): { way: keyof typeof foundBy; found: readonly Person[] } | null => {
    const id = byKey.get(cell);
    // Of two people with one id, the first in the file has it; the note about the second says so.
    if (id) return { way: 'id', found: id.slice(0, 1) };
    const email = byEmail.get(fold(cell));
    if (email) return { way: 'email', found: email };
    const name = byName.get(fold(cell));
    return name ? { way: 'name', found: name } : null;
  };
  for (const person of people) {
    let trouble = '';
    for (const cell of person.managerCells) {
      const hit = find(cell);
      const [manager, ...others] = hit?.found ?? [];
      if (!hit || !manager) trouble ||= `the manager "${cell}" is not in the table.`;
      else if (hit.found.includes(person)) trouble = 'self';
      else if (others.length > 0) trouble ||= `the manager "${cell}" could be ${String(hit.found.length)} people.`;
      else {
        of.set(person, manager);
        foundBy[hit.way]++;
        trouble = '';
        break;
      }
      if (trouble === 'self') break;
    }
    if (trouble !== '' && trouble !== 'self') without.push({ row: person.row, person: person.name, says: trouble });
  }
  return { of, foundBy, without };
}

function push<K>(map: Map<K, Person[]>, key: K, person: Person): void {
  const list = map.get(key);
  if (!list) map.set(key, [person]);
  else if (!list.includes(person)) list.push(person);
}

/** "Ana Maria Silva" may be written "Silva, Ana Maria" where somebody names a manager, and the other way round. */
function nameForms(name: string): readonly string[] {
  const whole = fold(name);
  const comma = whole.indexOf(',');
  if (comma > 0) return [whole, `${whole.slice(comma + 1).trim()} ${whole.slice(0, comma).trim()}`];
  const words = whole.split(' ');
  return words.length < 2 ? [whole] : [whole, `${words.at(-1) ?? ''}, ${words.slice(0, -1).join(' ')}`];
}
