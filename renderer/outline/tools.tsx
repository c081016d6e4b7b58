// The outline's tools in the dock's bar: a new row, and what is looked for.
import Plus from 'lucide-react/icons/plus';
import type { ReactElement } from 'react';
import { DockTools } from '../app/shell/dock-tools.tsx';
import { useDocument } from '../stores/document.ts';
import { Button } from '../ui/button.tsx';
import css from './outline.module.css';
import { outlineStore } from './store.ts';

export function Tools({ filter, onAdd }: { readonly filter: string; readonly onAdd: () => void }): ReactElement {
  const readOnly = useDocument((state) => state.readOnly !== null);
  return (
    <DockTools>
      <Button disabled={readOnly} title="Add a row beside the selected one (Insert)" onClick={onAdd}>
        <Plus size={14} aria-hidden />
        Add
      </Button>
      <label className={css.find}>
        Find
        <input
          type="search"
          value={filter}
          placeholder="Name or role"
          onChange={({ target: field }) => outlineStore.patch({ filter: field.value })}
        />
      </label>
    </DockTools>
  );
}
