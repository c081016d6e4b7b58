// The legend of a slide explains the lines that are on it, and no others: on the screen, in print, in the HTML file and in PowerPoint.
import { describe, expect, test } from 'vitest';
import { toPptx } from '../../../shared/formats/pptx.ts';
import type { Slide } from '../../../shared/model/types.ts';
import { evaluate } from '../../../shared/rules/evaluate.ts';
import { slideContent, type SlideContent } from '../../../shared/slides/content.ts';
import { LEGEND_WORDS } from '../../../shared/slides/legend.ts';
import { slideSvg } from '../../../shared/slides/slide-svg.ts';
import { unzip } from '../../support/unzip.ts';
import { everyLine } from '../formats/sample.ts';
import { org, type Org } from '../support/org.ts';

const content = (design: Org, slide: Partial<Slide> = {}): SlideContent => {
  const built = design.build();
  return slideContent(built, { id: 's', title: 'Lines', show: ['legend'], ...slide }, { run: () => null, evaluation: evaluate(built) });
};
const pair = (): Org => org().position('mara', 'cto', { name: 'Mara Voss' }).team('search', 'product', { engineer: 7 }).reports('search', 'mara');

describe('a legend', () => {
  test('lists every kind of line where all are drawn', () => {
    expect(content(everyLine()).legend).toEqual(['reports', 'dotted', 'own', 'supports', 'risk']);
  });
  test('lists what is in the part that the slide looks at', () => {
    const looked = content(everyLine(), { camera: { x: -1e5, y: 0, zoom: 1 } });
    expect(looked.legend).toEqual([]);
    expect(content(pair()).legend).toEqual(['reports']);
  });
  test('takes no room where there is nothing to explain', () => {
    const bare = content(org().team('search', 'product', { engineer: 7 }));
    expect(bare.areas.legend).toBeNull();
    expect(slideSvg(bare)).not.toContain(LEGEND_WORDS.reports);
  });
  test('says the same in SVG and in PowerPoint', async () => {
    const slide = content(pair());
    const bytes = await toPptx([slide], { title: 'A', theme: 'light' });
    const xml = bytes ? (unzip(bytes).get('ppt/slides/slide1.xml')?.toString('utf8') ?? '') : '';
    for (const text of [slideSvg(slide), xml]) {
      for (const [kind, words] of Object.entries(LEGEND_WORDS)) expect(text.includes(`>${words}<`)).toBe(kind === 'reports');
    }
  });
});
