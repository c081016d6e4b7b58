// Going to a field of the inspector by its path in the file: what it belongs to is selected, its section opened, the field focused and shown.
import { openPanel } from '../app/shell/panels.ts';
import { indexOf } from '../../shared/model/org-index.ts';
import type { Design, UnitId } from '../../shared/model/types.ts';
import { documentStore } from '../stores/document.ts';
import { reveal, select } from '../stores/view.ts';

export interface FieldPlace {
  /** The unit whose form holds the field; null where it is the whole organisation's. */
  readonly unit: UnitId | null;
  /** Paths by which the form may mark it, the nearest first. */
  readonly paths: readonly string[];
}

/** "a.b.c", "a.b", "a": where a field has no mark of its own, its section has. */
function upward(path: string, least: number): string[] {
  const parts = path.split('.');
  return Array.from({ length: Math.max(0, parts.length - least) }, (_, nth) => parts.slice(0, parts.length - nth).join('.'));
}

/**
 * Where a missing field is filled in. Paths are those of `Skipped`: `organization.education`, `units.<id>.time.toil`, `services.<id>.slo`. An id may
 * hold dots, so units and services are looked for by what the path begins with.
 */
export function fieldPlace(path: string, design: Design): FieldPlace {
  const ends = (table: string, id: string): boolean => path.startsWith(`${table}.${id}.`);
  const unit = design.units.find((each) => ends('units', each.id));
  if (unit) return { unit: unit.id, paths: upward(path.slice(`units.${unit.id}.`.length), 0) };
  if (path === 'units.*.role') {
    const unknown = design.units.find((each) =>
      each.kind === 'position' ? each.role === 'member' : each.kind === 'team' && 'member' in each.headcount,
    );
    return { unit: unknown?.id ?? null, paths: ['role', 'headcount'] };
  }
  if (path === 'units.*.prefersOperations') {
    const asked = design.units.find(
      (each) => each.kind === 'position' && each.prefersOperations === undefined && indexOf(design).embedsFrom(each.id).length === 0,
    );
    return { unit: asked?.id ?? null, paths: ['prefersOperations'] };
  }
  for (const table of ['services', 'rotations'] as const) {
    const record = design[table]?.find((each) => ends(table, each.id));
    if (!record) continue;
    const owner = 'owner' in record ? record.owner : undefined;
    const isTeam = owner !== undefined && indexOf(design).team(owner) !== undefined;
    return { unit: isTeam ? owner : null, paths: [path, `${table}.${record.id}`, table] };
  }
  return { unit: null, paths: upward(path.replaceAll('.*', ''), 0) };
}

const TRIES = 30;
const FLASH_MS = 1600;

/** The first element that is marked with one of the paths. */
function marked(paths: readonly string[]): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>('[data-inspector] [data-field]')];
  for (const path of paths) {
    const found = all.find((element) => element.dataset['field'] === path);
    if (found) return found;
  }
  return null;
}

function show(element: HTMLElement): void {
  for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null) at.open = true;
  element.scrollIntoView({ block: 'center' });
  const control = element.querySelector<HTMLElement>('input:not([disabled]), textarea, [role="combobox"], button:not([disabled], [tabindex="-1"])');
  (control ?? element).focus({ preventScroll: true });
  element.dataset['found'] = '';
  setTimeout(() => delete element.dataset['found'], FLASH_MS);
}

/** Selects what a field belongs to, and puts the focus into it once its form is drawn. */
export function focusField(path: string): void {
  const { unit, paths } = fieldPlace(path, documentStore.get().design);
  select(unit === null ? [] : [unit]);
  if (unit !== null) reveal([unit]);
  openPanel('inspector');
  let tries = 0;
  const look = (): void => {
    const element = marked(paths);
    // A folded card makes its fields when it opens.
    const folded = element instanceof HTMLDetailsElement && element.dataset['field'] !== paths[0] ? element : null;
    if (folded) folded.open = true;
    if (element && (!folded || tries >= TRIES)) show(element);
    else if (tries++ < TRIES) requestAnimationFrame(look);
  };
  // The form of what was selected before is still there in this frame.
  requestAnimationFrame(() => requestAnimationFrame(look));
}
