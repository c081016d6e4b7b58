// generalists-only: a larger organisation in which everybody is expected to do everything.
import { plannedInRole } from '../../model/openings.ts';
import type { OrgIndex } from '../../model/org-index.ts';
import { headcountOf, peopleOf, teamPeople } from '../../model/people.ts';
import { SPECIALISTS } from '../../model/roles.ts';
import type { Counts, Role, Team, TeamType, UnitId } from '../../model/types.ts';
import type { Rule } from '../rule.ts';
import { counted, percent, unitName } from '../say.ts';

const ENGINEERS = 'generalists-only.engineers';
const SHARE = 'generalists-only.share';
const ROLES = 'generalists-only.roles';
const SOURCE = 'Essay, "The fallacy of fungibility"';
const GENERALISTS: readonly Role[] = ['engineer', 'tech-lead', 'engineering-manager'];

export const generalistsOnly: Rule = {
  id: 'generalists-only',
  name: 'Generalists only',
  severity: 'warning',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'Of 75 engineers or more, nine tenths are generalists and their managers, or fewer than two specialist roles are there.',
    why: 'What one person can know does not grow with the company. Networks, storage, clients and security each need somebody whose job they are.',
    passage: { quote: 'a larger engineering organization requires different types of engineers to succeed', section: 'FUN' },
    remedy: 'Make some of the open positions positions for specialists.',
  },
  thresholds: {
    [ENGINEERS]: { value: 75, unit: 'engineers', basis: 'derived', source: SOURCE, says: 'From this many engineers on, specialists are asked for.' },
    [SHARE]: {
      value: 0.9,
      unit: 'fraction',
      basis: 'derived',
      source: SOURCE,
      says: 'From this share of generalists and their managers on, a warning.',
      range: [0, 1],
    },
    [ROLES]: { value: 2, unit: 'roles', basis: 'derived', source: SOURCE, says: 'With fewer specialist roles than this, a warning.' },
  },
  check({ index, threshold }, report) {
    const { engineers, byRole } = peopleOf(index);
    if (engineers < threshold(ENGINEERS)) return;
    const generalists = GENERALISTS.reduce((people, role) => people + (byRole.get(role) ?? 0), 0);
    const share = generalists / engineers;
    const roles = [...SPECIALISTS].filter((role) => (byRole.get(role) ?? 0) > 0).length;
    const many = share >= threshold(SHARE);
    if (!many && roles >= threshold(ROLES)) return;
    const openings = planned(index);
    const isPlanned = openings > 0;
    report({
      message: `${many ? `${percent(share)} of ${engineers} engineers are generalists and their managers` : `${engineers} engineers and ${counted(roles, 'specialist role', 'specialist roles')}`}${isPlanned ? `. ${openings} specialist${openings === 1 ? ' is' : 's are'} planned` : ''}`,
      units: [],
      values: { engineers, generalists, share, specialistRoles: roles, openings },
      threshold: many ? SHARE : ROLES,
      planned: isPlanned,
    });
  },
  fixes(_finding, { index }) {
    if (planned(index) > 0) return [];
    const teams = new Map<UnitId, Team>();
    let turned = 0;
    const found = new Set([...SPECIALISTS].filter((role) => (peopleOf(index).byRole.get(role) ?? 0) > 0));
    for (const team of index.teams) {
      const open = Math.floor(headcountOf(team.openings, 'engineer'));
      if (open === 0) continue;
      const openings: Counts = { ...team.openings };
      delete openings.engineer;
      const [first, second] = FOR_TYPE[team.type] ?? PRODUCT;
      const add = (role: Role, people: number): void => {
        if (people === 0) return;
        openings[role] = headcountOf(openings, role) + people;
        found.add(role);
      };
      add(first, Math.ceil(open / 2));
      add(second, Math.floor(open / 2));
      turned += open;
      teams.set(team.id, { ...team, openings });
    }
    const missing = turned === 0 ? PRODUCT : PRODUCT.filter((role) => !found.has(role)).slice(0, Math.max(0, LEAST_ROLES - found.size));
    const home = [...teams.values()][0] ?? largest(index);
    if (!home) return [];
    if (missing.length > 0) {
      const openings = { ...home.openings };
      for (const role of missing) openings[role] = headcountOf(openings, role) + 1;
      teams.set(home.id, { ...home, openings });
    }
    const turns = turned > 0 ? [`look for specialists in ${counted(turned, 'opening', 'openings')} for generalists`] : [];
    const opens =
      missing.length > 0 ? [`open ${counted(missing.length, 'position', 'positions')} for specialists in ${unitName(index, home.id)}`] : [];
    const words = [...turns, ...opens].join(', and ');
    const label = words.charAt(0).toUpperCase() + words.slice(1);
    return [{ label, edit: { label, put: { units: [...teams.values()] } } }];
  },
};

const LEAST_ROLES = 2;
const PRODUCT: readonly [Role, Role] = ['backend', 'frontend'];
/** Whom a team of a type looks for instead of a generalist. */
const FOR_TYPE: Partial<Record<TeamType, readonly [Role, Role]>> = {
  infrastructure: ['infrastructure', 'infrastructure'],
  operations: ['operations', 'operations'],
  data: ['data', 'backend'],
  quality: ['quality', 'quality'],
  security: ['security', 'security'],
};

/** The specialists who are looked for, of whatever role. */
const planned = (index: OrgIndex): number => [...SPECIALISTS].reduce((people, role) => people + plannedInRole(index, role), 0);

function largest(index: OrgIndex): Team | undefined {
  let best: Team | undefined;
  for (const team of index.teams)
    if (team.type === 'product' && (!best || teamPeople(index, team.id).size > teamPeople(index, best.id).size)) best = team;
  return best;
}
