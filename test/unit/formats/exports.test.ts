// What each export holds: every kind of line, text as text, native shapes, strict pages. The picture formats that a browser makes are tested with one.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PALETTES } from '../../../shared/draw/palette.ts';
import { toSvg } from '../../../shared/draw/svg.ts';
import { bandPages } from '../../../shared/formats/band-page.ts';
import { toDot, toMermaid } from '../../../shared/formats/graph.ts';
import { htmlPlayer } from '../../../shared/formats/html-player.ts';
import { outline, outlineMarkdown, outlineText } from '../../../shared/formats/outline.ts';
import { PLAYER } from '../../../shared/formats/player-script.ts';
import { toPptx } from '../../../shared/formats/pptx.ts';
import { printHtml } from '../../../shared/formats/print-page.ts';
import { sourceHash } from '../../../shared/formats/sha256.ts';
import type { Design } from '../../../shared/model/types.ts';
import type { SlideContent } from '../../../shared/slides/content.ts';
import { unzip } from '../../support/unzip.ts';
import { anyDesign } from '../support/arbitrary.ts';
import { org } from '../support/org.ts';
import { everyLine, sceneOf, slidesOf } from './sample.ts';

const c = PALETTES.light;
const design = everyLine().build();

async function slideXml(slides: readonly SlideContent[]): Promise<{ xml: string[]; files: ReadonlyMap<string, Buffer> }> {
  const bytes = await toPptx(slides, { title: 'A deck', theme: 'light' });
  if (!bytes) throw new Error('nothing stopped it');
  const files = unzip(bytes);
  return { files, xml: slides.map((_, nth) => files.get(`ppt/slides/slide${String(nth + 1)}.xml`)?.toString('utf8') ?? '') };
}
/** The shapes of a slide by name. */
const shapes = (xml: string): { name: string; body: string }[] =>
  [...xml.matchAll(/<p:(?:sp|cxnSp|graphicFrame|pic)>.*?<\/p:(?:sp|cxnSp|graphicFrame|pic)>/gsu)].map(([body]) => ({
    name: /name="([^"]*)"/u.exec(body)?.[1] ?? '',
    body,
  }));

/** How each kind of line is told apart in SVG and what is made of it, whatever its width: as a line, and not as the edge of a card. */
const SVG_LINES = {
  solid: new RegExp(`<path [^>]*stroke="${c.line}" stroke-width="[\\d.]+"/>`, 'u'),
  dotted: new RegExp(`<path [^>]*stroke="${c['line-strong']}" stroke-width="[\\d.]+" stroke-dasharray="\\.1 [\\d.]+" stroke-linecap="round"`, 'u'),
  embedding: new RegExp(`<rect [^>]*stroke="${c.sreLine}" stroke-width="[23]"`, 'u'),
  'an SRE’s own': new RegExp(`<path [^>]*stroke="${c.sreLine}" stroke-width="[\\d.]+"/>`, 'u'),
  support: new RegExp(`<g [^>]*stroke="${c['t-infrastructure']}"[^>]*opacity="${String(c.support)}"`, 'u'),
  'at risk': new RegExp(`<path [^>]*stroke="${c.critical}" stroke-width="[\\d.]+"/>`, 'u'),
} as const;
/** A slide without a legend, which has a sample of each kind. */
const plain = slidesOf({ ...design, slides: [{ id: 's', title: 'Where we are' }] });
const DRAWN = {
  svg: toSvg(sceneOf(design)),
  'what a PNG is drawn of': bandPages(sceneOf(design), { theme: 'light', margin: 32 })(0, 4000),
  'a page to print': printHtml({ title: 'A', slides: [], chart: { scene: sceneOf(design), tiled: false }, theme: 'light' }),
  'a slide to print': printHtml({ title: 'A', slides: plain, theme: 'light' }),
  'a slide of the HTML file': htmlPlayer(plain, { title: 'A', theme: 'light' }),
} as const;

describe.each(Object.entries(DRAWN))('every kind of line in %s', (_format, text) => {
  it.each(Object.entries(SVG_LINES))('%s', (_kind, pattern) => {
    expect(text).toMatch(pattern);
  });
  it('docked SREs, and a dock for the people of a team', () => {
    expect(text).toMatch(/>Ana</u);
    expect(text).toMatch(/>Cleo</u);
  });
});

describe('PowerPoint', () => {
  const lines = async (kind: string): Promise<string> => {
    const [xml = ''] = (await slideXml(slidesOf(design))).xml;
    const found = shapes(xml).filter(({ name }) => name.startsWith(kind));
    expect(found.length).toBeGreaterThan(0);
    return found.map(({ body }) => body).join('\n');
  };
  const colour = (name: keyof typeof c): string => String(c[name]).slice(1).toUpperCase();

  it.each([
    ['solid', 'Answers to: ', [`srgbClr val="${colour('line')}"`]],
    ['dotted', 'Dotted line: ', ['prstDash val="sysDot"', `srgbClr val="${colour('line-strong')}"`]],
    ['embedding', 'Works in Search: Cleo', ['prst="roundRect"', `srgbClr val="${colour('sreLine')}"`]],
    ['an SRE’s own', 'Own line: Cleo', [`srgbClr val="${colour('sreLine')}"`]],
    ['support', 'Support by Platform', ['alpha val="30000"', `srgbClr val="${colour('t-infrastructure')}"`]],
    ['at risk', 'Own line: Ana', [`srgbClr val="${colour('critical')}"`]],
  ])('has %s lines', async (_kind, name, marks) => {
    const body = await lines(name);
    for (const mark of marks) expect(body).toContain(mark);
  });

  it('is made of native shapes alone: no picture, each team and position a shape that can be written in', async () => {
    const { xml, files } = await slideXml(slidesOf(design, { whole: true }));
    expect(xml).toHaveLength(3);
    for (const text of xml) expect(text).not.toMatch(/<p:pic>|<a:blip/u);
    expect([...files.keys()].filter((name) => name.startsWith('ppt/media/') && !name.endsWith('/'))).toEqual([]);
    const all = shapes(xml[0] ?? '');
    expect(all.filter(({ name }) => name.startsWith('Team '))).toHaveLength(4);
    expect(all.filter(({ body }) => body.includes('<a:custGeom>')).length).toBeGreaterThan(4);
    for (const name of ['Mara Voss', 'Checkout', 'Platform', 'Where we are', 'Ana'])
      expect(all.some(({ body }) => body.includes(`<a:t>${name}</a:t>`))).toBe(true);
  });

  it('is 16:9, with notes, one slide a finding on wish', async () => {
    const slides = slidesOf(design, { findings: true });
    const { xml, files } = await slideXml(slides);
    expect(files.get('ppt/presentation.xml')?.toString()).toContain('<p:sldSz cx="12192000" cy="6858000"');
    expect(files.get('ppt/notesSlides/notesSlide1.xml')?.toString()).toContain('Say hello.');
    expect(xml.some((text) => text.includes('SRE Ana Silva answers to product director Bo Lindqvist'))).toBe(true);
    expect(slides.map(({ number, of }) => `${number}/${of}`)).toEqual(slides.map((_, nth) => `${nth + 1}/${slides.length}`));
  });

  it('writes a name as large as its card lets it, down to a size that can be read, and the whole of it where it is described', async () => {
    const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk';
    const one = org().position('cto', 'cto').team('dock', 'product', { engineer: 5 }, { name: long }).reports('dock', 'cto').build();
    const { xml } = await slideXml(slidesOf({ ...one, slides: [{ id: 's', title: 'A' }] }));
    const team = shapes(xml[0] ?? '').find(({ name }) => name === `Team ${long} (product)`)?.body ?? '';
    expect(/<a:t>(Donau[^<]*…)<\/a:t>/u.exec(team)).not.toBeNull();
    const sizes = [...team.matchAll(/sz="(\d+)"/gu)].map(([, size]) => Number(size) / 100);
    expect(Math.min(...sizes)).toBeGreaterThan(9);
  });

  it.each([
    ['near', 1.4, '108 % support and operation'],
    ['from afar', 0.4, '108 %'],
  ])('says how much of infrastructure’s time support and operation take, %s', async (_where, zoom, words) => {
    const one = org()
      .team('platform', 'infrastructure', { infrastructure: 6 }, { time: { support: 0.7, operations: 0.38 } })
      .build();
    const slide = { id: 's', title: 'A', camera: { x: 640, y: 300, zoom } };
    const { xml } = await slideXml(slidesOf({ ...one, slides: [slide] }));
    expect(xml[0]).toContain('name="108 % support and operation"');
    expect(xml[0]).toContain(`<a:t>${words}</a:t>`);
  });

  it('writes a title as large as it fits on one line, and a longer one on two', async () => {
    const titles = [
      'Who answers to whom',
      'Eighty engineers, and every team builds tools of its own',
      'A sentence that is longer than a line of the slide can be at any size which still reads from the back row',
    ];
    const { xml } = await slideXml(slidesOf({ ...design, slides: titles.map((title, nth) => ({ id: String(nth), title })) }));
    const sizes = xml.map((text) => Math.round(Number(/sz="(\d+)"/u.exec(shapes(text).find(({ name }) => name === 'Title')?.body ?? '')?.[1]) / 75));
    expect(sizes).toEqual([42, 38, 30]);
  });

  it('has charts of growth as charts, with their figures', async () => {
    const [first] = slidesOf(design);
    if (!first) throw new Error('there are slides');
    const chart = { title: 'Load', month: 2, series: [{ name: 'No SREs <&>', values: [null, 0.5, 1.25], breaks: true }] };
    const area = { x: 64, y: 120, width: 600, height: 400 };
    const { files } = await slideXml([
      { ...first, chart, areas: { picture: null, side: null, chart: area, phases: null, legend: null, table: null } },
    ]);
    const text = files.get('ppt/charts/chart1.xml')?.toString() ?? '';
    expect(text).toContain('<c:lineChart>');
    expect(text).toContain('<a:t>Load, % (from 50 on strained, from 100 on breakdown)</a:t>');
    expect(text).toContain('<c:v>125</c:v>');
    expect(text).toContain('No SREs &lt;&amp;&gt;');
  });

  it('lets what is outside the picture go, and lights what the slide is about', async () => {
    const { xml } = await slideXml(slidesOf(design).slice(1, 2));
    const body = (name: string): string => shapes(xml[0] ?? '').find((shape) => shape.name.startsWith(name))?.body ?? '';
    expect(body('Bo Lindqvist')).not.toContain('<a:alpha');
    expect(body('Mara Voss')).toContain('<a:alpha val="34000"/>');
    for (const [, x, y] of (xml[0] ?? '').matchAll(/<a:xfrm><a:off x="(-?\d+)" y="(-?\d+)"\/>/gu)) {
      expect(Number(x)).toBeGreaterThan(-200_000);
      expect(Number(y)).toBeGreaterThan(-200_000);
    }
  });

  it('is sound XML for any design, also with names that XML forbids', async () => {
    const names = ['\u0000\uD800<&"\'>', '\u{1F600} 組織', ']]>'];
    const hostile = org();
    for (const [nth, name] of names.entries())
      hostile.team(`t${String(nth)}`, 'product', { engineer: 3 }, { name }).position(`p${String(nth)}`, 'cto', { name });
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.constant(hostile.build()), anyDesign), async (any: Design) => {
        const { xml } = await slideXml(slidesOf({ ...any, slides: [] }));
        // oxlint-disable-next-line no-control-regex -- these are what is looked for
        expect(xml.join('')).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|NaN|undefined|Infinity/u);
        expect(xml.join('')).not.toMatch(/&(?!amp;|lt;|gt;|quot;|apos;|#\d+;)/u);
      }),
      { numRuns: 25 },
    );
  });
});

describe('pages to print', () => {
  it('are one a slide and one for the drawing, with text as text and no script', () => {
    const html = printHtml({ title: '<A>', slides: slidesOf(design), chart: { scene: sceneOf(design), tiled: false }, theme: 'dark' });
    expect(html.match(/<section /gu)).toHaveLength(3);
    expect(html).toContain('<title>&lt;A&gt;</title>');
    expect(html).not.toMatch(/<script|<image|https?:\/\/(?!www\.w3\.org)/u);
    expect(html).toContain('>Checkout</text>');
  });

  it('are tiled on wish: every box of a large drawing is whole on one of them', () => {
    const large = org();
    for (let at = 0; at < 120; at++) large.team(`team-${String(at)}`, 'product', { engineer: 5 }, { name: `Team ${String(at)}` });
    const scene = sceneOf(large.build());
    const html = printHtml({ title: 'A', slides: [], chart: { scene, tiled: true }, theme: 'light' });
    const pages = html.split('<section ').slice(2);
    expect(pages.length).toBeGreaterThan(1);
    for (const box of scene.boxes) {
      const whole = pages.some((page) => {
        const [x = 0, y = 0, width = 0, height = 0] = (/viewBox="([^"]*)"/u.exec(page)?.[1] ?? '').split(' ').map(Number);
        const { rect } = box;
        return page.includes(`>${box.name}<`) && rect.x < x + width && rect.x + rect.width > x && rect.y < y + height && rect.y + rect.height > y;
      });
      expect(whole).toBe(true);
    }
  });
});

describe('the HTML file', () => {
  const html = htmlPlayer(slidesOf(design), { title: 'A', theme: 'light', fonts: '@font-face { font-family: Inter }' });

  it('allows its own script and style by their hashes, and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(html)?.[1] ?? '';
    const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
    const style = /<style>([\s\S]*?)<\/style>/u.exec(html)?.[1] ?? '';
    expect(policy).toContain(`script-src '${hash(PLAYER)}'`);
    expect(policy).toContain(`style-src '${hash(style)}'`);
    expect(policy).toContain("default-src 'none'");
    expect(html.match(/<script>/gu)).toHaveLength(1);
    expect(html).not.toMatch(/\son\w+=|javascript:|https?:\/\/(?!www\.w3\.org)/u);
  });

  it('holds a picture for each slide, whose boxes can be moved', () => {
    expect(html.match(/<template data-slide=/gu)).toHaveLength(2);
    expect(html).toContain('data-key="team:checkout"');
    expect(html).toMatch(/<svg x="64"[^>]* data-picture=""/u);
  });

  it('is named by the same hash as everywhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sourceHash(text)).toBe(`sha256-${createHash('sha256').update(text).digest('base64')}`);
      }),
    );
  });
});

describe('text outlines', () => {
  it('say who answers to whom, with every kind of line', () => {
    const text = outlineText(design);
    expect(text).toContain('\n  Mara Voss: CTO\n    Bo Lindqvist: Product director\n      Ana Silva: SRE; works in Checkout\n');
    expect(text).toContain('      Cleo Marsh: SRE; works in Search; dotted line to Eli Stone (daily work)\n');
    expect(text).toContain('    Platform: infrastructure team, 6 infrastructure engineers; supports Checkout (as a service); supports Search\n');
    expect(text).toContain('        Checkout: product team, 6 engineers; in Commerce; dotted line to Rae Okoye\n'.replace('    ', ''));
    expect(outlineMarkdown(org().team('t', 'product', {}, { name: '[x](y)' }).build())).toBe('- \\[x\\](y): product team\n');
  });

  it('name every unit but groups once, whatever the design', () => {
    fc.assert(
      fc.property(anyDesign, (any) => {
        const units = new Set(any.units.filter(({ kind }) => kind !== 'group').map(({ id }) => id));
        const groups = new Set(any.units.map(({ id }) => id)).size - units.size;
        const lines = outline(any).length;
        expect(lines).toBeGreaterThanOrEqual(units.size - (any.units.length - new Set(any.units.map(({ id }) => id)).size));
        expect(lines).toBeLessThanOrEqual(units.size + groups);
        expect(outline(any).every(({ text }) => !text.includes('\n'))).toBe(true);
      }),
    );
  });
});

/** Right to left, of two halves of a surrogate pair, composed of several signs: written as they are, whole. */
const NAMES = {
  Cyrillic: 'Ковалёва',
  Greek: 'Ωμέγα',
  Arabic: 'فريق المدفوعات',
  Hebrew: 'צוות תשלומים',
  Chinese: '支付团队',
  Japanese: '決済チーム',
  Hindi: 'भुगतान',
  emoji: '🚀👩‍💻',
} as const;

describe('names in every script', () => {
  const many = org();
  for (const [script, name] of Object.entries(NAMES)) many.team(script, 'product', { engineer: 5 }, { name });
  const world = many.build();
  const texts: readonly (readonly [string, () => string | Promise<string>])[] = [
    ['SVG', () => toSvg(sceneOf(world))],
    ['a page to print', () => printHtml({ title: 'A', slides: [], chart: { scene: sceneOf(world), tiled: false }, theme: 'light' })],
    ['the HTML file', () => htmlPlayer(slidesOf(world), { title: 'A', theme: 'light' })],
    ['PowerPoint', async () => (await slideXml(slidesOf(world))).xml.join('')],
    ['Mermaid', () => toMermaid(world)],
    ['Graphviz', () => toDot(world)],
    ['text', () => outlineText(world)],
    ['Markdown', () => outlineMarkdown(world)],
  ];
  it.each(texts)('are in %s as they are', async (_format, write) => {
    const text = await write();
    for (const name of Object.values(NAMES)) expect(text).toContain(name);
  });
});

describe('graphs', () => {
  it.each([
    ['solid', ' --- ', 'dir=none'],
    ['dotted', ' -.->', 'style=dotted'],
    ['embedding', ' ==> ', 'style=dashed'],
    ['support', ' --o ', 'penwidth=3'],
  ])('have %s lines in Mermaid and in Graphviz', (_kind, arrow, look) => {
    expect(toMermaid(design)).toContain(arrow);
    expect(toDot(design)).toContain(look);
  });

  it('have groups, types of teams and what a dotted line is for', () => {
    for (const part of ['subgraph ', ':::infrastructure']) expect(toMermaid(design)).toContain(part);
    for (const part of ['subgraph cluster_', 'label="daily work"']) expect(toDot(design)).toContain(part);
  });

  it('cannot be broken out of by a name', () => {
    const name = 'a"]; end\n subgraph --> `b` \\" | # & <script>';
    const hostile = org().team('end', 'product', { engineer: 1 }, { name }).group('graph', { name }).build();
    for (const line of toMermaid(hostile).split('\n').slice(1, -1))
      expect(line).toMatch(/^ +(n\d+\["[^"]*"\]:::\w+|subgraph g\d+\["[^"]*"\]|end|classDef .*)$/u);
    for (const line of toDot(hostile).split('\n').slice(4, -2))
      expect(line).toMatch(
        /^ +(n\d+ \[label="(?:[^"\\]|\\.)*", .*\];|subgraph cluster_g\d+ \{|label="(?:[^"\\]|\\.)*";|g\d+ \[shape=point, style=invis\];|\})$/u,
      );
  });
});
