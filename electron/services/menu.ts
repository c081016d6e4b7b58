// The menu bar as data. Most entries are commands of the renderer, by id; keys are shown here and taken there.

/** What the main process does by itself. */
export type MenuAction = 'window.new' | 'recent.clear' | 'app.about' | 'app.dataFolder';

/** Entries that every system knows, with its own words, keys and behaviour. */
export type MenuRole =
  | 'services'
  | 'hide'
  | 'hideOthers'
  | 'unhide'
  | 'quit'
  | 'close'
  | 'minimize'
  | 'zoom'
  | 'front'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'togglefullscreen';

export type MenuEntry =
  | { readonly kind: 'line' }
  | { readonly kind: 'role'; readonly role: MenuRole }
  /** `id` is the renderer's command. `keys` in the renderer's notation, with a modifier: a letter alone would be taken from text. */
  | { readonly kind: 'command'; readonly id: string; readonly label: string; readonly keys?: string }
  | { readonly kind: 'action'; readonly id: MenuAction; readonly label: string; readonly keys?: string; readonly enabled?: boolean }
  | { readonly kind: 'recent'; readonly id: string; readonly file: string; readonly label: string; readonly more: string }
  | { readonly kind: 'menu'; readonly id: string; readonly label: string; readonly role?: 'window' | 'help'; readonly entries: readonly MenuEntry[] };

export interface MenuInput {
  readonly platform: string;
  readonly appName: string;
  readonly recent: readonly { readonly id: string; readonly name: string; readonly folder: string }[];
}

const line: MenuEntry = { kind: 'line' };
const role = (name: MenuRole): MenuEntry => ({ kind: 'role', role: name });
const command = (id: string, label: string, keys?: string): MenuEntry => ({ kind: 'command', id, label, ...(keys === undefined ? {} : { keys }) });
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
export function menuBar({ platform, appName, recent }: MenuInput): readonly MenuEntry[] {
  const mac = platform === 'darwin';
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
      role('selectAll'),
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
      command('view.palette', 'Palette'),
      command('view.inspector', 'Inspector'),
      command('view.problems', 'Problems'),
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
          command('view.theme.system', 'As the System'),
          command('view.theme.light', 'Light'),
          command('view.theme.dark', 'Dark'),
          command('view.theme.contrast', 'High Contrast'),
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
    entries: [command('help.keys', 'Keys'), { kind: 'action', id: 'app.dataFolder', label: 'Open the Data Folder' }, ...(mac ? [] : [line, about])],
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
