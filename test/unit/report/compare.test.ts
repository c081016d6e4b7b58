// Comparing designs: what each change is called, how findings are told apart, how two separately made files are matched.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffJson } from '../../../shared/report/compare-json.ts';
import { compareMarkdown } from '../../../shared/report/compare-markdown.ts';
import { compareText } from '../../../shared/report/compare-text.ts';
import { figureRows } from '../../../shared/report/compare-figures.ts';
import { compare, isSame, type Against, type Side } from '../../../shared/report/compare.ts';
import { evaluate } from '../../../shared/rules/evaluate.ts';
import type { Design, Line } from '../../../shared/model/types.ts';
import { anyDesign } from '../support/arbitrary.ts';
import { org } from '../support/org.ts';

const side = (design: Design, label = design.name): Side => ({ label, design, evaluation: evaluate(design, { fixes: 'none', today: '2026-01-31' }) });
function changes(a: Design, b: Design): Against {
  const [against] = compare(side(a), side(b)).against;
  if (!against) throw new Error('nothing was compared');
  return against;
}
const base = () =>
  org()
    .group('commerce')
    .group('platform')
    .position('mara', 'cto')
    .position('bo', 'product-director')
    .team('checkout', 'product', { engineer: 6 }, { in: 'commerce' })
    .team('search', 'product', { engineer: 5 }, { in: 'commerce' })
    .sre('ana')
    .reports('commerce', 'bo')
    .reports('bo', 'mara')
    .reports('ana', 'bo')
    .embeds('ana', 'checkout');

describe('what differs', () => {
  it('is nothing between a design and itself, whatever it holds', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        expect(isSame(changes(design, structuredClone(design)))).toBe(true);
      }),
    );
    expect(compareText(compare(side(base().build()), side(base().build())))).toContain('Nothing differs.');
  });

  it('names what came and went, with where it stands', () => {
    const { changes: found } = changes(base().build(), base().team('pay', 'product', { backend: 3 }, { in: 'platform' }).build());
    expect(found.added).toMatchObject([{ id: 'pay', kind: 'team', people: 3, in: { id: 'platform', name: 'Platform' }, manager: null }]);
    expect(found.removed).toEqual([]);
    const back = changes(base().team('pay', 'product', { backend: 3 }, { in: 'platform' }).build(), base().build()).changes;
    expect([back.added, back.removed.map(({ id }) => id)]).toEqual([[], ['pay']]);
    expect(back.roles).toEqual([{ id: null, name: 'A test', role: 'backend', before: 3, after: 0 }]);
  });

  it('tells moving, renaming and another manager apart', () => {
    const before = base().build();
    const after: Design = {
      ...before,
      units: before.units.map((unit) =>
        unit.id === 'search' ? { ...unit, parent: 'platform' } : unit.id === 'checkout' ? { ...unit, name: 'Check-out' } : unit,
      ),
      lines: before.lines.map((line) => (line.id === 'ana>bo' ? { ...line, to: 'mara' } : line)),
    };
    const { changes: found } = changes(before, after);
    expect(found.moved).toEqual([
      { id: 'search', kind: 'team', name: 'Search', before: { id: 'commerce', name: 'Commerce' }, after: { id: 'platform', name: 'Platform' } },
    ]);
    expect(found.renamed).toEqual([{ id: 'checkout', kind: 'team', name: 'Check-out', before: 'Checkout', after: 'Check-out' }]);
    // The team that moved lost the manager of its group with it.
    expect(found.answers).toEqual([
      { id: 'search', kind: 'team', name: 'Search', before: { id: 'bo', name: 'Bo' }, after: null },
      { id: 'ana', kind: 'position', name: 'Ana', before: { id: 'bo', name: 'Bo' }, after: { id: 'mara', name: 'Mara' } },
    ]);
    expect(found.changed).toEqual([]);
  });

  it('folds the units that go with their group into one line', () => {
    const before = base().build();
    const after = { ...before, lines: before.lines.map((line) => (line.id === 'commerce>bo' ? { ...line, to: 'mara' } : line)) };
    const { answers } = changes(before, after).changes;
    expect(answers.map(({ id, within }) => [id, within])).toEqual([
      ['commerce', undefined],
      ['checkout', 'commerce'],
      ['search', 'commerce'],
    ]);
    expect(compareText(compare(side(before), side(after)))).toContain('~ Commerce and 2 units in it answer to Mara, before to Bo\n');
  });

  it('counts people by team and role, those of positions in the team too', () => {
    const before = base().build();
    const after: Design = {
      ...before,
      units: before.units.map((unit) =>
        unit.id === 'checkout' && unit.kind === 'team'
          ? { ...unit, headcount: { engineer: 8 }, openings: { sre: 1 } }
          : unit.id === 'ana'
            ? { ...unit, parent: 'search' }
            : unit,
      ),
    };
    const { headcount, openings, roles } = changes(before, after).changes;
    expect(headcount).toEqual([
      { id: 'checkout', name: 'Checkout', role: 'engineer', before: 6, after: 8 },
      { id: 'search', name: 'Search', role: 'sre', before: 0, after: 1 },
    ]);
    expect(openings).toEqual([{ id: 'checkout', name: 'Checkout', role: 'sre', before: 0, after: 1 }]);
    expect(roles).toEqual([{ id: null, name: 'A test', role: 'engineer', before: 11, after: 13 }]);
  });

  it('takes a line that was drawn again for the same, and names fields that changed', () => {
    const before = base().dotted('ana', 'mara').build();
    const after: Design = {
      ...before,
      organization: { growthPerMonth: 0.06 },
      lines: before.lines.flatMap((line): readonly Line[] => {
        if (line.kind === 'dotted') return [];
        return line.kind === 'embeds' ? [{ ...line, id: 'another id', duties: ['teaching'] }] : [line];
      }),
    };
    const { lines, changed } = changes(before, after).changes;
    expect(lines).toEqual({ added: [], removed: [{ kind: 'dotted', from: { id: 'ana', name: 'Ana' }, to: { id: 'mara', name: 'Mara' } }] });
    expect(changed).toEqual([
      { table: 'lines', id: 'another id', name: 'Ana – Checkout', field: 'duties', after: ['teaching'] },
      { table: 'organization', id: null, name: 'The organisation', field: 'growthPerMonth', after: 0.06 },
    ]);
  });

  it('says of every change of a field of any record that something differs', () => {
    const before = org()
      .team('pay')
      .service('api', 'pay')
      .rotation('pager', ['api'], [{ team: 'pay' }])
      .build();
    const after = structuredClone(before);
    const [service] = after.services ?? [];
    const [rotation] = after.rotations ?? [];
    if (!service || !rotation) throw new Error('the fixture has both');
    service.tier = 1;
    rotation.hours = 'office';
    expect(changes(before, after).changes.changed.map(({ table, field }) => `${table}.${field}`)).toEqual(['services.tier', 'rotations.hours']);
    expect(changes(before, { ...before, slides: [{ id: 's', title: 'One' }] }).changes.records).toEqual([
      { table: 'slides', id: 's', name: 'One', change: 'added' },
    ]);
    expect(isSame(changes(before, { ...before, layout: { pay: { x: 1, y: 2 } } }))).toBe(false);
    expect(isSame(changes(base().build(), { ...base().build(), units: base().build().units.toReversed() }))).toBe(false);
  });
});

describe('findings', () => {
  const moved = (design: Design): Design => ({
    ...design,
    lines: design.lines.map((line) => (line.id === 'ana>bo' ? { ...line, to: 'mara' } : line)),
  });

  it('are gone, new and carried by rule, units and about', () => {
    const before = base().build();
    const { findings } = changes(before, moved(before));
    expect(findings.gone.map(({ rule }) => rule)).toContain('sre-reports-to-product');
    const back = changes(moved(before), before).findings;
    expect(back.new.map(({ rule }) => rule)).toContain('sre-reports-to-product');
    const same = changes(before, before).findings;
    expect([same.new, same.gone]).toEqual([[], []]);
    expect(same.carried.map(({ finding }) => finding.rule)).toContain('sre-reports-to-product');
  });

  it('that were accepted are neither gone nor carried', () => {
    const before = base().build();
    const after: Design = { ...before, review: { accepted: [{ rule: 'sre-reports-to-product', units: ['ana'], reason: 'For a month' }] } };
    const { findings } = changes(before, after);
    expect(findings.accepted.map(({ rule }) => rule)).toEqual(['sre-reports-to-product']);
    expect(findings.gone).toEqual([]);
  });

  it('say where their severity changed', () => {
    const before = base().build();
    const after: Design = { ...before, review: { rules: { 'sre-reports-to-product': 'advice' } } };
    const one = changes(before, after).findings.carried.find(({ finding }) => finding.rule === 'sre-reports-to-product');
    expect(one).toMatchObject({ was: 'critical', finding: { severity: 'advice' } });
  });
});

describe('any two designs', () => {
  it('can be compared; what came of one way went of the other', () => {
    fc.assert(
      fc.property(anyDesign, anyDesign, (a, b) => {
        const [there, back] = [changes(a, b), changes(b, a)];
        expect(there.changes.added).toHaveLength(back.changes.removed.length);
        expect(there.changes.moved).toHaveLength(back.changes.moved.length);
        expect(there.changes.lines.added).toHaveLength(back.changes.lines.removed.length);
        expect(there.changes.changed).toHaveLength(back.changes.changed.length);
        expect(compareText(compare(side(a), side(b)))).toMatch(/\n$/);
      }),
      { numRuns: 30 },
    );
  });
});

describe('two separately made files', () => {
  const renumbered = (design: Design): Design => {
    const as = (id: string): string => `x-${id}`;
    return {
      ...design,
      units: design.units.map((unit) => ({ ...unit, id: as(unit.id), ...(unit.parent === undefined ? {} : { parent: as(unit.parent) }) })),
      lines: design.lines.map((line) => ({ ...line, id: as(line.id), from: as(line.from), to: as(line.to) })),
    };
  };

  it('are matched by kind and name, findings too', () => {
    const against = changes(base().build(), renumbered(base().build()));
    expect(against.matchedBy).toBe('name');
    expect(isSame(against)).toBe(true);
    expect(compareMarkdown(compare(side(base().build()), side(renumbered(base().build()))))).toContain('matched by kind and name');
  });

  it('leave alone a name that occurs twice, and the same name of another kind', () => {
    const twice = base().team('other', 'product', {}, { name: 'Search' }).build();
    const { changes: found } = changes(base().build(), renumbered(twice));
    expect(found.added.map(({ id }) => id)).toEqual(['x-search', 'x-other']);
    expect(found.removed.map(({ id }) => id)).toEqual(['search']);
    expect(changes(org().team('a', 'product', {}, { name: 'Ana' }).build(), org().sre('b', { name: 'Ana' }).build()).changes.added).toHaveLength(1);
  });

  it('are matched by id as soon as they share one', () => {
    const other = renumbered(base().build());
    const shared = { ...other, units: other.units.map((unit) => (unit.id === 'x-mara' ? { ...unit, id: 'mara' } : unit)) };
    expect(changes(base().build(), shared)).toMatchObject({ matchedBy: 'id' });
    expect(changes(base().build(), org().build()).matchedBy).toBe('id');
  });
});

describe('key figures', () => {
  it('stand side by side for up to four designs', () => {
    const sides = [base(), base().team('pay', 'infrastructure', { infrastructure: 3 })].map((one) => side(one.build()));
    const [first, second] = sides;
    if (!first || !second) throw new Error('two were made');
    const { sides: figures, against } = compare(first, second, { ...second, breakdown: 40 }, { ...first, breakdown: null });
    expect(against).toHaveLength(3);
    const rows = new Map(figureRows(figures.map((one) => one.figures)).map(({ word, values }) => [word, values.map(({ text }) => text)]));
    expect(rows.get('Engineers')).toEqual(['13', '16', '16', '13']);
    expect(rows.get('SRE ratio')).toEqual(['1 : 12', '1 : 12', '1 : 12', '1 : 12']);
    expect(rows.get('Infrastructure share')).toEqual(['0 %', '18.8 %', '18.8 %', '0 %']);
    expect(rows.get('Month of breakdown')).toEqual(['never', 'never', '40', 'never']);
  });
});

describe('what is printed', () => {
  const hostile = org().team('__proto__', 'product', { engineer: 3 }, { name: '<img src=x> | [a](b) `c`\n# Heading' }).sre('constructor').build();

  it('escapes names in Markdown, and keeps to one line each', () => {
    const text = compareMarkdown(compare(side(org().team('pay').build(), 'a|b'), side(hostile, '`x`')));
    expect(text).toContain('\\<img src=x\\> \\| \\[a\\](b) \\`c\\` \\# Heading');
    expect(text).toContain('## a\\|b → \\`x\\`');
    expect(text).not.toMatch(/^# Heading/m);
  });

  it('ends long lists of Markdown in how many more there are', () => {
    const many = org();
    for (let at = 0; at < 200; at++) many.team(`team-${String(at)}`);
    const text = compareMarkdown(compare(side(org().team('pay').build()), side(many.team('pay').build())));
    expect(text).toContain('- … and 140 more');
    expect(text.length).toBeLessThan(65_536);
  });

  it('is JSON with the same lists, ids as in the files', () => {
    const json = diffJson(compare(side(base().build(), 'a.orgscale'), side(hostile, 'b.orgscale')));
    expect(json?.matchedBy).toBe('name');
    expect(json?.added.map(({ id }) => id)).toEqual(['__proto__', 'constructor']);
    expect(json?.before).toMatchObject({ file: 'a.orgscale', metrics: { engineers: 13 }, figures: { span: { most: 12 } } });
    expect(json).not.toHaveProperty('added.0.unit');
    expect(structuredClone(json)).toEqual(JSON.parse(JSON.stringify(json)));
  });
});
