// `session` and `protocol`: who answers for a scheme, what permissions are given, which requests are let through. All partitions are one session.
import { EventEmitter } from 'node:events';
import { fromChromium } from '../addresses.ts';
import { chromium, runtime } from '../runtime.ts';
import { inner, silent, strict } from '../strict.ts';

type PermissionHandler = (contents: unknown, permission: string, answer: (granted: boolean) => void, details: object) => void;
type CheckHandler = (contents: unknown, permission: string, origin: string, details: object) => boolean;
type BeforeRequest = (details: object, answer: (verdict: { readonly cancel?: boolean }) => void) => void;
interface Scheme {
  readonly scheme: string;
  readonly privileges?: { readonly standard?: boolean; readonly secure?: boolean };
}

/** Electron's name of a permission, and Chromium's. */
const PERMISSIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['geolocation', ['geolocation']],
  ['notifications', ['notifications']],
  ['midi', ['midi']],
  ['clipboard-read', ['clipboard-read']],
  ['media', ['camera', 'microphone']],
  ['idle-detection', ['idle-detection']],
]);

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: readonly Scheme[]): void {
    if (runtime.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of schemes) if (privileges?.standard === true && privileges.secure === true) runtime.privileged.add(scheme);
  },
  handle(scheme: string, handler: (request: Request) => Response | Promise<Response>): void {
    if (!runtime.ready) throw new Error('protocol.handle cannot be called before app is ready');
    if (runtime.schemes.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    // Else real Electron would give the page no origin, no storage and no module scripts; nothing here would show it.
    if (!runtime.privileged.has(scheme)) throw new Error(`[stand-in] ${scheme}:// was not registered as a standard, secure scheme before 'ready'`);
    runtime.schemes.set(scheme, handler);
  },
  unhandle(scheme: string): void {
    runtime.schemes.delete(scheme);
  },
  isProtocolHandled: (scheme: string) => runtime.schemes.has(scheme),
});

interface SessionState {
  permission: PermissionHandler | null;
  check: CheckHandler | null;
  beforeRequest: BeforeRequest | null;
}

export class Session extends EventEmitter {
  readonly protocol = protocol;
  readonly [inner]: SessionState = { permission: null, check: null, beforeRequest: null };
  readonly webRequest = strict('session.webRequest', {
    onBeforeRequest: (...given: readonly unknown[]) => {
      // A filter may come first; the listener is last. Null takes it away.
      this[inner].beforeRequest = given.at(-1) as BeforeRequest | null;
    },
  });

  setPermissionRequestHandler(handler: PermissionHandler | null): void {
    this[inner].permission = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this[inner].check = handler;
  }

  setDevicePermissionHandler = silent('session.setDevicePermissionHandler', undefined);
  setDisplayMediaRequestHandler = silent('session.setDisplayMediaRequestHandler', undefined);
  setSpellCheckerEnabled = silent('session.setSpellCheckerEnabled', undefined);
  setSpellCheckerLanguages = silent('session.setSpellCheckerLanguages', undefined);

  getUserAgent(): string {
    return chromium().userAgent;
  }
}

const only = new Session();
export const session = strict('session', {
  Session,
  defaultSession: strict('session.defaultSession', only),
  fromPartition: () => session.defaultSession,
});

/** Asked ahead, for each kind of permission: Chromium decides when a page asks, and cannot ask us then. */
export async function settlePermissions(contents: unknown, url: string): Promise<void> {
  const { permission, check } = only[inner];
  if (!url.startsWith('http') || (!permission && !check)) return;
  const { origin } = new URL(url);
  const shown = fromChromium(url);
  for (const [name, theirs] of PERMISSIONS) {
    const granted =
      !permission ||
      (await new Promise<boolean>((resolve) => {
        permission(contents, name, resolve, { requestingUrl: shown, isMainFrame: true });
      }));
    const allowed = granted && (check?.(contents, name, fromChromium(origin), {}) ?? true);
    for (const its of theirs) {
      chromium().browser.tell('Browser.setPermission', { permission: { name: its }, setting: allowed ? 'granted' : 'denied', origin });
    }
  }
}

/** A permission that Chromium does not ask for, asked when the page wants it. */
export async function mayHave(contents: unknown, permission: string, url: string, origin: string): Promise<boolean> {
  const { permission: request, check } = only[inner];
  if (check?.(contents, permission, origin, { requestingUrl: url, isMainFrame: true }) === false) return false;
  if (!request) return true;
  return new Promise((resolve) => {
    request(contents, permission, resolve, { requestingUrl: url, isMainFrame: true });
  });
}

/** False where the app cancels a request. */
export async function letThrough(details: object): Promise<boolean> {
  const { beforeRequest } = only[inner];
  if (!beforeRequest) return true;
  const verdict = await new Promise<{ readonly cancel?: boolean }>((resolve) => {
    beforeRequest(details, resolve);
  });
  return verdict.cancel !== true;
}
