// Fix: people of one team go to the teams that need them most.
import { managerUnit, type OrgIndex } from '../../model/org-index.ts';
import { eachRole, headcountOf, peopleIn, teamPeople } from '../../model/people.ts';
import { isManager } from '../../model/roles.ts';
import { spanOf } from '../../model/spans.ts';
import type { Position, Role, Team, UnitId } from '../../model/types.ts';
import type { View } from '../rule.ts';

/** People are placed one by one: of more it is a slip in the file, which impossible-figures names. */
const MOST_PLACED = 10_000;

export interface Moved {
  /** Both ends of the move as they are afterwards: teams, and positions that sit elsewhere now. */
  readonly units: (Team | Position)[];
  readonly receivers: readonly UnitId[];
  readonly people: number;
}

/**
 * Moves everybody but managers out of these teams: into an opening of their role where there is one, else to the smallest of the target teams.
 * Null where SREs are among them (who would then answer to their host's manager), where nobody can take them in without a span that is critical,
 * or half a person would move.
 */
export function movePeople(view: View, from: readonly Team[], targets: readonly Team[]): Moved | null {
  const { index } = view;
  const room = new Room(view, from);
  const after = new Map<UnitId, Team>();
  const size = new Map<UnitId, number>(targets.map((team) => [team.id, teamPeople(index, team.id).size]));
  const receivers = new Set<UnitId>();
  const positions: Position[] = [];
  const current = (team: Team): Team => after.get(team.id) ?? team;
  const pick = (role: Role): Team | undefined => {
    const roomy = targets.filter((team) => room.has(team));
    const wanting = roomy.filter((team) => headcountOf(current(team).openings, role) >= 1);
    let best: Team | undefined;
    for (const team of wanting.length > 0 ? wanting : roomy) if (!best || (size.get(team.id) ?? 0) < (size.get(best.id) ?? 0)) best = team;
    return best;
  };
  const take = (team: Team, role: Role, people: number, counted: boolean): void => {
    const now = current(team);
    const open = headcountOf(now.openings, role);
    const left = { ...now.openings, [role]: Math.max(0, open - people) };
    if (left[role] === 0) delete left[role];
    const headcount = counted ? { ...now.headcount, [role]: headcountOf(now.headcount, role) + people } : now.headcount;
    after.set(team.id, { ...now, headcount, ...(open > 0 ? { openings: left } : {}) });
    size.set(team.id, (size.get(team.id) ?? 0) + people);
    receivers.add(team.id);
  };
  let people = 0;
  for (const team of from) {
    const stay: Partial<Record<Role, number>> = {};
    const go: [Role, number][] = [];
    eachRole(team.headcount, (role, count) => (isManager(role) ? void (stay[role] = count) : void go.push([role, count])));
    for (const [role, count] of go) {
      people += count;
      if (role === 'sre' || !Number.isInteger(count) || people > MOST_PLACED) return null;
      for (let person = 0; person < count; person++) {
        const to = pick(role);
        if (!to) return null;
        take(to, role, 1, true);
        room.take(to, 1);
      }
    }
    after.set(team.id, { ...team, headcount: stay });
    for (const unit of index.children(team.id)) {
      if (unit.kind !== 'position' || isManager(unit.role)) continue;
      const count = unit.count ?? 1;
      const to = pick(unit.role);
      if (!to || unit.role === 'sre') return null;
      positions.push({ ...unit, parent: to.id });
      if (unit.vacant === true) continue;
      people += count;
      take(to, unit.role, count, false);
      if (!index.ownLine(unit.id)) room.take(to, count);
    }
  }
  return { units: [...after.values(), ...positions], receivers: [...receivers], people };
}

/** Who can take people in: a manager whose span would not become critical by it. One that is critical already stays so either way. */
class Room {
  readonly #most: number;
  readonly #index: OrgIndex;
  /** People who came to a manager, less those who left. */
  readonly #came = new Map<UnitId, number>();

  constructor(view: View, from: readonly Team[]) {
    this.#index = view.index;
    this.#most = view.rules.some((rule) => rule.id === 'manager-span') ? view.threshold('manager-span.critical') : Infinity;
    for (const team of from) {
      eachRole(team.headcount, (role, people) => void (isManager(role) || this.take(team, -people)));
      for (const unit of view.index.children(team.id))
        if (unit.kind === 'position' && !isManager(unit.role) && !view.index.ownLine(unit.id)) this.take(team, -peopleIn(unit));
    }
  }
  take(team: Team, people: number): void {
    const manager = this.#index.managerOfPeople(team);
    if (manager) this.#came.set(managerUnit(manager), (this.#came.get(managerUnit(manager)) ?? 0) + people);
  }
  has(team: Team): boolean {
    const manager = this.#index.managerOfPeople(team);
    if (!manager) return true;
    const span = spanOf(this.#index, manager).people;
    return span > this.#most || span + (this.#came.get(managerUnit(manager)) ?? 0) < this.#most;
  }
}
