// The scene as SVG: well formed whatever the names, the same on every run, nothing in it that runs; and what stands on its cards.
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildScene } from '../../../shared/draw/build.ts';
import { gaugeText, initialsOf, pipRow } from '../../../shared/draw/card.ts';
import { PALETTES } from '../../../shared/draw/palette.ts';
import { roundedPath } from '../../../shared/draw/path.ts';
import { toSvg } from '../../../shared/draw/svg.ts';
import { fitText, textWidth } from '../../../shared/draw/text-width.ts';
import { weave } from '../../../shared/draw/weave.ts';
import type { Design } from '../../../shared/model/types.ts';
import lumenry from '../../fixtures/designs/lumenry.json' with { type: 'json' };
import { org } from '../support/org.ts';

const design = lumenry as unknown as Design; // a fixture of the repository, whose shape the file tests check

/** Fails where a text is no XML: tags that do not match, bare ampersands, characters that XML forbids. */
function wellFormed(xml: string): void {
  const open: string[] = [];
  for (const [whole, close, name, self] of xml.matchAll(/<(\/?)([a-zA-Z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (close) expect(open.pop(), whole).toBe(name);
    else if (!self && name) open.push(name);
  }
  expect(open).toEqual([]);
  expect(xml.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
  expect(xml).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
}

describe('toSvg', () => {
  it('is well formed for hostile names, and holds nothing that runs', () => {
    const hostile = [
      '</text><script>alert(1)</script>',
      '"><img onerror=x>',
      "a & b's",
      '\u0000\u001b[31m',
      ']]>',
      '\ud800 alone',
      'مرحبا',
      'x'.repeat(5000),
    ];
    let made = org();
    hostile.forEach(
      (name, at) =>
        (made = made.team(`t${at}`, 'product', { engineer: 2 }, { name }).position(`p${at}`, 'director', { name }).group(`g${at}`, { name })),
    );
    const svg = toSvg(buildScene(made.build()), { title: hostile.join(' ') });
    wellFormed(svg);
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('foreignObject');
    expect(svg).not.toMatch(/<[^>]* on\w+=/);
  });

  it('names its font, title and description, and prints the same text twice', () => {
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      const svg = toSvg(buildScene(design), { theme, title: design.name });
      wellFormed(svg);
      expect(svg).toContain('font-family="Inter,');
      expect(svg).toContain('<title id="title">Lumenry, engineering</title>');
      expect(svg).toContain('<desc id="desc">');
      expect(toSvg(buildScene(structuredClone(design)), { theme, title: design.name })).toBe(svg);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it('draws an empty design as an empty picture', () => {
    const svg = toSvg(buildScene(org().build()));
    wellFormed(svg);
    expect(svg).toContain('0 teams');
  });

  it('keeps the whole name for those who point or listen, and shows what fits', () => {
    const name = 'Personalisation of everything that moves';
    const scene = buildScene(org().team('a', 'product', {}, { name }).build());
    const [box] = scene.boxes;
    expect(box?.name).toBe(name);
    expect(box?.short).toMatch(/^Personal.*…$/);
    expect(toSvg(scene)).toContain(`<title>${name}</title>`);
  });
});

describe('cards', () => {
  it('show people by kind, openings and on-call', () => {
    const scene = buildScene(design);
    expect(scene.boxes.find((box) => box.id === 'catalog')).toMatchObject({
      people: 8,
      openings: 1,
      onCall: 'none',
      services: 4,
      pips: [
        { kind: 'manager', count: 1 },
        { kind: 'engineer', count: 6 },
        { kind: 'other', count: 1 },
        { kind: 'opening', count: 1 },
      ],
    });
    expect(scene.boxes.find((box) => box.id === 'core-sre')).toMatchObject({ docked: 3 });
    const core = scene.boxes.find((box) => box.id === 'core');
    const gauge = core?.kind === 'team' ? core.gauge : undefined;
    expect(gauge && gaugeText(gauge)).toEqual({ sum: '10.1 support + 3.9 operation', share: '108 %', tone: 'over' });
  });
  it('draw at most twelve marks, taking from the most frequent kind', () => {
    const row = pipRow([
      { kind: 'manager', count: 1 },
      { kind: 'engineer', count: 40 },
      { kind: 'sre', count: 2 },
    ]);
    expect(row).toHaveLength(12);
    expect(row.filter((kind) => kind === 'engineer')).toHaveLength(9);
    expect(pipRow([{ kind: 'engineer', count: 1e9 }])).toHaveLength(12);
  });
  it('three SREs at one host share a capsule', () => {
    const made = org().team('pay').position('noor', 'sre-manager');
    for (const id of ['a', 'b', 'c']) made.sre(id).embeds(id, 'pay').reports(id, 'noor');
    const docks = buildScene(made.build()).boxes.filter((box) => box.kind === 'dock');
    expect(docks.map((dock) => [dock.label, dock.units])).toEqual([['SRE 3', ['a', 'b', 'c']]]);
  });
  it('initials are of the first and the last word', () => {
    expect(['Ana Ferreira', 'Noor', '', 'Jean  de la Tour'].map(initialsOf)).toEqual(['AF', 'N', '', 'JT']);
  });
});

describe('small parts', () => {
  it('text is fitted to its room', () => {
    expect(fitText('Catalog', 200, 12.5, 'bold')).toBe('Catalog');
    const short = fitText('Personalisation of everything', 90, 12.5, 'bold');
    expect(short.endsWith('…')).toBe(true);
    expect(textWidth(short, 12.5, 'bold')).toBeLessThanOrEqual(91);
  });
  it('paths have round corners that share a short way between them', () => {
    expect(
      roundedPath([
        { x: 0, y: 0 },
        { x: 20, y: 0 },
        { x: 20, y: 20 },
      ]),
    ).toBe('M0 0L13 0Q20 0 20 7L20 20');
    expect(roundedPath([])).toBe('');
  });
  it('ways that run together are woven to stretches', () => {
    const trunk = [
      { x: 20, y: 10 },
      { x: 20, y: 30 },
    ];
    const stretches = weave([
      [{ x: 0, y: 10 }, ...trunk],
      [{ x: 40, y: 10 }, ...trunk],
    ]);
    expect(stretches.map((stretch) => stretch.ways)).toEqual([[0], [0, 1], [1]]);
  });
});

describe('palette', () => {
  const file = new URL('../../../renderer/app/tokens.css', import.meta.url);
  it('has the colours of the design tokens', () => {
    expect(fs.existsSync(file)).toBe(true);
    const css = fs.readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    const read = (selector: string): Map<string, string> => {
      const start = css.indexOf(`${selector} {`);
      const body = css.slice(start, css.indexOf('}', start));
      return new Map([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name ?? '', (value ?? '').trim()]));
    };
    const base = read(':root');
    for (const [theme, selector] of [
      ['light', ':root'],
      ['dark', 'html.dark'],
      ['contrast', 'html.contrast'],
    ] as const) {
      const own = read(selector);
      for (const [name, colour] of Object.entries(PALETTES[theme])) {
        if (typeof colour !== 'string' || name === 'sreLine') continue;
        const token = own.get(name) ?? base.get(name) ?? '';
        const long = /^#[0-9a-f]{3}$/.test(token) ? `#${[...token.slice(1)].map((digit) => digit + digit).join('')}` : token;
        expect(colour, `${theme} ${name}`).toBe(long);
      }
    }
  });
});
