// Which files each window may touch. A window knows tokens, never paths, and only of files that a person chose for it.
import path from 'node:path';

export type WindowId = number;

export class Handles {
  private readonly tokens = new Map<string, string>();
  private readonly paths = new Map<string, string>();
  private readonly grants = new Map<WindowId, Set<string>>();
  private readonly newToken: () => string;

  constructor(newToken: () => string) {
    this.newToken = newToken;
  }

  /** One file has one token, however it was opened, so that it is one entry of the list of recent files. */
  tokenOf(file: string): string {
    const full = path.resolve(file);
    const known = this.tokens.get(full);
    if (known !== undefined) return known;
    const token = this.newToken();
    this.learn(token, full);
    return token;
  }

  /** Takes over a token of an earlier run. */
  learn(token: string, file: string): void {
    const full = path.resolve(file);
    this.tokens.set(full, token);
    this.paths.set(token, full);
  }

  /** Lets a window use a file from now on. */
  grant(window: WindowId, file: string): string {
    const token = this.tokenOf(file);
    const granted = this.grants.get(window) ?? new Set<string>();
    granted.add(token);
    this.grants.set(window, granted);
    return token;
  }

  /** The path behind a token, if this window was given it. */
  pathFor(window: WindowId, token: string): string | null {
    return this.grants.get(window)?.has(token) === true ? (this.paths.get(token) ?? null) : null;
  }

  /** A window that is gone, or whose page was loaded anew, has nothing. */
  forget(window: WindowId): void {
    this.grants.delete(window);
  }
}
