// silos: one team writes a service, another deploys it, and a third runs it.
import type { OrgIndex } from '../../model/org-index.ts';
import type { Service, Team } from '../../model/types.ts';
import { isSoundService } from '../fixes/sound.ts';
import type { Rule } from '../rule.ts';
import { serviceName, unitName } from '../say.ts';

export const silos: Rule = {
  id: 'silos',
  name: 'Silos between teams',
  severity: 'warning',
  basis: 'essay',
  family: 'essay',
  about: 'structure',
  text: {
    what: 'A service is owned by one team, and deployed or operated by another.',
    why: 'What goes over a wall waits there. Those who write the service do not see it fail, and those who see it fail cannot mend it.',
    passage: { quote: 'from development to production over typically extremely long engineering cycles', section: 'HIS' },
    remedy: 'Let the team that owns a service deploy and operate it.',
  },
  check({ index, design }, report) {
    if (!design.services) {
      report.skip('services');
      return;
    }
    let asked = index.services.size === 0;
    for (const service of index.services.values()) {
      if (service.deployer === undefined && service.operator === undefined) continue;
      asked = true;
      const teams = teamsOf(index, service);
      const { owner, deployer, operator } = teams;
      if (!owner || ((!deployer || deployer === owner) && (!operator || operator === owner))) continue;
      const units = [...new Set([owner, deployer, operator].flatMap((team) => team?.id ?? []))];
      report({
        message: words(index, service, teams),
        units,
        about: service.id,
        values: { teams: units.length },
      });
    }
    if (!asked) report.skip('services.*.deployer', 'services.*.operator');
  },
  fixes(finding, { index }) {
    const service = index.services.get(finding.about ?? '');
    const { owner, deployer, operator } = service ? teamsOf(index, service) : {};
    if (!service || !owner || !isSoundService(index, service)) return [];
    const takes = [...(deployer && deployer !== owner ? ['deploy'] : []), ...(operator && operator !== owner ? ['operate'] : [])];
    const label = `Let ${unitName(index, owner.id)} ${takes.join(' and ')} ${serviceName(index, service.id)}`;
    const mended: Service = { ...service, ...(deployer ? { deployer: owner.id } : {}), ...(operator ? { operator: owner.id } : {}) };
    return [{ label, edit: { label, put: { services: [mended] } } }];
  },
};

interface Teams {
  readonly owner?: Team | undefined;
  readonly deployer?: Team | undefined;
  readonly operator?: Team | undefined;
}
const teamsOf = (index: OrgIndex, { owner, deployer, operator }: Service): Teams => ({
  owner: index.team(owner),
  deployer: deployer === undefined ? undefined : index.team(deployer),
  operator: operator === undefined ? undefined : index.team(operator),
});

function words(index: OrgIndex, service: Service, { owner, deployer, operator }: Teams): string {
  const name = (team: Team): string => unitName(index, team.id);
  const others = [
    ...(deployer && deployer !== owner
      ? [deployer === operator ? `deployed and operated by ${name(deployer)}` : `deployed by ${name(deployer)}`]
      : []),
    ...(operator && operator !== owner && operator !== deployer ? [`operated by ${name(operator)}`] : []),
  ];
  const link = others.length > 1 ? ',' : ' but';
  return `${serviceName(index, service.id)} is owned by ${owner ? name(owner) : 'nobody'}${link} ${others.join(' and ')}`;
}
