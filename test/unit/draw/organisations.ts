// Made-up organisations of any size for tests and benches of the drawing: the same seed gives the same one.
import type { Design, Group, Line, Position, Team, TeamType, Unit } from '../../../shared/model/types.ts';

/** A small generator of numbers in [0, 1). */
export function random(seed: number): () => number {
  let state = (seed * 2654435761 + 12345) >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 4294967296;
  };
}

const TYPES: readonly TeamType[] = ['product', 'infrastructure', 'sre', 'data', 'security', 'quality', 'operations', 'enabling', 'pool'];

/** An organisation with so many teams: groups (some in groups, some collapsed), managers at several levels, docks, support, dotted lines, oddities. */
export function organisation(seed: number, teams: number): Design {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  const units: Unit[] = [];
  const lines: Line[] = [];
  let serial = 0;
  const id = (prefix: string): string => `${prefix}${serial++}`;
  const reports = (from: string, to: string): void => void lines.push({ id: id('l'), kind: 'reports', from, to });
  const managers: Position[] = [];
  const manager = (role: Position['role'], parent?: string): Position => {
    const position: Position = { id: id('m'), kind: 'position', name: `Manager ${serial}`, role, ...(parent !== undefined && { parent }) };
    units.push(position);
    managers.push(position);
    return position;
  };
  const top = next() < 0.9 ? manager('ceo') : undefined;
  const seconds = Array.from({ length: Math.floor(next() * 4) }, () =>
    manager(pick(['cto', 'cpo', 'director', 'vp-engineering'] as const) ?? 'director'),
  );
  if (top) for (const second of seconds) if (next() < 0.9) reports(second.id, top.id);
  const groups: Group[] = [];
  const all: Team[] = [];
  const layout: NonNullable<Design['layout']> = {};
  for (let made = 0; made < teams;) {
    const grouped = next() < 0.85;
    const size = grouped ? 1 + Math.floor(next() * 8) : 1 + Math.floor(next() * 3);
    let group: Group | undefined;
    let head: Position | undefined;
    if (grouped) {
      const outer = next() < 0.15 ? pick(groups) : undefined;
      group = { id: id('g'), kind: 'group', name: `Group number ${serial}`, ...(outer && { parent: outer.id }) };
      units.push(group);
      groups.push(group);
      if (next() < 0.08) layout[group.id] = { x: 0, y: 0, collapsed: true };
      if (next() < 0.7) {
        head = manager(
          pick(['director', 'engineering-manager', 'infrastructure-manager', 'sre-manager'] as const) ?? 'director',
          next() < 0.85 ? group.id : undefined,
        );
        if (next() < 0.7) reports(group.id, head.id);
        const above = pick(seconds) ?? top;
        if (above && next() < 0.9) reports(head.id, above.id);
      } else if (next() < 0.6) {
        const above = pick(managers);
        if (above) reports(group.id, above.id);
      }
    }
    const platform = next() < 0.3;
    for (let at = 0; at < size && made < teams; at++, made++) {
      const type = platform ? (pick(TYPES) ?? 'infrastructure') : 'product';
      const team: Team = {
        id: id('t'),
        kind: 'team',
        name: next() < 0.1 ? 'A team with a very long name indeed that does not fit' : `Team ${serial}`,
        type,
        ...(group && { parent: group.id }),
        headcount: { engineer: 1 + Math.floor(next() * 14), ...(next() < 0.7 && { 'engineering-manager': 1 }) },
        ...(type === 'infrastructure' && next() < 0.7 && { time: { support: next(), operations: next() * 0.4 } }),
      };
      units.push(team);
      all.push(team);
      const to = head && !lines.some((line) => line.from === group?.id) ? head : next() < (group ? 0.1 : 0.8) ? pick(managers) : undefined;
      if (to) reports(team.id, to.id);
    }
  }
  for (let at = 0; at < teams * 0.1; at++) {
    const person: Position = {
      id: id('p'),
      kind: 'position',
      name: `Person ${serial}`,
      role: pick(['engineer', 'tech-lead', 'designer'] as const) ?? 'engineer',
    };
    const home = next() < 0.5 ? (pick(all)?.id ?? pick(groups)?.id) : undefined;
    units.push(home === undefined ? person : { ...person, parent: home });
    const to = next() < 0.7 ? pick(managers) : undefined;
    if (to) reports(person.id, to.id);
  }
  const lead = pick(managers);
  for (let at = 0; at < teams * 0.25; at++) {
    const host = pick(all);
    if (!host) continue;
    const sre: Position = { id: id('s'), kind: 'position', name: `Sam ${serial}`, role: 'sre', ...(next() < 0.5 && { parent: host.id }) };
    units.push(sre);
    const to = next() < 0.8 ? lead : pick(managers);
    if (to) reports(sre.id, to.id);
    if (sre.parent === undefined || next() < 0.2) lines.push({ id: id('e'), kind: 'embeds', from: sre.id, to: host.id });
  }
  const platform = all.filter((team) => team.type !== 'product');
  for (let at = 0; at < teams * 0.3; at++) {
    const from = next() < 0.8 ? platform[0] : pick(platform);
    const to = pick(all);
    if (from && to && from !== to) lines.push({ id: id('u'), kind: 'supports', from: from.id, to: to.id });
  }
  for (let at = 0; at < teams * 0.06; at++) {
    const from = pick(units);
    const to = pick(units);
    if (from && to) lines.push({ id: id('d'), kind: 'dotted', from: from.id, to: to.id, purpose: 'advice' });
  }
  return {
    format: 'orgscale',
    version: 1,
    name: `Made up ${seed}`,
    organization: {},
    units,
    lines,
    ...(Object.keys(layout).length > 0 && { layout }),
  };
}

/** A company as one meets it: divisions under vice presidents, groups of up to thirty teams with a head, a platform, SREs docked under managers of their own. */
export function company(teams: number): Design {
  const next = random(7);
  const units: Unit[] = [{ id: 'ceo', kind: 'position', name: 'Cleo Marsh', role: 'ceo' }];
  const lines: Line[] = [];
  const reports = (from: string, to: string): void => void lines.push({ id: `${from}>${to}`, kind: 'reports', from, to });
  const groups = Math.max(2, Math.ceil(teams / (teams > 600 ? 30 : 8)));
  const divisions = Math.max(1, Math.ceil(groups / 12));
  for (let at = 0; at < divisions; at++) {
    units.push({ id: `vp${at}`, kind: 'position', name: `Vera Pohl ${at}`, role: 'vp-engineering' });
    reports(`vp${at}`, 'ceo');
  }
  for (let at = 0, made = 0; at < groups; at++) {
    const platform = at % 12 === 11 || at === groups - 1;
    units.push(
      { id: `g${at}`, kind: 'group', name: `Group ${at}` },
      { id: `h${at}`, kind: 'position', name: `Hana Ito ${at}`, role: platform ? 'sre-manager' : 'director', parent: `g${at}` },
    );
    reports(`g${at}`, `h${at}`);
    reports(`h${at}`, `vp${Math.floor(at / 12)}`);
    const home = Math.min(groups - 1, Math.floor(at / 12) * 12 + 11);
    for (const end = Math.round(((at + 1) * teams) / groups); made < end; made++) {
      const id = `t${made}`;
      units.push({
        id,
        kind: 'team',
        name: `Team ${made}`,
        type: platform ? 'infrastructure' : 'product',
        parent: `g${at}`,
        headcount: { engineer: 4 + Math.floor(next() * 6), 'engineering-manager': 1 },
      });
      if (!platform && next() < 0.2) {
        units.push({ id: `s${made}`, kind: 'position', name: `Sam Reed ${made}`, role: 'sre' });
        reports(`s${made}`, `h${home}`);
        lines.push({ id: `e${made}`, kind: 'embeds', from: `s${made}`, to: id });
      }
      if (!platform && next() < 0.2) lines.push({ id: `u${made}`, kind: 'supports', from: `t${Math.round((home * teams) / groups)}`, to: id });
    }
  }
  return { format: 'orgscale', version: 1, name: `Company of ${teams}`, organization: {}, units, lines };
}
