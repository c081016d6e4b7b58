// The findings as a list that keys walk: hover or focus lights the path that causes one, Enter opens it.
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { findingKey, type Finding } from '../../../shared/rules/finding.ts';
import { indexOf } from '../../../shared/model/org-index.ts';
import { SeverityMark } from '../../ui/severity-mark.tsx';
import { useDesign } from '../../stores/document.ts';
import { useView, viewStore } from '../../stores/view.ts';
import { openFinding } from '../open-finding.ts';
import { placeOf, type FindingGroup } from '../groups.ts';
import css from '../problems.module.css';

function Row({ finding, place, accepted }: { finding: Finding; place: string; accepted: boolean }) {
  const key = findingKey(finding);
  const open = useView((view) => view.openFinding === key);
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const light = (on: boolean): void => viewStore.patch({ hoveredFinding: on ? key : null });
  return (
    <button
      ref={row}
      type="button"
      role="option"
      aria-selected={open}
      tabIndex={-1}
      className={css.row}
      title={finding.message}
      data-rule={finding.rule}
      onClick={() => openFinding(finding)}
      onPointerEnter={() => light(true)}
      onPointerLeave={() => light(false)}
      onFocus={(event) => event.currentTarget.matches(':focus-visible') && light(true)}
      onBlur={() => light(false)}
    >
      <SeverityMark mark={accepted ? 'accepted' : finding.severity} size={15} />
      <span className={css.message}>{finding.message}</span>
      <span className={css.place}>{place}</span>
    </button>
  );
}

function walk(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="option"]')];
  const at = rows.indexOf(document.activeElement as HTMLElement); // an element of the list, or -1
  rows[Math.max(0, Math.min(rows.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
  event.preventDefault();
}

export function FindingList({ groups, accepted = false, hint }: { groups: readonly FindingGroup[]; accepted?: boolean; hint?: string }) {
  const index = indexOf(useDesign((design) => design));
  return (
    <div role="listbox" aria-label="Findings" tabIndex={0} onKeyDown={walk}>
      {groups.map((group, at) => (
        <div key={group.key} role="group" aria-label={group.title}>
          <div className={css.heading} aria-hidden>
            <span>{group.title}</span>
            {at === 0 && hint !== undefined && <span style={{ fontWeight: 500 }}>{hint}</span>}
            <span>{group.findings.length}</span>
          </div>
          {group.findings.map((finding) => (
            <Row key={findingKey(finding)} finding={finding} place={placeOf(finding, index)} accepted={accepted} />
          ))}
        </div>
      ))}
    </div>
  );
}
