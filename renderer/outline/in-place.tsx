// What replaces a cell of the outline while it is changed: a field for a name, a list for a kind.
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { ROLES, TEAM_TYPES } from '../../shared/model/schema.ts';
import type { Position, Team } from '../../shared/model/types.ts';
import { capital, ROLE_WORDS, TEAM_TYPE_WORDS } from '../../shared/model/words.ts';
import { NameInput, useOnce, type Leaving } from '../ui/name-input.tsx';
import css from './outline.module.css';

interface NameProps {
  readonly name: string;
  readonly onLeave: (name: string, how: Leaving) => void;
}

export const NameField = ({ name, onLeave }: NameProps): ReactElement => (
  <NameInput className={css.field} name={name} label={`Name of ${name}`} onLeave={onLeave} />
);

interface KindProps {
  readonly unit: Team | Position;
  /** The team type or role that was chosen; null where nothing is to change. */
  readonly onLeave: (kind: string | null) => void;
}

export function KindField({ unit, onLeave }: KindProps): ReactElement {
  const field = useRef<HTMLSelectElement>(null);
  const opened = useRef(false);
  const finish = useOnce(onLeave);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    try {
      field.current?.showPicker();
      opened.current = true;
    } catch {
      // Without its list open an arrow changes the value at once: then Enter keeps it.
    }
  }, []);
  const key = (event: KeyboardEvent<HTMLSelectElement>): void => {
    event.stopPropagation();
    if (event.key === 'Enter') finish(event.currentTarget.value);
    else if (event.key === 'Escape') finish(null);
    else return;
    event.preventDefault();
  };
  return (
    <select
      ref={field}
      className={css.field}
      aria-label={`${unit.kind === 'team' ? 'Kind of team' : 'Role'} of ${unit.name}`}
      defaultValue={unit.kind === 'team' ? unit.type : unit.role}
      onKeyDown={key}
      onChange={(event) => opened.current && finish(event.currentTarget.value)}
      onBlur={(event) => finish(event.currentTarget.value)}
    >
      {unit.kind === 'team'
        ? TEAM_TYPES.map((type) => (
            <option key={type} value={type}>
              {capital(TEAM_TYPE_WORDS[type])}
            </option>
          ))
        : ROLES.map((role) => (
            <option key={role} value={role}>
              {capital(ROLE_WORDS[role])}
            </option>
          ))}
    </select>
  );
}
