// The host of this window. Set once at the start; everything in the renderer asks here.
import type { Host } from '../../shared/host/host.ts';

let current: Host | null = null;

export function setHost(next: Host): void {
  current = next;
}

/** The host. Before `setHost` there is nothing to ask: a mistake in the program. */
export function host(): Host {
  if (!current) throw new Error('The host is asked for before it was set.');
  return current;
}
