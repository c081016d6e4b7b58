// Which record of one design is which of another: by id, and in two separately made files by kind and name.
import type { Design, Id, Rotation, RotationMember, Unit } from '../model/types.ts';
import type { Finding } from '../rules/finding.ts';

export interface Matching {
  readonly by: 'id' | 'name';
  /** The later design, its records under the ids that they have in the first. */
  readonly design: Design;
  /** From an id of the later design to that of the first, where they differ. */
  readonly ids: ReadonlyMap<Id, Id>;
}

const NO_IDS: ReadonlyMap<Id, Id> = new Map();

/** Finds the records of `a` in `b`. Ids decide, unless no unit of the one has an id of the other. */
export function matched(a: Design, b: Design): Matching {
  const known = new Set(a.units.map(({ id }) => id));
  if (a.units.length === 0 || b.units.length === 0 || b.units.some(({ id }) => known.has(id))) return { by: 'id', design: b, ids: NO_IDS };
  const ids = new Map<Id, Id>([
    ...pairs(a.units, b.units, (unit) => `${unit.kind} ${named(unit.name)}`),
    ...pairs(a.services ?? [], b.services ?? [], ({ name }) => named(name)),
    ...pairs(a.rotations ?? [], b.rotations ?? [], ({ name }) => named(name)),
  ]);
  return { by: 'name', design: renamedIds(b, ids), ids };
}

/** A finding of the later design, its ids those of the first. */
export function findingAs(finding: Finding, { ids }: Matching): Finding {
  if (ids.size === 0) return finding;
  const as = (id: Id): Id => ids.get(id) ?? id;
  return {
    ...finding,
    units: finding.units.map(as),
    path: finding.path.map(as),
    ...(finding.about === undefined ? {} : { about: as(finding.about) }),
  };
}

const named = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();

/** Records whose key occurs once on each side: from the later id to the first. */
function pairs<T extends { readonly id: Id }>(a: readonly T[], b: readonly T[], keyOf: (record: T) => string): [Id, Id][] {
  const first = single(a, keyOf);
  return [...single(b, keyOf)].flatMap(([key, id]): [Id, Id][] => {
    const other = first.get(key);
    return id === null || other === undefined || other === null ? [] : [[id, other]];
  });
}

/** The id by key; null where several have it. */
function single<T extends { readonly id: Id }>(records: readonly T[], keyOf: (record: T) => string): Map<string, Id | null> {
  const found = new Map<string, Id | null>();
  for (const record of records) {
    const key = keyOf(record);
    found.set(key, found.has(key) ? null : record.id);
  }
  return found;
}

/** A design under other ids, in all that a comparison looks at. */
function renamedIds(design: Design, ids: ReadonlyMap<Id, Id>): Design {
  const as = (id: Id): Id => ids.get(id) ?? id;
  const maybe = <K extends string>(key: K, id: Id | undefined): { [P in K]?: Id } =>
    // The one key of this object is K.
    (id === undefined ? {} : { [key]: as(id) }) as { [P in K]?: Id };
  const unit = (one: Unit): Unit => ({ ...one, id: as(one.id), ...maybe('parent', one.parent) });
  const member = (one: RotationMember): RotationMember => ({ ...one, ...maybe('team', one.team), ...maybe('position', one.position) });
  const rotation = (one: Rotation): Rotation => ({
    ...one,
    id: as(one.id),
    services: one.services.map(as),
    members: one.members.map(member),
    ...(one.escalation ? { escalation: one.escalation.map(as) } : {}),
  });
  const { services, rotations, review, layout } = design;
  return {
    ...design,
    units: design.units.map(unit),
    lines: design.lines.map((line) => ({ ...line, from: as(line.from), to: as(line.to) })),
    ...(services && {
      services: services.map((one) => ({
        ...one,
        id: as(one.id),
        owner: as(one.owner),
        ...maybe('deployer', one.deployer),
        ...maybe('operator', one.operator),
      })),
    }),
    ...(rotations && { rotations: rotations.map(rotation) }),
    ...(review?.accepted && {
      review: { ...review, accepted: review.accepted.map((one) => ({ ...one, units: one.units.map(as), ...maybe('about', one.about) })) },
    }),
    ...(layout && { layout: Object.fromEntries(Object.entries(layout).map(([id, entry]) => [as(id), entry])) }),
  };
}
