// The menu bar, built from its data.
import { Menu, type BaseWindow, type MenuItemConstructorOptions } from 'electron';
import { accelerator, menuBar, type MenuAction, type MenuEntry, type MenuInput } from './services/menu.ts';

export interface MenuTargets {
  /** A command of the renderer, for the window in front; null where there is none. */
  command(id: string, window: BaseWindow | null): void;
  action(id: MenuAction, window: BaseWindow | null): void;
  recent(file: string): void;
}

interface Shown {
  readonly menu: Menu;
  /** Its entries but for what can change in place. */
  readonly form: string;
}
let shown: Shown | null = null;
/** The ticks as they should be: Electron turns one round by itself when it is clicked, before the page has its say. */
const ticks = new Map<string, boolean>();

/** Shows the bar. What is greyed out or ticked changes in place; Electron cannot change names, so for those the bar is built anew. */
export function setMenu(input: MenuInput, targets: MenuTargets): void {
  const entries = menuBar(input);
  const form = JSON.stringify(entries, (key, value: unknown) => (key === 'enabled' || key === 'checked' ? key : value));
  ticks.clear();
  for (const entry of flat(entries)) if (entry.kind === 'command' && entry.checked !== undefined) ticks.set(entry.id, entry.checked);
  if (shown?.form === form) return update(shown.menu, entries);
  const menu = Menu.buildFromTemplate(entries.map((entry) => toElectron(entry, targets)));
  Menu.setApplicationMenu(menu);
  shown = { menu, form };
}

const flat = (entries: readonly MenuEntry[]): readonly MenuEntry[] =>
  entries.flatMap((entry) => (entry.kind === 'menu' ? flat(entry.entries) : [entry]));

function update(menu: Menu, entries: readonly MenuEntry[]): void {
  for (const entry of flat(entries)) {
    if (entry.kind !== 'command') continue;
    const item = menu.getMenuItemById(entry.id);
    if (!item) continue;
    item.enabled = entry.enabled;
    if (entry.checked !== undefined) item.checked = entry.checked;
  }
}

/** Shown beside the entry, but taken by the page: else a command would run twice. */
const beside = (keys: string | undefined): Pick<MenuItemConstructorOptions, 'accelerator' | 'registerAccelerator'> =>
  keys === undefined ? {} : { accelerator: accelerator(keys), registerAccelerator: false };

function toElectron(entry: MenuEntry, targets: MenuTargets): MenuItemConstructorOptions {
  switch (entry.kind) {
    case 'line':
      return { type: 'separator' };
    case 'role':
      return { id: `role.${entry.role}`, role: entry.role };
    case 'command':
      return {
        id: entry.id,
        label: entry.label,
        enabled: entry.enabled,
        ...(entry.checked === undefined ? {} : { type: 'checkbox', checked: entry.checked }),
        ...beside(entry.keys),
        click: (item, window) => {
          item.checked = ticks.get(entry.id) ?? false;
          targets.command(entry.id, window ?? null);
        },
      };
    case 'action':
      return {
        id: entry.id,
        label: entry.label,
        enabled: entry.enabled ?? true,
        ...beside(entry.keys),
        click: (_, window) => targets.action(entry.id, window ?? null),
      };
    case 'recent':
      return { id: entry.id, label: entry.label, toolTip: entry.more, click: () => targets.recent(entry.file) };
    case 'menu':
      return {
        id: `menu.${entry.id}`,
        label: entry.label,
        ...(entry.role === undefined ? {} : { role: entry.role }),
        submenu: entry.entries.map((inner) => toElectron(inner, targets)),
      };
    default:
      return entry satisfies never;
  }
}
