// The start page: new, open, import, recent designs, and the gallery.
import CircleHelp from 'lucide-react/icons/circle-question-mark';
import Contrast from 'lucide-react/icons/contrast';
import FolderOpen from 'lucide-react/icons/folder-open';
import Import from 'lucide-react/icons/import';
import Monitor from 'lucide-react/icons/monitor';
import Moon from 'lucide-react/icons/moon';
import Play from 'lucide-react/icons/play';
import Plus from 'lucide-react/icons/plus';
import Sun from 'lucide-react/icons/sun';
import { useEffect, type ReactElement } from 'react';
import { commandKeys, runCommand } from '../app/commands/registry.ts';
import { THEMES, themeName } from '../app/theme.ts';
import { useView, viewStore } from '../stores/view.ts';
import { Brand } from '../ui/brand.tsx';
import { Button } from '../ui/button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { EXAMPLES } from './gallery.ts';
import { RecentList } from './recent-list.tsx';
import css from './start.module.css';
import { EmptyTile, ExampleTile } from './tile.tsx';
import { lookAtExamples } from './use-look.ts';

const THEME_ICON = { system: Monitor, light: Sun, dark: Moon, contrast: Contrast } as const;

function ThemeButton(): ReactElement {
  const theme = useView((state) => state.theme);
  const Picture = THEME_ICON[theme];
  const next = (): void => {
    const at = THEMES.findIndex(([id]) => id === theme);
    viewStore.patch({ theme: THEMES[(at + 1) % THEMES.length]?.[0] ?? 'system' });
  };
  return (
    <Button onClick={next} aria-label={`Theme: ${themeName(theme)}. Press for the next one.`}>
      <Picture size={14} aria-hidden />
      {themeName(theme)}
    </Button>
  );
}

function Keys({ id }: { readonly id: string }): ReactElement | null {
  const keys = commandKeys(id);
  return keys === undefined ? null : <Kbd keys={keys} />;
}

/** The guided story; its code is loaded when it is asked for. */
async function tellStory(): Promise<void> {
  const { startStory } = await import('../growth/story/story.ts');
  await startStory();
}

export function Start(): ReactElement {
  useEffect(() => void lookAtExamples(), []);
  return (
    <div className={css.page}>
      <aside className={css.left} aria-label="Start">
        <div className={css.logo}>
          <Brand size={30} />
          Orgscale
        </div>
        <div className={css.actions}>
          <Button kind="primary" size="large" onClick={() => runCommand('document.new')}>
            <Plus size={16} aria-hidden />
            New design
            <Keys id="document.new" />
          </Button>
          <Button kind="line" size="large" onClick={() => runCommand('document.open')}>
            <FolderOpen size={16} aria-hidden />
            Open
            <Keys id="document.open" />
          </Button>
          <Button kind="line" size="large" onClick={() => runCommand('document.import')}>
            <Import size={16} aria-hidden />
            Import a table
          </Button>
        </div>
        <div className={css.lists}>
          <RecentList />
        </div>
        <div className={css.foot}>
          <Button onClick={() => runCommand('help.keys')}>
            <CircleHelp size={14} aria-hidden />
            Keys and help
          </Button>
          <ThemeButton />
        </div>
      </aside>
      <main className={css.right}>
        <header className={css.hero}>
          <h1>See where an organisation’s structure is at risk, and why</h1>
          <p>
            Draw teams, people and reporting lines. The drawing is checked as you go, every risk says where it comes from, and most are fixed by one
            click.
          </p>
          <Button kind="line" size="large" className={css.story} onClick={() => void tellStory()}>
            <Play size={15} aria-hidden />
            Watch a company grow
            <span className={css.length}>one minute</span>
          </Button>
        </header>
        <h2 className={css.heading}>Start from a living design</h2>
        <div className={css.gallery}>
          {EXAMPLES.map((example) => (
            <ExampleTile key={example.id} example={example} />
          ))}
          <EmptyTile />
        </div>
      </main>
    </div>
  );
}
