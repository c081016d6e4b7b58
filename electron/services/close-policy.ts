// When a window may close: never over unsaved work without asking, and never asking where nothing changed.
export type CloseChoice = 'save' | 'discard' | 'cancel';

/** One window, as the policy sees it. */
export interface Closing {
  /** What the renderer says now. Null: its page is gone or does not answer. */
  unsaved(): Promise<{ readonly dirty: boolean; readonly name: string } | null>;
  /** Brings the window to the front, so that the question is about what is seen. */
  show(): void;
  ask(name: string): Promise<CloseChoice>;
  /** The page does not answer; what was done is in its draft. */
  askSilent(): Promise<'wait' | 'close'>;
  save(): Promise<boolean>;
}

export type CloseVerdict = 'close' | 'discard' | 'stay';

/** Whether this window may close, asking where work would be lost. Given-up work is not discarded yet: a quit may still be cancelled. */
export async function mayClose(window: Closing): Promise<CloseVerdict> {
  const state = await window.unsaved();
  if (state === null) {
    window.show();
    return (await window.askSilent()) === 'close' ? 'close' : 'stay';
  }
  if (!state.dirty) return 'close';
  window.show();
  const choice = await window.ask(state.name);
  switch (choice) {
    case 'save':
      return (await window.save()) ? 'close' : 'stay';
    case 'discard':
      return 'discard';
    case 'cancel':
      return 'stay';
    default:
      return choice satisfies never;
  }
}

/** One window of several that shall close. A question that is on screen already is waited for, not asked twice. */
export interface Quitting {
  decide(): Promise<CloseVerdict>;
  discard(): Promise<void>;
}

/** Asks every window in turn; the first that stays stops the quit, and all stay, with their work. */
export async function mayQuit(windows: readonly Quitting[]): Promise<boolean> {
  const givenUp: Quitting[] = [];
  for (const window of windows) {
    const verdict = await window.decide();
    if (verdict === 'stay') return false;
    if (verdict === 'discard') givenUp.push(window);
  }
  await Promise.all(givenUp.map((window) => window.discard()));
  return true;
}

export interface CloseQuestion {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
  readonly choices: readonly CloseChoice[];
  readonly defaultId: number;
  readonly cancelId: number;
}

/**
 * The question with its buttons in the platform's order: Windows has the main button first; macOS and GNOME draw the first at the right,
 * macOS with Cancel beside it.
 */
export function closeQuestion(platform: string, name: string): CloseQuestion {
  const order: readonly CloseChoice[] =
    platform === 'win32' ? ['save', 'discard', 'cancel'] : platform === 'darwin' ? ['save', 'cancel', 'discard'] : ['discard', 'cancel', 'save'];
  const label: Readonly<Record<CloseChoice, string>> = { save: 'Save', discard: "Don't Save", cancel: 'Cancel' };
  return {
    message: `Save the changes to “${name}”?`,
    detail: 'They are not in a file yet. If you do not save them, they are gone.',
    buttons: order.map((choice) => label[choice]),
    choices: order,
    defaultId: order.indexOf('save'),
    cancelId: order.indexOf('cancel'),
  };
}
