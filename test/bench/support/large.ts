// A large organisation, the same every time: teams with people, managers, SREs, services, rotations and a layout.
import type { Counts, Design, LayoutEntry, Line, Rotation, Service, Unit } from '../../../shared/model/types.ts';

const PER_MANAGER = 7;

/** About as many records as an organisation of so many teams has: a manager for each seven teams, up to one chief. */
export function largeDesign(teams: number): Design {
  const units: Unit[] = [{ id: 'chief', kind: 'position', name: 'Chief', role: 'cto' }];
  const lines: Line[] = [];
  const services: Service[] = [];
  const rotations: Rotation[] = [];
  const layout: [string, LayoutEntry][] = [];
  let managers: string[] = Array.from({ length: Math.ceil(teams / PER_MANAGER) }, (_, nth) => `manager-${nth}`);
  for (const [nth, id] of managers.entries()) units.push({ id, kind: 'position', name: `Manager ${nth}`, role: 'engineering-manager' });
  const bosses = managers;
  for (let level = 1; managers.length > 1; level++) {
    const above = Array.from({ length: Math.ceil(managers.length / PER_MANAGER) }, (_, nth) => `director-${level}-${nth}`);
    for (const [nth, id] of above.entries()) units.push({ id, kind: 'position', name: `Director ${level}.${nth}`, role: 'director' });
    for (const [nth, from] of managers.entries())
      lines.push({ id: `${from}-reports`, from, to: above[Math.floor(nth / PER_MANAGER)] ?? 'chief', kind: 'reports' });
    managers = above;
  }
  lines.push({ id: 'top-reports', from: managers[0] ?? 'manager-0', to: 'chief', kind: 'reports' });
  for (let nth = 0; nth < teams; nth++) {
    const id = `team-${nth}`;
    const headcount: Counts = { backend: 3 + (nth % 3), frontend: 2, 'tech-lead': 1 };
    units.push({
      id,
      kind: 'team',
      name: `Team ${nth}`,
      type: nth % 12 === 0 ? 'infrastructure' : 'product',
      headcount,
      ...(nth % 4 === 0 ? { time: { build: 0.6, support: 0.2 } } : {}),
    });
    lines.push({ id: `${id}-reports`, from: id, to: bosses[Math.floor(nth / PER_MANAGER)] ?? 'chief', kind: 'reports' });
    services.push({ id: `service-${nth}`, name: `Service ${nth}`, owner: id, tier: nth % 5 === 0 ? 1 : 3, slo: nth % 2 === 0 });
    if (nth % 3 === 0) rotations.push({ id: `rotation-${nth}`, name: `On call ${nth}`, services: [`service-${nth}`], members: [{ team: id }] });
    if (nth % 5 === 0) {
      units.push({ id: `sre-${nth}`, kind: 'position', name: `Reliability ${nth}`, role: 'sre' });
      lines.push({ id: `sre-${nth}-in`, from: `sre-${nth}`, to: id, kind: 'embeds', share: 1, duties: ['reliability', 'automation'] });
      lines.push({ id: `sre-${nth}-reports`, from: `sre-${nth}`, to: 'chief', kind: 'reports' });
    }
    layout.push([id, { x: (nth % 100) * 220, y: Math.floor(nth / 100) * 140 }]);
  }
  return {
    format: 'orgscale',
    version: 1,
    name: 'Large',
    organization: { architecture: 'microservices', growthPerMonth: 0.04 },
    units,
    lines,
    services,
    rotations,
    layout: Object.fromEntries(layout),
  };
}
