// What the rules of one evaluation look at together.
import { indexOf, type OrgIndex } from '../model/org-index.ts';
import type { Design } from '../model/types.ts';
import type { Metrics } from './finding.ts';
import { metricsOf } from './metrics.ts';
import { thresholdsOf } from './registry.ts';
import type { Rule, View } from './rule.ts';

export interface ViewOptions {
  /** YYYY-MM-DD. */
  readonly today?: string;
  /** Thresholds by name, over those of the file. */
  readonly thresholds?: Readonly<Record<string, number>>;
  /** An index of the design that is there already: of a month of a run, `playedIndex`. */
  readonly index?: OrgIndex;
}

/** The view of a design. Thresholds: the caller's, else the file's where it gives a finite number, else the rule's own. */
export function viewOf(design: Design, rules: readonly Rule[], options: ViewOptions = {}): View {
  const index = options.index ?? indexOf(design);
  const declared = thresholdsOf(rules);
  const inFile: Readonly<Record<string, unknown>> = design.review?.thresholds ?? {};
  const given: Readonly<Record<string, unknown>> = options.thresholds ?? {};
  const values = new Map<string, number>();
  const valueOf = (name: string): number => {
    for (const source of [given, inFile]) {
      const value = Object.hasOwn(source, name) ? source[name] : undefined;
      if (typeof value === 'number' && Number.isFinite(value) && declared.has(name)) return value;
    }
    const own = declared.get(name);
    if (!own) throw new Error(`no rule declares the threshold ${name}`);
    return own.value;
  };
  let metrics: Metrics | undefined;
  return {
    design,
    index,
    rules,
    today: options.today,
    get metrics() {
      return (metrics ??= metricsOf(index));
    },
    threshold(name) {
      let value = values.get(name);
      if (value === undefined) values.set(name, (value = valueOf(name)));
      return value;
    },
  };
}
