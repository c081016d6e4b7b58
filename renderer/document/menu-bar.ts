// The desktop app's menu bar, seen from the page: what is chosen there is done here, and what can be done here is told there.
import { placeOf } from '../app/commands/keys.ts';
import { command, commandName, isEnabled, runCommand, subscribeCommands } from '../app/commands/registry.ts';
import { subscribePanels } from '../app/shell/panels.ts';
import { host } from '../hosts/host.ts';
import { documentStore } from '../stores/document.ts';
import { viewStore } from '../stores/view.ts';
import { isAsking, subscribeAsking } from '../ui/ask.tsx';
import { MENU_COMMANDS, type MenuCommand, type MenuState } from '../../shared/host/menu.ts';
import { subscribeSession } from './session.ts';

/** In a text field these are the field's own, as its keys are. By the names of the browser's editing commands. */
const IN_TEXT: Readonly<Partial<Record<string, string>>> = { 'edit.undo': 'undo', 'edit.redo': 'redo', 'canvas.select-all': 'selectAll' };
const inText = (id: string): string | undefined => (Object.hasOwn(IN_TEXT, id) ? IN_TEXT[id] : undefined);
/** Names that say what is open; all others are the menu's own words. */
const NAMED: ReadonlySet<MenuCommand> = new Set(['edit.undo', 'edit.redo']);

export function runFromMenu(id: string): void {
  const place = placeOf(document.activeElement);
  const step = inText(id);
  if (place.inText && step !== undefined) {
    // The one way to reach a field's own history.
    document.execCommand(step);
    return;
  }
  // A question that is on screen is answered first.
  if (place.inModal) return;
  const found = command(id);
  if (place.inText && found && (found.scope ?? 'window') !== 'window') return;
  if (place.inText && document.activeElement instanceof HTMLElement) document.activeElement.blur();
  runCommand(id);
}

/** What the menu bar shows now. */
export function menuStates(): readonly MenuState[] {
  const place = placeOf(document.activeElement);
  const modal = place.inModal || isAsking();
  return MENU_COMMANDS.flatMap((id): MenuState[] => {
    const found = command(id);
    if (!found) return [];
    const fields = place.inText && inText(id) !== undefined;
    const checked = found.checked?.();
    return [
      {
        id,
        enabled: fields || (!modal && isEnabled(found)),
        ...(checked === undefined ? {} : { checked }),
        ...(NAMED.has(id) && !fields ? { name: commandName(found).slice(0, 300) } : {}),
      },
    ];
  });
}

/** Soon enough for who opens a menu, and one message for all that one gesture changes. */
const REST_MS = 60;

/** Keeps the menu bar in step until the answer is called. */
export function followMenu(): () => void {
  const { tellMenu } = host();
  if (!tellMenu) return () => undefined;
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    timer = undefined;
    const states = menuStates();
    const now = JSON.stringify(states);
    if (now === told) return;
    told = now;
    tellMenu(states);
  };
  const soon = (): void => {
    timer ??= setTimeout(tell, REST_MS);
  };
  const stops = [documentStore, viewStore].map((store) => store.subscribe(soon));
  stops.push(subscribeSession(soon), subscribeCommands(soon), subscribePanels(soon), subscribeAsking(soon));
  for (const event of ['focusin', 'focusout']) document.addEventListener(event, soon);
  tell();
  return () => {
    for (const stop of stops) stop();
    for (const event of ['focusin', 'focusout']) document.removeEventListener(event, soon);
    clearTimeout(timer);
  };
}
