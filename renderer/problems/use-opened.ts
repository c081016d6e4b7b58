// The finding whose explanation is open. It stays while somebody looks at it, also when what was just set makes it go.
import { useRef } from 'react';
import { findingKey, type AcceptedFinding, type Evaluation, type Finding } from '../../shared/rules/finding.ts';

export interface Opened {
  readonly finding: Finding | AcceptedFinding;
  /** Whether the newest evaluation no longer has it. */
  readonly gone: boolean;
}

export function useOpened(evaluation: Evaluation | null, key: string | null): Opened | null {
  const last = useRef<{ readonly key: string; readonly finding: Finding | AcceptedFinding } | null>(null);
  if (key === null || !evaluation) return null;
  const isOpen = (finding: Finding): boolean => findingKey(finding) === key;
  const found = evaluation.findings.find(isOpen) ?? evaluation.accepted.find(isOpen);
  if (found) {
    last.current = { key, finding: found };
    return { finding: found, gone: false };
  }
  return last.current?.key === key ? { finding: last.current.finding, gone: true } : null;
}
