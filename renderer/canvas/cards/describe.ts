// A card in words: what a screen reader says for it.
import type { SceneBox } from '../../../shared/draw/scene.ts';
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

function what(box: SceneBox, index: OrgIndex): string[] {
  switch (box.kind) {
    case 'team':
      return [
        `${TEAM_TYPE_WORDS[box.type]} team`,
        counted(box.people, 'person', 'people'),
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
  return finding ? `, ${finding.severity}: ${finding.message}` : '';
}
