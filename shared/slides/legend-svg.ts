// The legend of a slide: what each kind of line means, told apart by shape and not by colour alone.
import { tag, text } from '../draw/markup.ts';
import type { Palette } from '../draw/palette.ts';
import type { Rect } from '../draw/scene.ts';

export function legendMarkup(place: Rect, c: Palette): string {
  const y = place.y + place.height / 2;
  const kinds = [
    { words: 'answers to', style: { stroke: c.line, 'stroke-width': 3 } },
    { words: 'dotted line', style: { stroke: c['line-strong'], 'stroke-width': 3, 'stroke-dasharray': '.1 7', 'stroke-linecap': 'round' } },
    { words: 'an SRE’s own line', style: { stroke: c.sreLine, 'stroke-width': 4 } },
    { words: 'supports', style: { stroke: c['t-infrastructure'], 'stroke-width': 10, 'stroke-opacity': c.support } },
    { words: 'at risk', style: { stroke: c.critical, 'stroke-width': 7 } },
  ];
  const step = place.width / kinds.length;
  return kinds
    .map(({ words, style }, at) => {
      const x = place.x + at * step;
      return tag('path', { d: `M${x} ${y}h44`, fill: 'none', ...style }) + text(words, x + 56, y + 6, { size: 18, fill: c['text-2'] });
    })
    .join('');
}
