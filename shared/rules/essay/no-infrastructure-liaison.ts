// no-infrastructure-liaison: embedded SREs and an infrastructure team that no line joins.
import { embeddingsOf } from '../../model/embedding.ts';
import { managerUnit, type OrgIndex } from '../../model/org-index.ts';
import { teamPeople } from '../../model/people.ts';
import { seatManager } from '../../model/seats.ts';
import type { Line, UnitId } from '../../model/types.ts';
import { freshId } from '../fresh-id.ts';
import type { Rule } from '../rule.ts';
import { unitName } from '../say.ts';

/** Product teams that a finding lights: past these the picture says no more, and in a large organisation each finding would carry them all. */
const MOST_LIT = 20;

export const noInfrastructureLiaison: Rule = {
  id: 'no-infrastructure-liaison',
  name: 'Nobody between SRE and infrastructure',
  severity: 'advice',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'SREs are embedded in product teams, and no support or dotted line joins them, or their manager, and an infrastructure team.',
    why: 'Embedded SREs know what the platform lacks, and the platform team knows what is coming. Where they do not talk, each builds what the other has.',
    passage: { quote: 'acting as a liaison between product teams and infrastructure teams', section: 'SRE' },
    remedy: 'Draw a facilitating line, and let somebody walk it each week.',
  },
  check({ index, design }, report) {
    const { hosts } = embeddingsOf(index);
    if (hosts.size === 0) return;
    const sres = sreSide(index);
    const reached = new Set<UnitId>();
    for (const line of design.lines) {
      if (line.kind !== 'supports' && line.kind !== 'dotted') continue;
      if (sres.has(line.from)) reached.add(line.to);
      if (sres.has(line.to)) reached.add(line.from);
    }
    const lit = [...hosts.keys()].slice(0, MOST_LIT);
    for (const team of index.teams) {
      if (team.type !== 'infrastructure' || teamPeople(index, team.id).people === 0 || isReached(index, team.id, reached)) continue;
      report({
        message: `Nobody stands between the SREs in ${hosts.size === 1 ? 'the product team' : 'the product teams'} and ${unitName(index, team.id)}: no line joins them`,
        units: [team.id],
        path: [team.id, ...lit],
        values: { hosts: hosts.size },
      });
    }
  },
  fixes(finding, { index, design }) {
    const team = index.team(finding.units[0] ?? '');
    if (!team) return [];
    const seats = [...embeddingsOf(index).seats.values()];
    // Of a team of type sre it is the SREs who stand between, not whoever else is in it.
    const home = seats.find(({ seat }) => seat.people > 0 && seat.team?.type === 'sre')?.seat.team;
    const from = home?.id ?? seats.find(({ embedded }) => embedded > 0)?.seat.id;
    if (from === undefined || from === team.id) return [];
    const id = freshId(design, `${from}-liaison`);
    const ends = { id, from, to: team.id };
    const line: Line = index.team(from) ? { ...ends, kind: 'supports', mode: 'facilitating' } : { ...ends, kind: 'dotted', purpose: 'liaison' };
    const label = `Let ${unitName(index, from)} facilitate between the product teams and ${unitName(index, team.id)}`;
    return [{ label, edit: { label, put: { lines: [line] } } }];
  },
};

/** The SREs, their teams where these are not hosts, and whoever manages them as SREs. */
function sreSide(index: OrgIndex): Set<UnitId> {
  const side = new Set<UnitId>();
  for (const { seat } of embeddingsOf(index).seats.values()) {
    side.add(seat.id);
    if (seat.team?.type === 'sre') side.add(seat.team.id);
    const manager = seatManager(index, seat);
    if (manager?.kind === 'position' && manager.position.role === 'sre-manager') side.add(managerUnit(manager));
  }
  return side;
}

/** Whether a line reaches a team, its manager for infrastructure, or somebody who sits in it. */
function isReached(index: OrgIndex, team: UnitId, reached: ReadonlySet<UnitId>): boolean {
  if (reached.size === 0) return false;
  if (reached.has(team)) return true;
  const manager = index.managerOf(team);
  if (manager?.kind === 'position' && manager.position.role === 'infrastructure-manager' && reached.has(manager.position.id)) return true;
  return index.children(team).some((unit) => reached.has(unit.id));
}
