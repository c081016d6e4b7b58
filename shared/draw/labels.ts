// Where the purposes of dotted lines are written: on their line, clear of every box and of each other; where there is no room they wait for the pointer.
import { overlap } from '../layout/geometry.ts';
import type { Point, Rect, SceneBox, SceneLine } from './scene.ts';
import { textWidth } from './text-width.ts';
import { wordsOf } from './words.ts';

const HEIGHT = 17;

/** How wide a label is drawn. */
export const labelWidth = (words: string): number => textWidth(words, 10.5, 'bold') + 13;

/** The lines with their labels placed, longest straight first; a label without room is left out. */
export function labelled(lines: readonly SceneLine[], boxes: readonly SceneBox[]): SceneLine[] {
  if (!lines.some((line) => line.label)) return [...lines];
  const solid = boxes.flatMap((box) => (box.kind === 'group' && !box.collapsed ? wordsOf(box) : [box.rect]));
  const placed: Rect[] = [];
  return lines.map((line) => {
    if (!line.label) return line;
    const width = labelWidth(line.label.text);
    for (const at of candidates(line.points, width)) {
      const rect = { x: at.x - width / 2, y: at.y - HEIGHT / 2, width, height: HEIGHT };
      if (solid.some((box) => overlap(box, rect)) || placed.some((other) => overlap(other, rect))) continue;
      placed.push(rect);
      return { ...line, label: { text: line.label.text, at } };
    }
    const { label: _, ...rest } = line;
    return rest;
  });
}

/** A straight shorter than this would hide under a label: the label stands beside it. */
const SHORT = 56;
const BESIDE = 8;

function candidates(points: readonly Point[], width: number): Point[] {
  const straights: { a: Point; b: Point; length: number }[] = [];
  points.forEach((b, at) => {
    const a = points[at - 1];
    if (a) straights.push({ a, b, length: Math.abs(a.x - b.x) + Math.abs(a.y - b.y) });
  });
  straights.sort((one, other) => other.length - one.length);
  const [longest] = straights;
  const beside: Point[] = [];
  if (longest && longest.length < SHORT && longest.a.x === longest.b.x) {
    const y = (longest.a.y + longest.b.y) / 2;
    for (const side of [1, -1]) beside.push({ x: Math.round(longest.a.x + side * (width / 2 + BESIDE)), y: Math.round(y) });
  }
  const on = straights.flatMap(({ a, b }) =>
    [0.5, 0.25, 0.75].map((share) => ({ x: Math.round(a.x + (b.x - a.x) * share), y: Math.round(a.y + (b.y - a.y) * share) })),
  );
  return [...beside, ...on];
}
