// In the page of the playback bench: 2,000 teams in sight, all on their way from one month to the next, drawn by the film and by a bare canvas.
import { paintFilm } from '../../../renderer/canvas/film/paint.ts';
import { mixRect } from '../../../renderer/canvas/film/tween.ts';
import { PALETTES } from '../../../shared/draw/palette.ts';
import { between, camera } from './months.ts';
import { play } from './play.ts';

const canvas = document.createElement('canvas');
canvas.width = innerWidth;
canvas.height = innerHeight;
document.body.append(canvas);
const on = canvas.getContext('2d', { alpha: false });
if (!on) throw new Error('There is no canvas to draw on.');
const { zoom } = camera;

/** One month's motion, over and over. */
function film(t: number): void {
  if (on)
    paintFilm(on, {
      tween: between,
      t,
      month: 1,
      camera,
      width: innerWidth,
      height: innerHeight,
      density: 1,
      colours: PALETTES.light,
      labels: false,
    });
}
/** The bound: a rectangle a box and a straight stroke a line, nothing else. */
function bare(t: number): void {
  if (!on) return;
  on.setTransform(1, 0, 0, 1, 0, 0);
  on.fillStyle = '#f8f9fb';
  on.fillRect(0, 0, innerWidth, innerHeight);
  on.setTransform(zoom, 0, 0, zoom, camera.x, camera.y);
  on.strokeStyle = '#737b8a';
  on.lineWidth = 1 / zoom;
  on.beginPath();
  for (const { to } of between.lines) to.forEach(({ x, y }, at) => (at === 0 ? on.moveTo(x, y) : on.lineTo(x, y)));
  on.stroke();
  on.fillStyle = '#2f68e4';
  for (const { box, from, to } of between.boxes) {
    const { x, y, width, height } = mixRect(from, to, t);
    if (box.kind !== 'group') on.fillRect(x, y, width, height);
  }
}

Object.assign(window, { play: async (how: 'film' | 'bare', frames: number) => play(how === 'film' ? film : bare, frames) });
