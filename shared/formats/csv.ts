// Import of people from separated values (CSV, TSV): a position a person, a solid line a manager, a group a department or team.
import type { Group, Id, Line, Position, Unit } from '../model/types.ts';
import { mapColumns } from './csv-columns.ts';
import { findManagers, readPeople, type Person } from './csv-people.ts';
import { readTable, type Table } from './csv-table.ts';
import { Ids, slug } from './ids.ts';
import { emptyImport, type Imported, type RowNote } from './import-report.ts';
import { roleFromTitle } from './role-from-title.ts';

/**
 * Makes a design of a table with a row a person. Never throws: what cannot be used says so in `report.unusable`, with an empty design.
 * - Columns are found by their headers. Private ones (pay, addresses, birth, pictures, …) are not read, only named in the report.
 * - A manager is found by id, e-mail or a unique name, and never made up. Roles are taken from titles that say them plainly, else `member`.
 * - Ids are made of the table's own ids, so that the same table gives the same design.
 * @param text the whole file as text; a byte order mark may be left in
 * @example importCsv('id,name,manager\n1,Ana Lima,\n2,Bo Sand,1').design.lines.length // 1
 */
export function importCsv(text: string, options: { readonly name?: string } = {}): Imported {
  const name = options.name ?? 'Imported organisation';
  if (text.startsWith('PK\u0003\u0004')) return nothing(name, 'this is a spreadsheet or an archive, no table of text', 'Save the sheet as CSV first');
  const table = readTable(text);
  const columns = table && mapColumns(table.headers);
  if (
    !table ||
    !columns ||
    !['id', 'name', 'first name', 'last name', 'e-mail'].some((field) => columns.used.some((column) => column.field === field))
  ) {
    return nothing(name, 'no row of column names was found', 'Name the columns in the first row: id, name, title, manager id, team');
  }
  const { people, notes } = readPeople(table, columns);
  const last = table.headers.length > 0 ? table.above + 1 : 1;
  if (people.length === 0) return nothing(name, 'there is nobody in this table', 'Put a row a person under the column names', last);
  const managers = findManagers(people);
  const ids = new Ids();
  const groups = new Groups(ids);
  const idOf = new Map(people.map((person) => [person, ids.take(`person-${person.key || slug(person.email || person.name)}`)]));
  const positions = people.map((person) => positionOf(person, idOf.get(person) ?? '', groups.of(person.groups)));
  const lines = [...managers.of].map(([person, manager]): Line => {
    const from = idOf.get(person) ?? '';
    return { id: ids.take(from.replace(/^person-/, 'reports-')), kind: 'reports', from, to: idOf.get(manager) ?? '' };
  });
  const units: Unit[] = [...groups.all, ...positions];
  return {
    design: { format: 'orgscale', version: 1, name, organization: {}, units, lines },
    report: {
      rows: table.records.length,
      people: people.length,
      managers: new Set(managers.of.values()).size,
      groups: groups.all.length,
      columns: columns.used,
      dropped: columns.dropped,
      leftOver: columns.leftOver,
      foundBy: managers.foundBy,
      withoutManager: managers.without,
      notes: [...tableNotes(table), ...notes],
    },
  };
}

function tableNotes(table: Table): RowNote[] {
  const { repeated, openQuote } = table;
  return [
    ...(repeated > 0
      ? [{ row: table.above + 1, person: 'the column names', says: `repeated in ${String(repeated)} more rows; those were left out.` }]
      : []),
    ...(openQuote === null
      ? []
      : [{ row: openQuote, person: 'a cell', says: 'a quotation mark is not closed as it should be; look at what was read from here on.' }]),
  ];
}

const nothing = (name: string, message: string, remedy: string, line?: number): Imported =>
  emptyImport(name, { ...(line === undefined ? {} : { line }), message, remedy });

function positionOf(person: Person, id: Id, parent: Group | undefined): Position {
  return {
    id,
    kind: 'position',
    name: person.name,
    role: roleFromTitle(person.title),
    ...(parent ? { parent: parent.id } : {}),
    ...(person.vacant ? { vacant: true } : {}),
    ...(person.title === '' ? {} : { title: person.title }),
    ...(person.email === '' ? {} : { email: person.email }),
  };
}

/** Groups by their path: "Support" in one department is not "Support" in another. In the order in which they are first met, outer ones first. */
class Groups {
  readonly all: Group[] = [];
  readonly #byPath = new Map<string, Group>();
  constructor(readonly ids: Ids) {}
  of(names: readonly string[]): Group | undefined {
    let parent: Group | undefined;
    let path = '';
    for (const name of names) {
      path += `\u0000${name.toLowerCase()}`;
      let group = this.#byPath.get(path);
      if (!group) {
        group = { id: this.ids.take(`group-${slug(name)}`), kind: 'group', name, ...(parent ? { parent: parent.id } : {}) };
        this.#byPath.set(path, group);
        this.all.push(group);
      }
      parent = group;
    }
    return parent;
  }
}
