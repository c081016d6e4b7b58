// What a fix would change, as short lines with a plus or a minus: the words beside its preview.
import { apply } from '../../shared/edits/apply.ts';
import type { Edit } from '../../shared/edits/edit.ts';
import { changeWords, fieldChanges, type FieldChange } from '../../shared/edits/say-change.ts';
import { indexOf, type OrgIndex } from '../../shared/model/org-index.ts';
import { capital, LINE_KIND_WORDS, ROLE_WORDS, TEAM_TYPE_WORDS } from '../../shared/model/words.ts';
import type { Counts, Design, Id, Line, Role, Rotation, Service, Unit } from '../../shared/model/types.ts';

export interface Change {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly text: string;
}

type NameOf = (id: string) => string;
/** One change of a record's fields, in words. */
type Say = (change: FieldChange) => string;

function lineWords(line: Line, name: NameOf): string {
  const verb = line.kind === 'reports' ? 'answers to' : line.kind === 'dotted' ? 'has a dotted line to' : LINE_KIND_WORDS[line.kind];
  return `${name(line.from)} ${verb} ${name(line.to)}`;
}

/** "three engineers" has a plural that "quality engineer" and "SRE" share; "VP engineering" and "member of staff" are not asked for here. */
const people = (count: number, role: Role): string =>
  `${count} ${ROLE_WORDS[role]}${count === 1 || /VP|CTO|CPO|CEO/u.test(ROLE_WORDS[role]) ? '' : 's'}`;

function countChanges(title: string, before: Counts | undefined, after: Counts | undefined, what: string): Change[] {
  const roles = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]) as Set<Role>; // keys of Counts are roles
  return [...roles].flatMap((role): Change[] => {
    const [was, is] = [before?.[role] ?? 0, after?.[role] ?? 0];
    if (was === is) return [];
    return [{ kind: is > was ? 'added' : 'removed', text: `${title}: ${people(Math.abs(is - was), role)}${what}` }];
  });
}

const changed = (text: string): Change => ({ kind: 'changed', text });
const fieldsOf = (name: string, before: object | undefined, after: object, say: Say, but: readonly string[] = []): Change[] =>
  fieldChanges(before, after)
    .filter(({ path: [first = ''] }) => !but.includes(first))
    .map((change) => changed(`${name}: ${say(change)}`));

function newUnit(unit: Unit): Change[] {
  if (unit.kind === 'group') return [{ kind: 'added', text: `Group ${unit.name}` }];
  if (unit.kind === 'team') {
    return [
      { kind: 'added', text: `${capital(TEAM_TYPE_WORDS[unit.type])} team ${unit.name}` },
      ...countChanges(unit.name, undefined, unit.headcount, ''),
      ...countChanges(unit.name, undefined, unit.openings, ' to hire'),
    ];
  }
  return [{ kind: 'added', text: `${unit.name}, ${ROLE_WORDS[unit.role]}${unit.vacant ? ' (vacant, to be filled)' : ''}` }];
}

function unitChanges(unit: Unit, before: Unit | undefined, name: NameOf, say: Say): Change[] {
  if (!before) return newUnit(unit);
  const changes: Change[] = [];
  if (unit.name !== before.name) changes.push(changed(`${before.name} becomes ${unit.name}`));
  if (unit.parent !== before.parent) changes.push(changed(`${unit.name} moves to ${unit.parent === undefined ? 'the top' : name(unit.parent)}`));
  if (unit.kind === 'team' && before.kind === 'team') {
    changes.push(
      ...countChanges(unit.name, before.headcount, unit.headcount, ''),
      ...countChanges(unit.name, before.openings, unit.openings, ' to hire'),
    );
  }
  return [...changes, ...fieldsOf(unit.name, before, unit, say, ['id', 'name', 'parent', 'headcount', 'openings'])];
}

function lineChanges(line: Line, before: Line | undefined, name: NameOf, say: Say): Change[] {
  const [was, is] = [before && lineWords(before, name), lineWords(line, name)];
  if (was === is) return fieldsOf(is, before, line, say);
  const added: Change = { kind: 'added', text: is };
  return was === undefined ? [added] : [added, { kind: 'removed', text: was }];
}

/** Who or what joins and leaves a list, one line each; the other fields as they change. */
function rotationChanges(rotation: Rotation, before: Rotation | undefined, name: NameOf, say: Say): Change[] {
  const who = (each: Rotation | undefined): Id[] => (each?.members ?? []).flatMap((member) => member.position ?? member.team ?? []);
  const [was, is] = [who(before), who(rotation)];
  const changes: Change[] = before ? [] : [{ kind: 'added', text: `Rotation ${rotation.name}` }];
  for (const id of is) if (!was.includes(id)) changes.push({ kind: 'added', text: `${name(id)} carries ${rotation.name}` });
  for (const id of was) if (!is.includes(id)) changes.push({ kind: 'removed', text: `${name(id)} carries ${rotation.name}` });
  if (!before) return changes;
  const rest = fieldsOf(rotation.name, before, rotation, say, changes.length > 0 ? ['members'] : []);
  return [...changes, ...rest];
}

function serviceChanges(service: Service, before: Service | undefined, name: NameOf, say: Say): Change[] {
  if (!before) return [{ kind: 'added', text: `Service ${service.name} of ${name(service.owner)}` }];
  return fieldsOf(service.name, before, service, say);
}

/** "The organisation: continuing education 3 % instead of 0 %"; for a list or a text, what it is called. */
function topChanges(field: string, before: unknown, after: unknown, say: Say): Change[] {
  if (field === 'organization' && typeof after === 'object' && after !== null)
    return fieldsOf('The organisation', typeof before === 'object' && before !== null ? before : undefined, after, say);
  if (field === 'review') {
    const was = typeof before === 'object' && before !== null ? before : {};
    return fieldsOf('The review', was, typeof after === 'object' && after !== null ? after : {}, say);
  }
  return [changed(`${capital(field)} ${after === null ? 'go' : 'change'}`)];
}

/** The changes that an edit makes to a design, in the order in which a person would tell them. */
export function describeEdit(design: Design, edit: Edit): Change[] {
  const index: OrgIndex = indexOf(design);
  const after = apply(design, edit);
  const put = new Map((edit.put?.units ?? []).map((unit) => [unit.id, unit.name]));
  const name: NameOf = (id) => put.get(id) ?? index.name(id);
  const say: Say = (change) => changeWords(after, change);
  const lines = new Map(design.lines.map((line) => [line.id, line]));
  const changes: Change[] = [];
  for (const unit of edit.put?.units ?? []) changes.push(...unitChanges(unit, index.unit(unit.id), name, say));
  for (const line of edit.put?.lines ?? []) changes.push(...lineChanges(line, lines.get(line.id), name, say));
  for (const id of edit.remove?.lines ?? []) {
    const line = lines.get(id);
    if (line) changes.push({ kind: 'removed', text: lineWords(line, name) });
  }
  for (const id of edit.remove?.units ?? []) changes.push({ kind: 'removed', text: index.name(id) });
  for (const rotation of edit.put?.rotations ?? []) changes.push(...rotationChanges(rotation, index.rotations.get(rotation.id), name, say));
  for (const id of edit.remove?.rotations ?? []) changes.push({ kind: 'removed', text: `Rotation ${index.rotations.get(id)?.name ?? id}` });
  for (const service of edit.put?.services ?? []) changes.push(...serviceChanges(service, index.services.get(service.id), name, say));
  for (const id of edit.remove?.services ?? []) changes.push({ kind: 'removed', text: `Service ${index.services.get(id)?.name ?? id}` });
  const whole = new Map<string, unknown>(Object.entries(design));
  for (const [field, value] of Object.entries(edit.fields ?? {})) changes.push(...topChanges(field, whole.get(field), value, say));
  return changes;
}
