// Playing a scenario: one month after another, each a drawing of its own. The heart of growth.
import { learn, readRow, type Conditions, type Row, type State } from '../dynamics/month.ts';
import { CONSTANTS as C, growthAt, migrationAt } from '../dynamics/parameters.ts';
import { apply } from '../edits/apply.ts';
import { diff } from '../edits/diff.ts';
import type { Edit } from '../edits/edit.ts';
import { indexOf, type OrgIndex } from '../model/org-index.ts';
import { exact, peopleOf } from '../model/people.ts';
import type { Design } from '../model/types.ts';
import { howDrawn, playedIndex, rowAsDrawn } from '../rules/back-cast.ts';
import { evaluate } from '../rules/evaluate.ts';
import { hasProgramme, growthNow, isNeeded, type Base, type Carried } from './carried.ts';
import { changesOf, firstTimes } from './events.ts';
import type { Frame, GrowthEvent, RunMessage } from './frame.ts';
import { intervene } from './interventions.ts';
import { firstPhase, nextPhase } from './phase/fold.ts';
import { dayOf, type Plan } from './plan.ts';
import { reliabilityOf } from './reliability.ts';
import { staff, type Moves } from './staffing/staff.ts';

/** A month that has been played: what it shows, and what the next one begins with. */
export interface Played {
  readonly frame: Frame;
  /** Where the run stands after this month. */
  readonly carried: Carried;
  readonly index: OrgIndex;
  readonly conditions: Conditions;
  /** The model's own row, which the run goes on from. Another than the frame's at month 0 alone: that is the drawing as it is. */
  readonly model: Row;
  readonly messages: readonly RunMessage[];
}

/** Judges and reads one month's drawing. */
function judge(
  design: Design,
  change: Edit | null,
  month: number,
  carried: Carried,
  plan: Plan,
  today: string | undefined,
  done: readonly GrowthEvent[],
): Omit<Played, 'messages'> {
  let conditions: Conditions | undefined;
  let model: Row | undefined;
  const { index, row } = playedIndex(design, (read) => {
    const now = conditionsOf(read, carried, plan, month);
    const { engineers, infrastructure, sre, product } = peopleOf(read);
    const figures = { ...readRow(stateOf(read, carried), now, plan.parameters), engineers, infrastructure, sre, product };
    conditions = now;
    model = figures;
    return month === 0 ? rowAsDrawn(read, figures, carried) : figures;
  });
  if (!conditions || !model) throw new Error('a month was not read');
  const day = dayOf(month, plan.start, today);
  const evaluation = evaluate(design, { fixes: 'none', index, ...(day === undefined ? {} : { today: day }) });
  const { education } = design.organization;
  const input = {
    engineers: row.engineers,
    infrastructure: row.infrastructure,
    sre: row.sre,
    growth: carried.grew,
    migration: row.migration,
    ops: row.ops,
    coverage: row.coverage,
    burnout: row.burnout,
    reliability: reliabilityOf(index, evaluation),
    education: { newHire: education?.newHire ?? 0, continuing: education?.continuing ?? 0 },
  };
  const folded = carried.folded ? nextPhase(carried.folded, input) : firstPhase(input);
  const needed = isNeeded(row, plan);
  const { streaks, events } = firstTimes(carried.streaks, row, month, needed);
  const changes = carried.folded ? changesOf(carried.folded.state, folded.state, month, row.engineers) : [];
  const interventions = done.map((event) => ({ ...event, engineers: row.engineers }));
  const frame: Frame = {
    month,
    design,
    change,
    row,
    phase: folded.state,
    counters: folded.counters,
    evaluation,
    events: [...interventions, ...events, ...changes],
  };
  const begun = {
    infrastructureBegun: carried.infrastructureBegun || needed,
    sreBegun: carried.sreBegun || row.engineers >= plan.programme.begin,
  };
  return { frame, index, conditions, model, carried: { ...carried, ...begun, streaks, folded } };
}

/** The state that the drawing shows, with the fractions of people that it cannot: so the figures follow the model, whose people are expected ones. */
function stateOf(index: OrgIndex, { literacy, burnout, hires, fractions }: Carried): State {
  const { engineers, infrastructure, sre } = peopleOf(index);
  const whole = (people: number, fraction: number): number => (people > 0 ? Math.max(0, people + fraction) : 0);
  return {
    engineers: whole(engineers, fractions.engineers),
    infrastructure: whole(infrastructure, fractions.infrastructure),
    sre: whole(sre, fractions.sre),
    literacy,
    burnout,
    hires,
  };
}

/** The conditions of a month, as the drawing shows them; growth and the move to microservices go by size. */
function conditionsOf(index: OrgIndex, carried: Carried, plan: Plan, month: number): Conditions {
  const { infrastructure } = peopleOf(index);
  const { education, sreEffect, sreOnly } = howDrawn(index);
  const { base } = carried;
  const people = stateOf(index, carried);
  const product = Math.max(0, people.engineers - people.infrastructure - people.sre);
  const migration = month === 0 ? base.migration : Math.max(base.migration, migrationAt(people.engineers));
  const drawn = index.services.size - base.grownServices;
  const grown = plan.parameters.servicesPerEngineer * (migration * product - base.moved);
  return {
    growth: growthAt(people.engineers, growthNow(carried, plan), plan.parameters),
    migration,
    ...(drawn > 0 ? { services: Math.max(1, drawn + grown) } : {}),
    // Month 0 is the drawing as it is; what the scenario teaches is taught from then on.
    education: month === 0 ? (plan.education ?? education) : education,
    sreEffect,
    sreOnly,
    ratio: plan.programme.ratio,
    hasInfrastructure: infrastructure > 0,
  };
}

/** Infrastructure that has been strained for so many months in a row is called at night too. */
const OVERLOADED = 6;

interface Step {
  readonly moves: Moves;
  readonly carried: Carried;
  /** Engineers of the next month, as expected. */
  readonly expected: number;
}

/** The step of the model in whole people: what is left over is carried to the next month, so that the totals follow the model. */
function stepOf({ model: row, carried, conditions }: Played, plan: Plan): Step {
  const { fractions } = carried;
  const { parameters, programme } = plan;
  const now = Math.max(0, row.engineers + fractions.engineers);
  const next = Math.max(0, now - row.leavers + row.hires);
  const net = Math.round(next - row.engineers);
  const engineers = row.engineers + net;
  const leaving = fractions.leavers + row.leavers;
  const leavers = Math.max(Math.floor(leaving), -net, 0);

  const wantedInfrastructure = carried.infrastructureBegun
    ? Math.min(parameters.share * next, Math.max(row.infrastructure + fractions.infrastructure, C.infrastructureSeed) + Math.max(1, 0.5 * row.hires))
    : row.infrastructure;
  const infrastructure = change(row.infrastructure, wantedInfrastructure, net, engineers - row.sre);
  const wantedSre = carried.sreBegun
    ? Math.max(0, Math.min((next - wantedInfrastructure) / (programme.ratio + 1), row.sre + fractions.sre + Math.max(0.8, 0.35 * row.hires)))
    : row.sre;
  const sre = change(row.sre, wantedSre, net, engineers - row.infrastructure - infrastructure);
  const rest = (wanted: number, whole: number): number => Math.max(-1, Math.min(1, exact(wanted - whole)));
  return {
    expected: next,
    moves: { hires: Math.max(0, net + leavers), leavers, infrastructure, sre },
    carried: {
      ...carried,
      literacy: learn({ ...row, engineers: now }, conditions, parameters),
      burnout: row.burnout,
      hires: [row.hires, ...carried.hires].slice(0, C.rampMonths),
      fractions: {
        engineers: next - engineers,
        infrastructure: rest(wantedInfrastructure, row.infrastructure + infrastructure),
        sre: rest(wantedSre, row.sre + sre),
        leavers: Math.max(0, leaving - leavers),
      },
      grew: conditions.growth,
    },
  };
}

/** Whole people more, as many as there is room for; fewer only where the whole organisation shrinks. */
function change(now: number, wanted: number, net: number, room: number): number {
  const whole = Math.round(wanted - now);
  if (whole < 0) return net < 0 ? Math.max(whole, net) : 0;
  return Math.max(0, Math.min(whole, Math.floor(room - now)));
}

/** The first month: the drawing as it is, with the interventions of month 0. */
export function firstMonth(design: Design, carried: Carried, plan: Plan, today: string | undefined): Played {
  const done = interventionsOf(design, carried.base, 0, plan);
  return { ...judge(done.design, null, 0, begun(carried, done), plan, today, done.events), messages: done.messages };
}

/** The month after one that has been played; null where it would be too large, with a message that says so. */
export function nextMonth(before: Played, plan: Plan, today: string | undefined): Played | { readonly end: RunMessage } {
  const month = before.frame.month + 1;
  const { moves, carried, expected } = stepOf(before, plan);
  const { most } = carried.base;
  if (expected > most) {
    const text = `Month ${month} would have more than ${most} engineers, which is more than can be played. The run ends with month ${month - 1}.`;
    return { end: { month, text } };
  }
  const { design } = before.frame;
  const facts = {
    education: month === 1 ? plan.education : undefined,
    growth: growthAt(expected, growthNow(carried, plan), plan.parameters),
    migration: Math.max(carried.base.migration, migrationAt(expected)),
    overloaded: carried.streaks.strained >= OVERLOADED,
  };
  const label = `Month ${month}`;
  const { edit, services } = staff(before.index, moves, facts, plan, before.model, label);
  const staffed = apply(design, edit);
  const base: Base = { ...carried.base, grownServices: carried.base.grownServices + services };
  const done = interventionsOf(staffed, base, month, plan);
  const change = done.design === staffed ? edit : diff(design, done.design, label);
  return { ...judge(done.design, change, month, begun(carried, done), plan, today, done.events), messages: done.messages };
}

/** A month's drawing after its interventions. */
interface Done {
  readonly design: Design;
  readonly base: Base;
  readonly events: readonly GrowthEvent[];
  readonly messages: readonly RunMessage[];
  /** Whether somebody has begun to staff infrastructure, or an SRE programme: growth goes on with what is begun. */
  readonly begins: { readonly sre: boolean; readonly infrastructure: boolean };
}
const begun = (carried: Carried, { base, begins }: Done): Carried => ({
  ...carried,
  base,
  sreBegun: carried.sreBegun || begins.sre,
  infrastructureBegun: carried.infrastructureBegun || begins.infrastructure,
});

/** Applies the interventions of a month, and reads what they changed of what growth goes by. */
function interventionsOf(design: Design, base: Base, month: number, plan: Plan): Done {
  const edits = plan.interventions.get(month) ?? [];
  if (edits.length === 0) return { design, base, events: [], messages: [], begins: { sre: false, infrastructure: false } };
  const messages: RunMessage[] = [];
  const events: GrowthEvent[] = [];
  let now = design;
  for (const edit of edits) {
    const intervened = intervene(now, edit, month);
    now = intervened.design;
    messages.push(...intervened.messages);
    events.push({ month, engineers: 0, kind: 'intervention', label: edit.label });
  }
  const [was, is] = [design.organization, now.organization];
  const before = new PeopleBefore(design);
  const after = new PeopleBefore(now);
  const migration = is.architecture === was.architecture ? undefined : howDrawn(after.index).migration;
  return {
    design: now,
    base: {
      ...base,
      ...(is.growthPerMonth === was.growthPerMonth ? {} : { growth: is.growthPerMonth, intervened: is.growthPerMonth !== undefined }),
      ...(migration === undefined ? {} : { migration }),
    },
    events,
    messages,
    begins: {
      sre: after.sre > before.sre || (after.programme && !before.programme),
      infrastructure: after.infrastructure > before.infrastructure,
    },
  };
}

class PeopleBefore {
  readonly index: OrgIndex;
  readonly sre: number;
  readonly infrastructure: number;
  readonly programme: boolean;
  constructor(design: Design) {
    this.index = indexOf(design);
    const { sre, infrastructure } = peopleOf(this.index);
    this.sre = sre;
    this.infrastructure = infrastructure;
    this.programme = hasProgramme(this.index);
  }
}
