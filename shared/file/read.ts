// Text to a JSON object, and the errors that say where a text goes wrong.
import { unsafe } from './check.ts';
import { seemsToBe } from './kind.ts';
import { lineColumns, placesOf, scanTrouble } from './scan.ts';
import { isObject, pathText, type Trouble } from './shape.ts';

/**
 * - `not-json`: the text is no JSON, or ends too early.
 * - `too-deep`: lists and objects are nested deeper than any design needs.
 * - `not-a-design`: JSON, but no design.
 * - `newer-version`: written by a newer app; what this one understands of it can be looked at.
 * - `unknown-version`: a version that never was.
 * - `broken`: a design with a broken record.
 */
export type FileErrorCode = 'not-json' | 'too-deep' | 'not-a-design' | 'newer-version' | 'unknown-version' | 'broken';

/** Why a text cannot be opened. Line and column count from 1; `message` begins with the path where there is one. */
export interface FileError {
  readonly code: FileErrorCode;
  readonly line: number;
  readonly column: number;
  readonly path?: string;
  readonly message: string;
  readonly remedy: string;
}

/** An error in one line: what is wrong and what to do. */
export const errorText = (error: FileError): string => `${error.message} ${error.remedy}`;

const BOM = '\ufeff';
/** A byte order mark is no part of the text. */
export const withoutMark = (text: string): string => (text.startsWith(BOM) ? text.slice(1) : text);

function errorAt(text: string, code: FileErrorCode, at: number, message: string, remedy: string, path?: string): FileError {
  const [place = { line: 1, column: 1 }] = lineColumns(text, [at]);
  return {
    code,
    ...place,
    ...(path ? { path } : {}),
    message: `${path ? `${path}: ` : ''}${path ? message : message.charAt(0).toUpperCase() + message.slice(1)}.`,
    remedy,
  };
}

/** The error of a value at a path of a text that is JSON. */
export function errorOf(text: string, code: FileErrorCode, { path, what, remedy }: Trouble): FileError {
  const [at = 0] = placesOf(text, [path]);
  return errorAt(text, code, at, what, remedy, pathText(path));
}

/** The error of a text that is no JSON or nested too deeply. */
function textError(text: string): FileError {
  if (text.trim() === '') return errorAt(text, 'not-json', 0, 'the file is empty', 'Take it from a copy, or begin a new design.');
  const seems = seemsToBe(text);
  if (seems) return { code: 'not-json', line: 1, column: 1, ...seems };
  const trouble = scanTrouble(text);
  if (trouble) return errorAt(text, trouble.code, trouble.at, trouble.what, trouble.remedy);
  return errorAt(text, 'not-json', 0, 'the text is not JSON', 'Open it in a text editor to mend it, or take it from a copy.');
}

type Read =
  | {
      readonly ok: true;
      readonly root: Readonly<Record<string, unknown>>;
      /** Whether some number in it is too large to be kept. */ readonly tooLarge: boolean;
    }
  | { readonly ok: false; readonly error: FileError };

/** Reads the JSON of a text whose byte order mark is gone, as far as that it is an object and not too deep. */
export function readJson(text: string): Read {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, error: textError(text) };
  }
  if (!isObject(value)) {
    const what = Array.isArray(value) ? 'a list' : 'a single value';
    return {
      ok: false,
      error: errorAt(text, 'not-a-design', 0, `this is JSON, but ${what} and no design`, 'Open a file that Orgscale wrote, or import this one.'),
    };
  }
  const found = unsafe(value);
  if (found === 'too-deep') return { ok: false, error: textError(text) };
  return { ok: true, root: value, tooLarge: found === 'too-large' };
}
