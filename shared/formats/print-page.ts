// Pages to print: slides, and a whole drawing fit to a page or over several, as one HTML text without scripts. What prints it makes the PDF.
import { escapeXml, n, tag } from '../draw/markup.ts';
import { PALETTES, type SceneTheme } from '../draw/palette.ts';
import { grown, partOf } from '../draw/part.ts';
import type { Rect, Scene } from '../draw/scene.ts';
import { sceneMarkup } from '../draw/svg.ts';
import type { SlideContent } from '../slides/content.ts';
import { slideSvg } from '../slides/slide-svg.ts';

export interface PrintOptions {
  readonly title: string;
  readonly slides: readonly SlideContent[];
  /** A drawing on a page of its own behind the slides. */
  readonly chart?: { readonly scene: Scene; readonly tiled: boolean };
  readonly theme: SceneTheme;
  /** A style sheet with the fonts of the drawing, as data. */
  readonly fonts?: string;
}

/** A3 on its side, in pixels of which 96 make an inch. */
const PAPER = { width: 1587, height: 1122 } as const;
const MARGIN = 40;
const CAPTION = 30;
/** Around a drawing. */
const ROOM = 24;
/** How much of a tile is on its neighbour, too. */
const OVERLAP = 48;

/** Pages and the style sheet that they need, for a page of one's own that prints them. */
export function printPages({ title, slides, chart, theme, fonts = '' }: PrintOptions): { readonly style: string; readonly pages: string } {
  const c = PALETTES[theme];
  const pages = slides.map((slide) => tag('section', { class: 'slide' }, slideSvg(slide, { theme })));
  if (chart) {
    const wide = chart.scene.bounds.width >= chart.scene.bounds.height;
    pages.push(paper(title, drawn(chart.scene, grown(chart.scene.bounds, ROOM), theme), wide));
    if (chart.tiled) pages.push(...tiles(chart.scene, title, theme));
  }
  const style = `${fonts}
@page slide { size: 1280px 720px; margin: 0 }
@page wide { size: ${PAPER.width}px ${PAPER.height}px; margin: 0 }
@page tall { size: ${PAPER.height}px ${PAPER.width}px; margin: 0 }
* { box-sizing: border-box; print-color-adjust: exact; -webkit-print-color-adjust: exact }
html, body { margin: 0 }
body { font: 450 15px Inter, system-ui, sans-serif; color: ${c.text}; background: ${c.canvas} }
section { position: relative; overflow: hidden; break-after: page; break-inside: avoid }
section:last-child { break-after: auto }
svg { display: block }
.slide { page: slide; width: 1280px; height: 720px }
.wide { page: wide; width: ${PAPER.width}px; height: ${PAPER.height}px; background: ${c.canvas}; padding: ${MARGIN}px }
.tall { page: tall; width: ${PAPER.height}px; height: ${PAPER.width}px; background: ${c.canvas}; padding: ${MARGIN}px }
.paper p { margin: 0; height: ${CAPTION}px; color: ${c['text-2']}; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }`;
  return { style, pages: pages.join('\n') };
}

/**
 * The pages as HTML: slides of 1280 x 720, the drawing on A3 in the direction that fits it. Text stays text, lines stay lines.
 * @example printHtml({ title: design.name, slides: exportDeck(design, options), theme: 'light' })
 */
export function printHtml(options: PrintOptions): string {
  const { style, pages } = printPages(options);
  const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>${escapeXml(options.title)}</title>
<style>${style}
@media screen { body { display: none } }</style></head>
<body>
${pages}
</body></html>
`;
}

function paper(caption: string, drawing: string, wide: boolean): string {
  return tag('section', { class: `paper ${wide ? 'wide' : 'tall'}` }, tag('p', {}, escapeXml(caption) || ' ') + drawing);
}

/** A part of a scene as large as its page lets it be. */
function drawn(scene: Scene, view: Rect, theme: SceneTheme): string {
  const root = {
    width: '100%',
    height: `calc(100% - ${CAPTION}px)`,
    viewBox: [view.x, view.y, view.width, view.height].map(n).join(' '),
    'font-family': "Inter, system-ui, 'Segoe UI', sans-serif",
    'font-weight': 450,
  };
  return tag('svg', root, sceneMarkup(scene, PALETTES[theme]).join('\n'));
}

/** Pages at full size, row by row, each with what is on it and no more; empty ones are left out. */
function tiles(scene: Scene, title: string, theme: SceneTheme): string[] {
  const room = { width: PAPER.width - 2 * MARGIN, height: PAPER.height - 2 * MARGIN - CAPTION };
  const step = { x: room.width - OVERLAP, y: room.height - OVERLAP };
  const whole = grown(scene.bounds, ROOM);
  const columns = Math.max(1, Math.ceil((whole.width - OVERLAP) / step.x));
  const rows = Math.max(1, Math.ceil((whole.height - OVERLAP) / step.y));
  if (columns * rows === 1) return [];
  const pages: string[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const view = { x: whole.x + column * step.x, y: whole.y + row * step.y, ...room };
      const part = partOf(scene, view);
      if (part.boxes.length + part.lines.length === 0) continue;
      pages.push(paper(`${title}: row ${row + 1} of ${rows}, column ${column + 1} of ${columns}`, drawn(part, view, theme), true));
    }
  }
  return pages;
}
