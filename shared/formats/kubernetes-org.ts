// Import of a GitHub organisation kept as YAML, as Kubernetes does (github.com/kubernetes/org, read by its tool Peribolos): teams with members and maintainers.
import { at, fieldsOf, readYaml, textsOf, type SourceFile } from './data.ts';
import { emptyImport, type Imported } from './import-report.ts';
import { membershipDesign, type Body, type Member } from './membership.ts';

/**
 * Makes a design of one or several such files. Never throws: what cannot be used says so in `report.unusable`.
 * A maintainer is somebody who may change a team's list, not its manager, and becomes a member like the others. Where files stand in several
 * folders, each folder is a group. Members of the organisation who are in no team are counted in a note, not drawn.
 * @example importKubernetesOrg([{ path: 'teams.yaml', text: 'teams: { docs: { members: [ana] } }' }], { name: 'Acme' })
 */
export function importKubernetesOrg(files: readonly SourceFile[], options: { readonly name: string }): Imported {
  const bodies = new Map<string, Body>();
  const people = new Map<string, { name: string; in: string[] }>();
  const loose = new Set<string>();
  const twice: string[] = [];
  const folders = new Set(files.map(({ path }) => folderOf(path)));

  const join = (login: string, body: string): void => {
    const key = login.toLowerCase(); // GitHub's names are the same in any case
    const person = people.get(key);
    if (person) person.in.push(body);
    else people.set(key, { name: login, in: [body] });
  };
  const walk = (teams: unknown, parent: string | undefined): void => {
    for (const [name, team] of fieldsOf(teams) ?? []) {
      const key = `team ${name}`;
      if (bodies.has(key)) twice.push(name);
      else bodies.set(key, { key, name, ...(parent === undefined ? {} : { parent }) });
      for (const field of ['maintainers', 'members']) for (const login of textsOf(at(team, field))) join(login, key);
      walk(at(team, 'teams'), key);
    }
  };
  for (const file of files) {
    const read = readYaml(file);
    if (!read.ok) return emptyImport(options.name, read.unusable);
    for (const document of read.value) {
      for (const field of ['admins', 'members']) for (const login of textsOf(at(document, field))) loose.add(login.toLowerCase());
      const teams = at(document, 'teams');
      if ((fieldsOf(teams)?.size ?? 0) === 0) continue;
      const folder = folderOf(file.path);
      const key = `folder ${folder}`;
      const grouped = folders.size > 1 && folder !== '';
      if (grouped && !bodies.has(key)) bodies.set(key, { key, name: folder.replace(/^.*\//, ''), group: true });
      walk(teams, grouped ? key : undefined);
    }
  }
  const outside = [...loose].filter((login) => !people.has(login)).length;
  return membershipDesign(options.name, {
    bodies: [...bodies.values()],
    members: [...people].map(([key, { name, in: joined }]): Member => ({ key, name, in: joined })),
    rows: files.length,
    notes: [
      ...(outside > 0 ? [{ person: 'the organisation', says: `${String(outside)} of its members are in no team; they are not drawn.` }] : []),
      ...twice.map((name) => ({ person: name, says: 'is there twice; the people of both are taken together.' })),
    ],
  });
}

const folderOf = (path: string): string => path.replace(/\/?[^/]*$/, '');
