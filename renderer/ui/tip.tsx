// A short name that shows when the pointer rests on a control, or when it is focused by keyboard. Never holds what cannot be read elsewhere.
import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import { Kbd } from './kbd.tsx';
import css from './tip.module.css';

export function Tip({ text, keys, children }: { readonly text: string; readonly keys?: string; readonly children: ReactElement }): ReactElement {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children} delay={500} />
      <Tooltip.Portal>
        <Tooltip.Positioner className={css.place} sideOffset={6}>
          <Tooltip.Popup className={css.tip}>
            {text}
            {keys !== undefined && <Kbd keys={keys} />}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
