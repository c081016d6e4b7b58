// Every command by id. Each feature registers its own; menus, keys and the palette read them here.
import { createStore, useStore } from '../../stores/store.ts';

export type CommandGroup = 'File' | 'Edit' | 'View' | 'Go' | 'Add' | 'Problems' | 'Help';

/**
 * Where a key works: everywhere; everywhere but in a text field, where it means something for the text; or only while the canvas has the
 * focus (single letters).
 */
export type KeyScope = 'window' | 'editing' | 'canvas';

export interface Command {
  /** `family.verb`. */
  readonly id: string;
  /** What it does, as a menu says it. A function where it depends on what is open: "Undo: Rename Payments". */
  readonly name: string | (() => string);
  readonly group: CommandGroup;
  /** Other words by which a person may look for it. */
  readonly keywords?: string;
  /** Keys in the notation of tinykeys: `$mod+s`, `F8`, `Alt+KeyN`. The first is shown. */
  readonly keys?: readonly string[];
  readonly scope?: KeyScope;
  /** Its keys are shown, but left to the browser, whose own event does it: the clipboard asks for no permission then. */
  readonly keysOfBrowser?: true;
  /** Left out of the palette: for steps that mean nothing from there. */
  readonly hidden?: boolean;
  readonly enabled?: () => boolean;
  /** Whether a choice stands ("Theme: dark"). */
  readonly checked?: () => boolean;
  run(): void | Promise<void>;
}

interface RegistryState {
  readonly commands: ReadonlyMap<string, Command>;
}

const registry = createStore<RegistryState>({ commands: new Map() });

/** Adds commands, or replaces those of the same id. The answer takes them away again. */
export function registerCommands(commands: readonly Command[]): () => void {
  registry.set((now) => {
    const next = new Map(now.commands);
    for (const command of commands) next.set(command.id, command);
    return { commands: next };
  });
  return () =>
    registry.set((now) => {
      const next = new Map(now.commands);
      for (const command of commands) if (next.get(command.id) === command) next.delete(command.id);
      return { commands: next };
    });
}

export const allCommands = (): readonly Command[] => [...registry.get().commands.values()];
export const command = (id: string): Command | undefined => registry.get().commands.get(id);
export const commandName = ({ name }: Command): string => (typeof name === 'function' ? name() : name);
export const isEnabled = ({ enabled }: Command): boolean => enabled?.() ?? true;
export const subscribeCommands = registry.subscribe;
export const useCommands = (): readonly Command[] => [...useStore(registry, (state) => state.commands).values()];

/** Runs a command if it is there and can run now; says whether it did. */
export function runCommand(id: string): boolean {
  const found = command(id);
  if (!found || !isEnabled(found)) return false;
  void found.run();
  return true;
}

/** The keys to show beside a command's name. */
export const commandKeys = (id: string): string | undefined => command(id)?.keys?.[0];
