// The legend of a slide: what each kind of line on it means, told apart by shape and not by colour alone.
import { tag, text, type Attributes } from '../draw/markup.ts';
import type { Palette } from '../draw/palette.ts';
import type { Rect } from '../draw/scene.ts';
import { LEGEND_STEP, LEGEND_WORDS, type LegendKind } from './legend.ts';

export function legendMarkup(kinds: readonly LegendKind[], place: Rect, c: Palette): string {
  const y = place.y + place.height / 2;
  const styles: Readonly<Record<LegendKind, Attributes>> = {
    reports: { stroke: c.line, 'stroke-width': 3 },
    dotted: { stroke: c['line-strong'], 'stroke-width': 3, 'stroke-dasharray': '.1 7', 'stroke-linecap': 'round' },
    own: { stroke: c.sreLine, 'stroke-width': 4 },
    embeds: { stroke: c.sreLine, 'stroke-width': 4, 'stroke-dasharray': '8 3' },
    supports: { stroke: c['t-infrastructure'], 'stroke-width': 10, 'stroke-opacity': c.support },
    risk: { stroke: c.critical, 'stroke-width': 7 },
  };
  const step = Math.min(LEGEND_STEP, place.width / Math.max(1, kinds.length));
  return kinds
    .map((kind, at) => {
      const x = place.x + at * step;
      const words = text(LEGEND_WORDS[kind], x + 54, y + 6, { size: 18, fill: c['text-2'] });
      return tag('path', { d: `M${x} ${y}h44`, fill: 'none', ...styles[kind] }) + words;
    })
    .join('');
}
