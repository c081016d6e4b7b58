// duplicate-name: two teams that are called the same, side by side.
import type { Team } from '../../model/types.ts';
import type { Rule } from '../rule.ts';
import { counted, sentence, unitName } from '../say.ts';

export const duplicateName: Rule = {
  id: 'duplicate-name',
  name: 'Two teams with one name',
  severity: 'advice',
  basis: 'judgement',
  family: 'integrity',
  about: 'structure',
  text: {
    what: 'Two teams in one group (or both in none) have the same name, apart from capitals and spaces.',
    why: 'People, messages and reports tell teams apart by name; so does every finding here.',
    remedy: 'Rename one of them, or merge them where they are one team.',
  },
  check(view, report) {
    const { index } = view;
    // A list is made only where a name comes again: nearly every name is one team's alone.
    const named = new Map<string, Map<string, Team | Team[]>>();
    for (const team of index.teams) {
      const name = team.name.trim().toLowerCase();
      const where = team.parent === undefined ? '' : (index.container(team)?.id ?? '');
      let within = named.get(where);
      if (!within) named.set(where, (within = new Map()));
      const same = within.get(name);
      if (same === undefined) within.set(name, team);
      else if (Array.isArray(same)) same.push(team);
      else within.set(name, [same, team]);
    }
    for (const [where, within] of named) {
      for (const [name, teams] of within) {
        const [first] = Array.isArray(teams) ? teams : [];
        if (!Array.isArray(teams) || !first) continue;
        const place = where === '' ? 'at the top' : `in ${unitName(index, where)}`;
        const called = name === '' ? 'have no name' : `are called ${first.name.trim()}`;
        report({
          message: `${sentence(counted(teams.length, 'team', 'teams'))} ${place} ${called}. Nobody can tell them apart; rename all but one.`,
          units: teams.map((team) => team.id),
          values: { teams: teams.length, name: first.name.trim() },
        });
      }
    }
  },
};
