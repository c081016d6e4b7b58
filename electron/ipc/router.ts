// Every message of a window comes through here: who sent it, what it says, and an answer that is always a value.
import { contract, type Channel, type Reply, type Request } from '../../shared/host/bridge.ts';
import type { HostResult } from '../../shared/host/host.ts';
import { refused } from '../services/file-errors.ts';
import type { WindowId } from '../services/handles.ts';
import { isOwnPage } from '../services/app-files.ts';

/** Who sent a message, as Electron tells it. */
export interface Sender {
  /** The window it came from, if that is one of ours. */
  readonly window: WindowId | null;
  /** The address of the frame; null where the frame is gone. */
  readonly address: string | null;
  /** Only the page itself may speak, no frame in it. */
  readonly isPage: boolean;
}

export type Handlers = {
  readonly [C in Channel]: (window: WindowId, request: Request<C>) => Promise<HostResult<Reply<C>>> | HostResult<Reply<C>>;
};

const notAllowed = refused('denied', 'This page may not ask for that.', 'Close the window and open the design again.');
const notUnderstood = refused('failed', 'The app did not understand its own window.', 'Save the design, and start the app again.');

export const isTrusted = (sender: Sender): sender is Sender & { readonly window: WindowId } =>
  sender.window !== null && sender.isPage && sender.address !== null && isOwnPage(sender.address);

/** Answers messages. Whatever comes, a value goes back: nothing is thrown at a window, and nothing unchecked reaches a handler. */
export class Router {
  private readonly handlers: Handlers;
  private readonly report: (channel: string, problem: unknown) => void;

  constructor(handlers: Handlers, report: (channel: string, problem: unknown) => void) {
    this.handlers = handlers;
    this.report = report;
  }

  async handle(channel: string, sender: Sender, payload: unknown): Promise<HostResult<unknown>> {
    if (!isTrusted(sender)) {
      this.report(channel, `refused a message from ${sender.address ?? 'a frame that is gone'}`);
      return notAllowed;
    }
    if (!isChannel(channel)) {
      this.report(channel, 'there is no such channel');
      return notUnderstood;
    }
    try {
      return await this.dispatch(channel, sender.window, payload);
    } catch (error) {
      // A mistake of ours. The window goes on; what it wanted did not happen, and it is told so.
      this.report(channel, error);
      return refused(
        'failed',
        `Something went wrong inside the app. ${error instanceof Error ? error.message : String(error)}`.trim(),
        'Save the design, and start the app again.',
      );
    }
  }

  private async dispatch(channel: Channel, window: WindowId, payload: unknown): Promise<HostResult<unknown>> {
    const checked = contract[channel].request.safeParse(payload);
    if (!checked.success) {
      this.report(channel, checked.error.issues[0]?.message ?? 'the request is not of its shape');
      return notUnderstood;
    }
    // The schema of this very channel made the data: TypeScript does not follow that pair through the union of channels.
    const handler = this.handlers[channel] as (window: WindowId, request: unknown) => Promise<HostResult<unknown>> | HostResult<unknown>;
    return handler(window, checked.data);
  }
}

const isChannel = (name: string): name is Channel => Object.hasOwn(contract, name);
