// Cards for a room, drawn small: what they leave out, what they say large, and marks that are told apart by shape.
import { describe, expect, test } from 'vitest';
import { PALETTES } from '../../../shared/draw/palette.ts';
import type { GroupBox, SceneBox, TeamBox } from '../../../shared/draw/scene.ts';
import { posterBox } from '../../../shared/slides/poster.ts';

const c = PALETTES.light;
const rect = { x: 0, y: 0, width: 150, height: 64 };
const team: TeamBox = {
  kind: 'team',
  id: 'pay',
  rect,
  name: 'Payments',
  short: 'Payments',
  type: 'product',
  pips: [{ kind: 'engineer', count: 8 }],
  people: 8,
  managers: 0,
  openings: 0,
  onCall: 4,
  services: 2,
  docked: 0,
};
const group: GroupBox = {
  kind: 'group',
  id: 'apps',
  rect: { x: 0, y: 0, width: 600, height: 50 },
  name: 'Consumer apps',
  short: 'Consumer apps',
  depth: 0,
  teams: 2,
  people: 12,
  title: { x: 12, y: 20 },
  room: 150,
  note: { text: '2 teams, 12 people', at: { x: 12, y: 37 } },
  counts: { critical: 0, warning: 1, advice: 0 },
  collapsed: [
    { id: 'loyalty', type: 'product', worst: 'warning' },
    { id: 'maps', type: 'data' },
  ],
};
const drawn = (box: SceneBox, scale = 0.5, shows = (): boolean => true): string => posterBox(scale)(box, c, false, shows);
const sizes = (svg: string): number[] => [...svg.matchAll(/font-size="([\d.]+)"/gu)].map(([, size]) => Number(size));

describe('from afar', () => {
  test('a mark is an octagon or a triangle with its sign, and no bare dot; advice is for who looks closer', () => {
    const [critical, warning, advice] = (['critical', 'warning', 'advice'] as const).map((worst) => drawn({ ...team, worst }));
    const path = (svg: string | undefined, fill: string): string | undefined =>
      new RegExp(`<path d="([^"]*)" fill="${fill}"`, 'u').exec(svg ?? '')?.[1];
    expect(path(critical, c.critical)).toMatch(/^M4\.9/u);
    expect(path(warning, c.warning)).toMatch(/^M8 1\.2/u);
    expect(critical).toContain(`stroke="${c['on-critical']}"`);
    expect(warning).toContain(`stroke="${c['on-warning']}"`);
    for (const svg of [critical, warning, advice]) expect(svg).not.toContain('<circle');
    expect(advice).toBe(drawn(team));
  });

  test('infrastructure says its share in figures as large as names, beside its gauge', () => {
    const svg = drawn({ ...team, type: 'infrastructure', rect: { ...rect, height: 98 }, gauge: { support: 6, operation: 3, share: 1.08 } });
    expect(svg).toContain('>108 %</text>');
    expect(svg).toContain(`fill="${c['critical-text']}"`);
    // Nothing on it is smaller than eight pixels of the slide.
    expect(Math.min(...sizes(svg))).toBeGreaterThanOrEqual(16);
  });

  test('a name keeps clear of who is docked at its card', () => {
    const base = (box: TeamBox): number => Number(/ y="([\d.]+)" font-size/u.exec(drawn(box))?.[1]);
    expect(base({ ...team, host: true })).toBeLessThan(base(team));
  });

  test('a collapsed group has a tile a team, those that are not meant stepping back, and its count', () => {
    const all = drawn(group);
    expect(all.split('width="20" height="32"').length - 1).toBe(2);
    expect(all).not.toContain('opacity="0.34"');
    expect(all).toContain('>Consumer apps</text>');
    expect(all).toContain('>1</text>');
    const one = posterBox(0.5)(group, c, false, (unit) => unit === 'loyalty');
    expect(one).toContain(`fill="${c['t-product']}" fill-opacity="0.7"/>`);
    expect(one).toContain(`fill="${c['t-data']}" fill-opacity="0.7" opacity="0.34"/>`);
  });
});

test('near, a card has everything', () => {
  expect(drawn(team, 1)).toContain('>8</text>');
  expect(drawn(team, 0.5)).not.toContain('>8</text>');
});
