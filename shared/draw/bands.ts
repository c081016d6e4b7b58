// Support bands: how wide each line's work is, and the stretches in which they add up towards the supporter.
import type { Cast } from '../layout/cast.ts';
import { teamPeople } from '../model/people.ts';
import type { Id, UnitId } from '../model/types.ts';
import type { SceneBand, SceneLine } from './scene.ts';
import { weave } from './weave.ts';

/** Pixels a person's worth of work, the least and the most that a band is wide. */
export const BAND = { person: 2.1, least: 1.5, most: 28 } as const;

const clamp = (width: number): number => Math.min(BAND.most, Math.max(BAND.least, width));

/** Widths of support lines by id, and the bands to draw. Without `loads`, a supporter's support time is shared by the size of whom it supports. */
export function bandsOf(cast: Cast, lines: readonly SceneLine[], loads?: ReadonlyMap<Id, number>): { bands: SceneBand[]; widths: Map<Id, number> } {
  const widths = new Map<Id, number>();
  const bands: SceneBand[] = [];
  const bySupporter = new Map<UnitId, SceneLine[]>();
  for (const line of lines) {
    if (line.kind !== 'supports') continue;
    const list = bySupporter.get(line.fromBox);
    if (list) list.push(line);
    else bySupporter.set(line.fromBox, [line]);
  }
  for (const [box, list] of bySupporter) {
    const shares = sharesOf(cast, list);
    for (const line of list) widths.set(line.id, clamp((loads?.get(line.id) ?? shares.get(line.id) ?? 1) * BAND.person));
    const first = list[0];
    const end = first?.points[0];
    const type = cast.index.team(first?.from ?? box)?.type ?? 'infrastructure';
    for (const stretch of weave(list.map((line) => line.points.toReversed()))) {
      const here = stretch.ways.flatMap((at) => list[at] ?? []);
      const total = here.reduce((sum, line) => sum + (widths.get(line.id) ?? BAND.least), 0);
      const last = stretch.points.at(-1);
      const ends = here.some((line) => line.points[0]?.x === last?.x && line.points[0]?.y === last?.y);
      bands.push({
        team: box,
        type,
        points: stretch.points,
        width: Math.min(BAND.most, total),
        lines: here.map((line) => line.id),
        end: end !== undefined && ends,
      });
    }
  }
  return { bands, widths };
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
