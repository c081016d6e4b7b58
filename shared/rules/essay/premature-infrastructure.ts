// premature-infrastructure: a platform team in a company that is too small to need a platform.
import { apply } from '../../edits/apply.ts';
import { diff } from '../../edits/diff.ts';
import { removeUnits } from '../../edits/remove.ts';
import { carriedBySpecialists, rotationPeople } from '../../model/on-call.ts';
import type { OrgIndex } from '../../model/org-index.ts';
import { eachRole, peopleOf, productTeams, teamPeople } from '../../model/people.ts';
import { isManager } from '../../model/roles.ts';
import type { Id, Rotation, Service, Team, UnitId } from '../../model/types.ts';
import { ROLE_WORDS } from '../../model/words.ts';
import { movePeople } from '../fixes/move-people.ts';
import { noParts, type Parts } from '../fixes/solid-line.ts';
import { isSoundRotation, isSoundService } from '../fixes/sound.ts';
import { freshId } from '../fresh-id.ts';
import type { Rule, View } from '../rule.ts';
import { listed, unitName } from '../say.ts';

const ENGINEERS = 'premature-infrastructure.engineers';
const MONOLITH = 'premature-infrastructure.monolith';
const SOURCE = 'Essay, "What happens when … hyper-growth"';

export const prematureInfrastructure: Rule = {
  id: 'premature-infrastructure',
  name: 'Infrastructure too early',
  severity: 'warning',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'There is an infrastructure team with fewer than 30 engineers in all, or with fewer than 50 who work on a monolith.',
    why: 'A small company lives by what its users get. A platform for traffic that may never come takes the people who would have brought it.',
    passage: { quote: 'spending a lot of time creating infrastructure in the image of Google', section: 'HYP' },
    remedy: 'Let its people work in the product teams, and rent what others run well.',
  },
  thresholds: {
    [ENGINEERS]: {
      value: 30,
      unit: 'engineers',
      basis: 'derived',
      source: SOURCE,
      says: 'With fewer engineers than this an infrastructure team is too early.',
    },
    [MONOLITH]: {
      value: 50,
      unit: 'engineers',
      basis: 'derived',
      source: SOURCE,
      says: 'With fewer engineers than this on a monolith an infrastructure team is too early.',
    },
  },
  check({ index, design, threshold }, report) {
    const { engineers } = peopleOf(index);
    const small = engineers < threshold(ENGINEERS);
    if (!small && engineers >= threshold(MONOLITH)) return;
    const { architecture } = design.organization;
    for (const team of index.teams) {
      if (team.type !== 'infrastructure' || teamPeople(index, team.id).people === 0) continue;
      if (!small && architecture !== 'monolith') {
        if (architecture === undefined) report.skip('organization.architecture');
        continue;
      }
      report({
        message: `${engineers} engineers${small ? '' : ' on a monolith'} keep an infrastructure team, ${unitName(index, team.id)}: too early for one`,
        units: [team.id],
        values: { engineers, people: teamPeople(index, team.id).people },
        threshold: small ? ENGINEERS : MONOLITH,
      });
    }
  },
  fixes(finding, view) {
    const { index, design } = view;
    const team = index.team(finding.units[0] ?? '');
    const moved = team && movePeople(view, [team], productTeams(index));
    const heir = moved && largestOf(index, moved.receivers);
    if (!moved || !heir) return [];
    const managers = managersOf(view, team);
    const put = {
      units: [...moved.units, ...managers.units],
      ...(managers.lines.length > 0 ? { lines: managers.lines } : {}),
      services: [...index.services.values()].flatMap((service) => inherited(service, team.id, heir)),
      rotations: [...index.rotations.values()].flatMap((rotation) => carriedOn(rotation, team.id, heir)),
    };
    // Where others carry its pager alone, its heirs would own what they are never called for.
    if (carriers(index, team.id).some((rotation) => carriedBySpecialists(rotationPeople(index, rotation)))) return [];
    // Services and rotations with faults of their own are mended first: a new owner would make new faults of these.
    if (
      !put.services.every((service) => isSoundService(index, service)) ||
      !carriers(index, team.id).every((rotation) => isSoundRotation(index, rotation))
    )
      return [];
    const emptied = apply(design, { label: '', put });
    const removal = removeUnits(emptied, [team.id]);
    if (!removal) return [];
    const begun = apply(emptied, removal);
    const joins = wantsMonolith(view, team);
    const after = joins ? apply(begun, { label: '', fields: { organization: { ...design.organization, architecture: 'monolith' } } }) : begun;
    const says = [
      `Let the people of ${unitName(index, team.id)} work in ${listed(moved.receivers.map((id) => unitName(index, id)))}`,
      ...(managers.units.length > 0 ? ['keep who managed them'] : []),
      ...(joins ? ['build one application, a monolith'] : []),
    ];
    const label = listed(says);
    return [{ label, edit: { ...diff(design, after), label } }];
  },
};

/** A small company without a platform builds one application: services between several teams would be left to nobody. */
function wantsMonolith(view: View, team: Team): boolean {
  const { index, design } = view;
  const { architecture } = design.organization;
  if (architecture === undefined || architecture === 'monolith' || !view.rules.some((rule) => rule.id === SERVICES)) return false;
  const others = index.teams.filter((other) => other !== team && other.type === 'infrastructure');
  return productTeams(index).length >= view.threshold(SERVICES) && !others.some((other) => teamPeople(index, other.id).people > 0);
}
const SERVICES = 'microservices-without-infrastructure';

/** Who managed a team keeps his place when the team goes: those whom it counts become positions beside it, with its line. */
function managersOf({ index, design }: View, team: Team): Parts {
  const parts = noParts();
  const above = index.managerOf(team.id);
  const ids = new Set<Id>();
  const fresh = (base: string): Id => {
    const id = freshId(design, base, ids);
    ids.add(id);
    return id;
  };
  const answers = (id: UnitId): void => {
    if (above?.kind === 'position' && index.ownLine(team.id) && above.position.id !== id)
      parts.lines.push({ id: fresh(`${id}-reports`), kind: 'reports', from: id, to: above.position.id });
  };
  eachRole(team.headcount, (role, people) => {
    if (!isManager(role)) return;
    const id = fresh(`${team.id}-${role}`);
    const parent = team.parent === undefined ? {} : { parent: team.parent };
    const name = `${unitName(index, team.id)} ${ROLE_WORDS[role]}`;
    parts.units.push({ id, kind: 'position', name, role, ...parent, ...(people === 1 ? {} : { count: people }) });
    answers(id);
  });
  for (const unit of index.children(team.id)) {
    if (unit.kind === 'position' && isManager(unit.role) && !index.ownLine(unit.id)) answers(unit.id);
  }
  return parts;
}

function largestOf(index: OrgIndex, teams: readonly UnitId[]): UnitId | undefined {
  return teams.toSorted((a, b) => teamPeople(index, b).size - teamPeople(index, a).size)[0];
}

/** The rotations that a team stands in, backs, or has services in. */
const carriers = (index: OrgIndex, team: UnitId): Rotation[] =>
  [...index.rotations.values()].filter(
    (rotation) =>
      rotation.members.some((member) => member.team === team || member.position === team) ||
      rotation.escalation?.includes(team) === true ||
      rotation.services.some((id) => index.services.get(id)?.owner === team),
  );

/** A service without one of its teams: another owns what that team owned, and deploys and operates it; of others' services the owner does. */
function inherited(service: Service, from: UnitId, to: UnitId): Service[] {
  const { owner, deployer, operator } = service;
  if (owner !== from && deployer !== from && operator !== from) return [];
  return [
    {
      ...service,
      owner: owner === from ? to : owner,
      ...(deployer === from ? { deployer: owner === from ? to : owner } : {}),
      ...(operator === from ? { operator: owner === from ? to : owner } : {}),
    },
  ];
}

/** A rotation with another team in place of one; nothing where that team has no part in it. */
function carriedOn(rotation: Rotation, from: UnitId, to: UnitId): Rotation[] {
  const stands = rotation.members.some((member) => member.team === from);
  const backs = rotation.escalation?.includes(from) === true;
  if (!stands && !backs) return [];
  const there = rotation.members.some((member) => member.team === to && member.position === undefined && member.role === undefined);
  const members = rotation.members.flatMap((member) => {
    if (member.team !== from) return [member];
    // People of one role may have gone elsewhere: anybody of the heir stands in.
    const { role: _, ...anybody } = member;
    return there ? [] : [{ ...anybody, team: to }];
  });
  const escalation = rotation.escalation && { escalation: [...new Set(rotation.escalation.map((id) => (id === from ? to : id)))] };
  return [{ ...rotation, members, ...escalation }];
}
