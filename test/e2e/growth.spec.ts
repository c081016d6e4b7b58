// Growth as a person plays it: the startup into its breakdown, back to month 50, an SRE put in by hand, and no breakdown after that.
import { expect, test } from './surface.ts';
import type { Locator, Page } from '@playwright/test';
import { App } from './app.ts';
import { unit } from './read.ts';

/** The Growth tab: what specs press and read. */
class Growth {
  readonly month: Locator;
  readonly slider: Locator;
  readonly strip: Locator;
  readonly film: Locator;
  constructor(readonly page: Page) {
    this.month = page.locator('[data-month][data-phase]');
    this.slider = page.getByRole('slider', { name: 'Month' });
    this.strip = page.locator('[data-region="phase"]');
    this.film = page.locator('[data-film-canvas]');
  }
  static async open(page: Page): Promise<Growth> {
    await page.getByRole('tab', { name: 'Growth' }).click();
    const growth = new Growth(page);
    await growth.played();
    return growth;
  }
  /** Waits until the run is there to its last month. */
  async played(): Promise<void> {
    await expect(this.page.locator('[data-growth="done"]')).toBeVisible({ timeout: 60_000 });
  }
  async last(): Promise<number> {
    return Number(await this.slider.getAttribute('aria-valuemax'));
  }
  /** Presses the strip where a month stands. */
  async press(month: number): Promise<void> {
    const box = await this.strip.boundingBox();
    if (!box) throw new Error('The strip is not on screen.');
    await this.page.mouse.click(box.x + (box.width * month) / (await this.last()), box.y + box.height / 2);
    await expect(this.month).toHaveText(`Month ${month}`);
  }
  /** Plays until `until` says so of the phases seen, and pauses; the phases that were passed, in order. */
  async play(until: 'breakdown' | 'the end'): Promise<string[]> {
    await this.page.evaluate(() => {
      const seen: string[] = [];
      // For this test alone.
      (window as unknown as { phases: string[] }).phases = seen;
      const look = (): void => {
        const phase = document.querySelector('[data-month][data-phase]')?.getAttribute('data-phase') ?? '';
        if (seen.at(-1) !== phase) seen.push(phase);
      };
      look();
      const bar = document.querySelector('[data-growth]');
      if (bar) new MutationObserver(look).observe(bar, { subtree: true, attributes: true, attributeFilter: ['data-phase'] });
    });
    await this.page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect(this.film).toBeVisible();
    if (until === 'breakdown') {
      await expect(this.month).toHaveAttribute('data-phase', 'hyperGrowth.breakdown', { timeout: 90_000 });
      await this.page.getByRole('button', { name: 'Pause' }).click();
    } else await expect(this.month).toHaveText(`Month ${await this.last()}`, { timeout: 90_000 });
    await expect(this.film).toHaveCount(0, { timeout: 30_000 });
    // Noted above.
    return this.page.evaluate(() => (window as unknown as { phases: string[] }).phases);
  }
  async speed(name: string): Promise<void> {
    await this.page.getByRole('button', { name }).click();
  }
}

/** What canvas, strip, charts and problems say of the month that is shown. */
async function said(app: App, growth: Growth): Promise<Record<string, unknown>> {
  const { page } = app;
  const month = Number(await growth.month.getAttribute('data-month'));
  // As it is seen: each figure stands apart, and thousands are parted.
  const status = (await page.getByRole('contentinfo', { name: 'Status' }).innerText()).replaceAll(/(?<=\d),(?=\d)/gu, '');
  const figure = (words: RegExp): number => Number(words.exec(status)?.[1] ?? 0);
  const strip = await growth.strip
    .locator('[data-state]')
    .evaluateAll(
      (all, at) =>
        all.find((one) => Number(one.getAttribute('data-from')) <= at && at < Number(one.getAttribute('data-to')))?.getAttribute('data-state'),
      month,
    );
  const chart = Number((await page.locator('[data-chart="Engineers"] text').last().textContent())?.replaceAll(',', ''));
  const far = /Organisation from afar: (\d+) teams/u.exec((await app.canvas.textContent()) ?? '');
  const labelled = await app.canvas.locator('[aria-label^="Organisation from afar"]').evaluateAll((all) => all[0]?.getAttribute('aria-label') ?? '');
  const cards = await app.canvas.locator('[data-unit][data-kind="team"]').count();
  const teams = Number((far ?? /(\d+) teams/u.exec(labelled))?.[1] ?? cards);
  return {
    phase: (await growth.month.getAttribute('data-phase')) === strip,
    engineers: chart === figure(/(\d+) engineers/u),
    teams: teams === figure(/(\d+) teams/u),
    problems:
      Number(
        await page
          .getByRole('tab', { name: /Problems/u })
          .locator('.num')
          .textContent(),
      ) ===
      figure(/(\d+) critical/u) + figure(/(\d+) warning/u) + figure(/(\d+) advice/u),
  };
}
const AGREED = { phase: true, engineers: true, teams: true, problems: true };

test('the startup plays into its breakdown; an SRE put in at month 50 keeps it from that', async ({ page }) => {
  const app = await App.start(page);
  await app.openExample('startup');
  const growth = await Growth.open(page);
  // Slow enough that a person, too, meets the month with the pointer.
  await growth.speed('2 times as fast');
  const phases = await growth.play('breakdown');
  expect(phases).toEqual(['startup', 'hyperGrowth.decoupling', 'hyperGrowth.centralInfrastructure', 'hyperGrowth.strained', 'hyperGrowth.breakdown']);
  // The cards are back, and what is seen is said.
  await expect(app.canvas.getByText(/^You see month \d+/u)).toBeVisible();
  await expect.poll(() => said(app, growth)).toEqual(AGREED);

  await growth.press(50);
  await expect(app.card('Bookings')).toBeVisible();
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'));
  await app.drag(await app.middle(page.locator('[data-palette-item="sre"]')), await app.middle(app.card('Bookings')));
  await app.nameNew('Ana');
  await growth.played();
  await expect(page.getByRole('button', { name: 'Add Ana, month 50' })).toBeVisible();
  await page.keyboard.press('Escape');

  await growth.speed('8 times as fast');
  const after = await growth.play('the end');
  expect(after).not.toContain('hyperGrowth.breakdown');
  expect(after).toContain('hyperGrowth.sreBootstrap');
  for (const month of [50, 80, 104]) {
    await growth.press(month);
    await expect.poll(() => said(app, growth)).toEqual(AGREED);
  }

  const { design } = await app.saveToDisk();
  const scenario = design.scenarios?.[0];
  expect(scenario?.interventions?.map(({ month }) => month)).toEqual([50]);
  expect(JSON.stringify(scenario?.interventions)).toContain('Ana');
  // She came down on a card, so she works in that team.
  expect(JSON.stringify(scenario?.interventions)).toContain('embeds');
  // The drawing of today stays as it was.
  expect(design.units).toHaveLength(6);
  expect(() => unit(design, 'Ana')).toThrow();
});

test('months are walked by keys, and the first one is the file again', async ({ page }) => {
  const app = await App.start(page);
  await app.openExample('startup');
  const growth = await Growth.open(page);
  await growth.slider.focus();
  const after = async (key: string): Promise<number> => {
    await page.keyboard.press(key);
    return Number(await growth.slider.getAttribute('aria-valuenow'));
  };
  expect(await after('ArrowRight')).toBe(1);
  expect(await after('PageUp')).toBe(13);
  expect(await after('ArrowLeft')).toBe(12);
  expect(await after('PageDown')).toBe(0);
  expect(await after('End')).toBe(await growth.last());
  await expect(growth.slider).toHaveAttribute('aria-valuetext', /Month 110, [\d,]+ engineers, Breakdown/u);
  expect(await after('Home')).toBe(0);
  await expect(app.canvas.getByText(/^You see month/u)).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect(growth.film).toBeVisible();
  await page.keyboard.press('Space');
  await expect(growth.film).toHaveCount(0);
});

test('a slider replays at once, and is one step to undo', async ({ page }) => {
  const app = await App.start(page);
  await app.openExample('startup');
  const growth = await Growth.open(page);
  await growth.press(57);
  const engineers = async (): Promise<number> => Number(await page.locator('[data-chart="Engineers"] text').last().textContent());
  const before = await engineers();
  await page.getByRole('slider', { name: 'Hyper-growth' }).focus();
  await page.keyboard.press('PageDown');
  await growth.played();
  await expect.poll(engineers).toBeLessThan(before);
  await page.keyboard.press('ControlOrMeta+z');
  await growth.played();
  await expect.poll(engineers).toBe(before);
});

test('scenarios are made, named, chosen and deleted', async ({ page }) => {
  const app = await App.start(page);
  await app.openExample('startup');
  const growth = await Growth.open(page);
  const menu = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: 'What can be done with scenarios' }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  const names = async (): Promise<string[]> => (await app.saveToDisk()).design.scenarios?.map(({ name }) => name) ?? [];
  await menu('Duplicate');
  await menu('Rename');
  await page.keyboard.type('With a plan');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveText('With a plan');
  await page.getByRole('group', { name: 'Begins' }).last().getByText('At a size').click();
  await growth.played();
  await expect(growth.strip.locator('[data-state="hyperGrowth.breakdown"]')).toHaveCount(0);
  expect(await names()).toContain('With a plan');
  await menu('Delete');
  await growth.played();
  expect(await names()).not.toContain('With a plan');
  await expect(growth.strip.locator('[data-state="hyperGrowth.breakdown"]')).toHaveCount(1);
});

test('an empty drawing says what is missing, and a change can be taken back at its flag', async ({ page }) => {
  const app = await App.start(page);
  await app.newDesign();
  await page.getByRole('tab', { name: 'Growth' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing to grow yet' })).toBeVisible();
  await page.getByRole('button', { name: /Open “Startup”/u }).click();
  const growth = new Growth(page);
  await growth.played();
  await growth.press(12);
  await app.dragFromPalette('team-data', await app.at(120, 300), 'Reports');
  const flag = page.getByRole('button', { name: 'Add Reports, month 12' });
  await flag.click();
  await page.getByRole('button', { name: 'Take back: Add Reports' }).click();
  await expect(flag).toHaveCount(0);
  await growth.played();
  await expect(app.card('Reports')).toHaveCount(0);
});

test('the guided story plays by itself, and is left into the month that it had reached', async ({ page }) => {
  await App.start(page);
  await page.getByRole('button', { name: /Watch a company grow/u }).click();
  const story = page.getByRole('region', { name: 'Guided story' });
  const growth = new Growth(page);
  await growth.played();
  await expect(story.getByRole('heading', { name: 'Everybody does everything' })).toBeVisible();
  await expect(growth.film).toBeVisible();
  await expect(growth.slider).not.toHaveAttribute('aria-valuenow', '0');
  await page.keyboard.press('Escape');
  await expect(story).toHaveCount(0);
  await expect(growth.film).toHaveCount(0);
  const month = await growth.slider.getAttribute('aria-valuenow');
  await expect(page.getByText(`You see month ${month ?? ''}.`)).toBeVisible();
});

/** How many different pictures the film shows of each of some months, the first and the last left out: they are not seen whole. */
async function picturesOfMonths(page: Page, months: number): Promise<number[]> {
  return page.evaluate(
    async (wanted) =>
      new Promise<number[]>((done) => {
        const small = document.createElement('canvas');
        [small.width, small.height] = [240, 120];
        const on = small.getContext('2d', { willReadFrequently: true });
        const seen = new Map<string, Set<string>>();
        const look = (): void => {
          const film = document.querySelector<HTMLCanvasElement>('[data-film-canvas]');
          const month = film?.dataset['month'];
          if (film && on && month !== undefined) {
            on.drawImage(film, 0, 0, 240, 120);
            const pictures = seen.get(month) ?? new Set();
            seen.set(month, pictures.add(on.getImageData(0, 0, 240, 120).data.join()));
          }
          if (seen.size < wanted + 2) requestAnimationFrame(look);
          else done([...seen.values()].slice(1, -1).map((pictures) => pictures.size));
        };
        requestAnimationFrame(look);
      }),
    months,
  );
}
for (const [motion, stands] of [
  ['reduce', true],
  ['no-preference', false],
] as const) {
  test(`months ${stands ? 'stand still and change at once where less motion is asked for' : 'flow into each other'}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: motion });
    const app = await App.start(page);
    await app.openExample('startup');
    const growth = await Growth.open(page);
    await growth.press(40);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    const pictures = await picturesOfMonths(page, 5);
    expect(pictures).toHaveLength(5);
    if (stands) expect(pictures).toEqual([1, 1, 1, 1, 1]);
    else expect(Math.max(...pictures)).toBeGreaterThan(1);
  });
}

test('problems that are opened while it plays name the units of their month, and one that is picked pauses it', async ({ page }) => {
  const app = await App.start(page);
  await app.openExample('startup');
  const growth = await Growth.open(page);
  await growth.speed('8 times as fast');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  // Teams that the file does not have are at risk by then.
  await expect(growth.month).toHaveAttribute('data-phase', 'hyperGrowth.breakdown', { timeout: 60_000 });
  // Slow enough that it goes on playing to the end of this test unless it is paused.
  await growth.speed('Half speed');
  await page.getByRole('tab', { name: /Problems/u }).click();
  await expect(growth.film).toBeVisible();
  await page.getByRole('combobox', { name: 'Group problems' }).click();
  await page.getByRole('option', { name: 'Group by unit' }).click();
  const rows = app.problems.getByRole('treeitem');
  await expect.poll(async () => rows.count()).toBeGreaterThan(4);
  // What growth makes has ids such as "bookings~3".
  await expect(app.problems).not.toContainText(/~\d/u);
  await rows.nth(1).click();
  await expect(growth.film).toHaveCount(0);
  await expect(app.problems).not.toContainText(/~\d/u);
});

test('the guided story is left in its second act, too, and told anew', async ({ page }) => {
  await App.start(page);
  await page.getByRole('button', { name: /Watch a company grow/u }).click();
  const story = page.getByRole('region', { name: 'Guided story' });
  const growth = new Growth(page);
  const hurry = async (heading: string): Promise<void> => {
    await expect(async () => {
      await growth.speed('8 times as fast');
      await expect(story.getByRole('heading', { name: heading })).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 60_000 });
  };
  await growth.played();
  await hurry('Breakdown');
  await hurry('The same company, another way');
  await story.getByRole('button', { name: 'Leave the story' }).click();
  await expect(story).toHaveCount(0);
  await expect(growth.film).toHaveCount(0);
  await expect(page.getByText(/^You see month \d+/u)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveText("The essay's advice");
});
