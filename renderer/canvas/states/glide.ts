// After an edit, cards whose place changed glide there and new ones appear softly. Only transforms are animated, by the browser, and nothing is
// measured: where cards stood is known from the scene before. Nothing moves so while dragging, on opening, or where the system asks for less motion.
import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { Point, Rect, Scene, SceneBand, SceneBox, SceneLine } from '../../../shared/draw/scene.ts';
import { equal } from '../../../shared/edits/equal.ts';
import { createStore, useStore } from '../../stores/store.ts';
import { boxKey } from '../adapter/share.ts';
import { overlaps } from '../adapter/spatial-index.ts';
import { still, visibleRect } from '../camera.ts';
import { filmStore } from '../film/film-store.ts';
import { gestureStore } from '../gestures/gesture-store.ts';

// The tokens --m-base with --ease-out, and --m-slow with --ease-dock, as the browser's animations want them.
const GLIDE = { duration: 220, easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)' } as const;
const DOCK = { duration: 320, easing: 'cubic-bezier(0.3, 1.25, 0.5, 1)' } as const;
const NEW_SCALE = 0.92;

interface Change {
  readonly before: ReadonlyMap<string, SceneBox>;
  readonly after: ReadonlyMap<string, SceneBox>;
  readonly view: Rect;
}
/** What the cards that React is about to place came from: there for one frame. */
let change: Change | null = null;
/** Where boxes were when the hand let them go, by unit, and the lines as they were drawn then. */
let handed: { readonly rects: ReadonlyMap<string, Rect>; readonly lines: readonly SceneLine[] | null } | null = null;

let clearing = 0;
function clearSoon(): void {
  cancelAnimationFrame(clearing);
  clearing = requestAnimationFrame(() => {
    clearing = requestAnimationFrame(() => {
      change = null;
      handed = null;
    });
  });
}

interface Arriving {
  readonly lines: ReadonlySet<SceneLine>;
  readonly bands: ReadonlySet<SceneBand>;
}
const NOTHING: Arriving = { lines: new Set(), bands: new Set() };
const arrivingStore = createStore<Arriving>(NOTHING);
/** Lines and bands that lead another way than before the last edit: they fade in while the cards glide. */
export const useArriving = <S>(select: (arriving: Arriving) => S): S => useStore(arrivingStore, select);
let fading: ReturnType<typeof setTimeout> | undefined;

function arrive(before: Scene, after: Scene): void {
  const known = new Map((handed?.lines ?? before.lines).map((line) => [line.id, line.points]));
  const lines = new Set(after.lines.filter((line) => !equal(known.get(line.id), line.points)));
  const shown = new Set(before.bands.map((band) => JSON.stringify(band.points)));
  const bands = new Set(before.bands === after.bands ? [] : after.bands.filter((band) => !shown.has(JSON.stringify(band.points))));
  if (lines.size === 0 && bands.size === 0) return;
  arrivingStore.set({ lines, bands });
  clearTimeout(fading);
  fading = setTimeout(() => arrivingStore.set(NOTHING), GLIDE.duration + 60);
}

/** Told just before a new scene is shown that an edit, an undo or a layout made. */
export function sceneChanges(
  before: { readonly scene: Scene; readonly boxes: Change['before'] },
  after: { readonly scene: Scene; readonly boxes: Change['after'] },
): void {
  // While growth plays nobody sees the cards; they come back where the film left them.
  if (still() || gestureStore.get().mode === 'move' || filmStore.get().at !== null) return;
  // Two edits within one frame are one change to whoever looks.
  change = { before: change?.before ?? before.boxes, after: after.boxes, view: change?.view ?? visibleRect() };
  arrive(before.scene, after.scene);
  clearSoon();
}

const unitsOf = (box: SceneBox): readonly string[] => (box.kind === 'dock' ? box.units : [box.id]);
const shifted = (rect: Rect, by: Point): Rect => ({ ...rect, x: rect.x + by.x, y: rect.y + by.y });

/** Boxes were let go after a drag: what moves next, moves from there. */
export function handOver(boxes: readonly SceneBox[], by: Point, lines: readonly SceneLine[] | null): void {
  handed = { rects: new Map(boxes.map((box) => [boxKey(box), shifted(box.rect, by)])), lines };
  clearSoon();
}

/** Where the same thing stood before: its own box, or the dock or card that it was. Null for what is new. */
function originOf(box: SceneBox, { before }: Change): { readonly rect: Rect; readonly box: SceneBox } | null {
  const keys = [
    boxKey(box),
    ...(box.kind === 'dock' ? unitsOf(box).map((id) => `position:${id}`) : box.kind === 'position' ? [`dock:${box.id}`] : []),
  ];
  for (const key of keys) {
    const old = before.get(key);
    if (old) return { rect: handed?.rects.get(key) ?? old.rect, box: old };
  }
  return null;
}

/** Whether a card only changed its id: its name was just written, and ids are made of names. */
const renamed = (box: SceneBox, { before, after }: Change): boolean =>
  [...before].some(([key, old]) => old.kind === box.kind && old.rect.x === box.rect.x && old.rect.y === box.rect.y && !after.has(key));

interface Stand {
  readonly x: number;
  readonly y: number;
  readonly sx: number;
  readonly sy: number;
}
const running = new WeakMap<HTMLElement, { readonly animation: Animation; readonly from: Stand; readonly to: Stand }>();

/** Where an element is shown in the middle of its glide, or null where it stands still. */
function shownAt(element: HTMLElement): Stand | null {
  const run = running.get(element);
  const progress = run?.animation.effect?.getComputedTiming().progress;
  if (!run || progress == null) return null;
  const mix = (a: number, b: number): number => a + (b - a) * progress;
  return { x: mix(run.from.x, run.to.x), y: mix(run.from.y, run.to.y), sx: mix(run.from.sx, run.to.sx), sy: mix(run.from.sy, run.to.sy) };
}

/** A stand as a shift from where the element is placed. */
const transform = ({ x, y, sx, sy }: Stand, to: Stand): string => `translate(${x - to.x}px, ${y - to.y}px) scale(${sx}, ${sy})`;

function run(element: HTMLElement, from: Stand, to: Stand, how: typeof GLIDE | typeof DOCK): void {
  const start = shownAt(element) ?? from;
  running.get(element)?.animation.cancel();
  if (Math.abs(start.x - to.x) + Math.abs(start.y - to.y) < 1.5 && start.sx === to.sx && start.sy === to.sy) return;
  running.set(element, { animation: element.animate([{ transform: transform(start, to) }, { transform: transform(to, to) }], how), from: start, to });
}

/** Ends a glide where it leads: somebody takes the card in hand. */
export function settle(element: HTMLElement): void {
  running.get(element)?.animation.cancel();
}

/** Back home from where the hand left it: the drag was taken back, or what was asked cannot be. */
export function glideHome(element: HTMLElement, box: SceneBox, by: Point): void {
  if (still()) return;
  const home = { x: box.rect.x, y: box.rect.y, sx: 1, sy: 1 };
  run(element, { ...home, x: home.x + by.x, y: home.y + by.y }, home, GLIDE);
}

const opens = (box: SceneBox): boolean => box.kind === 'group' && !box.collapsed;

function place(element: HTMLElement, box: SceneBox, now: Change): void {
  const { rect } = box;
  const to: Stand = { x: rect.x, y: rect.y, sx: 1, sy: 1 };
  const under = running.get(element);
  // It is on its way there already, and only what is written on it changed.
  if (under?.animation.playState === 'running' && equal(under.to, to)) return;
  const origin = originOf(box, now);
  const docks = box.kind === 'dock' && (origin?.box.kind !== 'dock' || origin.box.host !== box.host);
  if (!origin) {
    if (!overlaps(rect, now.view) || renamed(box, now)) return;
    const from = { x: rect.x + (rect.width * (1 - NEW_SCALE)) / 2, y: rect.y + (rect.height * (1 - NEW_SCALE)) / 2, sx: NEW_SCALE, sy: NEW_SCALE };
    run(element, from, to, docks ? DOCK : GLIDE);
    element.animate([{ opacity: 0 }, { opacity: 1 }], GLIDE);
    return;
  }
  const old = origin.rect;
  if (!overlaps(rect, now.view) && !overlaps(old, now.view)) return settle(element);
  // Open groups grow and shrink with what they hold; what became another kind of box comes from the middle of what it was.
  const scaled = opens(box) && opens(origin.box) && rect.width > 0 && rect.height > 0;
  const same = origin.box.kind === box.kind;
  const from: Stand = {
    x: same ? old.x : old.x + (old.width - rect.width) / 2,
    y: same ? old.y : old.y + (old.height - rect.height) / 2,
    sx: scaled ? old.width / rect.width : 1,
    sy: scaled ? old.height / rect.height : 1,
  };
  run(element, from, to, docks ? DOCK : GLIDE);
}

/** For the element of a box: animates what React just placed. */
export function useGlide(box: SceneBox): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // React Flow's own element carries the place.
    const element = change && ref.current?.closest<HTMLElement>('.react-flow__node');
    if (change && element) place(element, box, change);
  }, [box]);
  return ref;
}
