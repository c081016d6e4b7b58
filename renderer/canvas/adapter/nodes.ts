// Scene boxes as React Flow nodes, declared whole so that React Flow never measures; unchanged nodes keep their old object, and the array too.
import type { Node } from '@xyflow/react';
import type { SceneBox } from '../../../shared/draw/scene.ts';
import { boxKey } from './share.ts';

export type BoxNode = Node<{ readonly box: SceneBox }, 'box'>;

/** Groups lie under the lines, cards over them, docks on top. */
const LAYER = { group: 0, team: 40, position: 40, dock: 60 } as const satisfies Record<SceneBox['kind'], number>;
/** The layer in which lines are drawn, between groups and cards. */
export const LINES_LAYER = 30;

function nodeOf(box: SceneBox): BoxNode {
  const { x, y, width, height } = box.rect;
  return {
    id: boxKey(box),
    type: 'box',
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles: [],
    // Placed, not transformed: each transform would be a layer to be sorted anew in every frame of a pan.
    style: { left: x, top: y, transform: 'none' },
    zIndex: box.kind === 'group' ? Math.min(box.depth, LINES_LAYER - 1) : LAYER[box.kind],
    data: { box },
  };
}

/** Nodes for these boxes; `before` is what the last call gave. */
export function updateNodes(before: readonly BoxNode[], boxes: readonly SceneBox[]): BoxNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  const after = boxes.map((box) => {
    const old = known.get(boxKey(box));
    return old?.data.box === box ? old : nodeOf(box);
  });
  // React Flow wants a mutable array type; nobody writes to it.
  return after.length === before.length && after.every((node, at) => node === before[at]) ? (before as BoxNode[]) : after;
}
