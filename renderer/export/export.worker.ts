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
import type { GrowthRun } from '../../shared/growth/frame.ts';
import type { Design, Id, UnitId } from '../../shared/model/types.ts';
import { evaluate } from '../../shared/rules/evaluate.ts';
import type { Evaluation } from '../../shared/rules/finding.ts';
import type { SlideContent } from '../../shared/slides/content.ts';

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

async function make(whole: Design, wanted: Wanted): Promise<Made> {
  const { format, theme, names, today, fonts } = wanted;
  const design = names ? whole : nameHider()(whole);
  // Ids change with the names, so the part is taken first.
  const shown = names ? part(design, wanted.units) : nameHider()(part(whole, wanted.units));
  const evaluation = wanted.units ? about(shown, evaluate(names ? design : shown, { today })) : evaluate(design, { today });
  const scene = (): Scene => buildScene(shown, evaluation);
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
      const slides = (design.slides ?? []).length > 0 || wanted.findings ? deck(design, evaluation, wanted, false) : [];
      const chart = { scene: scene(), tiled: wanted.tiled };
      return { kind: 'pages', ...printPages({ title: shown.name, theme, slides: wanted.units ? [] : slides, chart }) };
    }
    case 'pptx': {
      const { toPptx } = await import('../../shared/formats/pptx.ts');
      const content = await toPptx(deck(shown, evaluation, wanted, true), { title: shown.name, theme, packed: 'plain' });
      return { kind: 'file', type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', content: content ?? '' };
    }
    case 'html': {
      const { htmlPlayer } = await import('../../shared/formats/html-player.ts');
      return text('text/html', htmlPlayer(deck(shown, evaluation, wanted, true), { title: shown.name, theme, fonts }));
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

function deck(design: Design, evaluation: Evaluation, { findings, today }: Wanted, whole: boolean): readonly SlideContent[] {
  const runs = new Map<Id, GrowthRun | null>();
  const run = (id: Id): GrowthRun | null => {
    let known = runs.get(id);
    if (known === undefined) {
      const scenario = scenarioOf(design, id);
      runs.set(id, (known = scenario ? simulate(design, scenario, { today }) : null));
    }
    return known;
  };
  return exportDeck(design, { evaluation, run, findings, whole });
}

const api = { make };
export type ExportApi = typeof api;
expose(api);
