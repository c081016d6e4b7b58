// Builders of whole edits: what a gesture, a form or a command asks for. Each gives null where there is nothing to do.
import type { Design, EmbedsLine, Id, LayoutEntry, Line, Organization, Review, Rotation, Scenario, Service, Unit, UnitId } from '../model/types.ts';
import type { Edit } from './edit.ts';
import { equal } from './equal.ts';
import { newId } from './ids.ts';
import { fieldWords, lineWords, listed, nameOf } from './words.ts';

export { duplicateUnits, fragmentOf, pasteDesign } from './copies.ts';
export { idMaker, newId } from './ids.ts';
export { removeLines, removeRotations, removeServices, removeUnits } from './remove.ts';

const find = <T extends { readonly id: Id }>(rows: readonly T[] | undefined, id: Id): T | undefined => rows?.find((row) => row.id === id);

/** "Rename Payments to Ledger", "Change the headcount of Payments", "Change Payments". */
function changeLabel(before: object, after: object, name: string, nextName: string): string {
  const was = new Map<string, unknown>(Object.entries(before));
  const is = new Map<string, unknown>(Object.entries(after));
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter((key) => !equal(was.get(key), is.get(key)));
  const [only] = changed;
  if (only === undefined || changed.length > 1) return `Change ${nextName}`;
  if (only === 'name') return name === '' ? `Name ${nextName}` : `Rename ${name} to ${nextName}`;
  const words = fieldWords(only);
  return words === null ? `Change ${nextName}` : `Change ${words} of ${nextName}`;
}

/** Replaces a unit by one of the same id. */
export function updateUnit(design: Design, unit: Unit): Edit | null {
  const before = find(design.units, unit.id);
  if (!before || equal(before, unit)) return null;
  return { label: changeLabel(before, unit, before.name, unit.name || unit.id), put: { units: [unit] } };
}

/** Replaces a line by one of the same id. */
export function updateLine(design: Design, line: Line): Edit | null {
  const before = find(design.lines, line.id);
  if (!before || equal(before, line)) return null;
  const words = lineWords(design, before);
  return { label: changeLabel(before, line, words, words), put: { lines: [line] } };
}

/** Replaces a service by one of the same id. */
export function updateService(design: Design, service: Service): Edit | null {
  const before = find(design.services, service.id);
  if (!before || equal(before, service)) return null;
  return { label: changeLabel(before, service, before.name, service.name || service.id), put: { services: [service] } };
}

/** Replaces a rotation by one of the same id. */
export function updateRotation(design: Design, rotation: Rotation): Edit | null {
  const before = find(design.rotations, rotation.id);
  if (!before || equal(before, rotation)) return null;
  return { label: changeLabel(before, rotation, before.name, rotation.name || rotation.id), put: { rotations: [rotation] } };
}

/** Replaces a scenario by one of the same id. */
export function updateScenario(design: Design, scenario: Scenario): Edit | null {
  const before = find(design.scenarios, scenario.id);
  if (!before || equal(before, scenario)) return null;
  return { label: changeLabel(before, scenario, before.name, scenario.name || scenario.id), put: { scenarios: [scenario] } };
}

/** Replaces the facts about the whole organisation. */
export function updateOrganization(design: Design, organization: Organization): Edit | null {
  if (equal(design.organization, organization)) return null;
  return { label: changeLabel(design.organization, organization, '', 'the organisation'), fields: { organization } };
}

/** Replaces the review settings; null takes them away. */
export function updateReview(design: Design, review: Review | null): Edit | null {
  if (equal(design.review ?? null, review)) return null;
  return { label: changeLabel(design.review ?? {}, review ?? {}, '', 'the review'), fields: { review } };
}

/** Gives a unit, service, rotation or scenario another name. */
export function rename(design: Design, id: Id, name: string): Edit | null {
  const unit = find(design.units, id);
  if (unit) return updateUnit(design, { ...unit, name });
  const service = find(design.services, id);
  if (service) return updateService(design, { ...service, name });
  const rotation = find(design.rotations, id);
  if (rotation) return updateRotation(design, { ...rotation, name });
  const scenario = find(design.scenarios, id);
  return scenario ? updateScenario(design, { ...scenario, name }) : null;
}

/** Gives the design itself another name. */
export function renameDesign(design: Design, name: string): Edit | null {
  return design.name === name ? null : { label: `Rename the design to ${name}`, fields: { name } };
}

/** Adds a unit of a new id; null where the id is taken. `at` says where it stands in the drawing. */
export function addUnit(design: Design, unit: Unit, options: { at?: LayoutEntry; before?: UnitId | null } = {}): Edit | null {
  if (find(design.units, unit.id)) return null;
  return {
    label: `Add ${unit.name || `a ${unit.kind}`}`,
    put: { units: [unit] },
    ...(options.before === undefined || options.before === null ? {} : { place: Object.fromEntries([[unit.id, options.before]]) }),
    ...(options.at ? { layout: Object.fromEntries([[unit.id, options.at]]) } : {}),
  };
}

/** Draws a line of a new id; null where it leads from a unit to itself, or where the same line is there already. */
export function addLine(design: Design, line: Line): Edit | null {
  const same = (other: Line): boolean => other.id === line.id || (other.kind === line.kind && other.from === line.from && other.to === line.to);
  if (line.from === line.to || design.lines.some(same)) return null;
  return { label: `Draw ${lineWords(design, line)}`, put: { lines: [line] } };
}

/**
 * Makes a unit answer to a position, in place of whomever its own solid lines name: the first of them turns, the others go. With null it has no line of its
 * own any more, and answers to the manager of what contains it.
 */
export function setReports(design: Design, unit: UnitId, manager: UnitId | null): Edit | null {
  const solid = design.lines.filter((line) => line.kind === 'reports' && line.from === unit);
  const [first, ...others] = solid;
  if (manager === null) {
    if (!first) return null;
    return { label: `Remove the solid line of ${nameOf(design, unit)}`, remove: { lines: solid.map((line) => line.id) } };
  }
  const there = find(design.units, manager);
  if (there?.kind !== 'position' || unit === manager || !find(design.units, unit)) return null;
  const remove = others.length > 0 ? { remove: { lines: others.map((line) => line.id) } } : {};
  if (first?.to === manager && others.length === 0) return null;
  const line: Line = first ? { ...first, to: manager } : { id: newId(design, `${unit}-reports`), kind: 'reports', from: unit, to: manager };
  return {
    label: `Let ${nameOf(design, unit)} report to ${nameOf(design, manager)}`,
    ...(first?.to === manager ? {} : { put: { lines: [line] } }),
    ...remove,
  };
}

/** Lets a position, or a team's people, work in another team; null where they do already, or where one of the two cannot. */
export function embed(design: Design, from: UnitId, team: UnitId, options: Pick<EmbedsLine, 'people' | 'share' | 'duties'> = {}): Edit | null {
  const who = find(design.units, from);
  if (!who || who.kind === 'group' || find(design.units, team)?.kind !== 'team') return null;
  const edit = addLine(design, { id: newId(design, `${from}-in-${team}`), kind: 'embeds', from, to: team, ...options });
  return edit && { ...edit, label: `Embed ${nameOf(design, from)} in ${nameOf(design, team)}` };
}

/** Whether `outer` is the unit itself or lies inside it. */
function liesIn(design: Design, outer: UnitId, unit: UnitId): boolean {
  const parents = new Map(design.units.map((each) => [each.id, each.parent]));
  const seen = new Set<UnitId>();
  for (let at: UnitId | undefined = outer; at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === unit) return true;
    seen.add(at);
  }
  return false;
}

/**
 * Moves units into a group, positions also into a team; with null to the top. Units that cannot go there (a group into itself, a team into a team) stay.
 */
export function moveTo(design: Design, ids: readonly UnitId[], container: UnitId | null): Edit | null {
  const target = container === null ? null : find(design.units, container);
  if (target === undefined || target?.kind === 'position') return null;
  const wanted = new Set(ids);
  const moved = design.units.filter((unit) => {
    if (!wanted.has(unit.id) || unit.parent === (container ?? undefined)) return false;
    if (target === null) return true;
    return target.kind === 'team' ? unit.kind === 'position' : !liesIn(design, target.id, unit.id);
  });
  if (moved.length === 0) return null;
  const units = moved.map(({ parent: _, ...rest }): Unit => (container === null ? rest : { ...rest, parent: container }));
  return {
    label: `Move ${listed(moved.map((unit) => unit.name || unit.id))} ${target === null ? 'to the top' : `into ${target.name || target.id}`}`,
    put: { units },
  };
}

/** Sets where units stand in the drawing; null takes an entry away. Entries that say what is so already are left out. */
export function setLayout(design: Design, entries: Readonly<Record<UnitId, LayoutEntry | null>>, label?: string): Edit | null {
  const { layout = {} } = design;
  const changed = Object.entries(entries).filter(([id, entry]) => !equal(Object.hasOwn(layout, id) ? layout[id] : null, entry));
  if (changed.length === 0) return null;
  return { label: label ?? `Move ${listed(changed.map(([id]) => nameOf(design, id)))}`, layout: Object.fromEntries(changed) };
}

/** What a finding is about: its identity. */
export interface FindingIdentity {
  readonly rule: string;
  readonly units: readonly UnitId[];
  readonly about?: Id;
  /** Its own words, for the name of the undo step. */
  readonly message?: string;
}

const sameFinding = (a: FindingIdentity, b: FindingIdentity): boolean => {
  const units = new Set(a.units);
  return a.rule === b.rule && a.about === b.about && units.size === new Set(b.units).size && b.units.every((id) => units.has(id));
};
const aboutWhom = (design: Design, { units }: FindingIdentity): string =>
  units.length === 0 ? 'the organisation' : listed(units.map((id) => nameOf(design, id)));

const findingWords = (design: Design, finding: FindingIdentity): string =>
  finding.message?.replace(/\.$/u, '') ?? `${finding.rule} of ${aboutWhom(design, finding)}`;

/** Accepts a finding with a written reason: it stays visible, and fails no check. A reason given before is replaced. */
export function accept(design: Design, finding: FindingIdentity, reason: string): Edit {
  const others = design.review?.accepted?.filter((entry) => !sameFinding(entry, finding)) ?? [];
  const entry = { rule: finding.rule, units: [...finding.units], ...(finding.about === undefined ? {} : { about: finding.about }), reason };
  return {
    label: `Accept: ${findingWords(design, finding)}`,
    fields: { review: { ...design.review, accepted: [...others, entry] } },
  };
}

/** Takes an acceptance back. The entry of the file that is left empty goes too. */
export function unaccept(design: Design, finding: FindingIdentity): Edit {
  const { accepted = [], ...review } = design.review ?? {};
  const left = accepted.filter((entry) => !sameFinding(entry, finding));
  const next: Review = left.length > 0 ? { ...review, accepted: left } : review;
  return {
    label: `No longer accept: ${findingWords(design, finding)}`,
    fields: { review: Object.keys(next).length > 0 ? next : null },
  };
}
