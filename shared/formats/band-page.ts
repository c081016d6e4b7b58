// A drawing as pages of bands, one below the other, for what draws a picture piece by piece.
import { PALETTES, type SceneTheme } from '../draw/palette.ts';
import { partOf } from '../draw/part.ts';
import type { Scene } from '../draw/scene.ts';
import { toSvg } from '../draw/svg.ts';

export interface BandOptions {
  readonly theme: SceneTheme;
  /** Room around the drawing in pixels. */
  readonly margin: number;
  /** A style sheet with the fonts of the drawing, as data. */
  readonly fonts?: string;
}

/** The size of the whole picture in CSS pixels. */
export const pictureSize = ({ bounds }: Scene, margin: number): { readonly width: number; readonly height: number } => ({
  width: Math.max(1, Math.ceil(bounds.width + 2 * margin)),
  height: Math.max(1, Math.ceil(bounds.height + 2 * margin)),
});

/**
 * A function from a band of the picture (its upper edge and height, CSS pixels, fractions allowed) to an HTML page that is as large as the band
 * and holds what touches it, no more. Bands that follow each other without a gap make the picture that `toSvg` draws with the same margin.
 */
export function bandPages(scene: Scene, { theme, margin, fonts = '' }: BandOptions): (top: number, height: number) => string {
  const { width } = pictureSize(scene, margin);
  const { x, y } = scene.bounds;
  return (top, height) => {
    const svg = toSvg(partOf(scene, { x: x - margin, y: y - margin + top, width, height }), { theme, margin: 0 });
    const style = `${fonts} body { margin: 0; overflow: hidden; background: ${PALETTES[theme].canvas} } svg { display: block }`;
    return `<!doctype html><meta charset="utf-8"><style>${style}</style>${svg}`;
  };
}
