// The product as desktop specs use it: small designs on disk, one quick edit, and what its windows show.
import fs from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { App } from '../e2e/app.ts';
import type { DesktopApp } from './launch.ts';

/** Product teams of one organisation, by name. */
export function designText(name: string, teams: readonly string[]): string {
  const units = teams.map((team) => ({ id: team.toLowerCase(), kind: 'team', name: team, type: 'product', headcount: { engineer: 4 } }));
  return `${JSON.stringify({ format: 'orgscale', version: 1, name, organization: {}, units, lines: [] }, null, 2)}\n`;
}

export function writeDesign(file: string, ...teams: readonly string[]): string {
  fs.writeFileSync(file, designText(path.basename(file, '.orgscale'), teams));
  return file;
}

/** The names of the teams that a file holds. */
export function teamsIn(file: string): string[] {
  const { units } = JSON.parse(fs.readFileSync(file, 'utf8')) as { units: { name: string }[] }; // written by the app or above
  return units.map(({ name }) => name).sort();
}

/** The window of a page that shows a design. */
export async function shows(page: Page, team: string): Promise<App> {
  const app = new App(page);
  await expect(app.card(team)).toBeVisible();
  return app;
}

/** The quickest edit that a file shows: a team goes. */
export async function remove(app: App, team: string): Promise<void> {
  await app.card(team).click();
  await app.page.keyboard.press('Delete');
  await expect(app.card(team)).toHaveCount(0);
}

export async function save(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+s');
}

/** Opens a file through the menu and the system's dialog. */
export async function openByMenu(desktop: DesktopApp, page: Page, file: string, team: string): Promise<App> {
  await desktop.answer({ open: [file] });
  await desktop.menu('document.open');
  return shows(page, team);
}

export const bannerOf = (page: Page, words: string | RegExp): Locator => page.getByRole('status').filter({ hasText: words });
export const markOf = (page: Page, words: string | RegExp): Locator => page.getByRole('banner').getByText(words);
export const filesIn = (folder: string): string[] => fs.readdirSync(folder).sort();
