// What the evaluator's worker does, without the worker: keeps a copy of the design, takes edits, answers with findings and fixes.
import { apply } from '../../../shared/edits/apply.ts';
import { diff } from '../../../shared/edits/diff.ts';
import type { Edit } from '../../../shared/edits/edit.ts';
import type { Design } from '../../../shared/model/types.ts';
import { evaluate, fixesOf } from '../../../shared/rules/evaluate.ts';
import type { Evaluation, Finding, Fix } from '../../../shared/rules/finding.ts';
import { fixSteps } from '../../../shared/rules/fix.ts';
import { ruleOf } from '../../../shared/rules/registry.ts';

/** All findings of one kind, as far as they can be fixed. */
export interface KindFix {
  /** Null where none of them can be fixed. */
  readonly edit: Edit | null;
  readonly fixed: number;
  /** Findings of the kind that stay. */
  readonly left: number;
}

export interface Evaluator {
  open(next: Design, date: string): void;
  edit(change: Edit): void;
  evaluate(): Evaluation;
  /** `shown` is the design that the finding is about, where it is not the file's. */
  fixes(finding: Finding, shown?: Design): readonly Fix[];
  fixKind(rule: string, progress: (done: number) => void): Promise<KindFix>;
  /** The copy, for the test that compares it with the document. */
  copy(): Design;
}

export function createEvaluator(): Evaluator {
  let design: Design | undefined;
  let today: string | undefined;
  const options = (): { today?: string } => (today === undefined ? {} : { today });
  const current = (): Design => {
    if (!design) throw new Error('The evaluator was asked before it was given a design.');
    return design;
  };
  return {
    open(next, date) {
      design = next;
      today = date;
    },
    edit(change) {
      design = apply(current(), change);
    },
    evaluate() {
      // Fixes are worked out one finding at a time, when somebody opens it.
      return evaluate(current(), { ...options(), fixes: 'none' });
    },
    fixes(finding, shown) {
      return fixesOf(shown ?? current(), finding, options());
    },
    // It says how far it is, and the one that asked can end it between two fixes.
    // oxlint-disable-next-line typescript/require-await -- what goes over to a worker answers with promises
    async fixKind(rule, progress) {
      const before = current();
      let after = before;
      let fixed = 0;
      for (const step of fixSteps(before, { ...options(), rule })) {
        after = step.design;
        fixed += 1;
        progress(fixed);
      }
      const { findings } = evaluate(after, { ...options(), fixes: 'none' });
      const left = findings.filter((finding) => finding.rule === rule && finding.planned !== true).length;
      const label = `Fix ${fixed === 1 ? 'one' : `all ${fixed}`} of “${ruleOf(rule)?.name ?? rule}”`;
      return { edit: fixed === 0 ? null : diff(before, after, label), fixed, left };
    },
    copy: current,
  };
}
