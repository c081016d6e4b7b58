// Keeps what did not change: a scene is computed anew after every edit, and whatever equals its old self stays the same object.
import type { Scene, SceneBox } from '../../../shared/draw/scene.ts';
import { equal } from '../../../shared/edits/equal.ts';

/** What identifies a box on the canvas. */
export const boxKey = (box: SceneBox): string => `${box.kind}:${box.id}`;

/** Most entries stand where they stood, and are the same: then none is looked for. */
function shareList<T>(before: readonly T[], after: readonly T[], key: (entry: T) => string): readonly T[] {
  let known: ReadonlyMap<string, T> | null = null;
  const oldOf = (entry: T, at: number): T | undefined => {
    const there = before[at];
    if (there !== undefined && key(there) === key(entry)) return there;
    known ??= new Map(before.map((each) => [key(each), each]));
    return known.get(key(entry));
  };
  const shared = after.map((entry, at) => {
    if (entry === before[at]) return entry;
    const old = oldOf(entry, at);
    return old !== undefined && equal(old, entry) ? old : entry;
  });
  return shared.length === before.length && shared.every((entry, at) => entry === before[at]) ? before : shared;
}

/** The new scene with every box and line that says the same as before being the same object; the old lists, where nothing in them changed. */
export function shareScene(before: Scene, after: Scene): Scene {
  const boxes = shareList(before.boxes, after.boxes, boxKey);
  const lines = shareList(before.lines, after.lines, (line) => line.id);
  const bands = equal(before.bands, after.bands) ? before.bands : after.bands;
  const bounds = equal(before.bounds, after.bounds) ? before.bounds : after.bounds;
  return { bounds, boxes, lines, bands };
}
