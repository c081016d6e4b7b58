// The scenarios of a design and the edits that change them: each named for undo.
import { DEFAULT_PARAMETERS } from '../../shared/dynamics/parameters.ts';
import type { Row } from '../../shared/dynamics/month.ts';
import { newId } from '../../shared/edits/build.ts';
import type { Edit } from '../../shared/edits/edit.ts';
import { equal } from '../../shared/edits/equal.ts';
import { merge } from '../../shared/edits/merge.ts';
import { TABLE_NAMES, type Design, type Id, type Scenario } from '../../shared/model/types.ts';
import { DEFAULT_SCENARIO } from '../../shared/growth/plan.ts';

export type Intervention = NonNullable<Scenario['interventions']>[number];

/** The scenario that is played: the one chosen, else the file's first, else the default, which is in no file yet. */
export function playedScenario(design: Design, chosen: Id | null): Scenario {
  const all = design.scenarios ?? [];
  return all.find(({ id }) => id === chosen) ?? all[0] ?? { ...DEFAULT_SCENARIO, id: newId(design, DEFAULT_SCENARIO.id) };
}

/** A name that no scenario of the design has. */
function freeName(design: Design, name: string): string {
  const taken = new Set((design.scenarios ?? []).map((each) => each.name));
  for (let at = 1; ; at++) {
    const tried = at === 1 ? name : `${name} ${at}`;
    if (!taken.has(tried)) return tried;
  }
}

export const putScenario = (label: string, scenario: Scenario): Edit => ({ label, put: { scenarios: [scenario] } });
const titled = ({ name, id }: Scenario): string => name || id;

/** A scenario of a name of its own, from another or from the default. */
function added(design: Design, from: Scenario, name: string): Scenario {
  const title = freeName(design, name);
  return { ...from, id: newId(design, title), name: title };
}
export function newScenario(design: Design): { readonly edit: Edit; readonly id: Id } {
  const scenario = added(design, DEFAULT_SCENARIO, 'New scenario');
  return { id: scenario.id, edit: putScenario(`Add the scenario ${scenario.name}`, scenario) };
}
export function duplicateScenario(design: Design, from: Scenario): { readonly edit: Edit; readonly id: Id } {
  const scenario = added(design, from, `${titled(from)}, copy`);
  return { id: scenario.id, edit: putScenario(`Duplicate the scenario ${titled(from)}`, scenario) };
}
export const renameScenario = (scenario: Scenario, name: string): Edit =>
  putScenario(`Rename the scenario ${titled(scenario)} to ${name}`, { ...scenario, name });

/** Takes a scenario away; slides that show it keep their month and show the file's first. */
export function deleteScenario(design: Design, scenario: Scenario): Edit {
  const slides = (design.slides ?? []).filter((slide) => slide.scenario === scenario.id).map(({ scenario: _, ...slide }) => slide);
  const last = design.scenarios?.length === 1;
  return {
    label: `Delete the scenario ${titled(scenario)}`,
    remove: { scenarios: [scenario.id] },
    ...(slides.length > 0 ? { put: { slides } } : {}),
    ...(last ? { fields: { scenarios: null } } : {}),
  };
}

/** Changes how a scenario is played. The default one comes into the file by it. */
export const changeScenario = (scenario: Scenario, change: Partial<Scenario>, what: string): Edit =>
  putScenario(`Change ${what} in ${titled(scenario)}`, { ...scenario, ...change });

/** What of an edit is a matter of the file whatever month is shown: scenarios, slides, its name, notes and review. */
const OF_THE_FILE = ['name', 'notes', 'review', 'scenarios', 'slides', 'format', 'version'];

const isEmpty = ({ put: puts, remove, fields, layout, nulls, place }: Edit): boolean =>
  [puts, remove, fields, layout, place].every((part) => part === undefined || Object.keys(part).length === 0) && (nulls?.length ?? 0) === 0;

/** An edit as what changes the file itself and what changes the organisation. */
export function parted(edit: Edit): { readonly file: Edit | null; readonly month: Edit | null } {
  const fields = Object.entries(edit.fields ?? {});
  const ofFile = fields.filter(([key]) => OF_THE_FILE.includes(key));
  const ofMonth = fields.filter(([key]) => !OF_THE_FILE.includes(key));
  const { scenarios, slides, ...puts } = edit.put ?? {};
  const { scenarios: scenariosGone, slides: slidesGone, ...gone } = edit.remove ?? {};
  const file: Edit = {
    label: edit.label,
    put: { ...(scenarios ? { scenarios } : {}), ...(slides ? { slides } : {}) },
    remove: { ...(scenariosGone ? { scenarios: scenariosGone } : {}), ...(slidesGone ? { slides: slidesGone } : {}) },
    fields: Object.fromEntries(ofFile),
  };
  const month: Edit = {
    label: edit.label,
    ...(Object.keys(puts).length > 0 ? { put: puts } : {}),
    ...(edit.place ? { place: edit.place } : {}),
    ...(Object.keys(gone).length > 0 ? { remove: gone } : {}),
    ...(ofMonth.length > 0 ? { fields: Object.fromEntries(ofMonth) } : {}),
    ...(edit.nulls ? { nulls: edit.nulls } : {}),
    ...(edit.layout ? { layout: edit.layout } : {}),
  };
  return { file: isEmpty(file) ? null : file, month: isEmpty(month) ? null : month };
}

/** The records that an edit names: two edits about the same ones, one after the other, are one change of a month. */
const named = (edit: Edit): string =>
  JSON.stringify([
    TABLE_NAMES.map((table) => (edit.put?.[table] ?? []).map(({ id }) => id)),
    TABLE_NAMES.map((table) => edit.remove?.[table] ?? []),
    Object.keys(edit.fields ?? {}),
    Object.keys(edit.layout ?? {}),
  ]);

/** A scenario with one more change at a month; typing in one field is one change. */
export function withIntervention(scenario: Scenario, month: number, edit: Edit): Scenario {
  const interventions = scenario.interventions ?? [];
  const last = interventions.at(-1);
  // As a stored intervention: its schema is that of an edit.
  const before = last?.month === month ? (last.edit as Edit) : null;
  const one = before && named(before) === named(edit) ? merge(before, edit) : null;
  // What `merge` gives may be stored as it is.
  const next = { month, edit: (one ?? edit) as Intervention['edit'] };
  return { ...scenario, interventions: [...(one ? interventions.slice(0, -1) : interventions), next] };
}

export function withoutIntervention(scenario: Scenario, at: number): Scenario {
  const { interventions = [], ...rest } = scenario;
  const left = interventions.filter((_, index) => index !== at);
  return left.length > 0 ? { ...rest, interventions: left } : rest;
}

/** The change of the file that a change of a shown month means. */
export function turnAt(scenario: Scenario, month: number, edit: Edit): Edit {
  const { file, month: ofMonth } = parted(edit);
  if (!ofMonth) return file ?? edit;
  const intervention = putScenario(`Month ${month}: ${edit.label}`, withIntervention(scenario, month, ofMonth));
  const both = file && merge(file, intervention);
  return both ? { ...both, label: intervention.label } : intervention;
}

/** What of a month says which parts of a scenario it goes by. */
export type Sizes = Pick<Row, 'engineers' | 'infrastructure' | 'sre'>;

/** A month is worked out from the one before, and people are whole while sizes are compared as expected: so many months are played again for safety. */
const BEFORE = 2;

/** The first month that a change of one part can show in; 0 where it may be any. */
function monthOf(part: string, before: Scenario, after: Scenario, sizes: readonly Sizes[]): number {
  const first = (is: (size: Sizes) => boolean): number => {
    const at = sizes.findIndex(is);
    return Math.max(0, (at < 0 ? sizes.length : at) - BEFORE);
  };
  const reached = (engineers: number): number => first((size) => size.engineers >= engineers - BEFORE);
  const limit = (name: 'hyperAt' | 'lateAt'): number => after.parameters?.[name] ?? DEFAULT_PARAMETERS[name];
  const begins = (scenario: Scenario, what: 'infrastructure' | 'reliability'): number => {
    const begin = scenario[what]?.begin;
    return typeof begin === 'number' ? begin : Infinity;
  };
  switch (part) {
    case 'growth': {
      if (before.growth?.start !== after.growth?.start) return 0;
      return before.growth?.hyper === after.growth?.hyper ? reached(limit('lateAt')) : reached(limit('hyperAt'));
    }
    case 'infrastructure':
      return Math.min(
        first(({ infrastructure }) => infrastructure > 0),
        reached(Math.min(begins(before, part), begins(after, part))),
      );
    case 'reliability':
      return Math.min(
        first(({ sre }) => sre > 0),
        reached(Math.min(begins(before, part), begins(after, part))),
      );
    default:
      return 0;
  }
}

/** The first month that two scenarios may play differently, by the sizes that the first of them had; null where they play the same. */
export function firstDifference(before: Scenario, after: Scenario, sizes: readonly Sizes[] = []): number | null {
  const { interventions: old = [], name: _, months: oldMonths, id: __, ...was } = before;
  const { interventions: now = [], name: ___, months: newMonths, id: ____, ...is } = after;
  const [wasParts, isParts] = [new Map<string, unknown>(Object.entries(was)), new Map<string, unknown>(Object.entries(is))];
  const parts = [...new Set([...wasParts.keys(), ...isParts.keys()])].filter((part) => !equal(wasParts.get(part), isParts.get(part)));
  const changed = [...old.filter((each) => !now.includes(each)), ...now.filter((each) => !old.includes(each))].map(({ month }) => month);
  const first = Math.min(
    ...parts.map((part) => monthOf(part, before, after, sizes)),
    ...changed,
    ...(oldMonths === newMonths ? [] : [Math.min(oldMonths, newMonths) + 1]),
  );
  return Number.isFinite(first) ? Math.max(0, first) : null;
}
