// How severe a rule is: off, advice, warning or critical, or as the profile says, which is what it comes with.
import { Select } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import type { Rule } from '../../shared/rules/rule.ts';
import { useDocument } from '../stores/document.ts';
import { SEVERITY_NAME, SeverityMark } from '../ui/severity-mark.tsx';
import { changeRules } from './change.ts';
import { ownSeverity, profileName, setSeverity, severityUnder, type Setting } from './settings.ts';
import css from './severity-select.module.css';
import fields from '../inspector/fields/fields.module.css';

const WORD: Readonly<Record<Setting, string>> = { off: 'Off', ...SEVERITY_NAME };
const CHOICES: readonly Setting[] = ['off', 'advice', 'warning', 'critical'];
/** Praise is given or not: it has no degrees. */
const PRAISE_CHOICES: readonly Setting[] = ['off', 'praise'];

const AS_IT_COMES = 'default';

function Picture({ setting }: { setting: Setting }) {
  return setting === 'off' ? <i className={css.off} aria-hidden /> : <SeverityMark mark={setting} size={13} label={null} />;
}

export function SeveritySelect({ rule }: { rule: Rule }) {
  const own = useDocument((state) => ownSeverity(state.file, rule));
  const profile = useDocument((state) => profileName(state.file));
  const readOnly = useDocument((state) => state.fileReadOnly !== null);
  const usual = severityUnder(profile, rule);
  const items = [
    { value: AS_IT_COMES, label: `${WORD[usual]} (default)`, setting: usual },
    ...(rule.severity === 'praise' ? PRAISE_CHOICES : CHOICES).map((setting) => ({ value: setting, label: WORD[setting], setting })),
  ];
  const choose = (next: string | null): void => {
    const chosen = items.find((item) => item.value === next);
    if (chosen) changeRules((file) => setSeverity(file, rule, chosen.value === AS_IT_COMES ? null : chosen.setting));
  };
  return (
    <Select.Root items={items} value={own ?? AS_IT_COMES} onValueChange={choose} disabled={readOnly}>
      <Select.Trigger className={css.trigger} aria-label={`Severity of ${rule.name}`} data-own={own === null ? undefined : ''}>
        <Picture setting={own ?? usual} />
        <Select.Value className={css.value} />
        <ChevronDown size={13} aria-hidden />
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner sideOffset={4} alignItemWithTrigger={false} className={css.place}>
          <Select.Popup className={fields.popup}>
            {items.map((item) => (
              <Select.Item key={item.value} value={item.value} className={fields.item}>
                <Picture setting={item.setting} />
                <Select.ItemText className={css.text}>{item.label}</Select.ItemText>
                <Select.ItemIndicator>
                  <Check size={13} aria-hidden />
                </Select.ItemIndicator>
              </Select.Item>
            ))}
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  );
}
