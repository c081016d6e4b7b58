// Numbers with steppers: people, months, and fractions shown as percent. Empty means not set, which is not 0.
import { NumberField } from '@base-ui/react/number-field';
import { Minus, Plus } from 'lucide-react';
import css from './fields.module.css';

interface NumberProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly format?: Intl.NumberFormatOptions;
}

export function Stepper({ label, value, onChange, min = 0, max, step = 1, placeholder = 'not set', disabled, format }: NumberProps) {
  return (
    <NumberField.Root
      value={value ?? null}
      onValueChange={(next) => onChange(next ?? undefined)}
      min={min}
      {...(max === undefined ? {} : { max })}
      step={step}
      {...(format === undefined ? {} : { format })}
      {...(disabled === undefined ? {} : { disabled })}
    >
      <NumberField.Group className={css.step}>
        <NumberField.Decrement aria-label={`Less ${label}`}>
          <Minus size={13} aria-hidden />
        </NumberField.Decrement>
        <NumberField.Input aria-label={label} placeholder={placeholder} />
        <NumberField.Increment aria-label={`More ${label}`}>
          <Plus size={13} aria-hidden />
        </NumberField.Increment>
      </NumberField.Group>
    </NumberField.Root>
  );
}

const PERCENT: Intl.NumberFormatOptions = { style: 'percent', maximumFractionDigits: 1 };

/** A fraction, 0 to 1, shown and typed as percent. */
export function Percent({ step = 0.05, max = 1, ...rest }: Omit<NumberProps, 'format'>) {
  return (
    <Stepper
      {...rest}
      step={step}
      max={max}
      format={PERCENT}
      onChange={(value) => rest.onChange(value === undefined ? undefined : Math.round(value * 10000) / 10000)}
    />
  );
}
