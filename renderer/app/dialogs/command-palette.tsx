// Ctrl/Cmd+K: every command, unit and finding by name.
import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import Search from 'lucide-react/icons/search';
import { useMemo, useState, type ReactElement } from 'react';
import { cx } from '../../ui/cx.ts';
import dialog from '../../ui/dialog.module.css';
import { Kbd } from '../../ui/kbd.tsx';
import { SeverityMark } from '../../ui/severity-mark.tsx';
import { TypeSwatch } from '../../ui/team-type.tsx';
import { search } from '../commands/search.ts';
import css from './command-palette.module.css';
import { commandEntries, findingEntries, unitEntries, type PaletteEntry } from './palette-entries.ts';

const LIMITS = { empty: { commands: 40, units: 0, findings: 5 }, typed: { commands: 8, units: 12, findings: 8 } } as const;

interface Section {
  readonly value: string;
  readonly items: readonly PaletteEntry[];
}

function Picture({ entry }: { readonly entry: PaletteEntry }): ReactElement {
  const { picture } = entry;
  if (picture?.severity) return <SeverityMark mark={picture.severity} size={14} />;
  if (picture?.type) return <TypeSwatch type={picture.type} size={12} />;
  return <span />;
}

/** In the moment it is drawn: the letters typed next are meant for it. */
const focusNow = (field: HTMLInputElement | null): void => field?.focus();

export function CommandPalette({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [query, setQuery] = useState('');
  // Read once at opening: nothing changes under a person who is choosing.
  const all = useMemo(() => ({ commands: commandEntries(), units: unitEntries(), findings: findingEntries() }), []);
  const limits = query.trim() === '' ? LIMITS.empty : LIMITS.typed;
  const sections: readonly Section[] = [
    { value: 'People and teams', items: search(query, all.units, limits.units) },
    { value: 'Commands', items: search(query, all.commands, limits.commands) },
    { value: 'Problems', items: search(query, all.findings, limits.findings) },
  ].filter(({ items }) => items.length > 0);
  const choose = (entry: PaletteEntry): void => {
    onClose();
    // After the dialog has given the focus back: a command may want it elsewhere.
    setTimeout(entry.run, 0);
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.backdrop} />
        <Dialog.Popup className={css.popup} aria-label="Search people, teams, commands" data-modal>
          <Autocomplete.Root
            items={sections}
            value={query}
            onValueChange={setQuery}
            mode="none"
            inline
            open
            autoHighlight="always"
            itemToStringValue={(entry: PaletteEntry) => entry.name}
          >
            <div className={css.field}>
              <Search size={16} aria-hidden />
              <Autocomplete.Input placeholder="Search people, teams, commands" aria-label="Search" spellCheck={false} ref={focusNow} />
              <Kbd keys="Escape" />
            </div>
            <Autocomplete.Empty className={css.none}>{sections.length === 0 && `Nothing is called “${query.trim()}”.`}</Autocomplete.Empty>
            <Autocomplete.List className={css.list}>
              {(section: Section) => (
                <Autocomplete.Group key={section.value} items={section.items}>
                  <Autocomplete.GroupLabel className={css.heading}>{section.value}</Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(entry: PaletteEntry) => (
                      <Autocomplete.Item
                        key={entry.id}
                        value={entry}
                        className={cx(css.item)}
                        disabled={entry.disabled ?? false}
                        onClick={() => choose(entry)}
                      >
                        <span className={css.icon}>
                          <Picture entry={entry} />
                        </span>
                        <span className={css.name}>{entry.name}</span>
                        {entry.more !== undefined && <span className={css.more}>{entry.more}</span>}
                        {entry.keys !== undefined && <Kbd keys={entry.keys} />}
                      </Autocomplete.Item>
                    )}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
