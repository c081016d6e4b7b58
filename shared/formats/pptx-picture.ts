// A scene as native shapes on a slide: cards, pills, docks and groups that can be written in, lines and bands as lines.
import type { Scene } from '../draw/scene.ts';
import { Cards } from './pptx-cards.ts';
import { Lines } from './pptx-lines.ts';
import type { Sheet } from './pptx-sheet.ts';
import { View, type Frame } from './pptx-view.ts';

export function drawPicture(sheet: Sheet, scene: Scene, frame: Frame): void {
  const view = new View(frame);
  const cards = new Cards(sheet, scene, view);
  const lines = new Lines(sheet, scene, view, new Set(scene.boxes.flatMap((box) => (cards.whole(box) ? [box.id] : []))));
  for (const box of scene.boxes) if (box.kind === 'group') cards.draw(box);
  for (const band of scene.bands) lines.band(band);
  lines.draw();
  for (const box of scene.boxes) if (box.kind !== 'group') cards.draw(box);
  for (const line of scene.lines) lines.label(line);
}
