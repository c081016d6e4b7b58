// The keyboard: binds the keys of the registered commands, each within its scope.
import { createKeybindingsHandler } from 'tinykeys';
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
    inModal: document.querySelector('[data-modal]') !== null,
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
  return (event) => {
    if (event.defaultPrevented || !worksHere(command.scope ?? 'window', placeOf(event.target))) return;
    // A key that belongs to a command never falls through to the browser (Ctrl+S would save the page), even while the command rests.
    event.preventDefault();
    if (isEnabled(command)) void command.run();
  };
}

function bindings(): Record<string, (event: KeyboardEvent) => void> {
  const byKeys = new Map<string, ((event: KeyboardEvent) => void)[]>();
  for (const command of allCommands()) for (const keys of command.keys ?? []) byKeys.set(keys, [...(byKeys.get(keys) ?? []), handle(command)]);
  return Object.fromEntries([...byKeys].map(([keys, handlers]) => [keys, (event: KeyboardEvent) => handlers.forEach((each) => each(event))]));
}

/** Listens for keys on the window until the answer is called. */
export function startKeys(target: Window = window): () => void {
  let handler = createKeybindingsHandler(bindings());
  const stop = subscribeCommands(() => (handler = createKeybindingsHandler(bindings())));
  const listen = (event: KeyboardEvent): void => {
    // While an input method composes a character, keys belong to it.
    if (!event.isComposing) handler(event);
  };
  target.addEventListener('keydown', listen);
  return () => {
    stop();
    target.removeEventListener('keydown', listen);
  };
}
