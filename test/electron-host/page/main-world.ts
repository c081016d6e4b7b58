// Runs in the page's own world before any of its scripts: puts there what the preload exposes, and nothing else that a page can see.
import { BridgePeer, windowWire } from './bridge.ts';
import type { Asked, PageSetup } from './messages.ts';

export function mainWorld({ secrets }: PageSetup): void {
  // Subframes get no preload.
  if (window !== window.parent) return;
  const define = Object.defineProperty;
  const peer = new BridgePeer(windowWire(secrets.toMain, secrets.toIsolated), (envelope) => {
    if (envelope.kind !== 'expose') return;
    if (Object.hasOwn(window, envelope.key)) {
      peer.reply(false);
      return;
    }
    define(window, envelope.key, { value: peer.unpack(envelope.value, true), enumerable: true, writable: false, configurable: false });
    peer.reply(true);
  });
  const Address = URL;
  window.close = () => {
    peer.post({ kind: 'close' });
  };
  const ask = asker(secrets.asked);
  const open = window.open.bind(window);
  // Chromium opens what the app allowed, so that the page has a real window in hand.
  window.open = (url, name, features) => {
    const address = new Address(url ?? 'about:blank', document.baseURI).href;
    return ask({ kind: 'open', url: address, name: name ?? '', features: features ?? '' }) ? open(address, name, features) : null;
  };
  // The element that it is called on is the language's `this`.
  /* oxlint-disable typescript/unbound-method */
  const { requestFullscreen } = Element.prototype;
  Element.prototype.requestFullscreen = async function whole(this: Element, options) {
    if (!ask({ kind: 'permission', permission: 'fullscreen' })) throw new TypeError('Permissions check failed');
    return requestFullscreen.call(this, options);
  };
  /* oxlint-enable typescript/unbound-method */
}

/** Electron answers these while the page waits; only a request that blocks does so here. A page that may ask nobody is refused. */
function asker(path: string): (asked: Asked) => boolean {
  const Request = XMLHttpRequest;
  return (asked) => {
    try {
      const request = new Request();
      request.open('POST', `/${path}`, false);
      request.send(JSON.stringify(asked));
      return request.responseText === 'yes';
    } catch {
      return false;
    }
  };
}
