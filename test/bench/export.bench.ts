// How long a design of 1,000 teams takes to each format that needs no browser, and how much memory; to reach: 10 s and 500 MB each.
// Seconds of the processor, so that what else a machine does counts as little as it can.
// PNG and PDF are what the browser makes of the pages printed here: their time on the command line is in docs/export.md.
import { buildScene } from '../../shared/draw/build.ts';
import { toSvg } from '../../shared/draw/svg.ts';
import { exportDeck } from '../../shared/formats/deck.ts';
import { withDesign } from '../../shared/formats/embedded.ts';
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

const TEAMS = 1000;
const GOAL = { seconds: 10, megabytes: 500 };
const design = company(TEAMS);
const deck = (): ReturnType<typeof exportDeck> =>
  exportDeck({ ...design }, { evaluation: evaluate(design), run: () => null, findings: true, whole: true });
const scene = (): ReturnType<typeof buildScene> => buildScene({ ...design }, evaluate(design));

const FORMATS: Readonly<Record<string, () => string | Uint8Array | null | Promise<string | Uint8Array | null>>> = {
  svg: () => withDesign(toSvg(scene(), { title: design.name }), design),
  'svg without names': () => {
    const bare = nameHider()(design);
    return withDesign(toSvg(buildScene(bare, evaluate(bare)), { title: bare.name }), bare);
  },
  'page for png and pdf': () => printHtml({ title: design.name, slides: [], chart: { scene: scene(), tiled: false }, theme: 'light' }),
  'tiled pages for pdf': () => printHtml({ title: design.name, slides: [], chart: { scene: scene(), tiled: true }, theme: 'light' }),
  pptx: () => toPptx(deck(), { title: design.name, theme: 'light', packed: 'small' }),
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

let missed = false;
for (const [name, run] of Object.entries(FORMATS)) {
  globalThis.gc?.();
  const start = process.cpuUsage();
  const content = await run();
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  const megabytes = process.memoryUsage().rss / 2 ** 20;
  const size = content === null ? 0 : content.length / 2 ** 20;
  const over = seconds > GOAL.seconds || megabytes > GOAL.megabytes;
  missed ||= over;
  console.log(
    `${name.padEnd(22)} ${seconds.toFixed(2).padStart(6)} s  ${size.toFixed(2).padStart(6)} MB written  ${megabytes.toFixed(0).padStart(4)} MB in use${over ? '  (over)' : ''}`,
  );
}
if (missed) process.exitCode = 1;
