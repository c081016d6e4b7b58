// no-checks-and-balances: an SRE manager and a host's manager who meet below a director, under product, or nowhere.
import { apply } from '../../edits/apply.ts';
import { embeddingsOf } from '../../model/embedding.ts';
import { indexOf, managerRole, managerUnit, type Manager, type OrgIndex } from '../../model/org-index.ts';
import { seatManager, type Seat } from '../../model/seats.ts';
import { sideOf } from '../../model/roles.ts';
import type { Team, UnitId } from '../../model/types.ts';
import { asPut, lineTo, noParts, underSreManager } from '../fixes/solid-line.ts';
import { hangsBelow, homeForReliability } from '../home.ts';
import type { Fix } from '../finding.ts';
import type { Rule, View } from '../rule.ts';
import { listed, sentence, unitName } from '../say.ts';
import { managerWords } from '../who.ts';

/** Whom SRE seats answer to first, with these seats and the teams that they are embedded in. */
interface Pairing {
  readonly manager: Manager;
  readonly seats: Seat[];
  readonly hosts: Set<Team>;
}

export const noChecksAndBalances: Rule = {
  id: 'no-checks-and-balances',
  name: 'No checks and balances',
  severity: 'advice',
  basis: 'derived',
  family: 'essay',
  about: 'engineers',
  text: {
    what: "The lowest manager above both an SRE's manager and the host team's manager is below a director, or of the product side, or there is none.",
    why: 'When features and reliability pull apart, somebody has to weigh them. Where the two lines meet too low, or on the side of features, the same side wins each time.',
    passage: { quote: 'appropriate checks and balances in place', section: 'SRE' },
    remedy: "Let the SRE manager answer to the highest neutral manager: a CTO, a VP engineering or a director who is above the host's manager too.",
  },
  check({ index }, report) {
    for (const { manager, hosts } of pairings(index).values()) {
      const up = [manager, ...index.chainFrom(index.above(manager))];
      const wrong: Team[] = [];
      let meets: Manager | null = null;
      for (const host of hosts) {
        const common = commonAbove(index, up, host);
        if (isFair(common)) continue;
        wrong.push(host);
        meets ??= common ?? null;
      }
      const [first] = wrong;
      if (!first) continue;
      const names = listed(wrong.map((team) => unitName(index, team.id)));
      const self = meets !== null && managerUnit(meets) === managerUnit(manager);
      report({
        message: meets
          ? self
            ? `${sentence(managerWords(index, manager))} speaks for reliability and for ${names} at once: nobody weighs the two`
            : `${sentence(managerWords(index, manager))} and the manager of ${names} meet at ${managerWords(index, meets)}, ${sideOf(managerRole(meets)) === 'product' ? 'on the product side' : 'below a director'}`
          : `${sentence(managerWords(index, manager))} and the manager of ${names} have no manager in common`,
        units: [managerUnit(manager)],
        path: [...new Set([managerUnit(manager), ...(meets ? [managerUnit(meets)] : []), ...wrong.map((team) => team.id)])],
        values: { hosts: wrong.length, ...(meets ? { common: managerUnit(meets) } : {}) },
        because: ['sre-reports-to-host-manager', 'sre-reports-to-product'],
      });
    }
  },
  fixes(finding, view) {
    const { index } = view;
    const pairing = pairings(index).get(finding.units[0] ?? '');
    if (!pairing) return [];
    const moved = movesWhole(index, pairing.manager) ? managerHome(view, pairing) : null;
    if (moved || sideOf(managerRole(pairing.manager)) === 'reliability') return moved ? [moved] : [];
    // SREs of somebody who manages others too get a manager of their own.
    const [seat, another] = pairing.seats;
    const fix = seat && !another && seat.people <= MOST_MOVED ? underSreManager(view, seat) : null;
    return fix && !bringsAnother(view, fix) ? [fix] : [];
  },
};

/** Whether the line of a manager can move up without taking others along: of the reliability side, of SREs alone, or one that is not there yet. */
function movesWhole(index: OrgIndex, manager: Manager): boolean {
  if (sideOf(managerRole(manager)) === 'reliability' || index.above(manager) === null) return true;
  if (manager.kind === 'head') return manager.team.type === 'sre';
  const { positions, teams, heads } = index.reports(manager.position.id);
  return positions.every((position) => position.role === 'sre') && [...teams, ...heads].every((team) => team.type === 'sre');
}

/** The manager's line to the highest neutral manager; null where that does not bring the lines together at a fair place. */
function managerHome(view: View, { manager, hosts }: Pairing): Fix | null {
  const { index } = view;
  const home = homeForReliability(index);
  const unit = managerUnit(manager);
  if (!home || home.id === unit || hangsBelow(index, home.id, unit)) return null;
  const up: Manager[] = [{ kind: 'position', position: home }, ...index.chain(home.id)];
  if (![...hosts].every((host) => isFair(commonAbove(index, [manager, ...up], host)))) return null;
  const parts = noParts();
  parts.lines.push(lineTo(view, unit, home.id, parts));
  const label = `Move the line of ${managerWords(index, manager)} to ${managerWords(index, { kind: 'position', position: home })}`;
  return { label, edit: { label, put: asPut(parts) } };
}

/** Whether a fix would leave the fault as it is, under another manager's name. */
function bringsAnother({ design, index }: View, { edit }: Fix): boolean {
  const before = pairings(index);
  const after = indexOf(apply(design, edit));
  for (const [unit, { manager, hosts }] of pairings(after)) {
    const up = [manager, ...after.chainFrom(after.above(manager))];
    if (!before.has(unit) && [...hosts].some((host) => !isFair(commonAbove(after, up, host)))) return true;
  }
  return false;
}

/** More SREs than one manager can take on make a fault of their own. */
const MOST_MOVED = 9;

/** By the unit of the manager. A host without any manager says nothing about where lines meet. */
function pairings(index: OrgIndex): Map<UnitId, Pairing> {
  const found = new Map<UnitId, Pairing>();
  for (const { seat, stays } of embeddingsOf(index).seats.values()) {
    if (stays.length === 0) continue;
    const manager = seatManager(index, seat);
    if (!manager) continue;
    let pairing = found.get(managerUnit(manager));
    if (!pairing) found.set(managerUnit(manager), (pairing = { manager, seats: [], hosts: new Set() }));
    pairing.seats.push(seat);
    for (const { host } of stays) if (index.managerOfPeople(host)) pairing.hosts.add(host);
  }
  return found;
}

const isSame = (a: Manager, b: Manager): boolean => a.kind === b.kind && managerUnit(a) === managerUnit(b);

/** The lowest of these managers who is above the people of a team too; null where none is. */
function commonAbove(index: OrgIndex, up: readonly Manager[], host: Team): Manager | null {
  const theirs = index.chainFrom(index.managerOfPeople(host));
  return up.find((manager) => theirs.some((other) => isSame(manager, other))) ?? null;
}

const isFair = (common: Manager | null): boolean => common !== null && sideOf(managerRole(common)) === 'neutral';
