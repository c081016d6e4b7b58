// All rules on 10,000 teams, as the worker runs them after each edit: a new design, no fixes. CPU time, against JSON.parse of the same design:
// a company with a finding for each twentieth team, and one that is wrong nearly everywhere.
import { indexOf } from '../../shared/model/org-index.ts';
import type { Design } from '../../shared/model/types.ts';
import { evaluate } from '../../shared/rules/evaluate.ts';
import { RULES } from '../../shared/rules/registry.ts';
import type { Report } from '../../shared/rules/rule.ts';
import { viewOf } from '../../shared/rules/view.ts';
import { largeDesign } from './support/large.ts';
import { soundDesign } from './support/sound.ts';
import { compare, compareCpu, line } from './support/time.ts';

const TEAMS = 10_000;
const ROUNDS = 40;
const report: Report = Object.assign(() => undefined, { skip: () => undefined });

function measure(what: string, design: Design): void {
  const fresh = (): Design => ({ ...design });
  const text = JSON.stringify(design);
  const times = compareCpu(ROUNDS, {
    parse: () => JSON.parse(text) as unknown,
    index: () => indexOf(fresh()).reports('chief'),
    rules: () => evaluate(fresh(), { fixes: 'none' }),
  });
  const { findings } = evaluate(design, { fixes: 'none' });
  console.log(`  ${what}: ${RULES.length} rules, ${design.units.length} units, ${design.lines.length} lines, ${findings.length} findings`);
  line('index alone', times.index, 'CPU ms', 10);
  line('index and all rules, without fixes', times.rules, 'CPU ms', 50);
  line('index and all rules', times.rules / times.parse, 'x JSON.parse', 2);
  const indexed = fresh();
  for (const rule of RULES) rule.check(viewOf(indexed, RULES), report);
  const each = RULES.map((rule) => ({ id: rule.id, time: compareCpu(9, { time: () => rule.check(viewOf(indexed, RULES), report) }).time }));
  const slowest = each.toSorted((a, b) => b.time - a.time).slice(0, 8);
  console.log(`       slowest: ${slowest.map(({ id, time }) => `${id} ${time.toFixed(1)}`).join(', ')} CPU ms`);
}

measure('a sound company', soundDesign(TEAMS));
measure('wrong nearly everywhere', largeDesign(TEAMS));

const some = largeDesign(300);
const full = compare(5, { bare: () => evaluate({ ...some }, { fixes: 'none' }), fixes: () => evaluate({ ...some }) });
console.log(`  300 teams: all rules ${full.bare.toFixed(1)} ms, with the fixes of every finding ${full.fixes.toFixed(1)} ms`);
