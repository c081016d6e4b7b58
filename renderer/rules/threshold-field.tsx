// One threshold: a slider and a number for the same value, its default and the value of the open finding on the same scale, and where it comes from.
import { NumberField } from '@base-ui/react/number-field';
import { Slider } from '@base-ui/react/slider';
import { RotateCcw } from 'lucide-react';
import { useId, useRef } from 'react';
import type { Rule, Threshold } from '../../shared/rules/rule.ts';
import { useDocument } from '../stores/document.ts';
import { IconButton } from '../ui/button.tsx';
import { changeRules } from './change.ts';
import { ownThreshold, setThreshold } from './settings.ts';
import { scaleOf, sourceWords, thresholdWords, valueWords, type Scale } from './words.ts';
import css from './threshold-field.module.css';

interface Props {
  readonly rule: Rule;
  readonly name: string;
  readonly threshold: Threshold;
  /** What the open finding measured. */
  readonly measured?: number | null;
  /** Without the sentence that says what happens at this number. */
  readonly short?: boolean;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const at = (value: number, { min, max }: Scale): string => `${((value - min) / (max - min)) * 100}%`;
const formatOf = ({ percent, step }: Scale): Intl.NumberFormatOptions =>
  percent ? { style: 'percent', maximumFractionDigits: 1 } : { maximumFractionDigits: step < 1 ? 2 : 0 };

/** Marks on the scale: where the value stands by default, and where the finding stands. */
function Marks({ threshold, scale, measured }: { threshold: Threshold; scale: Scale; measured: number | null }) {
  return (
    <>
      <i className={css.default} style={{ left: at(threshold.value, scale) }} />
      {measured !== null && <i className={css.measured} style={{ left: at(measured, scale) }} />}
    </>
  );
}

export function ThresholdField({ rule, name, threshold, measured = null, short = false }: Props) {
  const own = useDocument((state) => ownThreshold(state.file, name));
  const readOnly = useDocument((state) => state.fileReadOnly !== null);
  const visit = useRef(0);
  const id = useId();
  const value = own ?? threshold.value;
  const scale = scaleOf(threshold, own, measured);
  const title = capital(thresholdWords(rule, name).replace(/^the /u, '').replaceAll(/[“”]/gu, ''));
  // Steps of one drag are one undo step; so is what keys do until the focus goes elsewhere.
  const set = (next: number | null): void =>
    changeRules((file) => setThreshold(file, rule, name, threshold, next), { key: `threshold:${name}:${id}:${visit.current}`, hold: true });
  const end = (): void => {
    visit.current += 1;
  };
  return (
    <div className={css.field} data-threshold={name} onBlur={end}>
      <Slider.Root
        className={css.slider}
        value={value}
        min={scale.min}
        max={scale.max}
        step={scale.step}
        largeStep={scale.step * 10}
        disabled={readOnly}
        format={formatOf(scale)}
        onValueChange={(next) => set(Math.round(next * 1e6) / 1e6)}
        onValueCommitted={(_, { reason }) => (reason === 'drag' || reason === 'track-press') && end()}
      >
        <Slider.Label className={css.name}>{title}</Slider.Label>
        <Slider.Control className={css.control}>
          <Slider.Track className={css.track}>
            <Slider.Indicator className={css.filled} />
            <Marks threshold={threshold} scale={scale} measured={measured} />
            <Slider.Thumb className={css.thumb} aria-label={`${title} of ${rule.name}`} />
          </Slider.Track>
        </Slider.Control>
      </Slider.Root>
      <NumberField.Root
        value={value}
        min={threshold.unit === 'people' || scale.min >= 0 ? 0 : scale.min}
        step={scale.step}
        disabled={readOnly}
        format={formatOf(scale)}
        onValueChange={set}
      >
        <NumberField.Input className={css.number} aria-label={`${title} of ${rule.name}, as a number`} />
      </NumberField.Root>
      <span className={css.unit}>{scale.percent ? threshold.unit.slice('fraction'.length).trim() : threshold.unit}</span>
      <IconButton
        label={`Back to ${valueWords(threshold.value, threshold.unit)}`}
        size="small"
        className={css.reset}
        disabled={own === null || readOnly}
        onClick={() => {
          end();
          set(null);
        }}
      >
        <RotateCcw size={13} aria-hidden />
      </IconButton>
      <p className={css.says}>
        {!short && <>{threshold.says} </>}
        {measured !== null && (
          <b>
            <i className={css.measuredKey} aria-hidden /> This finding: {valueWords(measured, threshold.unit)}.{' '}
          </b>
        )}
        Default {valueWords(threshold.value, threshold.unit)}. {sourceWords(threshold)}.
      </p>
    </div>
  );
}
