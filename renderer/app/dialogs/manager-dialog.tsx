// R: whom the selected units answer to, by search.
import { useMemo, type ReactElement } from 'react';
import { setReports } from '../../../shared/edits/build.ts';
import { indexOf } from '../../../shared/model/org-index.ts';
import { isManager } from '../../../shared/model/roles.ts';
import { capital, ROLE_WORDS } from '../../../shared/model/words.ts';
import type { UnitId } from '../../../shared/model/types.ts';
import { change } from '../../canvas/edits/steps.ts';
import { documentStore } from '../../stores/document.ts';
import { viewStore } from '../../stores/view.ts';
import { search } from '../commands/search.ts';
import type { PaletteEntry } from './palette-entries.ts';
import { SearchDialog } from './search-dialog.tsx';

/** Everyone who can be answered to, managers first, and nobody at all. Those who would answer to themselves in a ring are left out. */
function managerEntries(units: readonly UnitId[]): readonly PaletteEntry[] {
  const index = indexOf(documentStore.get().design);
  const chosen = new Set(units);
  const names = units.length === 1 ? index.name(units[0] ?? '') : `${units.length} units`;
  const entry = (id: UnitId | null, name: string, more: string): PaletteEntry => ({
    id: `manager:${id ?? ''}`,
    name,
    more,
    run: () =>
      void change(
        id === null ? `${names}: answers to nobody` : `Let ${names} answer to ${name}`,
        units.map((unit) => (design) => setReports(design, unit, id)),
      ),
  });
  const possible = index.positions.filter(
    (position) => !chosen.has(position.id) && !index.chain(position.id).some((above) => above.kind === 'position' && chosen.has(above.position.id)),
  );
  return [
    ...possible
      .toSorted((a, b) => Number(isManager(b.role)) - Number(isManager(a.role)))
      .map((position) => entry(position.id, position.name, capital(ROLE_WORDS[position.role]))),
    entry(null, 'Nobody', 'takes the solid line away'),
  ];
}

export function ManagerDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const units = useMemo(() => [...viewStore.get().units], []);
  const all = useMemo(() => managerEntries(units), [units]);
  const who = units.length === 1 ? indexOf(documentStore.get().design).name(units[0] ?? '') : `${units.length} units`;
  return (
    <SearchDialog title={`Whom does ${who} answer to?`} find={(query) => [{ value: 'People', items: search(query, all, 40) }]} onClose={onClose} />
  );
}
