// orgscale export: a design as a picture, a document, slides or a file of its own, by the ending of the file to write.
import path from 'node:path';
import { buildScene } from '../../shared/draw/build.ts';
import type { SceneTheme } from '../../shared/draw/palette.ts';
import { toSvg } from '../../shared/draw/svg.ts';
import { print as printDesign } from '../../shared/file/print.ts';
import { bandPages, pictureSize } from '../../shared/formats/band-page.ts';
import { exportDeck } from '../../shared/formats/deck.ts';
import { toDot, toMermaid } from '../../shared/formats/graph.ts';
import { outlineMarkdown, outlineText } from '../../shared/formats/outline.ts';
import { checkMarkdown } from '../../shared/report/markdown.ts';
import { withDesign, withDesignInPng } from '../../shared/formats/embedded.ts';
import type { Scene } from '../../shared/draw/scene.ts';
import type { SlideContent } from '../../shared/slides/content.ts';
import { readDesign } from '../design-file.ts';
import { subjectOf, type Subject } from '../exporting/subject.ts';
import { todayOf } from '../judging.ts';
import { complain, EXIT, failed, ok, remark, remarksOf, STANDARD, write, type ExitCode, type Problem, type Result } from '../io.ts';

export interface ExportOptions {
  readonly output: string;
  readonly to?: string;
  readonly scenario?: string;
  readonly month?: string;
  readonly slide: readonly string[];
  readonly theme: SceneTheme;
  readonly scale: string;
  readonly names: boolean;
  readonly embed: boolean;
  readonly findings?: boolean;
  readonly today?: string;
  readonly tiled?: boolean;
  readonly force?: boolean;
}

type Content = string | Uint8Array;
type Writer = (subject: Subject, options: ExportOptions & { readonly file: string }) => Promise<Result<Content>> | Result<Content>;

const sceneOf = ({ design, evaluation }: Subject): Scene => buildScene(design, evaluation);

const WRITERS: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  [
    'svg',
    (subject, { theme, embed }) => {
      const svg = toSvg(sceneOf(subject), { title: subject.design.name, theme });
      return ok(embed ? withDesign(svg, subject.design) : svg);
    },
  ],
  ['png', png],
  ['pdf', pdf],
  ['pptx', pptx],
  ['html', html],
  [
    'md',
    ({ design, evaluation }, { file }) => ok(`${checkMarkdown({ file, design, evaluation })}\n### Who answers to whom\n\n${outlineMarkdown(design)}`),
  ],
  ['txt', ({ design }) => ok(outlineText(design))],
  ['mmd', ({ design }) => ok(toMermaid(design))],
  ['dot', ({ design }) => ok(toDot(design))],
  ['orgscale', ({ design }) => ok(printDesign(design))],
]);

export async function exportTo(file: string, options: ExportOptions): Promise<ExitCode> {
  const writer = writerFor(options);
  if (!writer.ok) return refuse(writer.problem);
  const today = todayOf(options.today);
  if (!today.ok) return refuse(today.problem);
  const read = await readDesign(file, { salvage: false });
  if (!read.ok) return refuse(read.problem);
  const subject = subjectOf(read.value.design, { ...options, today: today.value, played: remarksOf(file) });
  if (!subject.ok) return refuse({ file, ...subject.problem });
  const content = await writer.value(subject.value, { ...options, file: file === STANDARD ? 'standard input' : path.basename(file) });
  if (!content.ok) return refuse(content.problem);
  const written = await write(options.output, content.value, { force: options.force === true });
  return written.ok ? EXIT.fine : refuse(written.problem);
}

const MARGIN = 32;
/** A larger picture costs half a gigabyte while it is drawn, and a vector format shows more. */
const MOST_PIXELS = 32e6;
const LONGEST_SIDE = 16_000;

async function png(subject: Subject, { theme, embed, scale: wanted }: ExportOptions): Promise<Result<Content>> {
  const asked = Number(wanted);
  if (!(asked >= 0.1 && asked <= 4)) return failed({ message: `"${wanted}" is no scale`, remedy: 'Take a number from 0.1 to 4: --scale 2' });
  const scene = sceneOf(subject);
  const size = pictureSize(scene, MARGIN);
  const scale = Math.min(asked, LONGEST_SIDE / Math.max(size.width, size.height), Math.sqrt(MOST_PIXELS / (size.width * size.height)));
  if (scale < asked)
    remark(`The picture would be too large at ${wanted}x: it is drawn at ${scale.toFixed(2)}x. Export it as svg or pdf for any size.`);
  const [{ drawPng }, { fontStyle }] = await Promise.all([import('../exporting/chromium.ts'), import('../exporting/fonts.ts')]);
  const drawn = await drawPng({ ...size, scale, page: bandPages(scene, { theme, margin: MARGIN, fonts: await fontStyle() }) });
  if (!drawn.ok || !embed) return drawn;
  const whole = withDesignInPng(drawn.value, subject.design);
  return whole ? ok(whole) : failed({ message: 'the browser drew no PNG', remedy: 'Try another browser: CHROMIUM=/path/to/chrome' });
}

async function pdf(subject: Subject, { theme, findings, tiled }: ExportOptions): Promise<Result<Content>> {
  const [{ printHtml }, { printPdf }, { fontStyle }] = await Promise.all([
    import('../../shared/formats/print-page.ts'),
    import('../exporting/chromium.ts'),
    import('../exporting/fonts.ts'),
  ]);
  const { design, slides } = subject;
  const some = slides !== null || findings === true || (design.slides ?? []).length > 0;
  return printPdf(
    printHtml({
      title: design.name,
      theme,
      slides: some ? deckPages(subject, findings) : [],
      // Slides that were asked for come alone.
      ...(slides === null ? { chart: { scene: sceneOf(subject), tiled: tiled === true } } : {}),
      fonts: await fontStyle(),
    }),
  );
}

async function pptx(subject: Subject, { theme, findings }: ExportOptions): Promise<Result<Content>> {
  const { toPptx } = await import('../../shared/formats/pptx.ts');
  const bytes = await toPptx(deckPages(subject, findings, subject.slides === null), { title: subject.design.name, theme });
  return bytes ? ok(bytes) : failed({ message: 'the slides could not be written', remedy: 'Please report this, with the file if you can' });
}

async function html(subject: Subject, { theme, findings }: ExportOptions): Promise<Result<Content>> {
  const [{ htmlPlayer }, { between }, { fontStyle }] = await Promise.all([
    import('../../shared/formats/html-player.ts'),
    import('../../shared/slides/transition.ts'),
    import('../exporting/fonts.ts'),
  ]);
  const slides = deckPages(subject, findings, subject.slides === null);
  // As many slides as there are in the file: each picture on the way is numbered like the one that comes.
  const shown = { ...subject.design, slides: slides.map(({ slide }) => slide) };
  const before = (nth: number): readonly SlideContent[] => {
    const [from, to] = [slides[nth - 1], slides[nth]];
    return from && to ? between(shown, from.slide, to.slide, subject, 0) : [];
  };
  return ok(htmlPlayer(slides, { title: subject.design.name, theme, before, fonts: await fontStyle() }));
}

/** The slides that were asked for. */
const deckPages = ({ design, evaluation, run, slides }: Subject, findings = false, whole = false): readonly SlideContent[] =>
  exportDeck(design, { evaluation, run, findings, whole, ...(slides === null ? {} : { slides }) });

function writerFor({ output, to }: ExportOptions): Result<Writer> {
  const kinds = [...WRITERS.keys()].join(', ');
  if (to === undefined && output === STANDARD)
    return failed({ message: 'standard output has no ending to tell the format by', remedy: `Name it: --to, one of ${kinds}` });
  const kind = (to ?? path.extname(output).slice(1)).toLowerCase();
  const writer = WRITERS.get(kind);
  return writer
    ? ok(writer)
    : failed({
        file: output,
        message: kind === '' ? 'this name has no ending to tell the format by' : `"${kind}" cannot be written`,
        remedy: `Formats: ${kinds}`,
      });
}

function refuse(problem: Problem): ExitCode {
  complain(problem);
  return EXIT.unusable;
}
