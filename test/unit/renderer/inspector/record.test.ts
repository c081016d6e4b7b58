// A cleared optional field is an absent key; a part record with nothing left in it is absent too.
import { describe, expect, it } from 'vitest';
import { withField, withPart } from '../../../../renderer/inspector/record.ts';

interface Sample {
  name: string;
  note?: string;
}

describe('withField', () => {
  it('sets, replaces and takes away, leaving the record as it was', () => {
    const record: Sample = { name: 'Ledger' };
    const noted = withField(record, 'note', 'old');
    expect(noted).toEqual({ name: 'Ledger', note: 'old' });
    const cleared = withField(noted, 'note', undefined);
    expect(Object.keys(cleared)).toEqual(['name']);
    expect(record).toEqual({ name: 'Ledger' });
  });
});

describe('withPart', () => {
  it('begins a part with its first field and drops it with its last', () => {
    const first = withPart<{ toil?: number; teaching?: number }, 'toil'>(undefined, 'toil', 0.4);
    expect(first).toEqual({ toil: 0.4 });
    expect(withPart(first, 'teaching', 0)).toEqual({ toil: 0.4, teaching: 0 });
    expect(withPart(first, 'toil', undefined)).toBeUndefined();
  });
});
