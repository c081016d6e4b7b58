// The desktop app as a host: everything goes over the bridge that the preload put on the window.
import type { Bridge, Event, Reply, Request } from '../../shared/host/bridge.ts';
import type { Call } from '../../shared/host/channels.ts';
import type { Host, HostResult, OpenedFile, UnsavedGuard } from '../../shared/host/host.ts';
import type { FileRef, Settings } from '../../shared/host/records.ts';

/** The part of a drop that is read here. */
interface Transfer {
  readonly files: ArrayLike<unknown>;
}
const isTransfer = (value: unknown): value is Transfer => typeof value === 'object' && value !== null && 'files' in value;

/** The bridge, where this window has one. */
export function bridgeOf(scope: object): Bridge | null {
  const found: unknown = 'orgscale' in scope ? scope.orgscale : null;
  // Only the preload can put it there, before any script of the page: it is what the contract says.
  return typeof found === 'object' && found !== null && 'call' in found ? (found as Bridge) : null;
}

/** Asks the main process what the first paint needs, and gives the host. */
export async function createElectronHost(bridge: Bridge): Promise<Host> {
  /** A bridge that breaks (the main process is ending) is a failed request like any other. */
  async function call<C extends Call>(channel: C, request: Request<C>): Promise<HostResult<Reply<C>>> {
    try {
      return await bridge.call(channel, request);
    } catch (error) {
      return {
        ok: false,
        error: {
          code: 'failed',
          message: `The app did not answer. ${error instanceof Error ? error.message : String(error)}`,
          advice: 'Try again; a draft of your changes is kept.',
        },
      };
    }
  }
  /** For questions whose answer is a convenience: a list that cannot be read is empty. */
  async function orElse<C extends Call, T>(channel: C, request: Request<C>, otherwise: T): Promise<Reply<C> | T> {
    const result = await call(channel, request);
    return result.ok ? result.value : otherwise;
  }

  const start = await call('window.start', null);
  if (!start.ok) throw new Error(start.error.message);
  let { settings } = start.value;
  const settingsListeners = new Set<(settings: Settings) => void>();
  bridge.on('settings.changed', (changed) => {
    settings = changed.settings;
    for (const listener of settingsListeners) listener(settings);
  });
  let guard: UnsavedGuard | null = null;

  async function reply({ id, question }: Event<'window.asked'>): Promise<unknown> {
    switch (question) {
      case 'unsaved':
        await guard?.ready();
        return call('window.answer', { id, answer: { question, dirty: guard?.isDirty() ?? false, name: guard?.name().slice(0, 300) ?? '' } });
      case 'save':
        return call('window.answer', { id, answer: { question, saved: (await guard?.save()) ?? false } });
      case 'discard':
        await guard?.discard();
        return call('window.answer', { id, answer: { question } });
      default:
        return question satisfies never;
    }
  }
  bridge.on('window.asked', (asked) => void reply(asked));

  return {
    kind: 'desktop',
    open: (kinds) => call('document.open', { kinds }),
    async openDropped(transfer) {
      const file = isTransfer(transfer) ? transfer.files[0] : undefined;
      return file === undefined ? null : bridge.dropped(file);
    },
    save: (file, text, options) => call('document.save', { file, text, force: options?.force === true }),
    saveAs: (suggestedName, text) => call('document.saveAs', { suggestedName, text }),
    reread: ({ token }) => call('document.reread', { token }),
    exportFile: (suggestedName, _type, content) => call('export.file', { suggestedName, content }),
    async printPdf() {
      const printed = await call('export.pdf', null);
      return printed.ok ? { ok: true, value: printed.value.content } : printed;
    },
    recent: {
      list: () => orElse('recent.list', null, []),
      // The main process opens the file again by itself: it needs no copy of the text.
      remember: async (entry) => void (await call('recent.remember', { entry })),
      open: (id) => call('recent.open', { id }),
      forget: async (id) => void (await call('recent.forget', { id })),
    },
    drafts: {
      list: () => orElse('drafts.list', null, []),
      write: (draft) => call('drafts.write', { draft }),
      // On its way before the page is gone: the main process takes it from there.
      writeNow: (draft) => void call('drafts.write', { draft }),
      remove: async (id) => void (await call('drafts.remove', { id })),
      hold(id) {
        void call('drafts.hold', { id });
        return () => void call('drafts.release', { id });
      },
    },
    versions: {
      list: ({ token }) => call('versions.list', { token }),
      read: ({ token }, id) => call('versions.read', { token, id }),
    },
    settings: {
      read: () => settings,
      write(part) {
        settings = { ...settings, ...part };
        void call('settings.write', { part });
      },
      onChange(changed) {
        settingsListeners.add(changed);
        return () => settingsListeners.delete(changed);
      },
    },
    notices: start.value.notices,
    async first(): Promise<HostResult<OpenedFile> | null> {
      const first = await call('window.first', null);
      if (!first.ok) return first;
      switch (first.value.kind) {
        case 'none':
          return null;
        case 'file':
          return { ok: true, value: first.value.opened };
        case 'failed':
          return { ok: false, error: first.value.error };
        default:
          return first.value satisfies never;
      }
    },
    watch: (file: FileRef, changed) => {
      void call('document.watch', { token: file.token });
      const stop = bridge.on('file.changed', ({ token }) => {
        if (token === file.token) changed();
      });
      return () => {
        stop();
        void call('document.watch', { token: null });
      };
    },
    onCommand: (command) => bridge.on('command.run', ({ id }) => command(id)),
    tell: ({ dirty, file }) => void call('window.state', { dirty, token: file?.kind === 'file' ? file.token : null }),
    tellMenu: (states) => void call('window.menu', { states: [...states] }),
    guardQuit(next) {
      guard = next;
      return () => {
        if (guard === next) guard = null;
      };
    },
  };
}
