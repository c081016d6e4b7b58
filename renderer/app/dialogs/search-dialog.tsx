// A field and a list under it: type a part of a name, choose. The command palette and the search for a manager are both this.
import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import Search from 'lucide-react/icons/search';
import { useLayoutEffect, useState, type ReactElement } from 'react';
import dialog from '../../ui/dialog.module.css';
import { Kbd } from '../../ui/kbd.tsx';
import { SeverityMark } from '../../ui/severity-mark.tsx';
import { TypeSwatch } from '../../ui/team-type.tsx';
import css from './command-palette.module.css';
import type { PaletteEntry } from './palette-entries.ts';

export interface Section {
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

/** The dialog's own way back knows only its field, which has the focus from the first moment: so who had it before is kept here. */
function useWayBack(): void {
  const [before] = useState(() => document.activeElement);
  useLayoutEffect(
    () => () =>
      queueMicrotask(() => {
        const { activeElement } = document;
        const lost = activeElement === null || activeElement === document.body;
        if (lost && before instanceof HTMLElement) before.focus({ preventScroll: true });
      }),
    [before],
  );
}

interface SearchDialogProps {
  /** What is searched, as the field and the dialog say it. */
  readonly title: string;
  /** What fits, under headings; empty ones are left out. */
  readonly find: (query: string) => readonly Section[];
  readonly onClose: () => void;
}

export function SearchDialog({ title, find, onClose }: SearchDialogProps): ReactElement {
  useWayBack();
  const [query, setQuery] = useState('');
  const sections = find(query).filter(({ items }) => items.length > 0);
  const choose = (entry: PaletteEntry): void => {
    onClose();
    // After the dialog has given the focus back: a command may want it elsewhere.
    setTimeout(entry.run, 0);
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.backdrop} />
        <Dialog.Popup className={css.popup} aria-label={title} data-modal>
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
              <Autocomplete.Input placeholder={title} aria-label={title} spellCheck={false} ref={focusNow} />
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
                        className={css.item}
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
