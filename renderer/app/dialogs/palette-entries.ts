// What the command palette offers, as it stands at the moment it opens.
import { indexOf } from '../../../shared/model/org-index.ts';
import { capital, ROLE_WORDS, TEAM_TYPE_WORDS } from '../../../shared/model/words.ts';
import type { Severity, TeamType, Unit } from '../../../shared/model/types.ts';
import { findingKey } from '../../../shared/rules/finding.ts';
import { openFinding } from '../../problems/open-finding.ts';
import { documentStore } from '../../stores/document.ts';
import { evaluationStore } from '../../stores/evaluation.ts';
import { reveal, select, viewStore } from '../../stores/view.ts';
import { allCommands, commandName, isEnabled } from '../commands/registry.ts';
import type { Entry } from '../commands/search.ts';
import { openPanel } from '../shell/panels.ts';

export interface PaletteEntry extends Entry {
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly picture?: { readonly severity?: Severity; readonly type?: TeamType };
  readonly run: () => void;
}

const onDesign = (): boolean => viewStore.get().screen === 'design';

/** Commands that can run now, by group. */
export function commandEntries(): readonly PaletteEntry[] {
  return allCommands()
    .filter((command) => !command.hidden && isEnabled(command))
    .map((command) => {
      const keys = command.keys?.[0];
      return {
        id: `command:${command.id}`,
        name: commandName(command),
        more: command.group,
        ...(command.keywords !== undefined && { keywords: command.keywords }),
        ...(keys !== undefined && { keys }),
        run: () => void command.run(),
      };
    });
}

function kindWords(unit: Unit): string {
  switch (unit.kind) {
    case 'group':
      return 'Group';
    case 'team':
      return capital(TEAM_TYPE_WORDS[unit.type]);
    case 'position':
      return unit.title ?? capital(ROLE_WORDS[unit.role]);
    default:
      return unit satisfies never;
  }
}

/** Every unit of the open design: choosing one selects it and brings it into view. */
export function unitEntries(): readonly PaletteEntry[] {
  if (!onDesign()) return [];
  const { design } = documentStore.get();
  const index = indexOf(design);
  return design.units.map((unit) => {
    const container = index.container(unit);
    return {
      id: `unit:${unit.id}`,
      name: unit.name,
      more: container ? `${kindWords(unit)}, ${container.name}` : kindWords(unit),
      ...(unit.kind === 'team' && { picture: { type: unit.type } }),
      run: () => {
        select([unit.id]);
        reveal([unit.id]);
      },
    };
  });
}

/** Every finding: choosing one opens its explanation. */
export function findingEntries(): readonly PaletteEntry[] {
  const { evaluation } = evaluationStore.get();
  if (!onDesign() || !evaluation) return [];
  return evaluation.findings.map((finding) => ({
    id: `finding:${findingKey(finding)}`,
    name: finding.message,
    keywords: `${finding.rule} ${finding.severity}`,
    picture: { severity: finding.severity },
    run: () => {
      openPanel('dock');
      openFinding(finding);
    },
  }));
}
