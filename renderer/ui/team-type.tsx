// A team type's words, icon and swatch. One place, so that palette, canvas and inspector agree.
import Box from 'lucide-react/icons/box';
import Database from 'lucide-react/icons/database';
import FlaskConical from 'lucide-react/icons/flask-conical';
import Layers from 'lucide-react/icons/layers';
import LifeBuoy from 'lucide-react/icons/life-buoy';
import Shield from 'lucide-react/icons/shield';
import Sprout from 'lucide-react/icons/sprout';
import Users from 'lucide-react/icons/users';
import Wrench from 'lucide-react/icons/wrench';
import type { ComponentType, CSSProperties, ReactElement } from 'react';
import type { TeamType } from '../../shared/model/types.ts';
import css from './type-swatch.module.css';

export type Icon = ComponentType<{ size?: number | string; strokeWidth?: number | string; className?: string; 'aria-hidden'?: boolean }>;

export const TEAM_TYPE_NAME: Readonly<Record<TeamType, string>> = {
  product: 'Product',
  infrastructure: 'Infrastructure',
  sre: 'SRE',
  enabling: 'Enabling',
  operations: 'Operations',
  quality: 'Quality',
  data: 'Data',
  security: 'Security',
  pool: 'Pool',
};

export const TEAM_TYPE_ICON: Readonly<Record<TeamType, Icon>> = {
  product: Box,
  infrastructure: Layers,
  sre: LifeBuoy,
  enabling: Sprout,
  operations: Wrench,
  quality: FlaskConical,
  data: Database,
  security: Shield,
  pool: Users,
};

/** The colour of a team type, for `style={{ '--tc': … }}`. */
export const typeColour = (type: TeamType): string => `var(--t-${type})`;

export function TypeSwatch({ type, size = 13 }: { readonly type: TeamType; readonly size?: number }): ReactElement {
  const Picture = TEAM_TYPE_ICON[type];
  // React's style type has no custom properties.
  const style = { '--tc': typeColour(type) } as CSSProperties;
  return (
    <span className={css.swatch} style={style} aria-hidden>
      <Picture size={size} strokeWidth={2} />
    </span>
  );
}
