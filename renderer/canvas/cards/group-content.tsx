// Inside a group's frame: its name and counts where the scene says; collapsed, a stack with a tile a team.
import ChevronDown from 'lucide-react/icons/chevron-down';
import type { CSSProperties, ReactElement } from 'react';
import type { GroupBox } from '../../../shared/draw/scene.ts';
import { cx } from '../../ui/cx.ts';
import { SeverityMark } from '../../ui/severity-mark.tsx';
import { setCollapsed } from '../edits/arrange.ts';
import type { Detail } from '../level.ts';
import css from './group-content.module.css';
import { Name } from './name-field.tsx';

const MARKS = ['critical', 'warning', 'advice'] as const;
const TILE = { from: 178, step: 24, right: 130 };
/** From a base line to the top of its line of text. */
const RISE = { title: 13, note: 11 };

function Tiles({ box }: { readonly box: GroupBox }): ReactElement {
  const room = Math.max(0, Math.floor((box.rect.width - TILE.from - TILE.right) / TILE.step));
  return (
    <span className={css.tiles} aria-hidden>
      {box.collapsed?.slice(0, room).map((tile) => (
        // React's style type has no custom properties.
        <i key={tile.id} className={css.tile} style={{ '--tc': `var(--t-${tile.type})` } as CSSProperties}>
          {tile.worst && tile.worst !== 'advice' && <SeverityMark mark={tile.worst} size={12} label={null} />}
        </i>
      ))}
    </span>
  );
}

function Counts({ box }: { readonly box: GroupBox }): ReactElement {
  return (
    <>
      {MARKS.map(
        (mark) =>
          box.counts[mark] > 0 && (
            <span key={mark}>
              <SeverityMark mark={mark} size={13} label={null} />
              {box.counts[mark]}
            </span>
          ),
      )}
    </>
  );
}

function Stack({ box }: { readonly box: GroupBox }): ReactElement {
  return (
    <>
      <Tiles box={box} />
      <span className={css.sums}>
        <Counts box={box} />
        <button type="button" className={css.open} tabIndex={-1} data-nodrag onClick={() => setCollapsed([box.id], false)}>
          Open
        </button>
      </span>
    </>
  );
}

export function GroupContent({ box, level }: { readonly box: GroupBox; readonly level: Detail }): ReactElement {
  const near = level === 'near';
  // Further away the counts are not shown: what they took is the name's.
  const room = box.note.at.x > box.rect.width - 20 ? Math.max(box.room, box.rect.width - 24) : box.room;
  const beside = !box.collapsed && box.note.at.x === box.title.x && box.note.at.y === box.title.y + 15;
  return (
    <>
      {near && (
        // React's style type has no custom properties.
        <div
          className={css.title}
          data-beside={beside || undefined}
          style={{ left: box.title.x, top: box.title.y - RISE.title, '--room': `${room}px` } as CSSProperties}
        >
          <Name unit={box.id} name={box.name} text={box.short} as="team" />
        </div>
      )}
      {near && (
        <span
          className={cx(css.note, box.note.at.x > box.rect.width - 20 && css.end)}
          style={{ left: box.note.at.x, top: box.note.at.y - RISE.note }}
        >
          {box.note.text}
        </span>
      )}
      {near && box.collapsed && <Stack box={box} />}
      {near && !box.collapsed && (
        <button
          type="button"
          className={css.fold}
          tabIndex={-1}
          data-nodrag
          aria-label={`Collapse ${box.name}`}
          title="Collapse"
          onClick={() => setCollapsed([box.id], true)}
        >
          <ChevronDown size={14} aria-hidden />
        </button>
      )}
    </>
  );
}
