// The one fixture builder for tests of rules: a small organisation in a line or two.
import type {
  Counts,
  Design,
  EmbedsLine,
  Id,
  Line,
  Organization,
  Position,
  Review,
  Role,
  Rotation,
  RotationMember,
  Service,
  SupportsLine,
  Team,
  TeamType,
  Unit,
  UnitId,
} from '../../../shared/model/types.ts';

type Extra<T, K extends PropertyKey> = Partial<Omit<T, K | 'id' | 'kind' | 'parent'>> & { readonly in?: UnitId };

/** "data-tools" is called "Data tools" unless a name is given. */
const nameOf = (id: Id): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
const parentOf = (container: UnitId | undefined): { parent?: UnitId } => (container === undefined ? {} : { parent: container });

/**
 * Builds a design step by step; records stand in the order of the calls. `in` is the container.
 * Ids of lines tell what they are: `ana>bo` reports, `ana..bo` dotted, `ana@pay` embeds, `infra+pay` supports; the second of the same has `#2` behind it.
 * @example org().position('bo', 'product-director').team('pay', 'product', { engineer: 7 }).sre('ana', { in: 'pay' }).reports('ana', 'bo').build()
 */
export class Org {
  #units: Unit[] = [];
  #lines: Line[] = [];
  #services: Service[] | undefined;
  #rotations: Rotation[] | undefined;
  #organization: Organization = {};
  #review: Review | undefined;
  #top: Partial<Design> = {};

  /** Facts about the whole: architecture, growth, education, … */
  organization(facts: Organization): this {
    this.#organization = { ...this.#organization, ...facts };
    return this;
  }
  group(id: Id, options: { in?: UnitId; name?: string } = {}): this {
    const { in: container, name = nameOf(id) } = options;
    this.#units.push({ id, kind: 'group', name, ...parentOf(container) });
    return this;
  }
  team(id: Id, type: TeamType = 'product', headcount: Counts = {}, options: Extra<Team, 'type' | 'headcount'> = {}): this {
    const { in: container, ...rest } = options;
    this.#units.push({ id, kind: 'team', name: nameOf(id), type, ...parentOf(container), headcount, ...rest });
    return this;
  }
  position(id: Id, role: Role, options: Extra<Position, 'role'> = {}): this {
    const { in: container, ...rest } = options;
    this.#units.push({ id, kind: 'position', name: nameOf(id), role, ...parentOf(container), ...rest });
    return this;
  }
  sre(id: Id, options: Extra<Position, 'role'> = {}): this {
    return this.position(id, 'sre', options);
  }
  /** Several units answer to one position: `reports('pay', 'search', 'bo')`: the last is answered to. */
  reports(...ids: [UnitId, UnitId, ...UnitId[]]): this {
    const to = ids.at(-1) ?? '';
    for (const from of ids.slice(0, -1)) this.#line({ id: `${from}>${to}`, kind: 'reports', from, to });
    return this;
  }
  dotted(from: UnitId, to: UnitId, options: { purpose?: string } = {}): this {
    return this.#line({ id: `${from}..${to}`, kind: 'dotted', from, to, ...options });
  }
  embeds(from: UnitId, to: UnitId, options: Omit<EmbedsLine, 'id' | 'kind' | 'from' | 'to'> = {}): this {
    return this.#line({ id: `${from}@${to}`, kind: 'embeds', from, to, ...options });
  }
  supports(from: UnitId, to: UnitId, options: Omit<SupportsLine, 'id' | 'kind' | 'from' | 'to'> = {}): this {
    return this.#line({ id: `${from}+${to}`, kind: 'supports', from, to, ...options });
  }
  service(id: Id, owner: UnitId, options: Omit<Service, 'id' | 'name' | 'owner'> & { name?: string } = {}): this {
    (this.#services ??= []).push({ id, name: nameOf(id), owner, ...options });
    return this;
  }
  /** A member given as an id is a team or a position, whichever was built before; anything else stands as it is. */
  rotation(id: Id, services: Id[], members: (UnitId | RotationMember)[], options: Omit<Partial<Rotation>, 'id' | 'services' | 'members'> = {}): this {
    const member = (entry: UnitId | RotationMember): RotationMember => {
      if (typeof entry !== 'string') return entry;
      return this.#units.some((unit) => unit.id === entry && unit.kind === 'position') ? { position: entry } : { team: entry };
    };
    (this.#rotations ??= []).push({ id, name: nameOf(id), services, members: members.map(member), ...options });
    return this;
  }
  /** A `services` list without services. */
  noServices(): this {
    this.#services ??= [];
    return this;
  }
  /** A `rotations` list without rotations: "nobody is on call", as against "not known". */
  noRotations(): this {
    this.#rotations ??= [];
    return this;
  }
  review(review: Review): this {
    this.#review = { ...this.#review, ...review };
    return this;
  }
  /** Any other top-level entry of the file. */
  top(entries: Partial<Design>): this {
    this.#top = { ...this.#top, ...entries };
    return this;
  }
  /** Does something for each of `count` ordinals, from 1: `times(8, (org, n) => org.team(`team-${n}`))`. */
  times(count: number, step: (org: this, ordinal: number) => unknown): this {
    for (let ordinal = 1; ordinal <= count; ordinal += 1) step(this, ordinal);
    return this;
  }

  build(): Design {
    return {
      format: 'orgscale',
      version: 1,
      name: 'A test',
      organization: this.#organization,
      units: [...this.#units],
      lines: [...this.#lines],
      ...(this.#services ? { services: [...this.#services] } : {}),
      ...(this.#rotations ? { rotations: [...this.#rotations] } : {}),
      ...(this.#review ? { review: this.#review } : {}),
      ...this.#top,
    };
  }

  #line(line: Line): this {
    const same = this.#lines.filter((other) => other.id === line.id || other.id.startsWith(`${line.id}#`)).length;
    this.#lines.push(same === 0 ? line : { ...line, id: `${line.id}#${same + 1}` });
    return this;
  }
}

export const org = (): Org => new Org();
