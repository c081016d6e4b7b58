// What a window says of itself: bounds, title, marks. Nothing of it is seen in a headless browser, so it is kept and given back.
import { EventEmitter } from 'node:events';
import { inner, silent } from '../strict.ts';

export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface WebPreferences {
  readonly preload?: string;
  readonly nodeIntegration?: boolean;
  readonly nodeIntegrationInWorker?: boolean;
  readonly nodeIntegrationInSubFrames?: boolean;
  readonly contextIsolation?: boolean;
  readonly sandbox?: boolean;
  readonly webSecurity?: boolean;
  readonly allowRunningInsecureContent?: boolean;
  readonly webviewTag?: boolean;
}

export interface WindowOptions extends Partial<Bounds> {
  readonly title?: string;
  readonly show?: boolean;
  readonly minWidth?: number;
  readonly minHeight?: number;
  readonly autoHideMenuBar?: boolean;
  readonly parent?: object;
  readonly webPreferences?: WebPreferences;
}

export interface WindowState {
  readonly bounds: Bounds;
  readonly options: WindowOptions;
  readonly there: Promise<void>;
  dead: boolean;
  closing: boolean;
  shownFirst: boolean;
  visible: boolean;
  maximized: boolean;
  minimized: boolean;
  fullScreen: boolean;
  edited: boolean;
  menuBar: boolean;
  title: string;
  file: string;
}

export class WindowMarks extends EventEmitter {
  readonly [inner]: WindowState;

  constructor(options: WindowOptions, there: Promise<void>, title: string) {
    super();
    const bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    if (![bounds.x, bounds.y, bounds.width, bounds.height].every((length) => Number.isInteger(length))) {
      throw new TypeError('[stand-in] window bounds must be whole numbers, or Electron fails to convert them');
    }
    this[inner] = {
      bounds,
      options,
      there,
      dead: false,
      closing: false,
      shownFirst: false,
      visible: options.show !== false,
      maximized: false,
      minimized: false,
      fullScreen: false,
      edited: false,
      menuBar: options.autoHideMenuBar !== true,
      title: options.title ?? title,
      file: '',
    };
  }

  showInactive(): void {
    this[inner].visible = true;
    this.emit('show');
  }

  hide(): void {
    this[inner].visible = false;
    this.emit('hide');
  }

  isVisible(): boolean {
    return this[inner].visible;
  }

  maximize(): void {
    this[inner].maximized = true;
    this.emit('maximize');
  }

  unmaximize(): void {
    this[inner].maximized = false;
    this.emit('unmaximize');
  }

  isMaximized(): boolean {
    return this[inner].maximized;
  }

  minimize(): void {
    this[inner].minimized = true;
    this.emit('minimize');
  }

  restore(): void {
    this[inner].minimized = false;
    this.emit('restore');
  }

  isMinimized(): boolean {
    return this[inner].minimized;
  }

  setFullScreen(full: boolean): void {
    this[inner].fullScreen = full;
    this.emit(full ? 'enter-full-screen' : 'leave-full-screen');
  }

  isFullScreen(): boolean {
    return this[inner].fullScreen;
  }

  setTitle(title: string): void {
    this[inner].title = title;
  }

  getTitle(): string {
    return this[inner].title;
  }

  setDocumentEdited(edited: boolean): void {
    this[inner].edited = edited;
  }

  isDocumentEdited(): boolean {
    return this[inner].edited;
  }

  setRepresentedFilename(file: string): void {
    this[inner].file = file;
  }

  getRepresentedFilename(): string {
    return this[inner].file;
  }

  setMenuBarVisibility(visible: boolean): void {
    this[inner].menuBar = visible;
  }

  isMenuBarVisible(): boolean {
    return this[inner].menuBar;
  }

  getBounds(): Bounds {
    return { ...this[inner].bounds };
  }

  getNormalBounds(): Bounds {
    return this.getBounds();
  }

  getContentBounds(): Bounds {
    return this.getBounds();
  }

  getSize(): number[] {
    return [this[inner].bounds.width, this[inner].bounds.height];
  }

  getContentSize(): number[] {
    return this.getSize();
  }

  getPosition(): number[] {
    return [this[inner].bounds.x, this[inner].bounds.y];
  }

  blur = silent('BrowserWindow.blur', undefined);
  center = silent('BrowserWindow.center', undefined);
  moveTop = silent('BrowserWindow.moveTop', undefined);
  setMinimumSize = silent('BrowserWindow.setMinimumSize', undefined);
  setBackgroundColor = silent('BrowserWindow.setBackgroundColor', undefined);
  setProgressBar = silent('BrowserWindow.setProgressBar', undefined);
  setAutoHideMenuBar = silent('BrowserWindow.setAutoHideMenuBar', undefined);
  setTitleBarOverlay = silent('BrowserWindow.setTitleBarOverlay', undefined);
  setWindowButtonVisibility = silent('BrowserWindow.setWindowButtonVisibility', undefined);
}
