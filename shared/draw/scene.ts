// The scene: the one picture of a design that the canvas, SVG and every other export draw. Pure data, in pixels at 100 %.
import type { Id, LineKind, Role, Severity, SupportMode, TeamType, UnitId } from '../model/types.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** One mark in a card's row of people. `opening` is a place nobody fills yet. */
export type PipKind = 'manager' | 'engineer' | 'other' | 'sre' | 'opening';

interface BoxBase {
  /** The unit that it draws. */
  readonly id: UnitId;
  readonly rect: Rect;
  readonly name: string;
  /** The worst finding that is about this unit, accepted and praise left out. */
  readonly worst?: Exclude<Severity, 'praise'>;
  readonly pinned?: boolean;
}

export interface GroupBox extends BoxBase {
  readonly kind: 'group';
  readonly depth: number;
  readonly teams: number;
  readonly people: number;
  /** Where collapsed: a tile a team, drawn as a stack. */
  readonly collapsed?: readonly { readonly id: UnitId; readonly type: TeamType; readonly worst?: Exclude<Severity, 'praise'> }[];
}

export interface TeamBox extends BoxBase {
  readonly kind: 'team';
  readonly type: TeamType;
  readonly pips: readonly { readonly kind: PipKind; readonly count: number }[];
  /** Filled places, guests left out. */
  readonly people: number;
  readonly openings: number;
  /** People of this team in rotations; 'none' where it owns services and nobody is; null where nothing is to be said. */
  readonly onCall: number | 'none' | null;
  readonly services: number;
  /** Infrastructure's time: people's worth of support and operation, and their share of its capacity. */
  readonly gauge?: { readonly support: number; readonly operation: number; readonly share: number };
}

export interface PositionBox extends BoxBase {
  readonly kind: 'position';
  readonly role: Role;
  readonly roleLabel: string;
  readonly initials: string;
  readonly count: number;
  readonly vacant: boolean;
}

/** An SRE (or several) docked at the bottom edge of its host. `id` is the first seat's unit; `units` all that it stands for. */
export interface DockBox extends BoxBase {
  readonly kind: 'dock';
  readonly host: UnitId;
  readonly units: readonly UnitId[];
  readonly lines: readonly Id[];
  readonly label: string;
  readonly people: number;
  readonly risk: boolean;
}

export type SceneBox = GroupBox | TeamBox | PositionBox | DockBox;

export interface SceneLine {
  /** The record's id; for a line that containment implies, `contains:<unit>`. */
  readonly id: Id;
  readonly kind: LineKind;
  /** An SRE's own reporting line, drawn in its colour from its dock. */
  readonly own?: boolean;
  /** Whether containment makes it, and no record. */
  readonly implied?: boolean;
  readonly from: UnitId;
  readonly to: UnitId;
  /** Orthogonal corners from `from` to `to`; empty never. */
  readonly points: readonly Point[];
  /** Stroke width in pixels at 100 %. */
  readonly width: number;
  readonly risk?: Exclude<Severity, 'praise' | 'advice'>;
  readonly label?: { readonly text: string; readonly at: Point };
  readonly mode?: SupportMode;
  /** Passes under a card, because hand-placed cards left no way around. */
  readonly under?: boolean;
}

export interface Scene {
  readonly bounds: Rect;
  /** In drawing order: groups, cards, docks. */
  readonly boxes: readonly SceneBox[];
  /** In drawing order: support, solid, dotted, SRE, risk. */
  readonly lines: readonly SceneLine[];
}
