// Connectors of PowerPoint: drawn where the line was, and holding on to the shapes at its ends.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectorShape, corners, siteAt, withConnectors } from '../../../shared/formats/pptx-connectors.ts';
import { toPptx } from '../../../shared/formats/pptx.ts';
import { unzip } from '../../support/unzip.ts';
import { everyLine, slidesOf } from './sample.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where ECMA-376 draws a connector: the preset's own points, flipped, turned by a quarter, put in its place. */
function drawn(shape: NonNullable<ReturnType<typeof connectorShape>>): Point[] {
  const { at, flipX, flipY, turned, kind, bends } = shape;
  const bend = (bends[0] ?? 0) / 100_000;
  const preset: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
    straightConnector1: [
      [0, 0],
      [1, 1],
    ],
    bentConnector2: [
      [0, 0],
      [1, 0],
      [1, 1],
    ],
    bentConnector3: [
      [0, 0],
      [bend, 0],
      [bend, 1],
      [1, 1],
    ],
  };
  const middle = { x: at.x + at.width / 2, y: at.y + at.height / 2 };
  return (preset[kind] ?? []).map(([x, y]) => {
    const away = { x: ((flipX ? 1 - x : x) - 0.5) * at.width, y: ((flipY ? 1 - y : y) - 0.5) * at.height };
    return turned ? { x: middle.x - away.y, y: middle.y + away.x } : { x: middle.x + away.x, y: middle.y + away.y };
  });
}

const step = fc.integer({ min: -600, max: 600 }).filter((by) => Math.abs(by) > 1);
const way = fc.tuple(fc.boolean(), fc.array(step, { minLength: 1, maxLength: 3 })).map(([upright, steps]) => {
  const points = [{ x: 640, y: 360 }];
  for (const [nth, by] of steps.entries()) {
    const last = points.at(-1) ?? { x: 0, y: 0 };
    points.push(upright === (nth % 2 === 0) ? { x: last.x, y: last.y + by } : { x: last.x + by, y: last.y });
  }
  return points;
});

describe('a connector', () => {
  it('is drawn where the line was, whichever way that goes', () => {
    fc.assert(
      fc.property(way, (points) => {
        const [start, end] = [points[0], points.at(-1)];
        const shape = connectorShape(corners(points));
        const folded = points.length > 2 && (start?.x === end?.x || start?.y === end?.y);
        expect(shape === null).toBe(folded);
        if (!shape) return;
        for (const [nth, { x, y }] of drawn(shape).entries()) {
          expect(Math.abs(x - (points[nth]?.x ?? NaN))).toBeLessThan(0.02);
          expect(Math.abs(y - (points[nth]?.y ?? NaN))).toBeLessThan(0.02);
        }
        expect(drawn(shape)).toHaveLength(points.length);
      }),
    );
  });

  it('holds on to the middle of a side and to nothing else', () => {
    const card = { x: 100, y: 100, width: 80, height: 40 };
    expect([
      siteAt(card, { x: 140, y: 100 }),
      siteAt(card, { x: 100, y: 120 }),
      siteAt(card, { x: 141, y: 140 }),
      siteAt(card, { x: 180, y: 120 }),
    ]).toEqual([0, 1, 2, 3]);
    expect(siteAt(card, { x: 120, y: 100 })).toBeNull();
  });

  it('is left as a line where its shape is not to be found', () => {
    const shape = '<p:sp><p:nvSpPr><p:cNvPr id="7" name="Line\ufdd0c0\ufdd1"></p:cNvPr></p:nvSpPr><p:spPr><a:ln w="9"></a:ln></p:spPr></p:sp>';
    const points = [
      { x: 0, y: 0 },
      { x: 0, y: 96 },
    ];
    const ends = [
      { shape: 's0', site: 2 },
      { shape: 's1', site: 0 },
    ] as const;
    const xml = withConnectors(shape, [{ mark: 'c0', points, ends }]);
    expect(xml).toContain('name="Line"');
    expect(xml).toContain('<p:cNvCxnSpPr></p:cNvCxnSpPr>');
    expect(xml).toContain('<a:ext cx="0" cy="914400"/>');
  });
});

it('in a deck, whoever moves a card takes its lines along: each end names the shape that stands there', async () => {
  const design = everyLine().build();
  const bytes = await toPptx(slidesOf(design, { whole: true }), { title: 'A', theme: 'light' });
  if (!bytes) throw new Error('nothing stopped it');
  const xml = unzip(bytes).get('ppt/slides/slide3.xml')?.toString('utf8') ?? '';
  const names = new Map([...xml.matchAll(/<p:cNvPr id="(\d+)" name="([^"]*)"/gu)].map(([, id = '', name = '']) => [id, name]));
  const joined = [...xml.matchAll(/<p:cxnSp>.*?<\/p:cxnSp>/gsu)].map(([body]) => {
    const end = (kind: string): string => names.get(new RegExp(`<a:${kind} id="(\\d+)"`, 'u').exec(body)?.[1] ?? '') ?? '';
    return `${/name="([^"]*)"/u.exec(body)?.[1] ?? ''} | ${end('stCxn')} | ${end('endCxn')}`;
  });
  expect(joined).toContain('Answers to: Bo Lindqvist to Mara Voss | Bo Lindqvist, product director | Mara Voss, CTO');
  expect(joined).toContain('Own line: Pool to Pool | Works in Checkout: Pool | Team Pool (SRE)');
  expect(joined.length).toBeGreaterThan(3);
  for (const one of joined) expect(one).not.toMatch(/\| *(\||$)/u);
  expect(new Set(names.keys()).size).toBe([...xml.matchAll(/<p:cNvPr /gu)].length);
  expect(xml).not.toMatch(/[\ufdd0\ufdd1]/u);
});
