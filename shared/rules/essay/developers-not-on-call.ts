// developers-not-on-call: a product team that owns services and carries no pager.
import { hasDevelopers, teamsOnCall } from '../../model/on-call.ts';
import type { OrgIndex } from '../../model/org-index.ts';
import { productTeams, teamPeople } from '../../model/people.ts';
import type { Rotation, Service, Team, UnitId } from '../../model/types.ts';
import { freshId } from '../fresh-id.ts';
import type { Rule } from '../rule.ts';
import { counted, listed, serviceName, unitName } from '../say.ts';

export const developersNotOnCall: Rule = {
  id: 'developers-not-on-call',
  name: 'Developers are not on call',
  severity: 'warning',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'A product team owns a service, and none of its own people stands in any rotation or is an escalation. SREs who sit in it do not count as its own.',
    why: 'Who never hears the pager has no reason to make it quiet. Being accountable for what one built is what made DevOps work.',
    passage: { quote: 'when developers are forced to be on-call and accountable', section: 'WHY' },
    remedy:
      'Make a rotation for the team, together with a neighbour team where it is too small for one of its own; in office hours where they are fewer than eight even so.',
  },
  check({ index, design }, report) {
    const products = productTeams(index);
    if (!products.some((team) => hasDevelopers(index, team))) return;
    if (!design.services || !design.rotations) {
      report.skip(...(design.services ? [] : ['services']), ...(design.rotations ? [] : ['rotations']));
      return;
    }
    const onCall = teamsOnCall(index);
    const services = byOwner(index, (owner) => !onCall.has(owner));
    for (const team of products) {
      const owned = onCall.has(team.id) ? undefined : services.get(team.id);
      if (!owned || !hasDevelopers(index, team)) continue;
      report({
        message: `${unitName(index, team.id)} owns ${listed(owned.map((service) => serviceName(index, service.id)))} and is in no rotation`,
        units: [team.id],
        values: { services: owned.length },
      });
    }
  },
  fixes(finding, { index, design }) {
    const team = index.team(finding.units[0] ?? '');
    if (!team) return [];
    const { services } = wantingOf(index);
    const members = [team, ...neighbour(index, team)];
    const name = `${listed(members.map((member) => unitName(index, member.id)))} on call`;
    const people = members.reduce((sum, member) => sum + teamPeople(index, member.id).engineers, 0);
    // Too few for the nights: they begin with the days, instead of a fault of another kind.
    const few = people < ENOUGH;
    const rotation: Rotation = {
      id: freshId(design, `${team.id}-on-call`),
      name,
      services: members.flatMap((member) => (services.get(member.id) ?? []).map((service) => service.id)),
      members: members.map((member) => ({ team: member.id })),
      ...(few ? { hours: 'office' } : {}),
    };
    const hours = few ? ', in office hours, as nights take eight' : '';
    const label = `Put ${listed(members.map((member) => unitName(index, member.id)))} on call for what ${members.length > 1 ? 'they own' : 'it owns'}, ${counted(people, 'person', 'people')}${hours}`;
    return [{ label, edit: { label, put: { rotations: [rotation] } } }];
  },
};

/** The services of each team that is asked about. */
function byOwner(index: OrgIndex, wanted: (owner: UnitId) => boolean = () => true): Map<UnitId, Service[]> {
  const owned = new Map<UnitId, Service[]>();
  for (const service of index.services.values()) {
    if (!wanted(service.owner)) continue;
    const list = owned.get(service.owner);
    if (list) list.push(service);
    else owned.set(service.owner, [service]);
  }
  return owned;
}

/** A rotation at all hours wants eight people (SRE book, ch. 11). */
const ENOUGH = 8;

/** What fixes look through, gathered once for all of them. */
interface Wanting {
  readonly services: ReadonlyMap<UnitId, readonly Service[]>;
  /** Product teams with services and developers that are on nobody's rotation, by the place of their manager and by what they sit in. */
  readonly byManager: ReadonlyMap<number, readonly Team[]>;
  readonly byParent: ReadonlyMap<UnitId, readonly Team[]>;
}

const known = new WeakMap<OrgIndex, Wanting>();
function wantingOf(index: OrgIndex): Wanting {
  let wanting = known.get(index);
  if (!wanting) known.set(index, (wanting = gather(index)));
  return wanting;
}

function gather(index: OrgIndex): Wanting {
  const services = byOwner(index);
  const onCall = teamsOnCall(index);
  const byManager = new Map<number, Team[]>();
  const byParent = new Map<UnitId, Team[]>();
  const push = <K>(teams: Map<K, Team[]>, key: K, team: Team): void => {
    const list = teams.get(key);
    if (list) list.push(team);
    else teams.set(key, [team]);
  };
  for (const team of productTeams(index)) {
    if (!services.has(team.id) || onCall.has(team.id) || !hasDevelopers(index, team)) continue;
    push(byManager, index.managedBy(index.place(team.id)), team);
    if (team.parent !== undefined) push(byParent, team.parent, team);
  }
  return { services, byManager, byParent };
}

/**
 * The team to pool with where this one is too small: a product team beside it that owns services and is on nobody's rotation. Of those that make
 * eight together the smallest, else the largest.
 */
function neighbour(index: OrgIndex, team: Team): Team[] {
  const engineers = (member: Team): number => teamPeople(index, member.id).engineers;
  const missing = ENOUGH - engineers(team);
  if (missing <= 0) return [];
  const { byManager, byParent } = wantingOf(index);
  const underOne = byManager.get(index.managedBy(index.place(team.id))) ?? [];
  const inOne = team.parent === undefined ? [] : (byParent.get(team.parent) ?? []);
  const beside = [...new Set([...underOne, ...inOne])].filter((other) => other !== team);
  const bySize = beside.sort((a, b) => engineers(a) - engineers(b) || index.place(a.id) - index.place(b.id));
  const best = bySize.find((other) => engineers(other) >= missing) ?? bySize.at(-1);
  return best ? [best] : [];
}
