// A table of figures on a slide: as large as its rows let it be.
import { tag, text } from '../draw/markup.ts';
import type { Palette } from '../draw/palette.ts';
import type { Rect } from '../draw/scene.ts';
import type { Table } from './table.ts';
import { wrapText } from './wrap.ts';

const GAP = 20;

/** Sizes of a table in pixels of the slide. Its first column is the widest: it has the words. */
export function tableSizes({ head, rows }: Table, place: Rect): { head: number; row: number; first: number; column: number; size: number } {
  const heading = 64;
  const row = Math.min(50, (place.height - heading) / rows.length);
  const first = place.width * (head.length > 3 ? 0.34 : 0.44);
  return { head: heading, row, first, column: (place.width - first) / (head.length - 1), size: Math.min(26, row * 0.58) };
}

export function tableMarkup(table: Table, place: Rect, c: Palette): string {
  const { head, row, first, column, size } = tableSizes(table, place);
  const right = (nth: number): number => place.x + first + nth * column;
  const rule = (y: number, colour: string, width: number): string =>
    tag('path', { d: `M${place.x} ${y}H${place.x + place.width}`, stroke: colour, 'stroke-width': width });
  const top = place.y + head;
  const names = table.head.flatMap((name, nth) => {
    const lines = wrapText(name, (nth === 0 ? first : column) - GAP, 20, 'bold', 2);
    return lines.map((line, at) =>
      text(line, nth === 0 ? place.x : right(nth), top - 14 - (lines.length - 1 - at) * 25, {
        size: 20,
        weight: 640,
        fill: c['text-2'],
        anchor: nth === 0 ? 'start' : 'end',
      }),
    );
  });
  const body = table.rows.flatMap((cells, at) => {
    const y = top + at * row;
    const base = y + row / 2 + size * 0.35;
    const words = cells.map((cell, nth) =>
      nth === 0
        ? text(wrapText(cell, first - GAP, size, 'regular', 1)[0] ?? '', place.x, base, { size, fill: c['text-2'] })
        : text(cell, right(nth), base, { size, weight: 640, fill: c.text, anchor: 'end' }),
    );
    return [...words, at === 0 ? '' : rule(y, c.border, 1.5)];
  });
  return [...names, rule(top, c['border-strong'], 2.5), ...body].join('');
}
