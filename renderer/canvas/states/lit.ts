// Which cards and lines are lit, and whether the rest steps back: read off the finding that is open, or under the pointer.
import type { Id, UnitId } from '../../../shared/model/types.ts';
import { findingKey, type Evaluation, type Finding } from '../../../shared/rules/finding.ts';
import { evaluationStore } from '../../stores/evaluation.ts';
import { createStore, useStore } from '../../stores/store.ts';
import { viewStore } from '../../stores/view.ts';
import { boxFor, sceneStore } from '../scene-store.ts';

export interface Lit {
  /** The boxes that stand for the units of the path, by the id of their unit. */
  readonly units: ReadonlySet<UnitId>;
  readonly lines: ReadonlySet<Id>;
  readonly severity: Finding['severity'];
  /** Whether everything else is dimmed: a finding hovered or focused, not one that is open. */
  readonly dims: boolean;
}

const NONE: Lit = { units: new Set(), lines: new Set(), severity: 'critical', dims: false };
export const litStore = createStore<Lit>(NONE);
export const useLit = <S>(select: (lit: Lit) => S): S => useStore(litStore, select);

const findingOf = (evaluation: Evaluation | null, key: string | null): Finding | undefined =>
  key === null ? undefined : [...(evaluation?.findings ?? []), ...(evaluation?.accepted ?? [])].find((finding) => findingKey(finding) === key);

function litBy(finding: Finding, dims: boolean): Lit {
  const units = new Set<UnitId>();
  for (const id of [...finding.path, ...finding.units]) {
    const box = boxFor(id);
    if (box?.kind === 'dock') units.add(id);
    else if (box) units.add(box.id);
  }
  return { units, lines: new Set(finding.lines), severity: finding.severity, dims };
}

function refresh(): void {
  const { evaluation } = evaluationStore.get();
  const { hoveredFinding, openFinding } = viewStore.get();
  const hovered = findingOf(evaluation, hoveredFinding);
  const finding = hovered ?? findingOf(evaluation, openFinding);
  litStore.set(finding ? litBy(finding, hovered !== undefined && hoveredFinding !== openFinding) : NONE);
}

/** Keeps the lit path in step; the answer stops it. */
export function startLit(): () => void {
  let key = '';
  const view = (): void => {
    const { hoveredFinding, openFinding } = viewStore.get();
    const next = JSON.stringify([hoveredFinding, openFinding]);
    if (next !== key) refresh();
    key = next;
  };
  refresh();
  const stops = [viewStore.subscribe(view), evaluationStore.subscribe(refresh), sceneStore.subscribe(refresh)];
  return () => stops.forEach((stop) => stop());
}
