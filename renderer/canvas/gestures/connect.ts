// Pull a line from a card's handle: the kind follows from what it joins, and can be changed in the menu at its end; in empty space it makes the other end.
import type { Point, SceneBox } from '../../../shared/draw/scene.ts';
import type { OrgIndex } from '../../../shared/model/org-index.ts';
import { isManager } from '../../../shared/model/roles.ts';
import type { Unit, UnitId } from '../../../shared/model/types.ts';
import { paletteItem, type PaletteItem } from '../../palette/items.ts';
import { documentStore, undo } from '../../stores/document.ts';
import { select } from '../../stores/view.ts';
import { overCanvas, toClient, toWorld } from '../camera.ts';
import { addAtEnd } from '../edits/add.ts';
import { draw, drawn } from '../edits/lines.ts';
import { change } from '../edits/steps.ts';
import { orgIndex, sceneStore } from '../scene-store.ts';
import { endGesture, gestureStore, openMenu, type Choice } from './gesture-store.ts';
import { choiceText, lineChoices, type LineChoice } from './line-kind.ts';
import { track } from './track.ts';

/** Draws the line, selects it, and offers the other kinds that fit. Choosing another is the same step of the history, not one more. */
export function connect(choices: readonly LineChoice[], at: Point, chosen = 0): void {
  const choice = choices[chosen];
  if (!choice) return;
  const index = orgIndex();
  const step = documentStore.get().position;
  const changed = change(choiceText(index, choice), [draw(choice)]);
  const after = documentStore.get().position;
  const line = drawn(documentStore.get().design, choice);
  if (line) select([], [line.id]);
  if (choices.length < 2) return;
  openMenu({
    title: 'This line',
    at,
    choices: choices.map((other, number) => ({
      id: `${other.kind} ${other.from}`,
      name: choiceText(index, other),
      checked: number === chosen,
      run: () => {
        if (number === chosen) return;
        if (changed && step !== after && documentStore.get().position === after) undo();
        connect(choices, at, number);
      },
    })),
  });
}

interface End {
  readonly item: string;
  readonly name: string;
  readonly line: (self: UnitId, made: UnitId) => LineChoice;
}
const reportsUp = (self: UnitId, made: UnitId): LineChoice => ({ kind: 'reports', from: self, to: made });
const reportsDown = (self: UnitId, made: UnitId): LineChoice => ({ kind: 'reports', from: made, to: self });
const worksThere = (self: UnitId, made: UnitId): LineChoice => ({ kind: 'embeds', from: self, to: made });
const worksHere = (self: UnitId, made: UnitId): LineChoice => ({ kind: 'embeds', from: made, to: self });
const supportsHere = (self: UnitId, made: UnitId): LineChoice => ({ kind: 'supports', from: made, to: self });
const supportsThere = (self: UnitId, made: UnitId): LineChoice => ({ kind: 'supports', from: self, to: made });

/** What can stand at the loose end of a line from this unit. */
export function endsFor(unit: Unit): readonly End[] {
  const manager: End = { item: 'manager', name: 'A manager to answer to', line: reportsUp };
  if (unit.kind === 'group') return [manager, { item: 'product-director', name: 'A product director to answer to', line: reportsUp }];
  if (unit.kind === 'team') {
    return [
      manager,
      ...(unit.type === 'sre' ? [] : [{ item: 'sre', name: 'An SRE who works here', line: worksHere }]),
      ...(unit.type === 'infrastructure'
        ? [{ item: 'team-product', name: 'A product team to support', line: supportsThere }]
        : [{ item: 'team-infrastructure', name: 'An infrastructure team that supports it', line: supportsHere }]),
    ];
  }
  if (isManager(unit.role)) {
    return [
      { item: 'team-product', name: 'A product team that answers here', line: reportsDown },
      { item: 'team-infrastructure', name: 'An infrastructure team that answers here', line: reportsDown },
      { item: 'sre', name: 'An SRE who answers here', line: reportsDown },
      { item: 'manager', name: 'A manager who answers here', line: reportsDown },
      { item: 'manager', name: 'A manager to answer to', line: reportsUp },
    ];
  }
  return [manager, { item: 'team-product', name: 'A product team to work in', line: worksThere }];
}

function offerEnd(unit: Unit, at: Point, client: Point): void {
  const choices = endsFor(unit).flatMap((end, number): Choice[] => {
    const item: PaletteItem | undefined = paletteItem(end.item);
    return item ? [{ id: `${number}`, name: end.name, run: () => void addAtEnd(item, at, (made) => draw(end.line(unit.id, made))) }] : [];
  });
  openMenu({ title: `A line from ${unit.name || 'here'} to`, at: client, choices });
}

/** The topmost box under the pointer that a line can join, and the kinds that fit. */
function joins(index: OrgIndex, from: UnitId, at: Point): { readonly box: SceneBox; readonly choices: readonly LineChoice[] } | null {
  for (const box of sceneStore.get().places.at(at)) {
    if (box.id === from) return null;
    const choices = lineChoices(index, from, box.id);
    if (choices.length > 0) return { box, choices };
  }
  return null;
}

export function startConnect(event: PointerEvent, box: SceneBox, side: 'top' | 'bottom'): void {
  const index = orgIndex();
  const unit = index.unit(box.id);
  if (!unit || documentStore.get().readOnly !== null) return;
  const from = { x: box.rect.x + box.rect.width / 2, y: box.rect.y + (side === 'top' ? 0 : box.rect.height) };
  track(event, {
    start: () => gestureStore.patch({ mode: 'connect' }),
    move: (client) => {
      const to = toWorld(client);
      const found = joins(index, unit.id, to);
      const [first] = found?.choices ?? [];
      gestureStore.patch({
        pull: { from, to, target: found?.box.id ?? null },
        hint: first ? choiceText(index, first) : 'Let go to make the other end',
        pointer: client,
      });
    },
    drop: (client) => {
      endGesture();
      const at = toWorld(client);
      const found = joins(index, unit.id, at);
      if (found) connect(found.choices, client);
      else if (overCanvas(client)) offerEnd(unit, at, toClient(at));
    },
    click: () => select([unit.id]),
    cancel: endGesture,
  });
}
