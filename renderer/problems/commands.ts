// What keys and the palette do with problems.
import type { Command } from '../app/commands/registry.ts';
import { evaluationStore } from '../stores/evaluation.ts';
import { viewStore } from '../stores/view.ts';
import { openRules } from '../rules/open-rules.ts';
import { openNeighbour } from './open-finding.ts';

const anyFinding = (): boolean => (evaluationStore.get().evaluation?.findings.length ?? 0) > 0;

export const problemCommands: readonly Command[] = [
  {
    id: 'problems.rules',
    name: 'Rules…',
    group: 'Problems',
    keywords: 'thresholds severity profile settings tune off evaluator',
    enabled: () => viewStore.get().screen === 'design',
    run: () => openRules(),
  },
  {
    id: 'problems.next',
    name: 'Next problem',
    group: 'Problems',
    keywords: 'finding risk',
    keys: ['F8'],
    scope: 'window',
    enabled: anyFinding,
    run: () => openNeighbour(1),
  },
  {
    id: 'problems.previous',
    name: 'Previous problem',
    group: 'Problems',
    keywords: 'finding risk',
    keys: ['Shift+F8'],
    scope: 'window',
    enabled: anyFinding,
    run: () => openNeighbour(-1),
  },
  {
    id: 'problems.close',
    name: 'Close the problem',
    group: 'Problems',
    enabled: () => viewStore.get().openFinding !== null,
    run: () => viewStore.patch({ openFinding: null, hoveredFinding: null, preview: null }),
  },
];
