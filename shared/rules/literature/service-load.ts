// service-load: a team with more services than it can keep in mind.
import { teamPeople } from '../../model/people.ts';
import type { Service, Team } from '../../model/types.ts';
import type { Rule } from '../rule.ts';
import { counted, listed, serviceName, unitName } from '../say.ts';

const SERVICES = 'service-load.services';
const PEOPLE = 'service-load.people';
const SOURCE = 'Team Topologies, ch. 3';

export const serviceLoad: Rule = {
  id: 'service-load',
  name: 'Too many services for a team',
  severity: 'advice',
  basis: 'thumb',
  family: 'literature',
  about: 'engineers',
  text: {
    what: 'A team owns more than three services of tier 1 or 2, or it owns any with fewer than four people.',
    why: 'A team can care well for what it can keep in mind. The rest is only kept alive.',
    source: { title: 'Skelton and Pais, Team Topologies, chapter 3', url: 'https://teamtopologies.com/key-concepts' },
    remedy: 'Give services to a team that has room, join those that change together, or let the team grow.',
  },
  thresholds: {
    [SERVICES]: {
      value: 3,
      unit: 'services',
      basis: 'thumb',
      source: SOURCE,
      says: 'More services of tier 1 or 2 in one team than this are advice.',
    },
    [PEOPLE]: { value: 4, unit: 'people', basis: 'thumb', source: SOURCE, says: 'A team of fewer people than this should own no service.' },
  },
  check({ index, threshold }, report) {
    const owned = new Map<Team, Service[]>();
    for (const service of index.services.values()) {
      const team = index.team(service.owner);
      const list = team && owned.get(team);
      if (list) list.push(service);
      else if (team) owned.set(team, [service]);
    }
    for (const [team, services] of owned) {
      const heavy = services.filter((service) => service.tier !== undefined && service.tier <= 2);
      const people = teamPeople(index, team.id).size;
      const small = people < threshold(PEOPLE);
      const many = heavy.length > threshold(SERVICES);
      if (!many && !small) continue;
      const shown = many ? heavy : services;
      const names = listed(shown.map((service) => serviceName(index, service.id)));
      report({
        message: many
          ? `${unitName(index, team.id)} owns ${heavy.length} services of tier 1 or 2: ${names}`
          : `${unitName(index, team.id)}, ${counted(people, 'person', 'people')}, owns ${names}`,
        units: [team.id],
        values: { services: services.length, heavy: heavy.length, people },
        threshold: many ? SERVICES : PEOPLE,
      });
    }
  },
};
