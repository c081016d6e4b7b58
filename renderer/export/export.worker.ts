// The worker of exports: judges, draws and writes, so that the page stays free and an export can be stopped by ending the worker.
import { expose } from 'comlink';
import { buildScene } from '../../shared/draw/build.ts';
import type { SceneTheme } from '../../shared/draw/palette.ts';
import type { Scene } from '../../shared/draw/scene.ts';
import { toSvg } from '../../shared/draw/svg.ts';
import { fragmentOf } from '../../shared/edits/copies.ts';
import { exportDeck } from '../../shared/formats/deck.ts';
import { withDesign } from '../../shared/formats/embedded.ts';
import { nameHider } from '../../shared/formats/names.ts';
import { scenarioOf, simulate } from '../../shared/growth/simulate.ts';
import type { Frame, GrowthRun } from '../../shared/growth/frame.ts';
import type { Design, Id, UnitId } from '../../shared/model/types.ts';
import { evaluate } from '../../shared/rules/evaluate.ts';
import type { Evaluation } from '../../shared/rules/finding.ts';
import type { DeckOptions, SlideContent } from '../../shared/slides/content.ts';

export type Format = 'svg' | 'png' | 'pdf' | 'pptx' | 'html' | 'md' | 'txt' | 'mmd' | 'dot';

export interface Wanted {
  readonly format: Format;
  /** These units alone; everything where null. */
  readonly units: readonly UnitId[] | null;
  readonly theme: SceneTheme;
  readonly names: boolean;
  /** Slides: one a finding, too. */
  readonly findings: boolean;
  readonly tiled: boolean;
  readonly today: string;
  readonly fonts: string;
}

/** Hears what is being done, and how much of it is done: 0 to 1, or null where nobody can say. */
export type Tell = (words: string, part: number | null) => void;

export type Made =
  | { readonly kind: 'file'; readonly type: string; readonly content: string | Uint8Array }
  /** To be drawn in pixels by the page. */
  | { readonly kind: 'picture'; readonly svg: string; readonly width: number; readonly height: number; readonly design: Design }
  /** To be printed by the page. */
  | { readonly kind: 'pages'; readonly style: string; readonly pages: string };

const MARGIN = 32;
const text = (type: string, content: string): Made => ({ kind: 'file', type: `${type};charset=utf-8`, content });

/** The chosen units with the lines between them: a design of its own, which a picture of them can hold. */
function part(design: Design, units: readonly UnitId[] | null): Design {
  const fragment = units && units.length > 0 ? fragmentOf(design, units) : null;
  if (!fragment) return design;
  const inside = new Set(fragment.units.map(({ id }) => id));
  return { ...fragment, organization: design.organization, lines: fragment.lines.filter(({ to }) => inside.has(to)) };
}

/** What was found in the whole, about units of the part. */
function about(design: Design, { findings, accepted, ...rest }: Evaluation): Evaluation {
  const inside = new Set(design.units.map(({ id }) => id));
  const here = ({ units }: { readonly units: readonly UnitId[] }): boolean => units.every((id) => inside.has(id));
  return { ...rest, findings: findings.filter(here), accepted: accepted.filter(here) };
}

async function make(whole: Design, wanted: Wanted, tell: Tell): Promise<Made> {
  const { format, theme, names, today, fonts } = wanted;
  tell('Looking for problems', null);
  const design = names ? whole : nameHider()(whole);
  // Ids change with the names, so the part is taken first.
  const shown = names ? part(design, wanted.units) : nameHider()(part(whole, wanted.units));
  const evaluation = wanted.units ? about(shown, evaluate(names ? design : shown, { today })) : evaluate(design, { today });
  const scene = (): Scene => {
    tell('Drawing', null);
    return buildScene(shown, evaluation);
  };
  const options = deckOptions(shown, evaluation, today, tell);
  const slides = (chart: boolean): readonly SlideContent[] => exportDeck(shown, { ...options, findings: wanted.findings, whole: chart });
  switch (format) {
    case 'svg':
      return text('image/svg+xml', withDesign(toSvg(scene(), { title: shown.name, theme }), shown));
    case 'png': {
      const drawn = scene();
      const svg = toSvg(drawn, { title: shown.name, theme, margin: MARGIN });
      const at = svg.indexOf('>') + 1;
      const styled = `${svg.slice(0, at)}<style>${fonts}</style>${svg.slice(at)}`;
      const { width, height } = drawn.bounds;
      return { kind: 'picture', svg: styled, width: Math.ceil(width) + 2 * MARGIN, height: Math.ceil(height) + 2 * MARGIN, design: shown };
    }
    case 'pdf': {
      const { printPages } = await import('../../shared/formats/print-page.ts');
      const some = (shown.slides ?? []).length > 0 || wanted.findings;
      const chart = { scene: scene(), tiled: wanted.tiled };
      return { kind: 'pages', ...printPages({ title: shown.name, theme, slides: some ? slides(false) : [], chart }) };
    }
    case 'pptx': {
      const { toPptx } = await import('../../shared/formats/pptx.ts');
      const progress = (done: number, of: number): boolean => {
        tell(`Slide ${done} of ${of}`, done / of);
        return false;
      };
      const content = await toPptx(slides(true), { title: shown.name, theme, progress });
      return { kind: 'file', type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', content: content ?? '' };
    }
    case 'html': {
      const [{ htmlPlayer }, { between }] = await Promise.all([
        import('../../shared/formats/html-player.ts'),
        import('../../shared/slides/transition.ts'),
      ]);
      const all = slides(true);
      // As many slides as there are in the file: each picture on the way is numbered like the one that comes.
      const deck = { ...shown, slides: all.map(({ slide }) => slide) };
      const before = (nth: number): readonly SlideContent[] => {
        tell(`Slide ${nth + 1} of ${all.length}`, nth / all.length);
        const [from, to] = [all[nth - 1], all[nth]];
        return from && to ? between(deck, from.slide, to.slide, options, 0) : [];
      };
      return text('text/html', htmlPlayer(all, { title: shown.name, theme, before, fonts }));
    }
    case 'md': {
      const [{ checkMarkdown }, { outlineMarkdown }] = await Promise.all([
        import('../../shared/report/markdown.ts'),
        import('../../shared/formats/outline.ts'),
      ]);
      const report = checkMarkdown({ file: shown.name, design: shown, evaluation });
      return text('text/markdown', `${report}\n### Who answers to whom\n\n${outlineMarkdown(shown)}`);
    }
    case 'txt':
      return text('text/plain', (await import('../../shared/formats/outline.ts')).outlineText(shown));
    case 'mmd':
      return text('text/plain', (await import('../../shared/formats/graph.ts')).toMermaid(shown));
    case 'dot':
      return text('text/plain', (await import('../../shared/formats/graph.ts')).toDot(shown));
    default:
      return format satisfies never;
  }
}

function deckOptions(design: Design, evaluation: Evaluation, today: string, tell: Tell): DeckOptions {
  const runs = new Map<Id, GrowthRun | null>();
  const run = (id: Id): GrowthRun | null => {
    let known = runs.get(id);
    if (known === undefined) {
      const scenario = scenarioOf(design, id);
      const onFrame = ({ month }: Frame): void => tell(`Playing “${scenario?.name ?? ''}”`, month / Math.max(1, scenario?.months ?? 1));
      runs.set(id, (known = scenario ? simulate(design, scenario, { today, onFrame }) : null));
    }
    return known;
  };
  return { evaluation, run };
}

const api = { make };
export type ExportApi = typeof api;
expose(api);
