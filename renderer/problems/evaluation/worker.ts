// The evaluator's worker: keeps its own copy of the design, is sent edits, and answers with findings. It never blocks a drag.
import { expose } from 'comlink';
import { apply } from '../../../shared/edits/apply.ts';
import type { Edit } from '../../../shared/edits/edit.ts';
import type { Design } from '../../../shared/model/types.ts';
import { evaluate, fixesOf } from '../../../shared/rules/evaluate.ts';
import type { Evaluation, Finding, Fix } from '../../../shared/rules/finding.ts';

let design: Design | undefined;
let today: string | undefined;

const options = (): { today?: string } => (today === undefined ? {} : { today });

function current(): Design {
  if (!design) throw new Error('The evaluator was asked before it was given a design.');
  return design;
}

const api = {
  open(next: Design, date: string): void {
    design = next;
    today = date;
  },
  edit(change: Edit): void {
    design = apply(current(), change);
  },
  evaluate(): Evaluation {
    // Fixes are worked out one finding at a time, when somebody opens it.
    return evaluate(current(), { ...options(), fixes: 'none' });
  },
  fixes(finding: Finding): readonly Fix[] {
    return fixesOf(current(), finding, options());
  },
  /** The worker's copy, for the test that compares it with the document. */
  copy(): Design {
    return current();
  },
};

export type EvaluatorApi = typeof api;
expose(api);
