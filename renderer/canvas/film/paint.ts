// One picture of the film: boxes and lines of a tween at a moment, on a canvas. Detail goes by zoom, as on the cards.
import type { SceneBox } from '../../../shared/draw/scene.ts';
import { paintBlocks } from './blocks.ts';
import {
  cut,
  FONT,
  inSight,
  NAME_LEAST,
  plain,
  shownAt,
  strength,
  WITH_NAMES,
  WITH_PIPS,
  write,
  type Brush,
  type Drawn,
  type Picture,
  type Shown,
} from './brush.ts';
import { paintDock, paintPill, paintTeam } from './cards.ts';
import { paintLabels } from './labels.ts';
import { mixRect } from './tween.ts';
import { paintBands, paintLines } from './ways.ts';

function paintDots(brush: Brush): void {
  const { on, picture } = brush;
  const { camera, width, height, colours } = picture;
  const step = 20 * camera.zoom;
  if (step < 9) return;
  on.fillStyle = colours.grid;
  on.beginPath();
  const size = Math.max(1, 2 * camera.zoom);
  for (let x = (camera.x % step) - size / 2; x < width; x += step)
    for (let y = (camera.y % step) - size / 2; y < height; y += step) on.rect(x, y, size, size);
  on.fill();
}

function paintGroup(brush: Brush, box: Extract<SceneBox, { kind: 'group' }>, { x, y, w, h }: Shown, alpha: number): void {
  const { on, picture } = brush;
  const { colours, camera } = picture;
  on.globalAlpha = alpha;
  on.fillStyle = colours.group;
  on.strokeStyle = colours.border;
  on.lineWidth = 1;
  // From far a corner is no rounder than a pixel.
  if (camera.zoom < WITH_NAMES) {
    on.fillRect(x, y, w, h);
    on.strokeRect(x + 0.5, y + 0.5, w - 1, h - 1);
  } else {
    on.beginPath();
    on.roundRect(x, y, w, h, 12 * camera.zoom);
    on.fill();
    on.stroke();
  }
  if (camera.zoom >= WITH_PIPS) {
    const size = Math.max(NAME_LEAST, 12 * camera.zoom);
    const top = Math.max(size, Math.min(box.title.y, 22) * camera.zoom);
    write(brush, box.short, x + Math.min(box.title.x * camera.zoom, 10), y + top, size, 640, colours.text, w - 12);
  }
  on.globalAlpha = 1;
}

const LABEL = 13;
/** Names of groups from some way off: at one size on the upper edge, over the cards, as a header inside has no room. */
function paintGroupNames({ on, picture: { colours, camera } }: Brush, boxes: readonly Drawn[]): void {
  on.font = `640 ${LABEL}px ${FONT}`;
  on.fillStyle = colours.text;
  on.strokeStyle = colours.canvas;
  on.lineWidth = 3;
  on.lineJoin = 'round';
  // A name that has no room says nothing: from far it would lie over the shapes of its group and of the one above.
  const least = camera.zoom < WITH_NAMES ? 22 : 10;
  for (const { moving, shown, alpha } of boxes) {
    if (moving.box.kind !== 'group' || shown.w < 64 || shown.h < least) continue;
    const words = cut(moving.box.short, (shown.w - 6) / LABEL);
    on.globalAlpha = alpha;
    on.strokeText(words, shown.x + 3, shown.y + 3);
    on.fillText(words, shown.x + 3, shown.y + 3);
  }
  on.globalAlpha = 1;
}

function boxesInSight(brush: Brush): Drawn[] {
  const { tween, t } = brush.picture;
  const boxes: Drawn[] = [];
  for (const moving of tween.boxes) {
    const shown = shownAt(brush, mixRect(moving.from, moving.to, t));
    if (inSight(brush, shown)) boxes.push({ moving, shown, alpha: strength(brush, moving.fades) });
  }
  return boxes;
}

function paintCards(brush: Brush, boxes: readonly Drawn[]): void {
  const { on } = brush;
  for (const { moving, shown, alpha } of boxes) {
    const { box } = moving;
    on.globalAlpha = alpha;
    if (box.kind === 'team') paintTeam(brush, box, shown);
    else if (box.kind === 'position') paintPill(brush, box, shown);
    else if (box.kind === 'dock') paintDock(brush, box, shown);
  }
  on.globalAlpha = 1;
}

/** Paints all that the camera sees, over whatever was there. */
export function paintFilm(on: CanvasRenderingContext2D, picture: Picture): void {
  const brush: Brush = { on, picture };
  const { width, height, colours, camera } = picture;
  plain(brush);
  on.globalAlpha = 1;
  on.fillStyle = colours.canvas;
  on.fillRect(0, 0, width, height);
  paintDots(brush);
  const boxes = boxesInSight(brush);
  for (const { moving, shown, alpha } of boxes) if (moving.box.kind === 'group') paintGroup(brush, moving.box, shown, alpha);
  paintBands(brush);
  paintLines(brush);
  if (camera.zoom < WITH_NAMES) paintBlocks(brush, boxes);
  else paintCards(brush, boxes);
  if (camera.zoom < WITH_PIPS) paintGroupNames(brush, boxes);
  if (picture.labels) paintLabels(brush, boxes);
}
