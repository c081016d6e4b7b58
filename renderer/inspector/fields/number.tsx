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
  /** What the first press of + sets where nothing is set yet; the smallest value where it is left out. */
  readonly first?: number;
}

const MOST_PEOPLE = 1_000_000;

export function Stepper({
  label,
  value,
  onChange,
  min = 0,
  max = MOST_PEOPLE,
  step = 1,
  placeholder = 'not set',
  disabled,
  format,
  first,
}: NumberProps) {
  // A step of one counts whole things: people, months, sites.
  const whole = Number.isInteger(step);
  const change = (next: number | null, reason: string): void => {
    if (next === null) return onChange(undefined);
    const begun =
      value === undefined && first !== undefined && (reason === 'increment-press' || reason === 'keyboard') ? Math.max(first, next) : next;
    onChange(whole ? Math.round(begun) : begun);
  };
  return (
    <NumberField.Root
      value={value ?? null}
      onValueChange={(next, { reason }) => change(next, reason)}
      min={min}
      max={max}
      step={step}
      {...(format === undefined ? (whole ? { format: WHOLE } : {}) : { format })}
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

const WHOLE: Intl.NumberFormatOptions = { maximumFractionDigits: 0 };
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
