// Before a pasted list becomes teams it is shown: any text may be on the clipboard.
import type { ReactElement } from 'react';
import { ask } from '../../ui/ask.tsx';
import css from './paste-question.module.css';

const SHOWN = 12;

function Names({ names }: { readonly names: readonly string[] }): ReactElement {
  return (
    <>
      <ul className={css.names}>
        {names.slice(0, SHOWN).map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {names.length > SHOWN && <p>And {names.length - SHOWN} more.</p>}
      <p>Each line of the pasted text becomes a product team.</p>
    </>
  );
}

/** Shows the teams that a pasted list would make; true where the person wants them. */
export async function mayAddTeams(names: readonly string[]): Promise<boolean> {
  const one = names.length === 1;
  const choice = await ask({
    title: one ? 'Add a team of the pasted text?' : `Add ${names.length} teams of the pasted list?`,
    body: <Names names={names} />,
    choices: [
      { id: 'cancel', name: 'Cancel' },
      { id: 'add', name: one ? 'Add the team' : `Add ${names.length} teams`, kind: 'primary' },
    ],
  });
  return choice === 'add';
}
