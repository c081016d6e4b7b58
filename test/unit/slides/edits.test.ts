import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, invert } from '../../../shared/edits/apply.ts';
import type { Edit } from '../../../shared/edits/edit.ts';
import type { Design, Slide } from '../../../shared/model/types.ts';
import { addSlide, changeSlide, duplicateSlide, moveSlide, newSlideId, removeSlide } from '../../../shared/slides/edits.ts';

const slide = (id: string): Slide => ({ id, title: `Slide ${id}` });
const deck = (...ids: string[]): Design => ({
  format: 'orgscale',
  version: 1,
  name: 'Lumenry',
  organization: {},
  units: [],
  lines: [],
  ...(ids.length > 0 ? { slides: ids.map(slide) } : {}),
});
const order = (design: Design): string[] => (design.slides ?? []).map(({ id }) => id);
/** The order after an edit, and whether its inverse leads back exactly. */
function after(design: Design, edit: Edit | null): string[] {
  if (!edit) throw new Error('There is no edit.');
  const next = apply(design, edit);
  expect(apply(next, invert(design, edit))).toEqual(design);
  return order(next);
}

describe('a deck', () => {
  test('takes a slide at its end, or before another', () => {
    expect(after(deck('a', 'b'), addSlide(slide('c')))).toEqual(['a', 'b', 'c']);
    expect(after(deck('a', 'b'), addSlide(slide('c'), 'b'))).toEqual(['a', 'c', 'b']);
    expect(after(deck(), addSlide(slide('a')))).toEqual(['a']);
  });
  test('keeps a changed slide where it is', () => {
    const edit = changeSlide({ ...slide('a'), title: 'Today' });
    expect(after(deck('a', 'b'), edit)).toEqual(['a', 'b']);
    expect(apply(deck('a', 'b'), edit).slides?.[0]?.title).toBe('Today');
  });
  test('puts a copy right after the slide', () => {
    const copy = duplicateSlide(deck('a', 'b'), 'a');
    expect(after(deck('a', 'b'), copy?.edit ?? null)).toEqual(['a', copy?.id, 'b']);
    expect(duplicateSlide(deck('a'), 'z')).toBeNull();
  });
  test('gives a slide up', () => {
    expect(after(deck('a', 'b'), removeSlide(deck('a', 'b'), 'a'))).toEqual(['b']);
    expect(removeSlide(deck('a'), 'z')).toBeNull();
  });
  test('never hands an id out twice', () => {
    expect(newSlideId(deck('slide-1', 'slide-2'))).toBe('slide-3');
    expect(newSlideId(deck('a', 'slide-2'))).toBe('slide-3');
  });
});

test('a moved slide stands before the one that is named, and all others stay in their order', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  fc.assert(
    fc.property(fc.constantFrom(...ids), fc.option(fc.constantFrom(...ids)), (id, before) => {
      const design = deck(...ids);
      const edit = moveSlide(design, id, before);
      const rest = ids.filter((other) => other !== id);
      const at = before === null ? rest.length : rest.indexOf(before);
      const wanted = before === id ? ids : rest.toSpliced(at, 0, id);
      if (edit) expect(after(design, edit)).toEqual(wanted);
      else expect(wanted).toEqual(ids);
    }),
  );
  expect(moveSlide(deck('a', 'b'), 'a', 'z')).toBeNull();
});
