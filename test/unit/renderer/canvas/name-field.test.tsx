// Names that are written on cards, one after the other.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Name } from '../../../../renderer/canvas/cards/name-field.tsx';
import { addRelative } from '../../../../renderer/canvas/edits/add.ts';
import { documentStore, openDesign } from '../../../../renderer/stores/document.ts';
import { org } from '../../support/org.ts';

afterEach(cleanup);

test('somebody new who has the id that the last one had until it was named gets a field of its own', () => {
  openDesign(org().position('amy', 'engineer', { name: 'Amy' }).build());
  render(<Name unit="new-position" name="New position" />);
  act(() => void addRelative('amy', 'sibling'));
  const field = (): HTMLInputElement => screen.getByRole('textbox');
  for (const name of ['Ann', 'Bea', 'Cid']) {
    expect(field().value).toBe('New position');
    fireEvent.change(field(), { target: { value: name } });
    fireEvent.keyDown(field(), { key: 'Enter', shiftKey: true });
  }
  expect(documentStore.get().design.units.map((unit) => unit.name)).toEqual(['Amy', 'Ann', 'Bea', 'Cid', 'New position']);
});
