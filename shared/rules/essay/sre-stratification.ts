// sre-stratification: SREs as a lower class: a shorter ladder, or the pager and the deploys for them alone.
import { embeddingsOf } from '../../model/embedding.ts';
import { carriedBySpecialists, rotationPeople } from '../../model/on-call.ts';
import type { OrgIndex } from '../../model/org-index.ts';
import { peopleOf } from '../../model/people.ts';
import type { Rotation, Service, Team, UnitId } from '../../model/types.ts';
import { ownersCarry } from '../fixes/owners-on-call.ts';
import { isSoundRotation, isSoundService } from '../fixes/sound.ts';
import type { Report, Rule, View } from '../rule.ts';
import { listed, serviceName, unitName } from '../say.ts';

export const sreStratification: Rule = {
  id: 'sre-stratification',
  name: 'SREs are a lower class',
  severity: 'warning',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'The career ladder of SREs ends below that of engineers, or in a host team only SRE and operations people are on call and deploy.',
    why: 'Where reliability is the job of lesser people, good engineers do not take it, and the others do not learn it.',
    passage: { quote: 'avoid class/job stratification between reliability and software engineers', section: 'SRE' },
    remedy: 'Let both ladders end at the same level, and share the pager and the deploys.',
  },
  check(view, report) {
    const { index } = view;
    judgeLadders(view, report);
    const { hosts } = embeddingsOf(index);
    if (hosts.size === 0) return;
    const { services, rotations } = index.design;
    if (!services || !rotations) {
      report.skip(...(services ? [] : ['services']), ...(rotations ? [] : ['rotations']));
      return;
    }
    const covering = coverage(index);
    const owned = ownedBy(index, new Set(hosts.keys()));
    for (const { team } of hosts.values()) {
      const theirs = owned.get(team.id);
      const carried = theirs ? [...new Set(theirs.flatMap((service) => covering.get(service.id) ?? []))] : [];
      if (!theirs || carried.length === 0 || !carried.every((rotation) => carriedBySpecialists(rotationPeople(index, rotation)))) continue;
      const deployers = theirs.flatMap((service) => deployerOf(index, service) ?? []);
      if (deployers.length === 0) report.skip(...theirs.map((service) => `services.${service.id}.deployer`));
      if (deployers.length === 0 || !deployers.every(isSpecialist)) continue;
      const others = [...new Set(deployers.map((deployer) => deployer.id))];
      report({
        message: `For ${unitName(index, team.id)} only SRE and operations people are on call, and ${listed(others.map((id) => unitName(index, id)))} ${others.length > 1 ? 'deploy' : 'deploys'} ${listed(theirs.map((service) => serviceName(index, service.id)))}`,
        units: [team.id],
        path: [...new Set([team.id, ...others, ...carried.flatMap((rotation) => rotationPeople(index, rotation).members)])],
        values: { services: theirs.length, rotations: carried.length },
        because: 'sre-only-on-call',
      });
    }
  },
  fixes(finding, { index, design }) {
    const [id] = finding.units;
    if (id === undefined) {
      const ladders = { ...design.organization.ladders };
      const { engineer } = ladders;
      if (engineer === undefined) return [];
      const label = `Let the ladder of SREs end at level ${engineer}, like that of engineers`;
      return [{ label, edit: { label, fields: { organization: { ...design.organization, ladders: { ...ladders, sre: engineer } } } } }];
    }
    const services = ownedBy(index, new Set([id])).get(id) ?? [];
    const covering = coverage(index);
    const rotations = [...new Set(services.flatMap((service) => covering.get(service.id) ?? []))];
    if (!services.every((service) => isSoundService(index, service)) || !rotations.every((rotation) => isSoundRotation(index, rotation))) return [];
    const carried = rotations.map((rotation) => ownersCarry(index, rotation));
    // Without a developer among the owners the pager would ring for nobody.
    if (carried.some(({ owners }) => owners.length === 0)) return [];
    const name = unitName(index, id);
    const label = `Put ${name} on call for what it owns, with the SREs as the escalation, and let it deploy`;
    const put = {
      services: services.filter((service) => service.deployer !== undefined).map((service) => ({ ...service, deployer: id })),
      rotations: carried.map(({ mended }) => mended),
    };
    return [{ label, edit: { label, put } }];
  },
};

/** A lower ladder is one before the first SRE is there, too; without SREs nobody is asked for the ladders. */
function judgeLadders({ design, index }: View, report: Report): void {
  const { ladders } = design.organization;
  const { sre, engineer } = ladders ?? {};
  if (sre === undefined || engineer === undefined) {
    if (peopleOf(index).sre === 0) return;
    const missing = ladders ? [...(sre === undefined ? ['sre'] : []), ...(engineer === undefined ? ['engineer'] : [])] : [];
    report.skip(...(ladders ? missing.map((role) => `organization.ladders.${role}`) : ['organization.ladders']));
    return;
  }
  if (sre >= engineer) return;
  report({
    message: `The ladder of SREs ends at level ${sre}, that of engineers at ${engineer}`,
    units: [],
    values: { sre, engineer },
  });
}

const isSpecialist = (team: Team): boolean => team.type === 'sre' || team.type === 'operations';
const deployerOf = (index: OrgIndex, service: Service): Team | undefined =>
  service.deployer === undefined ? undefined : index.team(service.deployer);

/** The rotations that cover a service, by service. */
function coverage(index: OrgIndex): Map<string, Rotation[]> {
  const found = new Map<string, Rotation[]>();
  for (const rotation of index.rotations.values()) {
    for (const id of new Set(rotation.services)) {
      const list = found.get(id);
      if (list) list.push(rotation);
      else found.set(id, [rotation]);
    }
  }
  return found;
}

function ownedBy(index: OrgIndex, teams: ReadonlySet<UnitId>): Map<UnitId, Service[]> {
  const found = new Map<UnitId, Service[]>();
  for (const service of index.services.values()) {
    if (!teams.has(service.owner)) continue;
    const list = found.get(service.owner);
    if (list) list.push(service);
    else found.set(service.owner, [service]);
  }
  return found;
}
