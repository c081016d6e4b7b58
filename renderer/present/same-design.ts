// Whether two states of a design differ in what a picture or a run is made of. An edit keeps what it does not touch, so nothing is read.
import type { Design } from '../../shared/model/types.ts';

/** Whether everything but these entries is the very same. */
export function sameBut(a: Design, b: Design, ...but: readonly (keyof Design)[]): boolean {
  const left: ReadonlySet<string> = new Set(but);
  const [before, after] = [new Map<string, unknown>(Object.entries(a)), new Map<string, unknown>(Object.entries(b))];
  return [...new Set([...before.keys(), ...after.keys()])].every((key) => left.has(key) || before.get(key) === after.get(key));
}
