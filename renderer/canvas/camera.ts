// Where the canvas looks: kept outside React, so that panning renders nothing but what must follow.
import type { Point, Rect } from '../../shared/draw/scene.ts';
import { createStore, useStore } from '../stores/store.ts';
import { around } from './adapter/spatial-index.ts';

export interface Camera {
  /** Where the world's origin stands on screen, pixels from the canvas's corner. */
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Stage {
  readonly element: HTMLElement;
  move(to: Camera, duration: number): void;
}

export const MIN_ZOOM = 0.02;
export const MAX_ZOOM = 4;
const FIT_MARGIN = 40;
const GLIDE_MS = 320;

export const cameraStore = createStore<Camera>({ x: 0, y: 0, zoom: 1 });
let stage: Stage | null = null;

/** Tells the camera which element it films; the answer takes it away. */
export function setStage(next: Stage): () => void {
  stage = next;
  return () => {
    if (stage === next) stage = null;
  };
}
export const stageElement = (): HTMLElement | null => stage?.element ?? null;
/** Puts the keyboard on the canvas as a whole. */
export const focusStage = (): void => stage?.element.querySelector<HTMLElement>('[role="application"]')?.focus({ preventScroll: true });

/** Whether the system asks for less motion. */
export const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
const size = (): { width: number; height: number } => stage?.element.getBoundingClientRect() ?? { width: 0, height: 0 };

export function toWorld(client: Point): Point {
  const { x, y, zoom } = cameraStore.get();
  const frame = stage?.element.getBoundingClientRect();
  return { x: (client.x - (frame?.left ?? 0) - x) / zoom, y: (client.y - (frame?.top ?? 0) - y) / zoom };
}
/** From the world to the window. */
export function toClient(world: Point): Point {
  const { x, y, zoom } = cameraStore.get();
  const frame = stage?.element.getBoundingClientRect();
  return { x: world.x * zoom + x + (frame?.left ?? 0), y: world.y * zoom + y + (frame?.top ?? 0) };
}
/** Whether a point of the window is over the canvas. */
export function overCanvas(client: Point): boolean {
  const frame = stage?.element.getBoundingClientRect();
  return frame !== undefined && client.x >= frame.left && client.x <= frame.right && client.y >= frame.top && client.y <= frame.bottom;
}

/** The part of the world that is on screen. */
export function visibleRect(): Rect {
  const { x, y, zoom } = cameraStore.get();
  const { width, height } = size();
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}
export function viewCentre(): Point {
  const { x, y, width, height } = visibleRect();
  return { x: x + width / 2, y: y + height / 2 };
}

const within = (zoom: number): number => Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));

/** Where the camera glides to, and until when. */
let goal: { readonly zoom: number; readonly until: number } | null = null;

function go(to: Camera, glide: boolean): void {
  const duration = glide && !still() ? GLIDE_MS : 0;
  goal = duration > 0 ? { zoom: to.zoom, until: performance.now() + duration } : null;
  stage?.move(to, duration);
}

/** Takes the camera to where it is to stand. */
export const look = go;

/** The camera that sees a whole rectangle in a window of this size, never larger than 100 %. */
function fitted(rect: Rect, width: number, height: number): Camera {
  const room = { width: Math.max(1, width - 2 * FIT_MARGIN), height: Math.max(1, height - 2 * FIT_MARGIN) };
  const zoom = within(Math.min(1, room.width / Math.max(1, rect.width), room.height / Math.max(1, rect.height)));
  return { zoom, x: width / 2 - (rect.x + rect.width / 2) * zoom, y: height / 2 - (rect.y + rect.height / 2) * zoom };
}

/** Looks at a whole rectangle. */
export function fit(rect: Rect | null, glide = true): void {
  const { width, height } = size();
  if (rect && width > 0 && height > 0) go(fitted(rect, width, height), glide);
}

/** Zooms about the middle of the view, or about a point of the world. */
export function zoomTo(zoom: number, about: Point = viewCentre()): void {
  const now = cameraStore.get();
  const next = within(zoom);
  go({ zoom: next, x: now.x + about.x * (now.zoom - next), y: now.y + about.y * (now.zoom - next) }, true);
}
/** A step of the zoom. Quick steps add up: the next one starts from where the glide before it leads. */
export const zoomBy = (factor: number): void => {
  const from = goal && performance.now() < goal.until ? goal.zoom : cameraStore.get().zoom;
  zoomTo(from * factor);
};

/** Puts a point of the world in the middle. */
export function centreOn(point: Point, glide = false): void {
  const { zoom } = cameraStore.get();
  const { width, height } = size();
  go({ zoom, x: width / 2 - point.x * zoom, y: height / 2 - point.y * zoom }, glide);
}

/** Moves by pixels of the screen, at once: dragging near an edge. */
export function panBy(dx: number, dy: number): void {
  const { x, y, zoom } = cameraStore.get();
  go({ x: x + dx, y: y + dy, zoom }, false);
}

/** Moves as little as needed for these to be seen, and zooms out only where they do not fit. */
export function bringIntoView(rects: readonly Rect[]): void {
  const rect = around(rects);
  const view = visibleRect();
  if (!rect || view.width === 0) return;
  const { x, y, zoom } = cameraStore.get();
  const margin = Math.min(FIT_MARGIN / zoom, view.width / 4, view.height / 4);
  if (rect.width > view.width - 2 * margin || rect.height > view.height - 2 * margin) return fit(rect);
  const shift = (start: number, length: number, from: number, room: number): number => {
    if (start < from + margin) return from + margin - start;
    const over = start + length - (from + room - margin);
    return over > 0 ? -over : 0;
  };
  const dx = shift(rect.x, rect.width, view.x, view.width);
  const dy = shift(rect.y, rect.height, view.y, view.height);
  if (dx !== 0 || dy !== 0) go({ zoom, x: x + dx * zoom, y: y + dy * zoom }, true);
}

export const useCamera = <S>(select: (camera: Camera) => S): S => useStore(cameraStore, select);
