// The evaluator: runs the rules over a design and puts what they say in order.
import { rolesUnknown } from '../model/people.ts';
import { finite } from '../model/numbers.ts';
import type { Design, Id, Severity, UnitId } from '../model/types.ts';
import { findingKey, type AcceptedFinding, type Evaluation, type Finding, type Skipped } from './finding.ts';
import { profileOf, type Profile } from './profiles.ts';
import { RULES } from './registry.ts';
import type { Found, Report, Rule, RuleId, View } from './rule.ts';
import { remember } from './verdict.ts';
import { viewOf, type ViewOptions } from './view.ts';

export interface EvaluateOptions extends ViewOptions {
  /** Instead of the profile that the file names. An unknown name falls back to `recommended`; check it before. */
  readonly profile?: string;
  /** Rules that are not run. */
  readonly skip?: readonly RuleId[];
  /**
   * `edits` (the default): each finding carries its fixes. `none`: `fixes` is empty; ask `fixesOf` for those of one finding. Take `none`
   * where a design is evaluated after every edit: fixes cost more than checks. Either way a finding is plain data and can be cloned.
   */
  readonly fixes?: 'edits' | 'none';
  /** Instead of the registry; for tests and for `fix --rule`. */
  readonly rules?: readonly Rule[];
}

const SEVERITY_RANK: Readonly<Record<Severity, number>> = { critical: 0, warning: 1, advice: 2, praise: 3 };
export const severityRank = (severity: Severity): number => SEVERITY_RANK[severity];

/** The severities that a person can give to a rule. */
const isSeverity = (value: unknown): value is Severity => typeof value === 'string' && Object.hasOwn(SEVERITY_RANK, value);

/** A finding before its cause is known. */
type Draftable = { -readonly [Key in keyof Finding]: Finding[Key] };
function asPlanned({ fixes, ...finding }: Draftable): Draftable {
  return { ...finding, planned: true, fixes };
}

/** Two places, of which either may be infinite: a difference would be no number then. */
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

interface Draft {
  readonly finding: Draftable;
  readonly because: readonly string[];
  /** Its order among all: severity and rule, then where it stands in the file by its first unit, else by what it is about, else the very beginning. */
  readonly rank: number;
  readonly first: number;
  readonly about: number;
}
const NONE: readonly never[] = [];

/**
 * Judges a design. Pure: the same design and options give the same answer, and nothing is read but these. The order of records matters only
 * where the file's order *means* something (the first of several solid lines, ties between equals) and for the order of findings: by
 * severity, then rule in the registry's order, then file order.
 *
 * What cannot be judged for want of fields is in `skipped`, never a false alarm. A rule that throws becomes a `rule-failed` finding, and the
 * others still run: this function does not throw for any design of the right types.
 * @example evaluate(design, { profile: 'google', today: '2026-01-31' }).findings.filter((finding) => finding.severity === 'critical')
 */
export function evaluate(design: Design, options: EvaluateOptions = {}): Evaluation {
  const rules = options.rules ?? RULES;
  const view = viewOf(design, rules, options);
  const run = new Run(view, rules, settingsOf(design, options));
  for (const rule of rules) run.check(rule);
  return run.result(options.fixes ?? 'edits');
}

/**
 * The fixes of one finding, made on demand: those that `evaluate` with `fixes: 'edits'` would have put in it. Empty where the finding's rule has
 * none for this drawing, or does not exist.
 */
export function fixesOf(design: Design, finding: Finding, options: EvaluateOptions = {}): Finding['fixes'] {
  const rules = options.rules ?? RULES;
  const rule = rules.find((candidate) => candidate.id === finding.rule);
  try {
    return rule?.fixes?.(finding, viewOf(design, rules, options)) ?? [];
  } catch {
    return []; // evaluate() names the rule that fails; here a finding without fixes is answer enough
  }
}

/** The values of a finding as JSON can say them. Figures that cannot be may have sums that are no numbers any more. */
function inJson(values: Finding['values']): Finding['values'] {
  const sound = (value: number | string): boolean => typeof value === 'string' || Number.isFinite(value);
  for (const key in values) {
    const value = values[key];
    if (value === undefined || sound(value)) continue;
    return Object.fromEntries(Object.entries(values).map(([name, each]) => [name, typeof each === 'number' ? finite(each) : each]));
  }
  return values;
}

interface Settings {
  readonly profile: Profile;
  readonly skip: ReadonlySet<RuleId>;
  /** What the file says of a rule, whatever it holds. */
  readonly inFile: Readonly<Record<string, unknown>>;
}

function settingsOf(design: Design, options: EvaluateOptions): Settings {
  const profile = profileOf(options.profile ?? design.review?.profile ?? 'recommended') ?? profileOf('recommended');
  if (!profile) throw new Error('the profile "recommended" is missing');
  return { profile, skip: new Set(options.skip), inFile: design.review?.rules ?? {} };
}

class Run {
  readonly #drafts: Draft[] = [];
  readonly #missing = new Map<RuleId, Set<string>>();
  readonly #ranks: ReadonlyMap<RuleId, number>;
  #order: ReadonlyMap<Id, number> | undefined;
  #unknownRoles: boolean | undefined;

  constructor(
    readonly view: View,
    readonly rules: readonly Rule[],
    readonly settings: Settings,
  ) {
    this.#ranks = new Map(rules.map((rule, rank) => [rule.id, rank]));
  }

  check(rule: Rule): void {
    if (this.#severity(rule, rule.severity) === 'off') return;
    if (rule.about === 'engineers' && (this.#unknownRoles ??= rolesUnknown(this.view.index))) {
      this.#miss(rule, ['units.*.role']);
      return;
    }
    const before = this.#drafts.length;
    const missing: string[] = [];
    let fired = false;
    const add = (found: Found): void => {
      fired = true;
      this.#add(rule, found);
    };
    const skip = (...fields: readonly string[]): void => {
      missing.push(...fields);
      this.#miss(rule, fields);
    };
    const report: Report = Object.assign(add, { skip });
    try {
      rule.check(this.view, report);
      remember(this.view, rule, { fired, missing });
    } catch (error) {
      this.#drafts.length = before; // half a verdict is none
      this.#failed(rule, error);
    }
  }

  /** What becomes of a severity that a rule reports: the file's own word wins over the profile's. */
  #severity(rule: Rule, severity: Severity): Severity | 'off' {
    if (this.settings.skip.has(rule.id)) return 'off';
    const own = Object.hasOwn(this.settings.inFile, rule.id) ? this.settings.inFile[rule.id] : undefined;
    if (own === 'off' || isSeverity(own)) return own;
    return this.settings.profile.severity(rule, severity);
  }

  #add(rule: Rule, found: Found): void {
    const severity = this.#severity(rule, found.severity ?? rule.severity);
    if (severity === 'off') return;
    const units = this.#inFileOrder(found.units);
    const planned = found.planned === true;
    const { message, path = units, lines = NONE, about } = found;
    const values = found.values === undefined ? {} : inJson(found.values);
    const threshold = found.threshold === undefined ? null : { name: found.threshold, value: this.view.threshold(found.threshold) };
    const { id } = rule;
    const given = planned && severity !== 'praise' ? 'advice' : severity;
    // Written out twice, because spreads cost more than all else that is done for a finding.
    const finding: Draftable =
      about === undefined
        ? { rule: id, severity: given, message, units, path, lines, values, threshold, fixes: NONE }
        : { rule: id, severity: given, message, units, path, lines, about, values, threshold, fixes: NONE };
    this.#drafts.push({
      finding: planned ? asPlanned(finding) : finding,
      because: found.because === undefined ? NONE : typeof found.because === 'string' ? [found.because] : found.because,
      rank: severityRank(finding.severity) * (this.rules.length + 1) + (this.#ranks.get(rule.id) ?? this.#ranks.size),
      first: this.#at(units[0]),
      about: this.#at(found.about),
    });
  }

  #miss(rule: Rule, missing: readonly string[]): void {
    let paths = this.#missing.get(rule.id);
    if (!paths) this.#missing.set(rule.id, (paths = new Set()));
    for (const path of missing) paths.add(path);
  }

  #failed(rule: Rule, error: unknown): void {
    const failed = this.rules.find((candidate) => candidate.id === 'rule-failed');
    if (!failed) return;
    const why = error instanceof Error ? error.message : String(error);
    const message = `The rule "${rule.name}" could not be judged: ${why}. The other rules were. Please report this, with the design if you can.`;
    this.#add(failed, { message, units: [], about: rule.id, values: { rule: rule.id, error: why } });
  }

  /** Where the record of an id stands in the file: units first, then services, then rotations, then what is not there. */
  #at(id: Id | undefined): number {
    if (id === undefined) return -1;
    const { index, design } = this.view;
    const place = index.hasTwins ? -1 : index.place(id);
    return place >= 0 ? place : design.units.length + (this.#otherPlaces().get(id) ?? Infinity);
  }
  /** Places past the units; where several units have one id, the first of them counts here (in the index the last), and all are looked up here. */
  #otherPlaces(): ReadonlyMap<Id, number> {
    if (this.#order) return this.#order;
    const { units, services, rotations } = this.view.design;
    const order = new Map<Id, number>();
    for (const records of [this.view.index.hasTwins ? units : [], services ?? [], rotations ?? []])
      for (const { id } of records) if (!order.has(id)) order.set(id, order.size);
    return (this.#order = order);
  }

  #inFileOrder(units: readonly UnitId[]): readonly UnitId[] {
    if (units.length < 2) return units;
    return [...new Set(units)].sort((a, b) => compare(this.#at(a), this.#at(b)));
  }

  /** Findings of rules that another rule's finding mutes go, and say why. */
  #muted(drafts: readonly Draft[]): readonly Draft[] {
    const fired = new Set(drafts.map((draft) => draft.finding.rule));
    const muted = new Map<RuleId, RuleId>();
    for (const rule of this.rules) if (fired.has(rule.id)) for (const quiet of rule.mutes ?? []) if (!muted.has(quiet)) muted.set(quiet, rule.id);
    if (muted.size === 0) return drafts;
    for (const rule of this.rules) {
      const by = muted.get(rule.id);
      if (by !== undefined && this.#severity(rule, rule.severity) !== 'off') this.#missing.set(rule.id, new Set([`muted: ${by}`]));
    }
    return drafts.filter((draft) => !muted.has(draft.finding.rule));
  }

  result(fixes: 'edits' | 'none'): Evaluation {
    const drafts = this.#muted(this.#drafts);
    const reasons = new Map((this.view.design.review?.accepted ?? []).map((accepted) => [findingKey(accepted), accepted.reason]));
    const sorted = drafts.toSorted((a, b) => a.rank - b.rank || compare(a.first, b.first) || compare(a.about, b.about));
    const fired = new Set(drafts.map((draft) => draft.finding.rule));
    const findings: Finding[] = [];
    const accepted: AcceptedFinding[] = [];
    for (const { finding, because } of sorted) {
      const cause = because.find((rule) => fired.has(rule) && rule !== finding.rule);
      if (cause !== undefined) finding.because = cause;
      const reason = reasons.size === 0 ? undefined : reasons.get(findingKey(finding));
      if (reason === undefined) findings.push(finding);
      else accepted.push({ ...finding, reason });
    }
    return {
      findings: fixes === 'none' ? findings : findings.map((finding) => this.#withFixes(finding)),
      accepted: fixes === 'none' ? accepted : accepted.map((finding) => ({ ...this.#withFixes(finding), reason: finding.reason })),
      skipped: this.rules.flatMap((rule): Skipped[] => {
        const missing = this.#missing.get(rule.id);
        return missing ? [{ rule: rule.id, missing: [...missing] }] : [];
      }),
      metrics: this.view.metrics,
    };
  }

  #withFixes(finding: Finding): Finding {
    const rule = this.rules[this.#ranks.get(finding.rule) ?? -1];
    if (!rule?.fixes) return finding;
    try {
      return { ...finding, fixes: rule.fixes(finding, this.view) };
    } catch {
      return finding; // the finding itself stands; its rule's tests cover the fixes
    }
  }
}
