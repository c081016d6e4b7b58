// What a role means to the evaluator: engineer or not, which side it stands on, whether it manages. The words of the rules, as sets.
import type { Role } from './types.ts';

/** Roles that do not count as engineers: the product side, design, the chief executive, and people whose role is not known. */
const NOT_ENGINEERS: ReadonlySet<Role> = new Set<Role>(['product-manager', 'product-director', 'designer', 'vp-product', 'cpo', 'ceo', 'member']);

/** Roles of the product side: an SRE whose chain meets one of these first is beholden to product. */
const PRODUCT_SIDE: ReadonlySet<Role> = new Set<Role>(['product-manager', 'product-director', 'vp-product', 'cpo']);
const NEUTRAL: ReadonlySet<Role> = new Set<Role>(['director', 'vp-engineering', 'cto', 'ceo']);
const RELIABILITY_SIDE: ReadonlySet<Role> = new Set<Role>(['sre-manager', 'infrastructure-manager', 'operations-manager']);

/** Roles that, counted in a team's headcount, are that team's unnamed head. In order of precedence. */
export const HEAD_ROLES: readonly Role[] = ['engineering-manager', 'infrastructure-manager', 'sre-manager', 'operations-manager'];

/** Roles that manage people, for palettes, pips and the search for a manager. */
const MANAGERS: ReadonlySet<Role> = new Set<Role>([...HEAD_ROLES, ...PRODUCT_SIDE, ...NEUTRAL]);

/** Specialist roles, in the sense of the essay's "fallacy of fungibility". */
export const SPECIALISTS: ReadonlySet<Role> = new Set<Role>([
  'frontend',
  'backend',
  'mobile',
  'data',
  'security',
  'quality',
  'infrastructure',
  'sre',
  'operations',
]);

export type Side = 'product' | 'neutral' | 'reliability' | 'none';

/** Whether people of this role count in E, the number of engineers. */
export const isEngineer = (role: Role): boolean => !NOT_ENGINEERS.has(role);
export const isManager = (role: Role): boolean => MANAGERS.has(role);
/** The side that a manager of this role stands on; 'none' for engineering managers, tech leads and everyone who manages nobody by role. */
export function sideOf(role: Role): Side {
  if (PRODUCT_SIDE.has(role)) return 'product';
  if (NEUTRAL.has(role)) return 'neutral';
  return RELIABILITY_SIDE.has(role) ? 'reliability' : 'none';
}
