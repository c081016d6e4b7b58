// What a page loads before it can paint: its scripts and everything they import statically.
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** The JavaScript that index.html loads at once, with gzip sizes in bytes. */
export function firstLoad(indexFile) {
  const folder = path.dirname(indexFile);
  const html = fs.readFileSync(indexFile, 'utf8');
  const seen = new Map();
  const add = (file) => {
    if (seen.has(file)) return;
    const code = fs.readFileSync(file);
    seen.set(file, { name: path.relative(folder, file), bytes: gzipSync(code, { level: 9 }).length });
    for (const [, name] of code
      .toString('utf8')
      .matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{][^'"`;()]*?from\s*)?["'](\.{1,2}\/[^"']+\.js)["']/g))
      add(path.resolve(path.dirname(file), name));
  };
  for (const [tag] of html.matchAll(/<(?:script|link)\b[^>]*>/g)) {
    const source = /\b(?:src|href)="([^"]+\.js)"/.exec(tag)?.[1];
    if (source && (tag.startsWith('<script') || /rel="modulepreload"/.test(tag))) add(path.resolve(folder, source));
  }
  return [...seen.values()];
}
