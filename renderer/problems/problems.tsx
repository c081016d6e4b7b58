// The Problems panel: what is at risk at the left, the open finding at the right.
import { useMemo, useState } from 'react';
import type { Evaluation } from '../../shared/rules/finding.ts';
import { indexOf } from '../../shared/model/org-index.ts';
import { DockTools } from '../app/shell/dock-tools.tsx';
import { registerCommands } from '../app/commands/registry.ts';
import { Button } from '../ui/button.tsx';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { documentStore, useDesign } from '../stores/document.ts';
import { useEvaluation } from '../stores/evaluation.ts';
import { useView } from '../stores/view.ts';
import { retryEvaluation } from './evaluator.ts';
import { problemCommands } from './commands.ts';
import { acceptedGroup, countsOf, groupFindings, rowsOf, type ListRow } from './groups.ts';
import { usePanel } from './panel-store.ts';
import { Detail } from './parts/detail.tsx';
import { FindingList } from './parts/list.tsx';
import { SkippedList } from './parts/skipped.tsx';
import { ProblemsToolbar } from './toolbar.tsx';
import { useOpened } from './use-opened.ts';
import { useRules } from './use-rule.ts';
import css from './problems.module.css';

registerCommands(problemCommands);

function NothingWrong({ empty, skipped, judged }: { empty: boolean; skipped: number; judged: boolean }) {
  if (empty) {
    return (
      <div className={css.empty}>
        <SeverityMark mark="advice" size={17} label={null} />
        <div>
          <h2>Nothing to judge yet</h2>
          Draw a team or open an example: risks show here while you draw.
        </div>
      </div>
    );
  }
  if (!judged) {
    return (
      <div className={css.empty}>
        <SeverityMark mark="advice" size={17} label={null} />
        <div>
          <h2>Little could be judged</h2>
          More than half of the people have no known role, so the {skipped} rules about engineers wait. Select a person to set the role.
        </div>
      </div>
    );
  }
  return (
    <div className={css.empty}>
      <SeverityMark mark="praise" size={17} label={null} />
      <div>
        <h2>No problems found</h2>
        {skipped === 0 && 'Everything that the drawing says was judged.'}
        {skipped > 0 && ` ${skipped} ${skipped === 1 ? 'rule needs' : 'rules need'} fields that are not filled in: see Not evaluated.`}
      </div>
    </div>
  );
}

function Pick() {
  return (
    <div className={css.empty}>
      <SeverityMark mark="advice" size={17} label={null} />
      <div>
        <h2>Pick a problem</h2>
        Its cause lights up in the drawing, with why it matters and what would help. F8 goes through them.
      </div>
    </div>
  );
}

const NO_FINDINGS: readonly never[] = [];

/** The rows of the list. Worked out anew with new findings, not with every change of the drawing: these come right after it. */
function useRows(
  evaluation: Evaluation | null,
  openKey: string | null,
): { readonly rows: readonly ListRow[]; readonly accepted: readonly ListRow[] } {
  const { groupBy, only, closed, spread } = usePanel((panel) => panel);
  const rules = useRules();
  const groups = useMemo(
    () =>
      groupFindings(evaluation?.findings ?? NO_FINDINGS, {
        groupBy,
        only,
        index: indexOf(documentStore.get().design),
        ruleName: (id) => rules.get(id)?.name ?? id,
      }),
    [evaluation, groupBy, only, rules],
  );
  const accepted = useMemo(() => acceptedGroup(evaluation?.accepted ?? NO_FINDINGS), [evaluation]);
  return useMemo(() => {
    const folds = { closed, spread };
    return { rows: rowsOf(groups, folds, openKey), accepted: rowsOf(accepted, folds, openKey) };
  }, [groups, accepted, closed, spread, openKey]);
}

export function Problems() {
  const evaluation = useEvaluation((state) => state.evaluation);
  const state = useEvaluation((each) => each.state);
  const error = useEvaluation((each) => each.error);
  const empty = useDesign((design) => design.units.length === 0);
  const openKey = useView((view) => view.openFinding);
  const only = usePanel((panel) => panel.only);
  const rules = useRules();
  // A state, not a ref: the list in it is there before it, and has to hear of it to follow its scrolling.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const { rows, accepted } = useRows(evaluation, openKey);
  const opened = useOpened(evaluation, openKey);

  const skipped = evaluation?.skipped ?? [];
  const plain = only !== 'accepted' && only !== 'skipped';
  const { critical, warning, advice } = countsOf(evaluation);
  const troubles = critical + warning + advice;

  return (
    <div className={css.panel} style={{ position: 'relative' }}>
      <DockTools>
        <ProblemsToolbar />
      </DockTools>
      <div className={css.progress} data-on={state === 'evaluating' ? '' : undefined} />
      <div ref={setScroller} className={css.list}>
        {state === 'failed' && (
          <div className={css.empty} role="alert">
            <SeverityMark mark="warning" size={17} label={null} />
            <div>
              <h2>The evaluator stopped</h2>
              {error}. Your design is not affected.{' '}
              <Button kind="line" size="small" onClick={retryEvaluation}>
                Try again
              </Button>
            </div>
          </div>
        )}
        {evaluation && plain && troubles === 0 && (
          <NothingWrong empty={empty} skipped={skipped.length} judged={!skipped.some(({ missing }) => missing.includes('units.*.role'))} />
        )}
        {plain && rows.length > 0 && <FindingList rows={rows} label="Findings" scroller={scroller} />}
        {(only === null || only === 'accepted') && accepted.length > 0 && (
          <FindingList rows={accepted} label="Accepted findings" scroller={scroller} accepted />
        )}
        {(only === null || only === 'skipped') && skipped.length > 0 && <SkippedList skipped={skipped} rules={rules} />}
      </div>
      {opened ? <Detail finding={opened.finding} gone={opened.gone} rule={rules.get(opened.finding.rule)} /> : troubles > 0 ? <Pick /> : <div />}
    </div>
  );
}
