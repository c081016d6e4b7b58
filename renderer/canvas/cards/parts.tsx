// Small parts of a team's card: people as pips, on-call and services, the time of an infrastructure team.
import Boxes from 'lucide-react/icons/boxes';
import Siren from 'lucide-react/icons/siren';
import type { ReactElement } from 'react';
import { gaugeText, gaugeX, pipRow } from '../../../shared/draw/card.ts';
import type { TeamBox } from '../../../shared/draw/scene.ts';
import { cx } from '../../ui/cx.ts';
import css from './parts.module.css';
import { crew } from './describe.ts';
import './medium.css';

/** Pips in the order manager, engineers, others, SREs, openings; then the figure. */
export function Pips({ box }: { readonly box: TeamBox }): ReactElement {
  const pips = pipRow(box.pips);
  return (
    <div className={css.pips} title={crew(box)} aria-hidden>
      {pips.map((kind, at) => (
        // Marks of a row have no identity of their own.
        <i key={at} className={cx(css.pip, css[kind])} />
      ))}
      <span className={css.figure} data-figure style={pips.length === 0 ? { marginLeft: 0 } : undefined}>
        {Math.round(box.people * 10) / 10}
        {box.openings > 0 && <b> +{box.openings}</b>}
      </span>
    </div>
  );
}

/** Below this height the marks stand beside the pips. */
const LOW = 60;

export function Marks({ box }: { readonly box: TeamBox }): ReactElement | null {
  const low = box.rect.height < LOW;
  if (box.onCall === null && box.services === 0) {
    if (!low || box.docked === 0) return null;
    return (
      <div className={cx(css.marks, css.low)} aria-hidden>
        {box.docked} docked at hosts
      </div>
    );
  }
  return (
    <div className={cx(css.marks, low && css.low)} aria-hidden>
      {box.onCall !== null && (
        <span
          className={cx(box.onCall === 'none' && css.nobody)}
          title={box.onCall === 'none' ? 'Owns services, and nobody here is on call' : 'People on call'}
        >
          <Siren size={12} strokeWidth={2} />
          {box.onCall}
        </span>
      )}
      {box.services > 0 && (
        <span title="Services owned">
          <Boxes size={12} strokeWidth={2} />
          {box.services}
        </span>
      )}
    </div>
  );
}

const TONE = { fine: undefined, strained: css.high, over: css.over };
const left = (share: number): string => `${gaugeX(share) * 100}%`;

export function Gauge({ gauge }: { readonly gauge: NonNullable<TeamBox['gauge']> }): ReactElement {
  const words = gaugeText(gauge);
  return (
    <div aria-hidden>
      <div className={css.gauge}>
        <i className={cx(css.bar, TONE[words.tone])} style={{ width: left(gauge.share) }} />
        <i className={css.tick} style={{ left: left(0.5) }} />
        <i className={css.tick} style={{ left: left(1) }} />
      </div>
      <div className={css.scale}>
        <span style={{ left: left(0.5) }}>50 %</span>
        <span style={{ left: left(1) }}>100 %</span>
      </div>
      <div className={css.sum}>
        {words.sum} <b className={cx(TONE[words.tone])}>{words.share}</b>
      </div>
    </div>
  );
}
