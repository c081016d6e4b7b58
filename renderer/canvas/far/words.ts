// The far picture in words.
import type { FarPicture } from '../../../shared/draw/far.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What a screen reader says for the whole picture. */
export function pictureWords({ groups, loose }: FarPicture): string {
  const sum = (of: (group: (typeof groups)[number]) => number): number => groups.reduce((total, group) => total + of(group), 0);
  const marked = (mark: 'critical' | 'warning'): number => sum(({ counts }) => counts[mark]) + loose.filter((team) => team.mark === mark).length;
  const [critical, warning] = [marked('critical'), marked('warning')];
  const teams = counted(sum((group) => group.teams.length) + loose.length, 'team', 'teams');
  const where = groups.length > 0 ? ` in ${counted(groups.length, 'group', 'groups')}` : '';
  const marks =
    critical + warning === 0 ? 'none is marked critical or with a warning' : `${critical} critical, ${counted(warning, 'warning', 'warnings')}`;
  return `Organisation from afar: ${teams}${where}, ${marks}. Arrow keys walk, zooming in shows the cards.`;
}
