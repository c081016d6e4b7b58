// The keyboard: binds the keys of the registered commands, each within its scope.
import { createKeybindingsHandler } from 'tinykeys';
import { viewStore } from '../../stores/view.ts';
import { allCommands, isEnabled, subscribeCommands, type Command, type KeyScope } from './registry.ts';

const TEXT_FIELDS = 'input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"]), textarea, select, [contenteditable="true"]';

/** What an event's target tells about where the person is. */
export interface KeyPlace {
  readonly inText: boolean;
  /** In the part of the window that is marked `data-keys="canvas"`. */
  readonly inCanvas: boolean;
  /** A dialog is open that must be answered first. */
  readonly inModal: boolean;
}

export function placeOf(target: EventTarget | null): KeyPlace {
  const element = target instanceof Element ? target : null;
  return {
    inText: element?.closest(TEXT_FIELDS) != null,
    inCanvas: element?.closest('[data-keys="canvas"]') != null,
    // A dialog that was asked for counts before its code is there: nobody types into the drawing behind it.
    inModal: viewStore.get().dialog !== null || document.querySelector('[data-modal]') !== null,
  };
}

/** Whether a key of this scope works here. */
export function worksHere(scope: KeyScope, place: KeyPlace): boolean {
  if (place.inModal) return false;
  switch (scope) {
    case 'window':
      return true;
    case 'editing':
      return !place.inText;
    case 'canvas':
      return place.inCanvas && !place.inText;
    default:
      return scope satisfies never;
  }
}

function handle(command: Command): (event: KeyboardEvent) => void {
  const scope = command.scope ?? 'window';
  return (event) => {
    const place = placeOf(event.target);
    if (event.defaultPrevented || !worksHere(scope, place)) return;
    // A key that belongs to a command never falls through to the browser (Ctrl+S would save the page), even while the command rests.
    event.preventDefault();
    // What is being typed counts: a field gives its text away when it is left.
    if (place.inText && event.target instanceof HTMLElement) event.target.blur();
    if (isEnabled(command)) void command.run();
  };
}

type Handler = (event: KeyboardEvent) => void;

/** The handler of all commands of the window, or of all others. */
function handlerOf(forWindow: boolean): Handler {
  const byKeys = new Map<string, Handler[]>();
  for (const command of allCommands()) {
    if (((command.scope ?? 'window') === 'window') !== forWindow || command.keysOfBrowser) continue;
    for (const keys of command.keys ?? []) byKeys.set(keys, [...(byKeys.get(keys) ?? []), handle(command)]);
  }
  return createKeybindingsHandler(
    Object.fromEntries([...byKeys].map(([keys, handlers]) => [keys, (event: KeyboardEvent) => handlers.forEach((each) => each(event))])),
  );
}

/**
 * Listens for keys on the window until the answer is called. Keys of the window are taken on the way down, so that a field which keeps its
 * keys to itself does not swallow Ctrl+S; all others on the way up, after the part that has the focus had its say.
 */
export function startKeys(target: Window = window): () => void {
  let ofWindow = handlerOf(true);
  let others = handlerOf(false);
  const stop = subscribeCommands(() => {
    ofWindow = handlerOf(true);
    others = handlerOf(false);
  });
  // While an input method composes a character, keys belong to it.
  const down = (event: KeyboardEvent): void => void (event.isComposing || ofWindow(event));
  const up = (event: KeyboardEvent): void => void (event.isComposing || others(event));
  target.addEventListener('keydown', down, true);
  target.addEventListener('keydown', up);
  return () => {
    stop();
    target.removeEventListener('keydown', down, true);
    target.removeEventListener('keydown', up);
  };
}
