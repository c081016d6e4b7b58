// Commands for what is shown: theme, panels, the command palette, the keys.
import { viewStore } from '../../stores/view.ts';
import { togglePanel, isPanelClosed, type PanelName } from '../shell/panels.ts';
import { THEMES } from '../theme.ts';
import type { Command } from './registry.ts';

const onDesign = (): boolean => viewStore.get().screen === 'design';

const panel = (id: string, name: string, which: PanelName): Command => ({
  id,
  name,
  group: 'View',
  keywords: 'panel show hide',
  enabled: onDesign,
  checked: () => !isPanelClosed(which),
  run: () => togglePanel(which),
});

export const viewCommands: readonly Command[] = [
  {
    id: 'view.commands',
    name: 'Search people, teams, commands',
    group: 'Go',
    keys: ['$mod+k'],
    hidden: true,
    run: () => viewStore.patch({ dialog: 'palette' }),
  },
  {
    id: 'help.keys',
    name: 'Keys',
    group: 'Help',
    keywords: 'keyboard shortcuts help',
    keys: ['Shift+?', '?'],
    scope: 'editing',
    run: () => viewStore.patch({ dialog: 'keys' }),
  },
  {
    id: 'help.licences',
    name: 'Licences',
    group: 'Help',
    keywords: 'about licenses open source third party',
    run: () => viewStore.patch({ dialog: 'about' }),
  },
  ...THEMES.map(([theme, name]): Command => ({
    id: `view.theme.${theme}`,
    name: `Theme: ${name.toLowerCase()}`,
    group: 'View',
    keywords: 'colour color appearance',
    checked: () => viewStore.get().theme === theme,
    run: () => viewStore.patch({ theme }),
  })),
  panel('view.palette', 'Palette', 'palette'),
  panel('view.inspector', 'Inspector', 'inspector'),
  panel('view.problems', 'Problems', 'dock'),
];
