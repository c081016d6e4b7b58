// node test/bench/slider/run.mjs [root]: from a key press on a slider of the startup's first scenario to the first changed month in its charts, in the
// built app and the browser that CHROMIUM names. `root` is another checkout, to compare with.
import path from 'node:path';
import { openApp } from '../support/page.mjs';

const root = process.argv[2] ? path.resolve(process.argv[2]) : undefined;
const { page, url, busy, close } = await openApp(root);
const ROUNDS = 9;

/** In the page: waits for the next key, and then until a chart is another and was painted. */
const changed = () =>
  new Promise((resolve) => {
    let start = 0;
    addEventListener('keydown', ({ timeStamp }) => (start = timeStamp), { once: true, capture: true });
    const charts = document.querySelector('svg[aria-label^="Engineers by kind"]');
    const watch = new MutationObserver((changes) => {
      if (!changes.some(({ attributeName }) => attributeName === 'd')) return;
      watch.disconnect();
      const shown = performance.now() - start;
      requestAnimationFrame(() => setTimeout(() => resolve({ shown, painted: performance.now() - start })));
    });
    watch.observe(charts, { subtree: true, attributes: true, attributeFilter: ['d'] });
  });

const done = async () => page.locator('[data-growth="done"]').waitFor({ timeout: 60_000 });
const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)].toFixed(0);

for (const { slider, month } of [
  { slider: 'Up to 30 engineers', month: 0 },
  { slider: 'Hyper-growth', month: 57 },
]) {
  await page.goto(url);
  await page.locator('[data-example="startup"]').click();
  await page.getByRole('tab', { name: 'Growth' }).click();
  await done();
  const box = await page.locator('[data-region="phase"]').boundingBox();
  const last = Number(await page.getByRole('slider', { name: 'Month' }).getAttribute('aria-valuemax'));
  if (month > 0) await page.mouse.click(box.x + (box.width * month) / last, box.y + box.height / 2);
  const thumb = page.getByRole('slider', { name: slider });
  await thumb.focus();
  const took = [];
  for (let round = 0; round < ROUNDS; round++) {
    await page.waitForTimeout(1500);
    const waits = page.evaluate(changed);
    await page.waitForTimeout(50);
    const before = await busy();
    await page.keyboard.press(round % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
    const one = await waits;
    took.push({ ...one, cpu: (await busy()) - before });
    await done();
  }
  const of = (key) => took.map((one) => one[key]);
  console.log(
    `  ${slider}: ${median(of('shown'))} ms until a chart is another (${Math.min(...of('shown')).toFixed(0)} to ${Math.max(...of('shown')).toFixed(0)}), ${median(of('painted'))} until it was painted, ${median(of('cpu'))} CPU ms of the page's thread (least ${Math.min(...of('cpu')).toFixed(0)})`,
  );
}
await close();
