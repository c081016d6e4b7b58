// Importing files of any known format: which one it is, and its importer, loaded when used.
import type { SourceFile } from './data.ts';
import { emptyImport, type Imported } from './import-report.ts';

/** The formats that can be imported, with the endings of their files. */
export const IMPORT_FORMATS = ['csv', 'tsv', 'backstage', 'kubernetes-org', 'rust-team'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export const isImportFormat = (name: string): name is ImportFormat => IMPORT_FORMATS.some((format) => format === name);

/** Endings of files that may be imported, with the dot. */
export const IMPORT_ENDINGS = ['.csv', '.tsv', '.txt', '.yaml', '.yml', '.toml'] as const;

const endingOf = (path: string): string => /\.[^./]+$/.exec(path)?.[0].toLowerCase() ?? '';

/** The format of files by their names and a look into them; undefined where that does not tell. */
export function importFormatOf(files: readonly SourceFile[]): ImportFormat | undefined {
  for (const { path, text } of files) {
    switch (endingOf(path)) {
      case '.csv':
      case '.txt':
        return 'csv';
      case '.tsv':
        return 'tsv';
      case '.toml':
        return 'rust-team';
      case '.yaml':
      case '.yml':
        if (/^\s*["']?apiVersion["']?\s*:\s*["']?backstage\.io\//m.test(text)) return 'backstage';
        if (/^["']?(teams|members)["']?\s*:/m.test(text)) return 'kubernetes-org';
        break;
      default:
    }
  }
  return undefined;
}

/**
 * Makes one design of one or several files of one format. Never throws: what cannot be used says so in `report.unusable`.
 * A table of people is always one file.
 */
export async function importFiles(
  files: readonly SourceFile[],
  options: { readonly name: string; readonly from?: ImportFormat | undefined },
): Promise<Imported> {
  const { name, from = importFormatOf(files) } = options;
  const [first, ...more] = files;
  if (!first || from === undefined)
    return emptyImport(name, {
      message: 'nothing here tells what format this is',
      remedy: 'A table of people, a Backstage catalog, teams as Kubernetes or as Rust keep them can be imported',
    });
  switch (from) {
    case 'csv':
    case 'tsv':
      if (more.length > 0) return emptyImport(name, { message: 'a table of people is one file', remedy: 'Import each on its own' });
      return (await import('./csv.ts')).importCsv(first.text, { name });
    case 'backstage':
      return (await import('./backstage.ts')).importBackstage(files, { name });
    case 'kubernetes-org':
      return (await import('./kubernetes-org.ts')).importKubernetesOrg(files, { name });
    case 'rust-team':
      return (await import('./rust-team.ts')).importRustTeam(files, { name });
    default:
      return from satisfies never;
  }
}
