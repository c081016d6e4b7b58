// The slides of the open design as pictures: drawn by a worker when something of them changed, the one that is needed first.
import { wrap, type Remote } from 'comlink';
import type { SceneTheme } from '../../shared/draw/palette.ts';
import type { Design, Id, Slide } from '../../shared/model/types.ts';
import { today } from '../document/clock.ts';
import { documentStore } from '../stores/document.ts';
import { createStore, useStore } from '../stores/store.ts';
import { viewStore } from '../stores/view.ts';
import type { DeckApi, SlidePicture } from './deck.worker.ts';
import { sameBut } from './same-design.ts';

interface DeckState {
  readonly pictures: ReadonlyMap<Id, SlidePicture>;
  readonly theme: SceneTheme;
  readonly error: string | null;
}
export const deckStore = createStore<DeckState>({ pictures: new Map(), theme: 'light', error: null });
export const usePicture = (id: Id | undefined): SlidePicture | undefined =>
  useStore(deckStore, ({ pictures }) => (id === undefined ? undefined : pictures.get(id)));

let worker: Worker | null = null;
let api: Remote<DeckApi> | null = null;
let drawn: Design | null = null;
/** What the worker was given last; it takes one thing after the other. */
let sent: Design | null = null;
/** The slides whose pictures are of this very state, and the place that each had in the deck. */
const fresh = new Map<Id, { readonly slide: Slide; readonly at: number }>();
let serial = 0;

function remote(): Remote<DeckApi> {
  if (!api) {
    worker = new Worker(new URL('./deck.worker.ts', import.meta.url), { type: 'module', name: 'deck' });
    api = wrap<DeckApi>(worker);
  }
  return api;
}

export const slidesOf = (design: Design): readonly Slide[] => design.slides ?? [];

/** Draws what is not drawn yet. `first` is drawn before all others. */
export async function drawDeck(first: Id | null = null): Promise<void> {
  const { file } = documentStore.get();
  const { theme } = deckStore.get();
  const mine = ++serial;
  // Each slide says its number of how many: with one more or less, all are drawn anew.
  if (!drawn || !sameBut(drawn, file, 'slides') || slidesOf(drawn).length !== slidesOf(file).length) fresh.clear();
  drawn = file;
  try {
    if (sent !== file) {
      const same = sent !== null && sameBut(sent, file, 'slides', 'name', 'notes');
      sent = file;
      await remote().open(file, today(), same);
    }
    if (mine !== serial) return;
    const slides = slidesOf(file).map((slide, at) => ({ slide, at }));
    for (const { slide, at } of [...slides.filter(({ slide: { id } }) => id === first), ...slides.filter(({ slide: { id } }) => id !== first)]) {
      const there = fresh.get(slide.id);
      if (there?.slide === slide && there.at === at) continue;
      const picture = await remote().slide(slide, theme);
      if (mine !== serial) return;
      fresh.set(slide.id, { slide, at });
      if (picture) deckStore.set((now) => ({ ...now, pictures: new Map(now.pictures).set(slide.id, picture), error: null }));
    }
    // Pictures of slides that are gone.
    const ids = new Set(slides.map(({ slide }) => slide.id));
    if ([...deckStore.get().pictures.keys()].some((id) => !ids.has(id)))
      deckStore.set((now) => ({ ...now, pictures: new Map([...now.pictures].filter(([id]) => ids.has(id))) }));
  } catch (error) {
    if (mine === serial) deckStore.patch({ error: error instanceof Error ? error.message : String(error) });
  }
}

/** Ways that were drawn for the file as it is, the newest last. */
let ways: { readonly file: Design; readonly drawn: Map<string, Promise<readonly string[]>> } | null = null;
/** Pictures of a large organisation are long texts: a few ways are enough to go forth and back. */
const MOST_WAYS = 4;

/** The pictures on the way from one slide to another. Asked for ahead, they are there when the speaker steps on. */
export function onTheWay(from: Slide, to: Slide, steps: number): Promise<readonly string[]> {
  const { file } = documentStore.get();
  const { theme } = deckStore.get();
  if (ways?.file !== file) ways = { file, drawn: new Map() };
  const { drawn: known } = ways;
  const key = JSON.stringify([from.id, to.id, theme, steps]);
  const there = known.get(key);
  if (there) return there;
  const drawing = drawWay(from, to, theme, steps);
  known.set(key, drawing);
  for (const old of [...known.keys()].slice(0, -MOST_WAYS)) known.delete(old);
  return drawing;
}

/** A way that cannot be drawn is none: the slides follow each other without it. */
async function drawWay(from: Slide, to: Slide, theme: SceneTheme, steps: number): Promise<readonly string[]> {
  await drawDeck(to.id);
  try {
    return await remote().between(from, to, theme, steps);
  } catch {
    return [];
  }
}

/** The list of slides and a show may both need the pictures. */
let users = 0;
let stopAll: (() => void) | null = null;

/** Keeps the pictures in step with the file; the answer stops it, and the worker with the last who needed it. */
export function startDeck(): () => void {
  users++;
  stopAll ??= start();
  return () => {
    if (--users > 0) return;
    stopAll?.();
    stopAll = null;
  };
}

function themeNow(): SceneTheme {
  const { classList } = document.documentElement;
  return classList.contains('contrast') ? 'contrast' : classList.contains('dark') ? 'dark' : 'light';
}

function start(): () => void {
  deckStore.patch({ theme: themeNow() });
  let { file } = documentStore.get();
  let timer: ReturnType<typeof setTimeout> | null = null;
  void drawDeck();
  const stop = documentStore.subscribe(() => {
    if (documentStore.get().file === file) return;
    ({ file } = documentStore.get());
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => void drawDeck(), 150);
  });
  const stopTheme = viewStore.subscribe(() => {
    const theme = themeNow();
    if (theme === deckStore.get().theme) return;
    fresh.clear();
    deckStore.patch({ theme, pictures: new Map() });
    void drawDeck();
  });
  return () => {
    stop();
    stopTheme();
    if (timer) clearTimeout(timer);
    worker?.terminate();
    worker = api = drawn = sent = ways = null;
    fresh.clear();
    serial++;
    deckStore.patch({ pictures: new Map() });
  };
}
