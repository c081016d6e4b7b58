// What the outline changes: names, kinds, new rows; and where the fields are that have no place in a row.
import { updateUnit } from '../../shared/edits/build.ts';
import { indexOf } from '../../shared/model/org-index.ts';
import { roleSchema, teamTypeSchema } from '../../shared/model/schema.ts';
import type { Unit, UnitId } from '../../shared/model/types.ts';
import { ROLE_WORDS, TEAM_TYPE_WORDS } from '../../shared/model/words.ts';
import { announce } from '../app/announce.tsx';
import { addHere, addRelative } from '../canvas/edits/add.ts';
import { change } from '../canvas/edits/steps.ts';
import { focusField } from '../inspector/focus-field.ts';
import { paletteItem } from '../palette/items.ts';
import { openFinding } from '../problems/open-finding.ts';
import { documentStore } from '../stores/document.ts';
import { select, viewStore } from '../stores/view.ts';
import { COLUMNS } from './keys.ts';
import type { Risk } from './rows.ts';

/** Gives a team a type, or a position a role; what is neither changes nothing. */
export function setKind(id: UnitId, kind: string): void {
  const unit = indexOf(documentStore.get().design).unit(id);
  const type = teamTypeSchema.safeParse(kind);
  const role = roleSchema.safeParse(kind);
  if (unit?.kind === 'team' && type.success && type.data !== unit.type) {
    change(`Make ${unit.name} a team of type ${TEAM_TYPE_WORDS[type.data]}`, [(design) => updateUnit(design, { ...unit, type: type.data })]);
  } else if (unit?.kind === 'position' && role.success && role.data !== unit.role) {
    change(`Make ${unit.name} ${ROLE_WORDS[role.data]}`, [(design) => updateUnit(design, { ...unit, role: role.data })]);
  }
}

/** Adds somebody under a unit or beside it; a product team where there is nothing yet. Its name is asked for here, not on its card. */
export function addTo(id: UnitId | null, how: 'report' | 'sibling'): UnitId | null {
  const first = paletteItem('team-product');
  const added = id !== null ? addRelative(id, how) : first ? addHere(first) : null;
  viewStore.patch({ renaming: null });
  return added;
}

/** Goes to a field of the inspector, and back to the outline by Escape. */
function inInspector(path: string, back: () => void): void {
  focusField(path);
  announce('In the inspector. Escape goes back to the outline.');
  const inside = (target: EventTarget | null): boolean => target instanceof Element && target.closest('[data-inspector]') !== null;
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !(event.target instanceof Element) || !inside(event.target)) return;
    // An open list is closed first.
    if (event.target.getAttribute('aria-expanded') === 'true') return;
    event.preventDefault();
    event.stopPropagation();
    stop();
    back();
  };
  // Who goes elsewhere by another way is not called back later.
  const away = (event: FocusEvent): void => {
    if (inside(event.target) && !inside(event.relatedTarget) && event.relatedTarget !== null) stop();
  };
  const stop = (): void => {
    document.removeEventListener('keydown', key, true);
    document.removeEventListener('focusout', away);
  };
  // On the way down: the fields mean something of their own by Escape.
  document.addEventListener('keydown', key, true);
  document.addEventListener('focusout', away);
}

/** Whether a cell can be changed at all; what a group has comes from what is in it. */
export function canChange(unit: Unit, cell: number): boolean {
  switch (COLUMNS[cell]) {
    case 'Name':
    case 'Answers to':
      return true;
    case 'Kind':
    case 'People':
    case 'Also works in':
      return unit.kind !== 'group';
    default:
      return false;
  }
}

/** What Enter does on a cell: "here" where it is changed in its row, else it is begun elsewhere. */
export function beginCell(unit: Unit, cell: number, risk: Risk | undefined, back: () => void): 'here' | 'elsewhere' {
  const { readOnly } = documentStore.get();
  if (COLUMNS[cell] === 'Risks') {
    if (risk) openFinding(risk.finding);
    else announce(`${unit.name} has no risk.`);
    return 'elsewhere';
  }
  if (readOnly !== null || !canChange(unit, cell)) {
    announce(readOnly ?? 'A group has what is in it: change that.');
    return 'elsewhere';
  }
  switch (COLUMNS[cell]) {
    case 'People':
      inInspector(`units.${unit.id}.${unit.kind === 'team' ? 'headcount' : 'count'}`, back);
      return 'elsewhere';
    case 'Also works in':
      inInspector(`units.${unit.id}.embeds`, back);
      return 'elsewhere';
    case 'Answers to':
      select([unit.id]);
      viewStore.patch({ dialog: 'manager' });
      return 'elsewhere';
    default:
      return 'here';
  }
}
