// Where things are, for the scripts of this folder.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const at = (...parts) => path.join(root, ...parts);
export const rendererOut = at('dist', 'renderer');
export const cliOut = at('dist', 'cli', 'orgscale.mjs');
export const electronOut = at('dist', 'electron');
export const resultsOut = at('test-results');
