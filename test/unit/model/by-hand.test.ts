// The index against the plainest code that could do the same, on random designs: broken lines, rings, odd ids, two units with one id.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexOf, managerUnit, type Manager } from '../../../shared/model/org-index.ts';
import type { Design, Group, Line, LineKind, Position, ReportsLine, Team, Unit } from '../../../shared/model/types.ts';
import { anyDesign } from '../support/arbitrary.ts';

const headOf = (design: Design, team: Team): Manager | null => indexOf(design).head(team);
const KINDS: readonly LineKind[] = ['reports', 'dotted', 'embeds', 'supports'];

/** All answers, searched for from the beginning each time. */
class ByHand {
  constructor(readonly design: Design) {}
  unit(id: string): Unit | undefined {
    return this.design.units.findLast((unit) => unit.id === id);
  }
  from(id: string): Line[] {
    return this.design.lines.filter((line) => line.from === id);
  }
  solid(id: string): ReportsLine[] {
    return this.from(id).filter((line): line is ReportsLine => line.kind === 'reports' && line.to !== id && this.unit(line.to)?.kind === 'position');
  }
  container(unit: Unit): Team | Group | undefined {
    const outer = unit.parent === undefined || unit.parent === unit.id ? undefined : this.unit(unit.parent);
    return outer?.kind === 'group' || (outer?.kind === 'team' && unit.kind === 'position') ? outer : undefined;
  }
  containers(unit: Unit): (Team | Group)[] {
    const found: (Team | Group)[] = [];
    for (let outer = this.container(unit); outer && outer !== unit && !found.includes(outer); outer = this.container(outer)) found.push(outer);
    return found;
  }
  managerOf(id: string): Manager | null {
    const unit = this.unit(id);
    if (!unit) return null;
    const own = this.manager(id);
    if (own) return { kind: 'position', position: own };
    for (const outer of this.containers(unit)) {
      const above = this.manager(outer.id);
      if (above === unit) continue;
      const head = outer.kind === 'team' ? headOf(this.design, outer) : null;
      const nearest = this.containers(outer)
        .map((further) => this.manager(further.id))
        .find((manager) => manager !== undefined);
      if (head && !(above === undefined && nearest === unit)) return head;
      if (above) return { kind: 'position', position: above };
    }
    return null;
  }
  manager(id: string): Position | undefined {
    const end = this.solid(id)[0]?.to;
    const unit = end === undefined ? undefined : this.unit(end);
    return unit?.kind === 'position' ? unit : undefined;
  }
  chain(id: string): string[] {
    const chain: string[] = [];
    for (let next = this.managerOf(id); next && !chain.includes(managerUnit(next)); next = this.managerOf(managerUnit(next)))
      chain.push(managerUnit(next));
    return chain;
  }
}

/** A design, sometimes with a second unit of an id that is there. */
const designs = fc.tuple(anyDesign, fc.nat(), fc.nat(), fc.boolean()).map(([design, one, other, twin]): Design => {
  const a = design.units[one % Math.max(1, design.units.length)];
  const b = design.units[other % Math.max(1, design.units.length)];
  return twin && a && b ? { ...design, units: [...design.units, { ...a, id: b.id }] } : design;
});
const idsOf = (design: Design): string[] => [
  ...new Set([...design.units.map((unit) => unit.id), ...design.lines.flatMap((line) => [line.from, line.to]), 'nowhere']),
];
const who = (manager: Manager | null): string | null => (manager ? `${manager.kind} ${managerUnit(manager)}` : null);

describe('the index says what the plainest code says of', () => {
  const same = (says: string, check: (design: Design, hand: ByHand, index: ReturnType<typeof indexOf>) => void): void =>
    it(says, () => {
      fc.assert(
        fc.property(designs, (design) => check(design, new ByHand(design), indexOf(design))),
        { numRuns: 100, endOnFailure: true },
      );
    });

  same('units and their places', (design, hand, index) => {
    expect(index.hasTwins).toBe(new Set(design.units.map((unit) => unit.id)).size < design.units.length);
    for (const id of [...idsOf(design), ...idsOf(design).toReversed()]) {
      expect(index.unit(id)).toBe(hand.unit(id));
      expect(index.place(id)).toBe(design.units.findLastIndex((unit) => unit.id === id));
    }
  });
  same('lines', (design, hand, index) => {
    expect(index.lostLines).toEqual(design.lines.filter((line) => !hand.unit(line.from) || !hand.unit(line.to)));
    for (const [nth, line] of design.lines.entries())
      expect([index.lineFrom(nth), index.lineTo(nth)]).toEqual([hand.unit(line.from), hand.unit(line.to)]);
    for (const id of idsOf(design)) {
      expect(index.linesFrom(id)).toEqual(hand.from(id));
      expect(index.linesTo(id)).toEqual(design.lines.filter((line) => line.to === id));
      for (const kind of KINDS) expect([id, kind, index.leaves(id, kind)]).toEqual([id, kind, hand.from(id).some((line) => line.kind === kind)]);
      expect(index.ownLine(id)).toBe(hand.solid(id)[0]);
      expect(index.hasSeveralManagers(id)).toBe(hand.unit(id) !== undefined && hand.solid(id).length > 1);
    }
  });
  same('containers', (design, hand, index) => {
    for (const unit of design.units) {
      expect(index.container(unit)).toBe(hand.container(unit));
      expect(index.containers(unit)).toEqual(hand.containers(unit));
    }
    for (const id of [null, ...idsOf(design)])
      expect(index.children(id)).toEqual(design.units.filter((unit) => (hand.container(unit)?.id ?? null) === id));
  });
  same('managers and everybody above', (design, hand, index) => {
    if (index.hasTwins) return; // two of one name cannot both answer
    for (const id of idsOf(design)) {
      expect([id, who(index.managerOf(id))]).toEqual([id, who(hand.managerOf(id))]);
      expect(index.chain(id).map(managerUnit)).toEqual(hand.chain(id));
    }
    const answering = (id: string): Unit[] =>
      design.units.filter((unit) => unit.kind !== 'group' && who(hand.managerOf(unit.id)) === `position ${id}`);
    for (const { id } of index.positions) {
      const { positions, teams, heads } = index.reports(id);
      expect(positions).toEqual(answering(id).filter((unit) => unit.kind === 'position'));
      expect(teams).toEqual(answering(id).filter((unit) => unit.kind === 'team' && !headOf(design, unit)));
      expect(heads).toEqual(answering(id).filter((unit) => unit.kind === 'team' && headOf(design, unit)));
    }
    for (const { id } of index.teams)
      expect(index.headReports(id)).toEqual(design.units.filter((unit) => unit.kind === 'position' && who(hand.managerOf(unit.id)) === `head ${id}`));
  });
});
