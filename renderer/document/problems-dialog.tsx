// A file that cannot be read: where and why, what can be saved of it, and what would be lost. The open design stays as it is.
import { TABLE_NAMES, type Design, type TableName } from '../../shared/model/types.ts';
import { ask } from '../ui/ask.tsx';
import css from './problems-dialog.module.css';
import type { Read } from './read.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const NAMES = {
  units: ['unit', 'units'],
  lines: ['line', 'lines'],
  services: ['service', 'services'],
  rotations: ['rotation', 'rotations'],
  scenarios: ['scenario', 'scenarios'],
  slides: ['slide', 'slides'],
} as const satisfies Record<TableName, readonly [string, string]>;

/** What a design holds, in words: "12 units, 8 lines and 1 scenario"; nothing where it is empty. */
const holds = (design: Design): string =>
  new Intl.ListFormat('en').format(
    TABLE_NAMES.flatMap((table) => {
      const { length } = design[table] ?? [];
      return length > 0 ? [plural(length, NAMES[table][0], NAMES[table][1])] : [];
    }),
  );

/** Shows why a file was not opened; gives the salvaged design if the person wants it, else null. */
export async function askAboutProblem(name: string, { problem, salvage }: Extract<Read, { ok: false }>): Promise<Design | null> {
  const rest = salvage && holds(salvage.design) !== '' ? salvage : null;
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
            The rest can be opened as a copy: {holds(rest.design)}.{rest.dropped.length > 0 && ' This would be left out:'}
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
      {!rest && <p>Nothing in it can be read as part of a design, so there is nothing to open.</p>}
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
