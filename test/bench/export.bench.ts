// How long a design of 1,000 teams takes to each format, and how much memory; to reach: 10 s and 500 MB each.
// The least of three, in seconds of the processor and on the clock, so that what else a machine does counts as little as it can.
// PNG and PDF with the browser that draws them, all its processes together (files: with the pages of its program files, which come and go); `--one FORMAT` is how this starts itself, alone with a format.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { drawPng, printPdf } from '../../cli/exporting/chromium.ts';
import { buildScene } from '../../shared/draw/build.ts';
import { toSvg } from '../../shared/draw/svg.ts';
import { bandPages, pictureSize } from '../../shared/formats/band-page.ts';
import { exportDeck } from '../../shared/formats/deck.ts';
import { withDesign, withDesignInPng } from '../../shared/formats/embedded.ts';
import { toDot, toMermaid } from '../../shared/formats/graph.ts';
import { htmlPlayer } from '../../shared/formats/html-player.ts';
import { nameHider } from '../../shared/formats/names.ts';
import { outlineText } from '../../shared/formats/outline.ts';
import { toPptx } from '../../shared/formats/pptx.ts';
import { printHtml } from '../../shared/formats/print-page.ts';
import { compareMarkdown } from '../../shared/report/compare-markdown.ts';
import { compare } from '../../shared/report/compare.ts';
import { checkMarkdown } from '../../shared/report/markdown.ts';
import { evaluate } from '../../shared/rules/evaluate.ts';
import { company } from '../unit/draw/organisations.ts';
import { costOfTree } from './support/tree.ts';

const TEAMS = 1000;
const GOAL = { seconds: 10, megabytes: 500 };
const TIMES = 3;
const MOST_PIXELS = 32e6;

type Content = string | Uint8Array | null;
const design = company(TEAMS);
const deck = (): ReturnType<typeof exportDeck> =>
  exportDeck({ ...design }, { evaluation: evaluate(design), run: () => null, findings: true, whole: true });
const scene = (): ReturnType<typeof buildScene> => buildScene({ ...design }, evaluate(design));
const page = (tiled: boolean): string => printHtml({ title: design.name, slides: [], chart: { scene: scene(), tiled }, theme: 'light' });
const made = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: { readonly message: string } }): T => {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
};

const FORMATS: Readonly<Record<string, () => Content | Promise<Content>>> = {
  svg: () => withDesign(toSvg(scene(), { title: design.name }), design),
  'svg without names': () => {
    const bare = nameHider()(design);
    return withDesign(toSvg(buildScene(bare, evaluate(bare)), { title: bare.name }), bare);
  },
  png: async () => {
    const drawn = scene();
    const size = pictureSize(drawn, 32);
    const scale = Math.min(2, 16_000 / Math.max(size.width, size.height), Math.sqrt(MOST_PIXELS / (size.width * size.height)));
    return withDesignInPng(made(await drawPng({ ...size, scale, page: bandPages(drawn, { theme: 'light', margin: 32 }) })), design);
  },
  pdf: async () => made(await printPdf(page(false))),
  'pdf, tiled': async () => made(await printPdf(page(true))),
  pptx: () => toPptx(deck(), { title: design.name, theme: 'light' }),
  html: () => htmlPlayer(deck(), { title: design.name, theme: 'light' }),
  md: () => checkMarkdown({ file: 'a', design, evaluation: evaluate(design) }),
  txt: () => outlineText({ ...design }),
  mmd: () => toMermaid({ ...design }),
  dot: () => toDot({ ...design }),
  'diff as markdown': () => {
    const side = (label: string, one: typeof design): Parameters<typeof compare>[0] => ({ label, design: one, evaluation: evaluate(one) });
    return compareMarkdown(compare(side('a', { ...design, units: design.units.slice(50) }), side('b', { ...design })));
  },
};

interface Figures {
  readonly processor: number;
  readonly clock: number;
  readonly megabytes: number;
  readonly withFiles: number;
  readonly written: number;
}

async function measure(run: () => Content | Promise<Content>): Promise<Figures> {
  const cost = costOfTree();
  const start = performance.now();
  const content = await run();
  const clock = (performance.now() - start) / 1000;
  const { seconds, megabytes, withFiles } = cost();
  return { processor: seconds, clock, megabytes, withFiles, written: (content?.length ?? 0) / 2 ** 20 };
}

/** Each run in a process of its own: what one leaves in memory is not the next one's. */
function alone(format: string): Figures {
  const { status, stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--one', format], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${format} could not be measured`);
  return JSON.parse(stdout) as Figures; // printed below
}

const [flag, one = ''] = process.argv.slice(2);
const only = flag === '--one' ? FORMATS[one] : undefined;
if (only) {
  console.log(JSON.stringify(await measure(only)));
} else {
  console.log(`${'the least of three'.padEnd(20)} processor    clock   memory    files  written`);
  for (const format of Object.keys(FORMATS)) {
    const runs = Array.from({ length: TIMES }, () => alone(format));
    const least = (key: keyof Figures): number => Math.min(...runs.map((figures) => figures[key]));
    const over = least('processor') > GOAL.seconds || least('megabytes') > GOAL.megabytes;
    if (over) process.exitCode = 1;
    const [processor, clock, memory, files, written] = [least('processor'), least('clock'), least('megabytes'), least('withFiles'), least('written')];
    console.log(
      `${format.padEnd(20)} ${processor.toFixed(2).padStart(7)} s ${clock.toFixed(2).padStart(6)} s ${memory.toFixed(0).padStart(5)} MB ${files.toFixed(0).padStart(5)} MB ${written.toFixed(2).padStart(5)} MB${over ? '  (over)' : ''}`,
    );
  }
}
