// Text to design: the one way in which a file is read.
import type { Design } from '../model/types.ts';
import { designTrouble, tooLarge } from './check.ts';
import { migrated, VERSION } from './migrate.ts';
import { errorOf, readJson, withoutMark, type FileError } from './read.ts';
import { dropsOf, saved, type Dropped } from './saved.ts';

export { errorText, type FileError } from './read.ts';

export type Result =
  | { readonly ok: true; readonly design: Design; readonly notes: readonly string[] }
  /** `readOnly` is there for a newer version: what this app understands of it, to be shown and never to be saved over it. */
  | { readonly ok: false; readonly error: FileError; readonly readOnly?: { readonly design: Design; readonly dropped: readonly Dropped[] } };

function versionError(text: string, root: Readonly<Record<string, unknown>>): FileError | null {
  const { format, version } = root;
  if (!Object.hasOwn(root, 'format')) {
    return errorOf(text, 'not-a-design', {
      path: [],
      what: 'the field "format" is missing, so this is no design',
      remedy: 'Open a file that Orgscale wrote, or import this one; a design begins with "format": "orgscale".',
    });
  }
  if (format !== 'orgscale') {
    const found = JSON.stringify(format).slice(0, 40);
    return errorOf(text, 'not-a-design', {
      path: ['format'],
      what: `expected "orgscale", found ${found}`,
      remedy: 'Open a file that Orgscale wrote, or import this one.',
    });
  }
  if (!Object.hasOwn(root, 'version'))
    return errorOf(text, 'broken', { path: [], what: 'the field "version" is missing', remedy: `Add "version": ${VERSION}.` });
  if (typeof version === 'number' && Number.isInteger(version) && version > VERSION) {
    return errorOf(text, 'newer-version', {
      path: ['version'],
      what: `the file is of version ${version}, and this app knows version ${VERSION}`,
      remedy: 'Update Orgscale to change it; until then it can only be looked at.',
    });
  }
  if (typeof version !== 'number') {
    return errorOf(text, 'broken', {
      path: ['version'],
      what: `expected the number ${VERSION}, found ${JSON.stringify(version).slice(0, 40)}`,
      remedy: `Write ${VERSION}.`,
    });
  }
  return null;
}

/**
 * Reads a design. Anything may be given: what cannot be opened comes back as an error with line, path and what to do, never as an exception.
 * Fields that this version does not know are kept. A missing target, a ring or an impossible figure is no error: the rules judge these.
 * @example parse('{') // { ok: false, error: { code: 'not-json', line: 1, column: 2, message: 'The text ends too early: the file was cut off here.', remedy: … } }
 */
export function parse(source: string): Result {
  const text = withoutMark(source);
  const read = readJson(text);
  if (!read.ok) return read;
  const { root } = read;
  const error = versionError(text, root);
  if (error?.code === 'newer-version') {
    const readOnly = saved(root);
    return { ok: false, error, ...(readOnly ? { readOnly: { design: readOnly.design, dropped: dropsOf(text, readOnly.dropped) } } : {}) };
  }
  if (error) return { ok: false, error };
  const version = Number(root['version']);
  const current = version === VERSION ? { file: root, notes: [] } : migrated(root, version);
  if (!current) {
    return {
      ok: false,
      error: errorOf(text, 'unknown-version', {
        path: ['version'],
        what: `there is no version ${version} of this format`,
        remedy: `Write ${VERSION}, the version that this app knows.`,
      }),
    };
  }
  const trouble = designTrouble(current.file) ?? (read.tooLarge ? tooLarge(current.file)[0] : null);
  if (trouble) return { ok: false, error: errorOf(text, 'broken', trouble) };
  // Format, version, every record and every id were checked just now.
  return { ok: true, design: current.file as unknown as Design, notes: current.notes };
}
