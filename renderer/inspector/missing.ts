// Which rules cannot judge a unit until a field is filled in: the short "why" under the fields that rules need.
import { useEvaluation } from '../stores/evaluation.ts';

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Counts the rules that were skipped for want of a field whose path starts so (`units.ana.time`, `organization.education`). */
export function useMissing(path: string): number {
  return useEvaluation((state) =>
    (state.evaluation?.skipped ?? []).reduce(
      (sum, skipped) => sum + (skipped.missing.some((field) => field === path || field.startsWith(`${path}.`)) ? 1 : 0),
      0,
    ),
  );
}

/** "Two rules cannot judge Ana until this is filled in." Nothing where none waits for it. */
export function missingWords(count: number, whom: string): string | undefined {
  if (count === 0) return undefined;
  const number = WORDS[count] ?? String(count);
  return `${number.charAt(0).toUpperCase()}${number.slice(1)} ${count === 1 ? 'rule' : 'rules'} cannot judge ${whom} until this is filled in.`;
}
