// The top bar: what is open and whether it is saved, search, and the few commands that are always wanted.
import Menu from 'lucide-react/icons/ellipsis';
import Network from 'lucide-react/icons/network';
import Presentation from 'lucide-react/icons/presentation';
import Redo from 'lucide-react/icons/redo-2';
import Save from 'lucide-react/icons/save';
import Search from 'lucide-react/icons/search';
import Undo from 'lucide-react/icons/undo-2';
import { useState, type ReactElement } from 'react';
import { SaveMark } from '../../document/save-mark.tsx';
import { useSession } from '../../document/session.ts';
import { documentStore, edit, useDocument } from '../../stores/document.ts';
import { viewStore } from '../../stores/view.ts';
import { Brand } from '../../ui/brand.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { commandKeys, runCommand } from '../commands/registry.ts';
import { AppMenu } from './app-menu.tsx';
import css from './top-bar.module.css';

/** The design's name, to change in place. */
function Title(): ReactElement {
  const name = useDocument(({ design }) => design.name);
  const readOnly = useDocument((state) => state.readOnly !== null);
  const [typed, setTyped] = useState<string | null>(null);
  const commit = (): void => {
    const next = typed?.trim();
    setTyped(null);
    if (next !== undefined && next !== '' && next !== documentStore.get().design.name) edit({ label: 'Rename the design', fields: { name: next } });
  };
  return (
    <input
      className={css.title}
      aria-label="Design name"
      value={typed ?? name}
      readOnly={readOnly}
      spellCheck={false}
      onFocus={() => setTyped(documentStore.get().design.name)}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}

export function TopBar(): ReactElement {
  const name = useDocument(({ design }) => design.name);
  const fileName = useSession((context) => context?.file?.name ?? null);
  const readOnly = useDocument((state) => state.readOnly !== null);
  const fileReadOnly = useDocument((state) => state.fileReadOnly !== null);
  const undoName = useDocument(({ past }) => past.at(-1)?.edit.label ?? null);
  const redoName = useDocument(({ future }) => future[0]?.edit.label ?? null);
  const keys = (id: string): { keys?: string } => {
    const found = commandKeys(id);
    return found === undefined ? {} : { keys: found };
  };
  return (
    <header className={css.bar}>
      <h1 className="visually-hidden">{name}</h1>
      <div className={css.left}>
        <Button className={css.home} aria-label="Start page" onClick={() => viewStore.patch({ screen: 'start' })}>
          <Brand />
        </Button>
        <Title />
        {fileName !== null && <span className={css.file}>{fileName}</span>}
        <SaveMark />
      </div>
      <button type="button" className={css.search} onClick={() => viewStore.patch({ dialog: 'palette' })}>
        <Search size={14} aria-hidden />
        <span>Search people, teams, commands</span>
        <Kbd keys="$mod+k" />
      </button>
      <div className={css.right}>
        <IconButton
          label={undoName === null ? 'Nothing to undo' : `Undo: ${undoName}`}
          {...keys('edit.undo')}
          disabled={undoName === null}
          onClick={() => runCommand('edit.undo')}
        >
          <Undo size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={redoName === null ? 'Nothing to redo' : `Redo: ${redoName}`}
          {...keys('edit.redo')}
          disabled={redoName === null}
          onClick={() => runCommand('edit.redo')}
        >
          <Redo size={16} aria-hidden />
        </IconButton>
        <span className={css.rule} />
        <Button disabled={readOnly} onClick={() => runCommand('canvas.layout')}>
          <Network size={15} aria-hidden />
          <span className={css.word}>Lay out</span>
        </Button>
        <Button disabled={fileReadOnly} onClick={() => runCommand('document.save')}>
          <Save size={15} aria-hidden />
          <span className={css.word}>Save</span>
        </Button>
        <Button kind="primary" onClick={() => runCommand('present.start')}>
          <Presentation size={15} aria-hidden />
          <span className={css.word}>Present</span>
        </Button>
        <AppMenu>
          <Menu size={16} aria-hidden />
        </AppMenu>
      </div>
    </header>
  );
}
