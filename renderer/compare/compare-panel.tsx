// Comparing, below the drawing: the sides, what the canvas shows of them, their figures, and what changed.
import ClipboardCopy from 'lucide-react/icons/clipboard-copy';
import Plus from 'lucide-react/icons/plus';
import Presentation from 'lucide-react/icons/presentation';
import { useEffect, type ReactElement } from 'react';
import { DockTools } from '../app/shell/dock-tools.tsx';
import { read } from '../document/read.ts';
import { host } from '../hosts/host.ts';
import { Button } from '../ui/button.tsx';
import { copyOut } from '../ui/copy-out.ts';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { toast } from '../ui/toast.tsx';
import { growthStore, playbackStore } from '../growth/growth-store.ts';
import { useDocument } from '../stores/document.ts';
import { addSlideFromScreen } from '../present/from-screen.ts';
import {
  cancelComparison,
  compareStore,
  MOST_SIDES,
  setSides,
  showOnCanvas,
  startComparing,
  useCompare,
  type Chosen,
  type Shows,
} from './compare.ts';
import type { Compared } from './compare.worker.ts';
import { useEarlier } from './earlier.ts';
import { SidePicker } from './side-picker.tsx';
import { slideOfComparison } from './slide-of-comparison.ts';
import empty from '../present/empty.module.css';
import css from './compare.module.css';

const SHOWS: readonly (readonly [Shows, string])[] = [
  ['before', 'Before'],
  ['after', 'After'],
  ['changes', 'Changes'],
];

/** Asks for another file, and sets it against the others. */
async function addFile(): Promise<void> {
  const opened = await host().open('design');
  if (!opened.ok) {
    if (opened.error.code !== 'cancelled') toast({ kind: 'compare', text: opened.error.message, more: opened.error.advice });
    return;
  }
  const found = await read(opened.value.text);
  if (!found.ok) {
    const { line, message, remedy } = found.problem;
    toast({ kind: 'compare', text: `${opened.value.file.name} cannot be compared. Line ${line}: ${message}`, more: remedy });
    return;
  }
  setSides([...compareStore.get().sides, { kind: 'loaded', name: opened.value.file.name, design: found.design }]);
}

function copy(markdown: string): void {
  if (copyOut(markdown)) toast({ kind: 'compare', text: 'Copied as Markdown.', more: 'Paste it into a review or a pull request.' });
  else toast({ kind: 'compare', text: 'The clipboard did not take the text.', more: 'Export a Markdown report instead, from the menu.' });
}

/** Another side that says something: the month that is on screen, else the first scenario's end that is not compared yet. */
function another(sides: readonly Chosen[], scenarios: readonly { readonly id: string; readonly months: number }[]): Chosen {
  const { month } = playbackStore.get();
  const scenario = growthStore.get().scenario?.id;
  const seen =
    month > 0 &&
    scenarios.some(({ id }) => id === scenario) &&
    !sides.some((side) => side.kind === 'month' && side.scenario === scenario && side.month === month);
  if (seen && scenario !== undefined) return { kind: 'month', scenario, month };
  const free = scenarios.find(({ id }) => !sides.some((side) => side.kind === 'month' && side.scenario === id)) ?? scenarios[0];
  return free ? { kind: 'month', scenario: free.id, month: free.months } : { kind: 'file' };
}

export function ComparePanel(): ReactElement {
  const { sides, compared, working, error, shows, against } = useCompare((state) => state);
  const scenarios = useDocument((state) => state.file.scenarios);
  const earlier = useEarlier();
  useEffect(() => startComparing(), []);
  const add = (): void => {
    if (scenarios && scenarios.length > 0) setSides([...sides, another(sides, scenarios)]);
    else void addFile();
  };
  return (
    <>
      <DockTools>
        {compared && (
          <>
            <div className={css.toggle} role="group" aria-label="On the canvas">
              {SHOWS.map(([what, name]) => (
                <Button key={what} size="small" on={shows === what} onClick={() => showOnCanvas(shows === what ? 'off' : what)}>
                  {name}
                </Button>
              ))}
            </div>
            <Button
              kind="line"
              size="small"
              onClick={() => {
                const made = slideOfComparison('');
                if (made) addSlideFromScreen((id) => ({ ...made, id }));
              }}
            >
              <Presentation size={14} aria-hidden /> Make a slide
            </Button>
            <Button kind="line" size="small" onClick={() => copy(compared.markdown)}>
              <ClipboardCopy size={14} aria-hidden /> Copy as Markdown
            </Button>
          </>
        )}
      </DockTools>
      <div className={css.panel} data-many={sides.length > 2 || undefined}>
        <div className={css.sides}>
          {sides.map((side, at) => (
            <SidePicker
              key={at}
              at={at}
              side={side}
              earlier={earlier}
              count={sides.length}
              onChange={(next) => setSides(sides.with(at, next))}
              onRemove={() => setSides(sides.toSpliced(at, 1))}
            />
          ))}
          {sides.length < MOST_SIDES && (
            <div className={css.add}>
              <Button kind="line" size="small" onClick={add}>
                <Plus size={14} aria-hidden /> {scenarios && scenarios.length > 0 ? 'Compare with a month' : 'Compare with a file'}
              </Button>
              {scenarios && scenarios.length > 0 && (
                <Button size="small" onClick={() => void addFile()}>
                  or a file…
                </Button>
              )}
            </div>
          )}
          {working && (
            <p className={css.working} role="status">
              Comparing…
              <Button size="small" onClick={cancelComparison}>
                Cancel
              </Button>
            </p>
          )}
          {error !== null && <p role="alert">{error}</p>}
        </div>
        {sides.length < 2 ? (
          <div className={`${empty.empty} ${css.empty}`}>
            <p className={empty.title}>Compare two to four designs</p>
            <p>
              Months of scenarios, earlier versions, or other files: their figures side by side, what was added, removed and moved, which risks are
              new and which are solved.
            </p>
          </div>
        ) : (
          compared && <Result compared={compared} against={against} />
        )}
      </div>
    </>
  );
}

function Result({ compared, against }: { readonly compared: Compared; readonly against: number }): ReactElement {
  const one = compared.against[against - 1];
  return (
    <>
      <div className={css.figures} tabIndex={0} role="region" aria-label="Figures">
        <table>
          <thead>
            <tr>
              <th scope="col">Figure</th>
              {compared.sides.map((side, at) => (
                <th key={at} scope="col" title={side.label}>
                  {at === 0 || compared.sides.length === 2 ? (
                    <SideName {...side} />
                  ) : (
                    <button type="button" aria-pressed={at === against} onClick={() => showOnCanvas(compareStore.get().shows, at)}>
                      <SideName {...side} />
                    </button>
                  )}
                </th>
              ))}
              {compared.sides.length === 2 && <th scope="col">Change</th>}
            </tr>
          </thead>
          <tbody>
            {compared.rows.map(({ word, values, change }) => (
              <tr key={word}>
                <th scope="row">{word}</th>
                {values.map(({ text }, at) => (
                  <td key={at} className="num">
                    {text}
                  </td>
                ))}
                {compared.sides.length === 2 && <td className="num">{change}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {one && (
        <div className={css.changes} tabIndex={0} role="region" aria-label={`Changes to ${compared.sides[against]?.label ?? ''}`}>
          {one.note !== '' && <p>{one.note}</p>}
          {one.same && <p>Nothing differs.</p>}
          <Findings title="New risks" findings={one.findings.new} />
          <Findings title="Solved" findings={one.findings.gone} />
          {one.findings.carried > 0 && <p className={css.carried}>{one.findings.carried} findings are in both.</p>}
          {one.sections.map(({ title, mark, items }) => (
            <section key={title}>
              <h3>
                {title} <span className="num">{items.length}</span>
              </h3>
              <ul data-mark={mark}>
                {items.slice(0, MOST_ITEMS).map((item, at) => (
                  <li key={at}>{item}</li>
                ))}
              </ul>
              {items.length > MOST_ITEMS && <p className={css.carried}>and {items.length - MOST_ITEMS} more: the Markdown has them.</p>}
            </section>
          ))}
        </div>
      )}
    </>
  );
}
function SideName({ name, month }: { readonly name: string; readonly month: number | null }): ReactElement {
  return (
    <>
      <span className={css.sideName}>{name}</span>
      {month !== null && <small> month {month}</small>}
    </>
  );
}
const MOST_ITEMS = 60;

function Findings({
  title,
  findings,
}: {
  readonly title: string;
  readonly findings: Compared['against'][number]['findings']['new'];
}): ReactElement | null {
  if (findings.length === 0) return null;
  return (
    <section>
      <h3>
        {title} <span className="num">{findings.length}</span>
      </h3>
      <ul className={css.findings}>
        {findings.slice(0, MOST_ITEMS).map((finding, at) => (
          <li key={at}>
            <SeverityMark mark={finding.severity} size={13} /> {finding.message}
          </li>
        ))}
      </ul>
    </section>
  );
}
