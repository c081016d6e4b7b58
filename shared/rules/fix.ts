// Fixing a whole design: one finding's first fix after the other, until nothing more can be fixed.
import { apply } from '../edits/apply.ts';
import type { Edit } from '../edits/edit.ts';
import type { Design, Id } from '../model/types.ts';
import { evaluate, fixesOf, severityRank, type EvaluateOptions } from './evaluate.ts';
import { findingKey, type Evaluation, type Finding } from './finding.ts';
import type { RuleId } from './rule.ts';

export interface FixOptions extends Omit<EvaluateOptions, 'fixes'> {
  /** Only findings of this rule, whatever their severity. */
  readonly rule?: RuleId;
  /** Advice too; without it critical findings and warnings alone. */
  readonly advice?: boolean;
}

export interface AppliedFix {
  readonly rule: RuleId;
  readonly label: string;
  readonly edit: Edit;
}

export interface FixResult {
  readonly design: Design;
  /** In the order in which they were applied; applying their edits to the first design one after the other gives `design`. */
  readonly applied: readonly AppliedFix[];
}

/** Times as many fixes as there were findings at first: room for what fixes bring to light. */
const ROOM = 4;
const SOME_MORE = 50;

/**
 * Applies the first fix of each finding, by severity, then file order, judging the design anew after each, until nothing more can be fixed.
 * A fix is kept only if its finding is gone afterwards or has turned into "planned", and if it brings no new critical finding; otherwise it is
 * taken back and not tried again while the design stays as it is.
 *
 * It ends: no finding (by rule, units and about) is fixed twice, and the number of fixes is bounded by the number of findings at the start.
 * Pure: the design given is not changed. Accepted findings, planned ones and praise are left alone.
 * @example fixAll(design, { rule: 'several-managers' }).applied.map((fix) => fix.label)
 */
export function fixAll(design: Design, options: FixOptions = {}): FixResult {
  let now = design;
  const applied: AppliedFix[] = [];
  for (const { fix, design: next } of fixSteps(design, options)) {
    applied.push(fix);
    now = next;
  }
  return { design: now, applied };
}

/** What `fixAll` does, one fix at a time, with the design after each: for those who show how far it is. */
export function* fixSteps(design: Design, options: FixOptions = {}): Generator<{ readonly fix: AppliedFix; readonly design: Design }, void> {
  const { rule, advice, ...evaluation } = options;
  const judge = (each: Design): Evaluation => evaluate(each, { ...evaluation, fixes: 'none' });
  const wanted = (finding: Finding): boolean => {
    if (finding.planned === true || finding.severity === 'praise') return false;
    return rule === undefined ? advice === true || finding.severity !== 'advice' : finding.rule === rule;
  };
  let now = design;
  let judged = judge(now);
  const limit = judged.findings.length * ROOM + SOME_MORE;
  const fixed = new Set<string>();
  for (let fix = step(); fix && fixed.size <= limit; fix = step()) yield { fix, design: now };

  /** Finds and applies the next fix that works. */
  function step(): AppliedFix | null {
    for (const finding of inOrder(judged.findings.filter(wanted), now)) {
      const key = findingKey(finding);
      if (fixed.has(key)) continue;
      const [fix] = fixesOf(now, finding, evaluation);
      if (!fix) continue;
      const next = apply(now, fix.edit);
      const after = judge(next);
      if (!isMended(key, after) || bringsWorse(judged, after)) continue;
      fixed.add(key);
      now = next;
      judged = after;
      return { rule: finding.rule, label: fix.label, edit: fix.edit };
    }
    return null;
  }
}

/** By severity, then file order of the first unit, else of what it is about; the whole organisation comes first. */
function inOrder(findings: readonly Finding[], design: Design): Finding[] {
  const order = new Map<Id, number>();
  for (const record of [...design.units, ...(design.services ?? []), ...(design.rotations ?? [])]) order.set(record.id, order.size);
  const place = (finding: Finding): number => {
    const id = finding.units[0] ?? finding.about;
    return id === undefined ? -1 : (order.get(id) ?? order.size);
  };
  return findings.toSorted((a, b) => severityRank(a.severity) - severityRank(b.severity) || place(a) - place(b));
}

function isMended(key: string, after: Evaluation): boolean {
  const left = after.findings.find((finding) => findingKey(finding) === key);
  return left === undefined || left.planned === true;
}

/** Whether a critical finding came that was not there, or a rule broke down, which would hide its findings. */
function bringsWorse(before: Evaluation, after: Evaluation): boolean {
  const isBad = (finding: Finding): boolean => finding.severity === 'critical' || finding.rule === 'rule-failed';
  const known = new Set(before.findings.filter(isBad).map(findingKey));
  return after.findings.some((finding) => isBad(finding) && !known.has(findingKey(finding)));
}
