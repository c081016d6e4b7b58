// node test/bench/findings/panel.mjs [root]: the Problems panel with two thousand findings, in the built app and the browser
// that CHROMIUM names: until it is painted after another tab was shown, and a frame while its list scrolls. The least of several rounds.
import path from 'node:path';
import { openApp, openDesign, source } from '../support/page.mjs';

const { largeDesign } = await source('test/bench/support/large.ts');
const { page, url, busy, close } = await openApp(process.argv[2] && path.resolve(process.argv[2]));
const ROUNDS = 8;
/** So many teams have some two thousand findings. */
const TEAMS = 1470;

await openDesign(page, url, largeDesign(TEAMS));
await page.waitForTimeout(1500);
const findings = await page.evaluate(() => globalThis.bench.evaluationStore.get().evaluation.findings.length);
const tab = (name) => page.evaluate((words) => document.querySelector(`[role=tab][data-bench="${words}"]`).click(), name);

/** In the page: names the tabs, so that each can be pressed without looking for it. */
await page.evaluate(() => {
  for (const each of document.querySelectorAll('[role=tab]')) each.dataset.bench = /^\p{L}+/u.exec(each.textContent)?.[0] ?? '';
});
/** In the page: shows the problems, and waits until their list was painted. */
const shows = () =>
  new Promise((resolve) => {
    const start = performance.now();
    document.querySelector('[role=tab][data-bench="Problems"]').click();
    const look = () => {
      if (document.querySelector('[role=tree][aria-label="Findings"] [role=treeitem]'))
        return requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
      requestAnimationFrame(look);
    };
    look();
  });
/** In the page: scrolls down its list, so many pixels a frame. */
const scrolls = async ({ frames, step }) => {
  const tree = document.querySelector('[role=tree][aria-label="Findings"]');
  const scroller = tree.parentElement;
  scroller.scrollTop = 0;
  let blank = 0;
  for (let at = 0; at < frames; at++) {
    scroller.scrollTop += step;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const { top, left, bottom } = scroller.getBoundingClientRect();
    for (const y of [top + 40, (top + bottom) / 2, bottom - 40]) if (!document.elementFromPoint(left + 60, y)?.closest('[role=treeitem]')) blank += 1;
  }
  return { rows: tree.querySelectorAll('[role=treeitem]').length, blank };
};

const least = { cpu: Infinity, all: Infinity, frame: Infinity };
let seen = { rows: 0, blank: 0 };
for (let round = 0; round < ROUNDS; round++) {
  await tab('Slides');
  await page.waitForTimeout(800);
  const before = await busy();
  const all = await page.evaluate(shows);
  const cpu = (await busy()) - before;
  await page.waitForTimeout(300);
  const still = await busy();
  const frames = 60;
  const came = await page.evaluate(scrolls, { frames, step: 120 });
  const frame = ((await busy()) - still) / frames;
  seen = { rows: came.rows, blank: Math.max(seen.blank, came.blank) };
  for (const [key, value] of Object.entries({ cpu, all, frame })) least[key] = Math.min(least[key], value);
}
console.log(
  `  ${findings} findings: ${least.cpu.toFixed(0)} CPU ms of the page's thread until painted, ${least.all.toFixed(0)} ms by the clock; scrolling, ${least.frame.toFixed(1)} CPU ms a frame, ${seen.rows} rows there, ${seen.blank} places empty`,
);
await close();
