// In a page of the playback bench: the same two months by d3-org-chart, which lays them out itself and moves from one to the other by its own transition.
// It draws a tree: a team hangs below the head of its group, an SRE below the manager; docks and support are left out, in its favour.
import { designs } from './months.ts';
import { nextFrame, type Played } from './play.ts';

interface Row {
  readonly id: string;
  readonly parentId: string;
  readonly name: string;
  readonly note: string;
  readonly _expanded: true;
}
/** As much of d3-org-chart as is used here; each call sets something and returns the chart. */
interface Chart {
  container(selector: string): Chart;
  data(rows: readonly Row[]): Chart;
  svgWidth(pixels: number): Chart;
  svgHeight(pixels: number): Chart;
  nodeWidth(width: () => number): Chart;
  nodeHeight(height: () => number): Chart;
  nodeContent(html: (node: { readonly data: Row }) => string): Chart;
  scaleExtent(range: readonly [number, number]): Chart;
  duration(ms: number): Chart;
  render(): Chart;
  fit(how: { readonly animate: boolean }): Chart;
}
declare global {
  interface Window {
    /** Put there by the script that run.mjs bundles from the package. */
    readonly OrgChart: new () => Chart;
  }
}

/** Milliseconds: longer than any run, so that laying out and joining, which come once a month, stay out of the count as they do for the others. */
const MONTH = 120_000;

const [before, after] = designs.map(({ units, lines }): Row[] => {
  const managers = new Map(lines.filter(({ kind, from }) => kind === 'reports' && !from.startsWith('g')).map(({ from, to }) => [from, to]));
  return units
    .filter(({ kind }) => kind !== 'group')
    .map((unit) => ({
      id: unit.id,
      // The head of a group `g7` is `h7`.
      parentId: managers.get(unit.id) ?? unit.parent?.replace('g', 'h') ?? '',
      name: unit.name,
      note: unit.kind,
      _expanded: true,
    }));
});
if (!before || !after) throw new Error('There are no two months.');

const root = document.createElement('div');
root.id = 'root';
document.body.append(root);
const chart = new window.OrgChart()
  .container('#root')
  .svgWidth(innerWidth)
  .svgHeight(innerHeight)
  .nodeWidth(() => 160)
  .nodeHeight(() => 60)
  .nodeContent(({ data }) => `<div class="box"><b>${data.name}</b><i>${data.note}</i></div>`)
  .scaleExtent([0.0001, 20])
  .duration(0)
  .data(before)
  .render()
  .fit({ animate: false });

/** Sets off for the later month once the first one stands. */
async function setOff(rows: readonly Row[]): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await nextFrame();
  chart.duration(MONTH).data(rows).render();
  await nextFrame();
}
const underway = setOff(after);

const places = (): string => [...document.querySelectorAll('.node')].map((node) => node.getAttribute('transform')).join();

async function count(frames: number): Promise<Played> {
  await underway;
  const start = places();
  const began = await nextFrame();
  let now = began;
  for (let frame = 0; frame < frames; frame++) now = await nextFrame();
  if (places() === start) throw new Error('Nothing has moved.');
  const teams = [...document.querySelectorAll('.box > i')].filter(({ textContent }) => textContent === 'team').length;
  return { teams, drawn: frames + 1, fps: (frames * 1000) / (now - began), paint: null };
}
Object.assign(window, { play: async (_how: string, frames: number) => count(frames) });
