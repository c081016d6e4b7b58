// Opening a finding: its explanation in the panel, its subjects selected, its path lit and in view.
import { findingKey, type Finding } from '../../shared/rules/finding.ts';
import { evaluationStore } from '../stores/evaluation.ts';
import { documentStore } from '../stores/document.ts';
import { indexOf } from '../../shared/model/org-index.ts';
import { announce } from '../app/announce.tsx';
import { reveal, viewStore } from '../stores/view.ts';
import { groupFindings, neighbour } from './groups.ts';
import { panelStore } from './panel-store.ts';

export function openFinding(finding: Finding): void {
  viewStore.patch({ openFinding: findingKey(finding), preview: null, tab: 'problems', units: new Set(finding.units), lines: new Set() });
  if (finding.path.length > 0) reveal(finding.path);
  announce(`${finding.severity}: ${finding.message}`);
}

/** F8 and Shift+F8: through what the panel shows, round and round. */
export function openNeighbour(step: 1 | -1): void {
  const findings = evaluationStore.get().evaluation?.findings ?? [];
  const groups = groupFindings(findings, { ...panelStore.get(), index: indexOf(documentStore.get().design), ruleName: (id) => id });
  const next = neighbour(groups, viewStore.get().openFinding, step);
  if (next) openFinding(next);
}
