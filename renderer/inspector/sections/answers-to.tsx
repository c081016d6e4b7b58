// Whom a unit answers to: the solid line, and the way up to the root.
import { Fragment } from 'react';
import { ChevronRight } from 'lucide-react';
import { setReports } from '../../../shared/edits/build.ts';
import { indexOf } from '../../../shared/model/org-index.ts';
import type { UnitId } from '../../../shared/model/types.ts';
import { edit, documentStore, useDesign } from '../../stores/document.ts';
import { useEvaluation } from '../../stores/evaluation.ts';
import { reveal, select } from '../../stores/view.ts';
import { Picker } from '../fields/choice.tsx';
import { Section } from '../fields/section.tsx';
import { chainNames, lookups } from '../lookups.ts';
import css from '../inspector.module.css';

export function AnswersTo({ id }: { id: UnitId }) {
  const design = useDesign((each) => each);
  const index = indexOf(design);
  const bad = useEvaluation((state) =>
    (state.evaluation?.findings ?? []).some((finding) => finding.rule.startsWith('sre-reports-to') && finding.units.includes(id)),
  );
  const own = index.ownLine(id);
  const chain = chainNames(index, id);
  const inherited = !own && chain[0] ? `Nobody is named here, so ${chain[0].name} is inherited from what contains it.` : undefined;
  return (
    <Section title="Answers to" aside={<kbd>R</kbd>} why={inherited}>
      <Picker
        label="Answers to"
        options={lookups(design).positions.filter((option) => option.value !== id)}
        value={own?.to}
        bad={bad}
        placeholder={chain[0] ? `${chain[0].name} (inherited)` : 'nobody: a root'}
        onChange={(manager) => {
          const change = setReports(documentStore.get().design, id, manager ?? null);
          if (change) edit(change);
        }}
      />
      {chain.length > 0 && (
        <div className={css.crumbs} data-bad={bad ? '' : undefined}>
          <span>{index.name(id)}</span>
          {chain.map((manager) => (
            <Fragment key={`${manager.id}:${manager.role}`}>
              <ChevronRight size={11} aria-hidden />
              <button
                type="button"
                className={css.crumb}
                title={manager.role}
                onClick={() => {
                  select([manager.id]);
                  reveal([manager.id]);
                }}
              >
                {manager.name}
              </button>
            </Fragment>
          ))}
        </div>
      )}
    </Section>
  );
}
