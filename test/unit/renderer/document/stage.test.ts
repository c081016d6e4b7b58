import { beforeEach, expect, test } from 'vitest';
import type { Design } from '../../../../shared/model/types.ts';
import { documentStore, edit, editFile, EMPTY_DESIGN, onEdit, openDesign, redo, showStage, undo } from '../../../../renderer/stores/document.ts';

const later: Design = { ...EMPTY_DESIGN, name: 'Month 12', notes: 'As it will be.' };
const shown = (): string => documentStore.get().design.name;
const saved = (): string => documentStore.get().file.name;

beforeEach(() => openDesign({ ...EMPTY_DESIGN, name: 'Today' }));

test('what is shown on a stage is not what is saved', () => {
  showStage({ key: 'month:12', design: later, turn: null });
  expect([shown(), saved()]).toEqual(['Month 12', 'Today']);
  showStage(null);
  expect([shown(), saved()]).toEqual(['Today', 'Today']);
});

test('a stage that is only looked at takes no edit, and the file still does', () => {
  showStage({ key: 'before', design: later, turn: null });
  edit({ label: 'Rename', fields: { name: 'Else' } });
  expect([shown(), saved()]).toEqual(['Month 12', 'Today']);
  expect(documentStore.get().readOnly).not.toBeNull();
  editFile({ label: 'Rename', fields: { name: 'Else' } });
  expect([shown(), saved()]).toEqual(['Month 12', 'Else']);
});

test('a change of what is shown becomes the change of the file that the stage says, and is undone as that', () => {
  const told: string[] = [];
  const stop = onEdit((change) => told.push(change.label));
  showStage({ key: 'month:12', design: later, turn: (change) => ({ label: `In month 12: ${change.label}`, fields: { notes: 'An intervention.' } }) });
  edit({ label: 'Rename', fields: { name: 'Renamed' } });
  expect(shown()).toBe('Renamed');
  expect(documentStore.get().file).toMatchObject({ name: 'Today', notes: 'An intervention.' });
  expect(undo()).toBe('In month 12: Rename');
  expect(documentStore.get().file.notes).toBeUndefined();
  expect(redo()).toBe('In month 12: Rename');
  expect(documentStore.get().file.notes).toBe('An intervention.');
  expect(told).toHaveLength(3);
  stop();
});

test('opening another design leaves the stage', () => {
  showStage({ key: 'month:12', design: later, turn: null });
  openDesign({ ...EMPTY_DESIGN, name: 'Another' });
  expect([shown(), saved(), documentStore.get().readOnly]).toEqual(['Another', 'Another', null]);
});
