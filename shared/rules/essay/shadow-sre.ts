// shadow-sre: infrastructure or operations people who do the work of SREs for product teams, without the name, the time or the seats.
import type { OrgIndex } from '../../model/org-index.ts';
import { peopleOf, productTeams, teamPeople } from '../../model/people.ts';
import type { Rotation, Team, UnitId } from '../../model/types.ts';
import { rotationPeople } from '../../model/on-call.ts';
import { seatsOfTheirOwn } from '../fixes/sre-program.ts';
import type { Rule } from '../rule.ts';
import { TEAM_TYPE_WORDS } from '../../model/words.ts';
import { unitName } from '../say.ts';

const NAME = 'shadow-sre';

export const shadowSre: Rule = {
  id: NAME,
  name: 'SREs without the name',
  severity: 'warning',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'There is no SRE, and an infrastructure or operations team is a member or the escalation of rotations of two or more product teams.',
    why: 'Somebody does the work of SREs already, beside a job that was full before. Nobody planned it, nobody counts it, and the platform waits.',
    passage: { quote: 'become de facto SRE/production engineers and help the rest', section: 'BRK' },
    remedy: 'Make SREs of those who do the work, with seats and a manager of their own, and hire for the places that they leave.',
  },
  thresholds: {
    [NAME]: {
      value: 2,
      unit: 'teams',
      basis: 'essay',
      source: 'Essay, "The breakdown"',
      says: 'From this many product teams on, whose rotations a team stands in or backs, it does the work of SREs.',
    },
  },
  check({ index, design, threshold }, report) {
    if (peopleOf(index).sre > 0) return;
    if (!design.rotations) {
      const mayHelp = index.teams.some((team) => isHelper(index, team));
      if (mayHelp && productTeams(index).length >= threshold(NAME)) report.skip('rotations');
      return;
    }
    const served = new Map<Team, Set<UnitId>>();
    for (const rotation of index.rotations.values()) {
      for (const helper of helpers(index, rotation)) {
        let teams = served.get(helper);
        for (const owner of rotationPeople(index, rotation).owners) {
          if (owner.type !== 'product') continue;
          if (!teams) served.set(helper, (teams = new Set()));
          teams.add(owner.id);
        }
      }
    }
    for (const [team, products] of served) {
      if (products.size < threshold(NAME)) continue;
      report({
        message: `${unitName(index, team.id)} backs the rotations of ${products.size} product teams, and there is no SRE: ${TEAM_TYPE_WORDS[team.type]} does the work of SREs beside its own`,
        units: [team.id],
        path: [team.id, ...products],
        values: { productTeams: products.size },
        threshold: NAME,
        because: 'pure-devops-past-limit',
      });
    }
  },
  fixes(finding, view) {
    const team = view.index.team(finding.units[0] ?? '');
    const fix = team ? seatsOfTheirOwn(view, team) : null;
    return fix ? [fix] : [];
  },
};

/** Whether a team has people of infrastructure or operations to help with. */
const isHelper = (index: OrgIndex, team: Team): boolean =>
  (team.type === 'infrastructure' || team.type === 'operations') && teamPeople(index, team.id).people > 0;

/** The infrastructure and operations teams that stand in a rotation or are its escalation, by themselves or by a position of theirs. */
function helpers(index: OrgIndex, rotation: Rotation): ReadonlySet<Team> {
  const found = new Set<Team>();
  const add = (id: UnitId | undefined): void => {
    const unit = id === undefined ? undefined : index.unit(id);
    const team = unit?.kind === 'position' ? index.container(unit) : unit;
    if (team?.kind === 'team' && isHelper(index, team)) found.add(team);
  };
  for (const member of rotation.members) add(member.position ?? member.team);
  for (const id of rotation.escalation ?? []) add(id);
  return found;
}
