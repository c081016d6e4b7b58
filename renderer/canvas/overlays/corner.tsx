// Bottom right: the whole organisation in small, where we look, and the zoom.
import Maximize from 'lucide-react/icons/maximize';
import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import { memo, type PointerEvent, type ReactElement } from 'react';
import type { Rect, SceneBox } from '../../../shared/draw/scene.ts';
import { around, grown } from '../adapter/spatial-index.ts';
import { boxKey } from '../adapter/share.ts';
import { centreOn, useCamera, visibleRect, zoomBy, zoomTo } from '../camera.ts';
import { track } from '../gestures/track.ts';
import { fitAll, useScene } from '../scene-store.ts';
import css from './overlays.module.css';

const fill = (box: SceneBox): string => {
  if (box.kind === 'team') return `var(--t-${box.type})`;
  return box.kind === 'group' ? 'var(--surface-3)' : box.kind === 'dock' ? 'var(--t-sre)' : 'var(--text-3)';
};
const CORNERS = { group: 12, team: 8, position: 15, dock: 11 } as const satisfies Record<SceneBox['kind'], number>;

const Boxes = memo(({ boxes, dot }: { readonly boxes: readonly SceneBox[]; readonly dot: number }): ReactElement => (
  <>
    {boxes.map((box) => (
      <rect key={boxKey(box)} {...box.rect} rx={CORNERS[box.kind]} fill={fill(box)} opacity={box.kind === 'team' ? 0.75 : 1} />
    ))}
    {boxes.map(
      (box) =>
        box.worst === 'critical' &&
        box.kind !== 'dock' && <circle key={boxKey(box)} cx={box.rect.x + box.rect.width} cy={box.rect.y} r={dot} fill="var(--critical)" />,
    )}
  </>
));

const SIZE = { width: 151, height: 64 };

/** The part of the world that the small map shows: the scene with a margin, and where we look. */
function mapRect(bounds: Rect, view: Rect): Rect {
  if (bounds.width === 0) return grown(view, view.width / 8);
  const near = around([bounds, view]) ?? bounds;
  const far = near.width > bounds.width * 3 || near.height > bounds.height * 3;
  return grown(far ? bounds : near, Math.max(bounds.width, bounds.height) * 0.02);
}

function SmallMap(): ReactElement {
  const scene = useScene((state) => state.scene);
  useCamera((camera) => camera);
  const view = visibleRect();
  const rect = mapRect(scene.bounds, view);
  const scale = Math.max(rect.width / SIZE.width, rect.height / SIZE.height) || 1;
  const look = (event: PointerEvent<SVGSVGElement>): void => {
    const frame = event.currentTarget.getBoundingClientRect();
    const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    const to = (client: { x: number; y: number }): void =>
      centreOn({ x: middle.x + (client.x - frame.left - frame.width / 2) * scale, y: middle.y + (client.y - frame.top - frame.height / 2) * scale });
    to({ x: event.clientX, y: event.clientY });
    track(event.nativeEvent, { move: to, drop: to, cancel: () => {} }, false);
  };
  return (
    <svg className={css.map} viewBox={`${rect.x} ${rect.y} ${rect.width || 1} ${rect.height || 1}`} onPointerDown={look} aria-hidden data-minimap>
      <Boxes boxes={scene.boxes} dot={4 * scale} />
      <rect {...view} rx={3 * scale} className={css.view} />
    </svg>
  );
}

export function Corner(): ReactElement {
  const zoom = useCamera((camera) => Math.round(camera.zoom * 100));
  return (
    <div className={css.corner} data-nodrag role="group" aria-label="View">
      <SmallMap />
      <div className={css.zoom}>
        <button type="button" aria-label="Zoom out" onClick={() => zoomBy(1 / 1.25)}>
          <Minus size={14} aria-hidden />
        </button>
        <button type="button" aria-label="Zoom in" onClick={() => zoomBy(1.25)}>
          <Plus size={14} aria-hidden />
        </button>
        <button type="button" aria-label={`Zoom ${zoom} %, back to 100 %`} onClick={() => zoomTo(1)}>
          <b className="num">{zoom}%</b>
        </button>
        <button type="button" aria-label="Zoom to fit" onClick={() => fitAll()}>
          <Maximize size={14} aria-hidden />
        </button>
      </div>
    </div>
  );
}
