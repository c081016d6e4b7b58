// Spans and layers, in people and managers.
import { describe, expect, test } from 'vitest';
import { indexOf } from '../../../shared/model/org-index.ts';
import { answering, layersOf, spanOf } from '../../../shared/model/spans.ts';
import { org, type Org } from '../support/org.ts';

function span(fixture: Org, id: string) {
  const index = indexOf(fixture.build());
  const position = index.position(id);
  const team = index.team(id);
  const manager = position ? ({ kind: 'position', position } as const) : team ? index.head(team) : null;
  if (!manager) throw new Error(`${id} manages nobody`);
  return { ...spanOf(index, manager), units: answering(index, manager) };
}
const layers = (fixture: Org): number => layersOf(indexOf(fixture.build()));

describe('the span of a manager', () => {
  test('counts the headcount of teams and the positions that answer to it, vacant ones not', () => {
    const fixture = org()
      .position('bo', 'engineering-manager')
      .team('pay', 'product', { engineer: 5, 'product-manager': 1 })
      .position('cy', 'engineer', { count: 2 })
      .position('dee', 'engineer', { vacant: true })
      .reports('pay', 'cy', 'dee', 'bo');
    expect(span(fixture, 'bo')).toEqual({ people: 8, managers: 0, units: ['pay', 'cy'] });
  });
  test('a position in a team counts once, also where it inherits the manager', () => {
    const fixture = org()
      .position('bo', 'engineering-manager')
      .team('pay', 'product', { engineer: 5 })
      .position('cy', 'engineer', { in: 'pay' })
      .reports('pay', 'bo');
    expect(span(fixture, 'bo').people).toBe(6);
  });
  test('an unnamed head is one report, who manages somebody', () => {
    const fixture = org().position('bo', 'director').team('pay', 'product', { engineer: 5, 'engineering-manager': 1 }).reports('pay', 'bo');
    expect(span(fixture, 'bo')).toEqual({ people: 1, managers: 1, units: ['pay'] });
    expect(span(fixture, 'pay')).toEqual({ people: 5, managers: 0, units: [] });
  });
  test('the head has the positions placed in its team too', () => {
    const fixture = org().team('pay', 'product', { engineer: 5, 'engineering-manager': 1 }).position('cy', 'engineer', { in: 'pay' });
    expect(span(fixture, 'pay')).toEqual({ people: 6, managers: 0, units: ['cy'] });
  });
  test('a manager who sits in the team that he manages is not his own report', () => {
    const fixture = org().team('pay', 'product', { engineer: 5 }).position('bo', 'engineering-manager', { in: 'pay' }).reports('pay', 'bo');
    expect(span(fixture, 'bo').people).toBe(5);
  });
});

describe('layers', () => {
  test('are the managers on the longest way down', () => {
    const base = org().position('mara', 'cto').position('bo', 'director').reports('bo', 'mara').team('pay', 'product', { engineer: 5 });
    expect(layers(base.reports('pay', 'bo'))).toBe(2);
  });
  test('somebody without reports is no layer', () => {
    expect(layers(org().position('mara', 'cto').position('bo', 'director').reports('bo', 'mara'))).toBe(1);
    expect(layers(org().position('mara', 'cto'))).toBe(0);
    expect(layers(org())).toBe(0);
  });
  test('an unnamed head is a layer', () => {
    expect(layers(org().position('mara', 'cto').team('pay', 'product', { engineer: 5, 'engineering-manager': 1 }).reports('pay', 'mara'))).toBe(2);
  });
  test('a ring of managers is walked once', () => {
    const ring = org()
      .position('a', 'director')
      .position('b', 'director')
      .position('c', 'director')
      .position('d', 'engineering-manager')
      .position('e', 'engineer')
      .reports('a', 'b')
      .reports('b', 'c')
      .reports('c', 'a')
      .reports('d', 'a')
      .reports('e', 'd');
    expect(layers(ring)).toBe(4);
  });
  test('three thousand managers in one line are counted', () => {
    const fixture = org().position('p0', 'director');
    const design = fixture.times(3_000, (o, n) => o.position(`p${n}`, 'director')).build();
    const lines = Array.from({ length: 3_000 }, (_, n) => ({ id: `l${n}`, kind: 'reports' as const, from: `p${n + 1}`, to: `p${n}` }));
    expect(layersOf(indexOf({ ...design, lines }))).toBe(3_000);
  });
});

describe('who of the direct reports manages', () => {
  const lead = (): Org => org().position('mara', 'cto').position('bo', 'director').reports('bo', 'mara');
  test('a report counts as a manager with a team, a head or a person below, and not with nobody below', () => {
    expect(span(lead(), 'mara').managers).toBe(0);
    expect(span(lead().team('pay', 'product', { engineer: 3 }).reports('pay', 'bo'), 'mara').managers).toBe(1);
    expect(span(lead().team('pay', 'product').reports('pay', 'bo'), 'mara').managers).toBe(0);
    expect(span(lead().team('pay', 'product', { 'engineering-manager': 1 }).reports('pay', 'bo'), 'mara').managers).toBe(1);
    expect(span(lead().sre('ana').reports('ana', 'bo'), 'mara').managers).toBe(1);
    expect(span(lead().sre('ana', { vacant: true }).reports('ana', 'bo'), 'mara').managers).toBe(0);
    expect(span(lead().sre('ana', { vacant: true }).sre('kim').reports('ana', 'kim', 'bo'), 'mara').managers).toBe(1);
  });
  test('a vacant manager is nobody, whoever is below', () => {
    const fixture = org().position('mara', 'cto').position('bo', 'director', { vacant: true }).sre('ana').reports('ana', 'bo').reports('bo', 'mara');
    expect(span(fixture, 'mara')).toEqual({ people: 0, managers: 0, units: [] });
  });
  test('a team of nobody is no report', () => {
    expect(span(org().position('bo', 'cto').team('pay', 'product').reports('pay', 'bo'), 'bo')).toEqual({ people: 0, managers: 0, units: [] });
  });
  test('an unnamed head with nobody to manage is a report, and no manager', () => {
    const alone = (): Org => org().position('bo', 'cto').team('pay', 'product', { 'engineering-manager': 1 }).reports('pay', 'bo');
    expect(span(alone(), 'bo')).toEqual({ people: 1, managers: 0, units: ['pay'] });
    expect(span(alone().sre('ana', { in: 'pay', vacant: true }), 'bo').managers).toBe(0);
    expect(span(alone().sre('ana', { in: 'pay' }), 'bo').managers).toBe(1);
    expect(span(alone().sre('ana', { in: 'pay' }).sre('kim', { in: 'pay', vacant: true }), 'bo').managers).toBe(1);
  });
  test('of two heads in one headcount the second is one of the people', () => {
    expect(span(org().team('pay', 'product', { engineer: 2, 'engineering-manager': 2 }), 'pay').people).toBe(3);
  });
});
