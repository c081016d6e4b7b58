// Names that stand twice in one object: said with their line, since JSON keeps the last alone.
import { describe, expect, it } from 'vitest';
import { parse } from '../../../shared/file/parse.ts';
import { print } from '../../../shared/file/print.ts';
import { repeatNotes } from '../../../shared/file/repeats.ts';
import type { Design } from '../../../shared/model/types.ts';

const design: Design = {
  format: 'orgscale',
  version: 1,
  name: 'Colons: "a": \\"b\\\\": \\',
  organization: {},
  units: [
    { id: 'pay', kind: 'team', name: 'Pay: "x": \\', type: 'product', headcount: { backend: 2, frontend: 3 } },
    { id: 'bo', kind: 'position', name: '{":"}', role: 'director' },
  ],
  lines: [],
};
const text = print(design);
const notesOf = (source: string) => {
  const read = parse(source);
  if (!read.ok) throw new Error(read.error.message);
  return repeatNotes(source, read.design);
};

describe('names that stand twice', () => {
  it('are none in printed text, whatever its names hold, with a mark and without', () => {
    expect(notesOf(text)).toEqual([]);
    expect(notesOf(`\ufeff${text}`)).toEqual([]);
    expect(notesOf(JSON.stringify(design))).toEqual([]);
  });
  it('are said with the line where they stand again', () => {
    expect(notesOf(text.replace('"frontend": 3', '"backend": 3'))).toEqual([
      {
        line: 7,
        path: 'units[0].headcount.backend',
        message: '"backend" stands twice in units[0].headcount; only the last is read',
        remedy: 'Keep one of them: the other goes when the file is written.',
      },
    ]);
  });
  it('are said of a whole list that a merge left twice, and of names that are written in another way', () => {
    const merged = text.replace('  "lines": []', '  "units": [],\n  "line\\u0073": [],\n  "lines": []');
    expect(notesOf(merged).map(({ line, message }) => `${line} ${message}`)).toEqual([
      '10 "units" stands twice; only the last is read',
      '12 "lines" stands twice; only the last is read',
    ]);
  });
  it('are counted no further than five', () => {
    expect(notesOf(text.replace('"lines"', `${'"later": 1, '.repeat(9)}"lines"`))).toHaveLength(5);
  });
});
