// The menu bar, built from its data.
import { Menu, type BaseWindow, type MenuItemConstructorOptions } from 'electron';
import { accelerator, menuBar, type MenuAction, type MenuEntry, type MenuInput } from './services/menu.ts';

export interface MenuTargets {
  /** A command of the renderer, for the window in front; null where there is none. */
  command(id: string, window: BaseWindow | null): void;
  action(id: MenuAction, window: BaseWindow | null): void;
  recent(file: string): void;
}

export function setMenu(input: MenuInput, targets: MenuTargets): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuBar(input).map((entry) => toElectron(entry, targets))));
}

/** Shown beside the entry, but taken by the page: else a command would run twice. */
const shown = (keys: string | undefined): Pick<MenuItemConstructorOptions, 'accelerator' | 'registerAccelerator'> =>
  keys === undefined ? {} : { accelerator: accelerator(keys), registerAccelerator: false };

function toElectron(entry: MenuEntry, targets: MenuTargets): MenuItemConstructorOptions {
  switch (entry.kind) {
    case 'line':
      return { type: 'separator' };
    case 'role':
      return { id: `role.${entry.role}`, role: entry.role };
    case 'command':
      return { id: entry.id, label: entry.label, ...shown(entry.keys), click: (_, window) => targets.command(entry.id, window ?? null) };
    case 'action':
      return {
        id: entry.id,
        label: entry.label,
        enabled: entry.enabled ?? true,
        ...shown(entry.keys),
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
