// The tester of rules: silent designs, firing designs with their exact findings, skipped ones with their missing fields, and fixes that work.
import { describe, expect, it } from 'vitest';
import { apply } from '../../../shared/edits/apply.ts';
import { evaluate, type EvaluateOptions } from '../../../shared/rules/evaluate.ts';
import { findingKey, type Evaluation, type Finding } from '../../../shared/rules/finding.ts';
import { RULES } from '../../../shared/rules/registry.ts';
import type { Rule } from '../../../shared/rules/rule.ts';
import type { Design, Severity } from '../../../shared/model/types.ts';
import type { Org } from './org.ts';

/** A finding in full. What is left out has the value said here, and is compared all the same. */
export interface Expected {
  /** The rule's own. */
  readonly severity?: Severity;
  readonly message: string;
  readonly units: readonly string[];
  /** The units. */
  readonly path?: readonly string[];
  /** None. */
  readonly lines?: readonly string[];
  /** Nothing. */
  readonly about?: string;
  /** None. */
  readonly values?: Readonly<Record<string, number | string>>;
  /** Null. By name alone, or with the value it has here. */
  readonly threshold?: string | { readonly name: string; readonly value: number };
  /** Nothing. Compared only where it is given: causes have tests of their own. */
  readonly because?: string;
  readonly planned?: true;
}

export interface Fired {
  readonly org: Org | Design;
  readonly finds: readonly Expected[];
  readonly options?: EvaluateOptions;
}
export interface Fixed {
  readonly org: Org | Design;
  /** The label of the first fix. */
  readonly label: string;
  /** 'gone' where it is left out. */
  readonly becomes?: 'gone' | 'planned';
  /** What the mended design must also be. */
  readonly leaves?: (after: Design, evaluation: Evaluation) => void;
  readonly options?: EvaluateOptions;
}
export interface RuleCases {
  /** Designs of which the rule says nothing at all. */
  readonly silent: Readonly<Record<string, Org | Design>>;
  readonly fires: Readonly<Record<string, Fired>>;
  /** Designs that lack fields: no finding, and exactly these are missing. */
  readonly skips?: Readonly<Record<string, { readonly org: Org | Design; readonly missing: readonly string[]; readonly options?: EvaluateOptions }>>;
  readonly fixes?: Readonly<Record<string, Fixed>>;
  /** Findings that have no fix. */
  readonly unfixable?: Readonly<Record<string, Org | Design>>;
}

const designOf = (fixture: Org | Design): Design => ('build' in fixture ? fixture.build() : fixture);
const judge = (rule: Rule, design: Design, options: EvaluateOptions = {}): Evaluation =>
  evaluate(design, { rules: RULES.includes(rule) ? RULES : [...RULES, rule], ...options });
const ofRule = (rule: Rule, evaluation: Evaluation): Finding[] => evaluation.findings.filter((finding) => finding.rule === rule.id);

function whole(rule: Rule, expected: Expected, found: Finding | undefined): Omit<Finding, 'fixes'> {
  const { threshold, because } = expected;
  const named = typeof threshold === 'string' ? { name: threshold, value: rule.thresholds?.[threshold]?.value ?? Number.NaN } : (threshold ?? null);
  const cause = because ?? found?.because;
  return {
    rule: rule.id,
    severity: expected.severity ?? rule.severity,
    message: expected.message,
    units: expected.units,
    path: expected.path ?? expected.units,
    lines: expected.lines ?? [],
    ...(expected.about === undefined ? {} : { about: expected.about }),
    values: expected.values ?? {},
    threshold: named,
    ...(cause === undefined ? {} : { because: cause }),
    ...(expected.planned ? { planned: true as const } : {}),
  };
}

/** Criticals that a change brought. */
export function newCriticals(before: Evaluation, after: Evaluation): Finding[] {
  const known = new Set(before.findings.filter((finding) => finding.severity === 'critical').map(findingKey));
  return after.findings.filter((finding) => finding.severity === 'critical' && !known.has(findingKey(finding)));
}

/**
 * Declares the tests of one rule, in a file of the rule's name under test/unit/rules/<family>/.
 * @example testRule(orphan, { silent: { 'one root': org()… }, fires: { 'two roots': { org: org()…, finds: [{ … }] } } })
 */
export function testRule(rule: Rule, cases: RuleCases): void {
  describe(rule.id, () => {
    describe('says nothing of', () => {
      it.each(Object.entries(cases.silent))('%s', (_, fixture) => {
        const evaluation = judge(rule, designOf(fixture));
        expect(ofRule(rule, evaluation)).toEqual([]);
        expect(evaluation.skipped.filter((skipped) => skipped.rule === rule.id)).toEqual([]);
        expect(evaluation.findings.filter((finding) => finding.rule === 'rule-failed')).toEqual([]);
      });
    });
    describe('flags', () => {
      it.each(Object.entries(cases.fires))('%s', (_, { org, finds, options }) => {
        const found = ofRule(rule, judge(rule, designOf(org), options));
        const bare = found.map(({ fixes, ...rest }) => (expect(Array.isArray(fixes)).toBe(true), rest));
        expect(bare).toEqual(finds.map((expected, at) => whole(rule, expected, found[at])));
      });
    });
    if (cases.skips) {
      describe('cannot judge', () => {
        it.each(Object.entries(cases.skips ?? {}))('%s', (_, { org, missing, options }) => {
          const evaluation = judge(rule, designOf(org), options);
          expect(evaluation.skipped.filter((skipped) => skipped.rule === rule.id)).toEqual([{ rule: rule.id, missing }]);
        });
      });
    }
    if (cases.fixes) {
      describe('mends', () => {
        it.each(Object.entries(cases.fixes ?? {}))('%s', (_, { org, label, becomes = 'gone', leaves, options }) => {
          const design = designOf(org);
          const before = judge(rule, design, options);
          const [finding] = ofRule(rule, before);
          const fix = finding?.fixes[0];
          if (!finding || !fix) throw new Error(`${rule.id} has no finding with a fix here`);
          expect(fix.label).toBe(label);
          // Undo names the step as the button did.
          expect(fix.edit.label).toBe(label);
          const mended = apply(design, fix.edit);
          const after = judge(rule, mended, options);
          const left = after.findings.find((other) => findingKey(other) === findingKey(finding));
          expect(left === undefined ? 'gone' : left.planned ? 'planned' : left.message).toBe(becomes);
          expect(newCriticals(before, after)).toEqual([]);
          leaves?.(mended, after);
        });
      });
    }
    if (cases.unfixable) {
      describe('has no fix for', () => {
        it.each(Object.entries(cases.unfixable ?? {}))('%s', (_, fixture) => {
          const found = ofRule(rule, judge(rule, designOf(fixture)));
          expect(found.length).toBeGreaterThan(0);
          expect(found.flatMap((finding) => finding.fixes)).toEqual([]);
        });
      });
    }
  });
}
