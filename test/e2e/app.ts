// The app as a person uses it: what specs press, drag and read. Selectors stand here alone.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Design } from '../../shared/model/types.ts';
import { desktopOf } from './surface.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}

export class App {
  readonly canvas: Locator;
  readonly problems: Locator;
  readonly inspector: Locator;
  readonly saveMark: Locator;

  constructor(readonly page: Page) {
    this.canvas = page.getByRole('main', { name: 'Canvas' });
    this.problems = page.getByRole('region', { name: 'Problems' });
    this.inspector = page.getByRole('complementary', { name: 'Inspector' });
    this.saveMark = page.getByRole('banner');
  }

  /** Opens the app; every error of the page fails the test that calls `noErrors`. */
  static async start(page: Page, options: { pickers?: 'none' | 'private files' } = {}): Promise<App> {
    const { pickers = 'none' } = options;
    if (desktopOf(page)) return App.started(page);
    await page.addInitScript((kind) => {
      const pickable = window as unknown as Record<string, unknown>; // the pickers are not in every browser's types
      if (kind === 'none') {
        delete pickable['showSaveFilePicker'];
        delete pickable['showOpenFilePicker'];
        return;
      }
      // Both pickers give the one private file that was saved last, also after a reload.
      pickable['showSaveFilePicker'] = async ({ suggestedName }: { suggestedName?: string }) =>
        (await navigator.storage.getDirectory()).getFileHandle(suggestedName ?? 'design.orgscale', { create: true });
      pickable['showOpenFilePicker'] = async () => {
        const all: FileSystemHandle[] = [];
        for await (const handle of (await navigator.storage.getDirectory()).values()) all.push(handle);
        return all.slice(-1);
      };
    }, pickers);
    // Playwright takes pickers over while somebody listens; asked only when one is due, it can come too late.
    page.on('filechooser', () => undefined);
    await page.goto('/');
    return App.started(page);
  }

  /** The app in a page that has it already. */
  static async started(page: Page): Promise<App> {
    await expect(page.getByRole('button', { name: /^New design/u })).toBeVisible();
    return new App(page);
  }

  async newDesign(): Promise<void> {
    await this.page.getByRole('button', { name: /^New design/u }).click();
    await expect(this.canvas).toBeVisible();
  }

  async openExample(id: string): Promise<void> {
    await this.page.locator(`[data-example="${id}"]`).click();
    await expect(this.canvas).toBeVisible();
    await this.evaluated();
  }

  /** Waits until the newest design was judged. */
  async evaluated(): Promise<void> {
    await expect(this.problems.locator('h2').first()).toHaveText(/Problems\s*\d+/u);
  }

  /** A card by the name of its unit. */
  card(name: string): Locator {
    return this.canvas.locator(`[data-unit][aria-label^="${name},"]`);
  }

  /** The middle of what a locator shows. */
  async middle(of: Locator): Promise<Place> {
    await expect(of).toBeVisible();
    const box = await of.boundingBox();
    if (!box) throw new Error('That is not on screen.');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** A place on the canvas, from its upper left corner. */
  async at(x: number, y: number): Promise<Place> {
    const box = await this.canvas.boundingBox();
    if (!box) throw new Error('The canvas is not on screen.');
    return { x: box.x + x, y: box.y + y };
  }

  async drag(from: Place, to: Place): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + 8, from.y + 8, { steps: 3 });
    await this.page.mouse.move(to.x, to.y, { steps: 12 });
    await this.page.mouse.up();
  }

  /** Drags an item of the palette onto the canvas, and gives what it makes a name: the name is being edited when it lands. */
  async dragFromPalette(item: string, to: Place, name: string): Promise<void> {
    await this.drag(await this.middle(this.page.locator(`[data-palette-item="${item}"]`)), to);
    await this.nameNew(name);
  }

  async nameNew(name: string): Promise<void> {
    await expect(this.canvas.locator('input')).toBeFocused();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(name);
    await this.page.keyboard.press('Enter');
    await expect(this.card(name)).toBeVisible();
    // Keys are the canvas's again: nobody types faster than that.
    await this.page.waitForFunction(
      () => document.activeElement?.matches('[data-keys="canvas"] *, [data-keys="canvas"]') && !document.activeElement.matches('input'),
    );
  }

  finding(words: string | RegExp): Locator {
    return this.problems.getByRole('treeitem', { name: words });
  }

  /** How many findings a rule has now, folded ones too: as the Problems panel lists them by rule would say. */
  async findingsOf(rule: string): Promise<number> {
    await this.problems.getByRole('tree', { name: 'Findings', exact: true }).press('*');
    return this.problems.locator(`[role="tree"][aria-label="Findings"] [data-rule="${rule}"]`).count();
  }

  /** How many problems and words of praise there are: the sum of the counts above the list. */
  async troubles(): Promise<number> {
    const counts = await this.problems.getByRole('button', { name: /^Only /u }).allTextContents();
    return counts.reduce((sum, count) => sum + Number(count), 0);
  }

  /** Units whose cards are lit, by id. */
  async lit(): Promise<string[]> {
    return this.canvas.locator('[data-lit][data-unit]').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-unit') ?? '').sort());
  }

  /** Presses Ctrl+S and reads what came onto the disk: the browser's download, or the file itself. */
  async saveToDisk(): Promise<{ path: string; text: string; design: Design }> {
    const path = await this.save();
    const text = await readFile(path, 'utf8');
    return { path, text, design: JSON.parse(text) as Design }; // what the app writes
  }

  private async save(): Promise<string> {
    const desktop = desktopOf(this.page);
    if (!desktop) {
      const downloading = this.page.waitForEvent('download');
      await this.page.keyboard.press('ControlOrMeta+s');
      return (await downloading).path();
    }
    await this.page.keyboard.press('ControlOrMeta+s');
    await expect(this.saveMark.getByText(/^Saved/u)).toBeVisible();
    return desktop.app.fileOf(this.page);
  }

  /** Opens a file of this machine through the app's own Open. */
  async openFromDisk(path: string): Promise<void> {
    const desktop = desktopOf(this.page);
    if (desktop) {
      await desktop.app.answer({ open: [path] });
      await this.page.keyboard.press('ControlOrMeta+o');
      return;
    }
    const choosing = this.page.waitForEvent('filechooser');
    await this.page.keyboard.press('ControlOrMeta+o');
    await (await choosing).setFiles(path);
  }

  /** The texts of all files that were saved without a name of the spec's own choice. */
  async savedTexts(): Promise<string[]> {
    const desktop = desktopOf(this.page);
    if (desktop) {
      const names = await readdir(desktop.folder);
      return Promise.all(names.filter((name) => name.endsWith('.orgscale')).map(async (name) => readFile(join(desktop.folder, name), 'utf8')));
    }
    return this.page.evaluate(async () => {
      const texts: string[] = [];
      for await (const handle of (await navigator.storage.getDirectory()).values()) {
        if (handle instanceof FileSystemFileHandle) texts.push(await (await handle.getFile()).text());
      }
      return texts;
    });
  }
}
