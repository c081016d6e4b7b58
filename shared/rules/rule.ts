// What a rule is: its text, its numbers, its check and its fixes. One file a rule, in integrity/, essay/ or literature/.
import type { OrgIndex } from '../model/org-index.ts';
import type { Design, Id, Severity, UnitId } from '../model/types.ts';
import type { Finding, Fix, Metrics } from './finding.ts';

export type RuleId = string;

/** Where a rule or a number comes from. `essay`: said there; `derived`: our number on what is said there; `thumb`: rule of thumb; `policy`: one company's stated policy. */
export type Basis = 'essay' | 'derived' | 'measured' | 'thumb' | 'policy' | 'arithmetic' | 'judgement';

/** Headings of Matt Klein, "The human scalability of 'DevOps'" (2018), for the section that a passage is quoted from. */
export const SECTIONS = {
  HIS: 'A brief history',
  WHY: 'Why does DevOps work well',
  HYP: 'What happens when … hyper-growth',
  CIT: 'Central infrastructure teams',
  FUN: 'The fallacy of fungibility',
  BRK: 'The breakdown',
  MID: 'Is there a middle ground',
  SRE: 'What is the right SRE model?',
  END: 'the closing takeaways',
} as const;

/** A number that a rule judges by. Every one can be changed in the file (`review.thresholds`) or for one evaluation. */
export interface Threshold {
  readonly value: number;
  /** What is counted: 'people', 'fraction', 'months', … */
  readonly unit: string;
  readonly basis: Basis;
  /** Who says so, in a few words. */
  readonly source: string;
  /** What happens at this number, in a plain sentence. */
  readonly says: string;
  /** Ends of the slider, where the usual ones (nought to three times the value) do not fit. */
  readonly range?: readonly [number, number];
}

/** What a person reads about a rule; the pages in docs/rules are made from it. */
export interface RuleText {
  /** What is drawn when this fires, in a sentence. */
  readonly what: string;
  /** Why it is a risk, in plain words. */
  readonly why: string;
  /** The essay's words, under fifteen of them. */
  readonly passage?: { readonly quote: string; readonly section: keyof typeof SECTIONS };
  readonly source?: { readonly title: string; readonly url: string };
  readonly remedy: string;
  /** Evidence that speaks against the rule, where there is any. */
  readonly counter?: string;
}

/** What a rule looks at. The same view is handed to every rule of one evaluation, so whatever it computes is computed once. */
export interface View {
  readonly design: Design;
  readonly index: OrgIndex;
  /** The figures of the whole organisation; computed when first asked for. */
  readonly metrics: Metrics;
  /** YYYY-MM-DD where the caller gave it; the domain never reads a clock. */
  readonly today: string | undefined;
  /** All rules that there are, also those that are off. */
  readonly rules: readonly Rule[];
  /** A threshold's value in this evaluation, by its whole name (`manager-span.warning`). Throws for a name that no rule declares. */
  readonly threshold: (name: string) => number;
}

/** What a rule says about one unit, rotation or service, or about the whole organisation. The engine fills in the rest. */
export interface Found {
  /** One or two plain sentences that name units by name. */
  readonly message: string;
  /** Its subjects alone; the engine puts them in file order. */
  readonly units: readonly UnitId[];
  /** What to light, in order; the units where it is left out. */
  readonly path?: readonly UnitId[];
  readonly lines?: readonly Id[];
  readonly about?: Id;
  readonly values?: Readonly<Record<string, number | string>>;
  /** The whole name of the threshold that was passed. */
  readonly threshold?: string;
  /** The rule that is the cause; of several, the first that has a finding. Left out of the finding when none has. */
  readonly because?: string | readonly string[];
  /** The rule's own severity where it is left out. */
  readonly severity?: Severity;
  /** Openings or vacancies already promise the remedy: the finding is advice, and the message says "planned". */
  readonly planned?: boolean;
}

export interface Report {
  (found: Found): void;
  /**
   * Notes that something could not be judged because these fields are not filled in: paths such as `organization.education` or
   * `units.<id>.time.toil`. A rule may report on one unit and skip another.
   */
  skip(...missing: readonly string[]): void;
}

export interface Rule {
  readonly id: RuleId;
  /** A short name for lists: "SRE answers to product". */
  readonly name: string;
  /** The severity of its findings, unless it reports another. */
  readonly severity: Severity;
  readonly basis: Basis;
  /** Which folder it stands in: plain integrity, the essay, or the literature. */
  readonly family: 'integrity' | 'essay' | 'literature';
  /**
   * `engineers`: it counts engineers or asks for roles, so it is skipped where more than half of the people have the role `member` (not known).
   * `structure`: lines, names and figures, whatever people do.
   */
  readonly about: 'engineers' | 'structure';
  readonly text: RuleText;
  /** By whole name: `<rule>.<severity>` or `<rule>.<what>`, or `<rule>` alone where it has one number. */
  readonly thresholds?: Readonly<Record<string, Threshold>>;
  /** Rules that are not judged while this one has a finding: they land in `skipped` as `muted: <this rule>`. */
  readonly mutes?: readonly RuleId[];
  check(view: View, report: Report): void;
  /**
   * Edits that each remove the finding or turn it into "planned", the best first; an empty list where nothing fits this drawing.
   * Called only when somebody asks for fixes, never for each edit on the canvas. Works from the finding's `units` and `about` alone.
   */
  fixes?(finding: Finding, view: View): Fix[];
}
