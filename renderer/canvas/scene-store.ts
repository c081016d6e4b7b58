// The scene that is on screen: computed from the design and its findings, shared with the one before wherever it says the same.
import { buildPicture, sceneWithMoved, withScene, type Picture } from '../../shared/draw/build.ts';
import type { Point, Rect, Scene, SceneBox } from '../../shared/draw/scene.ts';
import { indexOf, type OrgIndex } from '../../shared/model/org-index.ts';
import type { UnitId } from '../../shared/model/types.ts';
import { documentStore } from '../stores/document.ts';
import { evaluationStore } from '../stores/evaluation.ts';
import { createStore, useStore } from '../stores/store.ts';
import { look, MIN_ZOOM, stageElement, visibleRect } from './camera.ts';
import { boxKey, shareScene } from './adapter/share.ts';
import { SpatialIndex } from './adapter/spatial-index.ts';
import { filmStore } from './film/film-store.ts';
import { sceneChanges } from './states/glide.ts';
import { farWholeView, wholeView } from './whole-view.ts';

export interface SceneState {
  readonly scene: Scene;
  readonly boxes: ReadonlyMap<string, SceneBox>;
  /** The box that stands for a unit: its card; else the dock of an SRE who has no other. */
  readonly byUnit: ReadonlyMap<UnitId, SceneBox>;
  readonly places: SpatialIndex<SceneBox>;
}

const NOTHING: Scene = { bounds: { x: 0, y: 0, width: 0, height: 0 }, boxes: [], lines: [], bands: [] };

function stateOf(scene: Scene): SceneState {
  const byUnit = new Map<UnitId, SceneBox>();
  for (const box of scene.boxes) if (box.kind === 'dock') for (const id of box.units) if (!byUnit.has(id)) byUnit.set(id, box);
  for (const box of scene.boxes) if (box.kind !== 'dock') byUnit.set(box.id, box);
  return { scene, byUnit, boxes: new Map(scene.boxes.map((box) => [boxKey(box), box])), places: new SpatialIndex(scene.boxes) };
}

export const sceneStore = createStore<SceneState>(stateOf(NOTHING));
export const useScene = <S>(select: (state: SceneState) => S, equal?: (a: S, b: S) => boolean): S => useStore(sceneStore, select, equal);

/** The index of the open design. */
export const orgIndex = (): OrgIndex => indexOf(documentStore.get().design);

/** What stands for a unit on the canvas: its own box, or the nearest container that is drawn (a person who is a pip, a team in a collapsed group). */
export function boxFor(unit: UnitId): SceneBox | undefined {
  const { byUnit } = sceneStore.get();
  const own = byUnit.get(unit);
  if (own) return own;
  const index = orgIndex();
  const record = index.unit(unit);
  const container = record && index.containers(record).find(({ id }) => byUnit.has(id));
  return container && byUnit.get(container.id);
}
export const rectsOf = (units: Iterable<UnitId>): Rect[] => [...units].flatMap((id) => boxFor(id)?.rect ?? []);

/** Whether everything that is drawn is in sight. */
export function seesAll(): boolean {
  const { x, y, width, height } = sceneStore.get().scene.bounds;
  const view = visibleRect();
  return x >= view.x && y >= view.y && x + width <= view.x + view.width && y + height <= view.y + view.height;
}

/** Looks at everything, as large as it can be drawn with no card under the small map. */
export function fitAll(glide = true): void {
  const { scene, places } = sceneStore.get();
  const { width, height } = stageElement()?.getBoundingClientRect() ?? { width: 0, height: 0 };
  if (width > 0 && height > 0)
    look(
      farWholeView(scene.bounds, width, height, MIN_ZOOM) ??
        wholeView(scene.bounds, width, height, MIN_ZOOM, (part) => places.within(part).length === 0),
      glide,
    );
}

let picture: Picture | null = null;
/** Which opening of a document the scene belongs to: cards of another design do not glide into each other's places. */
let opened = -1;

/** The scene as it would be with these units' top left corners here: for the lines while cards are dragged. */
export function sceneMoved(moves: ReadonlyMap<UnitId, Point>): Scene {
  return picture ? sceneWithMoved(picture, moves) : sceneStore.get().scene;
}

function refresh(): void {
  const { design, stage, opened: now } = documentStore.get();
  const { evaluation } = evaluationStore.get();
  const same = now === opened;
  opened = now;
  const before = sceneStore.get();
  const made = buildPicture(
    design,
    {
      ...(evaluation ? { findings: evaluation.findings, accepted: evaluation.accepted } : {}),
      ...(stage?.shape ? { shape: stage.shape } : {}),
    },
    same ? (picture ?? undefined) : undefined,
  );
  const next = shareScene(before.scene, made.scene);
  picture = withScene(made, next);
  const { scene } = before;
  if (next.boxes === scene.boxes && next.lines === scene.lines && next.bands === scene.bands && next.bounds === scene.bounds) return;
  const state = stateOf(next);
  if (same) sceneChanges(before, state);
  sceneStore.set(state);
}

/** Keeps the scene in step with the open design; the answer stops it. */
export function startScene(): () => void {
  let { design } = documentStore.get();
  let { evaluation } = evaluationStore.get();
  refresh();
  const stops = [
    documentStore.subscribe(() => {
      if (documentStore.get().design === design) return;
      ({ design } = documentStore.get());
      refresh();
    }),
    evaluationStore.subscribe(() => {
      // While growth plays, its findings are about months that the film draws.
      if (evaluationStore.get().evaluation === evaluation || filmStore.get().at !== null) return;
      ({ evaluation } = evaluationStore.get());
      refresh();
    }),
  ];
  return () => stops.forEach((stop) => stop());
}
