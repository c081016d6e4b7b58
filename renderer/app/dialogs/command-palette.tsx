// Ctrl/Cmd+K: every command, unit and finding by name.
import { useMemo, type ReactElement } from 'react';
import { search } from '../commands/search.ts';
import { commandEntries, findingEntries, unitEntries } from './palette-entries.ts';
import { SearchDialog, type Section } from './search-dialog.tsx';

const LIMITS = { empty: { commands: 40, units: 0, findings: 5 }, typed: { commands: 8, units: 12, findings: 8 } } as const;

export function CommandPalette({ onClose }: { readonly onClose: () => void }): ReactElement {
  // Read once at opening: nothing changes under a person who is choosing.
  const all = useMemo(() => ({ commands: commandEntries(), units: unitEntries(), findings: findingEntries() }), []);
  const find = (query: string): readonly Section[] => {
    const limits = query.trim() === '' ? LIMITS.empty : LIMITS.typed;
    return [
      { value: 'People and teams', items: search(query, all.units, limits.units) },
      { value: 'Commands', items: search(query, all.commands, limits.commands) },
      { value: 'Problems', items: search(query, all.findings, limits.findings) },
    ];
  };
  return <SearchDialog title="Search people, teams, commands" find={find} onClose={onClose} />;
}
