// node test/bench/playback/run.mjs: growth playback with 2,000 teams in sight, the film beside a bare canvas, in the browser that CHROMIUM names.
import { chromium } from '@playwright/test';
import { build } from 'esbuild';

const { outputFiles } = await build({
  entryPoints: [new URL('page.ts', import.meta.url).pathname],
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2023',
  minifySyntax: true,
});
const browser = await chromium.launch({
  ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.setContent('<!doctype html><title>Playback</title><body style="margin:0">');
await page.addScriptTag({ content: outputFiles[0].text });
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable', { timeDomain: 'threadTicks' });
const busy = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;

const FRAMES = 240;
for (const how of ['bare', 'film', 'bare', 'film']) {
  const before = await busy();
  const { paint, fps, teams } = await page.evaluate(([kind, frames]) => window.play(kind, frames), [how, FRAMES]);
  const cpu = ((await busy()) - before) / (FRAMES + 20);
  console.log(
    `${how}: ${teams} teams, ${fps.toFixed(1)} frames a second, ${paint.toFixed(2)} ms painting and ${cpu.toFixed(2)} CPU ms of the page's thread a frame`,
  );
}
await browser.close();
