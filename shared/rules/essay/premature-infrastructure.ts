// premature-infrastructure: a platform team in a company that is too small to need a platform.
import { apply } from '../../edits/apply.ts';
import { diff } from '../../edits/diff.ts';
import { removeUnits } from '../../edits/remove.ts';
import { carriedBySpecialists, rotationPeople } from '../../model/on-call.ts';
import type { OrgIndex } from '../../model/org-index.ts';
import { peopleOf, productTeams, teamPeople } from '../../model/people.ts';
import type { Rotation, Service, UnitId } from '../../model/types.ts';
import { movePeople } from '../fixes/move-people.ts';
import { isSoundRotation, isSoundService } from '../fixes/sound.ts';
import type { Rule } from '../rule.ts';
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
  fixes(finding, { index, design }) {
    const team = index.team(finding.units[0] ?? '');
    const moved = team && movePeople(index, [team], productTeams(index));
    const heir = moved && largestOf(index, moved.receivers);
    if (!moved || !heir) return [];
    const put = {
      units: moved.units,
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
    const label = `Let the people of ${unitName(index, team.id)} work in ${listed(moved.receivers.map((id) => unitName(index, id)))}`;
    return [{ label, edit: { ...diff(design, apply(emptied, removal)), label } }];
  },
};

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

/** A service with another team in place of one; nothing where that team has no part in it. */
function inherited(service: Service, from: UnitId, to: UnitId): Service[] {
  const { owner, deployer, operator } = service;
  if (owner !== from && deployer !== from && operator !== from) return [];
  return [
    {
      ...service,
      owner: owner === from ? to : owner,
      ...(deployer === from ? { deployer: to } : {}),
      ...(operator === from ? { operator: to } : {}),
    },
  ];
}

/** A rotation with another team in place of one; nothing where that team has no part in it. */
function carriedOn(rotation: Rotation, from: UnitId, to: UnitId): Rotation[] {
  const stands = rotation.members.some((member) => member.team === from);
  const backs = rotation.escalation?.includes(from) === true;
  if (!stands && !backs) return [];
  const there = rotation.members.some((member) => member.team === to && member.position === undefined);
  const members = rotation.members.flatMap((member) => (member.team === from ? (there ? [] : [{ ...member, team: to }]) : [member]));
  const escalation = rotation.escalation && { escalation: [...new Set(rotation.escalation.map((id) => (id === from ? to : id)))] };
  return [{ ...rotation, members, ...escalation }];
}
