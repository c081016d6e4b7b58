// Reading text that somebody else wrote (YAML, TOML) as plain data, and looking into data of any shape.
import { parse as parseTomlText, TomlError } from 'smol-toml';
import { parseAllDocuments, type Document } from 'yaml';
import type { Unusable } from './import-report.ts';

/** A file as an importer takes it. The path is as it was named, with `/` between folders; it is only used to tell files apart. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly unusable: Unusable };

const CHECK = 'Mend the file, or leave it out';
const messageOf = (error: unknown): string => (error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
const shortened = (words: string): string => words.replace(/ at line \d+, column \d+:?.*$/s, '').replace(/[.:\s]+$/, '');

/** All documents of a YAML file. Never throws: a slip is said with its line. */
export function readYaml({ path, text }: SourceFile): Read<readonly unknown[]> {
  try {
    // Of an empty text the parser makes a list without documents.
    const documents: readonly Document[] = [...parseAllDocuments(text.replace(/^\uFEFF/, ''))];
    for (const { errors } of documents) {
      const [error] = errors;
      if (error) return slip(path, `this is no YAML: ${shortened(error.message)}`, error.linePos?.[0].line);
    }
    return { ok: true, value: documents.map((document): unknown => document.toJS({ maxAliasCount: 100 })) };
  } catch (error) {
    return slip(path, `this YAML cannot be read: ${shortened(messageOf(error))}`);
  }
}

/** A TOML file. Never throws: a slip is said with its line. */
export function readToml({ path, text }: SourceFile): Read<unknown> {
  try {
    return { ok: true, value: parseTomlText(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    if (error instanceof TomlError)
      return slip(path, `this is no TOML: ${shortened(messageOf(error).replace(/^Invalid TOML document: /, ''))}`, error.line);
    return slip(path, `this TOML cannot be read: ${shortened(messageOf(error))}`);
  }
}

function slip(file: string, message: string, line?: number): Read<never> {
  return { ok: false, unusable: { file, ...(line === undefined ? {} : { line }), message, remedy: CHECK } };
}

/** The fields of an object; null for anything else. */
export function fieldsOf(value: unknown): ReadonlyMap<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : null;
}
/** The field at the end of a path; undefined where the path breaks off. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let here = value;
  for (const name of path) here = fieldsOf(here)?.get(name);
  return here;
}
/** A text on one line; a number as its text; '' for anything else. */
export function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
}
/** The items of a list; none for anything else. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
/** The texts in a list, without the empty ones. */
export const textsOf = (value: unknown): readonly string[] =>
  listOf(value)
    .map(textOf)
    .filter((text) => text !== '');
