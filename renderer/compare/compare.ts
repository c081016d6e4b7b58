// A comparison at work: which sides stand against each other, what came of it, and which of them the canvas shows.
import { wrap, type Remote } from 'comlink';
import { diff } from '../../shared/edits/diff.ts';
import type { Rect } from '../../shared/draw/scene.ts';
import { around, overlap } from '../../shared/layout/geometry.ts';
import type { Design, Id } from '../../shared/model/types.ts';
import { today } from '../document/clock.ts';
import { documentStore, showStage } from '../stores/document.ts';
import { playbackStore } from '../growth/growth-store.ts';
import { judgedOnStage } from '../stores/evaluation.ts';
import { look, MIN_ZOOM, stageElement } from '../canvas/camera.ts';
import { fitAll, sceneStore } from '../canvas/scene-store.ts';
import { previewStore } from '../canvas/states/preview.ts';
import { wholeView } from '../canvas/whole-view.ts';
import { sameBut } from '../present/same-design.ts';
import { createStore, useStore } from '../stores/store.ts';
import { viewStore } from '../stores/view.ts';
import type { AskedSide, CompareApi, Compared } from './compare.worker.ts';

/** A side that a person chose. */
export type Chosen =
  | { readonly kind: 'file' }
  | { readonly kind: 'month'; readonly scenario: Id; readonly month: number }
  /** Another file, or an earlier version of this one: `version` is its id, or LAST_SAVED. */
  | { readonly kind: 'loaded'; readonly name: string; readonly design: Design; readonly version?: string };
export const LAST_SAVED = 'saved';

/** What the canvas shows: the design as always, the first side, the side that is looked at, or what changes between them. */
export type Shows = 'off' | 'before' | 'after' | 'changes';

interface CompareState {
  readonly sides: readonly Chosen[];
  readonly compared: Compared | null;
  readonly working: boolean;
  readonly error: string | null;
  readonly shows: Shows;
  /** Which side is set against the first on the canvas and in the lists. */
  readonly against: number;
}
export const MOST_SIDES = 4;
export const compareStore = createStore<CompareState>({
  sides: [{ kind: 'file' }],
  compared: null,
  working: false,
  error: null,
  shows: 'off',
  against: 1,
});
export const useCompare = <S>(select: (state: CompareState) => S): S => useStore(compareStore, select);

const scenarioName = (id: Id): string => documentStore.get().file.scenarios?.find((scenario) => scenario.id === id)?.name ?? id;
export function sideLabel(side: Chosen): string {
  switch (side.kind) {
    case 'file':
      return 'This design';
    case 'month':
      return `${scenarioName(side.scenario)}, month ${side.month}`;
    case 'loaded':
      return side.name;
    default:
      return side satisfies never;
  }
}
const asked = (side: Chosen): AskedSide =>
  side.kind === 'month'
    ? { kind: 'month', label: sideLabel(side), name: scenarioName(side.scenario), scenario: side.scenario, month: side.month }
    : { kind: 'design', label: sideLabel(side), design: side.kind === 'loaded' ? side.design : null };

let worker: Worker | null = null;
let api: Remote<CompareApi> | null = null;
/** What the worker was given last. */
let sent: { readonly file: Design; readonly date: string } | null = null;
let serial = 0;

/** A deck's slides are no part of what is compared. */
const sameForComparing = (a: Design, b: Design): boolean => sameBut(a, b, 'slides');

function remote(): Remote<CompareApi> {
  if (!api) {
    worker = new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module', name: 'compare' });
    api = wrap<CompareApi>(worker);
  }
  return api;
}

async function refresh(): Promise<void> {
  const mine = ++serial;
  const { sides } = compareStore.get();
  if (sides.length < 2) {
    compareStore.patch({ compared: null, working: false, error: null, shows: 'off' });
    stage();
    return;
  }
  compareStore.patch({ working: true });
  try {
    const now = { file: documentStore.get().file, date: today() };
    if (!sent || sent.date !== now.date || !sameForComparing(sent.file, now.file)) {
      sent = now;
      await remote().open(now.file, now.date);
      if (mine !== serial) return;
    }
    const compared = await remote().compare(sides.map(asked));
    if (mine !== serial) return;
    compareStore.patch({ compared, working: false, error: null });
    stage();
  } catch (error) {
    if (mine === serial) compareStore.patch({ working: false, error: error instanceof Error ? error.message : String(error) });
  }
}

/** Gives up a comparison that takes too long. */
export function cancelComparison(): void {
  serial++;
  worker?.terminate();
  worker = api = sent = null;
  compareStore.patch({ working: false, error: 'The comparison was cancelled.' });
}

export function setSides(sides: readonly Chosen[]): void {
  const { against } = compareStore.get();
  compareStore.patch({ sides, against: Math.max(1, Math.min(against, sides.length - 1)) });
  void refresh();
}
export function showOnCanvas(shows: Shows, against = compareStore.get().against): void {
  compareStore.patch({ shows, against });
  stage();
}

/** Puts the side on the stage that the canvas is to show. Changes are drawn as a fix is: ghosts and struck lines, on the first side. */
function stage(): void {
  const { shows, compared, against } = compareStore.get();
  const before = compared?.sides[0];
  const after = compared?.sides[against];
  if (shows === 'off' || !before || !after) {
    if (documentStore.get().stage?.key.startsWith('compare:')) {
      viewStore.patch({ preview: null });
      showStage(null);
      judgedOnStage();
      fitAll();
      void backToMonth();
    }
    return;
  }
  const side = shows === 'after' ? after : before;
  showStage({ key: `compare:${shows}:${serial}`, design: side.design, turn: null });
  judgedOnStage(side.evaluation);
  // Places are not what a comparison is about: the picture of the changes keeps the cards where the first side has them.
  const change = diff(before.design, { ...after.design, layout: before.design.layout ?? {} }, `From ${before.label} to ${after.label}`);
  viewStore.patch({ preview: shows === 'changes' ? { label: change.label, edit: change } : null });
  lookAtAll();
}

/** Looks at everything that is drawn, at what would be added and moved too, and none of it under the small map. */
function lookAtAll(): void {
  const { addedBoxes, movedBoxes } = previewStore.get();
  const ghosts = [...addedBoxes, ...movedBoxes].map(({ rect }) => rect);
  const { scene, places } = sceneStore.get();
  const bounds = around([scene.bounds, ...ghosts]);
  const { width, height } = stageElement()?.getBoundingClientRect() ?? { width: 0, height: 0 };
  if (ghosts.length === 0 || !bounds || width === 0 || height === 0) {
    fitAll();
    return;
  }
  const free = (part: Rect): boolean => places.within(part).length === 0 && !ghosts.some((rect) => overlap(rect, part));
  look(wholeView(bounds, width, height, MIN_ZOOM, free), true);
}

/** The month that growth stands at comes back to the stage. */
async function backToMonth(): Promise<void> {
  const { month } = playbackStore.get();
  if (month > 0) (await import('../growth/growth.ts')).sendPlayback({ type: 'month.show', month });
}

/** Starts comparing while its panel is open; the answer stops it and shows the design again. */
export function startComparing(): () => void {
  let { file, opened } = documentStore.get();
  void refresh();
  const stop = documentStore.subscribe(() => {
    const now = documentStore.get();
    if (now.opened !== opened) {
      ({ file, opened } = now);
      compareStore.patch({ compared: null, shows: 'off' });
      setSides([{ kind: 'file' }]);
    } else if (now.file !== file) {
      const same = sameForComparing(now.file, file);
      ({ file } = now);
      if (!same) void refresh();
    }
  });
  return () => {
    stop();
    serial++;
    worker?.terminate();
    worker = api = sent = null;
    showOnCanvas('off');
  };
}
