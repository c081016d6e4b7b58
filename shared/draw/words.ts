// Where a group's name and counts are written, so that no line runs through them.
import type { GroupBox, Rect } from './scene.ts';
import { textWidth } from './text-width.ts';

/** The rectangles of a group's name and of its counts, on the canvas. */
export function wordsOf(box: GroupBox): Rect[] {
  const note = textWidth(box.note.text, 11);
  const noteX = box.rect.x + box.note.at.x - (box.note.at.x > box.rect.width - 20 ? note : 0);
  return [
    { x: box.rect.x + box.title.x, y: box.rect.y + box.title.y - 11, width: textWidth(box.short, 12, 'bold'), height: 16 },
    { x: noteX, y: box.rect.y + box.note.at.y - 10, width: note, height: 14 },
  ];
}
