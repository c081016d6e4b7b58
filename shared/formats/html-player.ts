// A deck as one HTML file that plays by itself: offline, animated, nothing loaded from anywhere and no script but its own.
import { escapeXml, tag } from '../draw/markup.ts';
import { PALETTES, type SceneTheme } from '../draw/palette.ts';
import type { SlideContent } from '../slides/content.ts';
import { slideSvg } from '../slides/slide-svg.ts';
import { PLAYER } from './player-script.ts';
import { sourceHash } from './sha256.ts';

export interface HtmlOptions {
  readonly title: string;
  readonly theme: SceneTheme;
  /** Months to play on the way to a slide, by its number from 0. */
  readonly before?: (slide: number) => readonly SlideContent[];
  /** A style sheet with the fonts of the drawing, as data. */
  readonly fonts?: string;
}

/**
 * The file as text. Arrows, space, Home, End, a number and Enter, B for black, F for full screen; the address names the slide.
 * @example htmlPlayer(exportDeck(design, options), { title: design.name, theme: 'light' })
 */
export function htmlPlayer(slides: readonly SlideContent[], { title, theme, before, fonts = '' }: HtmlOptions): string {
  const c = PALETTES[theme];
  const pages = slides.flatMap((slide, nth) => [
    ...(before?.(nth) ?? []).map((month) => tag('template', { 'data-before': nth }, slideSvg(month, { theme, keyed: true }))),
    tag('template', { 'data-slide': nth, 'data-title': slide.title }, slideSvg(slide, { theme, keyed: true })),
  ]);
  const style = `${fonts}
html, body { margin: 0; height: 100%; background: ${c.surface}; color: ${c['text-2']}; overflow: hidden; font: 450 15px Inter, system-ui, sans-serif }
#stage { position: fixed; inset: 0; display: grid; place-items: center; cursor: default }
#stage > svg { grid-area: 1 / 1; width: min(100vw, calc(100vh * 16 / 9)); height: min(100vh, calc(100vw * 9 / 16)) }
nav { position: fixed; inset: auto 0 0 auto; padding: 8px; display: flex; gap: 4px; opacity: 0; transition: opacity .2s }
nav:hover, nav:focus-within { opacity: 1 }
button, input { font: inherit; color: ${c.text}; background: ${c.surface}; border: 1px solid ${c['border-strong']}; border-radius: 6px; padding: 4px 10px }
input { width: 4ch; text-align: center; padding: 4px }
:focus-visible { outline: 2px solid ${c.focus}; outline-offset: 2px }
.black { background: #000 } .black #stage, .black nav { visibility: hidden }
#said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
@media print { nav { display: none } }`;
  const policy = `default-src 'none'; script-src '${sourceHash(PLAYER)}'; style-src '${sourceHash(style)}'; font-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width"><title>${escapeXml(title)}</title>
<style>${style}</style></head>
<body>
<main id="stage"></main>
<nav aria-label="Slides"><button id="back" aria-label="Slide before">←</button><input id="place" type="number" readonly tabindex="-1" aria-label="Slide" value="1" min="1"><button id="on" aria-label="Next slide">→</button></nav>
<p id="said" aria-live="polite"></p>
${pages.join('\n')}
<script>${PLAYER}</script>
</body></html>
`;
}
