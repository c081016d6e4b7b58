// Slides of what has no card of its own: teams in a collapsed group, people of a team; and of what is gone.
import { describe, expect, test } from 'vitest';
import { PALETTES } from '../../../shared/draw/palette.ts';
import { toPptx } from '../../../shared/formats/pptx.ts';
import type { Design, Slide } from '../../../shared/model/types.ts';
import { evaluate } from '../../../shared/rules/evaluate.ts';
import { slideContent, type SlideContent } from '../../../shared/slides/content.ts';
import { slideSvg } from '../../../shared/slides/slide-svg.ts';
import { unzip } from '../../support/unzip.ts';
import { org } from '../support/org.ts';

/** Two groups, the second of them collapsed, and a longer row beside them. */
const design: Design = {
  ...org()
    .position('cto', 'cto')
    .group('commerce')
    .group('apps')
    .team('checkout', 'product', { engineer: 5 }, { in: 'commerce' })
    .team('search', 'product', { engineer: 5 }, { in: 'commerce' })
    .team('loyalty', 'product', { engineer: 5 }, { in: 'apps' })
    .team('maps', 'data', { data: 4 }, { in: 'apps' })
    .position('kim', 'engineer', { in: 'loyalty', name: 'Kim' })
    .position('lee', 'engineer', { in: 'search', name: 'Lee' })
    .reports('commerce', 'cto')
    .reports('apps', 'cto')
    .build(),
  layout: { apps: { x: 0, y: 0, collapsed: true } },
};
const evaluation = evaluate(design, { fixes: 'none', today: '2026-11-24' });
const content = (slide: Partial<Slide>): SlideContent => slideContent(design, { id: 's', title: 'Here', ...slide }, { run: () => null, evaluation });
const ids = ({ spot }: SlideContent): string[] => [...(spot?.units ?? [])].sort();
const whole = content({});
const rectOf = (id: string): { x: number; y: number; width: number; height: number } => {
  const box = whole.scene.boxes.find((one) => one.id === id);
  if (!box) throw new Error(`There is no box of ${id}.`);
  return box.rect;
};

describe('a unit without a card', () => {
  test('has none: it is in a collapsed group, or one of a team’s people', () => {
    expect(whole.scene.boxes.map(({ id }) => id).sort()).toEqual(['apps', 'checkout', 'commerce', 'cto', 'search']);
  });
  test.each([
    ['loyalty', 'apps'],
    ['kim', 'apps'],
    ['lee', 'search'],
  ])('%s is looked at in %s, and nothing is said to be gone', (unit, holder) => {
    const { window, missing } = content({ camera: { fit: [unit] } });
    expect(missing).toEqual([]);
    expect(window).toEqual(content({ camera: { fit: [holder] } }).window);
    const { x, width } = rectOf(holder);
    expect(window.x).toBeLessThanOrEqual(x);
    expect(window.x + window.width).toBeGreaterThanOrEqual(x + width);
    expect(window.width).toBeLessThan(whole.window.width);
  });
  test('is lit in what it is in: its group and its tile, and no other', () => {
    expect(ids(content({ spotlight: { units: ['loyalty'] } }))).toEqual(['apps', 'loyalty']);
    expect(ids(content({ spotlight: { units: ['kim'] } }))).toEqual(['apps', 'kim', 'loyalty']);
    expect(ids(content({ spotlight: { units: ['lee'] } }))).toEqual(['commerce', 'lee', 'search']);
  });
  test('is lit with all the others where the group is', () => {
    expect(ids(content({ spotlight: { units: ['apps'] } }))).toEqual(['apps', 'loyalty', 'maps']);
  });
});

describe('what a spotlight leaves behind', () => {
  test('steps back with its group, which stays where something in it is lit', () => {
    const c = PALETTES.light;
    /** The elements that open right before the name of a group. */
    const group = (svg: string, name: string): string => /(?:<g[^>]*>)*$/u.exec(svg.slice(0, svg.indexOf(`<title>${name}</title>`)))?.[0] ?? '';
    const near = { camera: { x: 0, y: 0, zoom: 1.4 } } as const;
    const svg = slideSvg(content({ ...near, spotlight: { units: ['checkout'] } }), { theme: 'light' });
    expect(group(svg, 'Commerce')).toBe('<g>');
    expect(group(svg, 'Apps')).toBe('<g opacity="0.34"><g>');
    const tiles = slideSvg(content({ ...near, spotlight: { units: ['loyalty'] } }), { theme: 'light' });
    expect(group(tiles, 'Apps')).toBe('<g>');
    expect(tiles).toMatch(new RegExp(`fill="${c['t-product']}" fill-opacity="0.7"/>`, 'u'));
    expect(tiles).toMatch(new RegExp(`fill="${c['t-data']}" fill-opacity="0.7" opacity="0.34"/>`, 'u'));
  });
  test('is nothing where what it lights is gone, and that is said', () => {
    const { spot, missing } = content({ spotlight: { units: ['nobody'] } });
    expect(spot).toBeNull();
    expect(missing).toEqual(['What this slide lights is not in the design any more: nothing stands out.']);
  });
});

test('a scenario that it is compared with and that is gone is named', () => {
  expect(content({ compare: [{ scenario: 'essay', month: 3 }] }).missing).toEqual([
    'The scenario “essay” that this slide compares with is not in this design any more.',
  ]);
});

test('a picture fades where the drawing goes on, and nowhere else', () => {
  const c = PALETTES.light;
  const fades = (one: SlideContent): number => slideSvg(one, { theme: 'light' }).split(`fill="${c.surface}" fill-opacity=`).length - 1;
  expect(fades(whole)).toBe(0);
  // The upper left corner of the drawing in the middle of the slide: it goes on to the right and downwards.
  const { x, y } = whole.scene.bounds;
  expect(fades(content({ camera: { x: 640 - x * 4, y: 360 - y * 4, zoom: 4 } }))).toBe(16);
});

test('PowerPoint has the tiles of a collapsed group by type, what is not lit stepping back', async () => {
  const slides = [content({}), content({ spotlight: { units: ['loyalty'] } })];
  const files = unzip((await toPptx(slides, { title: 'A', theme: 'light' })) ?? new Uint8Array());
  const shape = (slide: number, name: string): string =>
    [...(files.get(`ppt/slides/slide${String(slide)}.xml`)?.toString() ?? '').matchAll(/<p:sp>.*?<\/p:sp>/gsu)]
      .map(([body]) => body)
      .find((body) => body.includes(`name="${name}"`)) ?? '';
  expect(shape(1, '1 product team in Apps')).toContain('<a:alpha val="70000"/>');
  expect(shape(1, '1 data team in Apps')).toContain('<a:alpha val="70000"/>');
  expect(shape(2, '1 product team in Apps')).toContain('<a:alpha val="70000"/>');
  expect(shape(2, '1 data team in Apps')).toContain('<a:alpha val="34000"/>');
  expect(shape(2, 'Group Apps')).not.toContain('<a:alpha');
  expect(shape(2, 'Group Commerce')).toContain('<a:alpha val="34000"/>');
});

test('a slide of an empty design says that nothing is drawn', async () => {
  const empty = org().build();
  const one = slideContent(empty, { id: 's', title: 'New' }, { run: () => null, evaluation: evaluate(empty) });
  expect(slideSvg(one)).toContain('>Nothing is drawn yet</text>');
  expect(slideSvg(whole)).not.toContain('Nothing is drawn yet');
  const files = unzip((await toPptx([one], { title: 'A', theme: 'light' })) ?? new Uint8Array());
  expect(files.get('ppt/slides/slide1.xml')?.toString()).toContain('<a:t>Nothing is drawn yet</a:t>');
});
