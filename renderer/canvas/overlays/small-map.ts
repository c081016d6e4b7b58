// The whole organisation in small, painted on a canvas: thousands of cards cost one painting an edit, and nothing while the camera moves.
import type { Rect, Scene, SceneBox } from '../../../shared/draw/scene.ts';
import { grown } from '../adapter/spatial-index.ts';
import { typeName, type FarTokens } from '../far/tokens.ts';

export const MAP = { width: 151, height: 64 } as const;
/** What the map shows at least, in pixels of the world: so that one card alone is a card on it, and no wall. */
const LEAST = { width: 1500, height: 640 } as const;
const MARGIN = 0.04;

/** How the world stands on the map. */
export interface MapView {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** The map for a scene: all of it, in the middle. */
export function mapOf({ x, y, width, height }: Rect): MapView {
  const wide = Math.max(width * (1 + 2 * MARGIN), LEAST.width);
  const high = Math.max(height * (1 + 2 * MARGIN), LEAST.height);
  const scale = Math.min(MAP.width / wide, MAP.height / high);
  return { scale, x: MAP.width / 2 - (x + width / 2) * scale, y: MAP.height / 2 - (y + height / 2) * scale };
}

const EDGE = 1;
const SMALLEST = 6;
/** The frame of what is on screen: never outside of the map, never too small to be seen. */
export function frameOn({ scale, x, y }: MapView, view: Rect): Rect {
  const side = (from: number, length: number, room: number): [number, number] => {
    const start = Math.min(Math.max(from, EDGE), room - EDGE - SMALLEST);
    const end = Math.max(Math.min(from + length, room - EDGE), start + SMALLEST);
    return [start, end - start];
  };
  const [left, width] = side(view.x * scale + x, view.width * scale, MAP.width);
  const [top, height] = side(view.y * scale + y, view.height * scale, MAP.height);
  return { x: left, y: top, width, height };
}

const CORNERS = { group: 12, team: 8, position: 15, dock: 11 } as const satisfies Record<SceneBox['kind'], number>;
/** A card at least so wide on the map has a dot at its corner; a smaller one is red itself. */
const DOTTED = 7;
/** The least side of a red card. */
const SPECK = 1.8;

export function paintMap(on: CanvasRenderingContext2D, { boxes }: Scene, { scale, x, y }: MapView, tokens: FarTokens, density: number): void {
  on.setTransform(density, 0, 0, density, 0, 0);
  on.clearRect(0, 0, MAP.width, MAP.height);
  const fill = (rect: Rect, radius: number): void => {
    const round = Math.min(radius * scale, 3);
    on.beginPath();
    if (round < 0.5) on.rect(rect.x, rect.y, rect.width, rect.height);
    else on.roundRect(rect.x, rect.y, rect.width, rect.height, round);
    on.fill();
  };
  const place = ({ rect }: SceneBox): Rect => ({
    x: rect.x * scale + x,
    y: rect.y * scale + y,
    width: rect.width * scale,
    height: rect.height * scale,
  });
  const critical: Rect[] = [];
  for (const box of boxes) {
    const rect = place(box);
    // A dock smaller than a pixel would be a veil of violet over everything.
    if (box.kind === 'dock' && rect.width < 3) continue;
    on.globalAlpha = box.kind === 'team' ? 0.75 : 1;
    on.fillStyle =
      box.kind === 'team'
        ? tokens[typeName(box.type)]
        : box.kind === 'group'
          ? tokens['surface-3']
          : box.kind === 'dock'
            ? tokens['t-sre']
            : tokens['text-3'];
    fill(rect, CORNERS[box.kind]);
    if (box.worst === 'critical' && box.kind !== 'dock' && box.kind !== 'group') critical.push(rect);
  }
  on.globalAlpha = 1;
  on.fillStyle = tokens.critical;
  for (const rect of critical) {
    if (rect.width < DOTTED) {
      const size = { width: Math.max(SPECK, rect.width), height: Math.max(SPECK, rect.height) };
      fill({ x: rect.x + (rect.width - size.width) / 2, y: rect.y + (rect.height - size.height) / 2, ...size }, 0);
    } else {
      on.beginPath();
      on.arc(rect.x + rect.width, rect.y, Math.min(3, rect.width * 0.2), 0, 2 * Math.PI);
      on.fill();
    }
  }
}

/** Whether all of a scene is on screen. */
export const holds = (view: Rect, bounds: Rect): boolean => {
  const all = grown(bounds, -1);
  return all.x >= view.x && all.y >= view.y && all.x + all.width <= view.x + view.width && all.y + all.height <= view.y + view.height;
};
