// The scene: the one picture of a design that the canvas, SVG and every other export draw. Pure data, in pixels at 100 %.
import type { Point, Rect } from '../layout/geometry.ts';
import type { Id, LineKind, Role, Severity, SupportMode, TeamType, UnitId } from '../model/types.ts';

export type { Point, Rect };

/** One mark in a card's row of people. `opening` is a place nobody fills yet. */
export type PipKind = 'manager' | 'engineer' | 'other' | 'sre' | 'opening';
/** A severity that is marked on a card. */
export type Mark = Exclude<Severity, 'praise'>;

interface BoxBase {
  /** The unit that it draws; `dock:<line>` for a further dock of a seat, and for the people of a team. */
  readonly id: UnitId;
  readonly rect: Rect;
  /** The whole name, for tooltips and for those who hear the picture. */
  readonly name: string;
  /** The name as far as it fits. */
  readonly short: string;
  /** The worst finding that is about this unit, accepted and praise left out. */
  readonly worst?: Mark;
  /** Why findings about it were accepted; left out where none were. */
  readonly accepted?: readonly string[];
  readonly pinned?: boolean;
  /** The group in which it is drawn; docks have none, they are where their host is. */
  readonly group?: UnitId;
}

export interface GroupBox extends BoxBase {
  readonly kind: 'group';
  readonly depth: number;
  readonly teams: number;
  readonly people: number;
  /** Left end of the name's base line, from the box's corner. */
  readonly title: Point;
  /** How wide the name may be written without running into the head or a line. */
  readonly room: number;
  /** The counts in words, and the left end of their base line. */
  readonly note: { readonly text: string; readonly at: Point };
  /** How many units within have a worst finding of each kind. */
  readonly counts: Readonly<Record<Mark, number>>;
  /** Where collapsed: a tile a team, drawn as a stack. */
  readonly collapsed?: readonly { readonly id: UnitId; readonly type: TeamType; readonly worst?: Mark }[];
}

export interface TeamBox extends BoxBase {
  readonly kind: 'team';
  readonly type: TeamType;
  readonly pips: readonly { readonly kind: PipKind; readonly count: number }[];
  /** Filled places, guests left out. */
  readonly people: number;
  /** How many of these are its manager; the rules count a team without him. */
  readonly managers: number;
  readonly openings: number;
  /** People of this team in rotations; 'none' where it owns services and nobody is; null where nothing is to be said. */
  readonly onCall: number | 'none' | null;
  readonly services: number;
  /** Its people who are docked at hosts. */
  readonly docked: number;
  /** SREs of others are docked at its own lower edge. */
  readonly host?: true;
  /** Infrastructure's time: people's worth of support and operation, and their share of its capacity. */
  readonly gauge?: { readonly support: number; readonly operation: number; readonly share: number };
}

export interface PositionBox extends BoxBase {
  readonly kind: 'position';
  readonly role: Role;
  /** The whole title or role. */
  readonly roleLabel: string;
  /** The title or role as far as it fits. */
  readonly roleShort: string;
  readonly initials: string;
  readonly count: number;
  readonly vacant: boolean;
}

/** An SRE (or several) docked at the bottom edge of its host. `units` are all that it stands for. */
export interface DockBox extends BoxBase {
  readonly kind: 'dock';
  readonly host: UnitId;
  readonly units: readonly UnitId[];
  readonly lines: readonly Id[];
  readonly label: string;
  readonly people: number;
  readonly vacant: boolean;
  readonly risk: boolean;
}

export type SceneBox = GroupBox | TeamBox | PositionBox | DockBox;

export interface SceneLine {
  /** Unique in the scene: the record's id; `contains:<unit>` where containment implies it; `<record>@<host>` for a further dock's. */
  readonly id: Id;
  /** The record that it draws, if there is one. */
  readonly record?: Id;
  readonly kind: LineKind;
  /** An SRE's own reporting line, drawn in its colour from its dock. */
  readonly own?: boolean;
  /** Whether containment makes it, and no record. */
  readonly implied?: boolean;
  /** The units of the record. */
  readonly from: UnitId;
  readonly to: UnitId;
  /** The boxes at its ends: another than the unit where a card, dock or collapsed group stands for it. */
  readonly fromBox: UnitId;
  readonly toBox: UnitId;
  /** Orthogonal corners from `from` to `to`; at least two. */
  readonly points: readonly Point[];
  /** What of it is to be stroked, where it shares a bus or lane with others: each shared stretch belongs to one of them. All of `points` where left out. */
  readonly strokes?: readonly (readonly Point[])[];
  /** Stroke width in pixels at 100 %. For support the width of its own band. */
  readonly width: number;
  readonly risk?: Exclude<Severity, 'praise' | 'advice'>;
  readonly label?: { readonly text: string; readonly at: Point };
  readonly mode?: SupportMode;
  /** Passes under a card, because hand-placed cards left no way around. */
  readonly under?: boolean;
}

/** A stretch of support bands that run together, as wide as all of them. Stretches of one supporter are drawn at one opacity. */
export interface SceneBand {
  readonly team: UnitId;
  readonly type: TeamType;
  /** From the supported towards the supporter. */
  readonly points: readonly Point[];
  readonly width: number;
  /** The lines that run here. */
  readonly lines: readonly Id[];
  /** It ends at the supporter, where the wedge is drawn. */
  readonly end: boolean;
}

export interface Scene {
  readonly bounds: Rect;
  /** In drawing order: groups (outer first), cards and positions, docks. */
  readonly boxes: readonly SceneBox[];
  /** In drawing order: support, solid, dotted, SRE, risk. */
  readonly lines: readonly SceneLine[];
  readonly bands: readonly SceneBand[];
}
