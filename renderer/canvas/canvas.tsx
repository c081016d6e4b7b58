// The canvas: a view of the design that is never the truth. Gestures become edits; the scene that follows from them is drawn.
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { registerCommands } from '../app/commands/registry.ts';
import { useView } from '../stores/view.ts';
import { cx } from '../ui/cx.ts';
import { Flow, type FlowInstance } from './adapter/flow.tsx';
import { bringIntoView, cameraStore, setStage } from './camera.ts';
import css from './canvas.module.css';
import { canvasCommands } from './commands.ts';
import { watchPointer } from './edits/clipboard.ts';
import { watchClipboard } from './edits/clipboard-access.ts';
import { FarOverlays, FarPicture } from './far/far-layer.tsx';
import { useGesture } from './gestures/gesture-store.ts';
import { useMovingLines } from './gestures/moving.ts';
import { doublePress, pressCanvas, watchSpace } from './gestures/press.ts';
import { levelStore, useCovered } from './level.ts';
import { GroupLabels, LineLabels, LinesLayer } from './lines/lines-layer.tsx';
import { ChoiceMenu } from './overlays/choice-menu.tsx';
import { Corner } from './overlays/corner.tsx';
import { Empty } from './overlays/empty.tsx';
import { PointerOverlays } from './overlays/pointer-overlays.tsx';
import { Ghosts } from './overlays/ghosts.tsx';
import { Guides, Lasso, Pull } from './overlays/world-overlays.tsx';
import { fitAll, rectsOf, sceneStore, startScene, useScene } from './scene-store.ts';
import { startLit } from './states/lit.ts';
import { startPreview } from './states/preview.ts';

/** Everything that the canvas listens to while it is there. The scene first: the rest reads it. */
function useLife(): void {
  useLayoutEffect(() => {
    const stops = [startScene(), startLit(), startPreview(), registerCommands(canvasCommands), watchSpace(), watchClipboard(), watchPointer()];
    return () => stops.forEach((stop) => stop());
  }, []);
}

/** What 1 / zoom is, in steps: words on far cards keep their size by it. At full detail nothing needs it, and nothing is restyled. */
function useInverseZoom(element: HTMLElement | null): void {
  useEffect(() => {
    if (!element) return;
    let shown = '';
    const follow = (): void => {
      const { zoom } = cameraStore.get();
      const inverse = zoom >= 0.8 ? '1' : (Math.round(20 / zoom) / 20).toString();
      if (inverse !== shown) element.style.setProperty('--inv', inverse);
      shown = inverse;
    };
    follow();
    return cameraStore.subscribe(follow);
  }, [element]);
}

const PAN_REST_MS = 200;
/**
 * Tells the style sheet how the canvas is looked at: the level of detail; and while it is panned, so that the picture is one layer then which is
 * shifted and not painted anew. Zooming paints: a layer kept through it would blur.
 */
function useLook(element: HTMLElement | null): void {
  useLayoutEffect(() => {
    if (!element) return;
    const level = (): void => element.setAttribute('data-level', levelStore.get().level);
    let { zoom } = cameraStore.get();
    let rest: ReturnType<typeof setTimeout> | undefined;
    const stop = (): void => {
      clearTimeout(rest);
      element.removeAttribute('data-panning');
    };
    const camera = (): void => {
      const now = cameraStore.get().zoom;
      if (now !== zoom) stop();
      else {
        element.setAttribute('data-panning', '');
        clearTimeout(rest);
        rest = setTimeout(stop, PAN_REST_MS);
      }
      zoom = now;
    };
    level();
    const stops = [levelStore.subscribe(level), cameraStore.subscribe(camera), stop];
    return () => stops.forEach((end) => end());
  }, [element]);
}

/** Shows what others ask to see. */
function useReveal(): void {
  const request = useView((view) => view.reveal);
  useEffect(() => {
    if (request) bringIntoView(rectsOf(request.units));
  }, [request]);
}

/** Copying and pasting is left to the browser's own events, which ask no permission: the registry must not take these keys first. */
function keepClipboardKeys(event: KeyboardEvent): void {
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && ['c', 'x', 'v'].includes(event.key.toLowerCase())) event.stopPropagation();
  else if (event.code === 'Space' && !(event.target instanceof HTMLInputElement || event.target instanceof HTMLButtonElement)) event.preventDefault();
}

function Lines(): ReactElement | null {
  const scene = useScene((state) => state.scene);
  const { lines, bands } = useMovingLines() ?? scene;
  // From far the picture has lines of its own.
  if (useCovered()) return null;
  return (
    <div className={css.lines}>
      <LinesLayer lines={lines} bands={bands} />
      <LineLabels />
      <GroupLabels />
    </div>
  );
}

export function Canvas(): ReactElement {
  const root = useRef<HTMLDivElement>(null);
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const mode = useGesture((state) => state.mode);
  const fitted = useRef(false);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  useLife();
  useInverseZoom(element);
  useLook(element);
  useReveal();
  const ready = useCallback((flow: FlowInstance) => {
    const here = root.current;
    if (!here) return;
    stop.current?.();
    stop.current = setStage({ element: here, move: (to, duration) => void flow.setViewport(to, duration > 0 ? { duration } : undefined) });
    cameraStore.set(flow.getViewport());
    setElement(here);
    if (fitted.current) return;
    fitted.current = true;
    const { scene } = sceneStore.get();
    if (scene.boxes.length > 0) fitAll(false);
  }, []);
  return (
    <div
      ref={root}
      className={cx(css.canvas, mode === 'move' && css.moving, mode === 'connect' && css.connecting)}
      data-keys="canvas"
      data-mode={mode}
      onPointerDown={(event: PointerEvent) => pressCanvas(event.nativeEvent)}
      onDoubleClick={(event) => doublePress(event.nativeEvent)}
      onKeyDown={keepClipboardKeys}
    >
      <FarPicture />
      <Flow onReady={ready}>
        <Lines />
        <Ghosts />
        <Guides />
        <Lasso />
        <Pull />
      </Flow>
      <FarOverlays />
      <Empty />
      <Corner />
      <ChoiceMenu />
      <PointerOverlays />
    </div>
  );
}
