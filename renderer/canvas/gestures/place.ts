// From the palette: drag an item onto the canvas, or press it. A press is a drag that never moved.
import type { Point } from '../../../shared/draw/scene.ts';
import type { UnitId } from '../../../shared/model/types.ts';
import type { PaletteItem } from '../../palette/items.ts';
import { documentStore } from '../../stores/document.ts';
import { overCanvas, toWorld } from '../camera.ts';
import { addAt, addHere, tieTo, type Tie } from '../edits/add.ts';
import { boxesAt } from '../far/far-store.ts';
import { orgIndex } from '../scene-store.ts';
import type { Drop } from './drop-target.ts';
import { endGesture, gestureStore } from './gesture-store.ts';
import { track } from './track.ts';

export interface Landing {
  readonly tie: Tie;
  readonly unit: UnitId;
}

/** What the item would be tied to here: the topmost box that takes it. */
export function landing(item: PaletteItem, at: Point): Landing | null {
  const index = orgIndex();
  for (const box of boxesAt(at)) {
    const unit = box.kind === 'dock' ? box.host : box.id;
    const tie = tieTo(item, index.unit(unit));
    if (tie) return { tie, unit };
  }
  return null;
}

function words(item: PaletteItem, { tie, unit }: Landing): string {
  const name = orgIndex().name(unit);
  switch (tie.kind) {
    case 'under':
      return `${item.name} answers to ${name}`;
    case 'inside':
      return `${item.name} in ${name}`;
    case 'embedded':
      return `${item.name} works in ${name}`;
    default:
      return tie satisfies never;
  }
}

/** A drop that lights the card under the pointer. */
const asDrop = (found: Landing | null): Drop | null => found && { kind: 'contain', units: [], target: found.unit };

/** Adds an item by key or press: to what is selected, else at the middle of the view. */
export function press(item: PaletteItem): void {
  addHere(item);
}

export function startPlace(event: PointerEvent, item: PaletteItem): void {
  if (documentStore.get().readOnly !== null) return;
  track(event, {
    start: () => gestureStore.patch({ mode: 'place', sockets: item.kind === 'position' && item.role === 'sre' }),
    move: (client) => {
      const found = overCanvas(client) ? landing(item, toWorld(client)) : null;
      gestureStore.patch({ ghost: { item: item.id, at: client }, drop: asDrop(found), hint: found && words(item, found), pointer: client });
    },
    drop: (client) => {
      endGesture();
      if (!overCanvas(client)) return;
      const at = toWorld(client);
      addAt(item, at, landing(item, at)?.tie ?? null);
    },
    click: () => press(item),
    cancel: endGesture,
  });
}
