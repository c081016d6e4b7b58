// From the scene to what React Flow mounts: what says the same stays the same object.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { updateNodes } from '../../../../renderer/canvas/adapter/nodes.ts';
import { shareScene } from '../../../../renderer/canvas/adapter/share.ts';
import { overlaps, SpatialIndex } from '../../../../renderer/canvas/adapter/spatial-index.ts';
import { rename, setLayout } from '../../../../shared/edits/build.ts';
import { apply } from '../../../../shared/edits/apply.ts';
import { buildScene } from '../../../../shared/draw/build.ts';
import type { Design } from '../../../../shared/model/types.ts';
import { org } from '../../support/org.ts';

const design: Design = org()
  .group('commerce')
  .position('bo', 'product-director', { in: 'commerce' })
  .position('ana', 'sre')
  .team('payments', 'product', { engineer: 5 }, { in: 'commerce' })
  .team('ledger', 'product', { engineer: 4 }, { in: 'commerce' })
  .reports('commerce', 'bo')
  .reports('ana', 'bo')
  .embeds('ana', 'ledger')
  .build();

describe('nodes', () => {
  it('are the same array for the same boxes', () => {
    const scene = buildScene(design);
    const nodes = updateNodes([], scene.boxes);
    expect(updateNodes(nodes, shareScene(scene, buildScene(structuredClone(design))).boxes)).toBe(nodes);
  });

  it('change only where the scene says something else', () => {
    const scene = buildScene(design);
    const nodes = updateNodes([], scene.boxes);
    const edit = rename(design, 'payments', 'Payouts');
    if (!edit) throw new Error('nothing to rename');
    const after = updateNodes(nodes, shareScene(scene, buildScene(apply(design, edit))).boxes);
    const changed = after.filter((node) => !nodes.includes(node)).map((node) => node.id);
    expect(changed).toEqual(['team:payments']);
  });

  it('declare their size, so that nothing is measured, and lie groups, cards, docks', () => {
    const nodes = updateNodes([], buildScene(design).boxes);
    for (const node of nodes) {
      expect(node.measured).toEqual({ width: node.width, height: node.height });
      expect(node.handles).toEqual([]);
    }
    const layer = (id: string): number => nodes.find((node) => node.id === id)?.zIndex ?? -1;
    expect(layer('group:commerce')).toBeLessThan(layer('team:ledger'));
    expect(layer('team:ledger')).toBeLessThan(layer('dock:ana'));
  });

  it('lines keep their object when a far card moves', () => {
    const free = apply(design, { label: 'Add', put: { units: [{ id: 'lone', kind: 'team', name: 'Lone', type: 'data', headcount: {} }] } });
    const scene = buildScene(free);
    const lone = scene.boxes.find((box) => box.id === 'lone');
    const edit = setLayout(free, { lone: { x: (lone?.rect.x ?? 0) + 400, y: (lone?.rect.y ?? 0) + 400 } });
    if (!edit) throw new Error('nothing to move');
    const shared = shareScene(scene, buildScene(apply(free, edit)));
    expect(shared.lines.filter((line) => scene.lines.includes(line)).length).toBeGreaterThan(0);
  });
});

const rect = fc.record({
  x: fc.integer({ min: -3000, max: 3000 }),
  y: fc.integer({ min: -3000, max: 3000 }),
  width: fc.integer({ min: 0, max: 4000 }),
  height: fc.integer({ min: 0, max: 2500 }),
});

describe('the spatial index', () => {
  it('finds exactly what overlaps, in the order given', () => {
    fc.assert(
      fc.property(
        fc.array(
          rect.map((one) => ({ rect: one })),
          { maxLength: 40 },
        ),
        rect,
        (items, query) => {
          expect(new SpatialIndex(items).within(query)).toEqual(items.filter((item) => overlaps(item.rect, query)));
        },
      ),
    );
  });

  it('answers a point with the topmost first', () => {
    const back = { rect: { x: 0, y: 0, width: 500, height: 500 }, name: 'group' };
    const front = { rect: { x: 100, y: 100, width: 150, height: 64 }, name: 'card' };
    expect(new SpatialIndex([back, front]).at({ x: 120, y: 120 }).map((item) => item.name)).toEqual(['card', 'group']);
  });
});
