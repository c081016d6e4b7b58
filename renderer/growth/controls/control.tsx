// The controls of a scenario: a slider with its value, and a choice of a few.
import { Slider } from '@base-ui/react/slider';
import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { useRef, type ReactElement } from 'react';
import type { EditOptions } from '../../stores/document.ts';
import css from './controls.module.css';

interface AmountProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly words: (value: number) => string;
  readonly disabled: boolean;
  /** `join` makes one undo step of the steps of one drag, and of key presses that follow each other quickly. */
  readonly onChange: (value: number, join: EditOptions) => void;
}

export function Amount({ label, value, least, most, step, words, disabled, onChange }: AmountProps): ReactElement {
  const drag = useRef(0);
  return (
    <Slider.Root
      className={css.amount}
      value={Math.max(least, Math.min(most, value))}
      min={least}
      max={most}
      step={step}
      largeStep={step * 5}
      disabled={disabled}
      onValueChange={(next, { reason }) => {
        const held = reason === 'drag' || reason === 'track-press';
        onChange(Math.round(next * 1e6) / 1e6, held ? { key: `scenario:${label}:${drag.current}`, hold: true } : { key: `scenario:${label}` });
      }}
      onValueCommitted={() => (drag.current += 1)}
    >
      <Slider.Label className={css.name}>{label}</Slider.Label>
      <b>{words(value)}</b>
      <Slider.Control className={css.control}>
        <Slider.Track className={css.track}>
          <Slider.Indicator className={css.filled} />
          <Slider.Thumb className={css.thumb} aria-label={label} getAriaValueText={(_, now) => words(now)} />
        </Slider.Track>
      </Slider.Control>
    </Slider.Root>
  );
}

interface FewProps<T extends string> {
  readonly label: string;
  readonly options: readonly (readonly [T, string])[];
  readonly value: T;
  readonly disabled: boolean;
  readonly onChange: (value: T) => void;
}

/** One of a few, side by side. */
export function Few<T extends string>({ label, options, value, disabled, onChange }: FewProps<T>): ReactElement {
  return (
    <div className={css.few}>
      <span aria-hidden>{label}</span>
      <ToggleGroup
        aria-label={label}
        className={css.group}
        value={[value]}
        disabled={disabled}
        onValueChange={([next]: readonly string[]) => {
          const chosen = options.find(([each]) => each === next);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([each, words]) => (
          <Toggle key={each} value={each}>
            {words}
          </Toggle>
        ))}
      </ToggleGroup>
    </div>
  );
}
