// Findings in the order and under the headings of the Problems panel, consequences folded under their cause, and as the rows of its list.
import type { OrgIndex } from '../../shared/model/org-index.ts';
import type { Severity } from '../../shared/model/types.ts';
import { findingKey, type Evaluation, type Finding } from '../../shared/rules/finding.ts';
import { foldFindings, type FindingNode } from './fold.ts';
import type { Filter, GroupBy } from './panel-store.ts';

export interface FindingGroup {
  readonly key: string;
  readonly title: string;
  readonly nodes: readonly FindingNode[];
  /** Findings that would stand here too, if they were not folded under a cause elsewhere. */
  readonly elsewhere: number;
  /** All findings of this heading, folded ones too: what the counts above the list say. */
  readonly all: number;
}

const SEVERITY_TITLES: Readonly<Record<Severity, string>> = { critical: 'Critical', warning: 'Warnings', advice: 'Advice', praise: 'Praise' };

/** How many findings of each severity there are. */
export function countsOf(evaluation: Evaluation | null): Readonly<Record<Severity, number>> {
  const counts = { critical: 0, warning: 0, advice: 0, praise: 0 };
  for (const finding of evaluation?.findings ?? []) counts[finding.severity] += 1;
  return counts;
}

/** What a row says at its right: the unit it is about, or the organisation. */
export function placeOf(finding: Finding, index: OrgIndex): string {
  const [first, ...others] = finding.units;
  if (finding.about !== undefined) return index.rotations.get(finding.about)?.name ?? index.services.get(finding.about)?.name ?? finding.about;
  if (first === undefined) return 'Organisation';
  return others.length === 0 ? index.name(first) : `${index.name(first)} and ${others.length} more`;
}

interface Line {
  readonly title: string;
  /** The whole message, for those to whom rows are read; empty where it is the title. */
  readonly rest: string;
  readonly place: string;
}

/**
 * What a row says, short enough to be seen whole: the rule's name and the place. What the heading says already is left out, so by rule the message
 * stands there, and by unit no place.
 */
export function lineOf(finding: Finding, groupBy: GroupBy, index: OrgIndex, ruleName: string | undefined): Line {
  const { message } = finding;
  const place = placeOf(finding, index);
  if (groupBy === 'rule' || ruleName === undefined) return { title: message, rest: '', place: message.includes(place) ? '' : place };
  const [first] = finding.units;
  const told = groupBy === 'unit' && place === (first === undefined ? 'Organisation' : index.name(first));
  return { title: ruleName, rest: message, place: told ? '' : place };
}

function headingOf(finding: Finding, groupBy: GroupBy, index: OrgIndex, ruleName: (id: string) => string): { key: string; title: string } {
  switch (groupBy) {
    case 'severity':
      return { key: finding.severity, title: SEVERITY_TITLES[finding.severity] };
    case 'rule':
      return { key: finding.rule, title: ruleName(finding.rule) };
    case 'unit': {
      const [first] = finding.units;
      return first === undefined ? { key: '', title: 'Organisation' } : { key: first, title: index.name(first) };
    }
    default:
      return groupBy satisfies never;
  }
}

interface Options {
  readonly groupBy: GroupBy;
  readonly only: Filter | null;
  readonly index: OrgIndex;
  readonly ruleName: (id: string) => string;
}

/**
 * Groups in the order in which their worst finding comes; inside one, the evaluator's own order. By severity a consequence stands under its cause
 * whatever that one's heading; by unit only where both are about the same unit; by rule nothing folds, since a rule's findings are what is asked for.
 */
export function groupFindings(findings: readonly Finding[], { groupBy, only, index, ruleName }: Options): FindingGroup[] {
  const shown = only === null ? findings : findings.filter((finding) => finding.severity === only);
  const mayFold = (finding: Finding, cause: Finding): boolean =>
    groupBy === 'severity' || (groupBy === 'unit' && finding.units[0] === cause.units[0]);
  const groups = new Map<string, { title: string; nodes: FindingNode[]; elsewhere: number; all: number }>();
  const groupOf = (finding: Finding) => {
    const { key, title } = headingOf(finding, groupBy, index, ruleName);
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { title, nodes: [], elsewhere: 0, all: 0 }));
    return group;
  };
  for (const node of foldFindings(shown, mayFold)) {
    const group = groupOf(node.finding);
    group.nodes.push(node);
    group.all += 1;
    for (const { finding } of node.consequences) {
      const own = groupOf(finding);
      own.all += 1;
      if (own !== group) own.elsewhere += 1;
    }
  }
  const order = new Map(shown.map((finding, at) => [headingOf(finding, groupBy, index, ruleName).key, at] as const).toReversed());
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .filter((group) => group.nodes.length > 0)
    .toSorted((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0));
}

/** The accepted findings, under a heading of their own. */
export function acceptedGroup(accepted: readonly Finding[]): FindingGroup[] {
  if (accepted.length === 0) return [];
  const nodes = accepted.map((finding) => ({ key: findingKey(finding), finding, consequences: [] }));
  return [{ key: 'accepted', title: 'Accepted', nodes, elsewhere: 0, all: nodes.length }];
}

/** A line of the list: a heading, or a finding under it, or a consequence under that. Positions are among siblings, as a screen reader says them. */
export interface ListRow {
  readonly kind: 'heading' | 'finding';
  readonly key: string;
  readonly level: 1 | 2 | 3;
  readonly position: number;
  readonly siblings: number;
  /** Whether what is under it shows; null where there is nothing. */
  readonly expanded: boolean | null;
  readonly title: string;
  readonly finding: Finding | null;
  /** How many stand under it; of a heading, how many there are. */
  readonly under: number;
  readonly elsewhere: number;
}

/** What is folded away and what is spread out. Headings are open and causes closed until somebody says otherwise. */
export interface Folds {
  readonly closed: ReadonlySet<string>;
  readonly spread: ReadonlySet<string>;
}

/** The rows that show, from top to bottom. The cause of the open finding is always spread. */
export function rowsOf(groups: readonly FindingGroup[], { closed, spread }: Folds, open: string | null): ListRow[] {
  const rows: ListRow[] = [];
  for (const [at, group] of groups.entries()) {
    const expanded = !closed.has(group.key);
    rows.push({
      kind: 'heading',
      key: `group:${group.key}`,
      level: 1,
      position: at + 1,
      siblings: groups.length,
      expanded,
      title: group.title,
      finding: null,
      under: group.all,
      elsewhere: group.elsewhere,
    });
    if (!expanded) continue;
    for (const [nth, node] of group.nodes.entries()) {
      const { consequences } = node;
      const unfolded = consequences.length > 0 && (spread.has(node.key) || consequences.some(({ key }) => key === open));
      rows.push(findingRow(node, 2, nth + 1, group.nodes.length, consequences.length > 0 ? unfolded : null));
      if (unfolded) for (const [last, each] of consequences.entries()) rows.push(findingRow(each, 3, last + 1, consequences.length, null));
    }
  }
  return rows;
}

function findingRow(
  { key, finding, consequences }: FindingNode,
  level: 2 | 3,
  position: number,
  siblings: number,
  expanded: boolean | null,
): ListRow {
  return { kind: 'finding', key, level, position, siblings, expanded, title: finding.message, finding, under: consequences.length, elsewhere: 0 };
}

/** The finding after (or before) the open one, round and round, folded ones too; the first where none is open. */
export function neighbour(groups: readonly FindingGroup[], open: string | null, step: 1 | -1): Finding | undefined {
  const all = groups.flatMap((group) => group.nodes.flatMap((node) => [node, ...node.consequences]));
  if (all.length === 0) return undefined;
  const at = all.findIndex(({ key }) => key === open);
  if (at < 0) return (step === 1 ? all[0] : all.at(-1))?.finding;
  return all[(at + step + all.length) % all.length]?.finding;
}
