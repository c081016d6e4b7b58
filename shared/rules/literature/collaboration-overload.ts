// collaboration-overload: a team that works closely with too many others, or with one for too long.
import type { SupportsLine, Team, UnitId } from '../../model/types.ts';
import type { Rule } from '../rule.ts';
import { counted, listed, unitName } from '../say.ts';

const NAME = 'collaboration-overload';

export const collaborationOverload: Rule = {
  id: NAME,
  name: 'Too much collaboration',
  severity: 'warning',
  basis: 'thumb',
  family: 'literature',
  about: 'structure',
  text: {
    what: 'A team is in more than two collaborations, or in one that has gone on past its months.',
    why: 'Working closely is costly, and good for finding something out. As a habit it makes two teams one that nobody leads.',
    source: { title: 'Skelton and Pais, Team Topologies, interaction modes', url: 'https://teamtopologies.com/key-concepts' },
    remedy: 'End what has found out what it was for; turn the rest into a service.',
  },
  thresholds: {
    [NAME]: {
      value: 2,
      unit: 'lines',
      basis: 'thumb',
      source: 'Team Topologies, interaction modes',
      says: 'More collaborations of one team than this are a warning.',
    },
  },
  check({ index, design, threshold, today }, report) {
    const lines = new Map<Team, SupportsLine[]>();
    const add = (id: UnitId, line: SupportsLine): void => {
      const team = index.team(id);
      const list = team && lines.get(team);
      if (list) list.push(line);
      else if (team) lines.set(team, [line]);
    };
    for (const line of design.lines) {
      if (line.kind !== 'supports' || line.mode !== 'collaboration' || line.from === line.to) continue;
      if (!index.team(line.from) || !index.team(line.to)) continue;
      add(line.from, line);
      add(line.to, line);
    }
    for (const [team, own] of lines) {
      const many = own.length > threshold(NAME);
      const past = own.filter((line) => isPast(line, today));
      if (!many && past.length === 0) continue;
      const shown = many ? own : past;
      const others = [...new Set(shown.map((line) => (line.from === team.id ? line.to : line.from)))];
      const names = listed(others.map((id) => unitName(index, id)));
      report({
        message: many
          ? `${unitName(index, team.id)} is in ${counted(own.length, 'collaboration', 'collaborations')}, with ${names}`
          : `${unitName(index, team.id)} collaborates with ${names} past the time that was set`,
        units: [team.id],
        path: [team.id, ...others],
        lines: shown.map((line) => line.id),
        values: { collaborations: own.length, past: past.length },
        ...(many ? { threshold: NAME } : {}),
      });
    }
  },
};

const MONTHS_A_YEAR = 12;
/** Months since the year 0 of YYYY-MM or YYYY-MM-DD; undefined where it is neither. */
function monthsOf(date: string | undefined): number | undefined {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(date ?? '') ?? [];
  return year === undefined ? undefined : Number(year) * MONTHS_A_YEAR + Number(month);
}

/** Whether a collaboration that says since when and for how long has gone on for longer. */
function isPast({ since, months }: SupportsLine, today: string | undefined): boolean {
  const begun = monthsOf(since);
  const now = monthsOf(today);
  return months !== undefined && begun !== undefined && now !== undefined && now - begun > months;
}
