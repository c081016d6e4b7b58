// Slides as a PowerPoint file: 16:9, native shapes, lines and charts that can be edited, with the notes. Nothing in it is a picture.
import { PALETTES, type Palette, type SceneTheme } from '../draw/palette.ts';
import type { Rect } from '../draw/scene.ts';
import { textWidth } from '../draw/text-width.ts';
import { stateMeta } from '../growth/phase/chart.ts';
import { SLIDE } from '../slides/areas.ts';
import type { Chart } from '../slides/chart.ts';
import type { SlideContent } from '../slides/content.ts';
import type { Figure } from '../slides/figures.ts';
import { LEGEND_STEP, LEGEND_WORDS, type LegendKind } from '../slides/legend.ts';
import { NOTHING_DRAWN } from '../slides/slide-svg.ts';
import { tableSizes } from '../slides/table-svg.ts';
import type { Table } from '../slides/table.ts';
import { monthWords, PHASE_COLOURS, stretchesOf } from '../slides/phases-svg.ts';
import { framed } from '../slides/areas.ts';
import { withConnectors } from './pptx-connectors.ts';
import { drawPicture } from './pptx-picture.ts';
import { FONT, Sheet, sound, type Slide, type Stroke } from './pptx-sheet.ts';

export interface PptxOptions {
  readonly title: string;
  readonly theme: SceneTheme;
  /** Told after each slide; true stops the work. */
  readonly progress?: (done: number, of: number) => boolean;
}

/** The bytes of a presentation; null where `progress` stopped it. The same slides give the same shapes; the file names the time at which it was made. */
export async function toPptx(slides: readonly SlideContent[], { title, theme, progress }: PptxOptions): Promise<Uint8Array | null> {
  const [{ default: PptxGenJS }, { default: JSZip }] = await Promise.all([import('pptxgenjs'), import('jszip')]);
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = sound(title);
  deck.author = 'Orgscale';
  deck.company = '';
  const c = PALETTES[theme];
  const sheets: Sheet[] = [];
  for (const [nth, content] of slides.entries()) {
    // pptxgenjs types its options by names of its own; the sheet hands over what its documentation says.
    const sheet = new Sheet(deck.addSlide() as unknown as Slide);
    drawSlide(sheet, content, c);
    sheets.push(sheet);
    if (progress?.(nth + 1, slides.length)) return null;
  }
  const plain = await deck.write({ outputType: 'uint8array' });
  if (!(plain instanceof Uint8Array)) return null;
  const files = await JSZip.loadAsync(plain);
  for (const [nth, { connectors }] of sheets.entries()) {
    const name = `ppt/slides/slide${String(nth + 1)}.xml`;
    const xml = await files.file(name)?.async('string');
    if (xml !== undefined) files.file(name, withConnectors(xml, connectors));
  }
  return files.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

function drawSlide(sheet: Sheet, content: SlideContent, c: Palette): void {
  const { slide } = sheet;
  slide.background = { color: c.surface.slice(1) };
  const { areas, scene, spot } = content;
  if (areas.picture) drawPicture(sheet, scene, { view: framed(content.window, areas.picture), place: areas.picture, spot, c });
  if (areas.picture && scene.boxes.length === 0)
    sheet.text(areas.picture, { text: NOTHING_DRAWN, size: 26, colour: c['text-3'] }, { align: 'center', anchor: 'middle' });
  drawTitle(sheet, content.title, c);
  if (areas.side) drawFigures(sheet, content.figures, areas.side, c);
  if (areas.chart && content.chart) drawChart(slide, content.chart, areas.chart, c);
  if (areas.phases) drawPhases(sheet, content, areas.phases, c);
  if (areas.table && content.table) drawTable(sheet, content.table, areas.table, c);
  if (areas.legend) drawLegend(sheet, content.legend, areas.legend, c);
  drawFoot(sheet, content, c);
  const notes = [content.slide.notes ?? '', ...content.missing].filter((text) => text !== '').join('\n');
  if (notes !== '') slide.addNotes(sound(notes));
}

/** On one line as large as that can be, else on two. PowerPoint breaks lines itself: Arial runs a little wider than the table of widths says. */
function drawTitle(sheet: Sheet, title: string, c: Palette): void {
  const width = SLIDE.width - 2 * SLIDE.margin;
  const room = (textWidth(title, 1, 'bold') * 1.05) / width;
  const size = [42, 38, 35].find((one) => one * room <= 1) ?? [30, 27].find((one) => one * room <= 1.85) ?? 24;
  sheet.text({ x: SLIDE.margin, y: 28, width, height: 72 }, { text: title, size, colour: c.text, bold: true }, { name: 'Title', anchor: 'middle' });
}

function drawFigures(sheet: Sheet, figures: readonly Figure[], place: Rect, c: Palette): void {
  const tone = { bad: c['critical-text'], good: c['praise-text'], plain: c.text } as const;
  const height = Math.min(220, place.height / Math.max(1, figures.length));
  const top = place.y + (place.height - height * figures.length) / 2;
  figures.forEach(({ number, words, tone: kind }, nth) => {
    sheet.shape(
      'rect',
      { x: place.x, y: top + nth * height, width: place.width, height },
      {
        name: `Figure: ${words}`,
        words: [
          { text: number, size: 58, colour: tone[kind], bold: true },
          { text: words, size: 23, colour: c['text-2'] },
        ],
        align: 'left',
        inset: [0, 0, 0, 0],
      },
    );
  });
}

function drawChart(slide: Slide, { title, series }: Chart, place: Rect, c: Palette): void {
  const months = Math.max(1, ...series.map(({ values }) => values.length));
  const labels = Array.from({ length: months }, (_, month) => String(month));
  const percent = (value: number | null | undefined): number | string => (value === null || value === undefined ? '' : Math.round(value * 1000) / 10);
  const data = series.map(({ name, values }) => ({ name: sound(name), labels, values: labels.map((_, month) => percent(values[month])) }));
  slide.addChart('line', data, {
    x: place.x / 96,
    y: place.y / 96,
    w: place.width / 96,
    h: place.height / 96,
    objectName: title,
    altText: title,
    chartColors: seriesColours(series, c),
    lineSize: 3,
    lineDataSymbol: 'none',
    showTitle: true,
    // A native chart has no words at its bounds: they stand above it.
    title: `${title}, % (from 50 on strained, from 100 on breakdown)`,
    titleFontSize: 14,
    titleFontFace: FONT,
    titleColor: c['text-2'].slice(1),
    showLegend: true,
    legendPos: 'b',
    legendFontSize: 14,
    legendFontFace: FONT,
    legendColor: c.text.slice(1),
    catAxisTitle: 'month',
    showCatAxisTitle: true,
    catAxisLabelFrequency: String(months > 60 ? 24 : 12),
    catAxisTitleFontFace: FONT,
    catAxisTitleFontSize: 12,
    catAxisLabelFontSize: 12,
    catAxisLabelFontFace: FONT,
    catAxisLabelColor: c['text-2'].slice(1),
    valAxisLabelFontSize: 12,
    valAxisLabelFontFace: FONT,
    valAxisLabelColor: c['text-2'].slice(1),
    valAxisMinVal: 0,
    valAxisMaxVal: 150,
    valAxisMajorUnit: 50,
    valGridLine: { color: c.border.slice(1), size: 1 },
  });
}

/** A colour for each series: shades of alarm for those that break down. There is one dash for all in these charts, so colours tell them apart. */
function seriesColours(series: Chart['series'], c: Palette): string[] {
  const alarm = [c.critical, c.warning, c['critical-text']];
  const calm = [c['t-infrastructure'], c['t-data'], c['t-sre']];
  return series.map(({ breaks }, nth) => {
    const alike = series.slice(0, nth).filter((one) => one.breaks === breaks).length;
    return ((breaks ? alarm : calm)[alike % 3] ?? c.text).slice(1);
  });
}

/** Of words on the strip of phases, in pixels: PowerPoint measures with its own typeface. */
const WIDTH_OF_LETTER = 12;

function drawPhases(sheet: Sheet, { phases, shown }: SlideContent, place: Rect, c: Palette): void {
  if (!phases) return;
  const months = Math.max(1, phases.frames.length);
  const x = (month: number): number => place.x + (month / months) * place.width;
  const blocks = stretchesOf(phases).map((stretch) => {
    const { name } = stateMeta('phase', stretch.phase);
    const at = { x: x(stretch.from) + 1, y: place.y, width: Math.max(1, x(stretch.to) - x(stretch.from) - 2), height: 36 };
    return { ...stretch, name, at, fits: at.width > WIDTH_OF_LETTER * name.length };
  });
  for (const { phase, name, at, fits } of blocks) {
    const broken = phase === 'hyperGrowth.breakdown';
    sheet.shape('roundRect', at, {
      name: `Phase: ${name}`,
      fill: c[PHASE_COLOURS[phase]],
      stroke: { colour: broken ? c.critical : c.border, width: broken ? 2.5 : 1 },
      radius: 5,
      ...(fits ? { words: [{ text: name, size: 17, colour: c['p-text'], bold: true }], wrap: false } : {}),
    });
  }
  if (shown.month === null) return;
  const at = x(shown.month + 0.5);
  sheet.way(
    [
      [
        { x: at, y: place.y - 4 },
        { x: at, y: place.y + 40 },
      ],
    ],
    { colour: c.accent, width: 4 },
    `Month ${shown.month}`,
    0,
  );
  const said = monthWords(shown.month, blocks);
  const width = WIDTH_OF_LETTER * said.length;
  const left = Math.min(place.x + place.width - width, Math.max(place.x, at - width / 2));
  sheet.text(
    { x: left, y: place.y + 40, width, height: 24 },
    { text: said, size: 17, colour: c.accent, bold: true },
    { align: 'center', wrap: false },
  );
}

function drawLegend(sheet: Sheet, kinds: readonly LegendKind[], place: Rect, c: Palette): void {
  const strokes: Readonly<Record<LegendKind, Stroke>> = {
    reports: { colour: c.line, width: 3 },
    dotted: { colour: c['line-strong'], width: 3, dash: 'sysDot' },
    own: { colour: c.sreLine, width: 4 },
    embeds: { colour: c.sreLine, width: 4, dash: 'dash' },
    supports: { colour: c['t-infrastructure'], width: 10, through: Math.round((1 - c.support) * 100) },
    risk: { colour: c.critical, width: 6 },
  };
  const y = place.y + place.height / 2;
  const step = Math.min(LEGEND_STEP, place.width / Math.max(1, kinds.length));
  kinds.forEach((kind, nth) => {
    const x = place.x + nth * step;
    const line = [
      { x, y },
      { x: x + 44, y },
    ];
    const words = LEGEND_WORDS[kind];
    sheet.way([line], strokes[kind], `Legend: ${words}`, 0);
    const at = { x: x + 54, y: y - 14, width: step - 58, height: 28 };
    sheet.text(at, { text: words, size: 17, colour: c['text-2'] }, { anchor: 'middle', wrap: false });
  });
}

/** A table that can be edited as one, as its SVG is drawn. */
function drawTable(sheet: Sheet, table: Table, place: Rect, c: Palette): void {
  const sizes = tableSizes(table, place);
  sheet.table(place, {
    columns: table.head.map((_, nth) => (nth === 0 ? sizes.first : sizes.column)),
    heights: [sizes.head, ...table.rows.map(() => sizes.row)],
    rule: c.border,
    cells: [table.head, ...table.rows].map((row, at) =>
      row.map((text, nth) => ({
        text,
        size: at === 0 ? 20 : sizes.size,
        colour: at === 0 || nth === 0 ? c['text-2'] : c.text,
        bold: at === 0 || nth > 0,
      })),
    ),
  });
}

function drawFoot(sheet: Sheet, { source, number, of, shown, grown }: SlideContent, c: Palette): void {
  const y = SLIDE.height - 52;
  const month = shown.month === null ? '' : `, month ${shown.month}`;
  const words = (text: string, colour: string): { text: string; size: number; colour: string } => ({ text, size: 17, colour });
  sheet.text({ x: SLIDE.margin, y, width: 620, height: 28 }, words(`${source}${month}`, c['text-3']), { name: 'Source', anchor: 'middle' });
  const right = SLIDE.width - SLIDE.margin;
  if (grown)
    sheet.text({ x: right - 420, y, width: 320, height: 28 }, words('Illustration, not a forecast', c['text-3']), {
      align: 'right',
      anchor: 'middle',
    });
  sheet.text({ x: right - 90, y, width: 90, height: 28 }, words(`${number} of ${of}`, c['text-2']), {
    name: 'Number',
    align: 'right',
    anchor: 'middle',
  });
}
