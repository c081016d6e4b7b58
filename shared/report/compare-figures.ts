// The key figures of a design, as a comparison sets them side by side.
import { numberWords } from '../model/numbers.ts';
import { indexOf, type OrgIndex } from '../model/org-index.ts';
import { exact } from '../model/people.ts';
import { headManages, spanOf } from '../model/spans.ts';
import type { Severity } from '../model/types.ts';
import type { Metrics } from '../rules/finding.ts';
import type { Side } from './compare.ts';

export interface KeyFigures extends Metrics {
  /** SREs to each engineer of the product side of E (S / P); null without SREs or without anybody else. */
  readonly sreRatio: number | null;
  /** I / E, a fraction; null without engineers. */
  readonly infrastructureShare: number | null;
  /** People who answer directly to a manager: the mean over those who manage, and the most. */
  readonly span: { readonly mean: number | null; readonly most: number };
  readonly findings: Readonly<Record<Severity, number>>;
  /** The month of breakdown; null where it never comes. Left out where no growth was played. */
  readonly breakdown?: number | null;
}

export function keyFigures({ design, evaluation, breakdown }: Side): KeyFigures {
  const { metrics } = evaluation;
  const number = (severity: Severity): number => evaluation.findings.filter((finding) => finding.severity === severity).length;
  return {
    ...metrics,
    sreRatio: metrics.sre > 0 && metrics.product > 0 ? exact(metrics.sre / metrics.product) : null,
    infrastructureShare: metrics.engineers > 0 ? exact(metrics.infrastructure / metrics.engineers) : null,
    span: spans(indexOf(design)),
    findings: { critical: number('critical'), warning: number('warning'), advice: number('advice'), praise: number('praise') },
    ...(breakdown === undefined ? {} : { breakdown }),
  };
}

function spans(index: OrgIndex): KeyFigures['span'] {
  const people: number[] = [];
  for (const position of index.positions) people.push(spanOf(index, { kind: 'position', position }).people);
  for (const team of index.teams) {
    const head = index.head(team);
    if (head && headManages(index, team)) people.push(spanOf(index, head).people);
  }
  const managing = people.filter((span) => span > 0);
  const sum = managing.reduce((total, span) => total + span, 0);
  return { mean: managing.length > 0 ? exact(sum / managing.length) : null, most: Math.max(0, ...managing) };
}

/** A row of the table: what is measured, and its value for each side, in words and as a number where it is one. */
export interface FigureRow {
  readonly word: string;
  readonly values: readonly { readonly text: string; readonly number: number | null }[];
  /** How the last differs from the first, in words; empty where that says nothing. */
  readonly change: string;
}

const NONE = '–';
const rounded = (value: number): string => numberWords(Math.round(value * 10) / 10, 1);
const percent = (value: number): string => `${rounded(value * 100)} %`;

function difference(by: number, say: (value: number) => string): string {
  const value = Math.round((say === percent ? by * 100 : by) * 10) / 10;
  if (value === 0 || (say !== percent && say !== rounded)) return '';
  const sign = value > 0 ? '+' : '−';
  return `${sign}${numberWords(Math.abs(value), 1)}${say === percent ? ' points' : ''}`;
}

/** The rows that say something: one that is empty or 0 for every side is left out, but for engineers, people and critical findings. */
export function figureRows(sides: readonly KeyFigures[]): readonly FigureRow[] {
  const row = (word: string, of: (figures: KeyFigures) => number | null, say: (value: number) => string = rounded, none = NONE): FigureRow => {
    const values = sides.map((figures) => {
      const number = of(figures);
      return { number, text: number === null ? none : say(number) };
    });
    const [first, last] = [values[0]?.number ?? null, values.at(-1)?.number ?? null];
    return { word, values, change: first === null || last === null ? '' : difference(last - first, say) };
  };
  const played = sides.some(({ breakdown }) => breakdown !== undefined);
  const always = new Set(['Engineers', 'People', 'Critical']);
  return [
    row('Engineers', ({ engineers }) => engineers),
    row('People', ({ people }) => people),
    row('Teams', ({ teams }) => teams),
    row('SREs', ({ sre }) => sre),
    row(
      'SRE ratio',
      ({ sreRatio }) => sreRatio,
      (value) => `1 : ${rounded(1 / value)}`,
    ),
    row('SREs embedded', ({ embeddedShare, sre }) => (sre > 0 ? embeddedShare : null), percent),
    row('Infrastructure share', ({ infrastructureShare }) => infrastructureShare, percent),
    row('Support and operation of infrastructure', ({ ops }) => ops, percent),
    row('Mean span', ({ span }) => span.mean),
    row('Widest span', ({ span }) => span.most),
    row('Layers', ({ layers }) => layers),
    row('Critical', ({ findings }) => findings.critical),
    row('Warnings', ({ findings }) => findings.warning),
    row('Advice', ({ findings }) => findings.advice),
    row('Praise', ({ findings }) => findings.praise),
    ...(played ? [row('Month of breakdown', ({ breakdown }) => breakdown ?? null, String, 'never')] : []),
  ].filter(({ word, values }) => always.has(word) || values.some(({ number, text }) => (number !== null && number !== 0) || text === 'never'));
}
