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

let last: { readonly file: Design; readonly runs: Map<Id, GrowthRun | null> } | null = null;

function runsOf(file: Design, today: string): (id: Id) => GrowthRun | null {
  // Clones of one design are other objects: what a run reads is compared, and a deck's slides are not part of it.
  const text = JSON.stringify({ ...file, slides: undefined });
  if (!last || JSON.stringify({ ...last.file, slides: undefined }) !== text) last = { file, runs: new Map() };
  const { runs } = last;
  return (id) => {
    const scenario = scenarioOf(file, id);
    if (!runs.has(id)) runs.set(id, scenario ? simulate(file, scenario, { today }) : null);
    return runs.get(id) ?? null;
  };
}

function sideOf(asked: AskedSide, file: Design, run: (id: Id) => GrowthRun | null, today: string): Side {
  if (asked.kind === 'design') {
    const design = asked.design ?? file;
    return { label: asked.label, design, evaluation: evaluate(design, { fixes: 'none', today }) };
  }
  const played = run(asked.scenario);
  const frame = played?.frames[asked.month] ?? played?.frames.at(-1);
  if (!played || !frame) return { label: asked.label, design: file, evaluation: evaluate(file, { fixes: 'none', today }) };
  const breakdown = played.events.find(({ kind }) => kind === 'breakdown');
  return { label: asked.label, design: frame.design, evaluation: frame.evaluation, breakdown: breakdown?.month ?? null };
}

const shortOf = (asked: AskedSide | undefined, label: string): Pick<ShownSide, 'name' | 'month'> =>
  asked?.kind === 'month' ? { name: asked.name, month: asked.month } : { name: label, month: null };

const api = {
  compare(file: Design, asked: readonly AskedSide[], today: string): Compared | null {
    const run = runsOf(file, today);
    const [first, ...others] = asked.map((side) => sideOf(side, file, run, today));
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
