// The history: which state of the design is which, so that "saved" can be told after any undo.
import { beforeEach, describe, expect, it } from 'vitest';
import { documentStore, edit, EMPTY_DESIGN, openDesign, redo, undo } from '../../../../renderer/stores/document.ts';

const rename = (name: string, now: number, key?: string): void =>
  edit({ label: `Rename to ${name}`, fields: { name } }, { now, ...(key !== undefined && { key }) });
const position = (): number => documentStore.get().position;
const name = (): string => documentStore.get().design.name;

beforeEach(() => openDesign(EMPTY_DESIGN));

describe('the position of a design in its history', () => {
  it('comes back with undo and goes forth with redo', () => {
    const first = position();
    rename('A', 0);
    const second = position();
    expect(second).not.toBe(first);
    expect(undo()).toBe('Rename to A');
    expect(position()).toBe(first);
    expect(redo()).toBe('Rename to A');
    expect(position()).toBe(second);
  });

  it('is another one after each way on: an edit after an undo does not lead to what was undone', () => {
    rename('A', 0);
    const undone = position();
    undo();
    rename('A', 0);
    expect(name()).toBe('A');
    expect(position()).not.toBe(undone);
  });

  it('of a joined step is new, and one undo leads back to where the first began', () => {
    const first = position();
    rename('A', 0, 'name');
    const half = position();
    rename('AB', 500, 'name');
    expect(position()).not.toBe(half);
    expect(documentStore.get().past).toHaveLength(1);
    undo();
    expect([name(), position()]).toEqual(['Untitled', first]);
    redo();
    expect(name()).toBe('AB');
  });

  it('does not join steps that are far apart, nor over an undo', () => {
    rename('A', 0, 'name');
    rename('B', 5000, 'name');
    expect(documentStore.get().past).toHaveLength(2);
    undo();
    rename('C', 5100, 'name');
    expect(documentStore.get().past).toHaveLength(2);
  });

  it('is never that of another document', () => {
    const first = position();
    openDesign(EMPTY_DESIGN);
    expect(position()).not.toBe(first);
  });

  it('stays where it is while the design is read-only', () => {
    openDesign(EMPTY_DESIGN, 'A newer version.');
    const first = position();
    rename('A', 0);
    expect([name(), position(), undo(), redo()]).toEqual(['Untitled', first, null, null]);
  });
});
