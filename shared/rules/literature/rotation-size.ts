// rotation-size: a rotation at all hours that too few people carry.
import { rotationPeople } from '../../model/on-call.ts';
import type { Rule } from '../rule.ts';
import { counted, rotationName, sentence } from '../say.ts';

const ONE = 'rotation-size.one-site';
const EACH = 'rotation-size.each-site';
const SOURCE = 'SRE book, ch. 11: Being On-Call';

export const rotationSize: Rule = {
  id: 'rotation-size',
  name: 'Rotation too small',
  severity: 'warning',
  basis: 'policy',
  family: 'literature',
  about: 'engineers',
  text: {
    what: 'A rotation that is on call at all hours has fewer than eight people at one site, or fewer than six at each of several.',
    why: 'With fewer people everybody is on call too often to rest, to have a life, and to do the work that would make the pager quiet.',
    source: { title: 'Site Reliability Engineering, chapter 11: Being On-Call', url: 'https://sre.google/sre-book/being-on-call/' },
    remedy: 'Add people of the owning teams, or join the rotation with that of a neighbour team.',
    counter:
      'The figure is the policy of one company whose services are very large. A small company may have no choice; it can make hours "office" where users allow.',
  },
  thresholds: {
    [ONE]: { value: 8, unit: 'people', basis: 'policy', source: SOURCE, says: 'Fewer people than this in a rotation at one site is a warning.' },
    [EACH]: {
      value: 6,
      unit: 'people a site',
      basis: 'policy',
      source: SOURCE,
      says: 'Fewer people a site than this in a rotation at several sites is a warning.',
    },
  },
  check({ index, threshold }, report) {
    for (const rotation of index.rotations.values()) {
      if (rotation.hours === 'office') continue;
      const { people, owners, members, teams } = rotationPeople(index, rotation);
      const sites = rotation.sites !== undefined && rotation.sites >= 1 ? rotation.sites : 1;
      const name = sites < 2 ? ONE : EACH;
      const perSite = people / sites;
      if (perSite >= threshold(name)) continue;
      const where = sites < 2 ? '' : ` at ${sites} sites`;
      report({
        message: `${sentence(counted(people, 'person carries', 'people carry'))} ${rotationName(index, rotation.id)} at all hours${where}; ${sites < 2 ? `${threshold(name)} are` : `${threshold(name)} at each site are`} needed`,
        units: teams,
        path: [...new Set([...members, ...owners.map((team) => team.id)])],
        about: rotation.id,
        values: { people, sites, perSite },
        threshold: name,
      });
    }
  },
};
