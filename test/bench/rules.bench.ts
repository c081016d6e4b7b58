// All rules on 10,000 teams, as the worker runs them after each edit: a new design, no fixes. Against the plain index that they all read.
import { indexOf } from '../../shared/model/org-index.ts';
import type { Design } from '../../shared/model/types.ts';
import { evaluate } from '../../shared/rules/evaluate.ts';
import { RULES } from '../../shared/rules/registry.ts';
import type { Report } from '../../shared/rules/rule.ts';
import { viewOf } from '../../shared/rules/view.ts';
import { largeDesign } from './support/large.ts';
import { compare, line } from './support/time.ts';

const design = largeDesign(10_000);
const fresh = (): Design => ({ ...design });
const indexed = fresh();
indexOf(indexed).reports('chief');

const times = compare(9, {
  index: () => indexOf(fresh()).reports('chief'),
  rules: () => evaluate(fresh(), { fixes: 'none' }),
});
const { findings } = evaluate(design, { fixes: 'none' });
console.log(`  ${RULES.length} rules, ${design.units.length} units, ${design.lines.length} lines: ${findings.length} findings`);
line('index alone', times.index, 'ms', 50);
line('index and all rules, without fixes', times.rules, 'ms', 50);
line('index and all rules', times.rules / times.index, 'x the index', 6);
const some = largeDesign(300);
const full = compare(5, { bare: () => evaluate({ ...some }, { fixes: 'none' }), fixes: () => evaluate({ ...some }) });
console.log(`       300 teams: all rules ${full.bare.toFixed(1)} ms, with the fixes of every finding ${full.fixes.toFixed(1)} ms`);

const report: Report = Object.assign(() => undefined, { skip: () => undefined });
const each = RULES.map((rule) => {
  const { time } = compare(3, { time: () => rule.check(viewOf(indexed, RULES), report) });
  return { id: rule.id, time };
});
const slowest = each.toSorted((a, b) => b.time - a.time).slice(0, 8);
console.log(`       slowest: ${slowest.map(({ id, time }) => `${id} ${time.toFixed(1)}`).join(', ')} ms`);
