// All findings of one kind, fixed as one undo step: worked out aside with a count as it goes, then previewed and applied like any other fix.
import { useEffect, useState } from 'react';
import { WandSparkles } from 'lucide-react';
import type { Fix } from '../../../shared/rules/finding.ts';
import type { Rule } from '../../../shared/rules/rule.ts';
import { Button } from '../../ui/button.tsx';
import { useDocument } from '../../stores/document.ts';
import { useEvaluation } from '../../stores/evaluation.ts';
import { fixKind, type KindFix } from '../evaluator.ts';
import { FixCard } from './fix-card.tsx';
import css from '../problems.module.css';

interface Work {
  readonly done: number;
  readonly cancel: () => void;
}

export function FixAll({ rule }: { rule: Rule }) {
  const count = useEvaluation(
    ({ evaluation }) => evaluation?.findings.filter((finding) => finding.rule === rule.id && finding.planned !== true).length ?? 0,
  );
  const revision = useDocument((state) => state.revision);
  const [work, setWork] = useState<Work | null>(null);
  const [found, setFound] = useState<{ readonly revision: number; readonly result: KindFix } | null>(null);
  const cancel = work?.cancel;
  // Who goes elsewhere does not wait for it.
  useEffect(() => () => cancel?.(), [cancel]);
  const begin = async (): Promise<void> => {
    const { result, cancel: stop } = fixKind(rule, (done) => setWork((now) => now && { ...now, done }));
    setWork({ done: 0, cancel: stop });
    const worked = await result;
    setWork(null);
    if (worked) setFound({ revision, result: worked });
  };

  if (work) {
    return (
      <div className={css.fix} role="status">
        <strong>
          Working out {Math.min(work.done + 1, count)} of {count}…
        </strong>
        <progress className={css.bar} max={count} value={work.done} aria-label="Fixes worked out" />
        <div className={css.buttons}>
          <Button
            kind="line"
            size="small"
            onClick={() => {
              work.cancel();
              setWork(null);
            }}
          >
            Cancel
          </Button>
        </div>
      </div>
    );
  }
  if (found?.revision === revision) {
    const { edit, fixed, left } = found.result;
    if (!edit) return <p className={css.small}>None of these {count} can be fixed by itself.</p>;
    const fix: Fix = { label: edit.label, edit };
    return (
      <div>
        <FixCard fix={fix} current />
        <p className={css.small}>
          {fixed} in one step{left > 0 ? `; ${left} ${left === 1 ? 'needs' : 'need'} a decision of yours` : ''}.
        </p>
      </div>
    );
  }
  if (count < 2) return null;
  return (
    <Button kind="line" size="small" className={css.all} onClick={() => void begin()}>
      <WandSparkles size={14} aria-hidden />
      Fix all {count} of this kind…
    </Button>
  );
}
