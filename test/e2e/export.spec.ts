// Exporting on wish: a slide for each finding, nobody's name, and only what is selected. Every format is read in present-meeting.spec.ts.
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { unzip } from '../support/unzip.ts';
import { App } from './app.ts';
import { exported } from './exporting.ts';

test('slides are one a finding on wish, and nobody is named; a text is of what is selected', async ({ page }) => {
  const app = await App.start(page);
  await app.openExample('reorganisation-before');
  const path = await exported(page, 'PowerPoint', async (dialog) => {
    await dialog.getByRole('checkbox', { name: /A slide for each/u }).check();
    await dialog.getByRole('checkbox', { name: /Leave out the names/u }).check();
  });
  const files = unzip(await readFile(path));
  const slides = [...files].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/u.test(name)).map(([, xml]) => xml.toString('utf8'));
  expect(slides.length).toBeGreaterThan(5);
  expect(slides.join('')).toContain('<a:t>Metering</a:t>');
  expect(slides.join('')).not.toMatch(/Ricardo|Wanjiru|<p:pic>/u);

  await app.card('Metering').click();
  const text = await readFile(
    await exported(page, 'Text', (dialog) => dialog.getByRole('checkbox', { name: /^Only the selection/u }).check()),
    'utf8',
  );
  expect(text).toContain('Metering: product team');
  expect(text).not.toContain('Tariffs');
});
