// Every key, by group, read off the registered commands, and the keys of a show: it cannot be out of date.
import type { ReactElement } from 'react';
import { OUTLINE_KEYS } from '../../outline/keys.ts';
import { SHOW_KEYS } from '../../present/keys.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Kbd, keyText } from '../../ui/kbd.tsx';
import { commandName, useCommands, type Command } from '../commands/registry.ts';
import css from './keys-dialog.module.css';

/** What a row says: the plain verb, without the step that undo would take back. */
const plainName = (command: Command): string => commandName(command).replace(/^(Undo|Redo): .*/u, '$1');

function byGroup(commands: readonly Command[]): ReadonlyMap<string, readonly Command[]> {
  const groups = new Map<string, Command[]>();
  for (const command of commands) {
    const list = groups.get(command.group);
    if (list) list.push(command);
    else groups.set(command.group, [command]);
  }
  return groups;
}

/** The keys of a part of the app that are no commands: what each does, then its keys. */
function KeysOf({ part, keys: rows }: { readonly part: string; readonly keys: typeof OUTLINE_KEYS | typeof SHOW_KEYS }): ReactElement {
  return (
    <section className={css.group}>
      <h3>{part}</h3>
      {rows.map(([does, ...keys]) => (
        <div key={does} className={css.row}>
          <div>{does}</div>
          <span>
            {keys.map((key) => (
              <Kbd key={key} keys={key} />
            ))}
          </span>
        </div>
      ))}
    </section>
  );
}

export function KeysDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const groups = byGroup(useCommands().filter(({ keys }) => keys && keys.length > 0));
  return (
    <Dialog title="Keys" open wide onClose={onClose}>
      <div className={css.groups}>
        {[...groups].map(([group, commands]) => (
          <section key={group} className={css.group}>
            <h3>{group}</h3>
            {commands.map((command) => (
              <div key={command.id} className={css.row}>
                <div>
                  {plainName(command)} {command.scope === 'canvas' && <em>on the canvas</em>}
                </div>
                <span>
                  {[...new Set(command.keys?.map(keyText))].slice(0, 2).map((text) => (
                    <kbd key={text}>{text}</kbd>
                  ))}
                </span>
              </div>
            ))}
          </section>
        ))}
        <KeysOf part="In the outline" keys={OUTLINE_KEYS} />
        <KeysOf part="Presenting" keys={SHOW_KEYS} />
      </div>
    </Dialog>
  );
}
