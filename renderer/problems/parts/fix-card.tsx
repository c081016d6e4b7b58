// One fix: what it would change, its preview on the canvas, and the one click that applies it.
import { Eye, WandSparkles } from 'lucide-react';
import type { Fix } from '../../../shared/rules/finding.ts';
import { announce } from '../../app/announce.tsx';
import { undoStep } from '../../app/commands/edit.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { edit, useDocument } from '../../stores/document.ts';
import { useView, viewStore } from '../../stores/view.ts';
import { describeEdit } from '../describe-edit.ts';
import css from '../problems.module.css';

const SIGN = { added: '+', removed: '−', changed: '·' } as const;
const SHOWN = 6;

export function FixCard({ fix, current }: { fix: Fix; current: boolean }) {
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
            // The finding is gone from the list: what became of it stands where it can be taken back.
            announce(`Applied: ${fix.label}. Undo takes it back.`);
            toast({ kind: 'undo', text: `Applied: ${fix.label}`, action: { name: 'Undo', run: undoStep } });
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
