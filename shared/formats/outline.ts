// A design as an indented outline: who answers to whom, from the top down, with what each team is and whom it lends or supports.
import { indexOf, type OrgIndex } from '../model/org-index.ts';
import { capital, ROLE_WORDS, SUPPORT_MODE_WORDS, TEAM_TYPE_WORDS } from '../model/words.ts';
import type { Counts, Design, Role, Unit, UnitId } from '../model/types.ts';

export interface OutlineLine {
  /** 0 for those who answer to nobody. */
  readonly depth: number;
  /** Of one line. */
  readonly text: string;
}

/**
 * Every unit once, under whom it answers to; groups are named with what is in them. Units on a ring of managers come at the end.
 * @example outline(design).map(({ depth, text }) => '  '.repeat(depth) + text)
 */
export function outline(design: Design): readonly OutlineLine[] {
  const index = indexOf(design);
  const lines: OutlineLine[] = [];
  const seen = new Set<UnitId>();
  const children = (unit: Unit): readonly Unit[] => {
    if (unit.kind === 'team') return index.headReports(unit.id);
    if (unit.kind === 'group') return [];
    const { positions, teams, heads } = index.reports(unit.id);
    return [...positions, ...heads, ...teams];
  };
  // With a stack of our own: a chain of managers may be as long as the file.
  const walk = (root: Unit): void => {
    const open: { unit: Unit; depth: number }[] = [{ unit: root, depth: 0 }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { unit, depth } = next;
      if (seen.has(unit.id)) continue;
      seen.add(unit.id);
      lines.push({ depth, text: unitWords(index, unit) });
      for (const child of children(unit).toReversed()) open.push({ unit: child, depth: depth + 1 });
    }
  };
  const all = [...index.units.values()].filter(({ kind }) => kind !== 'group');
  for (const unit of all) if (index.managerOf(unit.id) === null) walk(unit);
  for (const unit of all) if (!seen.has(unit.id)) walk(unit);
  for (const group of index.groups) if (index.children(group.id).length === 0) lines.push({ depth: 0, text: `${oneLine(group.name)}, empty group` });
  return lines;
}

/** The outline as text, two spaces a step, under the name of the design. Ends in a line break. */
export const outlineText = (design: Design): string =>
  [oneLine(design.name), ...outline(design).map(({ depth, text }) => `${'  '.repeat(depth + 1)}${text}`), ''].join('\n');

/** The outline as a Markdown list. Names are escaped: they cannot make links, pictures or HTML. */
export const outlineMarkdown = (design: Design): string =>
  outline(design)
    .map(({ depth, text }) => `${'  '.repeat(depth)}- ${text.replace(/[\\`*_{}[\]<>|#!~]/g, '\\$&')}\n`)
    .join('');

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function unitWords(index: OrgIndex, unit: Unit): string {
  const name = (id: UnitId): string => oneLine(index.name(id));
  const outer = index.container(unit);
  const more = [
    ...(outer ? [`in ${oneLine(outer.name)}`] : []),
    ...index.embedsFrom(unit.id).map(({ to, people }) => `${people === undefined ? '' : `${String(people)} `}works in ${name(to)}`),
    ...index.dottedFrom(unit.id).map(({ to, purpose }) => `dotted line to ${name(to)}${purpose === undefined ? '' : ` (${oneLine(purpose)})`}`),
    ...index.supportsFrom(unit.id).map(({ to, mode }) => `supports ${name(to)}${mode === undefined ? '' : ` (${SUPPORT_MODE_WORDS[mode]})`}`),
  ];
  return [`${oneLine(unit.name)}: ${what(unit)}`, ...more].join('; ');
}

function what(unit: Unit): string {
  switch (unit.kind) {
    case 'group':
      return 'group';
    case 'team': {
      const people = countWords(unit.headcount);
      const openings = countWords(unit.openings);
      return `${TEAM_TYPE_WORDS[unit.type]} team${people === '' ? '' : `, ${people}`}${openings === '' ? '' : `, to hire ${openings}`}`;
    }
    case 'position': {
      const many = unit.count === undefined || unit.count === 1 ? '' : `${String(unit.count)} × `;
      const title = unit.title === undefined ? '' : ` (${oneLine(unit.title)})`;
      return `${many}${capital(ROLE_WORDS[unit.role])}${title}${unit.vacant ? ', vacant' : ''}`;
    }
    default:
      return unit satisfies never;
  }
}

const ROLES = Object.keys(ROLE_WORDS) as Role[]; // its keys are the roles
function countWords(counts: Counts | undefined): string {
  return ROLES.flatMap((role) => {
    const people = counts?.[role] ?? 0;
    return people > 0 ? [`${String(people)} ${people === 1 ? ROLE_WORDS[role] : many(ROLE_WORDS[role])}`] : [];
  }).join(', ');
}

/** "engineers", "VPs engineering". */
const many = (words: string): string => (words.startsWith('VP ') ? words.replace('VP', 'VPs') : `${words}s`);
