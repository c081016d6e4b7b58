// The menu at the right of the top bar: file commands, theme, panels, help. Its entries are commands of the registry.
import { Menu } from '@base-ui/react/menu';
import Check from 'lucide-react/icons/check';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import css from '../../ui/menu.module.css';
import { command, commandName, isEnabled, runCommand } from '../commands/registry.ts';

const SECTIONS: readonly (readonly string[])[] = [
  ['document.new', 'document.open', 'document.import'],
  ['document.saveAs', 'document.versions', 'document.export', 'document.exportSvg'],
  ['view.theme.system', 'view.theme.light', 'view.theme.dark', 'view.theme.contrast'],
  ['view.palette', 'view.inspector', 'view.problems'],
  ['growth.open', 'compare.open', 'present.slides', 'problems.rules'],
  ['help.keys', 'help.licences', 'document.start'],
];

function Entry({ id }: { readonly id: string }): ReactElement | null {
  const found = command(id);
  if (!found) return null;
  const keys = found.keys?.[0];
  const checked = found.checked?.();
  return (
    <Menu.Item
      className={css.item}
      disabled={!isEnabled(found)}
      onClick={() => runCommand(id)}
      aria-checked={checked}
      {...(checked === undefined ? {} : { role: 'menuitemcheckbox' })}
    >
      {checked !== undefined && <span className={css.tick}>{checked && <Check size={14} aria-hidden />}</span>}
      {commandName(found)}
      {keys !== undefined && <Kbd keys={keys} />}
    </Menu.Item>
  );
}

export function AppMenu({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <Menu.Root>
      <Menu.Trigger render={<Button aria-label="Menu" />}>{children}</Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={css.place} align="end" sideOffset={6}>
          <Menu.Popup className={css.menu}>
            {SECTIONS.map((ids, index) => (
              <Fragment key={index}>
                {index > 0 && <Menu.Separator className={css.rule} />}
                {ids.map((id) => (
                  <Entry key={id} id={id} />
                ))}
              </Fragment>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
