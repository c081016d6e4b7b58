// sre-toil: SREs whose time goes into operations, or who are embedded for chores alone.
import type { OrgIndex } from '../../model/org-index.ts';
import { finite } from '../../model/numbers.ts';
import { inRole } from '../../model/people.ts';
import { seatsOf } from '../../model/seats.ts';
import type { Duty, EmbedsLine, Line, Position, Service, Team, Unit, UnitId } from '../../model/types.ts';
import { DUTY_WORDS } from '../../model/words.ts';
import type { Rule } from '../rule.ts';
import { listed, unitName } from '../say.ts';
import { sreWords } from '../who.ts';

const CHORES: ReadonlySet<Duty> = new Set<Duty>(['deploys', 'dashboards', 'paging', 'tickets']);
const NAME = 'sre-toil';

const hasSres = (index: OrgIndex, unit: Unit): boolean =>
  unit.kind === 'position' ? unit.role === 'sre' : unit.kind === 'team' && inRole(index, unit.id, 'sre') > 0;
const isChores = (line: EmbedsLine): boolean => line.duties !== undefined && line.duties.length > 0 && line.duties.every((duty) => CHORES.has(duty));

/** The fraction of its time that a seat or an SRE team spends on operations; undefined where the file does not say. */
const toilOf = (unit: Unit): number | undefined =>
  unit.kind === 'position' ? unit.time?.toil : unit.kind === 'team' && unit.type === 'sre' ? unit.time?.operations : undefined;

export const sreToil: Rule = {
  id: NAME,
  name: 'SREs do chores',
  severity: 'critical',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'An SRE or an SRE team spends more than half of the time on toil and operations, or an SRE is embedded for deploys, dashboards, paging and tickets alone.',
    why: 'Chores grow with the company and leave no time for the work that would do away with them. Good engineers leave such a job.',
    passage: { quote: 'SREs are not on-call, dashboard, and deploy monkeys.', section: 'SRE' },
    remedy: 'Make reliability and automation the job, and give deploys to the teams that own the services.',
  },
  thresholds: {
    [NAME]: {
      value: 0.5,
      unit: 'fraction',
      basis: 'policy',
      source: 'SRE book, ch. 5: at most half of the time on operations',
      says: "More than this share of an SRE's or an SRE team's time in toil and operations is critical.",
      range: [0, 1],
    },
  },
  check({ index, threshold }, report) {
    const most = threshold(NAME);
    const seats = seatsOf(index);
    if (seats.length === 0 && !index.teams.some((team) => team.type === 'sre')) return;
    // The teams that `hasSres` would find, without asking each of ten thousand.
    const manned = new Set(seats.flatMap((seat) => (seat.people > 0 ? (seat.team?.id ?? []) : [])));
    for (const unit of index.design.units) {
      const isSreTeam = unit.kind === 'team' && unit.type === 'sre';
      if (unit.kind === 'group' || !(isSreTeam || (unit.kind === 'team' ? manned.has(unit.id) : unit.role === 'sre'))) continue;
      const toil = toilOf(unit);
      const lines = hasSres(index, unit) ? index.embedsFrom(unit.id) : [];
      const chores = lines.filter(isChores);
      const over = toil !== undefined && toil > most;
      if (!over && chores.length === 0) {
        const missing = missingOf(index, unit);
        if (toil === undefined && missing !== undefined && !lines.some((line) => line.duties !== undefined)) report.skip(missing);
        continue;
      }
      const name = unit.kind === 'position' ? sreWords(index, unit.id) : unitName(index, unit.id);
      const duties = [...new Set(chores.flatMap((line) => line.duties ?? []))];
      const hosts = listed([...new Set(chores.map((line) => unitName(index, line.to)))]);
      const says = [
        ...(over ? [`spends ${percent(toil)} of the time on ${unit.kind === 'team' ? 'operations' : 'toil'}`] : []),
        ...(chores.length > 0 ? [`works in ${hosts} for ${listed(duties.map((duty) => DUTY_WORDS[duty]))} alone`] : []),
      ];
      report({
        message: `${name} ${says.join(' and ')}`,
        units: [unit.id],
        path: [unit.id, ...new Set(chores.map((line) => line.to).filter((id) => index.unit(id)))],
        lines: chores.map((line) => line.id),
        values: { ...(toil === undefined ? {} : { toil }), ...(chores.length > 0 ? { duties: duties.join(', ') } : {}) },
        ...(over ? { threshold: NAME } : {}),
      });
    }
  },
  fixes(finding, { index, threshold }) {
    const unit = index.unit(finding.units[0] ?? '');
    if (!unit || unit.kind === 'group') return [];
    const most = threshold(NAME);
    const toil = toilOf(unit);
    const units: Unit[] = toil !== undefined && toil > most ? [relieved(unit, toil, most)] : [];
    const chores = hasSres(index, unit) ? index.embedsFrom(unit.id).filter(isChores) : [];
    const lines = chores.map((line): Line => ({ ...line, duties: ['reliability', 'automation'] }));
    const services = chores.length > 0 ? deployedFor(index, unit, new Set(chores.map((line) => line.to))) : [];
    const name = unitName(index, unit.id);
    const label =
      units.length === 0 || lines.length > 0
        ? `Make reliability and automation the duties of ${name}${services.length > 0 ? '; the owners deploy' : ''}`
        : `Cut the chores of ${name} to ${percent(most)} of the time; the rest goes into ${unit.kind === 'team' ? 'building' : 'reliability'}`;
    const put = {
      ...(units.length > 0 ? { units } : {}),
      ...(lines.length > 0 ? { lines } : {}),
      ...(services.length > 0 ? { services } : {}),
    };
    return [{ label, edit: { label, put } }];
  },
};

const percent = (fraction: number): string => `${Math.round(finite(fraction * 100))} %`;

/** The field that would tell; none where nobody is there, or where the team of a seat has told already. */
function missingOf(index: OrgIndex, unit: Team | Position): string | undefined {
  if (unit.kind === 'team') return unit.type === 'sre' && (unit.headcount.sre ?? 0) > 0 ? `units.${unit.id}.time.operations` : undefined;
  const team = index.container(unit);
  const told = team?.kind === 'team' && team.type === 'sre' && team.time?.operations !== undefined;
  return unit.vacant === true || told ? undefined : `units.${unit.id}.time.toil`;
}

/** The unit with its chores at the most that is fine, and what they took above it given to the work that reduces them. */
function relieved(unit: Team | Position, toil: number, most: number): Unit {
  const freed = Math.round((toil - most) * 1000) / 1000;
  const more = (part: number | undefined): number => Math.min(1 - most, Math.round(((part ?? 0) + freed) * 1000) / 1000);
  return unit.kind === 'team'
    ? { ...unit, time: { ...unit.time, operations: most, build: more(unit.time?.build) } }
    : { ...unit, time: { ...unit.time, toil: most, reliability: more(unit.time?.reliability) } };
}

/** The hosts' services that the SREs deploy, with the deploying given back to their owners. */
function deployedFor(index: OrgIndex, unit: Team | Position, hosts: ReadonlySet<UnitId>): Service[] {
  const container = unit.kind === 'team' ? unit : index.container(unit);
  const home = container?.kind === 'team' && container.type === 'sre' ? container.id : undefined;
  return [...index.services.values()]
    .filter((service) => home !== undefined && service.deployer === home && hosts.has(service.owner))
    .map(ownersDeploy);
}
const ownersDeploy = (service: Service): Service => ({ ...service, deployer: service.owner });
