// Small parts of a team's card: people as pips, on-call and services, the time of an infrastructure team, the shape seen from far.
import Boxes from 'lucide-react/icons/boxes';
import Siren from 'lucide-react/icons/siren';
import type { ReactElement } from 'react';
import { gaugeText, gaugeX, pipRow } from '../../../shared/draw/card.ts';
import type { TeamBox } from '../../../shared/draw/scene.ts';
import type { TeamType } from '../../../shared/model/types.ts';
import { cx } from '../../ui/cx.ts';
import css from './card.module.css';
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

const polygon = (corners: number, radius: number, turn: number): string =>
  Array.from({ length: corners }, (_, at) => {
    const angle = turn + (at * 2 * Math.PI) / corners;
    return `${(radius * Math.cos(angle)).toFixed(2)},${(radius * Math.sin(angle)).toFixed(2)}`;
  }).join(' ');

function Outline({ type }: { readonly type: TeamType }): ReactElement {
  switch (type) {
    case 'product':
      return <rect x="-8.5" y="-8.5" width="17" height="17" rx="3" />;
    case 'infrastructure':
      return <polygon points={polygon(6, 9.5, 0)} />;
    case 'sre':
      return <circle r="8.5" />;
    case 'data':
      return (
        <>
          <circle r="8.5" />
          <rect x="-8.5" y="-1" width="17" height="2" fill="var(--group)" />
        </>
      );
    case 'security':
      return <path d="M0 -9.5l8.500 3.800v6q0 6.800 -8.500 9.300q-8.500 -2.500 -8.500 -9.300v-6z" />;
    case 'quality':
      return <polygon points={polygon(3, 10.6, -Math.PI / 2)} />;
    case 'operations':
      return <polygon points={polygon(4, 10.2, 0)} />;
    case 'enabling':
      return <path d="M0 -8.500l3 5.500h5.500v6h-5.500l-3 5.500l-3 -5.500h-5.500v-6h5.500z" />;
    case 'pool':
      return <rect x="-7.500" y="-7.500" width="15" height="15" rx="3" fill="none" stroke="var(--t-pool)" strokeWidth="2" />;
    default:
      return type satisfies never;
  }
}

/** A team from far away: told apart by outline, without colour. */
export function FarShape({ type }: { readonly type: TeamType }): ReactElement {
  return (
    <svg className={css.shape} viewBox="-11 -11 22 22" fill={`var(--t-${type})`} aria-hidden>
      <Outline type={type} />
    </svg>
  );
}
