// What the model reads off a drawing: literacy and burnout by the back-cast, and the load of the infrastructure teams.
import { describe, expect, test } from 'vitest';
import { indexOf } from '../../../shared/model/org-index.ts';
import { drawnOf, playedIndex, rowAsDrawn } from '../../../shared/rules/back-cast.ts';
import { metricsOf } from '../../../shared/rules/metrics.ts';
import { org, type Org } from '../support/org.ts';

const drawn = (fixture: Org) => drawnOf(indexOf(fixture.build()));
const metrics = (fixture: Org) => metricsOf(indexOf(fixture.build()));
const pure = (engineers: number, infrastructure = 0): Org =>
  org()
    .team('pay', 'product', { engineer: engineers - infrastructure })
    .team('infra', 'infrastructure', { infrastructure });

describe('the back-cast', () => {
  test('a pure-DevOps drawing of 220 engineers has the literacy of the bare model at that size, and its burnout', () => {
    const { past } = drawn(pure(220, 22));
    expect(past.literacy).toBeCloseTo(0.475, 3);
    expect(past.burnout.infrastructure).toBeGreaterThan(0.85);
    expect(past.burnout.product).toBeGreaterThan(0.35);
  });
  test('ten engineers and fewer are at the beginning', () => {
    expect(drawn(pure(10)).past).toEqual({ literacy: 0.8, burnout: { infrastructure: 0, product: 0 } });
    expect(drawn(org()).past.literacy).toBe(0.8);
  });
  test('education is the mean of new hires and continuing, 0 where one is missing', () => {
    const taught = drawn(pure(220, 22).organization({ education: { newHire: 0.06 } }));
    expect(taught.education).toBe(0.03);
    expect(taught.past.literacy).toBeGreaterThan(drawn(pure(220, 22)).past.literacy + 0.1);
  });
  test('a monolith has not been split, so its product teams do not tire of the split', () => {
    expect(drawn(pure(220, 22).organization({ architecture: 'monolith' })).past.burnout.product).toBeLessThan(0.1);
  });
  test('SREs help as far as they are embedded with a line of their own', () => {
    const programme = (): Org => pure(300, 30).position('noor', 'sre-manager').position('mara', 'cto').reports('noor', 'mara');
    const embedded = drawn(programme().sre('trio', { count: 20, in: 'pay' }).reports('trio', 'noor'));
    const consulting = drawn(programme().sre('trio', { count: 20 }).reports('trio', 'noor'));
    const beholden = drawn(programme().position('bo', 'product-director').sre('trio', { count: 20, in: 'pay' }).reports('trio', 'bo'));
    expect([embedded, consulting, beholden].map((reading) => reading.sreEffect)).toEqual([1, 0.5, 0.35]);
    expect(embedded.past.literacy).toBeGreaterThan(consulting.past.literacy);
    expect(consulting.past.literacy).toBeGreaterThan(beholden.past.literacy);
  });
  test('consulting and under product together count as the worse of the two', () => {
    expect(drawn(org().position('bo', 'product-director').sre('ana').reports('ana', 'bo')).sreEffect).toBe(0.35);
  });
  test('one SRE of hundreds covers few', () => {
    const one = drawn(pure(300, 30).sre('ana', { in: 'pay' }));
    expect(one.past.literacy - drawn(pure(300, 30)).past.literacy).toBeLessThan(0.03);
  });
  test('rotations that SREs carry alone are counted', () => {
    const fixture = pure(20).team('sre', 'sre', { sre: 4 }).rotation('a', [], ['sre']).rotation('b', [], ['pay']);
    expect(drawn(fixture).sreOnly).toBe(0.5);
  });
  test('any size gives finite figures', () => {
    for (const people of [1, 5, 1e6, 1e15]) {
      const { literacy, burnout, ops } = metrics(pure(people).team('all', 'infrastructure', { infrastructure: people }));
      for (const figure of [literacy, burnout.infrastructure, burnout.product, ops ?? 0]) expect(Number.isFinite(figure)).toBe(true);
    }
  });
});

describe('ops', () => {
  test('is null without infrastructure', () => {
    expect(metrics(pure(50)).ops).toBeNull();
  });
  test("is the teams' own figure, by people, where all give both", () => {
    const fixture = org()
      .team('net', 'infrastructure', { infrastructure: 6 }, { time: { support: 0.3, operations: 0.2 } })
      .team('cloud', 'infrastructure', { infrastructure: 2 }, { time: { support: 0.6, operations: 0.3 } });
    expect(metrics(fixture).ops).toBeCloseTo(0.6, 10);
  });
  test("is the model's where one does not say", () => {
    const fixture = pure(220, 22).team('net', 'infrastructure', { infrastructure: 1 }, { time: { support: 0.3, operations: 0.2 } });
    expect(metrics(fixture).ops).toBeGreaterThan(0.7);
  });
  test('reads the growth that the file gives; without one only leavers are replaced', () => {
    const growing = metrics(pure(220, 22).organization({ growthPerMonth: 0.06 })).ops ?? 0;
    expect(growing).toBeCloseTo(1.05, 1);
    expect(metrics(pure(220, 22)).ops).toBeLessThan(growing - 0.1);
  });
  test('reads the services that are drawn', () => {
    const many = pure(100, 10).times(200, (o, n) => o.service(`s${n}`, 'pay'));
    expect(metrics(many).ops ?? 0).toBeGreaterThan((metrics(pure(100, 10)).ops ?? 0) + 0.5);
  });
});

describe('a row as the drawing has it', () => {
  const burnout = { infrastructure: 0.1, product: 0.2 };
  const told = (): Org =>
    org()
      .team('pay', 'product', { engineer: 40 })
      .team('net', 'infrastructure', { infrastructure: 6 }, { time: { support: 0.3, operations: 0.2 } })
      .team('cloud', 'infrastructure', { infrastructure: 2 }, { time: { support: 0.6, operations: 0.4 } });
  const asDrawn = (fixture: Org) => {
    const index = indexOf(fixture.build());
    return { row: drawnOf(index).row, drawn: rowAsDrawn(index, drawnOf(index).row, { burnout }) };
  };
  test('takes support and operation from the teams that state them, in people, and the burnout of now', () => {
    const { drawn } = asDrawn(told());
    expect(drawn.ops).toBeCloseTo(0.625, 10);
    expect(drawn.support).toBeCloseTo(0.375 * 8, 10);
    expect(drawn.operation).toBeCloseTo(0.25 * 8, 10);
    expect(drawn.burnout).toEqual(burnout);
  });
  test("keeps the model's load where a team does not say, and none where there is no infrastructure", () => {
    for (const fixture of [
      told().team('data', 'infrastructure', { infrastructure: 1 }),
      told().team('data', 'infrastructure', { infrastructure: 1 }, { time: { support: 0.5 } }),
      pure(40),
    ]) {
      const { row, drawn } = asDrawn(fixture);
      expect(drawn).toEqual({ ...row, burnout });
    }
  });
  test('of teams without people states nothing', () => {
    const { row, drawn } = asDrawn(
      pure(40)
        .sre('ana')
        .team('net', 'infrastructure', {}, { time: { support: 0.3, operations: 0.2 } }),
    );
    expect(drawn.ops).toBe(row.ops);
  });
});

test('an index of a month that was played tells what the run says, and leaves what is remembered of the drawing alone', () => {
  const design = pure(220, 22).build();
  const { row: before } = drawnOf(indexOf(design));
  const row = { ...before, literacy: 0.9, burnout: { infrastructure: 0.01, product: 0.02 }, ops: 0.3 };
  const played = playedIndex(design, () => row);
  expect(drawnOf(played.index)).toMatchObject({
    engineers: 220,
    infrastructure: 22,
    product: 198,
    past: { literacy: 0.9, burnout: row.burnout },
    ops: 0.3,
    played: true,
  });
  expect(played.row).toBe(row);
  expect(drawnOf(indexOf(design)).row).toEqual(before);
  expect(drawnOf(indexOf(design)).played).toBe(false);
});

test('a programme of SREs counts in the past from a hundred engineers on', () => {
  const literacy = (engineers: number, sres: number): number =>
    drawn(pure(engineers).sre('trio', { count: sres, in: 'pay' }).position('noor', 'sre-manager').reports('trio', 'noor')).past.literacy;
  const alone = (engineers: number): number => drawn(pure(engineers)).past.literacy;
  expect(literacy(80, 6)).toBeCloseTo(alone(87), 10);
  expect(literacy(150, 12)).toBeGreaterThan(alone(163) + 0.01);
});

test('metrics of a design', () => {
  const fixture = org()
    .group('apps')
    .position('mara', 'cto')
    .position('bo', 'product-director')
    .team('pay', 'product', { engineer: 7, sre: 1, 'product-manager': 1 }, { in: 'apps' })
    .team('infra', 'infrastructure', { infrastructure: 6 }, { time: { support: 0.2, operations: 0.2 } })
    .sre('ana')
    .reports('pay', 'bo')
    .reports('bo', 'infra', 'mara');
  const found = metrics(fixture);
  expect(found).toMatchObject({
    engineers: 16,
    people: 18,
    sre: 2,
    infrastructure: 6,
    product: 8,
    teams: 2,
    groups: 1,
    layers: 2,
    embeddedShare: 0.5,
    ops: 0.4,
  });
  expect(found.literacy).toBeGreaterThan(0.7);
  expect(found.burnout).toEqual({ infrastructure: 0, product: 0 });
});
