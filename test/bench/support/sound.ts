// The large organisation as a sound company would have it: teams with heads, pairs of teams on call, teaching; every twentieth team is in trouble.
import type { Design, Rotation, Unit } from '../../../shared/model/types.ts';
import { largeDesign } from './large.ts';

const TROUBLE = 20;

/** About one finding for twenty teams: those are on no rotation. */
export function soundDesign(teams: number): Design {
  const large = largeDesign(teams);
  const units = large.units.map((unit): Unit => {
    if (unit.kind === 'team') {
      const help = unit.id === 'team-1' ? ({ type: 'enabling' } as const) : {};
      return { ...unit, ...help, headcount: { ...unit.headcount, 'engineering-manager': 1 } };
    }
    if (unit.kind === 'position' && unit.role === 'engineering-manager') return { ...unit, role: 'director' };
    return unit.kind === 'position' && unit.role === 'sre' ? { ...unit, time: { reliability: 0.6, toil: 0.3 } } : unit;
  });
  const owners = units.filter((unit, nth) => unit.kind === 'team' && nth % TROUBLE > 0).map((unit) => unit.id);
  const rotations: Rotation[] = [];
  for (let nth = 0; nth < owners.length; nth += 2) {
    const members = owners.slice(nth, nth + 2);
    rotations.push({
      id: `rotation-${nth}`,
      name: `On call ${nth}`,
      services: members.map((id) => id.replace('team', 'service')),
      members: members.map((team) => ({ team })),
    });
  }
  const organization = { ...large.organization, education: { newHire: 0.05, continuing: 0.03 } };
  return { ...large, organization, units, rotations };
}
