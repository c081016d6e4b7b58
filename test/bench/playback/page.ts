// In the page of the playback bench: 2,000 teams in sight, all on their way from one month to the next, drawn by the film and by a bare canvas.
import { Painter } from '../../../renderer/canvas/film/paint.ts';
import { mixRect, tween, type Tween } from '../../../renderer/canvas/film/tween.ts';
import type { Camera } from '../../../renderer/canvas/camera.ts';
import { buildScene } from '../../../shared/draw/build.ts';
import { PALETTES } from '../../../shared/draw/palette.ts';
import { company } from '../../unit/draw/organisations.ts';

const canvas = document.createElement('canvas');
canvas.width = innerWidth;
canvas.height = innerHeight;
document.body.append(canvas);
const on = canvas.getContext('2d', { alpha: false });
if (!on) throw new Error('There is no canvas to draw on.');

const [before, after] = [buildScene(company(1960)), buildScene(company(2000))];
const between: Tween = tween(before, after);
const { bounds } = after;
const zoom = Math.min(innerWidth / bounds.width, innerHeight / bounds.height);
const camera: Camera = { x: -bounds.x * zoom, y: -bounds.y * zoom, zoom };

/** One month's motion, over and over. */
function film(t: number): void {
  if (on)
    new Painter(on, {
      tween: between,
      t,
      month: 1,
      camera,
      width: innerWidth,
      height: innerHeight,
      density: 1,
      colours: PALETTES.light,
      labels: false,
    }).paint();
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

const nextFrame = async (): Promise<number> => new Promise((done) => requestAnimationFrame(done));

/** Plays for so many frames; how long painting took, and how many pictures a second came of it. */
async function play(how: 'film' | 'bare', frames: number): Promise<{ paint: number; fps: number; teams: number }> {
  const paint = how === 'film' ? film : bare;
  for (let warm = 0; warm < 20; warm++) {
    await nextFrame();
    paint(warm / 20);
  }
  let spent = 0;
  const began = await nextFrame();
  let now = began;
  for (let frame = 0; frame < frames; frame++) {
    const start = performance.now();
    paint((frame % 30) / 30);
    spent += performance.now() - start;
    now = await nextFrame();
  }
  return { paint: spent / frames, fps: (frames * 1000) / (now - began), teams: after.boxes.filter(({ kind }) => kind === 'team').length };
}
Object.assign(window, { play });
