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

interface AskState {
  /** What is on screen, also while it fades after its answer. */
  readonly current: Asked | null;
  readonly open: boolean;
  readonly waiting: readonly Asked[];
}

const store = createStore<AskState>({ current: null, open: false, waiting: [] });

/** Whether a question is on screen, and news of it. */
export const isAsking = (): boolean => store.get().open;
export const subscribeAsking = store.subscribe;

/** Asks; a question that comes while another is on screen waits its turn. */
export function ask(question: Question): Promise<string | null> {
  return new Promise((resolve) => {
    const asked: Asked = { question, answer: resolve };
    store.set((now) => (now.current ? { ...now, waiting: [...now.waiting, asked] } : { ...now, current: asked, open: true }));
  });
}

function answer(id: string | null): void {
  const { current, open } = store.get();
  if (!current || !open) return;
  // The dialog keeps its words while it fades; the next question comes after it.
  store.patch({ open: false });
  current.answer(id);
}
const faded = (open: boolean): void => {
  if (open) return;
  store.set(({ waiting: [next, ...waiting] }) => ({ current: next ?? null, open: next !== undefined, waiting }));
};

/** Where questions appear. Once in the window. */
export function AskPlace(): ReactElement | null {
  const { current, open } = useStore(store, (state) => state);
  const primary = useRef<HTMLButtonElement>(null);
  const question = current?.question;
  if (!question) return null;
  const main = question.choices.find(({ kind }) => kind === 'primary') ?? question.choices.at(-1);
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => !next && answer(null)} onOpenChangeComplete={faded}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={css.backdrop} />
        <AlertDialog.Popup className={cx(css.popup, question.wide && css.wide)} initialFocus={primary} data-modal={open || undefined}>
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
