// What dropping units on the canvas does.
import { describe, expect, it } from 'vitest';
import { carried, dropFor, outermost } from '../../../../renderer/canvas/gestures/drop-target.ts';
import { buildScene } from '../../../../shared/draw/build.ts';
import type { SceneBox } from '../../../../shared/draw/scene.ts';
import { indexOf } from '../../../../shared/model/org-index.ts';
import { org } from '../../support/org.ts';

const design = org()
  .group('commerce')
  .group('engagement')
  .position('mara', 'cpo')
  .position('bo', 'product-director')
  .position('eve', 'engineer')
  .position('ana', 'sre')
  .position('mei', 'sre')
  .team('payments', 'product', {}, { in: 'commerce' })
  .team('search', 'product', {}, { in: 'engagement' })
  .team('reliability', 'sre')
  .reports('bo', 'mara')
  .reports('ana', 'bo')
  .reports('mei', 'bo')
  .embeds('mei', 'search')
  .build();
const index = indexOf(design);
const { boxes } = buildScene(design);
const box = (id: string): SceneBox => {
  const found = boxes.find((one) => one.id === id);
  if (!found) throw new Error(`${id} is not drawn`);
  return found;
};
/** The topmost first, as the canvas hands them over. */
const on = (...ids: string[]): SceneBox[] => ids.map(box);

describe('dropping', () => {
  it('an SRE on a product team embeds it there', () => {
    expect(dropFor(index, ['ana'], on('payments', 'commerce'))).toEqual({ kind: 'embed', units: ['ana'], target: 'payments' });
  });
  it('an SRE on a dock is on the host of that dock', () => {
    expect(dropFor(index, ['ana'], on('mei', 'search', 'engagement'))).toEqual({ kind: 'embed', units: ['ana'], target: 'search' });
  });
  it('an SRE on the SREs’ own team joins it', () => {
    expect(dropFor(index, ['ana'], on('reliability'))).toEqual({ kind: 'contain', units: ['ana'], target: 'reliability' });
  });
  it('an engineer on a team joins it', () => {
    expect(dropFor(index, ['eve'], on('payments', 'commerce'))).toEqual({ kind: 'contain', units: ['eve'], target: 'payments' });
  });
  it('a position or a team on a manager answers to him', () => {
    expect(dropFor(index, ['eve'], on('bo'))).toEqual({ kind: 'reports', units: ['eve'], target: 'bo' });
    expect(dropFor(index, ['payments', 'reliability'], on('bo'))).toEqual({ kind: 'reports', units: ['payments', 'reliability'], target: 'bo' });
  });
  it('nobody on somebody who manages nobody', () => {
    expect(dropFor(index, ['bo'], on('eve'))).toEqual({ kind: 'move', units: ['bo'] });
  });
  it('nobody on a manager below', () => {
    expect(dropFor(index, ['mara'], on('bo'))).toEqual({ kind: 'move', units: ['mara'] });
  });
  it('a manager on a team leads it, once', () => {
    expect(dropFor(index, ['bo'], on('payments', 'commerce'))).toEqual({ kind: 'lead', units: ['bo'], target: 'payments' });
    const led = indexOf(org().position('bo', 'product-director').team('payments').reports('payments', 'bo').build());
    expect(dropFor(led, ['bo'], on('payments'))).toEqual({ kind: 'move', units: ['bo'] });
  });
  it('a team into another group moves it there, within its own just moves it', () => {
    expect(dropFor(index, ['payments'], on('payments', 'engagement'))).toEqual({ kind: 'contain', units: ['payments'], target: 'engagement' });
    expect(dropFor(index, ['payments'], on('payments', 'commerce'))).toEqual({ kind: 'move', units: ['payments'] });
  });
  it('a team outside of its group takes it out', () => {
    expect(dropFor(index, ['payments'], [])).toEqual({ kind: 'release', units: ['payments'] });
    expect(dropFor(index, ['reliability'], [])).toEqual({ kind: 'move', units: ['reliability'] });
  });
  it('a group is not put into itself', () => {
    expect(dropFor(index, ['commerce'], on('payments', 'commerce'))).toEqual({ kind: 'move', units: ['commerce'] });
  });
  it('a dock on another team moves it, elsewhere takes it out, at home does nothing', () => {
    expect(dropFor(index, ['mei'], on('payments', 'commerce'), 'search')).toEqual({ kind: 'embed', units: ['mei'], target: 'payments' });
    expect(dropFor(index, ['mei'], on('bo'), 'search')).toEqual({ kind: 'reports', units: ['mei'], target: 'bo' });
    expect(dropFor(index, ['mei'], [], 'search')).toEqual({ kind: 'undock', units: ['mei'], host: 'search' });
    expect(dropFor(index, ['mei'], on('search', 'engagement'), 'search')).toEqual({ kind: 'move', units: ['mei'] });
  });
});

describe('what a drag takes along', () => {
  it('is all that a group contains, and nothing twice', () => {
    expect([...carried(index, ['commerce', 'payments'])]).toEqual(['commerce', 'payments']);
    expect(outermost(index, ['commerce', 'payments', 'bo'])).toEqual(['commerce', 'bo']);
  });
});
