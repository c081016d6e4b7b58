// The Problems panel: what is at risk at the left, the open finding at the right.
import { findingKey, type Finding } from '../../shared/rules/finding.ts';
import { indexOf } from '../../shared/model/org-index.ts';
import { DockTools } from '../app/shell/dock-tools.tsx';
import { registerCommands } from '../app/commands/registry.ts';
import { Button } from '../ui/button.tsx';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { useDesign } from '../stores/document.ts';
import { useEvaluation } from '../stores/evaluation.ts';
import { useView } from '../stores/view.ts';
import { retryEvaluation } from './evaluator.ts';
import { problemCommands } from './commands.ts';
import { countsOf, groupFindings } from './groups.ts';
import { usePanel } from './panel-store.ts';
import { Detail } from './parts/detail.tsx';
import { FindingList } from './parts/list.tsx';
import { SkippedList } from './parts/skipped.tsx';
import { ProblemsToolbar } from './toolbar.tsx';
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

export function Problems() {
  const evaluation = useEvaluation((state) => state.evaluation);
  const state = useEvaluation((each) => each.state);
  const error = useEvaluation((each) => each.error);
  const design = useDesign((each) => each);
  const openKey = useView((view) => view.openFinding);
  const groupBy = usePanel((panel) => panel.groupBy);
  const only = usePanel((panel) => panel.only);
  const rules = useRules();

  const findings = evaluation?.findings ?? [];
  const accepted = evaluation?.accepted ?? [];
  const skipped = evaluation?.skipped ?? [];
  const open: Finding | undefined = [...findings, ...accepted].find((finding) => findingKey(finding) === openKey);
  const groups = groupFindings(findings, { groupBy, only, index: indexOf(design), ruleName: (id) => rules.get(id)?.name ?? id });
  const plain = only !== 'accepted' && only !== 'skipped';
  const { critical, warning, advice } = countsOf(evaluation);
  const troubles = critical + warning + advice;

  return (
    <div className={css.panel} style={{ position: 'relative' }}>
      <DockTools>
        <ProblemsToolbar />
      </DockTools>
      <div className={css.progress} data-on={state === 'evaluating' ? '' : undefined} />
      <div className={css.list}>
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
          <NothingWrong
            empty={design.units.length === 0}
            skipped={skipped.length}
            judged={!skipped.some(({ missing }) => missing.includes('units.*.role'))}
          />
        )}
        {plain && <FindingList groups={groups} hint="F8 goes through them" />}
        {(only === null || only === 'accepted') && accepted.length > 0 && (
          <FindingList groups={[{ key: 'accepted', title: 'Accepted', findings: accepted }]} accepted />
        )}
        {(only === null || only === 'skipped') && skipped.length > 0 && <SkippedList skipped={skipped} rules={rules} />}
      </div>
      {open ? <Detail finding={open} rule={rules.get(open.rule)} /> : troubles > 0 ? <Pick /> : <div />}
    </div>
  );
}
