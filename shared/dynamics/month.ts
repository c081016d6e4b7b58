// One month of the model: the row of figures read off a state, and how literacy goes on from there.
import { clamp, CONSTANTS as C, literacyOfHires, type Parameters } from './parameters.ts';

/** What a month begins with. People may be fractions: the model counts expected people. */
export interface State {
  readonly engineers: number;
  readonly infrastructure: number;
  readonly sre: number;
  /** Mean operational literacy of the engineers, 0 to 1. */
  readonly literacy: number;
  readonly burnout: Burnout;
  /** Hires of the last six months, the latest first. */
  readonly hires: readonly number[];
}
export interface Burnout {
  readonly infrastructure: number;
  readonly product: number;
}

/** How the organisation is built and run in this month. */
export interface Conditions {
  /** Net growth a month, a fraction. */
  readonly growth: number;
  /** How far the move to microservices is, 0 to 1. */
  readonly migration: number;
  /** Services; where left out, by the size of the product teams. */
  readonly services?: number;
  /** Fraction of working time. */
  readonly education: number;
  /** How much an SRE achieves here: 1 embedded and independent, 0.5 consulting, 0.35 answering to product or the host's manager. */
  readonly sreEffect: number;
  /** Share of the rotations that SREs carry alone. */
  readonly sreOnly: number;
  /** Product engineers that one SRE covers. */
  readonly ratio: number;
  /** Whether there is a central infrastructure team. */
  readonly hasInfrastructure: boolean;
}

/** The figures of one month. Support and operation are in people. */
export interface Row {
  readonly engineers: number;
  readonly product: number;
  readonly infrastructure: number;
  readonly sre: number;
  readonly growth: number;
  readonly migration: number;
  readonly literacy: number;
  readonly services: number;
  /** People's worth of work that product teams repeat. */
  readonly duplication: number;
  readonly support: number;
  readonly operation: number;
  /** (support + operation) / infrastructure; null without infrastructure. */
  readonly ops: number | null;
  /** Share of the product engineers that SREs cover, weighed with what they achieve. */
  readonly coverage: number;
  readonly onCall: number;
  readonly incidentsPerShift: number;
  /** Burnout at the end of this month. */
  readonly burnout: Burnout;
  readonly hires: number;
  readonly leavers: number;
  /** Hires of the last six months / engineers. */
  readonly ramping: number;
}

const approach = (from: number, to: number): number => from + (to - from) / (to > from ? C.burnoutRises : C.burnoutFalls);

/** Services where none are drawn: one monolith, and what has been split off it. */
export const servicesOf = (product: number, migration: number, parameters: Parameters): number =>
  1 + parameters.servicesPerEngineer * migration * product;

/** The row of a month, read off its state. */
export function readRow(state: State, conditions: Conditions, parameters: Parameters): Row {
  const { engineers, infrastructure, sre, literacy } = state;
  const { growth, migration, sreEffect, sreOnly } = conditions;
  const product = Math.max(0, engineers - infrastructure - sre);
  const teams = Math.max(1, product / C.teamSize);
  const services = conditions.services ?? servicesOf(product, migration, parameters);
  const duplication = (parameters.duplication * migration * product) / C.teamSize;

  const attrition = C.attrition * (1 + C.attritionOfBurnout * (0.3 * state.burnout.infrastructure + 0.7 * state.burnout.product));
  const hires = Math.max(0, engineers * (growth + attrition));
  const coverage = sre > 0 ? sreEffect * Math.min(1, product > 0 ? sre / (product / conditions.ratio) : 1) : 0;

  const complexity = (1 + migration) * Math.pow(Math.max(services, 1) / C.complexityServices, C.complexityExponent);
  const support = product * parameters.support * complexity * (1 - literacy) + parameters.hireSupport * hires;
  const takenOver = Math.min(support, C.sreTakesOver * sreEffect * sre);
  const operation = parameters.operate * services * (1 - C.sreAutomates * coverage);
  const ops = conditions.hasInfrastructure && infrastructure > 0 ? (support - takenOver + operation) / infrastructure : null;

  const incidents = C.incidentsPerService * services * (1.6 - literacy) * (1 - 0.4 * coverage) * (1 + 0.3 * sreOnly);
  const onCall = product > 0 ? (C.hoursPerIncident * incidents) / (C.hoursPerMonth * product) : 0;

  const real = ops !== null && infrastructure >= C.infrastructureReal;
  const unmet = real ? 0.35 * clamp(ops - C.breakdown) : 0.35 * 0.5 * clamp(product > 0 ? duplication / (0.15 * product) : 0);
  const pressure = {
    infrastructure: real ? clamp((ops - C.strained) / (C.breakdown - C.strained)) : 0,
    product: clamp(0.75 * migration * (1 - literacy) * (1 - 0.5 * coverage) + unmet + 0.5 * clamp((onCall - 0.1) / 0.15)),
  };
  return {
    engineers,
    product,
    infrastructure,
    sre,
    growth,
    migration,
    literacy,
    services,
    duplication,
    support,
    operation,
    ops,
    coverage,
    onCall,
    incidentsPerShift: incidents / teams / C.shiftsPerMonth,
    burnout: {
      infrastructure: approach(state.burnout.infrastructure, pressure.infrastructure),
      product: approach(state.burnout.product, pressure.product),
    },
    hires,
    leavers: engineers * attrition,
    ramping: engineers > 0 ? state.hires.reduce((total, month) => total + month, 0) / engineers : 0,
  };
}

/** Mean literacy of the next month: what is learnt and forgotten, leavers gone, and hires who bring less. */
export function learn(row: Row, conditions: Conditions, parameters: Parameters): number {
  const taught = parameters.teaching * conditions.education + parameters.onTheJob + parameters.mentoring * row.coverage * (1 - conditions.sreOnly);
  const learnt = row.literacy + taught * (1 - row.literacy) - parameters.decay * row.literacy;
  const staying = row.engineers - row.leavers;
  const next = staying + row.hires;
  return next > 0 ? (learnt * staying + row.hires * literacyOfHires(row.engineers)) / next : learnt;
}
