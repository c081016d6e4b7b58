// The fixes of the open finding, of all findings of its kind, and what would help.
import { useEffect, useState } from 'react';
import { findingKey, type Finding, type Fix } from '../../../shared/rules/finding.ts';
import { useDocument } from '../../stores/document.ts';
import { useEvaluation } from '../../stores/evaluation.ts';
import { viewStore } from '../../stores/view.ts';
import type { Rule } from '../../../shared/rules/rule.ts';
import { fixesFor } from '../evaluator.ts';
import { FixAll } from './fix-all.tsx';
import { FixCard } from './fix-card.tsx';
import css from '../problems.module.css';

/** Fixes are worked out when a finding is opened, and again when the design changes under it: a new evaluation brings a new finding. */
function useFixes(finding: Finding): { fixes: readonly Fix[]; current: boolean } {
  const [known, setKnown] = useState<{ of: Finding; fixes: readonly Fix[] } | null>(null);
  const judged = useEvaluation((state) => state.revision);
  const revision = useDocument((state) => state.revision);
  useEffect(() => {
    let here = true;
    fixesFor(finding).then(
      (fixes) => here && setKnown({ of: finding, fixes }),
      () => here && setKnown({ of: finding, fixes: [] }),
    );
    return () => {
      here = false;
    };
  }, [finding]);
  const same = known !== null && findingKey(known.of) === findingKey(finding);
  // A fix is an edit of the design it was worked out for: it waits while a newer design is being judged.
  return { fixes: same ? known.fixes : [], current: known?.of === finding && judged === revision };
}

export function Fixes({ finding, rule }: { finding: Finding; rule: Rule | undefined }) {
  const { fixes, current } = useFixes(finding);
  // A preview belongs to the finding that is open.
  const key = findingKey(finding);
  useEffect(() => () => viewStore.patch({ preview: null }), [key]);
  return (
    <div className={css.fixes}>
      {fixes.map((fix) => (
        <FixCard key={fix.label} fix={fix} current={current} />
      ))}
      {rule && fixes.length > 0 && <FixAll key={finding.rule} rule={rule} />}
      {rule && (
        <div>
          <h3>What would help</h3>
          <p>{rule.text.remedy}</p>
        </div>
      )}
    </div>
  );
}
