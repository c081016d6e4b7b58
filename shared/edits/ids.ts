// New ids: readable, the same every time for the same design and stem, and unused in the whole file.
import { TABLE_NAMES, type Design, type Id } from '../model/types.ts';
import type { Row } from './row-index.ts';

const LONGEST = 48;

/** "Search & Discovery" is `search-discovery`; letters of any script stay, since a file is UTF-8 and its ids are read by people. */
function slug(stem: string): string {
  const plain = stem
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .normalize('NFKC')
    .toLowerCase();
  const words = [...plain.replaceAll(/[^\p{L}\p{N}~>]+/gu, '-')].slice(0, LONGEST).join('');
  return words.replaceAll(/^-+|-+$/g, '') || 'unit';
}

/** Every id that a record of the file has or names: a new record must not become the target of a reference that was broken before. */
export function usedIds(design: Design): Set<Id> {
  const used = new Set<Id>(Object.keys(design.layout ?? {}));
  for (const table of TABLE_NAMES) {
    const rows: readonly Row[] = design[table] ?? [];
    for (const row of rows) used.add(row.id);
  }
  const name = (id: Id | undefined): void => {
    if (id !== undefined) used.add(id);
  };
  for (const unit of design.units) name(unit.parent);
  for (const line of design.lines) {
    used.add(line.from);
    used.add(line.to);
  }
  for (const service of design.services ?? []) [service.owner, service.deployer, service.operator].forEach(name);
  for (const rotation of design.rotations ?? []) {
    [...rotation.services, ...(rotation.escalation ?? [])].forEach(name);
    for (const member of rotation.members) [member.team, member.position].forEach(name);
  }
  return used;
}

/** A maker of ids for a design: each answer is unused there, and differs from the answers before it. */
export function idMaker(design: Design): (stem: string) => Id {
  const used = usedIds(design);
  const tried = new Map<string, number>();
  return (stem) => {
    const base = slug(stem);
    let nth = tried.get(base) ?? 1;
    let id = nth === 1 ? base : `${base}-${nth}`;
    while (used.has(id)) id = `${base}-${++nth}`;
    tried.set(base, nth);
    used.add(id);
    return id;
  };
}

/**
 * An id for one new record, made of its name or of what it joins.
 * @example newId(design, 'Payments') // 'payments', or 'payments-2' where that is taken
 */
export const newId = (design: Design, stem: string): Id => idMaker(design)(stem);
