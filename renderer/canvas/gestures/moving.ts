// Cards while they are dragged. Their elements are moved directly, so that a drag re-renders no card; only the lines that touch them are led anew.
import type { Point, Scene, SceneBox } from '../../../shared/draw/scene.ts';
import type { UnitId } from '../../../shared/model/types.ts';
import { createStore, useStore } from '../../stores/store.ts';
import { boxKey } from '../adapter/share.ts';
import { stageElement } from '../camera.ts';
import { bend } from '../lines/path.ts';
import { sceneMoved, sceneStore } from '../scene-store.ts';
import { glideHome, handOver, settle } from '../states/glide.ts';

type Lines = Pick<Scene, 'lines' | 'bands'>;
/** Dragged cards lie over all others, in their own order. */
const RAISED = 100;

const store = createStore<{ readonly now: Lines | null }>({ now: null });
/** Lines and bands while something is dragged; null otherwise. */
export const useMovingLines = (): Lines | null => useStore(store, (state) => state.now);

export interface Moving {
  move(by: Point): void;
  /** Everything back as React left it; what the drop changes glides from the hand. */
  end(): void;
  /** After the end: nothing changed, all go back to where they stood. */
  home(): void;
}

/** Lines of a dock that is dragged off its host: attached at both ends, not routed. */
function bent(boxes: readonly SceneBox[], by: Point): Lines {
  const { lines, bands } = sceneStore.get().scene;
  const ids = new Set(boxes.map((box) => box.id));
  const touched = lines.map((line) => {
    const ends = { from: ids.has(line.fromBox), to: ids.has(line.toBox) };
    return ends.from || ends.to ? { ...line, points: bend(line.points, by, ends) } : line;
  });
  return { lines: touched, bands };
}

export function startMoving(boxes: readonly SceneBox[], units: readonly UnitId[], docked: boolean): Moving {
  const root = stageElement();
  const held = boxes.flatMap((box) => {
    const card = root?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(boxKey(box))}"]`);
    return card ? [{ box, card, layer: card.style.zIndex }] : [];
  });
  for (const { card, layer } of held) {
    settle(card);
    card.style.zIndex = `${Number(layer) + RAISED}`;
  }
  const named = new Set(units);
  const from = boxes.filter((box) => named.has(box.id)).map((box) => [box.id, box.rect] as const);
  let ready = 0;
  let last: Point = { x: 0, y: 0 };
  return {
    move: (by) => {
      last = by;
      for (const { card } of held) card.style.translate = `${by.x}px ${by.y}px`;
      // Routing may take half of the time at most: in a very large organisation the lines follow a little later than the cards.
      const began = performance.now();
      if (began < ready) return;
      store.set({ now: docked ? bent(boxes, by) : sceneMoved(new Map(from.map(([id, rect]) => [id, { x: rect.x + by.x, y: rect.y + by.y }]))) });
      const took = performance.now() - began;
      ready = took > 8 ? began + 2 * took : 0;
    },
    end: () => {
      for (const { card, layer } of held) {
        card.style.removeProperty('translate');
        card.style.zIndex = layer;
      }
      handOver(boxes, last, store.get().now?.lines ?? null);
      store.set({ now: null });
    },
    home: () => {
      for (const { card, box } of held) glideHome(card, box, last);
    },
  };
}
