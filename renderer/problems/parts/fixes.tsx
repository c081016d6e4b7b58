// The fixes of the open finding: what each would change, its preview on the canvas, and the one click that applies it.
import { useEffect, useState } from 'react';
import { Eye, WandSparkles } from 'lucide-react';
import { findingKey, type Finding, type Fix } from '../../../shared/rules/finding.ts';
import { announce } from '../../app/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { edit, useDocument } from '../../stores/document.ts';
import { useEvaluation } from '../../stores/evaluation.ts';
import { useView, viewStore } from '../../stores/view.ts';
import { describeEdit } from '../describe-edit.ts';
import { fixesFor } from '../evaluator.ts';
import css from '../problems.module.css';

const SIGN = { added: '+', removed: '−', changed: '·' } as const;
const SHOWN = 6;

function FixCard({ fix, current }: { fix: Fix; current: boolean }) {
  const design = useDocument((state) => state.design);
  const readOnly = useDocument((state) => state.readOnly !== null);
  const previewed = useView((view) => view.preview?.label === fix.label);
  const changes = describeEdit(design, fix.edit);
  return (
    <div className={css.fix}>
      <strong>{fix.label}</strong>
      <ul className={css.changes}>
        {changes.slice(0, SHOWN).map((change) => (
          <li key={`${change.kind}:${change.text}`} data-kind={change.kind}>
            <i aria-hidden>{SIGN[change.kind]}</i>
            <span>{change.text}</span>
          </li>
        ))}
        {changes.length > SHOWN && <li data-kind="changed">and {changes.length - SHOWN} more</li>}
      </ul>
      <div className={css.buttons}>
        <Button
          kind="primary"
          size="small"
          disabled={readOnly || !current}
          onClick={() => {
            viewStore.patch({ preview: null, openFinding: null, hoveredFinding: null });
            edit(fix.edit);
            announce(`Applied: ${fix.label}. Undo takes it back.`);
          }}
        >
          <WandSparkles size={14} aria-hidden />
          Apply
        </Button>
        <Button kind="line" size="small" on={previewed} onClick={() => viewStore.patch({ preview: previewed ? null : fix })}>
          <Eye size={14} aria-hidden />
          {previewed ? 'Preview on' : 'Preview'}
        </Button>
      </div>
    </div>
  );
}

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

export function Fixes({ finding, remedy }: { finding: Finding; remedy: string | undefined }) {
  const { fixes, current } = useFixes(finding);
  // A preview belongs to the finding that is open.
  const key = findingKey(finding);
  useEffect(() => () => viewStore.patch({ preview: null }), [key]);
  return (
    <div className={css.fixes}>
      {fixes.map((fix) => (
        <FixCard key={fix.label} fix={fix} current={current} />
      ))}
      {remedy && (
        <div>
          <h3>What would help</h3>
          <p>{remedy}</p>
        </div>
      )}
    </div>
  );
}
