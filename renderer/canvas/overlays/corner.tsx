// Bottom right: the whole organisation in small, where we look, and the zoom. From far, where the canvas itself shows the whole, the zoom alone.
import Maximize from 'lucide-react/icons/maximize';
import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import { useEffect, useRef, type PointerEvent, type ReactElement } from 'react';
import { cx } from '../../ui/cx.ts';
import { cameraStore, centreOn, useCamera, visibleRect, zoomBy, zoomTo } from '../camera.ts';
import { readTokens, watchTheme } from '../far/tokens.ts';
import { track } from '../gestures/track.ts';
import { useFar } from '../level.ts';
import { fitAll, sceneStore, useScene, type SceneState } from '../scene-store.ts';
import css from './overlays.module.css';
import { MAP, frameOn, holds, mapOf, paintMap } from './small-map.ts';

/** The corner and its margin, in pixels. */
const COVERED = { width: 233, height: 80 };

/** Paints the map when the scene or the theme is another, and moves the frame when the camera does; the answer stops it. */
function startMap(canvas: HTMLCanvasElement, frame: HTMLElement): () => void {
  let painting = 0;
  const follow = (): void => {
    const { x, y, width, height } = frameOn(mapOf(sceneStore.get().scene.bounds), visibleRect());
    frame.style.translate = `${x}px ${y}px`;
    frame.style.width = `${width}px`;
    frame.style.height = `${height}px`;
  };
  const paint = (): void => {
    painting = 0;
    const density = window.devicePixelRatio || 1;
    canvas.width = Math.round(MAP.width * density);
    canvas.height = Math.round(MAP.height * density);
    const on = canvas.getContext('2d');
    const { scene } = sceneStore.get();
    if (on) paintMap(on, scene, mapOf(scene.bounds), readTokens(canvas), density);
    follow();
  };
  const soon = (): void => {
    if (painting === 0) painting = requestAnimationFrame(paint);
  };
  paint();
  const stops = [sceneStore.subscribe(soon), cameraStore.subscribe(follow), watchTheme(soon)];
  return () => {
    cancelAnimationFrame(painting);
    stops.forEach((stop) => stop());
  };
}

function SmallMap(): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLElement>(null);
  useEffect(() => (canvas.current && frame.current ? startMap(canvas.current, frame.current) : undefined), []);
  const look = (event: PointerEvent<HTMLDivElement>): void => {
    const corner = event.currentTarget.getBoundingClientRect();
    const { scale, x, y } = mapOf(sceneStore.get().scene.bounds);
    const to = (client: { x: number; y: number }): void =>
      centreOn({ x: (client.x - corner.left - x) / scale, y: (client.y - corner.top - y) / scale });
    to({ x: event.clientX, y: event.clientY });
    track(event.nativeEvent, { move: to, drop: to, cancel: () => {} }, false);
  };
  return (
    <div className={css.map} onPointerDown={look} aria-hidden data-minimap>
      <canvas ref={canvas} />
      <i ref={frame} className={css.view} />
    </div>
  );
}

/** Whether cards lie under the corner, which then lets them through. */
function covers(places: SceneState['places'], zoom: number): boolean {
  const { x, y, width, height } = visibleRect();
  const size = { width: COVERED.width / zoom, height: COVERED.height / zoom };
  return places.within({ x: x + width - size.width, y: y + height - size.height, ...size }).some((box) => box.kind !== 'group' || box.collapsed);
}

export function Corner(): ReactElement {
  const zoom = useCamera((camera) => Math.round(camera.zoom * 100));
  const far = useFar();
  const whole = useCamera(() => holds(visibleRect(), sceneStore.get().scene.bounds));
  const places = useScene((scene) => scene.places);
  const over = useCamera((camera) => covers(places, camera.zoom));
  const bar = far && whole;
  return (
    <div className={cx(css.corner, bar && css.bar, over && !far && css.over)} data-nodrag role="group" aria-label="View">
      {!bar && <SmallMap />}
      <div className={css.zoom}>
        <button type="button" aria-label="Zoom out" onClick={() => zoomBy(1 / 1.25)}>
          <Minus size={14} aria-hidden />
        </button>
        {bar && <Percent zoom={zoom} />}
        <button type="button" aria-label="Zoom in" onClick={() => zoomBy(1.25)}>
          <Plus size={14} aria-hidden />
        </button>
        {!bar && <Percent zoom={zoom} />}
        <button type="button" aria-label="Zoom to fit" onClick={() => fitAll()}>
          <Maximize size={14} aria-hidden />
        </button>
      </div>
    </div>
  );
}

function Percent({ zoom }: { readonly zoom: number }): ReactElement {
  return (
    <button type="button" aria-label={`Zoom ${zoom} %, back to 100 %`} onClick={() => zoomTo(1)}>
      <b className="num">{zoom}%</b>
    </button>
  );
}
