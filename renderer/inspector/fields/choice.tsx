// Choosing: one of a few (chips), one of a list (select), several (toggle chips), a unit by its name (picker).
import { Combobox } from '@base-ui/react/combobox';
import { Select } from '@base-ui/react/select';
import { Check, ChevronDown, X } from 'lucide-react';
import css from './fields.module.css';

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly value: T | undefined;
  readonly onChange: (value: T | undefined) => void;
}

/** One of a few, or none: pressing the chosen one again takes the choice back. */
export function Chips<T extends string>({ label, options, value, onChange, required }: ChoiceProps<T> & { required?: boolean }) {
  return (
    <div role="group" aria-label={label} className={css.chips}>
      {options.map((option) => {
        const on = option.value === value;
        return (
          <button
            key={option.value}
            type="button"
            className={css.chip}
            aria-pressed={on}
            onClick={() => onChange(on && !required ? undefined : option.value)}
          >
            {on && <Check size={12} aria-hidden />}
            {option.label}
          </button>
        );
      })}
    </div>
  );
}

interface ManyProps<T extends string> {
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly values: readonly T[];
  readonly onChange: (values: readonly T[]) => void;
}

export function ManyChips<T extends string>({ label, options, values, onChange }: ManyProps<T>) {
  return (
    <div role="group" aria-label={label} className={css.chips}>
      {options.map((option) => {
        const on = values.includes(option.value);
        return (
          <button
            key={option.value}
            type="button"
            className={css.chip}
            aria-pressed={on}
            onClick={() => onChange(options.map((each) => each.value).filter((each) => (each === option.value ? !on : values.includes(each))))}
          >
            {on && <Check size={12} aria-hidden />}
            {option.label}
          </button>
        );
      })}
    </div>
  );
}

export function Choice<T extends string>({
  id,
  label,
  options,
  value,
  onChange,
  placeholder = 'not set',
}: ChoiceProps<T> & { id?: string; placeholder?: string }) {
  const items = options.map(({ value: each, label: name }) => ({ value: each, label: name }));
  return (
    <Select.Root items={items} value={value ?? null} onValueChange={(next) => onChange(next ?? undefined)}>
      <Select.Trigger className={css.trigger} aria-label={label} {...(id === undefined ? {} : { id })}>
        <Select.Value placeholder={placeholder} />
        <Select.Icon>
          <ChevronDown size={14} aria-hidden />
        </Select.Icon>
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner sideOffset={4} alignItemWithTrigger={false}>
          <Select.Popup className={css.popup}>
            {options.map((option) => (
              <Select.Item key={option.value} value={option.value} className={css.item}>
                <Select.ItemText>{option.label}</Select.ItemText>
                {option.hint && <span className={css.hint}>{option.hint}</span>}
              </Select.Item>
            ))}
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  );
}

const LIMIT = 60;

/** Picks from a list that can be long, by typing a part of the name. `value` may name nothing of the list: its id is shown then. */
export function Picker({
  id,
  label,
  options,
  value,
  onChange,
  placeholder = 'nobody',
  clearable = true,
  bad,
}: ChoiceProps<string> & { id?: string; placeholder?: string; clearable?: boolean; bad?: boolean }) {
  const chosen = value === undefined ? null : (options.find((option) => option.value === value) ?? { value, label: value });
  return (
    <Combobox.Root
      items={options}
      value={chosen}
      onValueChange={(next: Option<string> | null) => onChange(next?.value)}
      isItemEqualToValue={(a: Option<string>, b: Option<string>) => a.value === b.value}
      limit={LIMIT}
    >
      <div className={css.combo}>
        <Combobox.Input
          className={css.input}
          aria-label={label}
          placeholder={placeholder}
          data-bad={bad ? '' : undefined}
          {...(id === undefined ? {} : { id })}
        />
        <div className={css.comboButtons}>
          {clearable && value !== undefined && (
            <Combobox.Clear className={css.iconButton} aria-label={`Clear ${label}`}>
              <X size={13} aria-hidden />
            </Combobox.Clear>
          )}
          <Combobox.Trigger className={css.iconButton} aria-label={`Choose ${label}`}>
            <ChevronDown size={14} aria-hidden />
          </Combobox.Trigger>
        </div>
      </div>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4}>
          <Combobox.Popup className={css.popup}>
            <Combobox.Empty>
              <div className={css.none}>Nothing of that name</div>
            </Combobox.Empty>
            <Combobox.List>
              {(option: Option<string>) => (
                <Combobox.Item key={option.value} value={option} className={css.item}>
                  <span>{option.label}</span>
                  {option.hint && <span className={css.hint}>{option.hint}</span>}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
