// The outline: the same design as a tree table, for keys and for people who do not see the canvas. Selection is shared with it; edits are the same.
import { useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactElement } from 'react';
import { rename } from '../../shared/edits/build.ts';
import { indexOf } from '../../shared/model/org-index.ts';
import type { UnitId } from '../../shared/model/types.ts';
import { DockTools } from '../app/shell/dock-tools.tsx';
import { deleteSelected } from '../canvas/edits/selection.ts';
import { change } from '../canvas/edits/steps.ts';
import { documentStore, useDesign } from '../stores/document.ts';
import { useEvaluation } from '../stores/evaluation.ts';
import { reveal, select, useView, viewStore } from '../stores/view.ts';
import { announce } from '../app/announce.tsx';
import css from './outline.module.css';
import { Row } from './row.tsx';
import { beginningWith, outlineRows, risksOf, type OutlineRow } from './rows.ts';
import { fold, outlineStore, useOutline } from './store.ts';

const ROW = 28;
const PAGE = 10;
/** Rows drawn above and below what is in sight. */
const MORE = 6;
/** Letters that follow each other within this time, in milliseconds, are one word. */
const WORD = 700;
const COLUMNS = ['Name', 'Kind', 'People', 'Answers to', 'Also works in', 'Risks'] as const;
const NONE: readonly never[] = [];

/** Where a key goes from a row; null for a key that goes nowhere. */
function target(key: string, rows: readonly OutlineRow[], at: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(rows.length - 1, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'PageDown':
      return Math.min(rows.length - 1, at + PAGE);
    case 'PageUp':
      return Math.max(0, at - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return rows.length - 1;
    case 'ArrowRight':
      return rows[at]?.expanded === true ? at + 1 : at;
    case 'ArrowLeft': {
      const level = rows[at]?.level ?? 1;
      for (let above = at - 1; above >= 0; above--) if ((rows[above]?.level ?? 0) < level) return above;
      return at;
    }
    default:
      return null;
  }
}

/** Selects a unit here and on the canvas, or adds it to the selection and takes it out again. */
function choose(id: UnitId, together: boolean): void {
  const units = new Set(together ? viewStore.get().units : []);
  if (together && units.has(id)) units.delete(id);
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

function Tools({ filter }: { readonly filter: string }): ReactElement {
  return (
    <DockTools>
      <label className={css.find}>
        Find
        <input
          type="search"
          value={filter}
          placeholder="Name or role"
          onChange={({ target: field }) => outlineStore.patch({ filter: field.value })}
        />
      </label>
    </DockTools>
  );
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
  const [focused, setFocused] = useState(false);
  const [naming, setNaming] = useState<UnitId | null>(null);
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
  useEffect(() => {
    const at = rows.findIndex(({ id }) => id === only);
    if (at >= 0) scrollToIndex(at, { align: 'auto' });
    // oxlint-disable-next-line react/exhaustive-deps -- only when another unit is selected, not when the list moves under it
  }, [only]);

  const go = (at: number): void => {
    const row = rows[at];
    if (!row) return;
    setActive(row.id);
    scrollToIndex(at, { align: 'auto' });
    choose(row.id, false);
  };
  const named = useCallback((unit: UnitId, text: string | null): void => {
    setNaming(null);
    const name = text?.trim() ?? '';
    const before = indexOf(documentStore.get().design).name(unit);
    if (name !== '' && name !== before) change(`Rename ${before} to ${name}`, [(open) => rename(open, unit, name)]);
    grid.current?.focus({ preventScroll: true });
  }, []);
  const startNaming = (row: OutlineRow): void => {
    const { readOnly } = documentStore.get();
    if (readOnly === null) setNaming(row.id);
    else announce(readOnly);
  };
  const remove = (row: OutlineRow): void => {
    if (!viewStore.get().units.has(row.id)) select([row.id]);
    if (!deleteSelected()) return;
    const next = rows[activeAt + 1] ?? rows[activeAt - 1];
    if (next) setActive(next.id);
  };
  /** Whether the key meant something here. */
  const did = (event: KeyboardEvent, row: OutlineRow): boolean => {
    switch (event.key) {
      case 'Enter':
      case 'F2':
        startNaming(row);
        return true;
      case ' ':
        choose(row.id, true);
        return true;
      case 'Delete':
      case 'Backspace':
        remove(row);
        return true;
      case '*':
        outlineStore.patch({ closed: new Set() });
        return true;
      default:
    }
    if (event.key === 'ArrowRight' && row.expanded === false) return (fold([row.id], false), true);
    if (event.key === 'ArrowLeft' && row.expanded === true) return (fold([row.id], true), true);
    const next = target(event.key, rows, activeAt);
    if (next !== null) return (go(next), true);
    if (event.key.length !== 1) return false;
    const letters = typing(event.key);
    // A word goes on where it began; a single letter goes to the next.
    const found = beginningWith(rows, letters, letters.length > 1 ? activeAt - 1 : activeAt);
    if (found >= 0) go(found);
    return true;
  };
  const press = (event: KeyboardEvent): void => {
    const row = rows[activeAt];
    if (event.ctrlKey || event.metaKey || event.altKey || !row || naming !== null) return;
    setFocused(true);
    if (!did(event, row)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const rowAt = (event: MouseEvent): OutlineRow | undefined => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null;
    return element ? rows[Number(element.dataset['at'])] : undefined;
  };
  const click = (event: MouseEvent<HTMLElement>): void => {
    const row = rowAt(event);
    if (!row || (event.target instanceof Element && event.target.closest('input'))) return;
    event.currentTarget.focus({ preventScroll: true });
    if (row.expanded !== null && event.target instanceof Element && event.target.closest('[data-twist]')) {
      fold([row.id], row.expanded);
      return;
    }
    setActive(row.id);
    choose(row.id, event.ctrlKey || event.metaKey || event.shiftKey);
  };

  return (
    <div className={css.panel}>
      <Tools filter={filter} />
      {rows.length === 0 && (
        <div className={css.empty}>
          <h2>{design.units.length === 0 ? 'Nothing drawn yet' : 'Nothing found'}</h2>
          {design.units.length === 0
            ? 'What you draw stands here as a table that keys walk through.'
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
          {...(focused && rows[activeAt] ? { 'aria-activedescendant': `${prefix}${activeAt}` } : {})}
          onKeyDown={press}
          onClick={click}
          onDoubleClick={(event) => {
            const row = rowAt(event);
            if (row) startNaming(row);
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
                    top={item.start}
                    selected={chosen.has(row.id)}
                    active={focused && item.index === activeAt}
                    naming={naming === row.id}
                    onNamed={named}
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
