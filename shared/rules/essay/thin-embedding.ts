// thin-embedding: an SRE in too many teams, or too little in one, to belong anywhere.
import { embeddingsOf } from '../../model/embedding.ts';
import type { OrgIndex } from '../../model/org-index.ts';
import { exact } from '../../model/people.ts';
import type { EmbedsLine, Team, UnitId } from '../../model/types.ts';
import type { Rule, View } from '../rule.ts';
import { counted, listed, percent, unitName } from '../say.ts';
import { sreWords } from '../who.ts';

const SHARE = 'thin-embedding.share';
const HOSTS = 'thin-embedding.hosts';
const SOURCE = 'Essay, "What is the right SRE model?"';

/** The SREs who follow the same lines: a position, or all of a team that have no lines of their own. */
interface Flock {
  readonly id: UnitId;
  people: number;
  /** People by host. */
  readonly hosts: Map<Team, number>;
  readonly lines: Set<EmbedsLine>;
}

export const thinEmbedding: Rule = {
  id: 'thin-embedding',
  name: 'Embedded too thinly',
  severity: 'advice',
  basis: 'derived',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'An SRE is embedded in more than two teams, or a host gets less than half a person.',
    why: 'Trust comes from planning and working with a team. Whoever comes for a day a week is a visitor.',
    passage: { quote: 'allows the SREs to scrum with their team, gain mutual trust', section: 'SRE' },
    remedy: 'Keep the host with the most critical services, and let the others wait for an SRE of their own.',
  },
  thresholds: {
    [SHARE]: { value: 0.5, unit: 'people', basis: 'derived', source: SOURCE, says: 'Less of an SRE than this in a host is too thin.', range: [0, 1] },
    [HOSTS]: { value: 2, unit: 'teams', basis: 'derived', source: SOURCE, says: 'More hosts for one SRE than this are too many.' },
  },
  check(view, report) {
    const { index } = view;
    for (const flock of flocks(index)) {
      const thin = thinHosts(view, flock);
      const many = isSpread(view, flock);
      if (thin.length === 0 && !many) continue;
      const smallest = Math.min(...flock.hosts.values());
      const hosts = many ? [...flock.hosts.keys()] : thin;
      const names = listed(hosts.map((host) => unitName(index, host.id)));
      const one = index.position(flock.id) !== undefined && flock.people === 1;
      const who = one ? sreWords(index, flock.id) : unitName(index, flock.id);
      const least = view.threshold(SHARE);
      const share = `less than ${least === 0.5 ? 'half' : percent(least)} of ${one ? 'the' : "one SRE's"} time${thin.length > 1 ? ' each' : ''}`;
      report({
        message: many
          ? `${who} ${one ? 'is' : `has ${counted(flock.people, 'SRE', 'SREs')}`} embedded in ${counted(flock.hosts.size, 'team', 'teams')}: ${names}`
          : `${who} gives ${names} ${share}`,
        units: [flock.id],
        path: [flock.id, ...hosts.map((host) => host.id)],
        lines: [...flock.lines].filter((line) => hosts.some((host) => host.id === line.to)).map((line) => line.id),
        values: { hosts: flock.hosts.size, least: exact(smallest), people: flock.people },
        threshold: many ? HOSTS : SHARE,
      });
    }
  },
  fixes(finding, { index }) {
    const flock = flocks(index).find(({ id }) => id === finding.units[0]);
    if (!flock) return [];
    const all = index.embedsFrom(flock.id);
    const tiers = tierByOwner(index);
    const most = Math.max(1, Math.floor(flock.people));
    const sits = [...flock.hosts.keys()].some((host) => ![...flock.lines].some((line) => line.to === host.id));
    // One line for each host, the most critical hosts first; nobody is sent to more hosts than there are people.
    const kept: EmbedsLine[] = [];
    for (const line of [...flock.lines].sort((a, b) => (tiers.get(a.to) ?? NO_SERVICE) - (tiers.get(b.to) ?? NO_SERVICE)))
      if (!sits && kept.length < most && !kept.some((other) => other.to === line.to)) kept.push(line);
    const mended = kept.map(({ share: _, people, ...line }): EmbedsLine =>
      people === undefined || flock.people === 1 ? line : { ...line, people: 1 },
    );
    const gone = all.filter((line) => !kept.includes(line)).map((line) => line.id);
    const names = listed(kept.map((line) => unitName(index, line.to)));
    const label = sits
      ? `Let ${unitName(index, flock.id)} work where it sits`
      : `Keep ${unitName(index, flock.id)} in ${names}, with all of the time`;
    const put = mended.length > 0 ? { put: { lines: mended } } : {};
    return [{ label, edit: { label, ...put, ...(gone.length > 0 ? { remove: { lines: gone } } : {}) } }];
  },
};

const NO_SERVICE = 4;
const LEAST_TIER = 3;

function flocks(index: OrgIndex): Flock[] {
  const found = new Map<UnitId, Flock>();
  for (const { seat, stays } of embeddingsOf(index).seats.values()) {
    if (seat.people === 0 || !stays.some((stay) => stay.line)) continue;
    const id = stays.find((stay) => stay.line)?.line?.from ?? seat.id;
    let flock = found.get(id);
    if (!flock) found.set(id, (flock = { id, people: 0, hosts: new Map(), lines: new Set() }));
    flock.people += seat.people;
    for (const { host, line, people } of stays) {
      flock.hosts.set(host, (flock.hosts.get(host) ?? 0) + people);
      if (line) flock.lines.add(line);
    }
  }
  return [...found.values()];
}

const thinHosts = ({ threshold }: View, { hosts }: Flock): Team[] =>
  [...hosts].filter(([, people]) => exact(people) < threshold(SHARE)).map(([host]) => host);
const isSpread = ({ threshold }: View, { hosts, people }: Flock): boolean => hosts.size > threshold(HOSTS) * people;

function tierByOwner(index: OrgIndex): Map<UnitId, number> {
  const tiers = new Map<UnitId, number>();
  for (const { owner, tier } of index.services.values()) tiers.set(owner, Math.min(tiers.get(owner) ?? NO_SERVICE, tier ?? LEAST_TIER));
  return tiers;
}
