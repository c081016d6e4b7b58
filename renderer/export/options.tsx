// What can be chosen about an export, by its format.
import type { ReactElement, ReactNode } from 'react';
import type { SceneTheme } from '../../shared/draw/palette.ts';
import css from './export.module.css';
import { KINDS, type Options } from './kinds.ts';

const THEMES: readonly { readonly value: SceneTheme; readonly label: string }[] = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'contrast', label: 'High contrast' },
];

export interface ExportOptionsProps {
  readonly options: Options;
  /** How many units are selected. */
  readonly selected: number;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<Options>) => void;
}

export function ExportOptions({ options, selected, disabled, onChange }: ExportOptionsProps): ReactElement {
  const { format, part, theme, scale, names, findings, tiled } = options;
  const kind = KINDS[format];
  return (
    <fieldset className={css.options} disabled={disabled}>
      <legend>Options</legend>
      {kind.themed && (
        <label className={css.pick}>
          <span>Colours</span>
          <select value={theme} onChange={({ target }) => onChange({ theme: THEMES.find(({ value }) => value === target.value)?.value ?? 'light' })}>
            {THEMES.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      {format === 'png' && (
        <label className={css.pick}>
          <span>Size</span>
          <select value={scale} onChange={({ target }) => onChange({ scale: Number(target.value) })}>
            {[1, 2, 3, 4].map((times) => (
              <option key={times} value={times}>
                {times === 1 ? 'As on the canvas' : `${times} times as large`}
              </option>
            ))}
          </select>
        </label>
      )}
      {!kind.slides && selected > 0 && (
        <Check checked={part} onChange={(checked) => onChange({ part: checked })}>
          Only the selection ({selected === 1 ? 'one unit' : `${selected} units`})
        </Check>
      )}
      {kind.slides && (
        <Check checked={findings} onChange={(checked) => onChange({ findings: checked })}>
          A slide for each critical finding and warning
        </Check>
      )}
      {format === 'pdf' && (
        <Check checked={tiled} onChange={(checked) => onChange({ tiled: checked })}>
          The drawing at full size, over several pages
        </Check>
      )}
      <Check checked={!names} onChange={(checked) => onChange({ names: !checked })}>
        Leave out the names of people: roles instead
      </Check>
    </fieldset>
  );
}

interface CheckProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}

function Check({ checked, onChange, children }: CheckProps): ReactElement {
  return (
    <label className={css.check}>
      <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
      <span>{children}</span>
    </label>
  );
}
