// Growth read off a drawing: how literate and how tired its people must be by now, had it grown as the bare model grows, and the load of this month.
import { readRow, type Burnout, type Conditions, type Row } from '../dynamics/month.ts';
import { clamp, DEFAULT_PARAMETERS, migrationAt, SRE_COVERS } from '../dynamics/parameters.ts';
import { settle, START, step, type Plan } from '../dynamics/run.ts';
import { embeddingsOf, hostsOfOwnManager } from '../model/embedding.ts';
import { carriedBySpecialists, rotationPeople } from '../model/on-call.ts';
import { finite } from '../model/numbers.ts';
import { OrgIndex } from '../model/org-index.ts';
import { exact, peopleOf, teamPeople } from '../model/people.ts';
import { beholden, seatChain } from '../model/seats.ts';
import type { Design } from '../model/types.ts';

/** What the bare model says of an organisation that has grown to this size. */
export interface Past {
  readonly literacy: number;
  readonly burnout: Burnout;
}
/** The model's inputs as a drawing shows them. */
export interface Drawn {
  readonly engineers: number;
  readonly sre: number;
  readonly infrastructure: number;
  readonly product: number;
  /** How far the drawn architecture is from a monolith, 0 to 1; by size where it is not given. */
  readonly migration: number;
  readonly education: number;
  readonly sreEffect: number;
  readonly sreOnly: number;
  readonly past: Past;
  /** This month's row, with the growth that the file gives; none where it gives none, for then only leavers are replaced. */
  readonly row: Row;
  /** (support + operation) / infrastructure: the teams' own figures where all give them, else the model's; null without infrastructure. */
  readonly ops: number | null;
  /** Whether this is a month of a scenario that is being played: then the figures are the run's, and not run back from the drawing. */
  readonly played: boolean;
}
/** How an organisation is built and run, as its drawing shows it. */
export type HowDrawn = Pick<Drawn, 'education' | 'sreEffect' | 'sreOnly'> & {
  /** How far the drawn architecture is from a monolith, 0 to 1; undefined where it is not given. */
  readonly migration: number | undefined;
};

/** A million engineers are reached in 380 months; above that the figures do not move any more, and no such organisation exists. */
const MOST_MONTHS = 400;
/** Engineers from which the back-cast has SREs in today's ratio. */
const SRE_FROM = 100;
const MOST_REMEMBERED = 64;

const pasts = new Map<string, Past>();
/** The bare model run from ten engineers to this many; between two months, in proportion. Answers are remembered by their inputs. */
function pastOf(engineers: number, plan: Plan): Past {
  const key = JSON.stringify([engineers, plan]);
  let past = pasts.get(key);
  if (!past) {
    if (pasts.size >= MOST_REMEMBERED) pasts.clear();
    pasts.set(key, (past = grow(engineers, plan)));
  }
  return past;
}

function grow(engineers: number, plan: Plan): Past {
  const settled = settle(plan);
  let { row, next } = step(START, settled);
  if (engineers <= row.engineers) return { literacy: row.literacy, burnout: row.burnout };
  for (let month = 1; month < MOST_MONTHS; month++) {
    const before = row;
    ({ row, next } = step(next, settled));
    if (row.engineers < engineers) continue;
    const way = (engineers - before.engineers) / (row.engineers - before.engineers);
    const between = (a: number, b: number): number => a + (b - a) * way;
    return {
      literacy: between(before.literacy, row.literacy),
      burnout: {
        infrastructure: between(before.burnout.infrastructure, row.burnout.infrastructure),
        product: between(before.burnout.product, row.burnout.product),
      },
    };
  }
  return { literacy: row.literacy, burnout: row.burnout };
}

const MIGRATION = { monolith: 0, mixed: 0.5, microservices: 1 } as const;

/** What an SRE achieves in this drawing, the mean over all: 1 embedded with a line of its own, 0.5 consulting, 0.35 under product or the host's manager. */
function sreEffectOf(index: OrgIndex): number {
  let people = 0;
  let effect = 0;
  for (const { seat, embedded } of embeddingsOf(index).seats.values()) {
    people += seat.people;
    const dependent = beholden(seatChain(index, seat)).kind !== 'no' || hostsOfOwnManager(index, seat).length > 0;
    effect += dependent ? 0.35 * seat.people : embedded + 0.5 * (seat.people - embedded);
  }
  return people > 0 ? effect / people : 1;
}

function sreOnlyOf(index: OrgIndex): number {
  const { rotations } = index;
  if (rotations.size === 0) return 0;
  let only = 0;
  for (const rotation of rotations.values()) if (carriedBySpecialists(rotationPeople(index, rotation))) only++;
  return only / rotations.size;
}

/** What infrastructure says of its own time: fractions of it, weighed by people. */
interface StatedLoad {
  readonly support: number;
  readonly operations: number;
  /** Both together. */
  readonly ops: number;
}

/** A share of a team's time past this is a slip, and the more of it nothing new: what is reckoned with it stays a number. */
const MOST_SHARE = 1e6;
const within = (share: number): number => Math.max(-MOST_SHARE, Math.min(MOST_SHARE, share));

/** Support and operations of the infrastructure teams by their own account; null where a team does not say. */
function statedLoad(index: OrgIndex): StatedLoad | null {
  let people = 0;
  let helping = 0;
  let running = 0;
  let busy = 0;
  for (const team of index.teams) {
    if (team.type !== 'infrastructure') continue;
    const { support, operations } = team.time ?? {};
    if (support === undefined || operations === undefined) return null;
    const here = teamPeople(index, team.id).people;
    people += here;
    const [helps, runs] = [within(support), within(operations)];
    helping += here * helps;
    running += here * runs;
    busy += here * (helps + runs);
  }
  return people > 0 ? { support: helping / people, operations: running / people, ops: exact(busy / people) } : null;
}

/**
 * A row of the model as the drawing itself has it: the load that infrastructure states, and the burnout of now, where the model's row has that
 * of the month's end. So month 0 of a run says what the drawing says.
 */
export function rowAsDrawn(index: OrgIndex, row: Row, { burnout }: Pick<Past, 'burnout'>): Row {
  const stated = row.ops === null ? null : statedLoad(index);
  if (!stated) return { ...row, burnout };
  const { infrastructure } = row;
  return { ...row, burnout, support: stated.support * infrastructure, operation: stated.operations * infrastructure, ops: stated.ops };
}

const mean = (a: number | undefined, b: number | undefined): number => ((a ?? 0) + (b ?? 0)) / 2;

/** The conditions of the model that a drawing shows, read each time. */
export function howDrawn(index: OrgIndex): HowDrawn {
  const { architecture, education } = index.design.organization;
  return {
    migration: architecture === undefined ? undefined : MIGRATION[architecture],
    education: clamp(mean(education?.newHire, education?.continuing)),
    sreEffect: sreEffectOf(index),
    sreOnly: sreOnlyOf(index),
  };
}

function read(index: OrgIndex): Drawn {
  const { organization } = index.design;
  const { engineers, sre, infrastructure, product } = peopleOf(index);
  const { migration: drawnMigration, education, sreEffect, sreOnly } = howDrawn(index);
  const past = pastOf(engineers, {
    parameters: { share: engineers > 0 && infrastructure > 0 ? infrastructure / engineers : DEFAULT_PARAMETERS.share },
    education,
    sreEffect,
    sreOnly,
    ...(drawnMigration === undefined ? {} : { mostMigration: drawnMigration }),
    // Few SREs cover few engineers: the ratio says how many there were, not how many one of them can serve.
    ...(sre > 0 && engineers >= SRE_FROM ? { sreAt: SRE_FROM, ratio: product / sre, covers: SRE_COVERS } : {}),
  });
  const services = index.services.size;
  const migration = drawnMigration ?? migrationAt(engineers);
  const conditions = conditionsOf({ migration, education, sreEffect, sreOnly }, organization.growthPerMonth ?? 0, services, infrastructure > 0);
  const row = readRow({ engineers, infrastructure, sre, ...past, hires: [] }, conditions, DEFAULT_PARAMETERS);
  return {
    engineers,
    sre,
    infrastructure,
    product,
    migration,
    education,
    sreEffect,
    sreOnly,
    past,
    row,
    ops: infrastructure > 0 ? finite(statedLoad(index)?.ops ?? row.ops ?? 0) : null,
    played: false,
  };
}

function conditionsOf(
  drawn: Pick<Drawn, 'migration' | 'education' | 'sreEffect' | 'sreOnly'>,
  growth: number,
  services: number,
  hasInfrastructure: boolean,
): Conditions {
  return { ...drawn, growth, ...(services > 0 ? { services } : {}), ratio: SRE_COVERS, hasInfrastructure };
}

const known = new WeakMap<OrgIndex, Drawn>();
/** What the model reads off a drawing, once per index. */
export function drawnOf(index: OrgIndex): Drawn {
  let drawn = known.get(index);
  if (!drawn) known.set(index, (drawn = read(index)));
  return drawn;
}

/**
 * An index of one month of a run, in which the rules find the run's figures instead of those that a drawing alone gives. It is not the one that
 * `indexOf` remembers: judged by itself, the same drawing says what it says.
 */
export function playedIndex(design: Design, rowOf: (index: OrgIndex) => Row): { readonly index: OrgIndex; readonly row: Row } {
  const index = new OrgIndex(design);
  const row = rowOf(index);
  const { engineers, sre, infrastructure, product, migration, literacy, burnout, ops } = row;
  const { education, sreEffect, sreOnly } = howDrawn(index);
  const past = { literacy, burnout };
  known.set(index, { engineers, sre, infrastructure, product, migration, education, sreEffect, sreOnly, past, row, ops, played: true });
  return { index, row };
}
