// The typeface of the drawing as a style sheet, so that a picture has the letters that the app shows.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Beside the bundle: dist/cli/orgscale.mjs, dist/renderer/assets. */
const FOLDER = fileURLToPath(new URL('../renderer/assets/', import.meta.url));

/** The app's own copy of Inter, for Latin letters; other scripts are written in the system's typefaces, as in the app. Empty where the app is not built. */
export async function fontStyle(): Promise<string> {
  const files = await readdir(FOLDER).catch(() => []);
  const file = files.find((name) => /^inter-latin.*\.woff2$/.test(name));
  const data = file === undefined ? null : await readFile(path.join(FOLDER, file)).catch(() => null);
  return data === null
    ? ''
    : `@font-face { font-family: Inter; font-weight: 100 900; src: url(data:font/woff2;base64,${data.toString('base64')}) format('woff2') }`;
}
