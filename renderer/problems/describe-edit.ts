// What a fix would change, as short lines with a plus or a minus: the words beside its preview.
import type { Edit } from '../../shared/edits/edit.ts';
import { indexOf, type OrgIndex } from '../../shared/model/org-index.ts';
import { capital, LINE_KIND_WORDS, ROLE_WORDS, TEAM_TYPE_WORDS } from '../../shared/model/words.ts';
import type { Counts, Design, Line, Role, Unit } from '../../shared/model/types.ts';

export interface Change {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly text: string;
}

type NameOf = (id: string) => string;

function lineWords(line: Line, name: NameOf): string {
  const verb = line.kind === 'reports' ? 'answers to' : line.kind === 'dotted' ? 'has a dotted line to' : LINE_KIND_WORDS[line.kind];
  return `${name(line.from)} ${verb} ${name(line.to)}`;
}

function countChanges(title: string, before: Counts | undefined, after: Counts | undefined, what: string): Change[] {
  const roles = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]) as Set<Role>; // keys of Counts are roles
  return [...roles].flatMap((role): Change[] => {
    const [was, is] = [before?.[role] ?? 0, after?.[role] ?? 0];
    if (was === is) return [];
    return [{ kind: is > was ? 'added' : 'removed', text: `${title}: ${Math.abs(is - was)} ${ROLE_WORDS[role]}${what}` }];
  });
}

function unitChanges(unit: Unit, before: Unit | undefined, name: NameOf): Change[] {
  if (!before) {
    if (unit.kind === 'group') return [{ kind: 'added', text: `Group ${unit.name}` }];
    if (unit.kind === 'team') {
      return [
        { kind: 'added', text: `${capital(TEAM_TYPE_WORDS[unit.type])} team ${unit.name}` },
        ...countChanges(unit.name, undefined, unit.openings, ' to hire'),
      ];
    }
    return [{ kind: 'added', text: `${unit.name}, ${ROLE_WORDS[unit.role]}${unit.vacant ? ' (vacant, to be filled)' : ''}` }];
  }
  const changes: Change[] = [];
  if (unit.name !== before.name) changes.push({ kind: 'changed', text: `${before.name} becomes ${unit.name}` });
  if (unit.parent !== before.parent)
    changes.push({ kind: 'changed', text: `${unit.name} moves to ${unit.parent === undefined ? 'the top' : name(unit.parent)}` });
  if (unit.kind === 'team' && before.kind === 'team') {
    changes.push(
      ...countChanges(unit.name, before.headcount, unit.headcount, ''),
      ...countChanges(unit.name, before.openings, unit.openings, ' to hire'),
    );
  }
  return changes.length > 0 ? changes : [{ kind: 'changed', text: `${unit.name} changes` }];
}

/** The changes that an edit makes to a design, in the order in which a person would tell them. */
export function describeEdit(design: Design, edit: Edit): Change[] {
  const index: OrgIndex = indexOf(design);
  const put = new Map((edit.put?.units ?? []).map((unit) => [unit.id, unit.name]));
  const name: NameOf = (id) => put.get(id) ?? index.name(id);
  const lines = new Map(design.lines.map((line) => [line.id, line]));
  const changes: Change[] = [];
  for (const unit of edit.put?.units ?? []) changes.push(...unitChanges(unit, index.unit(unit.id), name));
  for (const line of edit.put?.lines ?? []) {
    const before = lines.get(line.id);
    const [was, is] = [before && lineWords(before, name), lineWords(line, name)];
    if (was !== is) {
      changes.push({ kind: 'added', text: is });
      if (was !== undefined) changes.push({ kind: 'removed', text: was });
    } else changes.push({ kind: 'changed', text: `${is}: other duties or share` });
  }
  for (const id of edit.remove?.lines ?? []) {
    const line = lines.get(id);
    if (line) changes.push({ kind: 'removed', text: lineWords(line, name) });
  }
  for (const id of edit.remove?.units ?? []) changes.push({ kind: 'removed', text: index.name(id) });
  for (const rotation of edit.put?.rotations ?? []) changes.push({ kind: 'changed', text: `Rotation ${rotation.name}: its members change` });
  for (const id of edit.remove?.rotations ?? []) changes.push({ kind: 'removed', text: `Rotation ${index.rotations.get(id)?.name ?? id}` });
  for (const service of edit.put?.services ?? []) changes.push({ kind: 'changed', text: `Service ${service.name} changes` });
  for (const field of Object.keys(edit.fields ?? {}))
    changes.push({ kind: 'changed', text: field === 'organization' ? 'A field of the organisation' : capital(field) });
  return changes;
}
