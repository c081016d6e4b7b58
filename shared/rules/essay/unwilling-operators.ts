// unwilling-operators: a team on call of which half would rather not be.
import { canHost, embeddingsOf } from '../../model/embedding.ts';
import { teamsOnCall } from '../../model/on-call.ts';
import { managerUnit, type OrgIndex } from '../../model/org-index.ts';
import { exact, peopleIn } from '../../model/people.ts';
import { seatManager } from '../../model/seats.ts';
import type { EmbedsLine, Team, UnitId } from '../../model/types.ts';
import { freshId } from '../fresh-id.ts';
import type { Rule } from '../rule.ts';
import { counted, numbered, sentence, unitName } from '../say.ts';

const NAME = 'unwilling-operators';

export const unwillingOperators: Rule = {
  id: NAME,
  name: 'On call against their will',
  severity: 'advice',
  basis: 'derived',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'Half or more of the people of a team who were asked do not like operations; it owns services, is on call, and hosts no SRE.',
    why: 'People do well what they like to do. Who is made to run systems for good looks for a team where somebody else does.',
    passage: { quote: 'employee happiness sometimes involves working on certain types of problems', section: 'FUN' },
    remedy: 'Embed an SRE, who shares the pager and makes it ring less.',
  },
  thresholds: {
    [NAME]: {
      value: 0.5,
      unit: 'fraction',
      basis: 'derived',
      source: 'Essay, "The fallacy of fungibility"',
      says: 'From this share of those who were asked on, a team runs its services against its will.',
      range: [0, 1],
    },
  },
  check({ index, design, threshold }, report) {
    const asked = answers(index);
    const lists = (['services', 'rotations'] as const).filter((list) => !design[list]);
    if (lists.length > 0) {
      if ([...asked.values()].some(({ unwilling }) => unwilling > 0)) report.skip(...lists);
      return;
    }
    if (index.rotations.size === 0 || index.services.size === 0) return;
    if (asked.size === 0) {
      report.skip('units.*.prefersOperations');
      return;
    }
    const owners = new Set<UnitId>([...index.services.values()].map((service) => service.owner));
    const onCall = teamsOnCall(index);
    const { hosts } = embeddingsOf(index);
    for (const [team, { people, unwilling }] of asked) {
      const share = exact(unwilling / people);
      if (!canHost(team) || !owners.has(team.id) || !onCall.has(team.id) || hosts.has(team.id) || share < threshold(NAME) || unwilling === 0)
        continue;
      report({
        message: `${who(unwilling, people, unitName(index, team.id))}; the team is on call, and no SRE is there`,
        units: [team.id],
        values: { asked: people, unwilling, share },
        threshold: NAME,
      });
    }
  },
  fixes(finding, { index, design }) {
    const team = index.team(finding.units[0] ?? '');
    const host = team && index.managerOfPeople(team);
    const free = [...embeddingsOf(index).seats.values()].find(({ seat, stays }) => {
      const own = seatManager(index, seat);
      return stays.length === 0 && seat.people >= 1 && !(own && host && managerUnit(own) === managerUnit(host));
    })?.seat;
    if (!team || !free) return [];
    const line: EmbedsLine = { id: freshId(design, `${free.id}-in-${team.id}`), kind: 'embeds', from: free.id, to: team.id };
    const label = `Embed ${free.kind === 'position' ? unitName(index, free.id) : `an SRE of ${unitName(index, free.id)}`} in ${unitName(index, team.id)}`;
    return [{ label, edit: { label, put: { lines: [free.people === 1 && free.kind === 'position' ? line : { ...line, people: 1 }] } } }];
  },
};

/** "Two of the three people of Pay who were asked do not like operations". */
function who(unwilling: number, asked: number, team: string): string {
  if (asked === 1) return `The one person of ${team} who was asked does not like operations`;
  const all = asked === 2 ? 'Both people' : `All ${counted(asked, 'person', 'people')}`;
  const of = unwilling === asked ? all : `${sentence(numbered(unwilling))} of the ${counted(asked, 'person', 'people')}`;
  return `${of} of ${team} who were asked ${unwilling === 1 ? 'does' : 'do'} not like operations`;
}

/** What the people of each team said, as far as they were asked. */
function answers(index: OrgIndex): Map<Team, { people: number; unwilling: number }> {
  const found = new Map<Team, { people: number; unwilling: number }>();
  for (const position of index.positions) {
    if (position.prefersOperations === undefined) continue;
    const team = index.container(position);
    const people = peopleIn(position);
    if (team?.kind !== 'team' || people === 0) continue;
    const entry = found.get(team) ?? { people: 0, unwilling: 0 };
    entry.people += people;
    if (!position.prefersOperations) entry.unwilling += people;
    found.set(team, entry);
  }
  return found;
}
