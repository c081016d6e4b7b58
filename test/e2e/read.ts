// What the specs of the canvas read off: the design in the saved file, in words, and where nothing is drawn.
import type { Page } from '@playwright/test';
import type { Design, LayoutEntry, Line, Unit } from '../../shared/model/types.ts';
import type { App, Place } from './app.ts';

export const unit = (design: Design, name: string): Unit => {
  const found = design.units.find((one) => one.name === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
};
/** Where a design says that a unit stands. */
export const placeOf = (design: Design, name: string): LayoutEntry => {
  const place = design.layout?.[unit(design, name).id];
  if (!place) throw new Error(`${name} has no place of its own.`);
  return place;
};
/** Lines in words: "Ana reports Bo". */
export const lines = (design: Design): string[] => {
  const name = (id: string): string => design.units.find((one) => one.id === id)?.name ?? id;
  return design.lines.map((line: Line) => `${name(line.from)} ${line.kind} ${name(line.to)}`).sort();
};
export async function saved(app: App): Promise<Design> {
  return (await app.saveToDisk()).design;
}

/** A place where nothing is drawn. */
export async function empty(page: Page, nth: 'first' | 'last' = 'last'): Promise<Place> {
  const places = await page.evaluate(() => {
    const frame = document.querySelector('main')?.getBoundingClientRect();
    const found: { x: number; y: number }[] = [];
    if (!frame) return found;
    for (let y = frame.top + 40; y < frame.bottom - 110; y += 20) {
      for (let x = frame.left + 40; x < frame.right - 90; x += 20) {
        if (document.elementFromPoint(x, y)?.classList.contains('react-flow__pane')) found.push({ x, y });
      }
    }
    return found;
  });
  const place = places.at(nth === 'first' ? 0 : -1);
  if (!place) throw new Error('The canvas is full.');
  return place;
}

/** Waits until nothing moves by itself any more. */
export async function still(page: Page): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'));
}
