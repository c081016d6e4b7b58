// A table of people or a list of teams becomes an unsaved design, after it was shown what of it was used, dropped and left. Loaded when used.
import { importFiles } from '../../shared/formats/import.ts';
import { importSummary, type ImportReport, type RowNote } from '../../shared/formats/import-report.ts';
import type { OpenedFile } from '../../shared/host/host.ts';
import { ask } from '../ui/ask.tsx';
import { openUnsaved } from './actions.tsx';
import css from './import.module.css';

const MOST_NOTES = 50;
const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function Notes({ title, notes }: { readonly title: string; readonly notes: readonly RowNote[] }) {
  if (notes.length === 0) return null;
  return (
    <details className={css.notes}>
      <summary>{title}</summary>
      <ul>
        {notes.slice(0, MOST_NOTES).map(({ row, person, says }, index) => (
          <li key={index}>
            {row === undefined ? '' : `Row ${row}, `}
            {person}: {says}
          </li>
        ))}
        {notes.length > MOST_NOTES && <li>And {notes.length - MOST_NOTES} more.</li>}
      </ul>
    </details>
  );
}

function Report({ report }: { readonly report: ImportReport }) {
  const { columns, dropped, leftOver, withoutManager, notes } = report;
  return (
    <>
      <p className={css.lead}>{importSummary(report)}</p>
      {columns.length > 0 && (
        <table className={css.columns}>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">Used as</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ header, field }) => (
              <tr key={header}>
                <td>{header}</td>
                <td>{field}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {dropped.length > 0 && (
        <p>
          <b>Dropped, because they are private:</b> {dropped.join(', ')}.
        </p>
      )}
      {leftOver.length > 0 && (
        <p>
          <b>Not used:</b> {leftOver.join(', ')}.
        </p>
      )}
      <Notes title={`${plural(withoutManager.length, 'person', 'people')} whose manager was not found`} notes={withoutManager} />
      <Notes title={`${plural(notes.length, 'note', 'notes')} to look at`} notes={notes} />
    </>
  );
}

const nameOf = (fileName: string): string => fileName.replace(/\.[^.]+$/u, '') || 'Imported organisation';

export async function importText({ file, text }: OpenedFile): Promise<void> {
  const { design, report } = await importFiles([{ path: file.name, text }], { name: nameOf(file.name) });
  if (report.unusable) {
    const { line, message, remedy } = report.unusable;
    await ask({
      title: `“${file.name}” could not be imported`,
      body: (
        <>
          <p>
            {line === undefined ? '' : `Line ${line}: `}
            {message}. {remedy}.
          </p>
          <p>The design that is open here is untouched.</p>
        </>
      ),
      choices: [{ id: 'close', name: 'Close', kind: 'primary' }],
    });
    return;
  }
  const choice = await ask({
    title: `Import “${file.name}”`,
    wide: true,
    body: <Report report={report} />,
    choices: [
      { id: 'cancel', name: 'Cancel' },
      { id: 'import', name: 'Import as a new design', kind: 'primary' },
    ],
  });
  if (choice === 'import') await openUnsaved(design);
}
