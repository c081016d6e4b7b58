// Opening 10,000 teams, all checks included, against JSON.parse of the same text.
import { parse } from '../../shared/file/parse.ts';
import { print } from '../../shared/file/print.ts';
import { indexOf } from '../../shared/model/org-index.ts';
import { largeDesign } from './support/large.ts';
import { compare, line } from './support/time.ts';

const design = largeDesign(10_000);
const text = print(design);
const times = compare(21, {
  json: () => JSON.parse(text) as unknown,
  open: () => {
    const result = parse(text);
    if (!result.ok) throw new Error(result.error.message);
  },
  print: () => print(design),
  stringify: () => JSON.stringify(design),
  index: () => indexOf({ ...design }).reports('chief'),
});
console.log(`  ${(text.length / 1e6).toFixed(1)} million characters, JSON.parse ${times.json.toFixed(0)} ms`);
line('open: read, check and compare ids', times.open / times.json, 'x JSON.parse', 2);
line('print', times.print / times.stringify, 'x stringify', 20);
line('index, with everyone who reports to somebody', times.index / times.json, 'x JSON.parse', 2);
