// Interventions: edits that somebody makes at a month. What they name and is not there by then is left out, and said.
import { apply, editProblem } from '../edits/apply.ts';
import { removeUnits } from '../edits/build.ts';
import type { Edit } from '../edits/edit.ts';
import { TABLE_NAMES, type Design, type Id, type Line, type Rotation, type Service, type TableName, type Unit, type UnitId } from '../model/types.ts';
import type { RunMessage } from './frame.ts';

export interface Intervened {
  readonly design: Design;
  readonly messages: readonly RunMessage[];
}

/** Units that growth makes have such ids. One that an edit puts and that is not there has not come about in this run. */
const GROWN = /~\d+$/;

/** Applies an edit to a month's drawing, as far as what it names is there. */
export function intervene(design: Design, asked: Edit, month: number): Intervened {
  const { edit, twice } = withIdsOfItsOwn(design, asked);
  const missing = new Set<Id>();
  const units = new Set<UnitId>(design.units.map((unit) => unit.id));
  const gone = new Set<Id>(edit.remove?.units);
  const putUnits: Unit[] = [];
  for (const unit of edit.put?.units ?? []) {
    if (!units.has(unit.id) && GROWN.test(unit.id)) missing.add(unit.id);
    else putUnits.push(unit);
  }
  const there = new Set<Id>([...units].filter((id) => !gone.has(id)));
  for (const unit of putUnits) there.add(unit.id);
  const known = (id: Id): boolean => there.has(id) || (missing.add(id), false);

  const whole = putUnits.map((unit): Unit => {
    if (unit.parent === undefined || known(unit.parent)) return unit;
    const { parent: _, ...rest } = unit;
    return rest;
  });
  const lines = (edit.put?.lines ?? []).filter((line: Line) => known(line.from) && known(line.to));
  const services = (edit.put?.services ?? []).filter((service: Service) => known(service.owner));
  const allServices = new Set<Id>([...(design.services ?? []), ...services].map((service) => service.id));
  for (const id of edit.remove?.services ?? []) allServices.delete(id);
  const rotations = (edit.put?.rotations ?? []).map((rotation: Rotation): Rotation => {
    const members = rotation.members.filter(
      ({ team, position }) => (team === undefined || known(team)) && (position === undefined || known(position)),
    );
    const covered = rotation.services.filter((id) => allServices.has(id) || (missing.add(id), false));
    const escalation = rotation.escalation?.filter(known);
    return { ...rotation, members, services: covered, ...(escalation ? { escalation } : {}) };
  });
  for (const id of edit.remove?.units ?? []) if (!units.has(id)) missing.add(id);
  const put = {
    ...edit.put,
    ...(edit.put?.units ? { units: whole } : {}),
    ...(edit.put?.lines ? { lines } : {}),
    ...(edit.put?.services ? { services } : {}),
    ...(edit.put?.rotations ? { rotations } : {}),
  };
  const messages: RunMessage[] = [];
  if (twice.size > 0) messages.push({ month, text: taken(edit.label, month, twice) });
  if (missing.size > 0) messages.push({ month, text: lost(edit.label, month, missing) });
  const sound: Edit = { ...edit, ...(edit.put ? { put } : {}) };
  const problem = editProblem(sound);
  if (problem !== null) {
    messages.push({ month, text: `"${edit.label}" of month ${month} is left out: ${problem}.` });
    return { design, messages };
  }
  // What is taken away goes with all that hangs on it in this run: more may hang there than when the edit was made.
  const removal = removeUnits(design, [...gone]);
  const next = apply(removal ? apply(design, removal) : design, sound);
  if (next === design && missing.size === 0 && twice.size === 0)
    messages.push({ month, text: `"${edit.label}" of month ${month} changes nothing: it is so already.` });
  return { design: next, messages };
}

/** The edit without records whose id something else has, a line that of a team, say: a file with an id twice cannot be opened. */
function withIdsOfItsOwn(design: Design, edit: Edit): { readonly edit: Edit; readonly twice: ReadonlySet<Id> } {
  const twice = new Set<Id>();
  if (!edit.put) return { edit, twice };
  const owners = new Map<Id, TableName>();
  for (const table of TABLE_NAMES) {
    const gone = new Set<Id>(edit.remove?.[table]);
    for (const { id } of design[table] ?? []) if (!gone.has(id)) owners.set(id, table);
  }
  const put: { [T in TableName]?: readonly { readonly id: Id }[] } = {};
  for (const table of TABLE_NAMES) {
    const rows: readonly { readonly id: Id }[] | undefined = edit.put[table];
    if (!rows) continue;
    put[table] = rows.filter(({ id }) => {
      const owner = owners.get(id) ?? table;
      if (owner !== table) twice.add(id);
      else owners.set(id, table);
      return owner === table;
    });
  }
  // Each record stands in the table that it came from.
  return { edit: twice.size === 0 ? edit : { ...edit, put: put as NonNullable<Edit['put']> }, twice };
}

const named = (ids: ReadonlySet<Id>): string => {
  const names = [...ids].slice(0, 3).map((id) => `"${id}"`);
  return `${names.join(', ')}${ids.size > 3 ? ` and ${ids.size - 3} more` : ''}`;
};

function taken(label: string, month: number, ids: ReadonlySet<Id>): string {
  const those = ids.size === 1 ? 'that record is' : 'those records are';
  return `"${label}" of month ${month} gives a record the id ${named(ids)}, which something else has: ${those} left out.`;
}

function lost(label: string, month: number, missing: ReadonlySet<Id>): string {
  return `"${label}" names ${named(missing)}, which ${missing.size === 1 ? 'is' : 'are'} not there in month ${month} of this run. The rest of it is done.`;
}
