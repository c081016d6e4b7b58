// The outline: the same design as a tree table, for keys and for people who do not see the canvas. Selection is shared with it; edits are the same.
import { useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactElement } from 'react';
import { indexOf } from '../../shared/model/org-index.ts';
import type { UnitId } from '../../shared/model/types.ts';
import { keepName, tellNothingAdded } from '../canvas/edits/rename.ts';
import { deleteSelected } from '../canvas/edits/selection.ts';
import { documentStore, useDesign } from '../stores/document.ts';
import { useEvaluation } from '../stores/evaluation.ts';
import { reveal, select, useView, viewStore } from '../stores/view.ts';
import { addTo, beginCell, setKind } from './changes.ts';
import type { Leaving } from '../ui/name-input.tsx';
import { COLUMNS, NAME, stepOf } from './keys.ts';
import css from './outline.module.css';
import { cellId, Row } from './row.tsx';
import { beginningWith, outlineRows, risksOf, type OutlineRow } from './rows.ts';
import { fold, outlineStore, useOutline } from './store.ts';
import { Tools } from './tools.tsx';

const ROW = 28;
/** Rows drawn above and below what is in sight. */
const MORE = 6;
/** Letters that follow each other within this time, in milliseconds, are one word. */
const WORD = 1000;
const NONE: readonly never[] = [];

/** A cell that is being changed. Each time it is another one: a new unit may have the id that the last new unit had. */
interface Changing {
  readonly unit: UnitId;
  readonly what: 'name' | 'kind';
  readonly serial: number;
}
let serial = 0;
const changeOf = (unit: UnitId, what: 'name' | 'kind'): Changing => ({ unit, what, serial: (serial += 1) });

/** Selects a unit here and on the canvas, or adds it to the selection; `together` says whether it also takes it out again. */
function choose(id: UnitId, together: 'alone' | 'add' | 'toggle'): void {
  const units = new Set(together === 'alone' ? [] : viewStore.get().units);
  if (together === 'toggle' && units.has(id)) units.delete(id);
  else units.add(id);
  select(units);
  reveal([id]);
}

/** A word that is typed letter by letter. */
function useTyping(): (letter: string) => string {
  const typed = useRef({ text: '', at: 0 });
  return (letter) => {
    const now = performance.now();
    typed.current = { text: now - typed.current.at < WORD ? typed.current.text + letter : letter, at: now };
    return typed.current.text;
  };
}

/** What a pointer is on: the row, and the cell of it. */
function under(event: MouseEvent, rows: readonly OutlineRow[]): { readonly row: OutlineRow; readonly cell: number; readonly twist: boolean } | null {
  const element = event.target instanceof HTMLElement || event.target instanceof SVGElement ? event.target : null;
  const row = rows[Number(element?.closest<HTMLElement>('[data-at]')?.dataset['at'] ?? -1)];
  if (!element || !row || element.closest('input, select')) return null;
  return { row, cell: Number(element.closest<HTMLElement>('[data-cell]')?.dataset['cell'] ?? NAME), twist: element.closest('[data-twist]') !== null };
}

export function Outline(): ReactElement {
  const design = useDesign((shown) => shown);
  const index = indexOf(design);
  const findings = useEvaluation(({ evaluation }) => evaluation?.findings ?? NONE);
  const chosen = useView((view) => view.units);
  const { closed, filter } = useOutline();
  const rows = useMemo(() => outlineRows(index, { closed, filter }), [index, closed, filter]);
  const risks = useMemo(() => risksOf(findings), [findings]);
  const [active, setActive] = useState<UnitId | null>(null);
  const [cell, setCell] = useState(NAME);
  const [focused, setFocused] = useState(false);
  const [changing, setChanging] = useState<Changing | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const typing = useTyping();
  const prefix = useId();
  const only = chosen.size === 1 ? ([...chosen][0] ?? null) : null;
  const activeAt = Math.max(
    0,
    rows.findIndex(({ id }) => id === (active ?? only)),
  );
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by hand that it hands out, and no compiler runs
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (at) => rows[at]?.id ?? at,
    // The head stands above the rows, and over them once they scroll.
    scrollMargin: ROW,
    scrollPaddingStart: ROW,
    initialRect: { width: 800, height: 300 },
    rangeExtractor: ({ startIndex, endIndex, count }: Range) => {
      const [first, last] = [Math.max(0, startIndex - MORE), Math.min(count - 1, endIndex + MORE)];
      const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, nth) => first + nth);
      // The row that keys stand on is always there: a screen reader is told its name by its element.
      return activeAt < first ? [activeAt, ...shown] : activeAt > last && activeAt < count ? [...shown, activeAt] : shown;
    },
  });
  const { scrollToIndex } = list;

  // What is selected on the canvas is shown here, its containers opened.
  useEffect(() => {
    if (only === null) return;
    const unit = indexOf(documentStore.get().design).unit(only);
    const containers = unit ? indexOf(documentStore.get().design).containers(unit) : [];
    fold(
      containers.filter(({ id }) => outlineStore.get().closed.has(id)).map(({ id }) => id),
      false,
    );
    setActive(only);
  }, [only]);
  const onlyAt = only === null ? -1 : rows.findIndex(({ id }) => id === only);
  const onlyShown = onlyAt >= 0;
  useEffect(() => {
    if (onlyShown) scrollToIndex(onlyAt, { align: 'auto' });
    // oxlint-disable-next-line react/exhaustive-deps -- when another unit is selected or its row comes, not when the list moves under it
  }, [only, onlyShown]);

  const back = useCallback(() => grid.current?.focus({ preventScroll: true }), []);
  const go = (at: number, together: 'alone' | 'add' = 'alone'): void => {
    const row = rows[at];
    if (!row) return;
    setActive(row.id);
    scrollToIndex(at, { align: 'auto' });
    choose(row.id, together);
  };
  const add = useCallback((to: UnitId | null, how: 'report' | 'sibling'): boolean => {
    outlineStore.patch({ filter: '' });
    const id = addTo(to, how);
    if (id === null) return false;
    setActive(id);
    setCell(NAME);
    setChanging(changeOf(id, 'name'));
    return true;
  }, []);
  const named = useCallback(
    (unit: UnitId, text: string, how: Leaving): void => {
      setChanging(null);
      const id = how === 'cancel' ? unit : keepName(unit, text);
      setActive(id);
      if ((how === 'report' || how === 'sibling') && add(id, how)) return;
      if (how === 'report') tellNothingAdded(id);
      back();
    },
    [add, back],
  );
  const kindChosen = useCallback(
    (unit: UnitId, kind: string | null): void => {
      setChanging(null);
      if (kind !== null) setKind(unit, kind);
      back();
    },
    [back],
  );
  const begin = (row: OutlineRow, at: number): void => {
    if (beginCell(row.unit, at, risks.get(row.id), back) === 'here') setChanging(changeOf(row.id, at === NAME ? 'name' : 'kind'));
  };
  const remove = (row: OutlineRow): void => {
    if (!viewStore.get().units.has(row.id)) select([row.id]);
    const going = viewStore.get().units;
    const next = rows.find(({ id }, at) => at > activeAt && !going.has(id)) ?? rows.findLast(({ id }, at) => at < activeAt && !going.has(id));
    if (deleteSelected()) setActive(next?.id ?? null);
  };
  /** Whether the key meant something here. */
  const did = (event: KeyboardEvent, row: OutlineRow): boolean => {
    const step = stepOf(event.key, rows, { at: activeAt, cell });
    if (step === 'open' || step === 'fold') return (fold([row.id], step === 'fold'), true);
    if (step !== null) {
      setCell(step.cell);
      if (step.at !== activeAt || step.cell === cell) go(step.at, event.shiftKey && step.at !== activeAt ? 'add' : 'alone');
      return true;
    }
    switch (event.key) {
      case 'Enter':
      case 'F2':
        return (begin(row, cell), true);
      case 'Insert':
        return (add(row.id, 'sibling'), true);
      case ' ':
        return (choose(row.id, 'toggle'), true);
      case 'Delete':
      case 'Backspace':
        return (remove(row), true);
      case '*':
        return (outlineStore.patch({ closed: new Set() }), true);
      default:
    }
    if (!/^[\p{L}\p{N}]$/u.test(event.key)) return false;
    const typed = typing(event.key);
    // One letter again and again goes from name to name; a word goes on where it began.
    const letters = /^(.)\1*$/iu.test(typed) ? event.key : typed;
    const found = beginningWith(rows, letters, letters.length > 1 ? activeAt - 1 : activeAt);
    if (found >= 0) go(found);
    return true;
  };
  const press = (event: KeyboardEvent): void => {
    const row = rows[activeAt];
    if (event.ctrlKey || event.metaKey || event.altKey || !row || changing !== null) return;
    setFocused(true);
    if (!did(event, row)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const click = (event: MouseEvent<HTMLElement>): void => {
    const at = under(event, rows);
    if (!at) return;
    const { row } = at;
    event.currentTarget.focus({ preventScroll: true });
    if (row.expanded !== null && at.twist) return fold([row.id], row.expanded);
    setActive(row.id);
    setCell(at.cell);
    choose(row.id, event.ctrlKey || event.metaKey || event.shiftKey ? 'toggle' : 'alone');
  };

  const [shownAt, shownCell] = focused ? [activeAt, cell] : [-1, NAME];
  return (
    <div className={css.panel}>
      <Tools filter={filter} onAdd={() => add(rows[activeAt]?.id ?? null, 'sibling')} />
      {rows.length === 0 && (
        <div className={css.empty}>
          <h2>{design.units.length === 0 ? 'Nothing drawn yet' : 'Nothing found'}</h2>
          {design.units.length === 0
            ? 'What you draw stands here as a table that keys walk through. Add makes the first team.'
            : `No name and no role holds “${filter}”. Take letters away to see more.`}
        </div>
      )}
      <div ref={scroller} className={css.scroller} hidden={rows.length === 0}>
        <div
          ref={grid}
          role="treegrid"
          aria-label="Outline of the organisation"
          aria-multiselectable
          aria-rowcount={rows.length + 1}
          aria-colcount={COLUMNS.length}
          tabIndex={0}
          className={css.grid}
          {...(rows[shownAt] ? { 'aria-activedescendant': cellId(`${prefix}${shownAt}`, shownCell) } : {})}
          onKeyDown={press}
          onClick={click}
          onDoubleClick={(event) => {
            const at = under(event, rows);
            if (at && !at.twist) begin(at.row, at.cell);
          }}
          onFocus={(event) => setFocused(event.currentTarget.matches(':focus-visible'))}
          onBlur={() => setFocused(false)}
        >
          <div role="row" aria-rowindex={1} className={css.head}>
            {COLUMNS.map((column) => (
              <span key={column} role="columnheader" className={column === 'People' ? css.figure : undefined}>
                {column}
              </span>
            ))}
          </div>
          <div role="rowgroup" className={css.body} style={{ height: list.getTotalSize() }}>
            {list.getVirtualItems().map((item) => {
              const row = rows[item.index];
              return (
                row && (
                  <Row
                    key={item.key}
                    id={`${prefix}${item.index}`}
                    at={item.index}
                    row={row}
                    index={index}
                    risk={risks.get(row.id)}
                    top={item.start - ROW}
                    selected={chosen.has(row.id)}
                    active={item.index === shownAt ? shownCell : null}
                    changing={changing?.unit === row.id ? changing.what : null}
                    serial={changing?.unit === row.id ? changing.serial : 0}
                    onNamed={named}
                    onKind={kindChosen}
                  />
                )
              );
            })}
          </div>
        </div>
      </div>
    </div>
  );
}
