// A client of the DevTools protocol over Chromium's debugging pipe: JSON between NUL bytes.
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';

type Params = Readonly<Record<string, unknown>>;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Params;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

interface Waiting {
  readonly method: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** What a page that is gone answers. Expected while windows close. */
export class Disconnected extends Error {
  constructor() {
    super('[stand-in] Chromium is closed');
  }
}

export class Session extends EventEmitter {
  constructor(
    private readonly connection: Connection,
    readonly id: string | undefined,
  ) {
    super();
    this.setMaxListeners(0);
  }

  /** `T` is the protocol's own shape of the answer: Chromium is trusted to give it. */
  async send<T = unknown>(method: string, params: Params = {}): Promise<T> {
    return (await this.connection.request(method, params, this.id)) as T;
  }

  /** For what may come too late because the page has gone: its failure is of no interest. */
  tell(method: string, params: Params = {}): void {
    this.send(method, params).catch(() => {});
  }

  /** `P` is the protocol's own shape of the event: Chromium is trusted to give it. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it is what the caller names
  listen<P>(method: string, listener: (params: P) => void): void {
    this.on(method, listener);
  }
}

export class Connection {
  readonly browser: Session;
  private readonly sessions = new Map<string, Session>();
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  private closed = false;

  constructor(
    private readonly out: Writable,
    inward: Readable,
  ) {
    this.browser = new Session(this, undefined);
    let parts: Buffer[] = [];
    inward.on('data', (chunk: Buffer) => {
      let rest = chunk;
      for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
        parts.push(rest.subarray(0, end));
        this.receive(JSON.parse(Buffer.concat(parts).toString('utf8')) as Message); // Chromium writes the protocol's own messages
        parts = [];
        rest = rest.subarray(end + 1);
      }
      if (rest.length > 0) parts.push(rest);
    });
    const end = (): void => {
      this.close();
    };
    inward.on('close', end);
    inward.on('error', end);
    out.on('error', end);
  }

  session(id: string): Session {
    const known = this.sessions.get(id);
    if (known) return known;
    const made = new Session(this, id);
    this.sessions.set(id, made);
    return made;
  }

  async request(method: string, params: Params, sessionId: string | undefined): Promise<unknown> {
    if (this.closed) throw new Disconnected();
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { method, resolve, reject });
      this.out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  private receive(message: Message): void {
    if (message.id !== undefined) {
      const waiting = this.waiting.get(message.id);
      this.waiting.delete(message.id);
      if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
      else waiting?.resolve(message.result);
      return;
    }
    const target = message.sessionId === undefined ? this.browser : this.session(message.sessionId);
    target.emit(message.method ?? '', message.params);
  }

  private close(): void {
    if (this.closed) return;
    this.closed = true;
    for (const waiting of this.waiting.values()) waiting.reject(new Disconnected());
    this.waiting.clear();
  }
}
