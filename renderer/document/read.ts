// Text to design and back, by shared/file, loaded when first used: the first paint needs neither.
import type { Design } from '../../shared/model/types.ts';
import { capital } from '../../shared/model/words.ts';

export interface Lost {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

export interface ReadProblem {
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}

export type Read =
  | {
      readonly ok: true;
      readonly design: Design;
      /** Why it may not be changed, if so: a newer version. */
      readonly readOnly: string | null;
      /** What a person should know of how it was read: that it was of an older version, or says a thing twice. */
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly problem: ReadProblem; readonly salvage: { readonly design: Design; readonly dropped: readonly Lost[] } | null };

type Format = typeof import('./file-format.ts');
let loaded: Format | null = null;
const format = async (): Promise<Format> => (loaded ??= await import('./file-format.ts'));
/** Fetches the code ahead, so that a draft can be written the moment a window closes. */
export const preloadFormat = (): void => void format();

/** The text of a design without waiting, for a page that is leaving; null where the code was never needed yet, and so nothing was opened. */
export const printedNow = (design: Design): string | null => loaded?.print(design) ?? null;

/** The text of a design, as it is saved. */
export async function printed(design: Design): Promise<string> {
  return (await format()).print(design);
}

/** Reads a text. Whatever it is: a design, or why not and what could be saved of it. */
export async function read(text: string): Promise<Read> {
  const { parse, repeatNotes, salvage } = await format();
  const result = parse(text);
  if (result.ok) {
    const repeats = repeatNotes(text, result.design).map(({ line, message, remedy }) => `Line ${line}: ${message}. ${remedy}`);
    return { ok: true, design: result.design, readOnly: null, notes: [...result.notes, ...repeats] };
  }
  const { error, readOnly } = result;
  if (readOnly) {
    const left = readOnly.dropped.length;
    const more =
      left === 0 ? '' : ` ${left === 1 ? 'One thing' : `${left} things`} in it cannot be shown here; the file keeps ${left === 1 ? 'it' : 'them'}.`;
    // The message begins with the field, which says little to who only wants to read the design.
    const what = error.path === undefined ? error.message : error.message.slice(error.path.length + 2);
    return { ok: true, design: readOnly.design, readOnly: `${capital(what)} ${error.remedy}${more}`, notes: [] };
  }
  const saved = salvage(text);
  const { line, message, remedy } = error;
  return { ok: false, problem: { line, message, remedy }, salvage: saved.ok ? { design: saved.design, dropped: saved.dropped } : null };
}
