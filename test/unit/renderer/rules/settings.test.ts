// Settings of the rules as edits of `review`: what they write, what they leave out of the file, how undo names them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isTuned,
  ownSeverity,
  ownThreshold,
  resetRule,
  resetRules,
  setProfile,
  setSeverity,
  setThreshold,
} from '../../../../renderer/rules/settings.ts';
import { apply, invert } from '../../../../shared/edits/apply.ts';
import type { Edit } from '../../../../shared/edits/edit.ts';
import type { Design } from '../../../../shared/model/types.ts';
import { ruleOf, RULES } from '../../../../shared/rules/registry.ts';
import type { Rule, Threshold } from '../../../../shared/rules/rule.ts';

const design: Design = { format: 'orgscale', version: 1, name: 'Lumenry', organization: {}, units: [], lines: [] };
const rule = (id: string): Rule => {
  const found = ruleOf(id);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
};
const span = rule('manager-span');
const threshold = (of: Rule, name: string): Threshold => {
  const found = of.thresholds?.[name];
  if (!found) throw new Error(`no threshold ${name}`);
  return found;
};
const after = (before: Design, edit: Edit | null): Design => (edit ? apply(before, edit) : before);

describe('severity of a rule', () => {
  it('is written by rule, named in plain words, and taken out again', () => {
    const edit = setSeverity(design, span, 'off');
    expect(edit).toEqual({ label: 'Turn off the rule “Span of a manager”', fields: { review: { rules: { 'manager-span': 'off' } } } });
    const off = after(design, edit);
    expect(ownSeverity(off, span)).toBe('off');
    const back = setSeverity(off, span, null);
    expect(back?.label).toBe('“Span of a manager” as severe as the profile says');
    expect(after(off, back)).toEqual(design);
  });

  it('says nothing where nothing changes, and takes a word that is no severity for no setting', () => {
    expect(setSeverity(design, span, null)).toBeNull();
    expect(ownSeverity({ ...design, review: { rules: { 'manager-span': 'loud' } } }, span)).toBeNull();
    expect(setSeverity(after(design, setSeverity(design, span, 'critical')), span, 'critical')).toBeNull();
  });
});

describe('a threshold', () => {
  const name = 'manager-span.warning';
  it('is written by its name and said with its unit', () => {
    const edit = setThreshold(design, span, name, threshold(span, name), 11);
    expect(edit).toEqual({ label: 'Set the warning level of “Span of a manager” to 11 people', fields: { review: { thresholds: { [name]: 11 } } } });
    expect(ownThreshold(after(design, edit), name)).toBe(11);
  });

  it('leaves the file when it is set to the value that the rule has itself', () => {
    const own = threshold(span, name);
    const changed = after(design, setThreshold(design, span, name, own, 11));
    const back = setThreshold(changed, span, name, own, own.value);
    expect(back?.label).toBe('Set the warning level of “Span of a manager” back to 9 people');
    expect(after(changed, back)).toEqual(design);
  });

  it('keeps what else the review holds', () => {
    const reviewed: Design = {
      ...design,
      review: { profile: 'google', accepted: [{ rule: 'orphan', units: ['a'], reason: 'a board' }], thresholds: { 'sre-toil': 0.4 } },
    };
    expect(after(reviewed, setThreshold(reviewed, span, name, threshold(span, name), 7)).review).toEqual({
      ...reviewed.review,
      thresholds: { 'sre-toil': 0.4, [name]: 7 },
    });
  });
});

describe('profile and reset', () => {
  it('writes a profile, and the recommended one as none', () => {
    const google = after(design, setProfile(design, 'google'));
    expect(google.review).toEqual({ profile: 'google' });
    expect(after(google, setProfile(google, 'recommended'))).toEqual(design);
  });

  it('resets one rule with all its numbers, or all rules; accepted findings and the profile stay', () => {
    const review = {
      profile: 'strict',
      rules: { 'manager-span': 'off', orphan: 'advice' },
      thresholds: { 'manager-span.warning': 7, 'manager-span.critical': 20, 'sre-toil': 0.4 },
      accepted: [{ rule: 'orphan', units: ['a'], reason: 'a board' }],
    };
    const tuned: Design = { ...design, review };
    expect(after(tuned, resetRule(tuned, span)).review).toEqual({ ...review, rules: { orphan: 'advice' }, thresholds: { 'sre-toil': 0.4 } });
    expect(after(tuned, resetRules(tuned)).review).toEqual({ profile: 'strict', accepted: review.accepted });
    expect(isTuned(tuned, span)).toBe(true);
    expect(isTuned(after(tuned, resetRule(tuned, span)), span)).toBe(false);
    expect(resetRules(design)).toBeNull();
  });

  it('is undone exactly, whatever was set', () => {
    const settings = fc.record({
      at: fc.nat(RULES.length - 1),
      severity: fc.constantFrom('off' as const, 'advice' as const, 'warning' as const, 'critical' as const, null),
      value: fc.double({ min: 0, max: 100, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(settings, { maxLength: 8 }), (steps) => {
        let now = design;
        for (const { at, severity, value } of steps) {
          const one = RULES[at] ?? span;
          const [entry] = Object.entries(one.thresholds ?? {});
          for (const edit of [setSeverity(now, one, severity), entry ? setThreshold(now, one, entry[0], entry[1], value) : null]) {
            if (!edit) continue;
            const next = apply(now, edit);
            expect(apply(next, invert(now, edit))).toEqual(now);
            now = next;
          }
        }
        expect(after(now, resetRules(now))).toEqual(design);
      }),
    );
  });
});
