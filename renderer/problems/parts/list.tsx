// The findings as a tree that keys walk: headings, findings, and their consequences. Hover or focus lights the path that causes one, Enter opens it.
import { useVirtualizer, type Range } from '@tanstack/react-virtual';
import { ChevronDown, ChevronRight, CornerDownRight } from 'lucide-react';
import { memo, useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { indexOf, type OrgIndex } from '../../../shared/model/org-index.ts';
import { SeverityMark } from '../../ui/severity-mark.tsx';
import { useDesign } from '../../stores/document.ts';
import { useView, viewStore } from '../../stores/view.ts';
import { lineOf, type ListRow } from '../groups.ts';
import { openFinding } from '../open-finding.ts';
import { closeGroup, panelStore, spreadCause, usePanel } from '../panel-store.ts';
import { useRules } from '../use-rule.ts';
import css from '../problems.module.css';

const ROW = 30;
const HEADING = 28;
/** Up to so many rows all are drawn: search in the page finds them. */
const ALL = 80;
/** Rows drawn above and below what is in sight. */
const MORE = 8;
/** A heading says what its row says. */
const HEADING_LINE = { title: '', rest: '', place: '' };

function fold(row: ListRow, expanded: boolean): void {
  if (row.expanded === null) return;
  if (row.kind === 'heading') closeGroup(row.key.slice('group:'.length), !expanded);
  else spreadCause(row.key, expanded);
}

function choose(row: ListRow): void {
  if (row.finding) openFinding(row.finding);
  else fold(row, row.expanded === false);
}

const light = (key: string | null): void => {
  if (viewStore.get().hoveredFinding !== key) viewStore.patch({ hoveredFinding: key });
};

interface RowProps {
  readonly id: string;
  readonly at: number;
  readonly row: ListRow;
  readonly top: number;
  readonly title: string;
  readonly rest: string;
  readonly place: string;
  readonly open: boolean;
  readonly active: boolean;
  readonly accepted: boolean;
}

const Heading = ({ row }: { row: ListRow }) => (
  <>
    {row.expanded ? <ChevronDown size={13} aria-hidden /> : <ChevronRight size={13} aria-hidden />}
    <span className={css.message}>{row.title}</span>
    {row.elsewhere > 0 && (
      <span className={css.elsewhere}>
        {row.elsewhere} {row.elsewhere === 1 ? 'stands' : 'stand'} under {row.elsewhere === 1 ? 'its cause' : 'their causes'}
      </span>
    )}
    <span className="num">{row.under}</span>
  </>
);

function FindingLine({ row, title, rest, place, accepted }: Pick<RowProps, 'row' | 'title' | 'rest' | 'place' | 'accepted'>) {
  return (
    <>
      {row.level === 3 && <CornerDownRight size={13} className={css.follows} aria-hidden />}
      {row.finding && <SeverityMark mark={accepted ? 'accepted' : row.finding.severity} size={15} />}
      <span className={css.message}>{title}</span>
      {rest !== '' && <span className="visually-hidden">: {rest}</span>}
      {row.under > 0 && (
        <span className={css.more} data-more title={row.expanded ? 'Fold what follows from this' : 'Show what follows from this'}>
          {row.under} {row.under === 1 ? 'follows' : 'follow'}
          {row.expanded ? <ChevronDown size={12} aria-hidden /> : <ChevronRight size={12} aria-hidden />}
        </span>
      )}
      <span className={css.place}>{place}</span>
    </>
  );
}

const Row = memo(function Row({ id, at, row, top, title, rest, place, open, active, accepted }: RowProps) {
  return (
    <div
      id={id}
      role="treeitem"
      tabIndex={-1}
      data-at={at}
      aria-level={row.level}
      aria-setsize={row.siblings}
      aria-posinset={row.position}
      aria-selected={open}
      {...(row.expanded === null ? {} : { 'aria-expanded': row.expanded })}
      className={row.kind === 'heading' ? css.heading : css.row}
      style={{ transform: `translateY(${top}px)` }}
      title={row.finding?.message}
      data-rule={row.finding?.rule}
      data-level={row.level}
      data-active={active ? '' : undefined}
    >
      {row.kind === 'heading' ? <Heading row={row} /> : <FindingLine row={row} title={title} rest={rest} place={place} accepted={accepted} />}
    </div>
  );
});

/** Where a key goes from a row; null for a key that means nothing here. */
function target(key: string, rows: readonly ListRow[], at: number): number | null {
  const row = rows[at];
  const page = 8;
  switch (key) {
    case 'ArrowDown':
      return Math.min(rows.length - 1, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'PageDown':
      return Math.min(rows.length - 1, at + page);
    case 'PageUp':
      return Math.max(0, at - page);
    case 'Home':
      return 0;
    case 'End':
      return rows.length - 1;
    case 'ArrowRight':
      return row?.expanded ? at + 1 : at;
    case 'ArrowLeft': {
      if (!row || row.expanded) return at;
      for (let above = at - 1; above >= 0; above--) if ((rows[above]?.level ?? 0) < row.level) return above;
      return at;
    }
    default:
      return null;
  }
}

/** Every heading opened, every cause spread: the star of a tree. */
function spreadAll(rows: readonly ListRow[]): void {
  const causes = rows.filter((row) => row.kind === 'finding' && row.expanded !== null).map((row) => row.key);
  panelStore.patch({ closed: new Set(), spread: new Set([...panelStore.get().spread, ...causes]) });
}

interface ListProps {
  readonly rows: readonly ListRow[];
  readonly label: string;
  /** What scrolls around it; null until it is there. */
  readonly scroller: HTMLDivElement | null;
  readonly accepted?: boolean;
}

export function FindingList({ rows, label, scroller, accepted = false }: ListProps) {
  const index: OrgIndex = indexOf(useDesign((design) => design));
  const groupedBy = usePanel((panel) => panel.groupBy);
  const groupBy = accepted ? 'severity' : groupedBy;
  const rules = useRules();
  const openKey = useView((view) => view.openFinding);
  const [activeKey, setActive] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const activeAt = Math.max(
    0,
    rows.findIndex((row) => row.key === (activeKey ?? openKey)),
  );
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by hand that it hands out, and no compiler runs
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: (at) => (rows[at]?.kind === 'heading' ? HEADING : ROW),
    getItemKey: (at) => rows[at]?.key ?? at,
    scrollMargin: box.current?.offsetTop ?? 0,
    initialRect: { width: 400, height: 400 },
    rangeExtractor: ({ startIndex, endIndex, count }: Range) => {
      const [first, last] = count <= ALL ? [0, count - 1] : [Math.max(0, startIndex - MORE), Math.min(count - 1, endIndex + MORE)];
      const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, nth) => first + nth);
      // The row that keys stand on is always there: a screen reader is told its name by its element.
      return activeAt < first ? [activeAt, ...shown] : activeAt > last && activeAt < count ? [...shown, activeAt] : shown;
    },
  });
  const { scrollToIndex } = list;
  const openAt = rows.findIndex((row) => row.key === openKey);
  useEffect(() => {
    if (openAt < 0) return;
    setActive(openKey);
    scrollToIndex(openAt, { align: 'auto' });
    // oxlint-disable-next-line react/exhaustive-deps -- only when another finding is opened, not when the list moves under it
  }, [openKey]);

  const go = (at: number): void => {
    const row = rows[at];
    if (!row) return;
    setActive(row.key);
    scrollToIndex(at, { align: 'auto' });
    light(row.finding ? row.key : null);
  };
  const press = (event: KeyboardEvent): void => {
    const row = rows[activeAt];
    if (event.ctrlKey || event.metaKey || event.altKey || !row) return;
    setFocused(true);
    if (event.key === 'Enter' || event.key === ' ') choose(row);
    else if (event.key === '*') spreadAll(rows);
    else {
      const next = target(event.key, rows, activeAt);
      if (next === null) return;
      if (event.key === 'ArrowRight' && row.expanded === false) fold(row, true);
      else if (event.key === 'ArrowLeft' && row.expanded) fold(row, false);
      else go(next);
    }
    event.preventDefault();
  };

  const rowAt = (event: MouseEvent): ListRow | undefined => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null;
    return element ? rows[Number(element.dataset['at'])] : undefined;
  };
  const click = (event: MouseEvent<HTMLElement>): void => {
    const row = rowAt(event);
    if (!row) return;
    // Keys go on from here: the tree has the focus, and says which row is meant.
    event.currentTarget.focus({ preventScroll: true });
    setActive(row.key);
    if (event.target instanceof Element && event.target.closest('[data-more]')) fold(row, !row.expanded);
    else choose(row);
  };

  return (
    <div
      ref={box}
      role="tree"
      aria-label={label}
      tabIndex={0}
      className={css.tree}
      style={{ height: list.getTotalSize() }}
      {...(focused && rows[activeAt] ? { 'aria-activedescendant': `${prefix}${activeAt}` } : {})}
      onKeyDown={press}
      onClick={click}
      onPointerOver={(event) => light(rowAt(event)?.finding ? (rowAt(event)?.key ?? null) : null)}
      onPointerLeave={() => light(null)}
      onFocus={(event) => {
        const byKeys = event.currentTarget.matches(':focus-visible');
        setFocused(byKeys);
        if (byKeys) light(rows[activeAt]?.finding ? (rows[activeAt]?.key ?? null) : null);
      }}
      onBlur={() => {
        setFocused(false);
        light(null);
      }}
    >
      {list.getVirtualItems().map((item) => {
        const row = rows[item.index];
        return (
          row && (
            <Row
              key={item.key}
              id={`${prefix}${item.index}`}
              at={item.index}
              row={row}
              top={item.start - list.options.scrollMargin}
              {...(row.finding ? lineOf(row.finding, groupBy, index, rules.get(row.finding.rule)?.name) : HEADING_LINE)}
              open={row.key === openKey}
              active={focused && item.index === activeAt}
              accepted={accepted}
            />
          )
        );
      })}
    </div>
  );
}
