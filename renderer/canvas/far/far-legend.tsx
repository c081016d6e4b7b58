// Which shape is which type of team, at the foot of the far view: the types that this design has.
import type { ReactElement } from 'react';
import { FAR_OUTLINES } from '../../../shared/draw/far-shapes.ts';
import { TEAM_TYPE_NAME } from '../../ui/team-type.tsx';
import { useScene } from '../scene-store.ts';
import css from './far.module.css';
import { pictureOf } from './far-store.ts';

const ORDER = ['product', 'infrastructure', 'sre', 'data', 'security', 'quality', 'operations', 'enabling', 'pool'] as const;

export function FarLegend(): ReactElement | null {
  const { types, docks } = useScene(({ scene }) => pictureOf(scene));
  if (types.size === 0) return null;
  return (
    <ul className={css.legend} aria-label="Shapes" data-nodrag>
      {ORDER.filter((type) => types.has(type)).map((type) => (
        <li key={type}>
          <svg width="16" height="16" viewBox="-10.5 -10.5 21 21" aria-hidden>
            <path d={FAR_OUTLINES[type]} fill={`var(--t-${type})`} />
          </svg>
          {TEAM_TYPE_NAME[type]}
        </li>
      ))}
      {docks && (
        <li>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden>
            <rect x="1" y="1" width="12" height="12" rx="2" fill="var(--t-product)" />
            <circle cx="12" cy="12" r="3.8" fill="var(--t-sre)" stroke="var(--surface)" strokeWidth="1.5" />
          </svg>
          SRE docked
        </li>
      )}
    </ul>
  );
}
