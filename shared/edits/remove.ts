// Removing records with all that hangs on them, as one whole edit.
import type { Accepted, Design, Id, Review, Rotation, Service, Slide, Unit, UnitId } from '../model/types.ts';
import type { Edit } from './edit.ts';
import { lineWords, listed, nameOf } from './words.ts';

type Gone = ReadonlySet<Id>;

/** What contains a unit once some units are gone: the nearest container that stays. A ring of containers is left for good. */
function parentAfter(unit: Unit, parents: ReadonlyMap<UnitId, Unit>, gone: Gone): UnitId | undefined {
  let parent = unit.parent;
  for (const seen = new Set<UnitId>(); parent !== undefined && gone.has(parent);) {
    if (seen.has(parent)) return undefined;
    seen.add(parent);
    parent = parents.get(parent)?.parent;
  }
  return parent;
}

function reparented(units: readonly Unit[], gone: Gone): Unit[] {
  const all = new Map(units.map((unit) => [unit.id, unit]));
  return units.flatMap((unit) => {
    if (gone.has(unit.id) || unit.parent === undefined || !gone.has(unit.parent)) return [];
    const { parent: _, ...rest } = unit;
    const parent = parentAfter(unit, all, gone);
    return [parent === undefined ? rest : { ...rest, parent }];
  });
}

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

/** A service without those who are gone; null where its owner is. */
function serviceAfter(service: Service, gone: Gone): Service | null {
  if (gone.has(service.owner)) return null;
  const { deployer, operator, ...rest } = service;
  const without = (who: Id | undefined): boolean => who === undefined || gone.has(who);
  if (without(deployer) === (deployer === undefined) && without(operator) === (operator === undefined)) return service;
  return {
    ...rest,
    ...(deployer === undefined || gone.has(deployer) ? {} : { deployer }),
    ...(operator === undefined || gone.has(operator) ? {} : { operator }),
  };
}

/** A rotation without those who are gone; null where nobody and nothing is left of it. */
function rotationAfter(rotation: Rotation, gone: Gone): Rotation | null {
  const services = rotation.services.filter((id) => !gone.has(id));
  const members = rotation.members.filter(
    ({ team, position }) => !(team !== undefined && gone.has(team)) && !(position !== undefined && gone.has(position)),
  );
  const escalation = rotation.escalation?.filter((id) => !gone.has(id));
  if (
    services.length === rotation.services.length &&
    members.length === rotation.members.length &&
    escalation?.length === rotation.escalation?.length
  )
    return rotation;
  if (services.length === 0 && members.length === 0) return null;
  return { ...rotation, services, members, ...(escalation && { escalation }) };
}

function slideAfter(slide: Slide, gone: Gone): Slide {
  const { camera, spotlight, ...rest } = slide;
  const fit = camera && 'fit' in camera ? camera.fit.filter((id) => !gone.has(id)) : undefined;
  const lit = spotlight?.units?.filter((id) => !gone.has(id));
  const sameFit = !camera || !('fit' in camera) || fit?.length === camera.fit.length;
  if (sameFit && lit?.length === spotlight?.units?.length) return slide;
  const { units: _, ...light } = spotlight ?? {};
  const nextLight = spotlight && (lit && lit.length > 0 ? { ...light, units: lit } : light);
  return {
    ...rest,
    ...(camera && (sameFit ? { camera } : fit && fit.length > 0 ? { camera: { ...camera, fit } } : {})),
    ...(nextLight && Object.keys(nextLight).length > 0 ? { spotlight: nextLight } : {}),
  };
}

function reviewAfter(review: Review, gone: Gone): Review {
  const stays = (entry: Accepted): boolean => !entry.units.some((id) => gone.has(id)) && !(entry.about !== undefined && gone.has(entry.about));
  const accepted = review.accepted?.filter(stays);
  return accepted && accepted.length < (review.accepted?.length ?? 0) ? { ...review, accepted } : review;
}

/** Splits records into those that are gone and those that changed. */
function changes<T extends { readonly id: Id }>(rows: readonly T[] | undefined, gone: Gone, after: (row: T) => T | null): { put: T[]; remove: Id[] } {
  const put: T[] = [];
  const remove: Id[] = [];
  for (const row of rows ?? []) {
    const next = gone.has(row.id) ? null : after(row);
    if (!next) remove.push(row.id);
    else if (next !== row) put.push(next);
  }
  return { put, remove };
}

function removal(design: Design, ids: readonly Id[], label: string): Edit {
  const gone = new Set(ids);
  let services = changes(design.services, gone, (service) => serviceAfter(service, gone));
  while (services.remove.some((id) => !gone.has(id))) {
    for (const id of services.remove) gone.add(id);
    services = changes(design.services, gone, (service) => serviceAfter(service, gone));
  }
  const rotations = changes(design.rotations, gone, (rotation) => rotationAfter(rotation, gone));
  for (const id of rotations.remove) gone.add(id);
  const slides = changes(design.slides, gone, (slide) => slideAfter(slide, gone));
  const units = { put: reparented(design.units, gone), remove: design.units.flatMap(({ id }) => (gone.has(id) ? [id] : [])) };
  const lines = design.lines.flatMap((line) => (gone.has(line.id) || gone.has(line.from) || gone.has(line.to) ? [line.id] : []));
  const review = design.review && reviewAfter(design.review, gone);
  const { layout } = design;
  const placed = layout ? [...gone].filter((id) => Object.hasOwn(layout, id)) : [];
  const put = { units: some(units.put), services: some(services.put), rotations: some(rotations.put), slides: some(slides.put) };
  const remove = { units: some(units.remove), lines: some(lines), services: some(services.remove), rotations: some(rotations.remove) };
  return {
    label,
    ...filled('put', put),
    ...filled('remove', remove),
    ...(review && review !== design.review ? { fields: { review } } : {}),
    ...(placed.length > 0 ? { layout: Object.fromEntries(placed.map((id) => [id, null])) } : {}),
  };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
/** The part of an edit under `name`, without what is empty; nothing where all is. */
function filled<N extends string, T extends object>(name: N, parts: T): { [K in N]?: Defined<T> } {
  const entries = Object.entries(parts).filter(([, value]) => value !== undefined);
  // The entries are those of `parts`, less the undefined ones.
  return entries.length === 0 ? {} : ({ [name]: Object.fromEntries(entries) } as { [K in N]?: Defined<T> });
}

/**
 * Removes units with everything that hangs on them: their lines, the services that they own, their seats in rotations, escalations, slides,
 * layout, and the acceptances of findings about them. What a removed group or team contained moves to the nearest container that stays. Null where none of the
 * ids is a unit.
 */
export function removeUnits(design: Design, ids: readonly UnitId[]): Edit | null {
  const wanted = new Set(ids);
  const units = design.units.filter((unit) => wanted.has(unit.id));
  if (units.length === 0) return null;
  const gone = units.map((unit) => unit.id);
  return removal(design, gone, `Delete ${listed(units.map((unit) => nameOf(design, unit.id)))}`);
}

/** Removes lines; null where none of the ids is one. */
export function removeLines(design: Design, ids: readonly Id[]): Edit | null {
  const wanted = new Set(ids);
  const lines = design.lines.filter((line) => wanted.has(line.id));
  const [first] = lines;
  if (!first) return null;
  return {
    label: lines.length === 1 ? `Delete ${lineWords(design, first)}` : `Delete ${lines.length} lines`,
    remove: { lines: lines.map((line) => line.id) },
  };
}

/** Removes services, from the rotations that cover them too; null where none of the ids is one. */
export function removeServices(design: Design, ids: readonly Id[]): Edit | null {
  return removeNamed(design, design.services, ids);
}

/** Removes rotations, and the acceptances of findings about them; null where none of the ids is one. */
export function removeRotations(design: Design, ids: readonly Id[]): Edit | null {
  return removeNamed(design, design.rotations, ids);
}

function removeNamed(design: Design, rows: readonly (Service | Rotation)[] | undefined, ids: readonly Id[]): Edit | null {
  const wanted = new Set(ids);
  const found = rows?.filter((row) => wanted.has(row.id)) ?? [];
  if (found.length === 0) return null;
  const gone = found.map((row) => row.id);
  return removal(design, gone, `Delete ${listed(found.map((row) => row.name || row.id))}`);
}
