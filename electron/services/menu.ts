// The menu bar as data. Most entries are commands of the renderer, by id; keys are shown here and taken there.

import type { MenuCommand, MenuState } from '../../shared/host/menu.ts';

/** What the main process does by itself. */
export type MenuAction = 'window.new' | 'recent.clear' | 'app.about' | 'app.dataFolder';

/** Entries that every system knows, with its own words, keys and behaviour. */
export type MenuRole =
  'services' | 'hide' | 'hideOthers' | 'unhide' | 'quit' | 'close' | 'minimize' | 'zoom' | 'front' | 'cut' | 'copy' | 'paste' | 'togglefullscreen';

/**
 * A command of the page. `keys` in the page's notation, with a modifier: a letter alone would be taken from text. `checked` is there for
 * choices alone.
 */
interface CommandEntry {
  readonly kind: 'command';
  readonly id: MenuCommand;
  readonly label: string;
  readonly keys?: string;
  readonly enabled: boolean;
  readonly checked?: boolean;
}

export type MenuEntry =
  | { readonly kind: 'line' }
  | { readonly kind: 'role'; readonly role: MenuRole }
  | CommandEntry
  | { readonly kind: 'action'; readonly id: MenuAction; readonly label: string; readonly keys?: string; readonly enabled?: boolean }
  | { readonly kind: 'recent'; readonly id: string; readonly file: string; readonly label: string; readonly more: string }
  | { readonly kind: 'menu'; readonly id: string; readonly label: string; readonly role?: 'window' | 'help'; readonly entries: readonly MenuEntry[] };

export interface MenuInput {
  readonly platform: string;
  readonly appName: string;
  readonly recent: readonly { readonly id: string; readonly name: string; readonly folder: string }[];
  /** What the page in front told; null where there is none, or it said nothing yet. */
  readonly states: readonly MenuState[] | null;
}

/** What can be chosen without a page, or while one is loading: it is done once there is one. */
const ALWAYS: ReadonlySet<MenuCommand> = new Set([
  'document.new',
  'document.open',
  'document.import',
  'view.theme.system',
  'view.theme.light',
  'view.theme.dark',
  'view.theme.contrast',
  'help.keys',
  'help.licences',
]);

const line: MenuEntry = { kind: 'line' };
const role = (name: MenuRole): MenuEntry => ({ kind: 'role', role: name });
const about: MenuEntry = { kind: 'action', id: 'app.about', label: 'About Orgscale' };

/** An ampersand in a file's name would be taken for a mark of a key. */
const literal = (text: string): string => text.replaceAll('&', '&&');

function recentMenu(recent: MenuInput['recent']): MenuEntry {
  const names = recent.map(({ name }) => name);
  return {
    kind: 'menu',
    id: 'recent',
    label: 'Open Recent',
    entries: [
      ...recent.map(({ id, name, folder }): MenuEntry => {
        const twice = names.indexOf(name) !== names.lastIndexOf(name);
        return { kind: 'recent', id: `recent:${id}`, file: id, label: literal(twice ? `${name} – ${folder}` : name), more: folder };
      }),
      ...(recent.length > 0 ? [line] : []),
      { kind: 'action', id: 'recent.clear', label: 'Clear the List', enabled: recent.length > 0 },
    ],
  };
}

/** The whole menu bar: on macOS with the menu of the app, elsewhere with its entries under File and Help. */
export function menuBar({ platform, appName, recent, states }: MenuInput): readonly MenuEntry[] {
  const mac = platform === 'darwin';
  const told = new Map(states?.map((state) => [state.id, state]));
  const command = (id: MenuCommand, label: string, keys?: string): CommandEntry => ({
    kind: 'command',
    id,
    label: literal(told.get(id)?.name ?? label),
    enabled: states ? (told.get(id)?.enabled ?? false) : ALWAYS.has(id),
    ...(keys === undefined ? {} : { keys }),
  });
  const choice = (id: MenuCommand, label: string): MenuEntry => ({ ...command(id, label), checked: told.get(id)?.checked ?? false });
  const app: MenuEntry = {
    kind: 'menu',
    id: 'app',
    label: appName,
    entries: [about, line, role('services'), line, role('hide'), role('hideOthers'), role('unhide'), line, role('quit')],
  };
  const file: MenuEntry = {
    kind: 'menu',
    id: 'file',
    label: '&File',
    entries: [
      command('document.new', 'New Design', '$mod+n'),
      { kind: 'action', id: 'window.new', label: 'New Window' },
      line,
      command('document.open', 'Open…', '$mod+o'),
      recentMenu(recent),
      command('document.import', 'Import a Table…'),
      line,
      command('document.save', 'Save', '$mod+s'),
      command('document.saveAs', 'Save As…', '$mod+Shift+s'),
      command('document.versions', 'Earlier Versions…'),
      line,
      command('document.export', 'Export…'),
      command('document.exportSvg', 'Export as SVG…'),
      line,
      role('close'),
      ...(mac ? [] : [role('quit')]),
    ],
  };
  const edit: MenuEntry = {
    kind: 'menu',
    id: 'edit',
    label: '&Edit',
    entries: [
      command('edit.undo', 'Undo', '$mod+z'),
      command('edit.redo', 'Redo', platform === 'win32' ? '$mod+y' : '$mod+Shift+z'),
      line,
      role('cut'),
      role('copy'),
      role('paste'),
      command('canvas.select-all', 'Select All', '$mod+a'),
      line,
      command('view.commands', 'Search People, Teams, Commands…', '$mod+k'),
    ],
  };
  const view: MenuEntry = {
    kind: 'menu',
    id: 'view',
    label: '&View',
    entries: [
      command('document.start', 'Start Page'),
      line,
      choice('view.palette', 'Palette'),
      choice('view.inspector', 'Inspector'),
      choice('view.problems', 'Problems'),
      line,
      command('canvas.fit', 'Show the Whole Design'),
      command('canvas.zoom-in', 'Zoom In'),
      command('canvas.zoom-out', 'Zoom Out'),
      command('canvas.zoom-100', 'Zoom to 100 %'),
      line,
      {
        kind: 'menu',
        id: 'theme',
        label: 'Theme',
        entries: [
          choice('view.theme.system', 'As the System'),
          choice('view.theme.light', 'Light'),
          choice('view.theme.dark', 'Dark'),
          choice('view.theme.contrast', 'High Contrast'),
        ],
      },
      line,
      role('togglefullscreen'),
    ],
  };
  const window: MenuEntry = {
    kind: 'menu',
    id: 'window',
    label: '&Window',
    role: 'window',
    entries: [role('minimize'), ...(mac ? [role('zoom'), line, role('front')] : [])],
  };
  const help: MenuEntry = {
    kind: 'menu',
    id: 'help',
    label: '&Help',
    role: 'help',
    entries: [
      command('help.keys', 'Keys'),
      { kind: 'action', id: 'app.dataFolder', label: 'Open the Data Folder' },
      command('help.licences', 'Licences'),
      ...(mac ? [] : [line, about]),
    ],
  };
  return [...(mac ? [app] : []), file, edit, view, window, help];
}

/** Keys in Electron's notation: `$mod+Shift+s` is `CommandOrControl+Shift+S`. */
export function accelerator(keys: string): string {
  return keys
    .split('+')
    .map((key) => (key === '$mod' ? 'CommandOrControl' : key.length === 1 ? key.toUpperCase() : key))
    .join('+');
}
