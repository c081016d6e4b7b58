// Questions that must be answered before going on: `await ask({...})` gives the id of the choice, or null where the person pressed Escape.
import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useRef, type ReactElement, type ReactNode } from 'react';
import { createStore, useStore } from '../stores/store.ts';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import css from './dialog.module.css';

export interface Question {
  readonly title: string;
  readonly body?: ReactNode;
  readonly wide?: boolean;
  /** The last is the one that Enter takes, unless another is `kind: 'primary'`. */
  readonly choices: readonly { readonly id: string; readonly name: string; readonly kind?: 'line' | 'primary' | 'danger' }[];
}

interface Asked {
  readonly question: Question;
  readonly answer: (id: string | null) => void;
}

const store = createStore<{ readonly asked: readonly Asked[]; readonly open: boolean }>({ asked: [], open: false });

/** Asks; questions that come while one is open wait their turn. */
export function ask(question: Question): Promise<string | null> {
  return new Promise((resolve) => {
    store.set(({ asked }) => ({ asked: [...asked, { question, answer: resolve }], open: true }));
  });
}

function answer(id: string | null): void {
  const [first] = store.get().asked;
  if (!first || !store.get().open) return;
  // The dialog keeps its words while it fades; the next question comes after it.
  store.patch({ open: false });
  first.answer(id);
}
const faded = (open: boolean): void => {
  if (open) return;
  store.set(({ asked }) => ({ asked: asked.slice(1), open: asked.length > 1 }));
};

/** Where questions appear. Once in the window. */
export function AskPlace(): ReactElement | null {
  const { asked, open } = useStore(store, (state) => state);
  const primary = useRef<HTMLButtonElement>(null);
  const question = asked[0]?.question;
  if (!question) return null;
  const main = question.choices.find(({ kind }) => kind === 'primary') ?? question.choices.at(-1);
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => !next && answer(null)} onOpenChangeComplete={faded}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={css.backdrop} />
        <AlertDialog.Popup className={cx(css.popup, question.wide && css.wide)} initialFocus={primary} data-modal>
          <AlertDialog.Title className={css.title}>{question.title}</AlertDialog.Title>
          {question.body !== undefined && (
            <AlertDialog.Description render={<div />} className={css.body}>
              {question.body}
            </AlertDialog.Description>
          )}
          <div className={css.actions}>
            {question.choices.map(({ id, name, kind }) => (
              <Button key={id} kind={kind ?? 'line'} onClick={() => answer(id)} {...(id === main?.id ? { ref: primary } : {})}>
                {name}
              </Button>
            ))}
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
