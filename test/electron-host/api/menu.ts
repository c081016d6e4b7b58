// `Menu` and `MenuItem`: built from templates, found by id, clicked by a test. None is ever drawn.
import { EventEmitter } from 'node:events';
import { runtime } from '../runtime.ts';
import { doesNothing, strict } from '../strict.ts';
import { app } from './app.ts';
import type { BrowserWindow } from './browser-window.ts';
import { ROLE_LABELS, runRole } from './roles.ts';

type Click = (item: MenuItem, window: BrowserWindow | undefined, event: object) => void;

export interface Template {
  readonly id?: string;
  readonly label?: string;
  readonly sublabel?: string;
  readonly toolTip?: string;
  readonly role?: string;
  readonly type?: 'normal' | 'separator' | 'submenu' | 'checkbox' | 'radio';
  readonly accelerator?: string;
  readonly registerAccelerator?: boolean;
  readonly enabled?: boolean;
  readonly visible?: boolean;
  readonly checked?: boolean;
  readonly submenu?: readonly Template[] | Menu;
  readonly click?: Click;
}

let lastCommand = 0;
let applicationMenu: Menu | null = null;

export class MenuItem {
  readonly id: string | undefined;
  readonly label: string;
  readonly sublabel: string;
  readonly toolTip: string;
  readonly role: string | undefined;
  readonly type: NonNullable<Template['type']>;
  readonly accelerator: string | undefined;
  readonly registerAccelerator: boolean;
  readonly commandId = ++lastCommand;
  readonly submenu: Menu | undefined;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  menu: Menu | null = null;
  readonly click: (event?: object, window?: BrowserWindow, contents?: unknown) => void;

  constructor(template: Template) {
    const role = template.role?.toLowerCase();
    const named = role === undefined ? undefined : ROLE_LABELS.get(role);
    if (role !== undefined && named === undefined) throw new Error(`[stand-in] the menu role "${template.role ?? ''}" is not known`);
    if (template.type === undefined && template.label === undefined && named === undefined && !template.submenu) {
      throw new TypeError('[stand-in] a menu item needs a label, a role or a type');
    }
    this.id = template.id;
    this.label = template.label ?? named ?? '';
    this.sublabel = template.sublabel ?? '';
    this.toolTip = template.toolTip ?? '';
    this.role = role;
    this.type = template.type ?? (template.submenu ? 'submenu' : 'normal');
    this.accelerator = template.accelerator;
    this.registerAccelerator = template.registerAccelerator ?? true;
    this.enabled = template.enabled ?? true;
    this.visible = template.visible ?? true;
    this.checked = template.checked ?? false;
    const { submenu } = template;
    this.submenu = submenu instanceof Menu || submenu === undefined ? submenu : Menu.buildFromTemplate(submenu);
    const self = strict('MenuItem', this);
    this.click = (event, window) => {
      choose(self, template.click, event ?? {}, window ?? runtime.focused);
    };
    return self;
  }
}

function choose(item: MenuItem, own: Click | undefined, event: object, window: BrowserWindow | null): void {
  if (item.type === 'checkbox') item.checked = !item.checked;
  if (item.type === 'radio') for (const other of item.menu?.items ?? []) if (other.type === 'radio') other.checked = other === item;
  if (item.role === 'quit') app.quit();
  else if (item.role === undefined) own?.(item, window ?? undefined, event);
  else if (window && !runRole(item.role, window)) doesNothing(`the menu role ${item.role}`);
}

export class Menu extends EventEmitter {
  readonly items: MenuItem[] = [];

  constructor() {
    super();
    return strict('Menu', this);
  }

  static buildFromTemplate(template: readonly (Template | MenuItem)[]): Menu {
    if (!Array.isArray(template)) throw new TypeError('Invalid template for Menu: Menu template must be an array');
    const menu = new Menu();
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  append(item: MenuItem): void {
    item.menu = this;
    this.items.push(item);
  }

  insert(at: number, item: MenuItem): void {
    item.menu = this;
    this.items.splice(at, 0, item);
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      if (item.id === id) return item;
      const deeper = item.submenu?.getMenuItemById(id);
      if (deeper) return deeper;
    }
    return null;
  }

  popup(): void {
    doesNothing('Menu.popup');
  }
}
