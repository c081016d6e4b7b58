// A unit's name on its card, and the field that replaces it while it is edited in place.
import type { ReactElement } from 'react';
import type { UnitId } from '../../../shared/model/types.ts';
import { cx } from '../../ui/cx.ts';
import { NameInput } from '../../ui/name-input.tsx';
import { useView } from '../../stores/view.ts';
import { endRename, rename } from '../edits/rename.ts';
import css from './name-field.module.css';
import { fittingOf } from './fitting.ts';

function Field({ unit, name, label }: { readonly unit: UnitId; readonly name: string; readonly label: string }): ReactElement {
  return (
    <NameInput
      className={css.field}
      name={name}
      label={label}
      data-rename
      onLeave={(text, how) => (how === 'cancel' ? endRename(unit) : rename(unit, text, how))}
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
