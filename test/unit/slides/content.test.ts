// What a slide shows, from the record alone.
import { describe, expect, test } from 'vitest';
import type { GrowthRun } from '../../../shared/growth/frame.ts';
import type { Design, Slide } from '../../../shared/model/types.ts';
import { evaluate } from '../../../shared/rules/evaluate.ts';
import { deckOf, slideContent, type SlideContent } from '../../../shared/slides/content.ts';
import { slideSvg } from '../../../shared/slides/slide-svg.ts';
import lumenry from '../../fixtures/designs/lumenry.json' with { type: 'json' };

const design = lumenry as unknown as Design; // a fixture of the repository, whose shape the file tests check
const evaluation = evaluate(design, { fixes: 'none', today: '2026-11-24' });
const atRisk = evaluation.findings.find(({ rule }) => rule === 'sre-reports-to-product');
if (!atRisk) throw new Error('The fixture has an SRE who answers to product.');

const content = (slide: Partial<Slide>, run: (id: string) => GrowthRun | null = () => null): SlideContent =>
  slideContent(design, { id: 's', title: 'Whose line?', ...slide }, { run, evaluation });

describe('what a slide looks at', () => {
  test('is everything where it names no camera', () => {
    const { window, scene } = content({});
    expect(window.width).toBeGreaterThan(scene.bounds.width);
    expect(window.height).toBeGreaterThan(scene.bounds.height);
  });
  test('is the units that it names, docked ones too', () => {
    const { window, scene } = content({ camera: { fit: [...atRisk.units] } });
    const dock = scene.boxes.find((box) => box.kind === 'dock' && box.units.some((unit) => atRisk.units.includes(unit)));
    expect(dock).toBeDefined();
    expect(window.x).toBeLessThan(dock?.rect.x ?? 0);
    expect(window.x + window.width).toBeGreaterThan((dock?.rect.x ?? 0) + (dock?.rect.width ?? 0));
    expect(window.width).toBeLessThan(scene.bounds.width * 0.7);
  });
  test('leaves no more of the slide empty than the drawing does', () => {
    const { scene } = content({});
    const rightmost = scene.boxes.reduce((far, box) => (box.rect.x + box.rect.width > far.rect.x + far.rect.width ? box : far));
    const { window } = content({ camera: { fit: [rightmost.id] } });
    expect(window.x + window.width).toBeLessThanOrEqual(scene.bounds.x + scene.bounds.width + 28 + 1e-6);
  });
  test('is everything, and says so, where the units are gone', () => {
    const { missing, window, scene } = content({ camera: { fit: ['nobody'] } });
    expect(missing).toEqual(['What this slide looks at is not in the design any more: it shows everything.']);
    expect(window.width).toBeGreaterThan(scene.bounds.width);
  });
  test('is the part that was on screen where it names a place and a zoom', () => {
    expect(content({ camera: { x: -100, y: 50, zoom: 0.5 } }).window).toEqual({ x: 200, y: -100, width: 2560, height: 1440 });
    expect(content({ camera: { x: 0, y: 0, zoom: 0 } }).window.width).toBe(1280);
  });
});

describe('what stands out', () => {
  test('is the whole path of a rule’s findings, and the team where the SRE sits', () => {
    const { spot, scene } = content({ spotlight: { rule: 'sre-reports-to-product' } });
    for (const unit of atRisk.path) expect(spot?.units.has(unit), unit).toBe(true);
    for (const line of atRisk.lines) expect(spot?.lines.has(line), line).toBe(true);
    const dock = scene.boxes.find((box) => box.kind === 'dock' && box.units.some((unit) => atRisk.units.includes(unit)));
    expect(dock?.kind === 'dock' && spot?.units.has(dock.host)).toBe(true);
  });
  test('is nothing without a spotlight, or with one on nothing', () => {
    expect(content({}).spot).toBeNull();
    expect(content({ spotlight: { rule: 'team-too-large-of-nobody' } }).spot).toBeNull();
  });
});

describe('what it names and is gone', () => {
  test('is said, and the design is shown as it is', () => {
    const { missing, shown } = content({ scenario: 'essay', month: 12 });
    expect(missing).toEqual(['The scenario “essay” is not in this design any more: the slide shows the design as it is.']);
    expect(shown).toMatchObject({ design, month: null });
  });
  test('charts need a scenario', () => {
    expect(content({ show: ['charts'] }).missing).toEqual(['The charts of this slide need a scenario, and it names none that is there.']);
  });
});

test('the figures beside the picture count what is critical', () => {
  const critical = evaluation.findings.filter(({ severity }) => severity === 'critical').length;
  expect(content({ show: ['findings'] }).figures[0]).toMatchObject({ number: String(critical), tone: critical > 0 ? 'bad' : 'good' });
  expect(content({}).figures).toEqual([]);
});

test('a deck numbers its slides, and a printed slide says its title, its number and whose it is', () => {
  const slides: Slide[] = [
    { id: 'a', title: 'Today' },
    { id: 'b', title: 'Risk & <remedy>', spotlight: { rule: 'sre-reports-to-product' }, show: ['findings', 'legend'] },
  ];
  const deck = deckOf({ ...design, slides }, { run: () => null, evaluation });
  expect(deck.map(({ number, of }) => `${number}/${of}`)).toEqual(['1/2', '2/2']);
  const [, second] = deck;
  if (!second) throw new Error('There are two slides.');
  const svg = slideSvg(second, { theme: 'dark' });
  expect(svg).toContain('Risk &amp; &lt;remedy&gt;');
  expect(svg).toContain('2 of 2');
  expect(svg).toContain('dotted line');
  expect(svg).not.toMatch(/NaN|undefined|foreignObject/);
  expect(slideSvg(second, { theme: 'dark' })).toBe(svg);
});
