// Every month of every run is a sound design: random scenarios on random small drawings.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { continueRun, simulate } from '../../../shared/growth/simulate.ts';
import { ROLES, TEAM_TYPES } from '../../../shared/model/schema.ts';
import type { Design, Line, Position, Scenario, Team } from '../../../shared/model/types.ts';
import { runFaults } from './sound.ts';

const RUNS = 300;
const MONTHS = 24;

const counts = fc
  .array(fc.tuple(fc.constantFrom(...ROLES), fc.integer({ min: 0, max: 6 })), { maxLength: 4 })
  .map((entries): Team['headcount'] => Object.fromEntries(entries));
const NAMES = ['Alpha', 'Search', 'Gamma', '__proto__', 'SRE', 'constructor'];

const team = (nth: number): fc.Arbitrary<Team> =>
  fc
    .record({
      name: fc.constantFrom(...NAMES),
      type: fc.oneof({ weight: 3, arbitrary: fc.constant('product' as const) }, { weight: 2, arbitrary: fc.constantFrom(...TEAM_TYPES) }),
      headcount: fc.oneof(
        { weight: 2, arbitrary: fc.integer({ min: 0, max: 14 }).map((engineer): Team['headcount'] => ({ engineer })) },
        { weight: 1, arbitrary: counts },
      ),
      openings: fc.option(counts, { nil: undefined, freq: 3 }),
      inGroup: fc.boolean(),
    })
    .map(({ name, type, headcount, openings, inGroup }) => ({
      id: ['constructor', '__proto__'][nth] ?? `team-${nth}`,
      kind: 'team',
      name,
      type,
      headcount,
      ...(openings ? { openings } : {}),
      ...(inGroup ? { parent: 'house' } : {}),
    }));

const position = (nth: number, teams: number): fc.Arbitrary<Position> =>
  fc
    .record({
      role: fc.constantFrom(...ROLES),
      vacant: fc.boolean(),
      seat: fc.integer({ min: -2, max: teams - 1 }),
      count: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ role, vacant, seat, count }) => ({
      id: `person-${nth}`,
      kind: 'position',
      name: `Person ${nth}`,
      role,
      ...(vacant ? { vacant } : {}),
      ...(count > 1 ? { count } : {}),
      ...(seat < 0 ? {} : { parent: ['constructor', '__proto__'][seat] ?? `team-${seat}` }),
    }));

/** Lines lead to people further to the front only, so that nobody answers to himself. */
const design: fc.Arbitrary<Design> = fc.integer({ min: 0, max: 5 }).chain((teams) =>
  fc.integer({ min: 0, max: 6 }).chain((people) =>
    fc
      .record({
        teams: fc.tuple(...Array.from({ length: teams }, (_, nth) => team(nth))),
        people: fc.tuple(...Array.from({ length: people }, (_, nth) => position(nth, teams))),
        answers: fc.array(fc.nat(), { minLength: teams + people, maxLength: teams + people }),
        embeds: fc.boolean(),
        services: fc.boolean(),
        rotations: fc.boolean(),
        growth: fc.option(fc.double({ min: -0.05, max: 0.1, noNaN: true }), { nil: undefined }),
        architecture: fc.option(fc.constantFrom('monolith' as const, 'mixed' as const, 'microservices' as const), { nil: undefined }),
      })
      .map((drawn): Design => {
        const lines: Line[] = [];
        const seated = new Set(drawn.people.filter(({ parent }) => parent !== undefined).map(({ id }) => id));
        const answer = (from: string, at: number, most: number): void => {
          const to = (drawn.answers[at] ?? 0) % (most + 1);
          // Whoever sits in a team may not head what contains it: the first people stand by themselves.
          if (to < most && !seated.has(`person-${to}`)) lines.push({ id: `answers-${from}`, kind: 'reports', from, to: `person-${to}` });
        };
        for (const [nth, { id }] of drawn.people.entries()) answer(id, nth, nth);
        for (const [nth, { id }] of drawn.teams.entries()) answer(id, drawn.people.length + nth, drawn.people.length);
        const services = drawn.teams.map(({ id }, nth) => ({ id: `service-${nth}`, name: `Service ${nth}`, owner: id }));
        const [first] = drawn.teams;
        return {
          format: 'orgscale',
          version: 1,
          name: 'Random',
          organization: {
            ...(drawn.growth === undefined ? {} : { growthPerMonth: drawn.growth }),
            ...(drawn.architecture === undefined ? {} : { architecture: drawn.architecture }),
          },
          units: [{ id: 'house', kind: 'group', name: 'House' }, ...drawn.teams, ...drawn.people],
          lines,
          ...(drawn.services ? { services } : {}),
          ...(drawn.rotations && drawn.services && first
            ? { rotations: [{ id: 'pager', name: 'Pager', services: services.map(({ id }) => id), members: [{ team: first.id, people: 2 }] }] }
            : {}),
        };
      }),
  ),
);

const size = fc.integer({ min: 0, max: 250 });
const scenario: fc.Arbitrary<Scenario> = fc
  .record({
    growth: fc.option(fc.record({ start: fc.double({ min: -0.1, max: 0.2, noNaN: true }), hyper: fc.double({ min: -0.1, max: 0.1, noNaN: true }) }), {
      nil: undefined,
    }),
    infrastructure: fc.option(
      fc.record({
        begin: fc.oneof(fc.constantFrom('when-needed' as const, 'never' as const), size),
        share: fc.double({ min: 0, max: 0.5, noNaN: true }),
      }),
      { nil: undefined },
    ),
    reliability: fc.option(
      fc.record({
        begin: fc.oneof(fc.constant('never' as const), size),
        model: fc.constantFrom('embedded' as const, 'consulting' as const),
        reportsTo: fc.constantFrom('reliability' as const, 'product' as const, 'host-team' as const),
        onCall: fc.constantFrom('shared' as const, 'sre-only' as const),
        ratio: fc.double({ min: 1, max: 30, noNaN: true }),
      }),
      { nil: undefined },
    ),
    education: fc.option(fc.double({ min: 0, max: 0.3, noNaN: true }), { nil: undefined }),
  })
  .map((settings): Scenario => {
    const given = Object.entries(settings).filter(([, value]) => value !== undefined);
    return { id: 'random', name: 'Random', months: MONTHS, ...Object.fromEntries(given) };
  });

describe('every month is a sound design', () => {
  test('whatever is drawn, whatever is played', () => {
    fc.assert(
      fc.property(design, scenario, (drawn, settings) => {
        const run = simulate(drawn, settings);
        expect(run.frames).toHaveLength(MONTHS + 1);
        expect(runFaults(run)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  }, 240_000);

  test('played on from a month, a run is what it is played from the beginning', () => {
    fc.assert(
      fc.property(design, scenario, fc.nat({ max: 12 }), (drawn, settings, from) => {
        const short = { ...settings, months: 12 };
        const run = simulate(drawn, short);
        expect(continueRun(run, short, from)).toEqual(run);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
