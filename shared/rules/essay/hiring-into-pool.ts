// hiring-into-pool: engineers who are hired as such, and find out later what for.
import { peopleOf, productTeams, teamPeople } from '../../model/people.ts';
import type { OrgIndex } from '../../model/org-index.ts';
import { isManager } from '../../model/roles.ts';
import type { Team } from '../../model/types.ts';
import { movePeople } from '../fixes/move-people.ts';
import type { Rule } from '../rule.ts';
import { counted, listed, percent, unitName } from '../say.ts';

const ENGINEERS = 'hiring-into-pool.engineers';
const CRITICAL = 'hiring-into-pool.critical';

export const hiringIntoPool: Rule = {
  id: 'hiring-into-pool',
  name: 'Hiring into a pool',
  severity: 'warning',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'More than 50 engineers, and new ones are hired into a pool, or people wait in one. Critical where the pool is more than 5 % of the engineers.',
    why: 'It treats engineers as if one were like the other. Nobody is hired for the skill that is missing, and whoever waits in a pool learns nothing and leaves.',
    passage: { quote: 'engineers are hired without a team or role in mind', section: 'FUN' },
    remedy: 'Hire for a team and a role, and assign those who wait to the teams that need them most.',
  },
  thresholds: {
    [ENGINEERS]: {
      value: 50,
      unit: 'engineers',
      basis: 'derived',
      source: 'Essay, "The fallacy of fungibility"',
      says: 'With more engineers than this, hiring into a pool is a warning.',
    },
    [CRITICAL]: {
      value: 0.05,
      unit: 'fraction',
      basis: 'derived',
      source: 'Essay, "The fallacy of fungibility"',
      says: 'More than this share of the engineers waiting in a pool is critical.',
      range: [0, 1],
    },
  },
  check({ index, design, threshold }, report) {
    const { engineers } = peopleOf(index);
    if (engineers <= threshold(ENGINEERS)) return;
    const { hiring } = design.organization;
    const pools = filledPools(index);
    if (hiring !== 'into-pool' && pools.length === 0) {
      if (hiring === undefined) report.skip('organization.hiring');
      return;
    }
    const waiting = pools.reduce((people, team) => people + waitingIn(index, team), 0);
    const share = waiting / engineers;
    const critical = share > threshold(CRITICAL);
    const names = listed(pools.map((team) => unitName(index, team.id)));
    report({
      severity: critical ? 'critical' : 'warning',
      message:
        pools.length > 0
          ? `${counted(waiting, 'person waits', 'people wait')} in ${names}, ${percent(share)} of ${engineers} engineers`.replace(/^./, (letter) =>
              letter.toUpperCase(),
            )
          : `${engineers} engineers, and new ones are hired into a pool, without a team or role in mind`,
      units: pools.map((team) => team.id),
      values: { engineers, pool: waiting, share },
      threshold: critical ? CRITICAL : ENGINEERS,
    });
  },
  fixes(_finding, view) {
    const { index, design } = view;
    const { organization } = design;
    const pools = filledPools(index);
    const moved = pools.length > 0 ? movePeople(view, pools, productTeams(index)) : null;
    if (pools.length > 0 && !moved) return [];
    const assigns = moved
      ? [`assign ${counted(moved.people, 'person', 'people')} to ${listed(moved.receivers.map((id) => unitName(index, id)))}`]
      : [];
    const hires = organization.hiring === 'into-pool' ? ['hire into teams'] : [];
    const words = [...hires, ...assigns].join(', and ');
    const label = words.charAt(0).toUpperCase() + words.slice(1);
    const fields = hires.length > 0 ? { fields: { organization: { ...organization, hiring: 'into-teams' as const } } } : {};
    return [{ label, edit: { label, ...(moved ? { put: { units: moved.units } } : {}), ...fields } }];
  },
};

const filledPools = (index: OrgIndex): Team[] => index.teams.filter((team) => team.type === 'pool' && waitingIn(index, team) > 0);

/** People of a pool without those who manage it. */
function waitingIn(index: OrgIndex, team: Team): number {
  let people = 0;
  for (const [role, count] of teamPeople(index, team.id).byRole) if (!isManager(role)) people += count;
  return people;
}
