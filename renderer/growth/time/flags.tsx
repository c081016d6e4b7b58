// Flags on the strip: what happened, and what a person changed at a month. A change can be looked at and taken back.
import { Popover } from '@base-ui/react/popover';
import Flag from 'lucide-react/icons/flag';
import LifeBuoy from 'lucide-react/icons/life-buoy';
import Trash from 'lucide-react/icons/trash-2';
import Users from 'lucide-react/icons/users';
import { memo, type CSSProperties, type ReactElement } from 'react';
import { useDocument } from '../../stores/document.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { editScenario, sendPlayback } from '../growth.ts';
import { useGrowth } from '../growth-store.ts';
import { putScenario, withoutIntervention } from '../scenarios.ts';
import { shareOf } from './axis.ts';
import { flagPlaces, flagsOf, type FlagEntry } from './flag-list.ts';
import css from './flags.module.css';

const ICON = { change: Flag, infrastructure: Users, reliability: LifeBuoy } as const;

function take(at: number, label: string): void {
  editScenario((scenario) => putScenario(`Take back “${label}”`, withoutIntervention(scenario, at)));
}

function Changes({ flag }: { readonly flag: FlagEntry }): ReactElement {
  const readOnly = useDocument((state) => state.fileReadOnly !== null);
  return (
    <>
      <Popover.Title className={css.title}>Month {flag.month}</Popover.Title>
      {flag.changes.length === 0 && <p className={css.what}>{flag.label}</p>}
      <ul className={css.list}>
        {flag.changes.map(({ at, label }) => (
          <li key={at}>
            <span>{label}</span>
            <IconButton label={`Take back: ${label}`} size="small" disabled={readOnly} onClick={() => take(at, label)}>
              <Trash size={14} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
    </>
  );
}

function OneFlag({ flag, style, bare }: { readonly flag: FlagEntry; readonly style: CSSProperties; readonly bare: boolean }): ReactElement {
  const Icon = ICON[flag.kind];
  return (
    <Popover.Root>
      <Popover.Trigger
        render={<Button />}
        className={css.flag}
        style={style}
        data-kind={flag.kind}
        aria-label={`${flag.label}, month ${flag.month}`}
        onPointerDown={(event) => event.stopPropagation()}
        onClick={() => sendPlayback({ type: 'month.show', month: flag.month })}
      >
        <Icon size={11} strokeWidth={2.2} aria-hidden />
        {!bare && <span>{flag.label}</span>}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={css.place} sideOffset={8} side="top">
          <Popover.Popup className={css.popup}>
            <Changes flag={flag} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

const same = (a: readonly FlagEntry[], b: readonly FlagEntry[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** @param width of the strip, in pixels */
export const Flags = memo(({ last, width }: { readonly last: number; readonly width: number }): ReactElement => {
  const flags = useGrowth(({ frames, scenario }) => (scenario ? flagsOf(frames, scenario) : []), same);
  const places = flagPlaces(flags, last, width);
  return (
    <div className={css.flags}>
      {flags.map((flag, at) => {
        const { side, room, bare } = places[at] ?? { side: 'right', room: 0, bare: true };
        return (
          <span key={`${flag.kind}${flag.month}`} className={css.stem} style={{ left: `${shareOf(flag.month, last) * 100}%` }}>
            <OneFlag flag={flag} bare={bare} style={{ [side === 'left' ? 'right' : 'left']: -1, maxWidth: Math.max(17, Math.min(200, room)) }} />
          </span>
        );
      })}
    </div>
  );
});
