// From membership (who is in which team, which team in which) to a design. Files of this kind name no managers and no roles, and none are made up.
import type { Design, EmbedsLine, Group, Id, Position, Service, Team } from '../model/types.ts';
import { Ids, slug } from './ids.ts';
import { emptyImport, type Imported, type RowNote } from './import-report.ts';

/** A team, or whatever holds teams. */
export interface Body {
  /** What other records call it. */
  readonly key: string;
  readonly name: string;
  /** The key of what it is part of. */
  readonly parent?: string;
  /** Said to be no team: a group even where nothing is in it. */
  readonly group?: boolean;
}
export interface Member {
  readonly key: string;
  readonly name: string;
  readonly email?: string;
  /** Keys of bodies. The first is home, in the others they work besides. */
  readonly in: readonly string[];
}
export interface Owned {
  readonly name: string;
  /** The key of a body. */
  readonly owner: string;
}
export interface Membership {
  readonly bodies: readonly Body[];
  readonly members: readonly Member[];
  readonly services?: readonly Owned[];
  readonly rows: number;
  readonly dropped?: readonly string[];
  readonly leftOver?: readonly string[];
  readonly notes: readonly RowNote[];
}

/**
 * A body that holds others becomes a group, with a team of its name for its own people; any other a team, of type product as nothing else is
 * known. A person is one position with role `member`, in the first team, and works in the others by `embeds` lines: everybody counts once.
 */
export function membershipDesign(name: string, { bodies, members, services = [], rows, ...rest }: Membership): Imported {
  if (bodies.length === 0 && members.length === 0)
    return emptyImport(name, {
      message: 'no team and no person was found',
      remedy: 'Check that these are the right files, or say their format with --from',
    });
  const ids = new Ids();
  const notes: RowNote[] = [...rest.notes];
  const units = new Bodies(bodies, new Set(members.flatMap((member) => member.in)), ids, notes);
  const positions: Position[] = [];
  const lines: EmbedsLine[] = [];
  for (const member of members) {
    const id = ids.take(`person-${slug(member.key)}`);
    const [home, ...others] = new Set(member.in.map((key) => units.teamOf(key)).filter((team) => team !== undefined));
    for (const key of member.in)
      if (!units.has(key)) notes.push({ person: member.name, says: `is said to be in "${key}", which is not in these files.` });
    positions.push({
      id,
      kind: 'position',
      name: member.name,
      role: 'member',
      ...(home === undefined ? {} : { parent: home }),
      ...(member.email === undefined ? {} : { email: member.email }),
    });
    for (const team of others) lines.push({ id: ids.take(`works-${slug(member.key)}`), kind: 'embeds', from: id, to: team });
  }
  const owned = services.flatMap(({ name: called, owner }): Service[] => {
    const team = units.teamOf(owner);
    if (team === undefined) notes.push({ person: called, says: `has no team for an owner${owner === '' ? '' : ` ("${owner}")`}; left out.` });
    return team === undefined ? [] : [{ id: ids.take(`service-${slug(called)}`), name: called, owner: team }];
  });
  const design: Design = {
    format: 'orgscale',
    version: 1,
    name,
    organization: {},
    units: [...units.all, ...positions],
    lines,
    ...(owned.length === 0 ? {} : { services: owned }),
  };
  return {
    design,
    report: {
      rows,
      people: positions.length,
      managers: 0,
      groups: units.all.filter((unit) => unit.kind === 'group').length,
      teams: units.all.filter((unit) => unit.kind === 'team').length,
      columns: [],
      dropped: rest.dropped ?? [],
      leftOver: rest.leftOver ?? [],
      foundBy: { id: 0, email: 0, name: 0 },
      withoutManager: [],
      notes,
    },
  };
}

/** The groups and teams that bodies become. */
class Bodies {
  readonly all: (Group | Team)[] = [];
  readonly #known: ReadonlySet<string>;
  readonly #teams = new Map<string, Id>();

  constructor(bodies: readonly Body[], joined: ReadonlySet<string>, ids: Ids, notes: RowNote[]) {
    this.#known = new Set(bodies.map((body) => body.key));
    const holding = new Set(bodies.map((body) => body.parent));
    const isGroup = (body: Body): boolean => holding.has(body.key) || (body.group === true && !joined.has(body.key));
    const groups = new Map(bodies.filter(isGroup).map((body) => [body.key, ids.take(`group-${slug(body.name)}`)]));
    for (const body of bodies) {
      const outer = body.parent === undefined ? undefined : groups.get(body.parent);
      if (body.parent !== undefined && outer === undefined)
        notes.push({ person: body.name, says: `is part of "${body.parent}", which is not in these files.` });
      const parent = outer === undefined ? {} : { parent: outer };
      const own = groups.get(body.key);
      if (own !== undefined) this.all.push({ id: own, kind: 'group', name: body.name, ...parent });
      if (own !== undefined && !joined.has(body.key)) continue;
      const id = ids.take(`team-${slug(body.name)}`);
      this.#teams.set(body.key, id);
      this.all.push({ id, kind: 'team', name: body.name, type: 'product', ...(own === undefined ? parent : { parent: own }), headcount: {} });
    }
  }
  has(key: string): boolean {
    return this.#known.has(key);
  }
  /** The team of a body's own people. */
  teamOf(key: string): Id | undefined {
    return this.#teams.get(key);
  }
}
