// What is done at a month of a scenario: it changes the months after it, is done once, and is said where it cannot be done.
import { describe, expect, test } from 'vitest';
import { removeUnits } from '../../../shared/edits/build.ts';
import type { Edit } from '../../../shared/edits/edit.ts';
import { parse } from '../../../shared/file/parse.ts';
import { print } from '../../../shared/file/print.ts';
import { continueRun, simulate } from '../../../shared/growth/simulate.ts';
import { OrgIndex } from '../../../shared/model/org-index.ts';
import type { Scenario } from '../../../shared/model/types.ts';
import { exampleDesign } from '../../support/examples.ts';
import { runFaults } from './sound.ts';
import { at, played, TEN } from './ten.ts';

const intervene = (month: number, edit: Edit): NonNullable<Scenario['interventions']>[number] => ({
  month,
  edit: edit as NonNullable<Scenario['interventions']>[number]['edit'], // an edit of records of the schema
});

describe('interventions', () => {
  const programme: Edit = {
    label: 'Start an SRE programme',
    put: {
      units: [
        { id: 'noor', kind: 'position', name: 'Noor Aziz', role: 'sre-manager' },
        { id: 'sre-team', kind: 'team', name: 'Reliability', type: 'sre', headcount: { sre: 3 } },
      ],
      lines: [
        { id: 'noor-omar', from: 'noor', to: 'omar', kind: 'reports' },
        { id: 'sre-noor', from: 'sre-team', to: 'noor', kind: 'reports' },
      ],
    },
  };
  test('an SRE programme at month 50 prevents the breakdown', () => {
    const run = simulate(TEN, played({ interventions: [intervene(50, programme)] }));
    expect(run.messages).toEqual([]);
    expect(runFaults(run)).toEqual([]);
    expect(run.events.filter(({ kind }) => kind === 'intervention')).toEqual([
      { month: 50, engineers: at(run, 50).row.engineers, kind: 'intervention', label: 'Start an SRE programme' },
    ]);
    expect(run.events.some(({ kind }) => kind === 'breakdown')).toBe(false);
    expect(at(run, 49).row.sre).toBe(0);
    expect(at(run, 50).row.sre).toBe(3);
    expect(at(run, 80).row.sre).toBeGreaterThan(30);
    const without = simulate(TEN, played());
    expect(run.frames.slice(0, 50).map(({ row }) => row)).toEqual(without.frames.slice(0, 50).map(({ row }) => row));
    expect(continueRun(without, run.scenario, 50)).toEqual(run);
  });
  test('what is done at month 0 is done once, also where a run came from another thread', () => {
    const add: Edit = {
      label: 'Add three',
      fields: {},
      put: { units: [{ id: 'new', kind: 'team', name: 'Reports', type: 'product', headcount: { engineer: 3 } }] },
    };
    const slow: Edit = { label: 'Hire more slowly', fields: { organization: { growthPerMonth: 0.01 } } };
    const scenario = played({ months: 14, interventions: [intervene(0, add), intervene(0, slow)] });
    const run = simulate(TEN, scenario);
    expect(run.origin).toBe(TEN);
    expect(continueRun(run, scenario, 6)).toEqual(run);
    const crossed = structuredClone(run);
    for (const from of [0, 1, 6, 14]) expect(continueRun(crossed, scenario, from)).toEqual(run);
  });
  test('slower growth that is set at a month goes before the growth of the scenario', () => {
    const slow: Edit = { label: 'Hire more slowly', fields: { organization: { growthPerMonth: 0.005 } } };
    const run = simulate(TEN, played({ growth: { start: 0.04, hyper: 0.06 }, months: 80, interventions: [intervene(50, slow)] }));
    expect(at(run, 80).row.engineers).toBeLessThan(at(run, 50).row.engineers * 1.2);
    expect(run.events.some(({ kind }) => kind === 'breakdown')).toBe(false);
  });
  test('what is gone by then is named with its month, and the rest is done', () => {
    const edit: Edit = {
      label: 'Move things',
      put: {
        units: [
          { id: 'shop~99', kind: 'team', name: 'Not in this run', type: 'product', headcount: { engineer: 900 } },
          { id: 'guild', kind: 'team', name: 'Guild', type: 'enabling', headcount: { engineer: 4 }, parent: 'nowhere' },
        ],
        lines: [
          { id: 'a', from: 'shop~99', to: 'omar', kind: 'reports' },
          { id: 'b', from: 'guild', to: 'omar', kind: 'reports' },
        ],
      },
      remove: { units: ['never-there'] },
    };
    const run = simulate(TEN, played({ months: 20, interventions: [intervene(12, edit)] }));
    expect(run.messages).toEqual([
      {
        month: 12,
        text: '"Move things" names "shop~99", "nowhere", "never-there", which are not there in month 12 of this run. The rest of it is done.',
      },
    ]);
    expect(runFaults(run)).toEqual([]);
    expect(new OrgIndex(at(run, 12).design).team('guild')?.headcount.engineer).toBeGreaterThanOrEqual(4);
    expect(new OrgIndex(at(run, 12).design).unit('shop~99')).toBeUndefined();
  });
  test('a record whose id something else has is left out and said, and the file of that month can be opened', () => {
    const [line] = TEN.lines;
    const [unit] = TEN.units;
    if (!line || !unit) throw new Error('the drawing is empty');
    const edit: Edit = {
      label: 'Clash',
      put: {
        units: [{ id: line.id, kind: 'team', name: 'Clash', type: 'enabling', headcount: { engineer: 4 } }],
        services: [
          { id: unit.id, name: 'Clash', owner: unit.id },
          { id: 'fine', name: 'Fine', owner: unit.id },
        ],
      },
    };
    const run = simulate(TEN, played({ months: 2, interventions: [intervene(1, edit)] }));
    expect(run.messages).toEqual([
      {
        month: 1,
        text: `"Clash" of month 1 gives a record the id "${line.id}", "${unit.id}", which something else has: those records are left out.`,
      },
    ]);
    const { design } = at(run, 1);
    expect(design.units.map(({ name }) => name)).not.toContain('Clash');
    expect(design.services?.map(({ id }) => id)).toEqual([...(TEN.services ?? []).map(({ id }) => id), 'fine']);
    expect(parse(print(design)).ok).toBe(true);
  });
  test('a team that is taken away goes with all that hangs on it by then', () => {
    const startup = exampleDesign('startup');
    const removal = removeUnits(startup, ['harbours']);
    if (!removal) throw new Error('there is no such team');
    const run = simulate(startup, played({ months: 60, interventions: [intervene(40, { label: removal.label, remove: { units: ['harbours'] } })] }));
    expect(runFaults(run)).toEqual([]);
    expect(new OrgIndex(at(run, 40).design).team('harbours')).toBeUndefined();
  });
  test('one past the end of the run, or of no month, is left out and said', () => {
    const run = simulate(TEN, played({ months: 6, interventions: [intervene(7, programme), intervene(1.5, programme)] }));
    expect(run.messages.map(({ text }) => text)).toEqual([
      '"Start an SRE programme" of month 7 is left out: the run ends with month 6.',
      '"Start an SRE programme" of month 1.5 is left out: there is no such month.',
    ]);
  });
  test('one that sets what no edit may set is left out and said', () => {
    const edit: Edit = { label: 'Break it', fields: { units: [] } };
    const run = simulate(TEN, played({ months: 3, interventions: [intervene(2, edit)] }));
    expect(run.messages).toEqual([{ month: 2, text: '"Break it" of month 2 is left out: an edit cannot set units as a field.' }]);
  });
});
