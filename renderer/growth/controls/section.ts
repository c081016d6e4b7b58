// What the sections of the scenario panel share: how a part is changed, and how a share is said.
import { memo, type ComponentType, type NamedExoticComponent } from 'react';
import type { Scenario } from '../../../shared/model/types.ts';
import type { EditOptions } from '../../stores/document.ts';
import { editScenario } from '../growth.ts';
import { changeScenario } from '../scenarios.ts';

export interface SectionProps {
  readonly scenario: Scenario;
  readonly readOnly: boolean;
}
/** A section that is drawn anew only where those parts of the scenario that it shows are others. */
export const sectionOf = (section: ComponentType<SectionProps>, ...parts: readonly (keyof Scenario)[]): NamedExoticComponent<SectionProps> =>
  memo(section, (a, b) => a.readOnly === b.readOnly && parts.every((part) => a.scenario[part] === b.scenario[part]));

export const percent = (value: number): string => `${Math.round(value * 1000) / 10} %`;

/** Changes a part of the scenario as one named step; `join` says which are one. */
export const change = (what: string, part: (scenario: Scenario) => Partial<Scenario>, join?: EditOptions): void =>
  editScenario((scenario) => changeScenario(scenario, part(scenario), what), join);
