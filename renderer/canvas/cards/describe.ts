// A card in words: what a screen reader says for it.
import type { SceneBox, TeamBox } from '../../../shared/draw/scene.ts';
import { managerUnit, type OrgIndex } from '../../../shared/model/org-index.ts';
import type { UnitId } from '../../../shared/model/types.ts';
import { TEAM_TYPE_WORDS } from '../../../shared/model/words.ts';
import type { Evaluation, Finding } from '../../../shared/rules/finding.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const worst = new WeakMap<Evaluation, ReadonlyMap<UnitId, Finding>>();
/** The worst finding about each unit: they come sorted by severity. */
function worstFindings(evaluation: Evaluation): ReadonlyMap<UnitId, Finding> {
  let map = worst.get(evaluation);
  if (!map) {
    const found = new Map<UnitId, Finding>();
    for (const finding of evaluation.findings)
      for (const id of finding.units) if (!found.has(id) && finding.severity !== 'praise') found.set(id, finding);
    worst.set(evaluation, (map = found));
  }
  return map;
}

/** The people of a card in words: rules count a team without its manager, the card shows everyone. */
export function crew({ people, managers }: TeamBox): string {
  const figure = Math.round(people * 10) / 10;
  const rest = Math.round((people - managers) * 10) / 10;
  const all = counted(figure, 'person', 'people');
  return managers === 0 || rest === 0 ? all : `${all}: ${rest} and their ${managers === 1 ? 'manager' : 'managers'}`;
}

function what(box: SceneBox, index: OrgIndex): string[] {
  switch (box.kind) {
    case 'team':
      return [
        `${TEAM_TYPE_WORDS[box.type]} team`,
        crew(box),
        ...(box.openings > 0 ? [counted(box.openings, 'opening', 'openings')] : []),
        ...(box.onCall === 'none' ? ['nobody on call'] : []),
      ];
    case 'position':
      return [box.roleLabel, ...(box.count > 1 ? [counted(box.count, 'person', 'people')] : []), ...(box.vacant ? ['vacant'] : [])];
    case 'group':
      return ['group', counted(box.teams, 'team', 'teams'), counted(box.people, 'person', 'people'), ...(box.collapsed ? ['collapsed'] : [])];
    case 'dock':
      return [box.people > 1 ? `${box.people} SREs` : 'SRE', `works in ${index.name(box.host)}`];
    default:
      return box satisfies never;
  }
}

/** Name, type, people, manager. */
export function describe(box: SceneBox, index: OrgIndex): string {
  const unit = box.kind === 'dock' ? (box.units[0] ?? box.id) : box.id;
  const manager = index.managerOf(unit);
  const answers = manager && managerUnit(manager) !== unit ? [`answers to ${index.name(managerUnit(manager))}`] : [];
  return [box.name || 'Unnamed', ...what(box, index), ...answers, ...(box.pinned ? ['pinned'] : [])].join(', ');
}

/** The worst finding about a box's unit, as words to add; empty where there is none. */
export function describeFinding(box: SceneBox, evaluation: Evaluation | null): string {
  const finding = evaluation && worstFindings(evaluation).get(box.kind === 'dock' ? (box.units[0] ?? box.id) : box.id);
  const accepted = (box.accepted ?? []).map((reason) => `, accepted: ${reason}`).join('');
  return `${finding ? `, ${finding.severity}: ${finding.message}` : ''}${accepted}`;
}
