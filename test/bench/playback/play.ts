// Plays a month over and over, a picture a frame, and says what came of it.
import { teams } from './months.ts';

export interface Played {
  readonly teams: number;
  /** Pictures drawn, those that warmed up with them. */
  readonly drawn: number;
  readonly fps: number;
  /** Milliseconds a picture within the call that draws; null where it is not one call. */
  readonly paint: number | null;
}

export const nextFrame = async (): Promise<number> => new Promise((done) => requestAnimationFrame(done));

/** `paint` draws the month at `t`, 0 to 1; frames are counted after some that warm up. */
export async function play(paint: (t: number) => void, frames: number): Promise<Played> {
  const warm = Math.ceil(frames / 12);
  for (let frame = 0; frame < warm; frame++) {
    await nextFrame();
    paint(frame / warm);
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
  return { teams, drawn: warm + frames, fps: (frames * 1000) / (now - began), paint: spent / frames };
}
