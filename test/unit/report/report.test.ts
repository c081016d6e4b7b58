// Findings as text, JSON, Markdown and SARIF.
import { describe, expect, it } from 'vitest';
import { checkJson } from '../../../shared/report/json.ts';
import { checkMarkdown } from '../../../shared/report/markdown.ts';
import { checkSarif } from '../../../shared/report/sarif.ts';
import { checkText } from '../../../shared/report/text.ts';
import { figures, tally, type Judged } from '../../../shared/report/words.ts';
import type { Design } from '../../../shared/model/types.ts';
import type { Evaluation, Finding } from '../../../shared/rules/finding.ts';

const design: Design = {
  format: 'orgscale',
  version: 1,
  name: 'Northwind',
  organization: {},
  units: [
    { id: 'ana', kind: 'position', name: 'Ana', role: 'sre' },
    { id: 'bo', kind: 'position', name: 'Bo', role: 'product-director' },
  ],
  lines: [{ id: 'l1', kind: 'reports', from: 'ana', to: 'bo' }],
};
const finding: Finding = {
  rule: 'sre-reports-to-product',
  severity: 'critical',
  message: 'Ana answers to Bo.',
  units: ['ana'],
  path: ['ana', 'bo'],
  lines: ['l1'],
  values: { people: 1 },
  threshold: null,
  because: 'orphan',
  fixes: [{ label: 'Let Ana answer to Mara', edit: { label: 'Let Ana answer to Mara', remove: { lines: ['l1'] } } }],
};
const advice: Finding = {
  rule: 'not-a-rule',
  severity: 'advice',
  message: 'Grow up.',
  units: [],
  path: [],
  lines: [],
  about: 'r1',
  values: {},
  threshold: { name: 'x', value: 2 },
  fixes: [],
};
const evaluation: Evaluation = {
  findings: [finding, advice],
  accepted: [{ ...finding, units: ['bo'], reason: 'We know' }],
  skipped: [
    { rule: 'sre-toil', missing: ['units.ana.time.toil'] },
    { rule: 'startup-fit', missing: ['muted: not-applicable'] },
  ],
  metrics: {
    engineers: 1,
    people: 2,
    sre: 1,
    infrastructure: 0,
    product: 0,
    teams: 0,
    groups: 0,
    layers: 1,
    embeddedShare: 0.5,
    ops: null,
    literacy: 0.8,
    burnout: { infrastructure: 0, product: 0 },
  },
};
const judged: Judged = { file: 'a.orgscale', design, evaluation, lineOf: (id) => (id === 'ana' ? 7 : undefined) };

describe('text', () => {
  it('names units by name, with the path, the cause, the fixes and what was not judged', () => {
    expect(checkText(judged)).toBe(`Northwind (a.orgscale)
2 people, 1 engineer, 1 SRE, 0 teams, 1 layer, SREs embedded 50 %

critical  SRE answers to product sre-reports-to-product
          Ana answers to Bo.
          Ana → Bo
          Because of orphan.
          Fix: Let Ana answer to Mara

advice    not-a-rule not-a-rule
          Grow up.

Accepted
  Ana answers to Bo.
  Accepted: We know

Not judged
  sre-toil: units.ana.time.toil is not filled in
  startup-fit: muted by not-applicable

a.orgscale: 1 critical, 1 advice; 1 accepted; 2 rules not judged
`);
  });

  it('paints what the caller cleaned', () => {
    const text = checkText(
      { ...judged, design: { ...design, name: 'North\u001b[2Jwind' } },
      (style, piece) => `<${style}>${piece}</>`,
      (piece) => piece.replaceAll('\u001b', ''),
    );
    expect(text).toContain('<strong>North[2Jwind</>');
  });

  it('says when nothing was found', () => {
    expect(tally([])).toBe('no findings');
    expect(tally([finding, { ...finding, severity: 'warning' }, { ...finding, severity: 'warning' }])).toBe('1 critical, 2 warnings');
  });

  it('leaves out figures that say nothing', () => {
    expect(figures({ ...evaluation.metrics, sre: 0, ops: 0.58 }).map(({ word }) => word)).toEqual([
      'people',
      'engineers',
      'teams',
      'layers',
      'support and operation of infrastructure',
    ]);
  });
});

describe('JSON', () => {
  it('holds what the contract names, in its order, and nothing else', () => {
    const json = checkJson({ ...judged, evaluation: { ...evaluation, findings: [{ ...finding, planned: true }, advice] } });
    expect(Object.keys(json)).toEqual(['file', 'name', 'metrics', 'findings', 'accepted', 'skipped']);
    expect(json.findings[0]).toEqual({ ...finding, fixes: [{ label: 'Let Ana answer to Mara' }] });
    expect(json.findings[1]).toEqual(advice);
    expect(json.accepted).toEqual([{ ...finding, units: ['bo'], fixes: [{ label: 'Let Ana answer to Mara' }], reason: 'We know' }]);
    expect(json.skipped).toEqual(evaluation.skipped);
  });

  it('carries edits when asked for', () => {
    expect(checkJson(judged, { edits: true }).findings[0]?.fixes).toEqual(finding.fixes);
  });
});

describe('Markdown', () => {
  it('lists findings by severity and escapes what names bring', () => {
    const named: Design = {
      ...design,
      units: [{ id: 'ana', kind: 'position', name: '[x](http://e.com) <b>*', role: 'sre' }, ...design.units.slice(1)],
    };
    const text = checkMarkdown({ ...judged, design: named });
    expect(text).toContain(
      '### Critical\n\n- **SRE answers to product** (`sre-reports-to-product`): Ana answers to Bo.\n  - \\[x\\](http://e.com) \\<b\\>\\* → Bo\n',
    );
    expect(text).toContain('### Accepted');
    expect(text).toContain('2 rules could not be judged: `sre-toil`, `startup-fit`.');
  });
});

describe('SARIF', () => {
  it('has a result a finding with its line, a suppression for what was accepted, and a notification for what cannot be used', () => {
    const sarif = checkSarif([judged, { file: 'b c.orgscale', error: { line: 3, message: 'no' } }], '1.2.3');
    expect(sarif).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { version: '1.2.3' } },
          invocations: [
            {
              executionSuccessful: false,
              toolExecutionNotifications: [
                { locations: [{ physicalLocation: { artifactLocation: { uri: 'b%20c.orgscale' }, region: { startLine: 3 } } }] },
              ],
            },
          ],
          results: [
            {
              ruleId: 'sre-reports-to-product',
              level: 'error',
              kind: 'fail',
              locations: [
                {
                  physicalLocation: { artifactLocation: { uri: 'a.orgscale' }, region: { startLine: 7 } },
                  logicalLocations: [{ name: 'Ana', fullyQualifiedName: 'ana' }],
                },
              ],
            },
            { ruleId: 'not-a-rule', level: 'note' },
            { suppressions: [{ kind: 'inSource', justification: 'We know' }] },
          ],
        },
      ],
    });
  });

  it('describes every rule that a result names', () => {
    const { runs } = checkSarif([judged], '1') as {
      runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex?: number }[] }[];
    };
    const [run] = runs;
    const [first] = run?.results ?? [];
    expect(run?.tool.driver.rules[first?.ruleIndex ?? -1]?.id).toBe('sre-reports-to-product');
  });
});
