// The made-up large organisation: as big as asked, always the same, sound, and with the risks that it is there to show.
import { describe, expect, it } from 'vitest';
import { embeddingsOf } from '../../../shared/model/embedding.ts';
import { indexOf } from '../../../shared/model/org-index.ts';
import { layersOf } from '../../../shared/model/spans.ts';
import { peopleOf } from '../../../shared/model/people.ts';
import { designSchema } from '../../../shared/model/schema.ts';
import { beholden, seatChain, seatsOf } from '../../../shared/model/seats.ts';
import { largeOrg } from '../../support/large-org.ts';

describe('a large organisation', () => {
  it('is the same for one seed and another for another', () => {
    expect(largeOrg({ teams: 60, seed: 7 })).toEqual(largeOrg({ teams: 60, seed: 7 }));
    expect(largeOrg({ teams: 60, seed: 8 })).not.toEqual(largeOrg({ teams: 60, seed: 7 }));
  });

  it.each([1, 40, 600, 2000])('has exactly %i teams, ids used once and nothing that points nowhere', (teams) => {
    const design = largeOrg({ teams, seed: 3 });
    expect(designSchema.safeParse(design).error).toBeUndefined();
    const index = indexOf(design);
    expect(index.teams).toHaveLength(teams);
    const services = design.services ?? [];
    const rotations = design.rotations ?? [];
    const ids = [...design.units, ...design.lines, ...services, ...rotations].map((record) => record.id);
    expect(new Set(ids).size).toBe(ids.length);
    const named = [
      ...design.units.flatMap((unit) => unit.parent ?? []),
      ...design.lines.flatMap((line) => [line.from, line.to]),
      ...services.map((service) => service.owner),
      ...rotations.flatMap((rotation) => rotation.members.map((member) => member.team ?? member.position ?? '')),
    ];
    expect(named.filter((id) => !index.units.has(id))).toEqual([]);
    expect(rotations.flatMap((rotation) => rotation.services).filter((id) => !index.services.has(id))).toEqual([]);
    expect(design.units.filter((unit) => unit.kind !== 'group' && index.managerOf(unit.id) === null)).toHaveLength(1);
  });

  it('has the 18 groups of Harrowgate at 600 teams, SREs in the product teams, and some under product directors', () => {
    const index = indexOf(largeOrg({ teams: 600, seed: 1 }));
    expect(index.groups).toHaveLength(18);
    expect(layersOf(index)).toBe(5);
    const { engineers, sre } = peopleOf(index);
    expect(engineers).toBeGreaterThan(4000);
    expect(engineers).toBeLessThan(5500);
    expect(sre).toBeGreaterThan(250);
    expect(embeddingsOf(index).hosts.size).toBeGreaterThan(120);
    const atRisk = seatsOf(index).filter((seat) => beholden(seatChain(index, seat)).kind === 'outright');
    expect(atRisk.length).toBeGreaterThan(2);
    expect(atRisk.length).toBeLessThan(20);
  });
});
