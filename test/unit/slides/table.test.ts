// A comparison with what the design does not hold: its figures are read from the notes, and there is no picture of this design beside them.
import { describe, expect, test } from 'vitest';
import { toPptx } from '../../../shared/formats/pptx.ts';
import type { Slide } from '../../../shared/model/types.ts';
import { compareMarkdown } from '../../../shared/report/compare-markdown.ts';
import { compare } from '../../../shared/report/compare.ts';
import { evaluate } from '../../../shared/rules/evaluate.ts';
import { slideContent, type SlideContent } from '../../../shared/slides/content.ts';
import { slideSvg } from '../../../shared/slides/slide-svg.ts';
import { tableIn } from '../../../shared/slides/table.ts';
import { unzip } from '../../support/unzip.ts';
import { org } from '../support/org.ts';

const before = org().team('search', 'product', { engineer: 7 }).team('ads', 'product', { engineer: 3 }).build();
const after = org().team('search', 'product', { engineer: 9 }).build();
const side = (label: string, design: typeof before, breakdown?: number | null): Parameters<typeof compare>[0] => ({
  label,
  design,
  evaluation: evaluate(design),
  ...(breakdown === undefined ? {} : { breakdown }),
});
const notes = compareMarkdown(compare(side('This | *design*', before), side('other.orgscale', after)));
const content = (slide: Partial<Slide>): SlideContent =>
  slideContent(before, { id: 's', title: 'Against another', notes, compare: [], ...slide }, { run: () => null, evaluation: evaluate(before) });

describe('the table in the notes', () => {
  test('has the sides and their figures, as they were written', () => {
    const table = tableIn(notes);
    expect(table?.head).toEqual(['', 'This | *design*', 'other.orgscale', 'Change']);
    expect(table?.rows.find(([word]) => word === 'Engineers')).toEqual(['Engineers', '10', '9', '−1']);
    expect(table?.rows.find(([word]) => word === 'Teams')).toEqual(['Teams', '2', '1', '−1']);
  });
  test('is none where there is no table, and takes ragged rows', () => {
    for (const text of ['', '# Title\nwords', '| a | b |', '| a |\n| --- |\n| 1 |', '| a | b |\n| --- | --- |']) expect(tableIn(text)).toBeNull();
    expect(tableIn('so:\r\n| | a |\r\n| --- | ---: |\r\n| x |\r\n| y | 1 | 2 |\r\nend')).toEqual({
      head: ['', 'a'],
      rows: [
        ['x', ''],
        ['y', '1'],
      ],
    });
  });
  test('leaves out what is the same where there is much of it', () => {
    const rows = Array.from({ length: 20 }, (_, at) => `| row ${at} | 1 | ${at % 2 === 0 ? 1 : 2} |`);
    expect(tableIn(['| | a | b |', '| --- | --- | --- |', ...rows].join('\n'))?.rows.map(([word]) => word)).toEqual(
      [1, 3, 5, 7, 9, 11, 13, 15, 17, 19].map((at) => `row ${at}`),
    );
  });
});

describe('the slide', () => {
  test('has the figures and no picture', () => {
    const slide = content({});
    expect(slide.areas).toMatchObject({ picture: null, side: null, chart: null, legend: null });
    const svg = slideSvg(slide);
    expect(svg).toContain('>Engineers</text>');
    expect(svg).toContain('>−1</text>');
    expect(svg).not.toContain('>Search</text>');
  });
  test('says that growth is an illustration where a month was played', () => {
    expect(content({}).grown).toBe(false);
    const played = compareMarkdown(compare(side('a', before, 40), side('b', after, null)));
    expect(slideSvg(content({ notes: played }))).toContain('Illustration, not a forecast');
  });
  test('shows the design, and says so, where the figures were taken out of the notes', () => {
    const slide = content({ notes: 'Say hello.' });
    expect(slide.areas.picture).not.toBeNull();
    expect(slide.missing).toEqual(['The figures of this comparison stood in its notes and are gone: the slide shows the design.']);
  });
  test('is a native table in PowerPoint', async () => {
    const bytes = await toPptx([content({})], { title: 'A', theme: 'light' });
    const xml = bytes ? (unzip(bytes).get('ppt/slides/slide1.xml')?.toString('utf8') ?? '') : '';
    expect(xml.match(/<a:tbl>/gu)).toHaveLength(1);
    expect(xml).toContain('<a:t>Engineers</a:t>');
    const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
