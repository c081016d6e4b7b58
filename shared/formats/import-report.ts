// What an import did, said to the person who asked for it: what was mapped, dropped, left over, and what could not be resolved.
import type { Design } from '../model/types.ts';

/** What a column can be used for. */
export type Field =
  | 'id'
  | 'name'
  | 'first name'
  | 'last name'
  | 'title'
  | 'e-mail'
  | 'manager id'
  | 'manager e-mail'
  | 'manager'
  | 'division'
  | 'department'
  | 'sub-department'
  | 'team'
  | 'filled';

/** Something to be said about a row, which counts records from 1, the first one of the file; without a row, about the whole table. */
export interface RowNote {
  readonly row?: number;
  readonly person: string;
  readonly says: string;
}

/** Why nothing could be imported, and where: in which of several files, on which line, from 1. */
export interface Unusable {
  readonly file?: string;
  readonly line?: number;
  readonly message: string;
  readonly remedy: string;
}

export interface Imported {
  readonly design: Design;
  readonly report: ImportReport;
}

export interface ImportReport {
  /** Why nothing could be imported; the design is then empty. */
  readonly unusable?: Unusable;
  readonly rows: number;
  readonly people: number;
  /** People somebody answers to. */
  readonly managers: number;
  readonly groups: number;
  /** Where the files name teams; a table of people names groups only. */
  readonly teams?: number;
  /** Which column was used for what, in the file's order. */
  readonly columns: readonly { readonly header: string; readonly field: Field }[];
  /** Columns about private matters. Not a cell of them is taken in. */
  readonly dropped: readonly string[];
  /** Columns that nothing here uses. */
  readonly leftOver: readonly string[];
  /** How many managers were found by which value. */
  readonly foundBy: { readonly id: number; readonly email: number; readonly name: number };
  /** Rows whose manager is not in the table, or could be several people. They answer to nobody. */
  readonly withoutManager: readonly RowNote[];
  /** Rows that were left out, changed or are odd otherwise. */
  readonly notes: readonly RowNote[];
}

/** What an import gives that could use nothing: an empty design and the reason. */
export function emptyImport(name: string, unusable: Unusable): Imported {
  const none = { rows: 0, people: 0, managers: 0, groups: 0, columns: [], dropped: [], leftOver: [], withoutManager: [], notes: [] };
  return {
    design: { format: 'orgscale', version: 1, name, organization: {}, units: [], lines: [] },
    report: { ...none, foundBy: { id: 0, email: 0, name: 0 }, unusable },
  };
}

const MOST_LISTED = 20;

/** What came in, in a sentence. */
export function importSummary({ people, managers, groups, teams }: ImportReport): string {
  const who = count(people, 'person', 'people');
  if (teams === undefined) return `${who} with ${count(managers, 'manager')} and ${count(groups, 'group')}.`;
  return `${who} in ${count(teams, 'team')} and ${count(groups, 'group')}. Who answers to whom and what people do is not in these files: nobody has a manager or a role yet.`;
}

/** The report as lines of plain text. */
export function importReportLines(report: ImportReport): string[] {
  const lines = [importSummary(report)];
  if (report.columns.length > 0)
    lines.push(`Used: ${report.columns.map(({ header, field }) => (same(header, field) ? header : `${header} as ${field}`)).join(', ')}.`);
  if (report.dropped.length > 0) lines.push(`Dropped, being private: ${report.dropped.join(', ')}.`);
  if (report.leftOver.length > 0) lines.push(`Not used: ${report.leftOver.join(', ')}.`);
  const found = (['id', 'email', 'name'] as const).filter((way) => report.foundBy[way] > 0);
  if (found.length > 0)
    lines.push(
      `Managers found by ${found.map((way) => `${way === 'email' ? 'e-mail' : way} in ${count(report.foundBy[way], 'row')}`).join(', by ')}.`,
    );
  lines.push(...listed('Without a manager, because', report.withoutManager), ...listed('Note', report.notes));
  return lines;
}

function listed(lead: string, notes: readonly RowNote[]): string[] {
  const lines = notes
    .slice(0, MOST_LISTED)
    .map(({ row, person, says }) => `${lead}: ${row === undefined ? '' : `row ${String(row)}, `}${person}: ${says}`);
  return notes.length > MOST_LISTED ? [...lines, `${lead}: and ${String(notes.length - MOST_LISTED)} more rows.`] : lines;
}

const same = (header: string, field: Field): boolean => header.trim().toLowerCase() === field;
const count = (number: number, one: string, many = `${one}s`): string => `${String(number)} ${number === 1 ? one : many}`;
