// sre-reports-to-host-manager: an embedded SRE whose manager is the host team's manager too.
import { hostsOfOwnManager } from '../../model/embedding.ts';
import { managerUnit } from '../../model/org-index.ts';
import { seatManager, seatsOf } from '../../model/seats.ts';
import { underSreManager } from '../fixes/solid-line.ts';
import { freshId } from '../fresh-id.ts';
import type { Rule } from '../rule.ts';
import { listed, unitName } from '../say.ts';
import { managerWords, seatWords, wayUp } from '../who.ts';

export const sreReportsToHostManager: Rule = {
  id: 'sre-reports-to-host-manager',
  name: "SRE answers to the host team's manager",
  severity: 'critical',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'An SRE is embedded in a product or data team and answers to the manager of that very team.',
    why: 'The SRE then does what the team needs today, which is features. Standards, careers and the right to say no belong to somebody who has reliability as the job.',
    passage: { quote: 'embedded into product teams, while not reporting to the product team engineering manager', section: 'SRE' },
    remedy: "Give the SRE a solid line to an SRE manager, and a dotted line to the host team's manager. The embedding stays.",
    counter: 'In a very small company one manager may be all there is; accept the finding then, and say so.',
  },
  check({ index }, report) {
    for (const seat of seatsOf(index)) {
      const hosts = hostsOfOwnManager(index, seat);
      const manager = seatManager(index, seat);
      if (hosts.length === 0 || !manager) continue;
      const { who, one } = seatWords(index, seat);
      const { path, lines } = wayUp(index, seat, [manager]);
      const teams = [...new Set(hosts.map(({ host }) => host.id))];
      report({
        message: `${who} ${one ? 'answers' : 'answer'} to ${managerWords(index, manager)}, who also manages the host team${teams.length > 1 ? 's' : ''} ${listed(teams.map((id) => unitName(index, id)))}`,
        units: [seat.id],
        path: [...path, ...teams.filter((id) => !path.includes(id))],
        lines: [...lines, ...hosts.flatMap(({ line }) => line?.id ?? [])],
        values: { hosts: teams.length, people: seat.people },
      });
    }
  },
  fixes(finding, view) {
    const { index, design } = view;
    const seat = seatsOf(index).find((candidate) => candidate.id === finding.units[0]);
    const manager = seat && seatManager(index, seat);
    if (!seat || !manager) return [];
    const fix = underSreManager(view, seat, (parts) => {
      const moved = parts.units.find((unit) => unit.kind === 'position' && unit.role === 'sre')?.id ?? seat.id;
      const to = managerUnit(manager);
      if (to === moved || index.dottedFrom(moved).some((line) => line.to === to)) return;
      const ids = new Set([...parts.units, ...parts.lines].map((record) => record.id));
      parts.lines.push({ id: freshId(design, `${moved}-dotted`, ids), kind: 'dotted', from: moved, to, purpose: 'host team' });
    });
    return fix ? [fix] : [];
  },
};
