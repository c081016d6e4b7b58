// What is kept between two runs, as a port: electron-store in the app, a plain object in tests.

/** Values under keys, as JSON. What comes back was written by who knows whom: it is checked by the reader. */
export interface Kept {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}
