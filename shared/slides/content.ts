// What a slide shows: which design, which part of its picture, what stands out, and the figures beside it. Every show and every export draws this.
import { buildScene } from '../draw/build.ts';
import type { Rect, Scene, SceneBox } from '../draw/scene.ts';
import type { Spot } from '../draw/svg.ts';
import type { GrowthRun } from '../growth/frame.ts';
import type { Design, Id, Slide, UnitId } from '../model/types.ts';
import type { Evaluation, Finding } from '../rules/finding.ts';
import { chartOf, type Chart } from './chart.ts';
import { figuresOf, type Figure } from './figures.ts';
import { areasOf, framed, type Areas } from './areas.ts';
import { legendOf, type LegendKind } from './legend.ts';
import { standsFor } from './stands-for.ts';
import { isOfFigures, tableIn, type Table } from './table.ts';

/** A month of a scenario, or the design as it is. */
export interface Shown {
  readonly design: Design;
  readonly evaluation: Evaluation;
  /** null where the design is shown as it is. */
  readonly month: number | null;
}

export interface SlideContent {
  readonly slide: Slide;
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly title: string;
  /** Whose organisation this is, for the foot of the slide. */
  readonly source: string;
  readonly shown: Shown;
  readonly scene: Scene;
  /** The part of the scene that is looked at, in its own pixels. */
  readonly window: Rect;
  /** What stands out; null where nothing does. */
  readonly spot: Spot | null;
  /** At most two. */
  readonly figures: readonly Figure[];
  readonly chart: Chart | null;
  /** The run of the slide's scenario where its phases are to be shown. */
  readonly phases: GrowthRun | null;
  /** The kinds of line in the picture, where they are to be explained. */
  readonly legend: readonly LegendKind[];
  /** The figures of a comparison, instead of a picture. */
  readonly table: Table | null;
  /** Whether it shows what growth came to: an illustration, and no forecast. */
  readonly grown: boolean;
  readonly areas: Areas;
  /** What the slide names and the design does not have any more: a scenario, a month, units. In plain words. */
  readonly missing: readonly string[];
}

export interface DeckOptions {
  /** The run of a scenario of this design; null where there is none. */
  readonly run: (scenario: Id) => GrowthRun | null;
  /** The findings of the design as it is. */
  readonly evaluation: Evaluation;
}

/** Every slide of a design, in their order. */
export const deckOf = (design: Design, options: DeckOptions): readonly SlideContent[] =>
  (design.slides ?? []).map((slide) => slideContent(design, slide, options));

/**
 * What one slide shows. Holds for any slide: what it names and is not there is listed in `missing`, and the rest is shown.
 * @example slideContent(design, slide, { run: (id) => simulate(design, scenarioOf(design, id)), evaluation: evaluate(design) })
 */
export function slideContent(design: Design, slide: Slide, options: DeckOptions): SlideContent {
  const slides = design.slides ?? [];
  const missing: string[] = [];
  const shown = shownBy(design, slide, options, missing);
  const { findings } = shown.evaluation;
  const scene = sceneOf(shown);
  const table = isOfFigures(slide) ? tableIn(slide.notes ?? '') : null;
  if (isOfFigures(slide) && !table) missing.push('The figures of this comparison stood in its notes and are gone: the slide shows the design.');
  const figures = table ? [] : figuresOf(design, slide, shown, options.run);
  const comparesRuns = (slide.compare ?? []).some(({ scenario }) => scenario !== undefined);
  const show = new Set(slide.show);
  const chart = show.has('charts') ? chartOf(design, slide, options.run) : null;
  if (show.has('charts') && !chart) missing.push('The charts of this slide need a scenario, and it names none that is there.');
  for (const { scenario } of slide.compare ?? [])
    if (scenario !== undefined && !options.run(scenario))
      missing.push(`The scenario “${scenario}” that this slide compares with is not in this design any more.`);
  const run = slide.scenario === undefined ? null : options.run(slide.scenario);
  const has = {
    table: table !== null,
    picture: table === null && (!chart || slide.camera !== undefined || slide.spotlight !== undefined),
    chart: chart !== null,
    figures: figures.length > 0,
    phases: show.has('phases') && run !== null,
  };
  const looked = windowOf(scene, shown.design, slide, missing);
  // A place and a zoom are somebody's choice: they stay.
  const chosen = slide.camera !== undefined && !('fit' in slide.camera);
  const windowIn = ({ picture }: Areas): Rect => (chosen ? looked : filled(looked, picture, grown(scene.bounds)));
  const roomy = areasOf({ ...has, legend: show.has('legend') });
  const legend = roomy.legend && roomy.picture ? legendOf(scene, framed(windowIn(roomy), roomy.picture)) : [];
  // Without a line there is nothing to explain, and its place goes to the picture.
  const areas = areasOf({ ...has, legend: legend.length > 0 });
  return {
    slide,
    number: Math.max(1, slides.findIndex((one) => one.id === slide.id) + 1),
    of: Math.max(1, slides.length),
    title: slide.title,
    source: design.name,
    shown,
    scene,
    window: windowIn(areas),
    spot: spotOf(scene, shown.design, slide, findings, missing),
    figures,
    chart,
    phases: show.has('phases') ? run : null,
    legend,
    table,
    // Of figures alone, those with a month of breakdown were played.
    grown: shown.month !== null || chart !== null || comparesRuns || table?.rows.some(([word]) => word === 'Month of breakdown') === true,
    areas,
    missing,
  };
}

/** The slides of one deck mostly show one drawing: its picture is made once. */
const scenes = new WeakMap<Evaluation, { readonly design: Design; readonly scene: Scene }>();
function sceneOf({ design, evaluation }: Shown): Scene {
  const known = scenes.get(evaluation);
  if (known?.design === design) return known.scene;
  const { findings, accepted } = evaluation;
  const scene = buildScene(design, { findings, accepted });
  scenes.set(evaluation, { design, scene });
  return scene;
}

function shownBy(design: Design, slide: Slide, { run, evaluation }: DeckOptions, missing: string[]): Shown {
  const asItIs: Shown = { design, evaluation, month: null };
  if (slide.scenario === undefined) return asItIs;
  const played = run(slide.scenario);
  if (!played) {
    missing.push(`The scenario “${slide.scenario}” is not in this design any more: the slide shows the design as it is.`);
    return asItIs;
  }
  const wanted = slide.month ?? played.frames.length - 1;
  const frame = played.frames[wanted] ?? played.frames.at(-1);
  if (!frame) return asItIs;
  if (frame.month !== wanted) missing.push(`The scenario ends at month ${frame.month}: the slide shows that one, not month ${wanted}.`);
  return { design: frame.design, evaluation: frame.evaluation, month: frame.month };
}

const MARGIN = 28;
/** A screen that a stored camera means: what it shows at its zoom. */
const SCREEN = { width: 1280, height: 720 } as const;

function windowOf(scene: Scene, design: Design, { camera }: Slide, missing: string[]): Rect {
  const whole = grown(scene.bounds);
  if (!camera) return whole;
  if (!('fit' in camera)) {
    const zoom = Number.isFinite(camera.zoom) && camera.zoom > 0.01 ? camera.zoom : 1;
    return { x: -camera.x / zoom, y: -camera.y / zoom, width: SCREEN.width / zoom, height: SCREEN.height / zoom };
  }
  const rect = around(camera.fit.flatMap((unit) => standsFor(scene, design, unit).boxes.map((box) => box.rect)));
  if (!rect) {
    if (camera.fit.length > 0) missing.push('What this slide looks at is not in the design any more: it shows everything.');
    return whole;
  }
  return grown(rect);
}

function around(rects: readonly Rect[]): Rect | null {
  if (rects.length === 0) return null;
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: bottom - y };
}
/** A window in the shape of its place, moved so that no more of the place than needed stays empty. */
function filled(window: Rect, place: Rect | null, whole: Rect): Rect {
  if (!place) return window;
  const { x, y, width, height } = framed(window, place);
  const within = (from: number, size: number, start: number, room: number): number =>
    size >= room ? start + (room - size) / 2 : Math.max(start, Math.min(start + room - size, from));
  return { x: within(x, width, whole.x, whole.width), y: within(y, height, whole.y, whole.height), width, height };
}

const grown = ({ x, y, width, height }: Rect): Rect => ({
  x: x - MARGIN,
  y: y - MARGIN,
  width: Math.max(1, width) + 2 * MARGIN,
  height: Math.max(1, height) + 2 * MARGIN,
});

/** What a spotlight lights: its units with the lines between them, and the whole path of the findings of its rule. */
function spotOf(scene: Scene, design: Design, { spotlight }: Slide, findings: readonly Finding[], missing: string[]): Spot | null {
  if (!spotlight) return null;
  const units = new Set(spotlight.units);
  const lines = new Set<Id>();
  for (const line of scene.lines) if (units.has(line.from) && units.has(line.to)) lines.add(line.id);
  const about = findings.filter(({ rule }) => rule === spotlight.rule);
  // With units and a rule, the findings of the rule that are about one of the units.
  const chosen = units.size > 0 ? about.filter((finding) => finding.units.some((unit) => units.has(unit))) : about;
  for (const finding of chosen) {
    for (const unit of [...finding.path, ...finding.units]) units.add(unit);
    for (const line of finding.lines) lines.add(line);
  }
  if (units.size + lines.size === 0) return null;
  const named = new Set(units);
  const groups = new Map(scene.boxes.map((box) => [box.id, box.group]));
  const holders = (box: SceneBox): UnitId[] => {
    const chain: UnitId[] = [];
    for (let outer = box.group; outer !== undefined && !chain.includes(outer); outer = groups.get(outer)) chain.push(outer);
    return chain;
  };
  for (const box of scene.boxes) {
    // A group is lit with all that is in it, a collapsed one with its tiles.
    const within = holders(box);
    if (within.some((outer) => spotlight.units?.includes(outer) === true)) units.add(box.id);
    if (box.kind === 'group' && box.collapsed && [box.id, ...within].some((id) => named.has(id))) for (const { id } of box.collapsed) units.add(id);
  }
  // Who has no card is seen where he is counted: in a team, or in a collapsed group.
  for (const unit of named) for (const id of standsFor(scene, design, unit).ids) units.add(id);
  // Who works in a team is seen in it: the host stays with the one who is docked there.
  for (const box of scene.boxes) if (box.kind === 'dock' && (units.has(box.id) || box.units.some((unit) => units.has(unit)))) units.add(box.host);
  // And what holds something that is lit does not step back from around it.
  for (const box of scene.boxes) if (units.has(box.id)) for (const outer of holders(box)) units.add(outer);
  // Where nothing is left to be lit, the whole picture would step back.
  if (lines.size > 0 || scene.boxes.some((box) => units.has(box.id))) return { units, lines };
  missing.push('What this slide lights is not in the design any more: nothing stands out.');
  return null;
}
