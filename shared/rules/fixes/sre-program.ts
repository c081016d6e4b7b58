// Fix: start an SRE programme: a team with openings and a manager under the highest neutral manager, seeded by people of infrastructure.
import type { OrgIndex } from '../../model/org-index.ts';
import { headcountOf, teamPeople } from '../../model/people.ts';
import type { Role, Team, UnitId } from '../../model/types.ts';
import type { Fix } from '../finding.ts';
import { freshId } from '../fresh-id.ts';
import type { View } from '../rule.ts';
import { counted, unitName } from '../say.ts';
import { asPut, lineTo, noParts, sreManagerFor, type Parts } from './solid-line.ts';

const OPENINGS = 3;
const MOST_MOVED = 3;
const LEAST_LEFT = 6;

/**
 * A new SRE team with three openings, under the SRE manager (a vacant position where there is none), and up to three people moved into it from
 * infrastructure teams: from the largest first, none of which is left below six.
 */
export function startSreProgram(view: View): Fix {
  const { index } = view;
  const parts = noParts();
  const { people, teams } = seedFrom(index);
  const to = sreManagerFor(view, parts, people);
  parts.units.push(...teams);
  sreTeam(view, parts, { people, openings: OPENINGS, manager: to.id });
  const seed = people === 0 ? '' : ` and ${counted(people, 'person', 'people')} from ${teams.map((team) => unitName(index, team.id)).join(' and ')}`;
  const label = `Start an SRE team under ${to.words}, with ${counted(OPENINGS, 'opening', 'openings')}${seed}`;
  return { label, edit: { label, put: asPut(parts) } };
}

/**
 * An SRE team of up to three people of one team, who are refilled there by openings: for those who do the work of SREs without the name.
 * Null where nobody of its headcount can move.
 */
export function seatsOfTheirOwn(view: View, team: Team): Fix | null {
  const { index } = view;
  const { left, moved } = without(team, MOST_MOVED);
  if (moved === 0) return null;
  const parts = noParts();
  const to = sreManagerFor(view, parts, moved);
  const role: Role = team.type === 'operations' ? 'operations' : 'infrastructure';
  const openings = { ...left.openings, [role]: headcountOf(left.openings, role) + moved };
  parts.units.push({ ...left, openings });
  sreTeam(view, parts, { people: moved, openings: 0, manager: to.id });
  const label = `Make SREs of ${counted(moved, 'person', 'people')} of ${unitName(index, team.id)}, under ${to.words}, and hire as many for ${unitName(index, team.id)}`;
  return { label, edit: { label, put: asPut(parts) } };
}

/** A team of SREs under a manager: the one that is there and waits for people, else a new one. */
function sreTeam(view: View, parts: Parts, { people, openings, manager }: { people: number; openings: number; manager: UnitId }): void {
  const { index, design } = view;
  const empty = index.teams.find((team) => team.type === 'sre' && teamPeople(index, team.id).size === 0 && !index.head(team));
  const id = empty?.id ?? freshId(design, 'sre-team', new Set([...parts.units, ...parts.lines].map((record) => record.id)));
  const base: Team = empty ?? { id, kind: 'team', name: 'SRE', type: 'sre', headcount: {} };
  parts.units.push({
    ...base,
    headcount: people > 0 ? { ...base.headcount, sre: people } : base.headcount,
    ...(openings > 0 ? { openings: { ...base.openings, sre: openings } } : {}),
  });
  parts.lines.push(lineTo(view, id, manager, parts));
}

/** The infrastructure teams as they are after the move, and how many people moved. */
function seedFrom(index: OrgIndex): { people: number; teams: Team[] } {
  const bySize = index.teams
    .filter((team) => team.type === 'infrastructure')
    .map((team) => ({ team, spare: Math.floor(teamPeople(index, team.id).size - LEAST_LEFT), size: teamPeople(index, team.id).size }))
    .sort((a, b) => b.size - a.size);
  let people = 0;
  const teams: Team[] = [];
  for (const { team, spare } of bySize) {
    const moving = Math.min(MOST_MOVED - people, spare);
    if (moving <= 0) continue;
    const { left, moved } = without(team, moving);
    if (moved === 0) continue;
    people += moved;
    teams.push(left);
  }
  return { people, teams };
}

/** Roles in the order in which people are asked to become SREs: infrastructure people first. */
const MOVERS: readonly Role[] = [
  'infrastructure',
  'operations',
  'engineer',
  'backend',
  'data',
  'security',
  'quality',
  'frontend',
  'mobile',
  'tech-lead',
];

/** A team with some of its headcount gone. Placed positions have names, and are left alone. */
function without(team: Team, people: number): { left: Team; moved: number } {
  const headcount = { ...team.headcount };
  let moved = 0;
  for (const role of MOVERS) {
    const here = Math.min(Math.floor(headcountOf(headcount, role)), people - moved);
    if (here <= 0) continue;
    moved += here;
    const rest = headcountOf(headcount, role) - here;
    if (rest > 0) headcount[role] = rest;
    else delete headcount[role];
  }
  return { left: { ...team, headcount }, moved };
}
