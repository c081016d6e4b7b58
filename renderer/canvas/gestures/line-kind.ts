// Which line two units can have, the likeliest first: the kind is chosen by what the line joins.
import type { OrgIndex } from '../../../shared/model/org-index.ts';
import { isManager } from '../../../shared/model/roles.ts';
import type { LineKind, Unit, UnitId } from '../../../shared/model/types.ts';

export interface LineChoice {
  readonly kind: LineKind;
  readonly from: UnitId;
  readonly to: UnitId;
}

const manages = (unit: Unit): boolean => unit.kind === 'position' && isManager(unit.role);
const isSre = (unit: Unit): boolean => (unit.kind === 'position' && unit.role === 'sre') || (unit.kind === 'team' && unit.type === 'sre');
/** Whether people of other teams can work there: any team but a pool and the SREs' own. */
export const isHost = (unit: Unit | undefined): boolean => unit?.kind === 'team' && unit.type !== 'sre' && unit.type !== 'pool';

/** Whether `manager` would stand below one of `units`: a ring. */
export function wouldRing(index: OrgIndex, units: readonly UnitId[], manager: UnitId): boolean {
  return units.includes(manager) || index.chain(manager).some((above) => above.kind === 'position' && units.includes(above.position.id));
}

function likeliest(from: Unit, to: Unit): LineChoice | null {
  const line = (kind: LineKind, a: Unit, b: Unit): LineChoice => ({ kind, from: a.id, to: b.id });
  if (manages(to)) return line('reports', from, to);
  if (manages(from)) return line('reports', to, from);
  if (to.kind === 'team' && from.kind !== 'group' && isSre(from) && isHost(to)) return line('embeds', from, to);
  if (from.kind === 'team' && to.kind !== 'group' && isSre(to) && isHost(from)) return line('embeds', to, from);
  if (from.kind === 'team' && to.kind === 'team') return line('supports', from, to);
  if (from.kind === 'position' && to.kind === 'team') return line('embeds', from, to);
  if (to.kind === 'position') return line('reports', from, to);
  if (from.kind === 'position' && to.kind === 'group') return line('reports', to, from);
  return null;
}

/** Every line that may join two units in either direction; the first is the default. Empty where no line makes sense. */
export function lineChoices(index: OrgIndex, fromId: UnitId, toId: UnitId): LineChoice[] {
  const from = index.unit(fromId);
  const to = index.unit(toId);
  if (!from || !to || from === to) return [];
  const found: LineChoice[] = [];
  const add = (choice: LineChoice | null): void => {
    if (!choice || found.some((other) => other.kind === choice.kind && other.from === choice.from)) return;
    if (choice.kind === 'reports' && wouldRing(index, [choice.from], choice.to)) return;
    found.push(choice);
  };
  add(likeliest(from, to));
  for (const [a, b] of [
    [from, to],
    [to, from],
  ] as const) {
    if (b.kind === 'position') add({ kind: 'reports', from: a.id, to: b.id });
    if (b.kind === 'position') add({ kind: 'dotted', from: a.id, to: b.id });
    if (b.kind === 'team' && a.kind !== 'group') add({ kind: 'embeds', from: a.id, to: b.id });
    if (a.kind === 'team' && b.kind === 'team') add({ kind: 'supports', from: a.id, to: b.id });
  }
  return found;
}

/** A choice in words, as it stands in the menu and on the drag: "Payments answers to Bo". */
export function choiceText(index: OrgIndex, { kind, from, to }: LineChoice): string {
  const a = index.name(from);
  const b = index.name(to);
  switch (kind) {
    case 'reports':
      return `${a} answers to ${b}`;
    case 'dotted':
      return `${a} has a dotted line to ${b}`;
    case 'embeds':
      return `${a} works in ${b}`;
    case 'supports':
      return `${a} supports ${b}`;
    default:
      return kind satisfies never;
  }
}
