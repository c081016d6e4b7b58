import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/edits/apply.ts';
import { evaluate } from '../../../../shared/rules/evaluate.ts';
import { findingKey } from '../../../../shared/rules/finding.ts';
import { fixAll } from '../../../../shared/rules/fix.ts';
import type { Rule } from '../../../../shared/rules/rule.ts';
import type { Design } from '../../../../shared/model/types.ts';
import { anyDesign } from '../../support/arbitrary.ts';
import { org } from '../../support/org.ts';
import { newCriticals } from '../../support/rule-tester.ts';

const broken = (): Design =>
  org()
    .position('tomas', 'cto')
    .position('bo', 'director')
    .position('mara', 'director')
    .team('search', 'product', { engineer: 5 })
    .team('pay', 'product', { engineer: 5 })
    .reports('bo', 'mara', 'tomas')
    .reports('pay', 'bo')
    .reports('pay', 'mara')
    .embeds('pay', 'ghost')
    .build();

/** A rule whose finding says how many teams there are, and whose fix does what the test wants to them. */
function made(id: string, fires: (design: Design) => boolean, edit: (design: Design) => Partial<Design>, more: Partial<Rule> = {}): Rule {
  return {
    id,
    name: id,
    severity: 'warning',
    basis: 'judgement',
    family: 'essay',
    about: 'structure',
    text: { what: '', why: '', remedy: '' },
    check: ({ design }, report) => {
      if (fires(design)) report({ message: '', units: [] });
    },
    fixes: (_, { design }) => [{ label: `fix ${id}`, edit: { label: `fix ${id}`, fields: { ...edit(design) } } }],
    ...more,
  };
}
const noted = (notes: string): Partial<Design> => ({ notes });
const labels = (design: Design, rules: readonly Rule[], options = {}): string[] =>
  fixAll(design, { rules, ...options }).applied.map((fix) => fix.label);

describe('fixing a whole design', () => {
  it('goes by severity, then file order, and leaves nothing that it can mend', () => {
    const { design, applied } = fixAll(broken());
    expect(applied.map(({ rule, label }) => `${rule}: ${label}`)).toEqual([
      'dangling-reference: Remove one line of Pay to nowhere',
      'several-managers: Keep the solid line from Pay to Bo, make the other dotted',
      'orphan: Let Search answer to Tomas',
    ]);
    const left = evaluate(design).findings.filter((finding) => finding.severity !== 'advice' && finding.severity !== 'praise');
    expect(left.filter((finding) => finding.fixes.length > 0)).toEqual([]);
  });
  it('fixes of one severity go by where the first unit stands, else what the finding is about; the whole organisation comes first', () => {
    const design = org().team('a', 'product').team('b', 'product').service('s', 'a').service('t', 'a').build();
    const done = (open: Design): ReadonlySet<string> => new Set((open.notes ?? '').split(' '));
    const about = (id: string, found: { units: string[]; about?: string }, severity: 'critical' | 'warning' = 'warning'): Rule =>
      made(
        id,
        () => false,
        () => ({}),
        {
          severity,
          check: ({ design: open }, report) => {
            if (!done(open).has(id)) report({ message: '', ...found });
          },
          fixes: (_, { design: open }) => [{ label: id, edit: { label: id, fields: noted(`${open.notes ?? ''} ${id}`) } }],
        },
      );
    const rules = [
      about('of-t', { units: [], about: 't' }),
      about('of-s', { units: [], about: 's' }),
      about('of-b', { units: ['b'] }),
      about('of-a', { units: ['a'] }),
      about('of-all', { units: [] }),
      about('worst', { units: ['b'] }, 'critical'),
    ];
    expect(labels(design, rules)).toEqual(['worst', 'of-all', 'of-a', 'of-b', 'of-s', 'of-t']);
  });
  it('leaves alone what is planned, and praise', () => {
    const quiet = (id: string, more: Partial<Rule>): Rule =>
      made(
        id,
        ({ notes }) => notes === undefined,
        () => noted(id),
        more,
      );
    const praise = quiet('praise', { severity: 'praise' });
    const planned = quiet('planned', { check: (_, report) => report({ message: '', units: [], planned: true }) });
    expect(labels(org().build(), [praise, planned], { advice: true })).toEqual([]);
    expect(labels(org().build(), [planned], { rule: 'planned' })).toEqual([]);
  });
  it('does not touch the design that it is given, and its edits lead to the same result', () => {
    const before = broken();
    const { design, applied } = fixAll(before);
    expect(before).toEqual(broken());
    expect(applied.reduce((each, fix) => apply(each, fix.edit), before)).toEqual(design);
  });
  it('keeps to one rule where one is named', () => {
    expect(fixAll(broken(), { rule: 'orphan' }).applied.map((fix) => fix.rule)).toEqual(['orphan']);
  });
  it('leaves accepted findings alone', () => {
    const design: Design = { ...broken(), review: { accepted: [{ rule: 'orphan', units: ['search'], reason: 'moving in May' }] } };
    expect(fixAll(design).applied.map((fix) => fix.rule)).toEqual(['dangling-reference', 'several-managers']);
  });
  it('mends advice only where it is asked to, or where the rule is named', () => {
    const advice = made(
      'tip',
      (design) => design.notes === undefined,
      () => noted('told'),
      { severity: 'advice' },
    );
    expect(labels(org().build(), [advice])).toEqual([]);
    expect(labels(org().build(), [advice], { advice: true })).toEqual(['fix tip']);
    expect(labels(org().build(), [advice], { rule: 'tip' })).toEqual(['fix tip']);
  });
});

describe('it ends', () => {
  const has = (notes: string) => (design: Design) => (design.notes ?? 'a') === notes;
  it('where a fix does not mend its finding: it is taken back', () => {
    expect(
      labels(org().build(), [
        made(
          'stubborn',
          () => true,
          () => noted('tried'),
        ),
      ]),
    ).toEqual([]);
    expect(
      fixAll(org().build(), {
        rules: [
          made(
            'stubborn',
            () => true,
            () => noted('tried'),
          ),
        ],
      }).design.notes,
    ).toBeUndefined();
  });
  it('where two fixes undo each other: neither is applied twice', () => {
    expect(labels(org().build(), [made('to-b', has('a'), () => noted('b')), made('to-a', has('b'), () => noted('a'))])).toEqual([
      'fix to-b',
      'fix to-a',
    ]);
  });
  it('where each fix brings the next finding for ever', () => {
    const spawning: Rule = {
      ...made(
        'spawn',
        () => true,
        () => ({}),
      ),
      check: ({ design }, report) => report({ message: '', units: [], about: design.notes ?? '0' }),
      fixes: ({ about }) => [{ label: 'on', edit: { label: 'on', fields: { notes: String(Number(about) + 1) } } }],
    };
    expect(labels(org().build(), [spawning])).toHaveLength(54);
  });
  it('where a fix turns its finding into planned: that is enough', () => {
    const rule: Rule = {
      ...made(
        'hire',
        () => true,
        () => noted('an opening'),
      ),
      check: ({ design }, report) => report({ message: '', units: [], ...(design.notes === undefined ? {} : { planned: true }) }),
    };
    expect(labels(org().build(), [rule], { advice: true })).toEqual(['fix hire']);
  });
  it('where a fix would bring a critical finding, or break a rule: it is taken back', () => {
    const harm = made('harm', has('b'), () => noted('a'), { severity: 'critical', fixes: () => [] });
    expect(labels(org().build(), [made('to-b', has('a'), () => noted('b')), harm])).toEqual([]);
    const breaks = made(
      'breaks',
      (design) => {
        if (design.notes === 'b') throw new Error('no');
        return false;
      },
      () => ({}),
    );
    expect(
      labels(org().build(), [
        made('to-b', has('a'), () => noted('b')),
        breaks,
        made(
          'rule-failed',
          () => false,
          () => ({}),
        ),
      ]),
    ).toEqual([]);
  });
  it('for any design, within its bound, with no critical finding that was not there', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const { design: mended, applied } = fixAll(design);
        const after = evaluate(mended, { fixes: 'none' });
        expect(newCriticals(evaluate(design, { fixes: 'none' }), after)).toEqual([]);
        expect(applied.length).toBeLessThanOrEqual(evaluate(design, { fixes: 'none' }).findings.length * 4 + 50);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
  it('mends each finding of any design alone without bringing a critical one', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const before = evaluate(design);
        for (const finding of before.findings) {
          for (const fix of finding.fixes) {
            const after = evaluate(apply(design, fix.edit), { fixes: 'none' });
            const left = after.findings.find((other) => findingKey(other) === findingKey(finding));
            expect([finding.rule, fix.label, left === undefined || left.planned === true]).toEqual([finding.rule, fix.label, true]);
            expect([fix.label, newCriticals(before, after).map((critical) => critical.message)]).toEqual([fix.label, []]);
          }
        }
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});
