// Which flags stand on the strip, from what happened in a run and what its scenario changes.
import type { Frame } from '../../../shared/growth/frame.ts';
import { stateMeta } from '../../../shared/growth/phase/chart.ts';
import type { Scenario } from '../../../shared/model/types.ts';

export interface FlagEntry {
  readonly month: number;
  readonly kind: 'change' | 'infrastructure' | 'reliability';
  readonly label: string;
  /** The changes of this month, by their place in the scenario's list. */
  readonly changes: readonly { readonly at: number; readonly label: string }[];
}

/** What has begun, in the words of a flag. */
const PROGRAMME: Readonly<Record<string, string>> = {
  deFacto: 'SREs in all but name',
  central: 'Central SRE',
  embedded: 'SRE programme',
  misreported: 'SREs under product',
};

/** The flags of a run by month, no two at one month: what a person changed comes first. */
export function flagsOf(frames: readonly Frame[], scenario: Scenario): FlagEntry[] {
  const flags = new Map<number, FlagEntry>();
  for (const { events } of frames) {
    for (const { kind, month, region, state } of events) {
      if (kind === 'infrastructure-needed') flags.set(month, { month, kind: 'infrastructure', label: 'Infrastructure team', changes: [] });
      else if (region === 'reliability' && state !== undefined && state !== 'none' && month > 0)
        flags.set(month, { month, kind: 'reliability', label: PROGRAMME[state] ?? stateMeta('reliability', state).name, changes: [] });
    }
  }
  const changes = new Map<number, { at: number; label: string }[]>();
  (scenario.interventions ?? []).forEach(({ month, edit }, at) => {
    const list = changes.get(month) ?? [];
    list.push({ at, label: edit.label });
    changes.set(month, list);
  });
  for (const [month, list] of changes) {
    const [first] = list;
    if (first) flags.set(month, { month, kind: 'change', label: list.length === 1 ? first.label : `${list.length} changes`, changes: list });
  }
  return [...flags.values()].sort((a, b) => a.month - b.month);
}

/** Where a flag hangs at its stem: which side, and how much room it has there in pixels. Too little for words: its mark alone. */
export interface FlagPlace {
  readonly side: 'left' | 'right';
  readonly room: number;
  readonly bare: boolean;
}
const GAP = 4;
/** The mark with its margins, and about what a letter takes. */
const MARK = 26;
const LETTER = 6;
/** Fewer letters than this say nothing. */
const LEAST = 6;

/** The places of flags in a strip of a width, in their order: to the right of the stem where the words have room, else to the left where they have more. */
export function flagPlaces(flags: readonly FlagEntry[], last: number, width: number): FlagPlace[] {
  const at = (month: number): number => (width * month) / Math.max(1, last);
  let taken = 0;
  return flags.map((flag, index) => {
    const stem = at(flag.month);
    const next = flags[index + 1];
    // At the end of the strip a flag may stand out a little.
    const right = (next ? at(next.month) : width + GAP * 4) - stem - GAP;
    const left = stem - taken - GAP;
    const wants = MARK + flag.label.length * LETTER;
    const side = right < wants && left > right ? 'left' : 'right';
    const room = side === 'left' ? left : right;
    const bare = room < Math.min(wants, MARK + LEAST * LETTER);
    taken = side === 'left' ? stem : stem + Math.min(room, bare ? MARK : wants);
    return { side, room, bare };
  });
}
