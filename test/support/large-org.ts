// A large organisation made by rule: believable, always the same for one seed, as big as a benchmark or a far view asks for.
import type { Counts, Design, Line, Position, Role, Rotation, Service, Team, TeamType, Unit, UnitId } from '../../shared/model/types.ts';
import { CREW, DIVISIONS, FAMILY, GIVEN, GROUPS, PARTS, type GroupWords } from './large-org-words.ts';

export interface LargeOrgOptions {
  /** How many teams it has. */
  readonly teams: number;
  /** The same seed gives the same design. */
  readonly seed: number;
}

/** Teams of one company; beyond this the group has several, each with a chief executive of its own. */
const TEAMS_OF_A_COMPANY = 630;
const TEAMS_OF_AN_AREA = 6;
const SRES_OF_A_MANAGER = 7;

/** Numbers from 0 to 1, always the same for one seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const HEADS: Partial<Record<TeamType, Role>> = { infrastructure: 'infrastructure-manager', sre: 'sre-manager', operations: 'operations-manager' };
const slug = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

class Maker {
  readonly units: Unit[] = [];
  readonly lines: Line[] = [];
  readonly services: Service[] = [];
  readonly rotations: Rotation[] = [];
  readonly #random: () => number;
  #named = 0;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }
  chance(share: number): boolean {
    return this.#random() < share;
  }
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + Math.floor(this.#random() * (most - least + 1));
  }
  pick<T>(list: readonly [T, ...T[]] | readonly T[]): T {
    const found = list[Math.floor(this.#random() * list.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  }
  /** A name that nobody else in this design has, as far as the words reach. */
  personName(): string {
    const at = this.#named++;
    // 30 given and 31 family names have no common factor: all 930 pairs come before one repeats.
    return `${GIVEN[at % GIVEN.length]} ${FAMILY[at % FAMILY.length]}`;
  }
  person(id: UnitId, role: Role, to: UnitId | null, more: Partial<Position> = {}): UnitId {
    this.units.push({ id, kind: 'position', name: this.personName(), role, ...more });
    if (to !== null) this.answers(id, to);
    return id;
  }
  answers(from: UnitId, to: UnitId): void {
    this.lines.push({ id: `${from}-answers`, kind: 'reports', from, to });
  }

  crew(type: TeamType): Counts {
    const people = this.chance(0.04) ? this.between(10, 12) : this.between(5, 8);
    const roles = CREW[type];
    const counts: Counts = { [HEADS[type] ?? 'engineering-manager']: 1 };
    for (let n = 0; n < people; n++) {
      const role = roles[Math.min(roles.length - 1, Math.floor(this.#random() * this.#random() * roles.length * 1.6))] ?? 'engineer';
      counts[role] = (counts[role] ?? 0) + 1;
    }
    if (type === 'product' && this.chance(0.8)) counts['product-manager'] = 1;
    return counts;
  }
}

/** The type of the next team of a group: mostly the group's own, with some of all that a product group needs. */
function typeIn(maker: Maker, group: GroupWords): TeamType {
  if (group.type !== 'product') return group.type;
  if (maker.chance(0.72)) return 'product';
  return maker.pick(['data', 'data', 'data', 'quality', 'quality', 'infrastructure', 'security', 'enabling'] as const);
}

function addTeam(maker: Maker, group: GroupWords, parent: UnitId, at: number, area: UnitId): Team {
  const type = typeIn(maker, group);
  const topic = group.topics[at % group.topics.length] ?? group.name;
  const round = Math.floor(at / group.topics.length);
  const part = round === 0 ? '' : ` ${PARTS[round % PARTS.length]}`;
  const name = `${topic}${part}${round >= PARTS.length ? ` ${Math.floor(round / PARTS.length) + 1}` : ''}`;
  const team: Team = { id: `${parent}-${slug(name)}`, kind: 'team', name, type, parent, headcount: maker.crew(type) };
  if (maker.chance(0.2)) team.openings = { [CREW[type][0] ?? 'engineer']: 1 };
  if (type === 'product') team.delivery = maker.chance(0.97) ? 'automated' : 'manual';
  if (type === 'sre') team.time = { build: 0.6, operations: 0.3 };
  maker.units.push(team);
  maker.answers(team.id, area);
  return team;
}

/** Services of the product and data teams of a group, and rotations shared by two neighbours. A few own services and carry nothing. */
function addOnCall(maker: Maker, owners: readonly Team[], sres: ReadonlyMap<UnitId, UnitId>): void {
  const owned = new Map<UnitId, Service[]>();
  for (const team of owners) {
    const names = ['API', 'store', 'worker'].slice(0, maker.between(1, 3));
    const services = names.map((word): Service => {
      const tier = maker.pick([1, 2, 2, 3, 3] as const);
      return {
        id: `${team.id}.${slug(word)}`,
        name: `${team.name} ${word}`,
        owner: team.id,
        tier,
        ...(tier === 1 ? { slo: maker.chance(0.9) } : {}),
      };
    });
    maker.services.push(...services);
    owned.set(team.id, services);
  }
  const carrying = owners.filter(() => maker.chance(0.97));
  for (let at = 0; at < carrying.length; at += 2) {
    const pair = carrying.slice(at, at + 2);
    const guests = pair.flatMap((team) => sres.get(team.id) ?? []);
    const sreOnly = guests.length === 2 && maker.chance(0.06);
    maker.rotations.push({
      id: `${pair[0]?.id}.line`,
      name: pair.map((team) => team.name).join(' and '),
      services: pair.flatMap((team) => (owned.get(team.id) ?? []).map((service) => service.id)),
      members: [...(sreOnly ? [] : pair.map((team) => ({ team: team.id, people: 5 }))), ...guests.map((position) => ({ position }))],
      ...(pair.length < 2 || sreOnly ? { hours: 'office' as const } : {}),
      incidentsPerShift: maker.between(3, 15) / 10,
    });
  }
}

/** How many of a company's teams its first groups have together: groups are as big as their share says. */
function upTo(groups: readonly GroupWords[], first: number, teams: number): number {
  const shares = groups.map((group) => group.share ?? 1);
  const sum = (list: readonly number[]): number => list.reduce((total, share) => total + share, 0);
  return first === groups.length ? teams : Math.floor((teams * sum(shares.slice(0, first))) / sum(shares));
}

function addCompany(maker: Maker, prefix: string, teams: number, boss: UnitId | null): void {
  const id = (name: string): UnitId => `${prefix}${name}`;
  const ceo = boss ?? maker.person(id('ceo'), 'ceo', null, { title: 'Harrowgate' });
  const cpo = maker.person(id('cpo'), 'cpo', ceo);
  const products = ['one', 'two', 'three', 'four'].map((name) => maker.person(id(`product-${name}`), 'product-director', cpo));
  const divisions = DIVISIONS.map((name) => maker.person(id(slug(name)), 'cto', ceo, { title: name }));
  const count = Math.min(GROUPS.length, Math.max(1, Math.round(teams / 33)));
  const groups = GROUPS.slice(0, count);
  const hosts: Team[] = [];
  const owners: Team[][] = [];
  let reliability: UnitId | null = null;
  let reliabilityHead: UnitId = divisions[2] ?? ceo;

  for (const [nth, group] of groups.entries()) {
    const here = upTo(groups, nth + 1, teams) - upTo(groups, nth, teams);
    const parent = id(slug(group.name));
    maker.units.push({ id: parent, kind: 'group', name: group.name });
    const head = maker.person(`${parent}-head`, 'vp-engineering', divisions[group.division] ?? ceo, { parent });
    maker.answers(parent, head);
    if (group.type === 'sre') [reliability, reliabilityHead] = [parent, head];
    const made: Team[] = [];
    let area = head;
    for (let at = 0; at < here; at++) {
      if (at % TEAMS_OF_AN_AREA === 0) area = maker.person(`${parent}-area-${at / TEAMS_OF_AN_AREA + 1}`, 'director', head, { parent });
      made.push(addTeam(maker, group, parent, at, area));
    }
    owners.push(made.filter((team) => team.type === 'product' || team.type === 'data'));
    for (const host of made) if (host.type === 'product' && maker.chance(0.62)) hosts.push(host);
  }

  const sres = new Map<UnitId, UnitId>();
  let manager = reliabilityHead;
  for (const [nth, host] of hosts.entries()) {
    if (nth % SRES_OF_A_MANAGER === 0)
      manager = maker.person(
        id(`sre-manager-${nth / SRES_OF_A_MANAGER + 1}`),
        'sre-manager',
        reliabilityHead,
        reliability === null ? {} : { parent: reliability },
      );
    // The risk that this organisation is there to show: some answer to a product director.
    const beholden = maker.chance(0.04);
    const seat = maker.person(id(`sre-${nth + 1}`), 'sre', beholden ? maker.pick(products) : manager);
    maker.lines.push({
      id: `${seat}-in-${host.id}`,
      kind: 'embeds',
      from: seat,
      to: host.id,
      duties: maker.chance(0.03) ? ['deploys', 'tickets'] : ['reliability', 'automation'],
    });
    sres.set(host.id, seat);
  }
  for (const list of owners) addOnCall(maker, list, sres);
}

/**
 * A made-up organisation of exactly `teams` teams in groups of some 33, with its people, services and rotations: 600 teams are the 18 groups
 * of Harrowgate. Most product teams host an SRE; a few of these answer to a product director, some rotations are carried by SREs alone.
 * @example largeOrg({ teams: 600, seed: 1 }).units.filter((unit) => unit.kind === 'group').length // 18
 */
export function largeOrg({ teams, seed }: LargeOrgOptions): Design {
  const maker = new Maker(seed);
  const companies = Math.max(1, Math.ceil(teams / TEAMS_OF_A_COMPANY));
  if (companies === 1) addCompany(maker, '', teams, null);
  else {
    const chief = maker.person('chief', 'ceo', null, { title: 'Harrowgate Group' });
    for (let nth = 0; nth < companies; nth++) {
      const here = Math.floor((teams * (nth + 1)) / companies) - Math.floor((teams * nth) / companies);
      addCompany(maker, `c${nth + 1}-`, here, maker.person(`c${nth + 1}-ceo`, 'ceo', chief, { title: `Harrowgate ${nth + 1}` }));
    }
  }
  return {
    format: 'orgscale',
    version: 1,
    name: 'Harrowgate Group',
    organization: {
      architecture: 'microservices',
      hiring: 'into-teams',
      growthPerMonth: 0.01,
      reliabilityNeed: 'high',
      education: { newHire: 0.05, continuing: 0.02 },
    },
    units: maker.units,
    lines: maker.lines,
    services: maker.services,
    rotations: maker.rotations,
  };
}
