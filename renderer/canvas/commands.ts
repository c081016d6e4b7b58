// The canvas's commands: what keys, menus and the command palette can do on it. Letters work only while the canvas has the focus.
import type { Command } from '../app/commands/registry.ts';
import { PEOPLE_ITEMS, TEAM_ITEMS, type PaletteItem } from '../palette/items.ts';
import { documentStore } from '../stores/document.ts';
import { select, viewStore } from '../stores/view.ts';
import { around } from './adapter/spatial-index.ts';
import { fit, toClient, zoomBy, zoomTo } from './camera.ts';
import { addHere } from './edits/add.ts';
import { align, distribute, isPinned, layOut, nudge, setCollapsed, setPinned, type Edge } from './edits/arrange.ts';
import { copySelected, cutSelected, pasteClipboard } from './edits/clipboard-access.ts';
import { startRename } from './edits/rename.ts';
import { deleteSelected, duplicateSelected, embedding, embedSelected, groupSelected, selectedLines, selectedUnits } from './edits/selection.ts';
import { openMenu } from './gestures/gesture-store.ts';
import { isHost } from './gestures/line-kind.ts';
import { walk, type Direction } from './gestures/walk.ts';
import { fitAll, orgIndex, rectsOf, sceneStore } from './scene-store.ts';
import { cursor, stand } from './states/cursor.ts';

const shown = (): boolean => viewStore.get().screen === 'design';
const editable = (): boolean => shown() && documentStore.get().readOnly === null;
const some = (): boolean => editable() && viewStore.get().units.size > 0;
const several = (least: number) => (): boolean => editable() && viewStore.get().units.size >= least;
const one = (): string | null => {
  const units = selectedUnits();
  return units.length === 1 ? (units[0] ?? null) : null;
};

const walking = (direction: Direction): Command => ({
  id: `canvas.walk-${direction}`,
  name: { up: 'Go to whom it answers to', down: 'Go to who answers here', left: 'Go to the one before', right: 'Go to the one after' }[direction],
  group: 'Go',
  keys: [`Arrow${direction.charAt(0).toUpperCase()}${direction.slice(1)}`],
  scope: 'canvas',
  hidden: true,
  enabled: shown,
  run: () => {
    const to = walk(orgIndex(), new Set(sceneStore.get().byUnit.keys()), cursor(), direction);
    if (to !== null) stand(to);
  },
});

const STEP = { fine: 4, coarse: 20 };
const AXES = { Left: { x: -1, y: 0 }, Right: { x: 1, y: 0 }, Up: { x: 0, y: -1 }, Down: { x: 0, y: 1 } } as const;
const nudging = (key: keyof typeof AXES, size: keyof typeof STEP): Command => ({
  id: `canvas.nudge-${key.toLowerCase()}-${size}`,
  name: `Move ${key.toLowerCase()}${size === 'coarse' ? ' by more' : ''}`,
  group: 'Edit',
  keys: [`$mod+${size === 'coarse' ? 'Shift+' : ''}Arrow${key}`],
  scope: 'canvas',
  hidden: true,
  enabled: some,
  run: () => void nudge(selectedUnits(), { x: AXES[key].x * STEP[size], y: AXES[key].y * STEP[size] }),
});

/** E: embeds selected SREs in the selected team, or asks where; with a team alone, adds an SRE who works there. */
function embedOrAdd(item: PaletteItem): void {
  const { sres, host } = embedding();
  if (sres.length === 0) return void addHere(item);
  if (host !== null) return void embedSelected(sres, host);
  const index = orgIndex();
  const rect = rectsOf(sres)[0];
  openMenu({
    title: 'Works in',
    at: toClient({ x: rect?.x ?? 0, y: (rect?.y ?? 0) + (rect?.height ?? 0) }),
    choices: index.teams
      .filter((team) => isHost(team))
      .map((team) => ({
        id: team.id,
        name: team.name,
        checked: index.embedsFrom(sres[0] ?? '').some((line) => line.to === team.id),
        run: () => void embedSelected(sres, team.id),
      })),
  });
}

const adding = (item: PaletteItem): Command => ({
  id: `add.${item.id}`,
  name: item.id === 'sre' ? 'Add an SRE, or embed the selected one' : `Add ${item.kind === 'team' ? `${item.name} team` : item.name.toLowerCase()}`,
  group: 'Add',
  keywords: 'new insert create',
  ...(item.key === undefined ? {} : { keys: [item.key], scope: 'canvas' as const }),
  enabled: editable,
  run: () => (item.id === 'sre' ? embedOrAdd(item) : void addHere(item)),
});

const aligning = (edge: Edge): Command => ({
  id: `canvas.align-${edge}`,
  name: `Align: ${edge}`,
  group: 'Edit',
  enabled: several(2),
  run: () => void align(selectedUnits(), edge),
});

export const canvasCommands: readonly Command[] = [
  ...[...TEAM_ITEMS, ...PEOPLE_ITEMS].map(adding),
  {
    id: 'canvas.rename',
    name: 'Rename in place',
    group: 'Edit',
    keys: ['Enter', 'F2'],
    scope: 'canvas',
    enabled: () => editable() && one() !== null,
    run: () => {
      const unit = one();
      if (unit !== null) startRename(unit);
    },
  },
  {
    id: 'canvas.manager',
    name: 'Change whom it answers to',
    group: 'Edit',
    keywords: 'manager reports line',
    keys: ['r'],
    scope: 'canvas',
    enabled: some,
    run: () => viewStore.patch({ dialog: 'manager' }),
  },
  {
    id: 'canvas.delete',
    name: 'Delete',
    group: 'Edit',
    keys: ['Delete', 'Backspace'],
    scope: 'canvas',
    enabled: () => editable() && (viewStore.get().units.size > 0 || selectedLines().length > 0),
    run: () => void deleteSelected(),
  },
  { id: 'canvas.duplicate', name: 'Duplicate', group: 'Edit', keys: ['$mod+d'], scope: 'canvas', enabled: some, run: () => void duplicateSelected() },
  {
    id: 'canvas.copy',
    name: 'Copy',
    group: 'Edit',
    keys: ['$mod+c'],
    scope: 'canvas',
    keysOfBrowser: true,
    enabled: () => shown() && viewStore.get().units.size > 0,
    run: copySelected,
  },
  { id: 'canvas.cut', name: 'Cut', group: 'Edit', keys: ['$mod+x'], scope: 'canvas', keysOfBrowser: true, enabled: some, run: cutSelected },
  {
    id: 'canvas.paste',
    name: 'Paste',
    group: 'Edit',
    keys: ['$mod+v'],
    scope: 'canvas',
    keysOfBrowser: true,
    enabled: editable,
    run: pasteClipboard,
  },
  {
    id: 'canvas.select-all',
    name: 'Select all',
    group: 'Edit',
    keys: ['$mod+a'],
    scope: 'canvas',
    enabled: shown,
    run: () => select(sceneStore.get().byUnit.keys()),
  },
  {
    id: 'canvas.select-none',
    name: 'Select nothing',
    group: 'Edit',
    keys: ['Escape'],
    scope: 'canvas',
    hidden: true,
    enabled: shown,
    run: () => (viewStore.get().preview ? viewStore.patch({ preview: null }) : select([])),
  },
  {
    id: 'canvas.group',
    name: 'Group the selection',
    group: 'Edit',
    keys: ['$mod+g'],
    scope: 'canvas',
    enabled: some,
    run: () => void groupSelected(),
  },
  {
    id: 'canvas.collapse',
    name: 'Collapse or open the group',
    group: 'View',
    keys: ['c'],
    scope: 'canvas',
    enabled: () => editable() && selectedUnits().some((id) => sceneStore.get().byUnit.get(id)?.kind === 'group'),
    run: () => {
      const groups = selectedUnits().flatMap((id) => {
        const box = sceneStore.get().byUnit.get(id);
        return box?.kind === 'group' ? [box] : [];
      });
      setCollapsed(
        groups.map((box) => box.id),
        groups.some((box) => !box.collapsed),
      );
    },
  },
  {
    id: 'canvas.pin',
    name: 'Pin in place, or let go',
    group: 'Edit',
    keys: ['p'],
    scope: 'canvas',
    enabled: some,
    run: () => void setPinned(selectedUnits(), !selectedUnits().every(isPinned)),
  },
  {
    id: 'canvas.layout',
    name: 'Lay out everything',
    group: 'View',
    keywords: 'tidy arrange',
    keys: ['Shift+L', 'l'],
    scope: 'canvas',
    enabled: editable,
    run: () => void layOut([]),
  },
  { id: 'canvas.layout-selection', name: 'Lay out the selection', group: 'View', enabled: some, run: () => void layOut(selectedUnits()) },
  ...(['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const).map(aligning),
  {
    id: 'canvas.distribute-x',
    name: 'Distribute: side by side',
    group: 'Edit',
    enabled: several(3),
    run: () => void distribute(selectedUnits(), 'x'),
  },
  {
    id: 'canvas.distribute-y',
    name: 'Distribute: one below the other',
    group: 'Edit',
    enabled: several(3),
    run: () => void distribute(selectedUnits(), 'y'),
  },
  {
    id: 'canvas.fit',
    name: 'Zoom to fit',
    group: 'View',
    keys: ['f', 'Shift+!', 'Shift+1'],
    scope: 'canvas',
    enabled: shown,
    run: () => fitAll(),
  },
  {
    id: 'canvas.fit-selection',
    name: 'Zoom to the selection',
    group: 'View',
    keys: ['Shift+@', 'Shift+2'],
    scope: 'canvas',
    enabled: () => shown() && viewStore.get().units.size > 0,
    run: () => {
      const [first, ...rest] = rectsOf(viewStore.get().units);
      if (first) fit(around([first, ...rest]));
    },
  },
  { id: 'canvas.zoom-in', name: 'Zoom in', group: 'View', keys: ['+', '='], scope: 'canvas', enabled: shown, run: () => zoomBy(1.25) },
  { id: 'canvas.zoom-out', name: 'Zoom out', group: 'View', keys: ['-'], scope: 'canvas', enabled: shown, run: () => zoomBy(1 / 1.25) },
  { id: 'canvas.zoom-100', name: 'Zoom to 100 %', group: 'View', keys: ['0'], scope: 'canvas', enabled: shown, run: () => zoomTo(1) },
  ...(['up', 'down', 'left', 'right'] as const).map(walking),
  ...(['Left', 'Right', 'Up', 'Down'] as const).flatMap((key) => [nudging(key, 'fine'), nudging(key, 'coarse')]),
];
