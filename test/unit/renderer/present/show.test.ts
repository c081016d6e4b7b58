// The show's machine and its keys, without a window.
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { cameraOf } from '../../../../renderer/present/from-screen.ts';
import { showKey } from '../../../../renderer/present/keys.ts';
import { showMachine, type ShowEvent } from '../../../../renderer/present/machine.ts';
import { isAsked } from '../../../../renderer/present/told.ts';

function after(...events: ShowEvent[]): { state: unknown; at: number; black: boolean } {
  const actor = createActor(showMachine).start();
  actor.send({ type: 'show.start', at: 0, of: 3 });
  for (const event of events) actor.send(event);
  const { value, context } = actor.getSnapshot();
  return { state: value, at: context.at, black: context.black };
}
const next: ShowEvent = { type: 'slide.next' };

describe('the show', () => {
  test('goes from slide to slide, and no further than the last', () => {
    expect(after(next, next, next, next).at).toBe(2);
    expect(after({ type: 'slide.back' }).at).toBe(0);
    expect(after({ type: 'slide.go', at: 99 }).at).toBe(2);
  });
  test('a key while the screen is black brings the slide back, and no other one', () => {
    expect(after({ type: 'black.toggle' }, next)).toMatchObject({ at: 0, black: false });
    expect(after({ type: 'black.toggle' }, { type: 'slide.go', at: 2 })).toMatchObject({ at: 2, black: false });
  });
  test('stays within a deck that is changed meanwhile, and ends with its last slide', () => {
    expect(after(next, next, { type: 'deck.changed', of: 2 })).toMatchObject({ state: 'showing', at: 1 });
    expect(after({ type: 'deck.changed', of: 0 }).state).toBe('resting');
  });
  test('does not begin without a slide', () => {
    const actor = createActor(showMachine).start();
    actor.send({ type: 'show.start', at: 0, of: 0 });
    expect(actor.getSnapshot().value).toBe('resting');
  });
});

describe('keys', () => {
  const key = (name: string, at = 10_000, more: Partial<KeyboardEvent> = {}, of = 12) =>
    showKey({ key: name, ctrlKey: false, altKey: false, metaKey: false, timeStamp: at, ...more }, of);
  test('arrows, space and what clickers send', () => {
    for (const name of ['ArrowRight', ' ', 'PageDown', 'Enter', 'n', 'N']) expect(key(name), name).toEqual({ type: 'slide.next' });
    for (const name of ['ArrowLeft', 'PageUp', 'Backspace']) expect(key(name), name).toEqual({ type: 'slide.back' });
    for (const name of ['b', 'B', '.']) expect(key(name), name).toEqual({ type: 'black.toggle' });
    expect(key('Escape')).toEqual({ type: 'show.end' });
  });
  test('a number goes to its slide; two that follow quickly are one number', () => {
    expect(key('4', 20_000)).toEqual({ type: 'slide.go', at: 3 });
    expect(key('1', 30_000)).toEqual({ type: 'slide.go', at: 0 });
    expect(key('2', 30_300)).toEqual({ type: 'slide.go', at: 11 });
    expect(key('0', 40_000)).toBeNull();
  });
  test('two numbers that are no slide together are two slides', () => {
    expect(key('2', 50_000, {}, 5)).toEqual({ type: 'slide.go', at: 1 });
    expect(key('3', 50_100, {}, 5)).toEqual({ type: 'slide.go', at: 2 });
  });
  test('keys of the window are left to it', () => {
    expect(key('s', 1, { ctrlKey: true })).toBeNull();
    expect(key('F5')).toBeNull();
  });
});

test('the camera of a slide shows what the canvas shows, and is none where that is everything', () => {
  const bounds = { x: 0, y: 0, width: 1000, height: 600 };
  expect(cameraOf({ x: -50, y: -50, width: 1200, height: 800 }, bounds)).toBeUndefined();
  expect(cameraOf({ x: 100, y: 100, width: 640, height: 360 }, bounds)).toEqual({ x: -200, y: -200, zoom: 2 });
});

test('what is no message of a show is passed over', () => {
  expect(isAsked({ kind: 'key', key: { type: 'slide.next' } })).toBe(true);
  for (const foreign of [null, 'key', {}, { kind: 'key' }, { kind: 'key', key: { type: 'show.start' } }, { kind: 'spot', spot: { x: '1', y: 2 } }])
    expect(isAsked(foreign), JSON.stringify(foreign)).toBe(false);
});
