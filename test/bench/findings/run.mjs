// node test/bench/findings/run.mjs [root]: from an edit to its findings on screen at 300 and 1,000 teams, in the built app and the browser that CHROMIUM
// names. The page's own thread in CPU time and the whole in wall time, the least of several rounds. `root` is another checkout, to compare with.
import path from 'node:path';
import { openApp, openDesign, source } from '../support/page.mjs';

const { largeOrg } = await source('test/support/large-org.ts');
const { page, url, busy, close } = await openApp(process.argv[2] && path.resolve(process.argv[2]));

/** In the page: does one edit (or takes it back) and waits until its findings were painted. */
const once = (change) =>
  new Promise((resolve) => {
    const { documentStore, edit, undo, evaluationStore } = globalThis.bench;
    const start = performance.now();
    if (change) edit(change);
    else undo();
    const scene = performance.now() - start;
    const painted = () => requestAnimationFrame(() => setTimeout(() => resolve({ scene, all: performance.now() - start })));
    const look = () => evaluationStore.get().revision === documentStore.get().revision;
    if (look()) return painted();
    const stop = evaluationStore.subscribe(() => {
      if (!look()) return;
      stop();
      painted();
    });
  });

const ROUNDS = 8;
for (const teams of [300, 1000]) {
  const design = largeOrg({ teams, seed: 1 });
  await openDesign(page, url, design);
  await page.waitForTimeout(1500);
  const all = design.units.filter(({ kind }) => kind === 'team');
  const team = all[40];
  const line = design.lines.find(({ kind, from }) => kind === 'reports' && from === all[41].id);
  const other = design.units.find(({ role, parent, id }) => role === 'director' && parent !== team.parent && id !== line.to);
  const edits = {
    'a name': { label: 'Rename', put: { units: [{ ...team, name: 'Another name' }] } },
    'a headcount': { label: 'Headcount', put: { units: [{ ...team, headcount: { engineer: 3 } }] } },
    'another manager': { label: 'Manager', put: { lines: [{ ...line, to: other.id }] } },
    'a new team': { label: 'New', put: { units: [{ ...team, id: 'team-new', name: 'New team' }] } },
  };
  for (const [name, change] of Object.entries(edits)) {
    const least = { cpu: Infinity, scene: Infinity, all: Infinity };
    for (let round = 0; round < ROUNDS; round++) {
      const before = await busy();
      const took = await page.evaluate(once, change);
      const cpu = (await busy()) - before;
      for (const [key, value] of Object.entries({ ...took, cpu })) least[key] = Math.min(least[key], value);
      await page.evaluate(once, null);
      await page.waitForTimeout(400);
    }
    console.log(
      `  ${teams} teams, ${name}: ${least.cpu.toFixed(0)} CPU ms of the page's thread, ${least.scene.toFixed(0)} ms to the edit's own scene, ${least.all.toFixed(0)} ms to its findings`,
    );
  }
}
await close();
