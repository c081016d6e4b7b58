// Import of a Backstage catalog: groups, users and the components that groups own (backstage.io, descriptor format of catalog entities).
import { at, fieldsOf, readYaml, textOf, textsOf, type SourceFile } from './data.ts';
import { emptyImport, type Imported, type RowNote } from './import-report.ts';
import { membershipDesign, type Body, type Member, type Owned } from './membership.ts';

/** Components of these types are not run by anybody. */
const NOT_RUN = new Set(['library', 'documentation', 'template']);

interface Entity {
  readonly kind: string;
  /** `group:default/team-a`, in lower case. */
  readonly ref: string;
  readonly namespace: string;
  readonly name: string;
  readonly entity: unknown;
}

/**
 * Makes a design of catalog files. Never throws: what cannot be used says so in `report.unusable`.
 * Memberships are taken from users and from groups; parents from groups and from their parents. Pictures are not taken in, links not followed.
 * @example importBackstage([{ path: 'org.yaml', text: 'kind: Group\nmetadata: { name: search }\nspec: { type: team }' }], { name: 'Acme' })
 */
export function importBackstage(files: readonly SourceFile[], options: { readonly name: string }): Imported {
  const entities: Entity[] = [];
  const notes: RowNote[] = [];
  for (const file of files) {
    const read = readYaml(file);
    if (!read.ok) return emptyImport(options.name, read.unusable);
    for (const document of read.value) {
      const found = entityOf(document);
      if (found) entities.push(found);
      else if (document !== null) notes.push({ person: file.path, says: 'holds something without kind and name; left out.' });
    }
  }
  const refs = new Set<string>();
  const first = entities.filter(({ ref, name }) => {
    if (!refs.has(ref)) return refs.add(ref);
    notes.push({ person: name, says: 'is there twice; the first is taken.' });
    return false;
  });
  const of = (kind: string): readonly Entity[] => first.filter((entity) => entity.kind === kind);
  const groups = of('group');
  const parents = parentsOf(groups);
  const components = of('component');
  const run = components.filter(({ entity }) => !NOT_RUN.has(textOf(at(entity, 'spec', 'type')).toLowerCase()));
  const others = new Map<string, number>();
  for (const { kind } of first) if (!['group', 'user', 'component'].includes(kind)) others.set(kind, (others.get(kind) ?? 0) + 1);
  return membershipDesign(options.name, {
    bodies: groups.map(({ ref, name, entity }): Body => {
      const parent = parents.get(ref);
      const type = textOf(at(entity, 'spec', 'type')).toLowerCase();
      return { key: ref, name: displayName(entity) || name, ...(parent === undefined ? {} : { parent }), group: type !== '' && type !== 'team' };
    }),
    members: membersOf(of('user'), groups),
    services: run.map(({ name, namespace, entity }): Owned => ({
      name: titleOf(entity) || name,
      owner: refOf(textOf(at(entity, 'spec', 'owner')), 'group', namespace),
    })),
    rows: first.length,
    dropped: first.some(({ entity }) => textOf(at(entity, 'spec', 'profile', 'picture')) !== '') ? ['profile.picture'] : [],
    leftOver: [
      ...[...others].map(([kind, count]) => `${kind} (${String(count)})`),
      ...(run.length < components.length ? [`component that is not run (${String(components.length - run.length)})`] : []),
    ],
    notes,
  });
}

const displayName = (entity: unknown): string => textOf(at(entity, 'spec', 'profile', 'displayName'));
const titleOf = (entity: unknown): string => textOf(at(entity, 'metadata', 'title'));

function entityOf(document: unknown): Entity | null {
  const name = textOf(at(document, 'metadata', 'name'));
  const kind = textOf(at(document, 'kind')).toLowerCase();
  if (!fieldsOf(document) || name === '' || kind === '') return null;
  const namespace = textOf(at(document, 'metadata', 'namespace')).toLowerCase() || 'default';
  return { kind, ref: `${kind}:${namespace}/${name.toLowerCase()}`, namespace, name, entity: document };
}

/** `[kind:][namespace/]name` in full; '' for an empty one. */
function refOf(text: string, kind: string, namespace: string): string {
  const parts = /^(?:([^:]+):)?(?:([^/]+)\/)?(.+)$/.exec(text.toLowerCase());
  return parts ? `${parts[1] ?? kind}:${parts[2] ?? namespace}/${parts[3] ?? ''}` : '';
}

/** What each group is part of: as it says itself, else as another says of it. */
function parentsOf(groups: readonly Entity[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const { ref, namespace, entity } of groups) {
    const parent = refOf(textOf(at(entity, 'spec', 'parent')), 'group', namespace);
    if (parent !== '') parents.set(ref, parent);
  }
  for (const { ref, namespace, entity } of groups) {
    for (const child of textsOf(at(entity, 'spec', 'children'))) {
      const key = refOf(child, 'group', namespace);
      if (!parents.has(key)) parents.set(key, ref);
    }
  }
  return parents;
}

function membersOf(users: readonly Entity[], groups: readonly Entity[]): readonly Member[] {
  const named = new Map<string, string[]>();
  for (const { ref, namespace, entity } of groups) {
    for (const member of textsOf(at(entity, 'spec', 'members'))) {
      const key = refOf(member, 'user', namespace);
      named.set(key, [...(named.get(key) ?? []), ref]);
    }
  }
  const known = new Set(users.map(({ ref }) => ref));
  const unlisted = [...named]
    .filter(([key]) => !known.has(key))
    .map(([key, bodies]): Member => ({ key, name: key.replace(/^.*\//, ''), in: bodies }));
  const listed = users.map(({ ref, name, namespace, entity }): Member => {
    const email = textOf(at(entity, 'spec', 'profile', 'email'));
    return {
      key: ref.replace(/^user:(default\/)?/, ''),
      name: displayName(entity) || name,
      ...(email === '' ? {} : { email }),
      in: [...textsOf(at(entity, 'spec', 'memberOf')).map((group) => refOf(group, 'group', namespace)), ...(named.get(ref) ?? [])],
    };
  });
  return [...listed, ...unlisted];
}
