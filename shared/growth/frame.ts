// What a run of a scenario gives: one frame a month, and the events on the way.
import type { Row } from '../dynamics/month.ts';
import type { Edit } from '../edits/edit.ts';
import type { Design, Scenario } from '../model/types.ts';
import type { Evaluation } from '../rules/finding.ts';
import type { PhaseCounters, PhaseState, Region } from './phase/states.ts';

/** One month of a run. Frames share every record that did not change. */
export interface Frame {
  /** 0 is the drawing as it is. */
  readonly month: number;
  readonly design: Design;
  /** From the frame before to this one; null at month 0. */
  readonly change: Edit | null;
  /** The model's figures, read off this frame's drawing; at month 0 what the drawing itself states goes before the model's. */
  readonly row: Row;
  readonly phase: PhaseState;
  /** For how many months in a row each condition of the statechart has held: with the state, all that the next month needs. */
  readonly counters: PhaseCounters;
  /** Findings of this month's drawing, burnout at the severity of a scenario; without fixes. */
  readonly evaluation: Evaluation;
  /** What happened in this month. */
  readonly events: readonly GrowthEvent[];
}

export type GrowthEventKind = 'infrastructure-needed' | 'strained' | 'breakdown' | 'recovered' | 'phase' | 'wellbeing' | 'state' | 'intervention';

/** Something that happened. The first four kinds come once each, at their first time. */
export interface GrowthEvent {
  readonly month: number;
  readonly engineers: number;
  readonly kind: GrowthEventKind;
  /** Which region of the statechart changed: for phase, wellbeing and state. */
  readonly region?: Region;
  /** The state that it changed to, dotted: hyperGrowth.breakdown. */
  readonly state?: string;
  /** The label of an intervention's edit. */
  readonly label?: string;
}

/** Something that the run could not do as asked, in plain words; the run went on. */
export interface RunMessage {
  /** null where it is about the scenario as a whole. */
  readonly month: number | null;
  readonly text: string;
}

export interface GrowthRun {
  readonly scenario: Scenario;
  /** The drawing that the run began with: month 0 before its interventions. */
  readonly origin: Design;
  /** Month 0 to `scenario.months`, or fewer where a message says why. */
  readonly frames: readonly Frame[];
  readonly events: readonly GrowthEvent[];
  readonly messages: readonly RunMessage[];
}
