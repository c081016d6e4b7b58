// A file that cannot be read: where and why, what can be saved of it, and what would be lost. The open design stays as it is.
import type { Design } from '../../shared/model/types.ts';
import { ask } from '../ui/ask.tsx';
import css from './problems-dialog.module.css';
import type { Read } from './read.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Shows why a file was not opened; gives the salvaged design if the person wants it, else null. */
export async function askAboutProblem(name: string, { problem, salvage }: Extract<Read, { ok: false }>): Promise<Design | null> {
  // Nothing was saved where not one unit is left: an empty design helps nobody.
  const rest = salvage && salvage.design.units.length > 0 ? salvage : null;
  const body = (
    <>
      <div className={css.problem}>
        <span className={css.line}>Line {problem.line}</span>
        <span>{problem.message}</span>
      </div>
      <p>{problem.remedy}</p>
      {rest && (
        <>
          <p>
            The rest can be opened as a copy: {plural(rest.design.units.length, 'unit', 'units')} and{' '}
            {plural(rest.design.lines.length, 'line', 'lines')}.{rest.dropped.length > 0 && ' This would be left out:'}
          </p>
          {rest.dropped.length > 0 && (
            <ul className={css.dropped} tabIndex={0} aria-label="What would be left out">
              {rest.dropped.map(({ line, path, message }, index) => (
                <li key={index}>
                  Line {line}, {path}: {message}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <p>The file is not touched, and neither is the design that is open here.</p>
    </>
  );
  const choice = await ask({
    title: `“${name}” could not be opened`,
    body,
    wide: true,
    choices: rest
      ? [
          { id: 'close', name: 'Close' },
          { id: 'salvage', name: 'Open what can be read', kind: 'primary' },
        ]
      : [{ id: 'close', name: 'Close', kind: 'primary' }],
  });
  return choice === 'salvage' && rest ? rest.design : null;
}
