// Records docs/images/growth.webm: the startup plays into its breakdown, an SRE is put in at month 50, and it does not come to that.
// Frames come from the browser's own screencast and are put together by ffmpeg, which has to be there.
import { spawnSync } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { App } from '../e2e/app.ts';

const SIZE = { width: 1280, height: 720 };
const FRAMES_A_SECOND = 25;

/** Takes what the page shows from now on; the function that it gives stops, and writes a film. */
async function record(page: Page): Promise<(film: string) => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'orgscale-recording-'));
  const frames: { file: string; second: number }[] = [];
  const writing: Promise<unknown>[] = [];
  const client = await page.context().newCDPSession(page);
  client.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    const file = join(folder, `${String(frames.length).padStart(5, '0')}.jpg`);
    frames.push({ file, second: metadata.timestamp ?? 0 });
    writing.push(writeFile(file, Buffer.from(data, 'base64')), client.send('Page.screencastFrameAck', { sessionId }));
  });
  await client.send('Page.startScreencast', { format: 'jpeg', quality: 95, maxWidth: SIZE.width, maxHeight: SIZE.height });
  return async (film) => {
    await client.send('Page.stopScreencast');
    await Promise.all(writing);
    const shown = frames.map(({ file, second }, at) => `file '${file}'\nduration ${((frames[at + 1]?.second ?? second + 1) - second).toFixed(4)}\n`);
    const list = join(folder, 'frames.txt');
    await writeFile(list, shown.join(''));
    const vp9 = ['-c:v', 'libvpx-vp9', '-crf', '36', '-b:v', '0', '-row-mt', '1', '-pix_fmt', 'yuv420p'];
    const { status, stderr } = spawnSync(
      'ffmpeg',
      ['-y', '-v', 'error', '-f', 'concat', '-safe', '0', '-i', list, '-vf', `fps=${FRAMES_A_SECOND}`, ...vp9, film],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
  };
}

test('a recording of growth', async ({ page }) => {
  test.skip(spawnSync('ffmpeg', ['-version']).status !== 0, 'ffmpeg is not there');
  test.setTimeout(300_000);
  await page.setViewportSize(SIZE);
  await page.addInitScript(() => localStorage.setItem('orgscale:settings', JSON.stringify({ theme: 'light' })));
  const app = await App.start(page);
  await app.openExample('startup');
  await page.getByRole('tab', { name: 'Growth' }).click();
  await expect(page.locator('[data-growth="done"]')).toBeVisible({ timeout: 60_000 });
  const month = page.locator('[data-month][data-phase]');
  const film = page.locator('[data-film-canvas]');
  const play = page.getByRole('button', { name: 'Play', exact: true });
  await page.getByRole('button', { name: '4 times as fast' }).click();
  await page.waitForTimeout(1500);

  const write = await record(page);
  await page.waitForTimeout(1000);
  await play.click();
  await expect(month).toHaveAttribute('data-phase', 'hyperGrowth.breakdown', { timeout: 90_000 });
  await page.waitForTimeout(1200);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(film).toHaveCount(0, { timeout: 30_000 });
  await page.waitForTimeout(2500);

  const slider = page.getByRole('slider', { name: 'Month' });
  await slider.focus();
  while (Number(await slider.getAttribute('aria-valuenow')) > 50) {
    await page.keyboard.press('ArrowLeft');
    await page.waitForTimeout(150);
  }
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'));
  await page.waitForTimeout(2000);
  await app.drag(await app.middle(page.locator('[data-palette-item="sre"]')), await app.middle(app.card('Bookings')));
  await app.nameNew('Ana');
  await expect(page.locator('[data-growth="done"]')).toBeVisible({ timeout: 60_000 });
  await page.waitForTimeout(2000);
  await page.keyboard.press('Escape');
  await play.click();
  await expect(month).toHaveText(/^Month (7[5-9]|[89]\d|1\d\d)$/u, { timeout: 90_000 });
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(film).toHaveCount(0, { timeout: 30_000 });
  await page.waitForTimeout(3000);
  await write('docs/images/growth.webm');
});
