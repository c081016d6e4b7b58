// The rows of the outline: the design as a tree of what contains what, and what the columns say of one unit. Pure.
import type { OrgIndex } from '../../shared/model/org-index.ts';
import { managerUnit } from '../../shared/model/org-index.ts';
import { peopleIn, teamPeople } from '../../shared/model/people.ts';
import { capital, ROLE_WORDS, TEAM_TYPE_WORDS } from '../../shared/model/words.ts';
import type { Unit, UnitId } from '../../shared/model/types.ts';
import type { Finding } from '../../shared/rules/finding.ts';

export interface OutlineRow {
  readonly id: UnitId;
  readonly unit: Unit;
  /** 1 for what nothing contains. */
  readonly level: number;
  /** Whether what is in it shows; null where nothing is in it. */
  readonly expanded: boolean | null;
  /** Its place among what the same unit contains, from 1. */
  readonly position: number;
  readonly siblings: number;
}

export interface OutlineOptions {
  readonly closed: ReadonlySet<UnitId>;
  /** Units whose name or role holds this, with all that contains them; everything where it is empty. */
  readonly filter?: string;
}

/** What a person may look for in a unit, in small letters. */
const words = (unit: Unit): string => `${unit.name} ${kindOf(unit)}`.toLocaleLowerCase();

/**
 * The rows in the file's order. Units of a ring of containers hang from nothing; the first of the ring stands at the top, so that every unit has a row.
 */
export function outlineRows(index: OrgIndex, { closed, filter = '' }: OutlineOptions): readonly OutlineRow[] {
  const wanted = wantedOf(index, filter.trim().toLocaleLowerCase());
  const rows: OutlineRow[] = [];
  const seen = new Set<UnitId>();
  const kept = (units: readonly Unit[]): readonly Unit[] => units.filter((unit) => !seen.has(unit.id) && (wanted === null || wanted.has(unit.id)));
  const visit = (units: readonly Unit[], level: number, shown: boolean): void => {
    for (const unit of units) seen.add(unit.id);
    for (const [at, unit] of units.entries()) {
      const inside = kept(index.children(unit.id));
      const open = wanted !== null || !closed.has(unit.id);
      if (shown) rows.push({ id: unit.id, unit, level, expanded: inside.length > 0 ? open : null, position: at + 1, siblings: units.length });
      visit(inside, level + 1, shown && open);
    }
  };
  visit(kept(index.children(null)), 1, true);
  for (const unit of index.design.units) visit(kept([unit]), 1, true);
  return rows;
}

/** What matches, and the containers of it; null where all do. */
function wantedOf(index: OrgIndex, filter: string): ReadonlySet<UnitId> | null {
  if (filter === '') return null;
  const wanted = new Set<UnitId>();
  for (const unit of index.design.units) {
    if (!words(unit).includes(filter)) continue;
    wanted.add(unit.id);
    for (const { id } of index.containers(unit)) wanted.add(id);
  }
  return wanted;
}

/** "Product team", "SRE manager", "Group". */
export function kindOf(unit: Unit): string {
  switch (unit.kind) {
    case 'group':
      return 'Group';
    case 'team':
      return `${capital(TEAM_TYPE_WORDS[unit.type])} team`;
    case 'position':
      return `${capital(ROLE_WORDS[unit.role])}${unit.vacant === true ? ', vacant' : ''}`;
    default:
      return unit satisfies never;
  }
}

export interface Cells {
  readonly kind: string;
  /** Null for a group: its people are its teams'. */
  readonly people: number | null;
  /** Whom it answers to, by its own line or its container's; empty for a root. */
  readonly manager: string;
  /** Where its people work besides. */
  readonly embedded: string;
}

/** What the columns say of a unit. Read for rows in sight alone. */
export function cellsOf(index: OrgIndex, unit: Unit): Cells {
  const manager = index.managerOf(unit.id);
  return {
    kind: kindOf(unit),
    people: unit.kind === 'group' ? null : unit.kind === 'team' ? teamPeople(index, unit.id).people : peopleIn(unit),
    manager: manager === null ? '' : index.name(managerUnit(manager)),
    embedded: index
      .embedsFrom(unit.id)
      .map(({ to }) => index.name(to))
      .join(', '),
  };
}

export interface Risk {
  /** The worst one. */
  readonly finding: Finding;
  readonly count: number;
}

/** Risks by unit; findings come with the worst first. Praise is none. */
export function risksOf(findings: readonly Finding[]): ReadonlyMap<UnitId, Risk> {
  const risks = new Map<UnitId, Risk>();
  for (const finding of findings) {
    if (finding.severity === 'praise') continue;
    for (const id of finding.units) {
      const known = risks.get(id);
      risks.set(id, { finding: known?.finding ?? finding, count: (known?.count ?? 0) + 1 });
    }
  }
  return risks;
}

/** The row whose name begins with these letters, the first after `from`, around the end; -1 where there is none. */
export function beginningWith(rows: readonly OutlineRow[], letters: string, from: number): number {
  const wanted = letters.toLocaleLowerCase();
  for (let step = 1; step <= rows.length; step++) {
    const at = (from + step) % rows.length;
    if (rows[at]?.unit.name.toLocaleLowerCase().startsWith(wanted) === true) return at;
  }
  return -1;
}
