// The elements of dragged cards and their lines, moved directly: a drag renders nothing, React hears of it when it is over.
import { roundedPath } from '../../../shared/draw/path.ts';
import type { Point, SceneBox, SceneLine } from '../../../shared/draw/scene.ts';
import type { UnitId } from '../../../shared/model/types.ts';
import { boxKey } from '../adapter/share.ts';
import { stageElement } from '../camera.ts';
import { bend } from '../lines/path.ts';
import { isSolid, solidPath } from '../lines/solid.ts';

interface DraggedLine {
  readonly line: SceneLine;
  readonly ends: { readonly from: boolean; readonly to: boolean };
  readonly paths: readonly Element[];
  readonly before: readonly (string | null)[];
}

export interface DragElements {
  move(by: Point): void;
  /** Everything back as React left it. */
  restore(): void;
}

/** Paths that draw the line itself; marks across it and wedges have geometry of their own. */
function pathsOf(root: HTMLElement, line: SceneLine): Element[] {
  const id = CSS.escape(line.id);
  const whole = roundedPath(line.points);
  return [...root.querySelectorAll(`[data-line="${id}"] path`)].filter((path) => path.getAttribute('d') === whole);
}

export function dragElements(boxes: readonly SceneBox[], lines: readonly SceneLine[]): DragElements {
  const root = stageElement();
  const cards = boxes.flatMap((box) => root?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(boxKey(box))}"]`) ?? []);
  const moved = new Set<UnitId>(boxes.map((box) => box.id));
  const dragged: DraggedLine[] = lines.flatMap((line) => {
    const ends = { from: moved.has(line.fromBox), to: moved.has(line.toBox) };
    if (!root || (!ends.from && !ends.to)) return [];
    const paths = pathsOf(root, line);
    return [{ line, ends, paths, before: paths.map((path) => path.getAttribute('d')) }];
  });
  const solid = root?.querySelector('[data-solid]');
  const solidBefore = solid?.getAttribute('d') ?? '';
  const own = new Set(dragged.map(({ line }) => line));
  solid?.setAttribute('d', solidPath(lines.filter((line) => !own.has(line))));
  const groups = dragged.flatMap(({ line }) => (root && isSolid(line) ? [...root.querySelectorAll(`[data-line="${CSS.escape(line.id)}"]`)] : []));
  for (const group of groups) group.setAttribute('data-dragged', 'solid');
  return {
    move: (by) => {
      for (const card of cards) card.style.translate = `${by.x}px ${by.y}px`;
      for (const { line, ends, paths } of dragged) {
        const d = roundedPath(bend(line.points, by, ends));
        for (const path of paths) path.setAttribute('d', d);
      }
    },
    restore: () => {
      solid?.setAttribute('d', solidBefore);
      for (const group of groups) group.removeAttribute('data-dragged');
      for (const card of cards) card.style.removeProperty('translate');
      for (const { paths, before } of dragged) for (const [at, path] of paths.entries()) path.setAttribute('d', before[at] ?? '');
    },
  };
}
