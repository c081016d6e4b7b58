// The designs of the gallery, read from examples/.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '../../shared/file/parse.ts';
import type { Design } from '../../shared/model/types.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../examples');

export const EXAMPLES: readonly { readonly id: string; readonly design: Design }[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.orgscale'))
  .map((file) => {
    const read = parse(readFileSync(path.join(FOLDER, file), 'utf8'));
    if (!read.ok) throw new Error(`${file} cannot be read`);
    return { id: file.replace('.orgscale', ''), design: read.design };
  });

export function exampleDesign(id: string): Design {
  const example = EXAMPLES.find((each) => each.id === id);
  if (!example) throw new Error(`no example ${id}`);
  return example.design;
}
