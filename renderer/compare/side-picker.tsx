// One side of a comparison: this design, a month of one of its scenarios, or another file.
import X from 'lucide-react/icons/x';
import type { ReactElement } from 'react';
import { useDocument } from '../stores/document.ts';
import { IconButton } from '../ui/button.tsx';
import type { Chosen } from './compare.ts';
import css from './compare.module.css';

export interface SidePickerProps {
  readonly at: number;
  readonly count: number;
  readonly side: Chosen;
  readonly onChange: (side: Chosen) => void;
  readonly onRemove: () => void;
}

const NAMES = ['Before', 'After', 'Third', 'Fourth'] as const;

export function SidePicker({ at, count, side, onChange, onRemove }: SidePickerProps): ReactElement {
  const scenarios = useDocument((state) => state.file.scenarios) ?? [];
  const scenario = side.kind === 'month' ? scenarios.find(({ id }) => id === side.scenario) : undefined;
  const name = NAMES[at] ?? `Side ${at + 1}`;
  const choose = (value: string): void => {
    if (value === 'file') onChange({ kind: 'file' });
    const chosen = scenarios.find(({ id }) => `s:${id}` === value);
    if (chosen) onChange({ kind: 'month', scenario: chosen.id, month: side.kind === 'month' ? Math.min(side.month, chosen.months) : chosen.months });
  };
  return (
    <div className={css.side} role="group" aria-label={name}>
      <b>{name}</b>
      {side.kind === 'loaded' ? (
        <span className={css.loaded}>{side.name}</span>
      ) : (
        <select
          aria-label={`${name}: what is compared`}
          value={side.kind === 'file' ? 'file' : `s:${side.scenario}`}
          onChange={({ target }) => choose(target.value)}
        >
          <option value="file">This design</option>
          {scenarios.map(({ id, name: words }) => (
            <option key={id} value={`s:${id}`}>
              {words}
            </option>
          ))}
        </select>
      )}
      {side.kind === 'month' && scenario && (
        <label>
          month
          <input
            type="number"
            className="num"
            min={0}
            max={scenario.months}
            value={side.month}
            onChange={({ target }) => {
              const month = Math.round(Number(target.value));
              if (Number.isFinite(month)) onChange({ ...side, month: Math.max(0, Math.min(scenario.months, month)) });
            }}
          />
        </label>
      )}
      {count > 1 && (
        <IconButton label={`Leave out ${name.toLowerCase()}`} size="small" onClick={onRemove}>
          <X size={14} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
