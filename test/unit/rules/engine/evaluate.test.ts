import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, fixesOf, severityRank } from '../../../../shared/rules/evaluate.ts';
import { findingKey, type Finding } from '../../../../shared/rules/finding.ts';
import { RULES } from '../../../../shared/rules/registry.ts';
import type { Found, Rule } from '../../../../shared/rules/rule.ts';
import type { Design } from '../../../../shared/model/types.ts';
import { anyDesign } from '../../support/arbitrary.ts';
import { org } from '../../support/org.ts';

/** A rule that says what the test wants. */
function made(id: string, found: readonly Found[] | ((view: Parameters<Rule['check']>[0]) => readonly Found[]), more: Partial<Rule> = {}): Rule {
  return {
    id,
    name: id,
    severity: 'warning',
    basis: 'judgement',
    family: 'essay',
    about: 'structure',
    text: { what: '', why: '', remedy: '' },
    check: (view, report) => {
      for (const each of typeof found === 'function' ? found(view) : found) report(each);
    },
    ...more,
  };
}
const about = (unit: string): Found => ({ message: `about ${unit}`, units: [unit] });
const three = () => org().team('a').team('b').team('c');
const said = (findings: readonly Finding[]): string[] => findings.map((finding) => `${finding.severity} ${finding.rule} ${finding.units.join('+')}`);

describe('the order of findings', () => {
  it('is by severity, then the registry, then the file', () => {
    const rules = [
      made('first', [about('c'), about('a'), { ...about('b'), severity: 'critical' }]),
      made('second', [{ ...about('a'), severity: 'praise' }, { ...about('b'), severity: 'critical' }, about('a')]),
    ];
    expect(said(evaluate(three().build(), { rules }).findings)).toEqual([
      'critical first b',
      'critical second b',
      'warning first a',
      'warning first c',
      'warning second a',
      'praise second a',
    ]);
  });
  it('puts the units of a finding in file order, each once, and leaves the path as it was told', () => {
    const rules = [made('r', [{ message: '', units: ['c', 'a', 'c'], path: ['c', 'a'] }])];
    expect(evaluate(three().build(), { rules }).findings[0]).toMatchObject({ units: ['a', 'c'], path: ['c', 'a'] });
  });
  it('puts findings about the whole first, and those about services and rotations where these stand', () => {
    const design = three().service('s', 'a').service('t', 'a').build();
    const rules = [
      made('r', [about('b'), { message: '', units: [], about: 't' }, { message: '', units: [], about: 's' }, { message: '', units: [] }]),
    ];
    expect(evaluate(design, { rules }).findings.map((finding) => finding.about ?? finding.units[0] ?? 'all')).toEqual(['all', 's', 't', 'b']);
  });
});

describe('profiles and the file’s own settings', () => {
  const severities = (design: Design, profile?: string): string[] =>
    evaluate(design, {
      rules: [
        made('central-consulting-sre', [about('a')]),
        made('advises', [{ ...about('a'), severity: 'advice' }]),
        made('literary', [about('a')], { family: 'literature' }),
        made('praises', [{ ...about('a'), severity: 'praise' }]),
      ],
      ...(profile === undefined ? {} : { profile }),
    }).findings.map((finding) => `${finding.severity} ${finding.rule}`);

  it('are as the rules say by default', () => {
    expect(severities(three().build())).toEqual(['warning central-consulting-sre', 'warning literary', 'advice advises', 'praise praises']);
  });
  it('essay leaves the literature out', () => {
    expect(severities(three().build(), 'essay')).toEqual(['warning central-consulting-sre', 'advice advises', 'praise praises']);
  });
  it('google takes a central team for advice', () => {
    expect(severities(three().build(), 'google')).toEqual(['warning literary', 'advice central-consulting-sre', 'advice advises', 'praise praises']);
  });
  it('strict takes advice for a warning', () => {
    expect(severities(three().build(), 'strict')).toEqual([
      'warning central-consulting-sre',
      'warning advises',
      'warning literary',
      'praise praises',
    ]);
  });
  it('come from the file unless the caller names another; an unknown one is recommended', () => {
    const design = three().review({ profile: 'essay' }).build();
    expect(severities(design)).not.toContain('warning literary');
    expect(severities(design, 'recommended')).toContain('warning literary');
    expect(severities(three().review({ profile: 'toString' }).build())).toContain('warning literary');
  });
  it('give a rule another severity, or take it out, whatever the profile says', () => {
    const design = three()
      .review({ profile: 'google', rules: { 'central-consulting-sre': 'critical', advises: 'off', literary: 'nonsense' } })
      .build();
    expect(severities(design)).toEqual(['critical central-consulting-sre', 'warning literary', 'praise praises']);
  });
  it('do not run a rule that is off, so it is not skipped either', () => {
    const shy = made('shy', [], { check: (_, report) => report.skip('organization.education') });
    expect(evaluate(three().build(), { rules: [shy] }).skipped).toEqual([{ rule: 'shy', missing: ['organization.education'] }]);
    expect(
      evaluate(
        three()
          .review({ rules: { shy: 'off' } })
          .build(),
        { rules: [shy] },
      ).skipped,
    ).toEqual([]);
    expect(evaluate(three().build(), { rules: [shy], skip: ['shy'] }).skipped).toEqual([]);
  });
  it('keep what is planned as advice, also where the rule is critical', () => {
    const rules = [made('r', [{ ...about('a'), severity: 'critical', planned: true }])];
    expect(evaluate(three().build(), { rules }).findings[0]).toMatchObject({ severity: 'advice', planned: true });
    expect(
      evaluate(
        three()
          .review({ rules: { r: 'critical' } })
          .build(),
        { rules },
      ).findings[0],
    ).toMatchObject({ severity: 'advice' });
  });
});

describe('thresholds', () => {
  const threshold = { value: 8, unit: 'people', basis: 'judgement', source: '', says: '' } as const;
  const sized = made('sized', (view) => [{ ...about('a'), values: { limit: view.threshold('sized') }, threshold: 'sized' }], {
    thresholds: { sized: threshold },
  });
  const limit = (design: Design, thresholds?: Record<string, number>): unknown =>
    evaluate(design, { rules: [sized], ...(thresholds ? { thresholds } : {}) }).findings.map((finding) => [
      finding.values['limit'],
      finding.threshold,
    ])[0];

  it('are the rule’s own, then the file’s, then the caller’s', () => {
    expect(limit(three().build())).toEqual([8, { name: 'sized', value: 8 }]);
    const design = three()
      .review({ thresholds: { sized: 0 } })
      .build();
    expect(limit(design)).toEqual([0, { name: 'sized', value: 0 }]);
    expect(limit(design, { sized: 5 })).toEqual([5, { name: 'sized', value: 5 }]);
  });
  it('pass over what is no number', () => {
    expect(
      limit(
        three()
          .review({ thresholds: { sized: Number.NaN } })
          .build(),
      ),
    ).toEqual([8, { name: 'sized', value: 8 }]);
  });
  it('break the rule that asks for one which nobody declares', () => {
    const rules = [made('asks', (view) => [{ ...about('a'), values: { limit: view.threshold('constructor') } }]), ...RULES];
    const { findings } = evaluate(
      three()
        .review({ thresholds: { constructor: 3 } })
        .build(),
      { rules },
    );
    expect(findings.find((finding) => finding.rule === 'rule-failed')?.values).toMatchObject({
      rule: 'asks',
      error: 'no rule declares the threshold constructor',
    });
  });
});

describe('accepted findings', () => {
  const rules = [
    made('r', [
      { message: '', units: ['a', 'b'] },
      { message: '', units: ['a'], about: 's' },
    ]),
  ];
  const accept = (units: string[], subject?: string): Design =>
    three()
      .review({ accepted: [{ rule: 'r', units, reason: 'until spring', ...(subject === undefined ? {} : { about: subject }) }] })
      .build();

  it('leave the findings and keep their reason', () => {
    const { findings, accepted } = evaluate(accept(['b', 'a']), { rules });
    expect(findings.map((finding) => finding.about)).toEqual(['s']);
    expect(accepted).toEqual([expect.objectContaining({ rule: 'r', units: ['a', 'b'], reason: 'until spring' })]);
  });
  it('need the very same units and subject', () => {
    expect(evaluate(accept(['a']), { rules }).findings).toHaveLength(2);
    expect(evaluate(accept(['a', 'b', 'c']), { rules }).findings).toHaveLength(2);
    expect(evaluate(accept(['a', 'b'], 's'), { rules }).findings).toHaveLength(2);
    expect(evaluate(accept(['a'], 's'), { rules }).accepted).toHaveLength(1);
  });
});

describe('causes', () => {
  it('are the first rule named that has a finding', () => {
    const rules = [
      made('effect', [{ ...about('a'), because: ['gone', 'cause', 'other'] }]),
      made('cause', [about('b')]),
      made('other', [about('b')]),
    ];
    expect(evaluate(three().build(), { rules }).findings.map((finding) => finding.because)).toEqual(['cause', undefined, undefined]);
    expect(evaluate(three().build(), { rules, skip: ['cause', 'other'] }).findings[0]).not.toHaveProperty('because');
  });
});

describe('muting', () => {
  const loud = made('loud', [about('a')]);
  it('drops the findings of the muted rule and says by whom', () => {
    const rules = [loud, made('quiet', [about('a')]), made('hush', [about('b')], { mutes: ['loud'] })];
    const { findings, skipped } = evaluate(three().build(), { rules });
    expect(said(findings)).toEqual(['warning quiet a', 'warning hush b']);
    expect(skipped).toEqual([{ rule: 'loud', missing: ['muted: hush'] }]);
  });
  it('happens only while the muting rule has a finding', () => {
    const rules = [loud, made('hush', [], { mutes: ['loud'] })];
    expect(said(evaluate(three().build(), { rules }).findings)).toEqual(['warning loud a']);
    expect(evaluate(three().build(), { rules }).skipped).toEqual([]);
  });
});

describe('rules about engineers', () => {
  const rules = [made('engineers', [about('a')], { about: 'engineers' }), made('lines', [about('a')])];
  it('are skipped where the roles of more than half of the people are not known', () => {
    const { findings, skipped } = evaluate(org().team('a', 'product', { member: 4, engineer: 3 }).build(), { rules });
    expect(said(findings)).toEqual(['warning lines a']);
    expect(skipped).toEqual([{ rule: 'engineers', missing: ['units.*.role'] }]);
  });
  it('run where it is half', () => {
    expect(evaluate(org().team('a', 'product', { member: 4, engineer: 4 }).build(), { rules }).findings).toHaveLength(2);
  });
});

describe('missing fields', () => {
  it('are gathered once each, beside the findings on other units', () => {
    const both = made('both', [], {
      check(_, report) {
        report(about('a'));
        report.skip('units.b.time.toil');
        report.skip('units.c.time.toil', 'units.b.time.toil');
      },
    });
    const { findings, skipped } = evaluate(three().build(), { rules: [both] });
    expect(said(findings)).toEqual(['warning both a']);
    expect(skipped).toEqual([{ rule: 'both', missing: ['units.b.time.toil', 'units.c.time.toil'] }]);
  });
});

describe('fixes', () => {
  const twoManagers = org().position('bo', 'cto').position('mara', 'ceo').sre('ana').reports('ana', 'bo').reports('ana', 'mara').build();
  it('come with findings and acceptances, or on demand, and are the same', () => {
    const [full] = evaluate(twoManagers).findings;
    const [bare] = evaluate(twoManagers, { fixes: 'none' }).findings;
    expect(full?.fixes).toHaveLength(1);
    expect(bare).toEqual({ ...full, fixes: [] });
    expect(bare && fixesOf(twoManagers, bare)).toEqual(full?.fixes);
    const accepted = { ...twoManagers, review: { accepted: [{ rule: 'several-managers', units: ['ana'], reason: 'soon' }] } };
    expect(evaluate(accepted).accepted[0]?.fixes).toEqual(full?.fixes);
  });
  it('that break down leave the finding without any', () => {
    const rules = [
      made('r', [about('a')], {
        fixes: () => {
          throw new Error('no');
        },
      }),
    ];
    const [finding] = evaluate(three().build(), { rules }).findings;
    expect(finding?.fixes).toEqual([]);
    expect(finding && fixesOf(three().build(), finding, { rules })).toEqual([]);
  });
  it('leave an evaluation that can be cloned', () => {
    const evaluation = evaluate(twoManagers);
    expect(structuredClone(evaluation)).toEqual(evaluation);
  });
});

describe('evaluation of any design', () => {
  it('never throws, never breaks a rule, changes nothing, and says the same twice', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const before = structuredClone(design);
        const evaluation = evaluate(design);
        expect(evaluation.findings.filter((finding) => finding.rule === 'rule-failed')).toEqual([]);
        expect(design).toEqual(before);
        expect(evaluate(structuredClone(design))).toEqual(evaluation);
        const ranks = evaluation.findings.map((finding) => severityRank(finding.severity));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
      { numRuns: 300, endOnFailure: true },
    );
  });
  it('names only units, lines and subjects that are there, and no finding twice', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const units = new Set(design.units.map((unit) => unit.id));
        const lines = new Set(design.lines.map((line) => line.id));
        const { findings } = evaluate(design, { fixes: 'none' });
        for (const finding of findings) {
          expect([finding.rule, [...finding.units, ...finding.path].filter((id) => !units.has(id))]).toEqual([finding.rule, []]);
          expect([finding.rule, finding.lines.filter((id) => !lines.has(id))]).toEqual([finding.rule, []]);
        }
        const keys = findings.map(findingKey);
        expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
      }),
      { numRuns: 300, endOnFailure: true },
    );
  });
});
