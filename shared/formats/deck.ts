// What an export shows: the slides that are asked for, one for each finding on wish, and the whole organisation at the end.
import type { Design, Id, Slide } from '../model/types.ts';
import { deckOf, type DeckOptions, type SlideContent } from '../slides/content.ts';

export interface ExportDeckOptions extends DeckOptions {
  /** These slides alone, in this order; all of them where left out. */
  readonly slides?: readonly Id[];
  /** One slide for each critical finding and each warning. */
  readonly findings?: boolean;
  /** A slide of the whole organisation behind them. There is one anyway where nothing else is. */
  readonly whole?: boolean;
}

/**
 * The pages of an export, numbered as they come.
 * @example exportDeck(design, { run, evaluation, slides: ['breakdown'] })
 */
export function exportDeck(design: Design, options: ExportDeckOptions): readonly SlideContent[] {
  const all = design.slides ?? [];
  const chosen = options.slides ? options.slides.flatMap((id) => all.filter((slide) => slide.id === id)) : all;
  const found = options.findings ? findingSlides(design, options.evaluation.findings) : [];
  const slides = [...chosen, ...found];
  return deckOf({ ...design, slides: options.whole || slides.length === 0 ? [...slides, wholeSlide(design)] : slides }, options);
}

const wholeSlide = (design: Design): Slide => ({ id: '\u0000whole', title: design.name, show: ['legend'] });

const MOST_FINDINGS = 40;
const sentence = (words: string): string => (/[.!?]$/u.test(words) ? words : `${words}.`);

/** A slide a finding: what it says as title, its path lit, what helps in the notes. Folded ones and advice are left out. */
function findingSlides(design: Design, findings: DeckOptions['evaluation']['findings']): Slide[] {
  const known = new Set(design.units.map(({ id }) => id));
  return findings
    .filter(({ severity, because }) => (severity === 'critical' || severity === 'warning') && because === undefined)
    .slice(0, MOST_FINDINGS)
    .map((finding, nth): Slide => {
      const lit = [...new Set([...finding.path, ...finding.units])].filter((id) => known.has(id));
      const fixes = finding.fixes.map(({ label }) => `What would help: ${sentence(label)}`);
      return {
        id: `\u0000finding-${String(nth)}`,
        title: finding.message,
        notes: [`${finding.severity === 'critical' ? 'Critical' : 'Warning'}: ${sentence(finding.message)}`, ...fixes].join('\n'),
        ...(lit.length > 0 ? { camera: { fit: lit }, spotlight: { units: lit, rule: finding.rule } } : {}),
      };
    });
}
