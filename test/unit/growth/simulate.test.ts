// Playing a scenario: what the staffing policy does, and what a run does with input that makes no sense.
import { describe, expect, test } from 'vitest';
import { DEFAULT_PARAMETERS } from '../../../shared/dynamics/parameters.ts';
import type { Frame } from '../../../shared/growth/frame.ts';
import { DEFAULT_SCENARIO, frames, scenarioOf, simulate } from '../../../shared/growth/simulate.ts';
import { embeddingsOf } from '../../../shared/model/embedding.ts';
import { OrgIndex } from '../../../shared/model/org-index.ts';
import { teamPeople } from '../../../shared/model/people.ts';
import type { Design, Team } from '../../../shared/model/types.ts';
import { evaluate } from '../../../shared/rules/evaluate.ts';
import { exampleDesign } from '../../support/examples.ts';
import { runFaults } from './sound.ts';
import { at, played, sreFrom, TEN } from './ten.ts';

const teams = ({ design }: Frame, type: Team['type']): readonly Team[] => new OrgIndex(design).teams.filter((team) => team.type === type);
const rules = ({ evaluation }: Frame): Set<string> => new Set(evaluation.findings.map(({ rule }) => rule));
describe('month 0 and the order of months', () => {
  const run = simulate(TEN, played({ months: 24 }));
  test('is the drawing as it is', () => {
    expect(at(run, 0).design).toBe(TEN);
    expect(at(run, 0).change).toBeNull();
    expect(run.frames.map(({ month }) => month)).toEqual(Array.from({ length: 25 }, (_, month) => month));
  });
  test('says what the drawing by itself says: the load that its teams state, and burnout as it is now', () => {
    const design = exampleDesign('breakdown');
    const { metrics } = evaluate(design);
    const played = simulate(design, { ...DEFAULT_SCENARIO, months: 2 });
    const first = at(played, 0);
    expect(metrics.ops).toBe(1);
    expect(first.row).toMatchObject({ ops: metrics.ops, literacy: metrics.literacy, burnout: metrics.burnout });
    expect(first.evaluation.metrics).toEqual(metrics);
    expect(first.row.support + first.row.operation).toBeCloseTo(first.row.infrastructure, 6);
  });
  test('where a team does not state its time, month 0 has the model’s load, and the months after it are the same either way', () => {
    const design = exampleDesign('breakdown');
    const silent: Design = {
      ...design,
      units: design.units.map((unit) => {
        if (unit.kind !== 'team' || unit.type !== 'infrastructure' || !unit.time) return unit;
        const { support: _, ...time } = unit.time;
        return { ...unit, time };
      }),
    };
    const scenario = { ...DEFAULT_SCENARIO, months: 6 };
    const [stated, model] = [simulate(design, scenario), simulate(silent, scenario)];
    expect(at(model, 0).row.ops).toBeLessThan(0.9);
    expect(at(model, 0).row.ops).toBe(evaluate(silent).metrics.ops);
    expect(stated.frames.slice(1).map(({ row }) => row)).toEqual(model.frames.slice(1).map(({ row }) => row));
  });
  test('the same input gives the same run', () => {
    expect(simulate(structuredClone(TEN), played({ months: 24 }))).toEqual(run);
  });
  test('frames come one by one, and can be left', () => {
    const seen: number[] = [];
    for (const frame of frames(TEN, played())) {
      seen.push(frame.month);
      if (frame.month === 3) break;
    }
    expect(seen).toEqual([0, 1, 2, 3]);
    const told: number[] = [];
    simulate(TEN, played(), { until: 2, onFrame: ({ month }) => told.push(month) });
    expect(told).toEqual([0, 1, 2]);
  });
  test('records that do not change are the same objects', () => {
    expect(at(run, 24).design.units[0]).toBe(TEN.units[0]);
  });
});

describe('the staffing policy', () => {
  const devOps = simulate(TEN, played());
  const advice = simulate(TEN, played({ ...sreFrom(120), education: 0.03 }));

  test('no team is past nine people and a product manager for long, and none is alone', () => {
    for (const month of [24, 48, 84, 110]) {
      const index = new OrgIndex(at(advice, month).design);
      const sizes = index.teams.map((team) => teamPeople(index, team.id).size);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(10);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3);
    }
  });
  test('every team has a name and an id of its own, and no id names a month', () => {
    const { units } = at(devOps, 110).design;
    expect(new Set(units.map(({ name }) => name)).size).toBe(units.length);
    for (const { id } of units.filter((unit) => !TEN.units.some((drawn) => drawn.id === unit.id))) expect(id).toMatch(/^[a-z-]+~\d+$/);
  });
  test('managers have five to ten people, directors a handful of teams', () => {
    for (const month of [60, 110]) {
      const { findings } = at(advice, month).evaluation;
      const spans = findings.filter(({ rule, severity }) => rule.includes('span') && severity !== 'advice');
      expect(spans.length, spans.map(({ message }) => message).join('\n')).toBeLessThanOrEqual(2);
      expect(rules(at(advice, month)).has('too-many-layers')).toBe(false);
    }
  });
  test('the infrastructure team is founded by people of the other teams', () => {
    const needed = devOps.events.find(({ kind }) => kind === 'infrastructure-needed')?.month ?? 0;
    const founded = at(devOps, needed + 1);
    expect(teams(at(devOps, needed), 'infrastructure')).toEqual([]);
    expect(teams(founded, 'infrastructure').map(({ name }) => name)).toEqual(['Infrastructure']);
    expect(founded.row.engineers - at(devOps, needed).row.engineers).toBeLessThan(founded.row.infrastructure);
  });
  test('SREs are embedded one by one, with a line of their own, and praised', () => {
    const frame = at(advice, 72);
    const { share, hosts } = embeddingsOf(new OrgIndex(frame.design));
    expect(share).toBe(1);
    expect(hosts.size).toBe(frame.row.sre);
    expect(frame.phase.reliability).toBe('embedded');
    for (const rule of ['sre-reports-to-product', 'thin-embedding', 'central-consulting-sre', 'no-infrastructure-liaison'])
      expect(rules(frame).has(rule), rule).toBe(false);
  });
  test.each([
    ['reliability', 'embedded', 'shared', undefined, 'embedded'],
    ['reliability', 'consulting', 'shared', 'central-consulting-sre', 'central'],
    ['product', 'embedded', 'shared', 'sre-reports-to-product', 'misreported'],
    ['host-team', 'embedded', 'shared', 'sre-reports-to-host-manager', 'misreported'],
    ['reliability', 'embedded', 'sre-only', 'sre-only-on-call', 'embedded'],
  ] as const)('a programme under %s, %s, %s is drawn so that the rules see it', (reportsTo, model, onCall, rule, state) => {
    const drawn: Design = {
      ...TEN,
      services: [{ id: 'web', name: 'Web', owner: 'shop' }],
      rotations: [{ id: 'pager', name: 'Pager', services: ['web'], members: [{ team: 'shop' }] }],
    };
    const frame = at(simulate(drawn, played({ ...sreFrom(120, { reportsTo, model, onCall }), months: 66 })), 66);
    expect(frame.phase.reliability).toBe(state);
    if (rule !== undefined) expect([...rules(frame)]).toContain(rule);
  });
  test('openings are filled before teams grow otherwise', () => {
    const drawn: Design = {
      ...TEN,
      units: TEN.units.map((unit) => (unit.id === 'shop' && unit.kind === 'team' ? { ...unit, openings: { backend: 2, designer: 1 } } : unit)),
    };
    const shop = (month: number): Team | undefined => new OrgIndex(at(simulate(drawn, played({ months: 12 })), month).design).team('shop');
    expect(shop(0)?.openings).toEqual({ backend: 2, designer: 1 });
    expect(shop(12)?.headcount.backend).toBe(2);
    expect(shop(12)?.openings).toEqual({ designer: 1 });
  });
  test('services and rotations grow with teams where they are drawn, and only there', () => {
    const startup = exampleDesign('startup');
    const frame = at(simulate(startup, played({ months: 48 })), 48);
    const owners = new Set(frame.design.services?.map(({ owner }) => owner));
    expect(teams(frame, 'product').filter(({ id }) => !owners.has(id))).toEqual([]);
    expect(rules(frame).has('developers-not-on-call')).toBe(false);
    expect(rules(frame).has('pooled-rotation')).toBe(false);
    expect(at(devOps, 110).design.services).toBeUndefined();
    expect(at(devOps, 110).design.rotations).toBeUndefined();
  });
  test('burnout can be critical while a scenario is played, and is a warning at most on the same drawing alone', () => {
    const frame = at(devOps, 70);
    const severity = (evaluation: Frame['evaluation']): string | undefined =>
      evaluation.findings.find(({ rule }) => rule === 'burnout-infrastructure')?.severity;
    expect(severity(frame.evaluation)).toBe('critical');
    expect(severity(evaluate(frame.design, { fixes: 'none' }))).not.toBe('critical');
    expect(frame.evaluation.metrics.literacy).toBe(frame.row.literacy);
    expect(frame.evaluation.metrics.ops).toBe(frame.row.ops);
  });
});

describe('the startup of the gallery', () => {
  const startup = exampleDesign('startup');
  const month = (id: string, kind: string): { month: number; engineers: number } | undefined =>
    simulate(startup, scenarioOf(startup, id) ?? DEFAULT_SCENARIO).events.find((event) => event.kind === kind);
  test('pure DevOps breaks down, some four months before the golden table', () => {
    expect(month('pure-devops', 'infrastructure-needed')?.engineers).toBeGreaterThanOrEqual(76);
    expect(month('pure-devops', 'infrastructure-needed')?.engineers).toBeLessThanOrEqual(82);
    expect(month('pure-devops', 'breakdown')?.month).toBeGreaterThanOrEqual(55);
    expect(month('pure-devops', 'breakdown')?.month).toBeLessThanOrEqual(61);
    expect(Math.abs((month('pure-devops', 'breakdown')?.engineers ?? 0) - 213)).toBeLessThan(32);
  });
  test('the advice of the essay does not break down; too late and under product does, for good', () => {
    expect(month('essays-advice', 'strained')).toBeDefined();
    expect(month('essays-advice', 'breakdown')).toBeUndefined();
    expect(month('late-under-product', 'breakdown')).toBeDefined();
    expect(month('late-under-product', 'recovered')).toBeUndefined();
  });
});

describe('input that makes no sense', () => {
  test('an empty drawing says so, and its months stay empty', () => {
    const run = simulate({ ...TEN, units: [], lines: [] }, played({ months: 5 }));
    expect(run.frames).toHaveLength(6);
    expect(run.frames.every(({ row }) => row.engineers === 0)).toBe(true);
    expect(run.messages).toEqual([{ month: 0, text: 'No engineer is drawn, so nobody is hired. Draw a team with people, and play again.' }]);
  });
  test('a drawing with cycles of lines and of containers is played', () => {
    const drawn: Design = {
      ...TEN,
      units: [...TEN.units, { id: 'g', kind: 'group', name: 'G', parent: 'h' }, { id: 'h', kind: 'group', name: 'H', parent: 'g' }],
      lines: [...TEN.lines, { id: 'ring', from: 'lena', to: 'omar', kind: 'reports' }, { id: 'lost', from: 'shop', to: 'gone', kind: 'embeds' }],
    };
    const run = simulate(drawn, played({ ...sreFrom(60), months: 70 }));
    expect(run.frames).toHaveLength(71);
    expect(at(run, 70).row.sre).toBeGreaterThan(0);
  });
  test('impossible figures are replaced, and each is said', () => {
    const run = simulate(
      TEN,
      played({
        months: 1e9,
        start: 'soon',
        growth: { start: Number.NaN, hyper: -7, late: 40 },
        education: 3,
        infrastructure: { begin: -5, share: -1 },
        reliability: { begin: 60, model: 'embedded', reportsTo: 'reliability', onCall: 'shared', ratio: 0 },
        parameters: { suport: 1, weather: 1, support: -1, decay: Number.POSITIVE_INFINITY, __proto__: 3 },
      }),
    );
    expect(run.messages.map(({ text }) => text)).toEqual([
      'A scenario cannot be played for 1000000000 months. It is played for 1200.',
      'Growth a month (start) cannot be NaN %. It is taken as 4 %.',
      'Growth a month (hyper) cannot be -700 %. It is taken as -50 %.',
      'Growth a month (late) cannot be 4000 %. It is taken as 100 %.',
      'There is no parameter "suport", so it changes nothing. Did you mean support?',
      `There is no parameter "weather", so it changes nothing. There are ${Object.keys(DEFAULT_PARAMETERS).join(', ')}.`,
      'The parameter support cannot be -1. It is taken as 0.055, the default.',
      'The parameter decay cannot be Infinity. It is taken as 0.008, the default.',
      'The share of infrastructure cannot be -100 %. It is taken as 0 %.',
      'One SRE cannot serve 0 product engineers. The ratio is taken as 12.',
      'The size at which infrastructure begins cannot be -5. It is taken as 0.',
      'Time for education cannot be 300 %. It is taken as 100 %.',
      '"soon" is no month to start in, so months have no dates. Write it as 2026-01.',
    ]);
  });
  test('a thousand months without growth are a thousand months', () => {
    const run = simulate(TEN, played({ months: 1000, growth: { start: 0, hyper: 0, late: 0 } }));
    expect(run.messages).toEqual([]);
    expect(run.frames).toHaveLength(1001);
    expect(at(run, 1000).row.engineers).toBe(10);
  });
  test('a run ends before it has more people than can be played, with a message', () => {
    const run = simulate(TEN, played({ growth: { start: 1, hyper: 1, late: 1 } }));
    expect(run.frames.at(-1)?.row.engineers).toBeLessThanOrEqual(20_000);
    expect(run.messages).toEqual([
      { month: 11, text: 'Month 11 would have more than 20000 engineers, which is more than can be played. The run ends with month 10.' },
    ]);
  });
  test('an organisation that shrinks keeps whole people in whole teams', () => {
    const run = simulate(exampleDesign('sweet-spot'), played({ months: 36, growth: { start: -0.03, hyper: -0.03, late: -0.03 } }));
    expect(runFaults(run)).toEqual([]);
    expect(at(run, 36).row.engineers).toBeLessThan(230);
  });
});

describe('which scenario is played', () => {
  test('the first of the file, the one of an id, or pure DevOps where there is none', () => {
    const startup = exampleDesign('startup');
    expect(scenarioOf(startup, undefined)?.id).toBe('pure-devops');
    expect(scenarioOf(startup, 'essays-advice')?.name).toBe("The essay's advice");
    expect(scenarioOf(startup, 'no such')).toBeUndefined();
    expect(scenarioOf(TEN, undefined)).toBe(DEFAULT_SCENARIO);
    expect(DEFAULT_SCENARIO.months).toBe(110);
  });
  test("growth is the scenario's, else the drawing's, else the default", () => {
    const drawn: Design = { ...TEN, organization: { growthPerMonth: 0.1 } };
    expect(at(simulate(TEN, played({ months: 1 })), 0).row.growth).toBe(0.04);
    expect(at(simulate(drawn, played({ months: 1 })), 0).row.growth).toBe(0.1);
    expect(at(simulate(drawn, played({ months: 1, growth: { start: 0.02 } })), 0).row.growth).toBe(0.02);
  });
});
