// central-consulting-sre: SREs who are, for the most part, a central consulting organisation instead of sitting with product teams.
import { embeddingsOf } from '../../model/embedding.ts';
import { managerUnit, type OrgIndex } from '../../model/org-index.ts';
import { peopleOf, productTeams, teamPeople } from '../../model/people.ts';
import { seatManager, type Seat } from '../../model/seats.ts';
import type { EmbedsLine, Team, UnitId } from '../../model/types.ts';
import { freshId } from '../fresh-id.ts';
import type { Rule } from '../rule.ts';
import { counted, listed, numbered, sentence, unitName } from '../say.ts';

const PEOPLE = 'central-consulting-sre.people';
const SHARE = 'central-consulting-sre.share';

export const centralConsultingSre: Rule = {
  id: 'central-consulting-sre',
  name: 'SREs consult from the centre',
  severity: 'warning',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'There are two or more SREs, and less than half of them work in product or data teams.',
    why: 'Consultants arrive late, lack the context of the service and leave before anything has changed. Mutual trust comes from planning and working together.',
    passage: { quote: 'Are SREs part of a central consulting organization or are they embedded', section: 'MID' },
    remedy: 'Embed each SRE in a product team, the one with the most critical services first. The reporting lines stay as they are.',
    counter:
      'Google embeds one SRE for a time only and keeps the rest central (sre.google/sre-book/operational-overload); the profile "google" makes this advice.',
  },
  thresholds: {
    [PEOPLE]: {
      value: 2,
      unit: 'people',
      basis: 'derived',
      source: 'Essay, "Is there a middle ground"',
      says: 'With fewer SREs than this there is no central organisation to speak of.',
    },
    [SHARE]: {
      value: 0.5,
      unit: 'fraction',
      basis: 'derived',
      source: 'Essay, "Is there a middle ground"',
      says: 'Less than this share of the SREs embedded is a warning.',
      range: [0, 1],
    },
  },
  check({ index, threshold }, report) {
    const { sre } = peopleOf(index);
    const { share, seats } = embeddingsOf(index);
    if (sre < threshold(PEOPLE) || share >= threshold(SHARE)) return;
    const embedded = Math.round(share * sre * 100) / 100;
    report({
      message: `${embedded === 0 ? 'None' : sentence(numbered(embedded))} of ${counted(sre, 'SRE', 'SREs')} ${embedded > 1 ? 'work' : 'works'} in a product team: SRE is a central consulting organisation here`,
      units: [],
      path: [...seats.values()].filter(({ seat, stays }) => seat.people > 0 && stays.length === 0).map(({ seat }) => seat.id),
      values: { sre, embeddedShare: share },
      threshold: SHARE,
    });
  },
  fixes(_finding, { index, design, threshold }) {
    const { sre } = peopleOf(index);
    // People are placed one by one: of so many it is a slip in the file, which impossible-figures names.
    if (sre > MOST_PLACED) return [];
    const { share, seats } = embeddingsOf(index);
    const teams = neediest(index);
    const lines: EmbedsLine[] = [];
    const hosts = new Set<UnitId>();
    const ids = new Set<string>();
    let next = 0;
    let people = 0;
    /** The next team in need whose manager is not the seat's own. */
    const hostFor = (seat: Seat): Team | undefined => {
      const own = seatManager(index, seat);
      for (let tried = 0; tried < teams.length; tried++) {
        const team = teams[next++ % teams.length];
        const manager = team && index.managerOfPeople(team);
        if (team && !(own && manager && managerUnit(own) === managerUnit(manager))) return team;
      }
      return undefined;
    };
    for (const { seat, stays } of seats.values()) {
      if (stays.length > 0) continue;
      const placed = new Map<UnitId, number>();
      for (let person = 0; person < Math.floor(seat.people - busyIn(index, seat)); person++) {
        const host = hostFor(seat);
        if (host) placed.set(host.id, (placed.get(host.id) ?? 0) + 1);
      }
      for (const [host, count] of placed) {
        const id = freshId(design, `${seat.id}-in-${host}`, ids);
        ids.add(id);
        hosts.add(host);
        people += count;
        lines.push({ id, kind: 'embeds', from: seat.id, to: host, ...(seat.kind === 'position' && seat.people === 1 ? {} : { people: count }) });
      }
    }
    if (lines.length === 0 || share * sre + people < threshold(SHARE) * sre) return [];
    const label = `Embed ${counted(people, 'SRE', 'SREs')} in ${listed([...hosts].map((id) => unitName(index, id)))}`;
    return [{ label, edit: { label, put: { lines } } }];
  },
};

/** How many people of a seat its lines to teams that are no hosts take. */
const busyIn = (index: OrgIndex, seat: Seat): number =>
  index
    .embedsFrom(seat.id)
    .reduce((people, { people: named, share }) => people + (named ?? (share === undefined ? 0 : seat.people)) * (share ?? 1), 0);

/** Product teams, those with the most critical services first; of equals those without an SRE, then the larger ones. */
function neediest(index: OrgIndex): Team[] {
  const tiers = new Map<UnitId, number>();
  for (const service of index.services.values())
    tiers.set(service.owner, Math.min(tiers.get(service.owner) ?? NO_SERVICE, service.tier ?? LEAST_TIER));
  const { hosts } = embeddingsOf(index);
  const rank = (team: Team): [number, number, number] => [
    tiers.get(team.id) ?? NO_SERVICE,
    hosts.has(team.id) ? 1 : 0,
    -teamPeople(index, team.id).size,
  ];
  return productTeams(index)
    .map((team) => ({ team, rank: rank(team) }))
    .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || a.rank[2] - b.rank[2])
    .map(({ team }) => team);
}
const LEAST_TIER = 3;
const NO_SERVICE = 4;
const MOST_PLACED = 100_000;
