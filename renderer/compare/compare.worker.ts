// The worker of a comparison: plays the scenarios that sides name, judges designs, and sets them side by side.
import { expose } from 'comlink';
import { simulate, scenarioOf } from '../../shared/growth/simulate.ts';
import type { GrowthRun } from '../../shared/growth/frame.ts';
import type { Design, Id } from '../../shared/model/types.ts';
import { compareMarkdown } from '../../shared/report/compare-markdown.ts';
import { figureRows, type FigureRow } from '../../shared/report/compare-figures.ts';
import { matched } from '../../shared/report/compare-match.ts';
import { MATCHED_BY_NAME, sectionsOf, type Section } from '../../shared/report/compare-words.ts';
import { compare, isSame, type Side } from '../../shared/report/compare.ts';
import { evaluate } from '../../shared/rules/evaluate.ts';
import type { Evaluation, Finding } from '../../shared/rules/finding.ts';

/** A side as it is asked for: a design as it stands, or a month of one of the file's scenarios. */
export type AskedSide =
  | { readonly kind: 'design'; readonly label: string; readonly design: Design | null }
  | { readonly kind: 'month'; readonly label: string; readonly name: string; readonly scenario: Id; readonly month: number };

export interface ShownSide {
  readonly label: string;
  /** The label in two: the scenario, and its month; where it is a design, its name alone. */
  readonly name: string;
  readonly month: number | null;
  /** Units that are the same have the ids of the first side. */
  readonly design: Design;
  readonly evaluation: Evaluation;
}
export interface Compared {
  readonly sides: readonly ShownSide[];
  readonly rows: readonly FigureRow[];
  /** One for each side but the first. */
  readonly against: readonly {
    readonly same: boolean;
    readonly note: string;
    readonly sections: readonly Section[];
    readonly findings: { readonly new: readonly Finding[]; readonly gone: readonly Finding[]; readonly carried: number };
  }[];
  readonly markdown: string;
}

let file: Design | null = null;
let today = '';
const runs = new Map<Id, GrowthRun | null>();

function runOf(of: Design, id: Id): GrowthRun | null {
  let known = runs.get(id);
  if (known === undefined) {
    const scenario = scenarioOf(of, id);
    runs.set(id, (known = scenario ? simulate(of, scenario, { today }) : null));
  }
  return known;
}

function sideOf(asked: AskedSide, of: Design): Side {
  if (asked.kind === 'design') {
    const design = asked.design ?? of;
    return { label: asked.label, design, evaluation: evaluate(design, { fixes: 'none', today }) };
  }
  const played = runOf(of, asked.scenario);
  const frame = played?.frames[asked.month] ?? played?.frames.at(-1);
  if (!played || !frame) return { label: asked.label, design: of, evaluation: evaluate(of, { fixes: 'none', today }) };
  const breakdown = played.events.find(({ kind }) => kind === 'breakdown');
  return { label: asked.label, design: frame.design, evaluation: frame.evaluation, breakdown: breakdown?.month ?? null };
}

const shortOf = (asked: AskedSide | undefined, label: string): Pick<ShownSide, 'name' | 'month'> =>
  asked?.kind === 'month' ? { name: asked.name, month: asked.month } : { name: label, month: null };

const api = {
  /** Takes the design whose months and whose own state are compared. */
  open(next: Design, date: string): void {
    [file, today] = [next, date];
    runs.clear();
  },
  compare(asked: readonly AskedSide[]): Compared | null {
    const of = file;
    if (!of) return null;
    const [first, ...others] = asked.map((side) => sideOf(side, of));
    if (!first) return null;
    const comparison = compare(first, ...others);
    return {
      sides: [first, ...others].map((side, at) => ({
        label: side.label,
        ...shortOf(asked[at], side.label),
        design: at === 0 ? side.design : matched(first.design, side.design).design,
        evaluation: side.evaluation,
      })),
      rows: figureRows(comparison.sides.map(({ figures }) => figures)),
      against: comparison.against.map((one) => ({
        same: isSame(one),
        note: one.matchedBy === 'name' ? MATCHED_BY_NAME : '',
        sections: sectionsOf(one),
        findings: { new: one.findings.new, gone: one.findings.gone, carried: one.findings.carried.length },
      })),
      markdown: compareMarkdown(comparison),
    };
  },
};

export type CompareApi = typeof api;
expose(api);
