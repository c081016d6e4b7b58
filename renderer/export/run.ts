// An export from beginning to end: the worker makes it, the page draws pixels or prints where only a page can, the host takes the file.
import { proxy, wrap } from 'comlink';
import { withDesignInPng } from '../../shared/formats/embedded.ts';
import type { HostError } from '../../shared/host/host.ts';
import type { Design } from '../../shared/model/types.ts';
import { today } from '../document/clock.ts';
import { fileNameFor } from '../document/file-name.ts';
import { host } from '../hosts/host.ts';
import type { ExportApi, Made, Tell, Wanted } from './export.worker.ts';
import { printDialog, withPages } from './printing.ts';

export interface Choice extends Omit<Wanted, 'today' | 'fonts'> {
  /** Pixels for each of the drawing; for PNG. */
  readonly scale: number;
}
export type Outcome =
  | { readonly kind: 'done'; readonly said: string; readonly more?: string }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: Omit<HostError, 'code'> };

const failed = (message: string, advice: string): Outcome => ({ kind: 'failed', error: { message, advice } });

/** Makes a file of a design and hands it over. `tell` hears of each step; `stop` ends it at any moment before the file is there. */
export async function runExport(design: Design, choice: Choice, tell: Tell, stop: AbortSignal): Promise<Outcome> {
  const worker = new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module', name: 'export' });
  const { scale: _, ...wanted } = choice;
  try {
    const fonts = choice.format === 'png' || choice.format === 'html' ? await fontStyle() : '';
    const stopped = new Promise<null>((resolve) => stop.addEventListener('abort', () => resolve(null), { once: true }));
    const broken = new Promise<never>((_resolve, reject) => worker.addEventListener('error', ({ message }) => reject(new Error(message))));
    const made = await Promise.race([wrap<ExportApi>(worker).make(design, { ...wanted, today: today(), fonts }, proxy(tell)), stopped, broken]);
    if (!made || stop.aborted) return { kind: 'stopped' };
    return await handOver(design, made, choice, tell, stop);
  } catch (error) {
    return failed('The export did not work.', `${error instanceof Error ? error.message : String(error)} The design is as it was.`);
  } finally {
    worker.terminate();
  }
}

async function handOver(design: Design, made: Made, { format, scale, names }: Choice, tell: Tell, stop: AbortSignal): Promise<Outcome> {
  const name = fileNameFor(names ? design.name : 'Organisation').replace(/\.orgscale$/u, `.${format}`);
  switch (made.kind) {
    case 'file':
      return save(name, made.type, made.content, tell);
    case 'pages':
      return printed(name, made, tell, stop);
    case 'picture': {
      tell('Drawing the pixels', null);
      const drawn = await pixels(made, scale);
      const content = drawn && withDesignInPng(drawn.bytes, made.design);
      if (stop.aborted) return { kind: 'stopped' };
      if (!content) return failed('The picture could not be drawn.', 'Try a smaller size, or export it as SVG.');
      const less = drawn.scale < scale ? `It is drawn at ${drawn.scale.toFixed(1)}x: no larger picture fits. SVG has any size.` : undefined;
      return save(name, 'image/png', content, tell, less);
    }
    default:
      return made satisfies never;
  }
}

async function save(name: string, type: string, content: string | Uint8Array, tell: Tell, more?: string): Promise<Outcome> {
  tell('Saving the file', null);
  const result = await host().exportFile(name, type, content);
  if (result.ok) return { kind: 'done', said: `Exported ${result.value.name}.`, ...(more === undefined ? {} : { more }) };
  return result.error.code === 'cancelled' ? { kind: 'stopped' } : { kind: 'failed', error: result.error };
}

/** A file at once where the host prints by itself; else the system's print dialog, which can keep a file as well. */
async function printed(name: string, made: Extract<Made, { kind: 'pages' }>, tell: Tell, stop: AbortSignal): Promise<Outcome> {
  tell('Printing the pages', null);
  const { printPdf } = host();
  if (printPdf) {
    const pdf = await withPages(made, printPdf);
    if (stop.aborted) return { kind: 'stopped' };
    return pdf.ok ? save(name, 'application/pdf', pdf.value, tell) : { kind: 'failed', error: pdf.error };
  }
  await withPages(made, () => printDialog(stop));
  if (stop.aborted) return { kind: 'stopped' };
  return { kind: 'done', said: 'The pages were handed to the printer.', more: 'Choose “Save as PDF” there to keep them as a file.' };
}

/** What a canvas holds in every browser. */
const LONGEST_SIDE = 16_000;
const MOST_PIXELS = 64e6;

async function pixels(
  { svg, width, height }: Extract<Made, { kind: 'picture' }>,
  wanted: number,
): Promise<{ bytes: Uint8Array; scale: number } | null> {
  const scale = Math.min(wanted, LONGEST_SIDE / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)));
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    return blob ? { bytes: new Uint8Array(await blob.arrayBuffer()), scale } : null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The app's own letters as a style sheet: a picture is drawn without those of the page. Empty where they cannot be had. */
async function fontStyle(): Promise<string> {
  const { default: address } = await import('../app/fonts/inter-latin-wght-normal.woff2?url');
  const bytes = await fetch(address)
    .then((answer) => (answer.ok ? answer.arrayBuffer() : null))
    .catch(() => null);
  if (!bytes) return '';
  let binary = '';
  for (const byte of new Uint8Array(bytes)) binary += String.fromCharCode(byte);
  return `@font-face { font-family: Inter; font-weight: 100 900; src: url(data:font/woff2;base64,${btoa(binary)}) format('woff2') }`;
}
