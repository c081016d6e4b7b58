// node test/bench/playback/run.mjs [--peers]: growth playback with 2,000 teams in sight, the film beside a bare canvas, in the browser that CHROMIUM names.
// With --peers also by React Flow and by d3-org-chart, which is fetched into a temporary folder.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';

const BARE = 'a bare canvas';
const ORG_CHART = 'd3-org-chart@3.1.1';
const STYLE = `body { margin: 0 } .box { width: 100%; height: 100%; box-sizing: border-box; border: 1px solid #999; border-radius: 6px;
  background: #eef; padding: 8px; overflow: hidden; font: 14px sans-serif } .box > b, .box > i { display: block }`;

const here = (file) => new URL(file, import.meta.url).pathname;

/** A script for a page, React in it as it is shipped, and the styles that it imports. */
async function bundle(input) {
  const { outputFiles } = await build({
    bundle: true,
    write: false,
    outdir: '/',
    format: 'iife',
    target: 'es2023',
    jsx: 'automatic',
    minifySyntax: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    ...input,
  });
  return outputFiles[0].text;
}
async function orgChart() {
  const folder = mkdtempSync(path.join(tmpdir(), 'orgscale-bench-'));
  try {
    const options = ['--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
    execFileSync('npm', ['install', ...options, ORG_CHART], { stdio: 'inherit' });
    const contents = "import { OrgChart } from 'd3-org-chart'; window.OrgChart = OrgChart;";
    return await bundle({ stdin: { contents, resolveDir: folder } });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const canvas = [await bundle({ entryPoints: [here('canvas.ts')] })];
const ways = [
  { how: 'bare', name: BARE, scripts: canvas, frames: 160 },
  { how: 'film', name: 'the film', scripts: canvas, frames: 160 },
];
const runs = [...ways, ...ways];
if (process.argv.includes('--peers'))
  runs.push(
    { name: 'React Flow', scripts: [await bundle({ entryPoints: [here('react-flow.tsx')] })], frames: 16 },
    { name: ORG_CHART, scripts: [await orgChart(), await bundle({ entryPoints: [here('org-chart.ts')] })], frames: 16 },
  );

const browser = await chromium.launch({
  ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
});
/** Each in a page of its own, so that none carries what another left. */
async function measure({ how, name, scripts, frames }) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
  await page.setContent('<!doctype html><title>Playback</title><body>');
  await page.addStyleTag({ path: here('../../../node_modules/@xyflow/react/dist/style.css') });
  await page.addStyleTag({ content: STYLE });
  for (const content of scripts) await page.addScriptTag({ content });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  await page.evaluate(async () => window.play('bare', 2));
  const before = await busy();
  const { teams, drawn, fps, paint } = await page.evaluate(async ([kind, count]) => window.play(kind, count), [how, frames]);
  const cpu = ((await busy()) - before) / drawn;
  await page.close();
  return { name, teams, fps, cpu, paint };
}
try {
  const rows = [];
  for (const run of runs) rows.push(await measure(run));
  const bound = rows.filter(({ name }) => name === BARE).reduce((sum, { cpu }, _at, { length }) => sum + cpu / length, 0);
  console.table(
    rows.map(({ name, teams, fps, cpu, paint }) => ({
      'drawn by': name,
      teams,
      'CPU ms of the thread a frame': cpu.toFixed(1),
      'times the bound': (cpu / bound).toFixed(1),
      'ms painting': paint?.toFixed(1) ?? '–',
      'frames a second': fps.toFixed(1),
    })),
  );
} finally {
  await browser.close();
}
