// The controls at the right of the panel's tabs: counts that filter, and how to group.
import { Select } from '@base-ui/react/select';
import { ChevronDown, SlidersHorizontal } from 'lucide-react';
import { SEVERITIES } from '../../shared/model/schema.ts';
import { Button } from '../ui/button.tsx';
import { SEVERITY_NAME, SeverityMark } from '../ui/severity-mark.tsx';
import { useEvaluation } from '../stores/evaluation.ts';
import { openRules } from '../rules/open-rules.ts';
import { countsOf } from './groups.ts';
import { panelStore, usePanel, type GroupBy } from './panel-store.ts';
import css from './problems.module.css';
import fields from '../inspector/fields/fields.module.css';

const GROUPS: readonly { value: GroupBy; label: string }[] = [
  { value: 'severity', label: 'Group by severity' },
  { value: 'rule', label: 'Group by rule' },
  { value: 'unit', label: 'Group by unit' },
];

export function ProblemsToolbar() {
  const evaluation = useEvaluation((state) => state.evaluation);
  const only = usePanel((panel) => panel.only);
  const groupBy = usePanel((panel) => panel.groupBy);
  const counts = countsOf(evaluation);
  return (
    <div className={css.toolbar}>
      {SEVERITIES.map((severity) => (
        <Button
          key={severity}
          on={only === severity}
          aria-label={`Only ${SEVERITY_NAME[severity].toLowerCase()}: ${counts[severity]}`}
          onClick={() => panelStore.patch({ only: only === severity ? null : severity })}
        >
          <SeverityMark mark={severity} size={13} label={null} />
          <span className="num">{counts[severity]}</span>
        </Button>
      ))}
      <Select.Root items={GROUPS} value={groupBy} onValueChange={(next) => next && panelStore.patch({ groupBy: next })}>
        <Select.Trigger render={<Button />} aria-label="Group problems">
          <Select.Value />
          <ChevronDown size={13} aria-hidden />
        </Select.Trigger>
        <Select.Portal>
          <Select.Positioner sideOffset={4} alignItemWithTrigger={false}>
            <Select.Popup className={fields.popup}>
              {GROUPS.map((group) => (
                <Select.Item key={group.value} value={group.value} className={fields.item}>
                  <Select.ItemText>{group.label}</Select.ItemText>
                </Select.Item>
              ))}
            </Select.Popup>
          </Select.Positioner>
        </Select.Portal>
      </Select.Root>
      <Button aria-haspopup="dialog" onClick={() => openRules()}>
        <SlidersHorizontal size={14} aria-hidden />
        Rules
      </Button>
    </div>
  );
}
