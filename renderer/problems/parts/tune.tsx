// Tuning the rule of the open finding in place: its severity, its numbers with the finding's own value on their scale, and off.
import { Popover } from '@base-ui/react/popover';
import { SlidersHorizontal } from 'lucide-react';
import type { Finding } from '../../../shared/rules/finding.ts';
import type { Rule } from '../../../shared/rules/rule.ts';
import { changeRules } from '../../rules/change.ts';
import { openRules } from '../../rules/open-rules.ts';
import { ownSeverity, setSeverity } from '../../rules/settings.ts';
import { SeveritySelect } from '../../rules/severity-select.tsx';
import { ThresholdField } from '../../rules/threshold-field.tsx';
import { measuredBy } from '../../rules/words.ts';
import { useDocument } from '../../stores/document.ts';
import { Button } from '../../ui/button.tsx';
import panel from '../problems.module.css';
import css from './tune.module.css';

export function Tune({ finding, rule }: { finding: Finding; rule: Rule }) {
  const off = useDocument((state) => ownSeverity(state.file, rule) === 'off');
  const readOnly = useDocument((state) => state.fileReadOnly !== null);
  const passed = finding.threshold?.name;
  // The number that was passed comes first.
  const thresholds = Object.entries(rule.thresholds ?? {}).toSorted(([a], [b]) => Number(b === passed) - Number(a === passed));
  return (
    <Popover.Root>
      <Popover.Trigger
        render={
          <Button size="small" className={panel.tool} title="Tune the rule">
            <SlidersHorizontal size={13} aria-hidden />
            <span>Tune</span>
          </Button>
        }
      />
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" className={css.place} collisionPadding={12}>
          <Popover.Popup className={css.popup}>
            <div className={css.head}>
              <Popover.Title className={css.title}>{rule.name}</Popover.Title>
              <SeveritySelect rule={rule} />
            </div>
            {thresholds.map(([name, threshold]) => (
              <ThresholdField key={name} rule={rule} name={name} threshold={threshold} measured={measuredBy(finding, name, threshold)} />
            ))}
            <div className={css.buttons}>
              <Button kind="line" size="small" disabled={readOnly} onClick={() => changeRules((file) => setSeverity(file, rule, off ? null : 'off'))}>
                {off ? 'Turn this rule on again' : 'Turn this rule off'}
              </Button>
              <Popover.Close render={<Button size="small" onClick={() => openRules()} />}>All rules…</Popover.Close>
              <span className={css.note}>Kept in the file. Undo takes it back.</span>
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
