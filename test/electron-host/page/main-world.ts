// Runs in the page's own world before any of its scripts: puts there what the preload exposes, and nothing else that a page can see.
import { BridgePeer, windowWire } from './bridge.ts';
import type { PageSetup } from './messages.ts';

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
  // A popup that waits for its debugger would block its opener, so window.open never reaches Chromium.
  window.open = (url, name, features) => {
    peer.post({ kind: 'open', url: new Address(url ?? 'about:blank', document.baseURI).href, name: name ?? '', features: features ?? '' });
    return null;
  };
}
