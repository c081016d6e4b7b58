// The show at work: the machine, the second window that it talks to, and full screen.
import { createActor } from 'xstate';
import { documentStore } from '../stores/document.ts';
import { createStore, useStore } from '../stores/store.ts';
import { viewStore } from '../stores/view.ts';
import { dismissToasts, toast } from '../ui/toast.tsx';
import { deckStore, drawDeck, slidesOf, startDeck } from './deck.ts';
import { showKey, type ShowKey } from './keys.ts';
import { showMachine, type ShowContext } from './machine.ts';
import { isAsked, openLine, say, type Told } from './told.ts';

export interface ShowState extends ShowContext {
  readonly showing: boolean;
  /** When the show began, milliseconds since 1970. */
  readonly since: number;
  /** Where the pointer is, as fractions of the slide. */
  readonly spot: { readonly x: number; readonly y: number } | null;
  /** Whether a second window listens. */
  readonly second: boolean;
}
export const showStore = createStore<ShowState>({
  showing: false,
  since: 0,
  spot: null,
  second: false,
  ...createActor(showMachine).getSnapshot().context,
});
export const useShow = <S>(select: (state: ShowState) => S): S => useStore(showStore, select);

const actor = createActor(showMachine).start();
let channel: BroadcastChannel | null = null;
let presenter: Window | null = null;
let stops: (() => void)[] = [];

/** What the second window needs to know: everything, since it may have just been opened. */
function told(): Told {
  const { file } = documentStore.get();
  const { pictures, theme } = deckStore.get();
  const { at, of, black, pointer, spotlight, swapped, since, spot } = showStore.get();
  const slides = slidesOf(file).map(({ id, title, notes = '' }) => ({ id, title, notes, picture: pictures.get(id) ?? null }));
  return { kind: 'told', name: file.name, theme, slides, at, of, black, pointer, spotlight, swapped, since, spot };
}
let waiting = false;
function tell(): void {
  if (!channel || waiting) return;
  waiting = true;
  queueMicrotask(() => {
    waiting = false;
    if (channel) say(channel, told());
  });
}

actor.subscribe(({ value, context }) => {
  const showing = value === 'showing';
  const before = showStore.get();
  showStore.set({ ...before, ...context, showing, ...(context.pointer ? {} : { spot: null }) });
  if (before.showing !== showing) viewStore.patch({ presenting: showing });
  if (before.showing && !showing) end();
  else tell();
});

/** Begins a show with a slide, counted from 0. */
export function startShow(at: number): void {
  const { length } = slidesOf(documentStore.get().file);
  if (length === 0) {
    toast({ kind: 'present', text: 'There is no slide yet.', more: 'Add what is on screen as a slide with Ctrl+M, then present.' });
    return;
  }
  showStore.patch({ since: Date.now() });
  channel = openLine();
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isAsked(data)) return;
    if (data.kind === 'hello') showStore.patch({ second: true });
    else if (data.kind === 'bye') showStore.patch({ second: false });
    else if (data.kind === 'key') press(data.key);
    else if (data.kind === 'spot') pointAt(data.spot);
    tell();
  });
  const slides = (): number => slidesOf(documentStore.get().file).length;
  stops = [
    startDeck(),
    goneWith(),
    deckStore.subscribe(tell),
    documentStore.subscribe(() => {
      if (slides() !== showStore.get().of) actor.send({ type: 'deck.changed', of: slides() });
    }),
  ];
  const first = slidesOf(documentStore.get().file)[at];
  void drawDeck(first?.id ?? null);
  // An offer to undo is not for the audience.
  dismissToasts();
  actor.send({ type: 'show.start', at, of: length });
  // Full screen is a wish: where it is refused, the show fills the window.
  void document.documentElement.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => undefined);
}

/** A show ends with its page: the second window does not stay behind. */
function goneWith(): () => void {
  const leave = (): void => actor.send({ type: 'show.end' });
  window.addEventListener('pagehide', leave);
  return () => window.removeEventListener('pagehide', leave);
}

function end(): void {
  if (channel) say(channel, { kind: 'end' });
  channel?.close();
  channel = null;
  stops.forEach((stop) => stop());
  stops = [];
  presenter?.close();
  presenter = null;
  showStore.patch({ second: false, spot: null });
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
}

export function press(key: ShowKey): void {
  if (key.type === 'presenter.open') openPresenter();
  else actor.send(key);
}

/** The keyboard of a show; says whether the key was one of its own. */
export function pressed(event: KeyboardEvent): boolean {
  const key = showKey(event, showStore.get().of);
  if (key) press(key);
  return key !== null;
}

/** Moves the pointer; fractions of the slide. */
export function pointAt(spot: ShowState['spot']): void {
  if (showStore.get().pointer || spot === null) showStore.patch({ spot });
  tell();
}

/** Opens the window with the notes, or brings it to the front. */
export function openPresenter(): void {
  if (presenter && !presenter.closed) {
    presenter.focus();
    return;
  }
  const { origin, pathname } = location;
  presenter = window.open(`${origin}${pathname}?presenter`, 'orgscale-presenter', 'popup,width=1280,height=800');
  if (!presenter)
    toast({
      kind: 'present',
      text: 'The presenter window was not opened.',
      more: 'The browser refused it: allow windows for this page, then press W again.',
    });
}
