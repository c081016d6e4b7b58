// One side of a comparison: this design, a month of one of its scenarios, an earlier version, or another file.
import X from 'lucide-react/icons/x';
import type { ReactElement } from 'react';
import { useSession } from '../document/session.ts';
import { useDocument } from '../stores/document.ts';
import { IconButton } from '../ui/button.tsx';
import { toast } from '../ui/toast.tsx';
import type { Chosen } from './compare.ts';
import { earlierSide, type Earlier } from './earlier.ts';
import css from './compare.module.css';

export interface SidePickerProps {
  readonly at: number;
  readonly count: number;
  readonly side: Chosen;
  /** The earlier states that can be chosen. */
  readonly earlier: readonly Earlier[];
  readonly onChange: (side: Chosen) => void;
  readonly onRemove: () => void;
}

function valueOf(side: Chosen): string {
  switch (side.kind) {
    case 'file':
      return side.kind;
    case 'month':
      return `s:${side.scenario}`;
    case 'loaded':
      return `v:${side.version ?? ''}`;
    default:
      return side satisfies never;
  }
}

const NAMES = ['Before', 'After', 'Third', 'Fourth'] as const;

export function SidePicker({ at, count, side, earlier, onChange, onRemove }: SidePickerProps): ReactElement {
  const scenarios = useDocument((state) => state.file.scenarios) ?? [];
  const scenario = side.kind === 'month' ? scenarios.find(({ id }) => id === side.scenario) : undefined;
  const name = NAMES[at] ?? `Side ${at + 1}`;
  const savedPosition = useSession((context) => context?.savedPosition ?? -1);
  // A version that the host let go meanwhile is still compared.
  const chosen = side.kind === 'loaded' && side.version !== undefined ? { id: side.version, name: side.name } : null;
  const shown = chosen && !earlier.some(({ id }) => id === chosen.id) ? [...earlier, chosen] : earlier;
  const choose = (value: string): void => {
    if (value === 'file') onChange({ kind: 'file' });
    const state = earlier.find(({ id }) => `v:${id}` === value);
    if (state) void chooseEarlier(state);
    const chosen = scenarios.find(({ id }) => `s:${id}` === value);
    if (chosen) onChange({ kind: 'month', scenario: chosen.id, month: side.kind === 'month' ? Math.min(side.month, chosen.months) : chosen.months });
  };
  async function chooseEarlier(state: Earlier): Promise<void> {
    const found = await earlierSide(state, savedPosition);
    if (found.ok) onChange(found.value);
    else toast({ kind: 'compare', text: found.error.message, more: found.error.advice });
  }
  return (
    <div className={css.side} role="group" aria-label={name}>
      <b>{name}</b>
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
      {side.kind === 'loaded' && side.version === undefined ? (
        <span className={css.loaded}>{side.name}</span>
      ) : (
        <select aria-label={`${name}: what is compared`} value={valueOf(side)} onChange={({ target }) => choose(target.value)}>
          <option value="file">This design</option>
          {scenarios.map(({ id, name: words }) => (
            <option key={id} value={`s:${id}`}>
              {words}
            </option>
          ))}
          {shown.length > 0 && (
            <optgroup label="Earlier">
              {shown.map(({ id, name: words }) => (
                <option key={id} value={`v:${id}`}>
                  {words}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      )}
      {count > 1 && (
        <IconButton label={`Leave out ${name.toLowerCase()}`} size="small" onClick={onRemove}>
          <X size={14} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
