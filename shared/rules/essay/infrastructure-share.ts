// infrastructure-share: far too few, or far too many, people of infrastructure for the engineers that there are.
import { plannedInfrastructure } from '../../model/openings.ts';
import type { OrgIndex } from '../../model/org-index.ts';
import { headcountOf, peopleOf, teamPeople } from '../../model/people.ts';
import type { Team } from '../../model/types.ts';
import { openInfrastructureTeam } from '../fixes/infrastructure-team.ts';
import type { Rule } from '../rule.ts';
import { counted, percent, unitName } from '../say.ts';

const ENGINEERS = 'infrastructure-share.engineers';
const LEAST = 'infrastructure-share.least';
const MOST = 'infrastructure-share.most';
const SOURCE = 'Essay, the closing takeaways';
/** What openings work towards. */
const GOOD = 0.1;

export const infrastructureShare: Rule = {
  id: 'infrastructure-share',
  name: 'Share of infrastructure',
  severity: 'advice',
  basis: 'derived',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'Of 75 engineers or more, fewer than 6 % or more than 25 % are of infrastructure.',
    why: 'Too few and every team builds its own platform; too many and the platform is built for its own sake.',
    passage: { quote: 'a small central infrastructure team can allow an engineering organization to scale', section: 'END' },
    remedy: 'Aim at about one in ten.',
  },
  thresholds: {
    [ENGINEERS]: { value: 75, unit: 'engineers', basis: 'derived', source: SOURCE, says: 'From this many engineers on, the share is judged.' },
    [LEAST]: { value: 0.06, unit: 'fraction', basis: 'derived', source: SOURCE, says: 'A smaller share of infrastructure than this is advice.' },
    [MOST]: { value: 0.25, unit: 'fraction', basis: 'derived', source: SOURCE, says: 'A larger share of infrastructure than this is advice.' },
  },
  check({ index, threshold }, report) {
    const { engineers, infrastructure } = peopleOf(index);
    if (engineers < threshold(ENGINEERS)) return;
    const share = infrastructure / engineers;
    const few = share < threshold(LEAST);
    if (!few && share <= threshold(MOST)) return;
    const openings = plannedInfrastructure(index);
    const planned = few && openings > 0;
    report({
      message: `${infrastructure === 0 ? 'None' : infrastructure} of ${engineers} engineers ${infrastructure < 2 ? 'works' : 'work'} in infrastructure${infrastructure === 0 ? '' : `, ${percent(share)}`}: too ${few ? 'few' : 'many'}${planned ? `. ${openings} ${openings === 1 ? 'is' : 'are'} planned` : ''}`,
      units: [],
      path: index.teams.filter((team) => team.type === 'infrastructure').map((team) => team.id),
      values: { engineers, infrastructure, share, openings },
      threshold: few ? LEAST : MOST,
      because: 'missing-infrastructure-team',
      planned,
    });
  },
  fixes(finding, view) {
    const { index } = view;
    if (finding.threshold?.name !== LEAST || plannedInfrastructure(index) > 0) return [];
    const team = largest(index);
    if (!team) return [openInfrastructureTeam(view)];
    const { engineers, infrastructure } = peopleOf(index);
    const wanted = Math.max(1, Math.ceil(GOOD * engineers - infrastructure));
    const openings = { ...team.openings, infrastructure: headcountOf(team.openings, 'infrastructure') + wanted };
    const label = `Open ${counted(wanted, 'position', 'positions')} in ${unitName(index, team.id)}, towards one engineer in ten`;
    return [{ label, edit: { label, put: { units: [{ ...team, openings }] } } }];
  },
};

/** The largest infrastructure team with people. */
function largest(index: OrgIndex): Team | undefined {
  let best: Team | undefined;
  for (const team of index.teams) {
    if (team.type !== 'infrastructure' || teamPeople(index, team.id).people === 0) continue;
    if (!best || teamPeople(index, team.id).size > teamPeople(index, best.id).size) best = team;
  }
  return best;
}
