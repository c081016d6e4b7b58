// The central infrastructure team: it appears when it is needed, seeded by people who have run things before, and grows towards its share.
import { exact, headcountOf } from '../../model/people.ts';
import { equal } from '../../edits/equal.ts';
import type { Role, Team } from '../../model/types.ts';
import type { Row } from '../../dynamics/month.ts';
import { isMovable, type Crew, type Draft } from './draft.ts';
import { platformNames } from './names.ts';
import { fillOpenings, takeOne, topOf, borrow } from './teams.ts';

/** Who is asked first to found it: people with operational experience. */
const SEEDS: readonly Role[] = ['operations', 'backend', 'security', 'data', 'engineer'];
const MOST_SEEDS = 6;

const isInfrastructure = (crew: Crew): boolean => crew.team.type === 'infrastructure';

/**
 * More people for infrastructure: founders from the other teams where there is none yet, else hires, and people of other teams where too few are hired.
 * @returns how many of the hires went there
 */
export function staffInfrastructure(draft: Draft, people: number, hires: number): number {
  if (people <= 0) return 0;
  const founding = !draft.crews.some((crew) => isInfrastructure(crew) && crew.size > 0);
  const founders = founding ? Math.min(MOST_SEEDS, people) : 0;
  const hired = Math.min(people - founders, hires);
  let added = 0;
  for (let person = 0; person < people; person++) {
    if (person >= hired && !borrow(draft, SEEDS)) break;
    added++;
  }
  const left = fillOpenings(draft, added, (role, type) => type === 'infrastructure' && isMovable(role));
  if (left > 0) {
    const first = draft.crews.some(isInfrastructure) ? undefined : foundTeam(draft);
    for (let person = 0; person < left; person++) {
      const crew = first ?? smallest(draft);
      if (crew) draft.join(crew, 'infrastructure');
    }
  }
  return Math.min(hired, added);
}

function smallest(draft: Draft): Crew | undefined {
  let best: Crew | undefined;
  for (const crew of draft.crews) if (isInfrastructure(crew) && (!best || crew.size < best.size)) best = crew;
  return best;
}

function foundTeam(draft: Draft): Crew {
  const team: Team = { id: draft.id('infrastructure'), kind: 'team', name: draft.name(platformNames()), type: 'infrastructure', headcount: {} };
  const crew = draft.addTeam(team, 0, null);
  const top = topOf(draft);
  if (top !== undefined) draft.report(team.id, top);
  return crew;
}

/** Fewer people of infrastructure, where the whole organisation shrinks. @returns how many left */
export function shrinkInfrastructure(draft: Draft, people: number): number {
  let left = people;
  while (
    left > 0 &&
    takeOne(draft, (crew) => isInfrastructure(crew) && headcountOf(crew.team.headcount, 'infrastructure') >= 1, 0, ['infrastructure'])
  )
    left--;
  return people - left;
}

/** Infrastructure teams that growth made, or that say how they spend their time, say it of this month. What is asked beyond all of it is left undone. */
export function spendTime(draft: Draft, row: Row): void {
  if (row.ops === null || row.infrastructure <= 0) return;
  const running = row.operation / row.infrastructure;
  const helping = Math.max(0, row.ops - running);
  const scale = 1 / Math.max(1, running + helping);
  const operations = rounded(running * scale);
  const support = Math.min(rounded(helping * scale), exact(1 - operations));
  for (const crew of draft.crews) {
    const { time } = crew.team;
    if (!isInfrastructure(crew) || crew.size === 0 || !(time ?? crew.team.id.includes('~'))) continue;
    // What is left builds; time to learn and to write things down goes first when nothing is left.
    const rest = exact(1 - support - operations);
    const education = time?.education === undefined ? undefined : Math.min(time.education, rest);
    const documentation = time?.documentation === undefined ? undefined : Math.min(time.documentation, exact(rest - (education ?? 0)));
    const build = exact(rest - (education ?? 0) - (documentation ?? 0));
    const next = {
      build,
      support,
      operations,
      ...(education === undefined ? {} : { education }),
      ...(documentation === undefined ? {} : { documentation }),
    };
    if (!equal(time, next)) draft.putTeam(crew, { ...crew.team, time: next });
  }
}
/** To a twentieth: nobody knows it better. */
const rounded = (share: number): number => exact(Math.round(share * 20) / 20);
