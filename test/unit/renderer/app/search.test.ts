// What the command palette finds.
import { describe, expect, it } from 'vitest';
import { search, type Entry } from '../../../../renderer/app/commands/search.ts';

const entries: readonly Entry[] = [
  { id: '1', name: 'Ana Ferreira', more: 'SRE, Payments' },
  { id: '2', name: 'Noor Aziz', more: 'SRE manager' },
  { id: '3', name: 'Payments', more: 'Product' },
  { id: '4', name: 'João Peréz', more: 'Director' },
  { id: '5', name: 'Undo: Rename Payments', keywords: 'back' },
];
const found = (query: string, limit = 10): string[] => search(query, entries, limit).map(({ id }) => id);

describe('search', () => {
  it('puts the start of a name first, then the start of a word, then what stands beside it', () => {
    expect(found('pay')).toEqual(['3', '5', '1']);
  });
  it('wants every word, in the name or beside it', () => {
    expect(found('sre ana')).toEqual(['1']);
    expect(found('sre nobody')).toEqual([]);
  });
  it('finds the middle of a word only where there is nothing better', () => {
    expect(found('ana')).toEqual(['1']);
    expect(found('anager')).toEqual(['2']);
  });
  it('reads letters without their accents', () => {
    expect(found('joao perez')).toEqual(['4']);
    expect(found('JOÃO')).toEqual(['4']);
  });
  it('takes what is typed as text', () => {
    expect(found('.*')).toEqual([]);
    expect(found('(')).toEqual([]);
  });
  it('gives the first ones for an empty query', () => {
    expect(found('  ', 2)).toEqual(['1', '2']);
  });
});
