// Which panels are open and how large they are: remembered in the settings, and opened or closed by commands.
import type { PanelImperativeHandle } from 'react-resizable-panels';
import { host } from '../../hosts/host.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/host/records.ts';
import { createStore, useStore } from '../../stores/store.ts';

export type PanelName = keyof Settings['panels'];

/** The first sizes, and the ones that a double click on a separator goes back to. */
export const FIRST_SIZE = DEFAULT_SETTINGS.panels;
/** What is left of a closed panel: the palette keeps its icons, the dock its tabs. */
export const CLOSED_SIZE: Readonly<Record<PanelName, number>> = { palette: 44, inspector: 0, dock: 34 };

/** Below this width of the window, in pixels, the inspector stands aside: how wide the side panels are there is not remembered. */
export const NARROW = 800;

const handles = new Map<PanelName, PanelImperativeHandle>();
const store = createStore<{ readonly closed: ReadonlySet<PanelName> }>({ closed: new Set() });
export const usePanelClosed = (name: PanelName): boolean => useStore(store, ({ closed }) => closed.has(name));
/** Tells of every panel that opens or closes. */
export const subscribePanels = store.subscribe;
export const isPanelClosed = (name: PanelName): boolean => store.get().closed.has(name);

export function setPanelHandle(name: PanelName, handle: PanelImperativeHandle | null): void {
  if (handle) handles.set(name, handle);
  else handles.delete(name);
}

/** The size to start with. A panel that was closed starts closed. */
export function startSize(name: PanelName): number {
  const size = host().settings.read().panels[name];
  return size === 0 ? CLOSED_SIZE[name] : size;
}

/** Notes a size that a person gave a panel. */
export function panelResized(name: PanelName, pixels: number): void {
  const closed = pixels <= CLOSED_SIZE[name] + 1;
  if (closed !== isPanelClosed(name)) {
    const next = new Set(store.get().closed);
    if (closed) next.add(name);
    else next.delete(name);
    store.set({ closed: next });
  }
  if (name !== 'dock' && window.innerWidth < NARROW) return;
  if (aside.has(name)) {
    if (closed) return;
    // Somebody opened it all the same.
    aside.delete(name);
  }
  remember(name, closed ? 0 : Math.round(pixels));
}

/** Panels that gave their room away for a while: that is no wish of a person's, and not remembered. */
const aside = new Set<PanelName>();
/** Closes an open panel until it is brought back, or opened by hand. */
export function putAside(name: PanelName): void {
  const handle = handles.get(name);
  if (!handle || handle.isCollapsed()) return;
  aside.add(name);
  handle.collapse();
}
/** Opens a panel that was put aside. */
export function bringBack(name: PanelName): void {
  if (aside.delete(name)) openPanel(name);
}

let pending: Partial<Settings['panels']> = {};
let timer: ReturnType<typeof setTimeout> | undefined;
function remember(name: PanelName, size: number): void {
  pending = { ...pending, [name]: size };
  clearTimeout(timer);
  timer = setTimeout(() => {
    host().settings.write({ panels: { ...host().settings.read().panels, ...pending } });
    pending = {};
  }, 300);
}

export function togglePanel(name: PanelName): void {
  const handle = handles.get(name);
  if (!handle) return;
  if (!handle.isCollapsed()) handle.collapse();
  else {
    handle.expand();
    // A panel that started closed has no size to go back to.
    if (handle.getSize().inPixels <= CLOSED_SIZE[name] + 1) handle.resize(FIRST_SIZE[name]);
  }
}

/** Closes a panel if it is open. */
export function closePanel(name: PanelName): void {
  const handle = handles.get(name);
  if (handle && !handle.isCollapsed()) handle.collapse();
}

/** Opens a panel if it is closed. */
export function openPanel(name: PanelName): void {
  if (handles.get(name)?.isCollapsed()) togglePanel(name);
}

/** How high or wide a panel is, in pixels. */
export const panelSize = (name: PanelName): number => handles.get(name)?.getSize().inPixels ?? 0;
/** Gives a panel a size in pixels. */
export const sizePanel = (name: PanelName, pixels: number): void => handles.get(name)?.resize(pixels);
