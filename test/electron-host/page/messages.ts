// What the page's half of the stand-in and its main half say to each other.

/** From the page's isolated world, over a binding that only that world has. */
export type FromPage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: string }
  | { readonly kind: 'send'; readonly channel: string; readonly args: string }
  | { readonly kind: 'close' }
  | { readonly kind: 'preload-error'; readonly message: string; readonly stack: string };

/** Into the isolated world, by a function that only that world has. */
export type ToPage =
  | { readonly kind: 'reply'; readonly id: number; readonly ok: boolean; readonly value: string }
  | { readonly kind: 'message'; readonly channel: string; readonly args: string }
  | { readonly kind: 'dropping'; readonly files: readonly FileOnDisk[] };

/** A file that is about to be dropped on a page: only so does the stand-in know its path. */
export interface FileOnDisk {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

/** Asked by the page's own world while it waits, as Electron answers at once: whether it may have a window, or the whole screen. */
export type Asked =
  | { readonly kind: 'open'; readonly url: string; readonly name: string; readonly features: string }
  | { readonly kind: 'permission'; readonly permission: string };

/** Names that no page can guess, one set for each window. */
export interface Secrets {
  readonly toMain: string;
  readonly toIsolated: string;
  readonly binding: string;
  readonly receiver: string;
  /** The path of an address of the page's own origin that only the stand-in answers. A page could find it out: it stands for nothing else. */
  readonly asked: string;
}

export interface PageSetup {
  readonly secrets: Secrets;
  readonly platform: string;
  readonly arch: string;
  readonly versions: Readonly<Record<string, string>>;
}
