// Support bands: how wide each line's work is, and the stretches in which they add up towards the supporter.
import type { Cast } from '../layout/cast.ts';
import { teamPeople } from '../model/people.ts';
import type { Id, TeamType, UnitId } from '../model/types.ts';
import type { SceneBand, SceneLine } from './scene.ts';
import { weave } from './weave.ts';

/** Pixels a person's worth of work, the least and the most that a band is wide. */
export const BAND = { person: 2.1, least: 1.5, most: 28 } as const;

const clamp = (width: number): number => Math.min(BAND.most, Math.max(BAND.least, width));

/** The type of team whose colour a support line has. */
export const supporterType = (cast: Cast, line: SceneLine): TeamType => cast.index.team(line.from)?.type ?? 'infrastructure';

/** Widths of support lines by id. Without `loads`, a supporter's support time is shared by the size of whom it supports. */
export function widthsOf(cast: Cast, lines: readonly SceneLine[], loads?: ReadonlyMap<Id, number>): Map<Id, number> {
  const widths = new Map<Id, number>();
  const bySupporter = new Map<UnitId, SceneLine[]>();
  for (const line of lines) {
    if (line.kind !== 'supports') continue;
    const list = bySupporter.get(line.fromBox);
    if (list) list.push(line);
    else bySupporter.set(line.fromBox, [line]);
  }
  for (const list of bySupporter.values()) {
    const shares = sharesOf(cast, list);
    for (const line of list) widths.set(line.id, clamp((loads?.get(line.id) ?? shares.get(line.id) ?? 1) * BAND.person));
  }
  return widths;
}

/** The bands to draw: those of one type of supporter run as one where they share a gutter, and part on the way to each supporter. */
export function bandsOf(
  cast: Cast,
  lines: readonly SceneLine[],
  widths: ReadonlyMap<Id, number>,
  before?: { readonly bands: readonly SceneBand[]; readonly stays: (line: SceneLine) => boolean },
): SceneBand[] {
  const bands: SceneBand[] = [];
  const byType = new Map<TeamType, SceneLine[]>();
  for (const line of lines) {
    if (line.kind !== 'supports') continue;
    const type = supporterType(cast, line);
    const list = byType.get(type);
    if (list) list.push(line);
    else byType.set(type, [line]);
  }
  for (const [type, list] of byType) {
    if (before && list.every(before.stays)) {
      bands.push(...before.bands.filter((band) => band.type === type));
      continue;
    }
    for (const stretch of weave(list.map((line) => line.points.toReversed()))) {
      const here = stretch.ways.flatMap((at) => list[at] ?? []);
      const total = here.reduce((sum, line) => sum + (widths.get(line.id) ?? BAND.least), 0);
      const last = stretch.points.at(-1);
      const end = here.find((line) => line.points[0]?.x === last?.x && line.points[0]?.y === last?.y);
      bands.push({
        team: (end ?? here[0])?.fromBox ?? '',
        type,
        points: stretch.points,
        width: Math.min(BAND.most, total),
        lines: here.map((line) => line.id),
        end: end !== undefined,
      });
    }
  }
  return bands;
}

function sharesOf(cast: Cast, lines: readonly SceneLine[]): Map<Id, number> {
  const sizes = lines.map((line) => Math.max(1, teamPeople(cast.index, line.to).people));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return new Map(
    lines.map((line, at) => {
      const supporter = cast.index.team(line.from);
      const time = supporter?.time?.support;
      const work = supporter && time !== undefined ? time * teamPeople(cast.index, supporter.id).people : lines.length;
      return [line.id, (work * (sizes[at] ?? 1)) / total];
    }),
  );
}
