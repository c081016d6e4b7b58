// The outline as it is used by keys: what is named, made, changed and deleted in its rows is changed in the design.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Outline } from '../../../../renderer/outline/outline.tsx';
import { outlineStore } from '../../../../renderer/outline/store.ts';
import { documentStore, openDesign, undo } from '../../../../renderer/stores/document.ts';
import { select, viewStore } from '../../../../renderer/stores/view.ts';
import { org } from '../../support/org.ts';

beforeEach(() => {
  // Nothing is measured here, and rows are drawn where they are in sight.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
  outlineStore.set({ closed: new Set(), filter: '' });
  viewStore.patch({ units: new Set(), lines: new Set(), dialog: null, renaming: null });
  openDesign(
    org()
      .position('cat', 'cto', { name: 'Cat' })
      .group('web', { name: 'Web' })
      .team('pay', 'product', { engineer: 5 }, { in: 'web', name: 'Pay' })
      .team('ship', 'product', { engineer: 4 }, { in: 'web', name: 'Ship' })
      .reports('web', 'cat')
      .build(),
  );
  render(<Outline />);
  grid().focus();
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const grid = (): HTMLElement => screen.getByRole('treegrid');
const press = (...keys: string[]): void => {
  for (const key of keys) fireEvent.keyDown(grid(), { key });
};
/** Names of the rows, from top to bottom. */
const names = (): string[] => screen.getAllByRole('rowheader').map((cell) => cell.textContent);
const unit = (name: string) => documentStore.get().design.units.find((each) => each.name === name);
const chosen = (): string[] => [...viewStore.get().units];
/** The element that a screen reader is on. */
const spoken = (): HTMLElement | null => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '');

test('arrows walk rows and cells, and the canvas follows; question marks and the like are left to others', () => {
  press('ArrowDown', 'ArrowDown');
  expect(chosen()).toEqual(['pay']);
  expect(spoken()?.getAttribute('role')).toBe('row');
  press('ArrowRight', 'ArrowRight', 'ArrowRight');
  expect(spoken()).toMatchObject({ textContent: 'Cat' });
  expect(spoken()?.getAttribute('role')).toBe('gridcell');
  press('ArrowLeft', 'ArrowDown');
  expect(chosen()).toEqual(['ship']);
  expect(spoken()?.textContent).toBe('4');
  expect(fireEvent.keyDown(grid(), { key: '?' })).toBe(true);
  press('ArrowUp', 'ArrowUp');
  fireEvent.keyDown(grid(), { key: 'ArrowDown', shiftKey: true });
  expect(chosen()).toEqual(['web', 'pay']);
});

test('one letter goes from name to name, letters in a row to the name that begins with them', () => {
  act(() => openDesign(['Alma', 'Bo', 'Ada', 'Ann'].reduce((all, name) => all.position(name.toLowerCase(), 'engineer', { name }), org()).build()));
  const went: string[][] = [];
  for (let times = 0; times < 4; times += 1) {
    press('a');
    went.push(chosen());
  }
  expect(went).toEqual([['ada'], ['ann'], ['alma'], ['ada']]);
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 5000);
  press('a', 'n');
  expect(chosen()).toEqual(['ann']);
});

test('while a name is written Tab adds under it and Shift+Enter beside it, each with its name asked for here', () => {
  press('c', 'Enter');
  const field = (): HTMLInputElement => screen.getByRole('textbox');
  fireEvent.change(field(), { target: { value: 'Cleo' } });
  fireEvent.keyDown(field(), { key: 'Tab' });
  expect(unit('Cleo')).toMatchObject({ id: 'cat' });
  fireEvent.change(field(), { target: { value: 'Dana' } });
  fireEvent.keyDown(field(), { key: 'Enter', shiftKey: true });
  expect(unit('Dana')).toMatchObject({ id: 'dana', role: 'director' });
  fireEvent.change(field(), { target: { value: 'Eve' } });
  fireEvent.keyDown(field(), { key: 'Enter' });
  expect(unit('Eve')).toMatchObject({ kind: 'position', role: 'director' });
  expect(documentStore.get().design.lines.map(({ from, to }) => `${from} ${to}`)).toEqual(['web cat', 'dana cat', 'eve cat']);
  expect(viewStore.get().renaming).toBeNull();
  expect(document.activeElement).toBe(grid());
  expect(chosen()).toEqual(['eve']);
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('Insert and Add make a row beside this one; Escape while naming leaves the old name', () => {
  press('End', 'Insert');
  expect(names()).toEqual(['Cat', 'Web', 'Pay', 'Ship', '']);
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' });
  expect(names().at(-1)).toBe('New team');
  expect(unit('New team')).toMatchObject({ kind: 'team', type: 'product', parent: 'web' });
});

test('a kind is chosen in its cell: a team gets a type, a position a role', () => {
  press('s', 'ArrowRight', 'Enter');
  const list = screen.getByRole('combobox', { name: 'Kind of team of Ship' });
  fireEvent.keyDown(list, { key: 'Escape' });
  expect(unit('Ship')).toMatchObject({ type: 'product' });
  press('Enter');
  const again = screen.getByRole<HTMLSelectElement>('combobox');
  again.value = 'infrastructure';
  fireEvent.keyDown(again, { key: 'Enter' });
  expect(unit('Ship')).toMatchObject({ type: 'infrastructure' });
  expect(documentStore.get().past.at(-1)?.edit.label).toBe('Make Ship a team of type infrastructure');
  expect(document.activeElement).toBe(grid());
  // The cell stays that of the kind: the next one is changed by the same key.
  press('ArrowUp', 'ArrowUp', 'ArrowUp', 'Enter');
  expect(screen.getByRole('combobox', { name: 'Role of Cat' })).toHaveProperty('value', 'cto');
});

test('the manager is asked for by search; what a group cannot have says so', () => {
  press('p', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
  expect(viewStore.get().dialog).toBe('manager');
  expect(chosen()).toEqual(['pay']);
  press('ArrowUp', 'Home', 'ArrowRight', 'Enter');
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(spoken()?.getAttribute('aria-readonly')).toBe('true');
});

test('what was in a row that is deleted stays, and the keys go on from the next', () => {
  press('w', 'Delete');
  expect(names()).toEqual(['Cat', 'Pay', 'Ship']);
  press('ArrowDown');
  expect(chosen()).toEqual(['ship']);
  act(() => void undo());
  expect(names()).toEqual(['Cat', 'Web', 'Pay', 'Ship']);
});

test('what is selected on the canvas is the row of the keys, its container opened', () => {
  act(() => outlineStore.patch({ closed: new Set(['web']) }));
  expect(names()).toEqual(['Cat', 'Web']);
  act(() => select(['ship']));
  expect(names()).toEqual(['Cat', 'Web', 'Pay', 'Ship']);
  expect(screen.getByRole('row', { selected: true })).toHaveProperty('textContent', expect.stringMatching(/^Ship/u));
});
