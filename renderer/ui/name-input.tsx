// The field in which a name is written in place, on a card and in the outline alike: Enter keeps, Escape throws away, Tab and Shift+Enter go on.
import { useLayoutEffect, useRef, type InputHTMLAttributes, type KeyboardEvent, type ReactElement } from 'react';

/** How a name is left: kept, thrown away, or kept with somebody new under or beside it. */
export type Leaving = 'keep' | 'cancel' | 'report' | 'sibling';

/** Answers once, however it is left: a field that goes also loses the focus. */
export function useOnce<T extends readonly unknown[]>(finish: (...what: T) => void): (...what: T) => void {
  const done = useRef(false);
  return (...what) => {
    if (done.current) return;
    done.current = true;
    finish(...what);
  };
}

function leavingBy({ key, shiftKey }: KeyboardEvent): Leaving | null {
  if (key === 'Enter') return shiftKey ? 'sibling' : 'keep';
  if (key === 'Escape') return 'cancel';
  return key === 'Tab' && !shiftKey ? 'report' : null;
}

interface Props extends Pick<InputHTMLAttributes<HTMLInputElement>, 'className'> {
  readonly name: string;
  readonly label: string;
  readonly onLeave: (name: string, how: Leaving) => void;
  /** Marks it as the field that renames a unit on the canvas. */
  readonly 'data-rename'?: true;
}

export function NameInput({ name, label, onLeave, ...marks }: Props): ReactElement {
  const field = useRef<HTMLInputElement>(null);
  const finish = useOnce(onLeave);
  // At once: who types on meets the field.
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  const key = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Keys in the field are the field's: no arrow walks, no letter adds a team.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const how = leavingBy(event);
    if (how === null) return;
    event.preventDefault();
    finish(event.currentTarget.value, how);
  };
  return (
    <input
      ref={field}
      defaultValue={name}
      aria-label={label}
      dir="auto"
      maxLength={400}
      spellCheck={false}
      autoComplete="off"
      onKeyDown={key}
      onBlur={(event) => finish(event.currentTarget.value, 'keep')}
      {...marks}
    />
  );
}
