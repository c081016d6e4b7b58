// Playback with a clock that the test moves: months pass at the chosen speed, wait for those not worked out yet, loop, and stop where they end.
import { describe, expect, it } from 'vitest';
import { createActor, SimulatedClock } from 'xstate';
import { playbackMachine } from '../../../../renderer/growth/playback/machine.ts';
import { monthLength, SPEEDS } from '../../../../renderer/growth/playback/machine.setup.ts';

function player(last = 6, reached = last) {
  const clock = new SimulatedClock();
  const actor = createActor(playbackMachine, { clock }).start();
  actor.send({ type: 'run.began', last, reached });
  const now = () => ({ state: actor.getSnapshot().value, month: actor.getSnapshot().context.month });
  return { actor, now, pass: (months: number, speed: (typeof SPEEDS)[number] = 1) => clock.increment(monthLength(speed) * months + 1) };
}

describe('playback', () => {
  it('edits the file at month 0, and stands at any other', () => {
    const { actor, now } = player();
    expect(now()).toEqual({ state: 'editing', month: 0 });
    actor.send({ type: 'month.show', month: 4 });
    expect(now()).toEqual({ state: 'paused', month: 4 });
    actor.send({ type: 'month.step', by: -9 });
    expect(now()).toEqual({ state: 'editing', month: 0 });
    actor.send({ type: 'month.step', by: -1 });
    expect(now()).toEqual({ state: 'editing', month: 0 });
    actor.send({ type: 'month.show', month: 99 });
    expect(now()).toEqual({ state: 'paused', month: 6 });
  });

  it.each(SPEEDS)('plays a month in its length at speed %d', (speed) => {
    const { actor, now, pass } = player();
    actor.send({ type: 'speed.set', speed });
    actor.send({ type: 'playback.play' });
    expect(now()).toEqual({ state: 'playing', month: 0 });
    pass(0.9, speed);
    expect(now().month).toBe(0);
    pass(0.1, speed);
    expect(now().month).toBe(1);
    pass(1, speed);
    expect(now()).toEqual({ state: 'playing', month: 2 });
  });

  it('rests at the end, and begins anew when played from there', () => {
    const { actor, now, pass } = player(2);
    actor.send({ type: 'playback.play' });
    for (let month = 0; month < 3; month++) pass(1);
    expect(now()).toEqual({ state: 'paused', month: 2 });
    actor.send({ type: 'playback.play' });
    expect(now()).toEqual({ state: 'playing', month: 0 });
  });

  it('begins anew by itself where it loops', () => {
    const { actor, now, pass } = player(1);
    actor.send({ type: 'loop.toggle' });
    actor.send({ type: 'playback.play' });
    pass(1);
    expect(now().month).toBe(1);
    pass(1);
    expect(now()).toEqual({ state: 'playing', month: 0 });
  });

  it('waits for a month that is not worked out yet', () => {
    const { actor, now, pass } = player(6, 1);
    actor.send({ type: 'playback.play' });
    pass(1);
    pass(1);
    pass(1);
    expect(now()).toEqual({ state: 'playing', month: 1 });
    actor.send({ type: 'run.reached', month: 6 });
    pass(1);
    expect(now()).toEqual({ state: 'playing', month: 2 });
  });

  it('stops playing when a month is asked for', () => {
    const { actor, now, pass } = player();
    actor.send({ type: 'playback.play' });
    pass(1);
    actor.send({ type: 'month.show', month: 5 });
    pass(3);
    expect(now()).toEqual({ state: 'paused', month: 5 });
  });

  it('pauses before the first month is over as editing, since that month is the file', () => {
    const { actor, now } = player();
    actor.send({ type: 'playback.play' });
    actor.send({ type: 'playback.pause' });
    expect(now()).toEqual({ state: 'editing', month: 0 });
  });

  it('plays nothing where there is nothing to play', () => {
    const { actor, now } = player(0);
    actor.send({ type: 'playback.play' });
    expect(now()).toEqual({ state: 'editing', month: 0 });
  });

  it('keeps its month within a run that became shorter', () => {
    const { actor, now } = player();
    actor.send({ type: 'month.show', month: 6 });
    actor.send({ type: 'run.began', last: 3, reached: 3 });
    expect(now()).toEqual({ state: 'paused', month: 3 });
  });

  it('shows what a presentation asks for, and stands there when it ends', () => {
    const { actor, now, pass } = player();
    actor.send({ type: 'playback.play' });
    actor.send({ type: 'presenting.begin' });
    pass(4);
    actor.send({ type: 'month.show', month: 2 });
    expect(now()).toEqual({ state: 'presenting', month: 2 });
    actor.send({ type: 'presenting.end' });
    expect(now()).toEqual({ state: 'paused', month: 2 });
  });
});
