// A unit's name on its card, and the field that replaces it while it is edited in place.
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { UnitId } from '../../../shared/model/types.ts';
import { cx } from '../../ui/cx.ts';
import { useView } from '../../stores/view.ts';
import { endRename, rename } from '../edits/rename.ts';
import css from './name-field.module.css';
import { fittingOf } from './fitting.ts';

function Field({ unit, name, label }: { readonly unit: UnitId; readonly name: string; readonly label: string }): ReactElement {
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  const finish = (how: 'keep' | 'cancel' | 'report' | 'sibling'): void => {
    if (done.current) return;
    done.current = true;
    const text = field.current?.value ?? name;
    if (how === 'cancel') endRename(unit);
    else rename(unit, text, how);
  };
  const key = (event: KeyboardEvent): void => {
    // Keys in the field are the field's: no arrow walks, no letter adds a team.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') finish(event.shiftKey ? 'sibling' : 'keep');
    else if (event.key === 'Escape') finish('cancel');
    else if (event.key === 'Tab' && !event.shiftKey) finish('report');
    else return;
    event.preventDefault();
  };
  return (
    <input
      ref={field}
      className={css.field}
      defaultValue={name}
      aria-label={label}
      data-rename
      dir="auto"
      maxLength={400}
      spellCheck={false}
      autoComplete="off"
      onKeyDown={key}
      onBlur={() => finish('keep')}
    />
  );
}

/**
 * The name where it can be written. `text` is what fits up close. Further away it is written larger, and has the forms that `fittingOf` gives;
 * a dock's has not, its label is short.
 */
export function Name({
  unit,
  name,
  text = name,
  as,
}: {
  readonly unit: UnitId;
  readonly name: string;
  readonly text?: string;
  readonly as?: 'person' | 'team';
}): ReactElement {
  const naming = useView((view) => (view.renaming === unit ? view.naming : null));
  if (naming !== null) return <Field key={naming} unit={unit} name={name} label={`Name of ${name || 'this unit'}`} />;
  if (as === undefined || name === '') {
    return (
      <span className={cx(css.name, text === '' && css.unnamed)} dir="auto" data-name title={name}>
        {text || 'Unnamed'}
      </span>
    );
  }
  const { broken, brief, style } = fittingOf(name, as === 'person');
  return (
    <span className={css.name} dir="auto" data-name title={name} style={style}>
      <span className={css.close}>{text}</span>
      <span className={css.whole}>{name}</span>
      {as === 'team' && (
        <span className={css.broken} aria-hidden>
          {broken}
        </span>
      )}
      <span className={css.brief} aria-hidden>
        {brief}
      </span>
    </span>
  );
}
