// A file that cannot be read: where and why, what can be saved of it, and what would be lost. The open design stays as it is.
import { ask } from '../ui/ask.tsx';
import type { Design } from '../../shared/model/types.ts';
import css from './problems-dialog.module.css';
import type { Read } from './read.ts';

const SHOWN = 8;
type Unread = Extract<Read, { ok: false }>;

/** Shows the problems; gives the salvaged design if the person wants it, else null. */
export async function askAboutProblems(name: string, { problems, salvage }: Unread): Promise<Design | null> {
  const [first] = problems;
  const body = (
    <>
      <ul className={css.list}>
        {problems.slice(0, SHOWN).map(({ line, message, path }, index) => (
          <li key={index}>
            {line !== null && <span className={css.line}>Line {line}</span>}
            <span>
              {message} {path !== null && path !== '' && <code>{path}</code>}
            </span>
          </li>
        ))}
      </ul>
      {problems.length > SHOWN && <p>And {problems.length - SHOWN} more.</p>}
      {first?.advice != null && <p>{first.advice}</p>}
      {salvage && (
        <>
          <p>
            The rest can be opened as a copy: {salvage.design.units.length} {salvage.design.units.length === 1 ? 'unit' : 'units'} and{' '}
            {salvage.design.lines.length} {salvage.design.lines.length === 1 ? 'line' : 'lines'}. These would be left out:
          </p>
          <ul className={css.dropped}>
            {salvage.dropped.map((what, index) => (
              <li key={index}>{what}</li>
            ))}
          </ul>
        </>
      )}
      <p>The file is not touched, and neither is the design that is open here.</p>
    </>
  );
  const choice = await ask({
    title: `“${name}” could not be opened`,
    body,
    wide: true,
    choices: salvage
      ? [
          { id: 'close', name: 'Close' },
          { id: 'salvage', name: 'Open what can be read', kind: 'primary' },
        ]
      : [{ id: 'close', name: 'Close', kind: 'primary' }],
  });
  return choice === 'salvage' ? (salvage?.design ?? null) : null;
}
