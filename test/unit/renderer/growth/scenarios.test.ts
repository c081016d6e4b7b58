// Edits of scenarios, and what a change of a shown month becomes in the file.
import { describe, expect, it } from 'vitest';
import {
  deleteScenario,
  duplicateScenario,
  firstDifference,
  newScenario,
  playedScenario,
  renameScenario,
  turnAt,
  withoutIntervention,
} from '../../../../renderer/growth/scenarios.ts';
import { apply, invert } from '../../../../shared/edits/apply.ts';
import type { Edit } from '../../../../shared/edits/edit.ts';
import { DEFAULT_SCENARIO } from '../../../../shared/growth/plan.ts';
import type { Design, Scenario, Unit } from '../../../../shared/model/types.ts';

const team: Unit = { id: 'payments', kind: 'team', name: 'Payments', type: 'product', headcount: { engineer: 6 } };
const design: Design = { format: 'orgscale', version: 1, name: 'Brackwater', organization: {}, units: [team], lines: [] };
const scenario: Scenario = { id: 'slow', name: 'Slow', months: 40 };
const withOne: Design = { ...design, scenarios: [scenario] };
const rename = (name: string): Edit => ({ label: `Rename Payments to ${name}`, put: { units: [{ ...team, name }] } });

describe('scenarios of a design', () => {
  it('plays the chosen one, else the first, else the default under an id that nothing has', () => {
    const two: Design = { ...design, scenarios: [scenario, { ...scenario, id: 'fast' }] };
    expect(playedScenario(two, 'fast').id).toBe('fast');
    expect(playedScenario(two, 'gone').id).toBe('slow');
    expect(playedScenario(design, null)).toEqual(DEFAULT_SCENARIO);
    expect(playedScenario({ ...design, units: [{ ...team, id: DEFAULT_SCENARIO.id }] }, null).id).not.toBe(DEFAULT_SCENARIO.id);
  });

  it('adds, duplicates and renames by edits with names, and none takes another’s name or id', () => {
    const first = newScenario(design);
    const one = apply(design, first.edit);
    const two = apply(one, newScenario(one).edit);
    expect(two.scenarios?.map(({ name }) => name)).toEqual(['New scenario', 'New scenario 2']);
    expect(new Set(two.scenarios?.map(({ id }) => id)).size).toBe(2);
    const copy = duplicateScenario(withOne, scenario);
    expect(apply(withOne, copy.edit).scenarios?.map(({ name }) => name)).toEqual(['Slow', 'Slow, copy']);
    expect(copy.edit.label).toBe('Duplicate the scenario Slow');
    expect(apply(withOne, renameScenario(scenario, 'Calm')).scenarios).toEqual([{ ...scenario, name: 'Calm' }]);
  });

  it('deletes one and leaves no slide that points to it; undo brings both back', () => {
    const slides = [{ id: 's1', title: 'Later', scenario: 'slow', month: 12 }];
    const before: Design = { ...withOne, slides };
    const edit = deleteScenario(before, scenario);
    const after = apply(before, edit);
    expect(after.scenarios).toBeUndefined();
    expect(after.slides).toEqual([{ id: 's1', title: 'Later', month: 12 }]);
    expect(apply(after, invert(before, edit))).toEqual(before);
  });
});

describe('a change of a shown month', () => {
  it('becomes an intervention of the scenario, and the file’s drawing stays', () => {
    const edit = turnAt(scenario, 50, rename('Ledger'));
    expect(edit.label).toBe('Month 50: Rename Payments to Ledger');
    const after = apply(withOne, edit);
    expect(after.units).toEqual(design.units);
    expect(after.scenarios).toEqual([{ ...scenario, interventions: [{ month: 50, edit: rename('Ledger') }] }]);
  });

  it('comes into the file with the default scenario where there is none', () => {
    const after = apply(design, turnAt(playedScenario(design, null), 12, rename('Ledger')));
    expect(after.scenarios?.[0]).toMatchObject({ id: DEFAULT_SCENARIO.id, interventions: [{ month: 12 }] });
  });

  it('is one with the change before it when it is about the same record in the same month', () => {
    const typed = ['L', 'Le', 'Led'].reduce(
      (now: Scenario, name) => apply({ ...design, scenarios: [now] }, turnAt(now, 50, rename(name))).scenarios?.[0] ?? now,
      scenario,
    );
    expect(typed.interventions).toEqual([{ month: 50, edit: rename('Led') }]);
    const later = apply({ ...design, scenarios: [typed] }, turnAt(typed, 51, rename('Ledger'))).scenarios?.[0];
    expect(later?.interventions?.map(({ month }) => month)).toEqual([50, 51]);
  });

  it('is left to the file where it is about scenarios, slides, the review, the name or the notes', () => {
    const review: Edit = { label: 'Accept', fields: { review: { profile: 'essay' } } };
    expect(apply(withOne, turnAt(scenario, 50, review))).toEqual({ ...withOne, review: { profile: 'essay' } });
    const mixed: Edit = { label: 'Both', put: { units: [{ ...team, name: 'Ledger' }] }, fields: { name: 'Else' } };
    expect(apply(withOne, turnAt(scenario, 50, mixed))).toMatchObject({
      name: 'Else',
      units: design.units,
      scenarios: [{ interventions: [{ month: 50, edit: { label: 'Both' } }] }],
    });
  });

  it('can be taken back, and the last one leaves no empty list', () => {
    const changed = {
      ...scenario,
      interventions: [
        { month: 3, edit: { label: 'A' } },
        { month: 9, edit: { label: 'B' } },
      ],
    };
    expect(withoutIntervention(changed, 0).interventions).toEqual([{ month: 9, edit: { label: 'B' } }]);
    expect(withoutIntervention(withoutIntervention(changed, 0), 0)).toEqual(scenario);
  });
});

describe('the first month that differs', () => {
  it('is that of the change, 0 for anything else, and none for a name', () => {
    const [early, late] = [
      { month: 8, edit: { label: 'A' } },
      { month: 30, edit: { label: 'B' } },
    ];
    const one: Scenario = { ...scenario, interventions: [early] };
    expect(firstDifference(one, { ...scenario, interventions: [early, late] })).toBe(30);
    expect(firstDifference(one, scenario)).toBe(8);
    expect(firstDifference(one, { ...one, education: 0.03 })).toBe(0);
    expect(firstDifference(one, { ...one, name: 'Calm' })).toBeNull();
    expect(firstDifference(one, { ...one, months: 60 })).toBe(41);
  });
});
