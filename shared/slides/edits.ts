// Changes of a deck, each a whole edit: a slide more, another order, another text, one gone.
import type { Edit } from '../edits/edit.ts';
import type { Design, Id, Slide } from '../model/types.ts';

const slidesOf = (design: Design): readonly Slide[] => design.slides ?? [];

/** An id that no record of this design has: slide-1, slide-2 … */
export function newSlideId(design: Design): Id {
  const taken = new Set([...slidesOf(design), ...design.units, ...design.lines, ...(design.scenarios ?? [])].map(({ id }) => id));
  let number = slidesOf(design).length + 1;
  while (taken.has(`slide-${number}`)) number++;
  return `slide-${number}`;
}

/** Puts a slide before another; at the end where `before` is null. */
export const addSlide = (slide: Slide, before: Id | null = null): Edit => ({
  label: `Add the slide “${slide.title}”`,
  put: { slides: [slide] },
  ...(before === null ? {} : { place: Object.fromEntries([[slide.id, before]]) }),
});

/** Another title, other notes, another view: the slide stays where it is. */
export const changeSlide = (slide: Slide, label = `Change the slide “${slide.title}”`): Edit => ({ label, put: { slides: [slide] } });

/** Moves a slide before another; to the end where `before` is null. Null where that changes nothing. */
export function moveSlide(design: Design, id: Id, before: Id | null): Edit | null {
  const slides = slidesOf(design);
  const at = slides.findIndex((slide) => slide.id === id);
  const slide = slides[at];
  if (!slide || before === id || (slides[at + 1]?.id ?? null) === before) return null;
  if (before !== null && !slides.some((other) => other.id === before)) return null;
  return { label: `Move the slide “${slide.title}”`, place: Object.fromEntries([[id, before]]) };
}

/** A copy right after the slide. Null where there is no such slide. */
export function duplicateSlide(design: Design, id: Id): { readonly edit: Edit; readonly id: Id } | null {
  const slides = slidesOf(design);
  const at = slides.findIndex((slide) => slide.id === id);
  const slide = slides[at];
  if (!slide) return null;
  const copy = { ...slide, id: newSlideId(design) };
  return { edit: { ...addSlide(copy, slides[at + 1]?.id ?? null), label: `Duplicate the slide “${slide.title}”` }, id: copy.id };
}

export function removeSlide(design: Design, id: Id): Edit | null {
  const slide = slidesOf(design).find((one) => one.id === id);
  return slide ? { label: `Remove the slide “${slide.title}”`, remove: { slides: [id] } } : null;
}
