// How large a card, pill, dock and header is, before anything has a place.
import { people } from './counts.ts';
import type { Cast } from './cast.ts';
import { textWidth } from './text-width.ts';
import { ROLE_WORDS, capital } from '../model/words.ts';
import type { Position, Team } from '../model/types.ts';

export const CARD = { width: 150, height: 64 } as const;
/** Cards that stand one above the other in a narrow group: wider, their marks beside the pips. */
export const WIDE = { width: 198, height: 54, gauge: 98 } as const;
export const PILL = { height: 30, least: 120, most: 176 } as const;
export const DOCK = { height: 22, least: 62, most: 92, gap: 4, inset: 8 } as const;
export const STACK = { height: 50, tile: 20, gap: 4 } as const;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a position's pill says under the name. */
export const roleLabel = (position: Position): string => position.title?.trim() || capital(ROLE_WORDS[position.role]);

const pills = new WeakMap<Position, Size>();

export function pillSize(position: Position): Size {
  let size = pills.get(position);
  if (!size) pills.set(position, (size = measured(position)));
  return size;
}

function measured(position: Position): Size {
  const count = (position.count ?? 1) > 1 ? 26 : 0;
  const text = Math.max(textWidth(position.name, 11.5, 'bold') + count, textWidth(roleLabel(position), 10));
  return { width: Math.round(Math.min(PILL.most, Math.max(PILL.least, text + 47))), height: PILL.height };
}

/** Whether a team's card shows the time gauge: infrastructure that says how much of its time goes to support or operations. */
export const hasGauge = (team: Team): boolean =>
  team.type === 'infrastructure' && (team.time?.support !== undefined || team.time?.operations !== undefined);

export function cardSize(team: Team): Size {
  return hasGauge(team) ? { width: WIDE.width, height: WIDE.gauge } : CARD;
}
export const wideSize = (team: Team): Size => ({ width: WIDE.width, height: hasGauge(team) ? WIDE.gauge : WIDE.height });

/** The width of a dock's capsule by its label. */
export const dockWidth = (label: string): number => Math.round(Math.min(DOCK.most, Math.max(DOCK.least, textWidth(label, 11, 'bold') + 31)));

/** A collapsed group: its name and counts, a tile a team, the counts of marks and "Open". */
export function stackSize(cast: Cast, id: string): Size {
  const { teams } = people(cast, id);
  const tiles = Math.min(teams, 24) * (STACK.tile + STACK.gap);
  return { width: Math.max(300, 178 + tiles + 130), height: STACK.height };
}
