// Import of teams kept as one TOML file each, as the Rust project does (github.com/rust-lang/team): people, and what a team is a subteam of.
import { at, fieldsOf, listOf, readToml, textOf, type SourceFile } from './data.ts';
import { emptyImport, type Imported, type RowNote } from './import-report.ts';
import { membershipDesign, type Body, type Member } from './membership.ts';

/**
 * Makes a design of one or several team files. Never throws: what cannot be used says so in `report.unusable`.
 * Leads speak for a team but are nobody's managers, and become members like the others. Alumni have left, and teams in a folder `archive` are no
 * more: neither is taken in.
 * @example importRustTeam([{ path: 'docs.toml', text: 'name = "docs"\n[people]\nleads = []\nmembers = ["ana"]' }], { name: 'Acme' })
 */
export function importRustTeam(files: readonly SourceFile[], options: { readonly name: string }): Imported {
  const bodies = new Map<string, Body>();
  const people = new Map<string, { name: string; in: string[] }>();
  const notes: RowNote[] = [];
  let archived = 0;
  let alumni = 0;
  let led = 0;
  for (const file of files) {
    if (/(^|\/)archive\//.test(file.path)) {
      archived++;
      continue;
    }
    const read = readToml(file);
    if (!read.ok) return emptyImport(options.name, read.unusable);
    const team = read.value;
    const name = textOf(at(team, 'name'));
    if (name === '' || !fieldsOf(at(team, 'people'))) {
      notes.push({ person: file.path, says: 'has no name or no people in it; left out.' });
      continue;
    }
    if (bodies.has(name)) notes.push({ person: name, says: 'is there twice; the people of both are taken together.' });
    else {
      const parent = textOf(at(team, 'subteam-of'));
      bodies.set(name, { key: name, name: textOf(at(team, 'website', 'name')) || name, ...(parent === '' ? {} : { parent }) });
    }
    const leads = loginsOf(at(team, 'people', 'leads'));
    if (leads.length > 0) led++;
    alumni += listOf(at(team, 'people', 'alumni')).length;
    for (const login of [...loginsOf(at(team, 'people', 'members')), ...leads]) {
      const key = login.toLowerCase(); // GitHub's names are the same in any case
      const person = people.get(key);
      if (person) person.in.push(name);
      else people.set(key, { name: login, in: [name] });
    }
  }
  const note = (amount: number, person: string, says: string): RowNote[] => (amount > 0 ? [{ person, says: `${String(amount)} ${says}` }] : []);
  return membershipDesign(options.name, {
    bodies: [...bodies.values()],
    members: [...people].map(([key, { name, in: joined }]): Member => ({ key, name, in: joined })),
    rows: files.length,
    notes: [
      ...note(archived, 'archived teams', 'files were left out.'),
      ...note(alumni, 'alumni', 'entries were left out.'),
      ...note(led, 'leads', 'teams name leads; they are members here, as they manage nobody.'),
      ...notes,
    ],
  });
}

/** A member is a name, or a table with the name as `github`. */
const loginsOf = (value: unknown): readonly string[] =>
  listOf(value)
    .map((entry) => textOf(entry) || textOf(at(entry, 'github')))
    .filter((login) => login !== '');
