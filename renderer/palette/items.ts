// What can be added to a design: team types, people, a group; with the key that adds it while the canvas has the focus.
import Briefcase from 'lucide-react/icons/briefcase';
import Group from 'lucide-react/icons/group';
import LifeBuoy from 'lucide-react/icons/life-buoy';
import User from 'lucide-react/icons/user';
import Users from 'lucide-react/icons/users';
import { TEAM_TYPES } from '../../shared/model/schema.ts';
import type { Role, TeamType, Unit, UnitId } from '../../shared/model/types.ts';
import { TEAM_TYPE_NAME, type Icon } from '../ui/team-type.tsx';

interface Base {
  readonly id: string;
  readonly name: string;
  readonly key?: string;
}
export type PaletteItem =
  | (Base & { readonly kind: 'team'; readonly type: TeamType })
  | (Base & { readonly kind: 'position'; readonly role: Role; readonly icon: Icon })
  | (Base & { readonly kind: 'group'; readonly icon: Icon });

export const TEAM_ITEMS: readonly PaletteItem[] = TEAM_TYPES.map((type) => ({
  id: `team-${type}`,
  name: TEAM_TYPE_NAME[type],
  kind: 'team',
  type,
  ...(type === 'product' && { key: 't' }),
}));

export const PEOPLE_ITEMS: readonly PaletteItem[] = [
  { id: 'sre', name: 'SRE', kind: 'position', role: 'sre', icon: LifeBuoy, key: 'e' },
  { id: 'manager', name: 'Manager', kind: 'position', role: 'engineering-manager', icon: Users, key: 'm' },
  { id: 'product-director', name: 'Product director', kind: 'position', role: 'product-director', icon: Briefcase },
  { id: 'position', name: 'Any position', kind: 'position', role: 'engineer', icon: User },
  { id: 'group', name: 'Group', kind: 'group', icon: Group, key: 'g' },
];

const ITEMS: ReadonlyMap<string, PaletteItem> = new Map([...TEAM_ITEMS, ...PEOPLE_ITEMS].map((item) => [item.id, item]));
export const paletteItem = (id: string): PaletteItem | undefined => ITEMS.get(id);

const lower = (name: string): string => (name === 'SRE' ? name : name.charAt(0).toLowerCase() + name.slice(1));

/** A new record for an item; nothing is claimed about it that nobody said. */
export function unitOf(item: PaletteItem, id: UnitId): Unit {
  switch (item.kind) {
    case 'team':
      return { id, kind: 'team', name: `New ${lower(item.name)} team`, type: item.type, headcount: {} };
    case 'position':
      return { id, kind: 'position', name: item.id === 'position' ? 'New position' : `New ${lower(item.name)}`, role: item.role };
    case 'group':
      return { id, kind: 'group', name: 'New group' };
    default:
      return item satisfies never;
  }
}

/** The size of the card that an item will be, to stand it under the pointer. */
export const itemSize = (item: PaletteItem): { readonly width: number; readonly height: number } => {
  switch (item.kind) {
    case 'team':
      return { width: 150, height: 64 };
    case 'position':
      return { width: 136, height: 30 };
    case 'group':
      return { width: 200, height: 100 };
    default:
      return item satisfies never;
  }
};
