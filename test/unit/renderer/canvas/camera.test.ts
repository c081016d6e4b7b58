// The camera: quick steps of the zoom add up, though each glides.
import { expect, it, vi } from 'vitest';
import { cameraStore, MAX_ZOOM, setStage, zoomBy, type Camera } from '../../../../renderer/canvas/camera.ts';

it('goes on from where a glide leads, not from where it is', () => {
  const moves: Camera[] = [];
  const stop = setStage({ element: document.createElement('div'), move: (to) => void moves.push(to) });
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.useFakeTimers({ toFake: ['performance'] });
  for (let press = 0; press < 4; press++) zoomBy(1 / 1.25);
  expect(moves.at(-1)?.zoom).toBeCloseTo(1.25 ** -4);
  for (let press = 0; press < 40; press++) zoomBy(1.25);
  expect(moves.at(-1)?.zoom).toBe(MAX_ZOOM);
  // The glide has ended where the wheel then led elsewhere.
  vi.advanceTimersByTime(400);
  cameraStore.set({ x: 0, y: 0, zoom: 0.5 });
  zoomBy(2);
  expect(moves.at(-1)?.zoom).toBe(1);
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
