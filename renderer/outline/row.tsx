// One row of the outline: a unit, and what the columns say of it.
import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo, type ReactElement, type ReactNode } from 'react';
import type { OrgIndex } from '../../shared/model/org-index.ts';
import type { UnitId } from '../../shared/model/types.ts';
import { cx } from '../ui/cx.ts';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { canChange } from './changes.ts';
import type { Leaving } from '../ui/name-input.tsx';
import { KindField, NameField } from './in-place.tsx';
import css from './outline.module.css';
import { cellsOf, type OutlineRow, type Risk } from './rows.ts';

/** The element of a cell; the first cell is the row's own. */
export const cellId = (row: string, cell: number): string => (cell === 0 ? row : `${row}-${cell}`);

interface Props {
  readonly id: string;
  readonly at: number;
  readonly row: OutlineRow;
  readonly index: OrgIndex;
  readonly risk: Risk | undefined;
  readonly top: number;
  readonly selected: boolean;
  /** The cell on which the keys stand; null where they stand on another row. */
  readonly active: number | null;
  /** The cell that is being changed in its place. */
  readonly changing: 'name' | 'kind' | null;
  /** Which change it is: each has a field of its own. */
  readonly serial: number;
  readonly onNamed: (unit: UnitId, name: string, how: Leaving) => void;
  readonly onKind: (unit: UnitId, kind: string | null) => void;
}

export const Row = memo(function Row({ id, at, row, index, risk, top, selected, active, changing, serial, onNamed, onKind }: Props): ReactElement {
  const { unit } = row;
  const { name } = unit;
  const { kind, people, manager, embedded } = cellsOf(index, unit);
  const cell = (nth: number, look: string | undefined, title: string | undefined, what: ReactNode): ReactElement => (
    <span
      id={cellId(id, nth)}
      role="gridcell"
      data-cell={nth}
      className={look}
      title={title}
      // A cell of a tree table can be changed unless it says otherwise.
      {...(canChange(unit, nth) ? {} : { 'aria-readonly': true })}
      data-active={active === nth ? '' : undefined}
    >
      {what}
    </span>
  );
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
      data-active={active === 0 ? '' : undefined}
    >
      <span role="rowheader" data-cell={0} className={css.name} style={{ paddingInlineStart: 8 + (row.level - 1) * 16 }}>
        <span className={css.twist} data-twist aria-hidden>
          {row.expanded === true && <ChevronDown size={13} />}
          {row.expanded === false && <ChevronRight size={13} />}
        </span>
        {changing === 'name' ? (
          <NameField key={serial} name={name} onLeave={(text, how) => onNamed(row.id, text, how)} />
        ) : (
          <bdi className={css.text} title={name}>
            {name === '' ? 'Without a name' : name}
          </bdi>
        )}
      </span>
      {cell(
        1,
        css.cell,
        undefined,
        changing === 'kind' && unit.kind !== 'group' ? <KindField unit={unit} onLeave={(to) => onKind(row.id, to)} /> : kind,
      )}
      {cell(2, cx(css.figure, 'num'), undefined, people ?? '')}
      {cell(3, css.cell, manager, manager)}
      {cell(4, css.cell, embedded, embedded)}
      {cell(
        5,
        css.risk,
        risk?.finding.message,
        risk && (
          <>
            <SeverityMark mark={risk.finding.severity} size={14} />
            <span className="num">{risk.count}</span>
            <span className={css.message}>{risk.finding.message}</span>
          </>
        ),
      )}
    </div>
  );
});
