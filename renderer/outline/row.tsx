// One row of the outline: a unit, and what the columns say of it.
import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo, useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { OrgIndex } from '../../shared/model/org-index.ts';
import type { UnitId } from '../../shared/model/types.ts';
import { SeverityMark } from '../ui/severity-mark.tsx';
import css from './outline.module.css';
import { cellsOf, type OutlineRow, type Risk } from './rows.ts';

interface Props {
  readonly id: string;
  readonly at: number;
  readonly row: OutlineRow;
  readonly index: OrgIndex;
  readonly risk: Risk | undefined;
  readonly top: number;
  readonly selected: boolean;
  readonly active: boolean;
  readonly naming: boolean;
  /** A name to keep, or null to leave it. */
  readonly onNamed: (unit: UnitId, name: string | null) => void;
}

function NameField({ name, onNamed }: { readonly name: string; readonly onNamed: (name: string | null) => void }): ReactElement {
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => field.current?.select(), []);
  const finish = (text: string | null): void => {
    if (done.current) return;
    done.current = true;
    onNamed(text);
  };
  const key = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    finish(event.key === 'Enter' ? event.currentTarget.value : null);
  };
  return (
    <input
      ref={field}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- a person asked to write this name
      autoFocus
      className={css.field}
      defaultValue={name}
      aria-label={`Name of ${name}`}
      dir="auto"
      maxLength={400}
      spellCheck={false}
      autoComplete="off"
      onKeyDown={key}
      onBlur={(event) => finish(event.currentTarget.value)}
    />
  );
}

export const Row = memo(function Row({ id, at, row, index, risk, top, selected, active, naming, onNamed }: Props): ReactElement {
  const { kind, people, manager, embedded } = cellsOf(index, row.unit);
  const { name } = row.unit;
  return (
    <div
      id={id}
      role="row"
      data-at={at}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-rowindex={at + 2}
      aria-selected={selected}
      {...(row.expanded === null ? {} : { 'aria-expanded': row.expanded })}
      className={css.row}
      style={{ transform: `translateY(${top}px)` }}
      data-active={active ? '' : undefined}
    >
      <span role="rowheader" className={css.name} style={{ paddingInlineStart: 8 + (row.level - 1) * 16 }}>
        <span className={css.twist} data-twist aria-hidden>
          {row.expanded === true && <ChevronDown size={13} />}
          {row.expanded === false && <ChevronRight size={13} />}
        </span>
        {naming ? (
          <NameField name={name} onNamed={(text) => onNamed(row.id, text)} />
        ) : (
          <bdi className={css.text} title={name}>
            {name === '' ? 'Without a name' : name}
          </bdi>
        )}
      </span>
      <span role="gridcell" className={css.cell}>
        {kind}
      </span>
      <span role="gridcell" className={`${css.figure} num`}>
        {people ?? ''}
      </span>
      <span role="gridcell" className={css.cell} title={manager}>
        {manager}
      </span>
      <span role="gridcell" className={css.cell} title={embedded}>
        {embedded}
      </span>
      <span role="gridcell" className={css.risk} title={risk?.message}>
        {risk && (
          <>
            <SeverityMark mark={risk.worst} size={14} />
            <span className="num">{risk.count}</span>
            <span className={css.message}>{risk.message}</span>
          </>
        )}
      </span>
    </div>
  );
});
