// Why the organisation is in a state, in one sentence with this month's figures.
import type { Row } from '../../dynamics/month.ts';
import { numberWords } from '../../model/numbers.ts';
import { BOUNDS, tiredness } from './conditions.ts';
import type { PhaseCounters, PhaseState, Region } from './states.ts';

/** What a reason is made of: a frame has it all. */
export interface Reasoned {
  readonly row: Row;
  readonly phase: PhaseState;
  readonly counters: PhaseCounters;
}

const percent = (fraction: number): string => `${Math.round(fraction * 100)} %`;
const whole = (people: number): string => numberWords(Math.round(people));
const persons = (people: number): string => (Math.round(people) === 1 ? 'one person' : `${whole(people)} people`);
const sres = (people: number): string => (Math.round(people) === 1 ? '1 SRE' : `${whole(people)} SREs`);
const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
/** " for the third month": in words up to ten, and nothing in the first. */
function inARow(months: number): string {
  if (months <= 1) return '';
  const ordinal = ORDINALS[months];
  return ordinal === undefined ? `, for ${months} months now` : ` for the ${ordinal} month`;
}

function load({ row }: Reasoned, months: number): string {
  if (row.ops === null) return 'There is no infrastructure team to carry the load.';
  return row.ops >= 1
    ? `Support and operation want ${whole(row.support + row.operation)} people, and infrastructure has ${whole(row.infrastructure)}${inARow(months)}.`
    : `Support and operation take ${percent(row.ops)} of infrastructure’s time${inARow(months)}.`;
}

function whyPhase(frame: Reasoned): string {
  const { row, phase, counters } = frame;
  switch (phase.phase) {
    case 'startup':
      return `With ${whole(row.engineers)} engineers everybody can still do everything; that ends near ${BOUNDS.startupEnds}.`;
    case 'growth':
      return `There are ${whole(row.engineers)} engineers, and the organisation grows by less than 40 % a year.`;
    case 'hyperGrowth.decoupling':
      return `Growth is 40 % a year or more, and there is no infrastructure team.${Math.round(row.duplication) > 0 ? ` Product teams repeat the work of ${persons(row.duplication)}.` : ''}`;
    case 'hyperGrowth.centralInfrastructure':
      return `${whole(row.infrastructure)} infrastructure engineers build for ${whole(row.product)} in the product teams. ${load(frame, 0)}`;
    case 'hyperGrowth.strained':
      return load(frame, counters.strained);
    case 'hyperGrowth.breakdown':
      return load(frame, counters.broken);
    case 'hyperGrowth.sreBootstrap':
      return `${sres(row.sre)} cover${Math.round(row.sre) === 1 ? 's' : ''} ${percent(row.coverage)} of the product engineers. ${load(frame, 0)}`;
    case 'scaled':
      return `SREs cover ${percent(row.coverage)} of the product engineers, and infrastructure spends ${percent(row.ops ?? 0)} of its time on support and operation.`;
    case 'stable':
      return counters.slow > 0
        ? `Growth has been under 1 % a month${inARow(counters.slow)}.`
        : 'Growth has been slow, and is not fast for three months yet.';
    default:
      return phase.phase satisfies never;
  }
}

function whyWellbeing({ row, phase }: Reasoned): string {
  const { infrastructure, product } = row.burnout;
  const who = infrastructure >= product ? 'infrastructure' : 'the product teams';
  const most = percent(tiredness(row));
  switch (phase.wellbeing) {
    case 'fine':
      return `Exhaustion stands at ${most} in ${who}: under ${percent(BOUNDS.atRisk)} it can be borne.`;
    case 'atRisk':
      return `Exhaustion stands at ${most} in ${who}: from ${percent(BOUNDS.burnout)} on, for three months, it is burnout.`;
    case 'burnout':
      return `Exhaustion stands at ${most} in ${who}. It ends below ${percent(BOUNDS.burnoutEnds)}.`;
    default:
      return phase.wellbeing satisfies never;
  }
}

/**
 * Why a region of the statechart is in its state this month, in one sentence or two.
 * @example reasonFor('phase', frame) // "Support and operation take 58 % of infrastructure’s time for the third month."
 */
export function reasonFor(region: Region, frame: Reasoned): string {
  const { row } = frame;
  switch (region) {
    case 'phase':
      return whyPhase(frame);
    case 'wellbeing':
      return whyWellbeing(frame);
    case 'architecture':
      return `${percent(row.migration)} of the way from one application to microservices; ${whole(row.services)} services.`;
    case 'infrastructure':
      return row.infrastructure > 0
        ? load(frame, 0)
        : `Product teams repeat the work of ${whole(row.duplication)} people; at six a team of its own pays.`;
    case 'reliability':
      return row.sre > 0
        ? `${sres(row.sre)} for ${whole(row.product)} product engineers: ${percent(row.coverage)} are covered.`
        : 'Nobody is an SRE.';
    case 'education':
      return `Mean operational literacy is ${percent(row.literacy)}.`;
    default:
      return region satisfies never;
  }
}
