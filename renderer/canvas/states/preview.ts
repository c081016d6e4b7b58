// What a fix would change, as a picture: the scene after it, compared with the scene now. A view, never an edit.
import { buildScene } from '../../../shared/draw/build.ts';
import type { Scene, SceneBox, SceneLine } from '../../../shared/draw/scene.ts';
import { apply } from '../../../shared/edits/apply.ts';
import type { Design, UnitId } from '../../../shared/model/types.ts';
import type { Fix } from '../../../shared/rules/finding.ts';
import { documentStore } from '../../stores/document.ts';
import { createStore, useStore } from '../../stores/store.ts';
import { viewStore } from '../../stores/view.ts';
import { equal } from '../../../shared/edits/equal.ts';
import { boxKey } from '../adapter/share.ts';
import { sceneStore } from '../scene-store.ts';

export interface Preview {
  readonly on: boolean;
  readonly addedBoxes: readonly SceneBox[];
  /** Where boxes come to stand that the fix moves. */
  readonly movedBoxes: readonly SceneBox[];
  readonly addedLines: readonly SceneLine[];
  readonly removedLines: readonly SceneLine[];
  readonly removedUnits: ReadonlySet<UnitId>;
  readonly movedUnits: ReadonlySet<UnitId>;
  /** Who gains somebody: the ends of added lines that are there already. */
  readonly gains: ReadonlySet<UnitId>;
}

const NOTHING: Preview = {
  on: false,
  addedBoxes: [],
  movedBoxes: [],
  addedLines: [],
  removedLines: [],
  removedUnits: new Set(),
  movedUnits: new Set(),
  gains: new Set(),
};

/** Every card stays where it is, so that the preview shows the change and not its consequences for the layout. */
function held(design: Design, scene: Scene, touched: ReadonlySet<UnitId>): Design {
  const entries = scene.boxes.flatMap((box): [UnitId, NonNullable<Design['layout']>[string]][] =>
    box.kind === 'dock' || touched.has(box.id)
      ? []
      : [
          [
            box.id,
            {
              ...design.layout?.[box.id],
              x: box.rect.x,
              y: box.rect.y,
              ...(box.kind === 'group' && box.collapsed ? { collapsed: true, pinned: true } : {}),
            },
          ],
        ],
  );
  return { ...design, layout: Object.fromEntries([...Object.entries(design.layout ?? {}), ...entries]) };
}

/** A line is the same where it joins the same units in the same way, whatever record says so. */
const lineKey = (line: SceneLine): string => JSON.stringify([line.kind, line.from, line.to]);

export function previewOf(design: Design, scene: Scene, fix: Fix): Preview {
  const before = new Map(design.units.map((unit) => [unit.id, unit]));
  const placed = new Set((fix.edit.put?.units ?? []).filter((unit) => before.get(unit.id)?.parent !== unit.parent).map((unit) => unit.id));
  const after = buildScene(held(apply(design, fix.edit), scene, placed), {});
  const boxes = new Map(scene.boxes.map((box) => [boxKey(box), box]));
  const later = new Map(after.boxes.map((box) => [boxKey(box), box]));
  const lines = new Set(scene.lines.map(lineKey));
  const laterLines = new Set(after.lines.map(lineKey));
  const removedUnits = new Set<UnitId>(fix.edit.remove?.units ?? []);
  const moved = after.boxes.filter((box) => placed.has(box.id) && boxes.has(boxKey(box)) && !equal(boxes.get(boxKey(box))?.rect, box.rect));
  const addedLines = after.lines.filter((line) => !lines.has(lineKey(line)));
  for (const box of scene.boxes) if (box.kind === 'dock' && !later.has(boxKey(box))) for (const id of box.units) removedUnits.add(id);
  return {
    on: true,
    addedBoxes: after.boxes.filter((box) => !boxes.has(boxKey(box))),
    movedBoxes: moved,
    addedLines,
    removedLines: scene.lines.filter((line) => !laterLines.has(lineKey(line))),
    removedUnits,
    movedUnits: new Set(moved.map((box) => box.id)),
    gains: new Set(addedLines.filter((line) => line.kind === 'reports' && !line.implied).map((line) => line.to)),
  };
}

export const previewStore = createStore<Preview>(NOTHING);
export const usePreview = <S>(select: (preview: Preview) => S): S => useStore(previewStore, select);

/** Keeps the preview in step; the answer stops it. */
export function startPreview(): () => void {
  let shown: Fix | null = null;
  let design: Design | null = null;
  const refresh = (): void => {
    const { preview } = viewStore.get();
    const document = documentStore.get();
    if (preview === shown && (preview === null || document.design === design)) return;
    shown = preview;
    ({ design } = document);
    previewStore.set(preview ? previewOf(document.design, sceneStore.get().scene, preview) : NOTHING);
  };
  refresh();
  const stops = [viewStore.subscribe(refresh), sceneStore.subscribe(refresh)];
  return () => stops.forEach((stop) => stop());
}
