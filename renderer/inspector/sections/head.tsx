// The head of the inspector: what is selected, its name to edit, and its worst finding to open.
import { useRef } from 'react';
import type { Unit } from '../../../shared/model/types.ts';
import { findingKey } from '../../../shared/rules/finding.ts';
import { SeverityMark } from '../../ui/severity-mark.tsx';
import { UnitMark } from './unit-mark.tsx';
import { useEvaluation } from '../../stores/evaluation.ts';
import { viewStore } from '../../stores/view.ts';
import { unitWords } from '../lookups.ts';
import { putUnit } from '../record.ts';
import css from '../inspector.module.css';

export function Head({ unit }: { unit: Unit }) {
  // While it is being typed, the name is one of many: the step is named by the one that stood there at first.
  const first = useRef(unit.name);
  const worst = useEvaluation((state) =>
    state.evaluation?.findings.find((finding) => finding.severity !== 'praise' && finding.units.includes(unit.id)),
  );
  return (
    <>
      <header className={css.head}>
        <UnitMark unit={unit} />
        <div className={css.title}>
          <input
            className={css.name}
            aria-label="Name"
            value={unit.name}
            spellCheck={false}
            autoComplete="off"
            onFocus={() => {
              first.current = unit.name;
            }}
            onChange={(event) => putUnit({ ...unit, name: event.target.value }, 'name', `Rename ${first.current} to ${event.target.value}`)}
          />
          <div className={css.kind}>{unitWords(unit)}</div>
        </div>
      </header>
      {worst && (
        <button
          type="button"
          className={css.alert}
          data-severity={worst.severity}
          onClick={() => viewStore.patch({ openFinding: findingKey(worst), tab: 'problems' })}
        >
          <SeverityMark mark={worst.severity} size={15} />
          <span>{worst.message}</span>
        </button>
      )}
    </>
  );
}
