// Fix: a central infrastructure team, with openings to hire for.
import { teamPeople } from '../../model/people.ts';
import type { Line, Team } from '../../model/types.ts';
import type { Fix } from '../finding.ts';
import { freshId } from '../fresh-id.ts';
import { homeForReliability } from '../home.ts';
import type { View } from '../rule.ts';
import { counted, unitName } from '../say.ts';

const OPENINGS = 6;

/** A new infrastructure team with six openings under the highest neutral manager; an empty one that is there gets the openings instead. */
export function openInfrastructureTeam({ index, design }: View): Fix {
  const empty = index.teams.find((team) => team.type === 'infrastructure' && teamPeople(index, team.id).people === 0);
  if (empty) {
    const label = `Open ${counted(OPENINGS, 'position', 'positions')} in ${unitName(index, empty.id)}`;
    return { label, edit: { label, put: { units: [{ ...empty, openings: { ...empty.openings, infrastructure: OPENINGS } }] } } };
  }
  const team: Team = {
    id: freshId(design, 'infrastructure-team'),
    kind: 'team',
    name: 'Infrastructure',
    type: 'infrastructure',
    headcount: {},
    openings: { infrastructure: OPENINGS },
  };
  const home = homeForReliability(index);
  const lines: Line[] = home ? [{ id: freshId(design, `${team.id}-reports`), kind: 'reports', from: team.id, to: home.id }] : [];
  const under = home ? ` under ${unitName(index, home.id)}` : '';
  const label = `Start an infrastructure team${under}, with ${counted(OPENINGS, 'opening', 'openings')}`;
  return { label, edit: { label, put: { units: [team], ...(lines.length > 0 ? { lines } : {}) } } };
}
