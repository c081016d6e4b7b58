// Departments: what a new director leads is a group with a name, and the drawing of a large company stays one of groups.
import { describe, expect, test } from 'vitest';
import { budNames, departmentNames } from '../../../shared/growth/staffing/names.ts';
import { simulate } from '../../../shared/growth/simulate.ts';
import { OrgIndex } from '../../../shared/model/org-index.ts';
import type { Design, Group, Team, Unit } from '../../../shared/model/types.ts';
import { EXAMPLES } from '../../support/examples.ts';
import { runFaults } from './sound.ts';
import { played, sreFrom, TEN } from './ten.ts';

const take = (names: Iterable<string>, count: number): string[] => {
  const taken: string[] = [];
  for (const name of names) if (taken.push(name) >= count) break;
  return taken;
};
const groupsOf = ({ units }: Design): Group[] => units.filter((unit) => unit.kind === 'group');
const inside = ({ units }: Design, group: string): Unit[] => units.filter(({ parent }) => parent === group);
const at = (run: ReturnType<typeof simulate>, month: number): Design => {
  const frame = run.frames[month];
  if (!frame) throw new Error(`no month ${month}`);
  return frame.design;
};

describe('departments of a company that grows', () => {
  const run = simulate(TEN, played({ ...sreFrom(120), education: 0.03 }));

  test('there is none while the founders lead the teams themselves', () => {
    const first = run.frames.findIndex(({ design }) => groupsOf(design).length > 0);
    expect(groupsOf(at(run, first - 1))).toEqual([]);
    expect(at(run, first - 1).units.some((unit) => unit.kind === 'position' && unit.role === 'director')).toBe(false);
    const [department] = groupsOf(at(run, first));
    expect(department).toEqual({ id: 'department~1', kind: 'group', name: expect.any(String) as string });
    expect(run.frames[first]?.row.engineers).toBeGreaterThan(40);
    expect(run.frames[first]?.row.engineers).toBeLessThan(90);
  });
  test.each([60, 84, 110])('in month %i each director sits in a department that answers to him, with the teams that do', (month) => {
    const design = at(run, month);
    const index = new OrgIndex(design);
    const departments = groupsOf(design);
    expect(departments.length).toBeGreaterThan(3);
    const directors = index.positions.filter(({ role }) => role === 'director');
    expect(directors).toHaveLength(departments.length);
    for (const { id } of departments) {
      const [director] = directors.filter(({ parent }) => parent === id);
      expect(index.managerOf(id), id).toMatchObject({ kind: 'position', position: { id: director?.id } });
      const teams = inside(design, id).filter((unit): unit is Team => unit.kind === 'team');
      expect(teams.length, id).toBeGreaterThanOrEqual(2);
      for (const team of teams) {
        const above = index.chain(team.id).map((manager) => (manager.kind === 'position' ? manager.position.id : ''));
        expect(above, team.name).toContain(director?.id);
      }
    }
    // Nobody's team sits with another director than the one that it answers to.
    for (const director of directors)
      for (const { id, parent } of [...index.reports(director.id).teams, ...index.reports(director.id).heads])
        expect(parent, id).toBe(director.parent);
  });
  test('infrastructure and SREs get departments of their own', () => {
    const design = at(run, 110);
    const kinds = groupsOf(design).map(
      ({ id }) => new Set(inside(design, id).flatMap((unit) => (unit.kind === 'team' ? [unit.type === 'data' ? 'product' : unit.type] : []))),
    );
    for (const types of kinds) expect(types.size).toBe(1);
    expect(groupsOf(design).map(({ name }) => name)).toEqual(expect.arrayContaining(['Platform', 'Reliability']));
  });
});

describe('departments beside those that are drawn', () => {
  const drawn = EXAMPLES.find(({ id }) => id === 'sweet-spot')?.design;
  if (!drawn) throw new Error('no such example');
  const run = simulate(drawn, played({ ...sreFrom(0), months: 48 }));

  test('no team is left in the department of a director whom it does not answer to', () => {
    expect(runFaults(run)).toEqual([]);
    const design = at(run, 48);
    const index = new OrgIndex(design);
    expect(groupsOf(design).length).toBeGreaterThan(groupsOf(drawn).length + 5);
    for (const { id } of groupsOf(design)) {
      const lead = index.managerOf(id);
      for (const unit of inside(design, id).filter(({ kind }) => kind === 'team')) {
        const above = index.chain(unit.id).map((manager) => (manager.kind === 'position' ? manager.position.id : ''));
        expect(above, `${unit.name} in ${id}`).toContain(lead?.kind === 'position' ? lead.position.id : 'nobody');
      }
    }
  });
  test('the groups that are drawn keep their names, directors and place', () => {
    const design = at(run, 48);
    for (const group of groupsOf(drawn)) expect(groupsOf(design)).toContainEqual(group);
    const lines = new Map(design.lines.map((line) => [line.id, line]));
    for (const line of drawn.lines.filter(({ kind, from }) => kind === 'reports' && groupsOf(drawn).some(({ id }) => id === from)))
      expect(lines.get(line.id)).toEqual(line);
  });
});

describe('where one leads from within a group, and infrastructure has a manager', () => {
  const drawn = EXAMPLES.find(({ id }) => id === 'breakdown')?.design;
  if (!drawn) throw new Error('no such example');
  const run = simulate(drawn, played({ months: 24 }));
  const design = at(run, 24);
  const index = new OrgIndex(design);

  test('a department lies within another only where its lead answers to the lead of that', () => {
    expect(runFaults(run)).toEqual([]);
    const nested = groupsOf(design).filter(({ id, parent }) => id.includes('~') && parent !== undefined);
    expect(nested.length).toBeGreaterThan(0);
    for (const { id, parent = '' } of nested) {
      const lead = index.managerOf(id);
      const above = lead && index.above(lead);
      expect(above, id).toEqual(index.managerOf(parent));
    }
    expect(groupsOf(design).filter(({ id, parent }) => id.includes('~') && parent === undefined).length).toBeGreaterThan(nested.length);
  });
  test('an infrastructure manager of too many teams gets a colleague, and nobody leads his like', () => {
    const colleagues = index.positions.filter(({ role }) => role === 'infrastructure-manager');
    expect(colleagues).toHaveLength(2);
    for (const { id } of colleagues) expect(index.reports(id).teams.length + index.reports(id).heads.length).toBeLessThanOrEqual(8);
    for (const { evaluation } of run.frames) expect(evaluation.findings.filter(({ rule }) => rule === 'same-level-report')).toEqual([]);
  });
});

describe('names', () => {
  test('a bud is named after the theme of its department, then after its own', () => {
    expect(take(budNames('Card Payments', 'Explore'), 3)).toEqual(['Search', 'Listings', 'Discovery']);
    expect(take(budNames('Card Payments', 'Rail'), 3)).toEqual(['Payments', 'Billing', 'Invoices']);
    expect(take(budNames('Harbours'), 3)).toEqual(['Search', 'Checkout', 'Accounts']);
  });
  test('a department is named after the theme of most of its teams, then after two of these', () => {
    expect(take(departmentNames(['Harbours', 'Tax', 'Search', 'Maps']), 3)).toEqual(['Explore', 'Finance', 'Search and Maps']);
    expect(take(departmentNames(['Harbours', 'Bookings']), 2)).toEqual(['Harbours and Bookings', 'Explore']);
  });
});
