// The figures beside a slide's picture: two at most, each a number to remember and the sentence that says what it is.
import type { GrowthRun } from '../growth/frame.ts';
import { numberWords } from '../model/numbers.ts';
import type { Design, Id, Slide } from '../model/types.ts';
import type { Shown } from './content.ts';

export interface Figure {
  /** "month 76", "never", "4". */
  readonly number: string;
  readonly words: string;
  readonly tone: 'bad' | 'good' | 'plain';
}

const MOST = 2;
const scenarioName = (design: Design, id: Id): string => design.scenarios?.find((scenario) => scenario.id === id)?.name ?? id;

/** When infrastructure breaks down in a run: the number for a room of people. */
function breakdownOf(run: GrowthRun, name: string): Figure {
  const found = run.events.find(({ kind }) => kind === 'breakdown');
  const months = run.frames.at(-1)?.month ?? 0;
  return found
    ? { number: `month ${found.month}`, words: `breakdown at ${numberWords(found.engineers)} engineers: ${name}`, tone: 'bad' }
    : { number: 'never', words: `breaks down in ${months} months: ${name}`, tone: 'good' };
}

function countsOf({ evaluation }: Shown): Figure[] {
  const count = (severity: string): number => evaluation.findings.filter((finding) => finding.severity === severity).length;
  const critical = count('critical');
  const warnings = count('warning');
  return [
    { number: String(critical), words: critical === 1 ? 'critical risk' : 'critical risks', tone: critical > 0 ? 'bad' : 'good' },
    { number: String(warnings), words: warnings === 1 ? 'warning' : 'warnings', tone: 'plain' },
  ];
}

/** Breakdown of the slide's scenario and of those that it is compared with; where nothing is compared, the findings, if they are to be shown. */
export function figuresOf(design: Design, slide: Slide, shown: Shown, run: (scenario: Id) => GrowthRun | null): readonly Figure[] {
  const others = (slide.compare ?? []).flatMap(({ scenario }) => scenario ?? []);
  if (others.length > 0) {
    const scenarios = [...new Set([...(slide.scenario === undefined ? [] : [slide.scenario]), ...others])];
    return scenarios
      .flatMap((id) => {
        const played = run(id);
        return played ? [breakdownOf(played, scenarioName(design, id))] : [];
      })
      .slice(0, MOST);
  }
  return slide.show?.includes('findings') === true ? countsOf(shown).slice(0, MOST) : [];
}
