// What a run carries from month to month beside the drawing, and what it reads off the drawing at the beginning.
import { NO_EVENTS, type Streaks } from '../dynamics/events.ts';
import type { Burnout, Row } from '../dynamics/month.ts';
import { CONSTANTS as C, growthAt, migrationAt, type Growth } from '../dynamics/parameters.ts';
import { plannedInRole } from '../model/openings.ts';
import { indexOf, type OrgIndex } from '../model/org-index.ts';
import { peopleOf } from '../model/people.ts';
import type { Design } from '../model/types.ts';
import { drawnOf, howDrawn } from '../rules/back-cast.ts';
import type { Folded } from './phase/fold.ts';
import { growthOf, mostFrom, type Plan } from './plan.ts';

/** Expected people beyond the whole ones that are drawn; below 0 where more are drawn. */
export interface Fractions {
  readonly engineers: number;
  readonly infrastructure: number;
  readonly sre: number;
  readonly leavers: number;
}

/** Where the figures of the drawing started from: services and migration grow from there. */
export interface Base {
  /** How far the drawn architecture was from a monolith; by size where it was not given. */
  readonly migration: number;
  /** Migration x product engineers at the beginning. */
  readonly moved: number;
  /** Services of the drawing that growth has drawn: these are counted by the formula already. */
  readonly grownServices: number;
  /** Net growth a month that the drawing, or else the latest intervention, gives. */
  readonly growth: number | undefined;
  /** The run ends before there are more engineers than these. */
  readonly most: number;
  /** Whether an intervention has set it: then it goes before the scenario's. */
  readonly intervened: boolean;
}

/** All that the next month needs beside the drawing, the phase and its counters. Never mutated. */
export interface Carried {
  readonly literacy: number;
  readonly burnout: Burnout;
  readonly hires: readonly number[];
  readonly fractions: Fractions;
  readonly base: Base;
  readonly infrastructureBegun: boolean;
  readonly sreBegun: boolean;
  readonly streaks: Streaks;
  /** Net growth of the step that led here. */
  readonly grew: number;
  readonly folded: Folded | null;
}

/** Hires of the last six months, had these months grown like this one. */
function formerHires(engineers: number, growth: number): number[] {
  const hired = Math.max(0, growth + C.attrition);
  return Array.from({ length: C.rampMonths }, (_, back) => engineers * hired * Math.pow(1 + growth, -(back + 1)));
}

/** Whether SREs are there or looked for. */
export const hasProgramme = (index: OrgIndex): boolean => peopleOf(index).sre > 0 || plannedInRole(index, 'sre') > 0;

/** What a run begins with: literacy and burnout as the bare model has them at this size, everything else as drawn. */
export function beginning(design: Design, plan: Plan): Carried {
  const index = indexOf(design);
  const { past } = drawnOf(index);
  const { engineers, product, infrastructure } = peopleOf(index);
  const growth = design.organization.growthPerMonth;
  const migration = howDrawn(index).migration ?? migrationAt(engineers);
  const grew = growthAt(engineers, growthOf(plan, growth, false), plan.parameters);
  return {
    literacy: past.literacy,
    burnout: past.burnout,
    hires: formerHires(engineers, growth ?? grew),
    fractions: { engineers: 0, infrastructure: 0, sre: 0, leavers: 0 },
    base: { migration, moved: migration * product, grownServices: 0, growth, most: mostFrom(engineers), intervened: false },
    infrastructureBegun: infrastructure > 0 && plan.infrastructureAt !== 'never',
    // SREs who are drawn stay as many until the scenario, or somebody at a month, begins to hire more.
    sreBegun: false,
    streaks: NO_EVENTS,
    grew,
    folded: null,
  };
}

/** The growth of the months at this size. */
export const growthNow = (carried: Carried, plan: Plan): Growth => growthOf(plan, carried.base.growth, carried.base.intervened);

/** Whether infrastructure is needed in a month, by the scenario. */
export function isNeeded(row: Row, plan: Plan): boolean {
  switch (plan.infrastructureAt) {
    case 'never':
      return false;
    case 'when-needed':
      return row.duplication >= C.duplicationHurts;
    default:
      return row.engineers >= plan.infrastructureAt;
  }
}
