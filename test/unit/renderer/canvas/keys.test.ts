// Arrows by reporting line, pasted names, bent lines, level of detail, alignment: the canvas's small sums.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignment, spread } from '../../../../renderer/canvas/edits/arrange.ts';
import { LIST_LIMIT, namesIn } from '../../../../renderer/canvas/edits/names.ts';
import { between, taken } from '../../../../renderer/canvas/gestures/lasso.ts';
import { walk } from '../../../../renderer/canvas/gestures/walk.ts';
import { levelAt } from '../../../../renderer/canvas/level.ts';
import { bend, halfway } from '../../../../renderer/canvas/lines/path.ts';
import { buildScene } from '../../../../shared/draw/build.ts';
import { indexOf } from '../../../../shared/model/org-index.ts';
import { org } from '../../support/org.ts';

describe('arrow keys', () => {
  const design = org()
    .position('tomas', 'ceo')
    .position('ines', 'cto')
    .position('mara', 'cpo')
    .group('commerce')
    .team('payments', 'product', {}, { in: 'commerce' })
    .team('ledger', 'product', {}, { in: 'commerce' })
    .team('alone')
    .reports('ines', 'tomas')
    .reports('mara', 'tomas')
    .reports('commerce', 'ines')
    .build();
  const index = indexOf(design);
  const all = new Set(design.units.map((unit) => unit.id));

  it('go up to whom one answers to and down to the first who answers here', () => {
    expect(walk(index, all, 'ines', 'up')).toBe('tomas');
    expect(walk(index, all, 'payments', 'up')).toBe('ines');
    expect(walk(index, all, 'tomas', 'down')).toBe('ines');
    expect(walk(index, all, 'ines', 'down')).toBe('commerce');
    expect(walk(index, all, 'tomas', 'up')).toBeNull();
    expect(walk(index, all, 'payments', 'down')).toBeNull();
  });
  it('go sideways among those who answer to the same manager', () => {
    expect(walk(index, all, 'ines', 'right')).toBe('mara');
    expect(walk(index, all, 'mara', 'left')).toBe('ines');
    expect(walk(index, all, 'mara', 'right')).toBeNull();
    expect(walk(index, all, 'tomas', 'right')).toBe('alone');
  });
  it('start at the first root, and pass over what is not drawn', () => {
    expect(walk(index, all, null, 'down')).toBe('tomas');
    const collapsed = new Set([...all].filter((id) => id !== 'payments' && id !== 'ines'));
    expect(walk(index, collapsed, 'ledger', 'up')).toBe('commerce');
  });
  it('never hang in a ring of managers', () => {
    const ring = org().position('a', 'director').position('b', 'director').reports('a', 'b').reports('b', 'a').build();
    expect(walk(indexOf(ring), new Set(['a', 'b']), 'a', 'up')).toBe('b');
    expect(walk(indexOf(ring), new Set(['a', 'b']), null, 'down')).toBe('a');
  });
});

describe('a pasted list', () => {
  it('is one name a line, bullets and quotes taken off, repeated ones once', () => {
    expect(namesIn('- Payments\r\n* Ledger\n3. Search\n\n  "Data tools"  \nPayments\nA\tb\tc')).toEqual([
      'Payments',
      'Ledger',
      'Search',
      'Data tools',
      'A',
    ]);
  });
  it('keeps names that begin with a figure or a dash of their own', () => {
    expect(namesIn('2 Go\n24/7 desk\n-x')).toEqual(['2 Go', '24/7 desk', '-x']);
  });
  it('is bounded whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const names = namesIn(text);
        expect(names.length).toBeLessThanOrEqual(LIST_LIMIT);
        for (const name of names) expect(name.trim()).not.toBe('');
      }),
    );
    expect(namesIn(Array.from({ length: 2000 }, (_, at) => `Team ${at}`).join('\n'))).toHaveLength(LIST_LIMIT);
  });
});

describe('a line while its end is dragged', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 0, y: 20 },
    { x: 100, y: 20 },
    { x: 100, y: 40 },
  ];
  const straight = (line: readonly { x: number; y: number }[]): boolean =>
    line.slice(1).every((point, at) => point.x === line[at]?.x || point.y === line[at]?.y);

  it('stays attached at both ends and keeps its right angles', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }), (x, y) => {
        const pulled = bend(points, { x, y }, { from: true, to: false });
        expect(pulled[0]).toEqual({ x, y });
        expect(pulled.at(-1)).toEqual({ x: 100, y: 40 });
        expect(straight(pulled)).toBe(true);
        const other = bend(points, { x, y }, { from: false, to: true });
        expect(other[0]).toEqual({ x: 0, y: 0 });
        expect(other.at(-1)).toEqual({ x: 100 + x, y: 40 + y });
        expect(straight(other)).toBe(true);
      }),
    );
  });
  it('of two corners gets an elbow', () => {
    const pulled = bend([points[0] ?? { x: 0, y: 0 }, { x: 0, y: 20 }], { x: 30, y: 0 }, { from: true, to: false });
    expect(pulled).toHaveLength(4);
    expect(straight(pulled)).toBe(true);
  });
  it('moves whole when both ends do', () => {
    expect(bend(points, { x: 5, y: 6 }, { from: true, to: true })[2]).toEqual({ x: 105, y: 26 });
  });
  it('has a middle by length', () => {
    expect(halfway(points)).toEqual({ x: 50, y: 20, vertical: false });
  });
});

describe('the level of detail', () => {
  it('follows the zoom by NOTES’ table', () => {
    expect([1, 0.8, 0.79, 0.4, 0.39, 0.23, 0.19].map((zoom) => levelAt(zoom, 'far'))).toEqual([
      'full',
      'full',
      'medium',
      'medium',
      'small',
      'small',
      'far',
    ]);
  });
  it('is left only a tenth below its threshold', () => {
    expect(levelAt(0.75, 'full')).toBe('full');
    expect(levelAt(0.71, 'full')).toBe('medium');
    expect(levelAt(0.37, 'medium')).toBe('medium');
    expect(levelAt(0.37, 'small')).toBe('small');
  });
  it('is far below its threshold at once, and near again only a tenth above it', () => {
    expect([0.2, 0.199].map((zoom) => levelAt(zoom, 'small'))).toEqual(['small', 'far']);
    expect([0.2, 0.219, 0.221].map((zoom) => levelAt(zoom, 'far'))).toEqual(['far', 'far', 'small']);
    expect(levelAt(0.37, 'full')).toBe('small');
  });
});

describe('the lasso', () => {
  const scene = buildScene(
    org().group('commerce').team('payments', 'product', {}, { in: 'commerce' }).team('ledger', 'product', {}, { in: 'commerce' }).build(),
  );
  const group = scene.boxes.find((box) => box.id === 'commerce');
  it('takes cards that it touches, and a group only whole', () => {
    if (!group) throw new Error('no group');
    const { x, y, width, height } = group.rect;
    expect(
      taken(
        between({ x: x + width, y: y + height }, { x: x + 5, y: y + 5 }),
        scene.boxes.filter((box) => box.id !== 'ledger'),
      ),
    ).toEqual(['payments']);
    expect(taken(between({ x: x - 1, y: y - 1 }, { x: x + width + 1, y: y + height + 1 }), scene.boxes)).toEqual(['commerce', 'payments', 'ledger']);
  });
});

describe('align and distribute', () => {
  const rects = [
    { x: 0, y: 0, width: 100, height: 50 },
    { x: 300, y: 40, width: 150, height: 64 },
    { x: 130, y: 90, width: 60, height: 30 },
  ];
  it('lines up edges', () => {
    expect(rects.map((rect) => rect.x + alignment(rect, rects, 'left').x)).toEqual([0, 0, 0]);
    expect(rects.map((rect) => rect.x + rect.width + alignment(rect, rects, 'right').x)).toEqual([450, 450, 450]);
    expect(rects.map((rect) => rect.y + rect.height / 2 + alignment(rect, rects, 'middle').y)).toEqual([60, 60, 60]);
  });
  it('leaves equal gaps, the outermost where they are', () => {
    const moves = spread(rects, 'x');
    const at = rects.map((rect, index) => rect.x + (moves[index]?.x ?? 0));
    expect(at).toEqual([0, 300, 170]);
  });
});
