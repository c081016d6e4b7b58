// The worker of the deck: plays the scenarios that slides name, and draws slides, so that a show never waits for the page.
import { expose } from 'comlink';
import type { SceneTheme } from '../../shared/draw/palette.ts';
import type { GrowthRun } from '../../shared/growth/frame.ts';
import { scenarioOf, simulate } from '../../shared/growth/simulate.ts';
import type { Design, Id, Slide } from '../../shared/model/types.ts';
import { evaluate } from '../../shared/rules/evaluate.ts';
import { slideContent, type DeckOptions, type SlideContent } from '../../shared/slides/content.ts';
import { slideSvg } from '../../shared/slides/slide-svg.ts';
import { between } from '../../shared/slides/transition.ts';

/** A slide as everybody sees it. */
export interface SlidePicture {
  readonly id: Id;
  readonly title: string;
  readonly notes: string;
  readonly svg: string;
  /** The same without what stands out; the same text where nothing does. */
  readonly plain: string;
  readonly missing: readonly string[];
}

let design: Design | null = null;
let today = '';
let options: DeckOptions | null = null;
const runs = new Map<Id, GrowthRun | null>();

/** The run of a scenario, played when a slide first needs it. */
function run(id: Id): GrowthRun | null {
  let known = runs.get(id);
  if (known !== undefined) return known;
  const scenario = design && scenarioOf(design, id);
  known = design && scenario ? simulate(design, scenario, { today }) : null;
  runs.set(id, known);
  return known;
}

const picture = (content: SlideContent, theme: SceneTheme): SlidePicture => {
  const svg = slideSvg(content, { theme });
  const { slide, missing } = content;
  const plain = content.spot ? slideSvg({ ...content, spot: null }, { theme }) : svg;
  return { id: slide.id, title: slide.title, notes: slide.notes ?? '', svg, plain, missing };
};

const api = {
  /** Takes a design. `same`: it differs from the one before in its slides and words alone, and scenarios come to what they came to. */
  open(next: Design, date: string, same: boolean): void {
    design = next;
    if (same && today === date && options) return;
    today = date;
    runs.clear();
    options = { run, evaluation: evaluate(next, { fixes: 'none', today: date }) };
  },
  slide(slide: Slide, theme: SceneTheme): SlidePicture | null {
    return design && options ? picture(slideContent(design, slide, options), theme) : null;
  },
  /** The pictures between two slides. */
  between(from: Slide, to: Slide, theme: SceneTheme, steps: number): readonly string[] {
    return design && options ? between(design, from, to, options, steps).map((content) => slideSvg(content, { theme })) : [];
  },
};

export type DeckApi = typeof api;
expose(api);
