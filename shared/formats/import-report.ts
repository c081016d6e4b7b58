// What an import did with a table, said to the person who asked for it: what was mapped, dropped, left over, and what could not be resolved.

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

export interface ImportReport {
  /** Why nothing could be imported; the design is then empty. */
  readonly unusable?: { readonly line?: number; readonly message: string; readonly remedy: string };
  readonly rows: number;
  readonly people: number;
  /** People somebody answers to. */
  readonly managers: number;
  readonly groups: number;
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

const MOST_LISTED = 20;

/** The report as lines of plain text. */
export function importReportLines(report: ImportReport): string[] {
  const lines = [`${count(report.people, 'person', 'people')} with ${count(report.managers, 'manager')} and ${count(report.groups, 'group')}.`];
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
