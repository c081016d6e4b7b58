// Which line joins two units, by what they are.
import { describe, expect, it } from 'vitest';
import { choiceText, lineChoices, wouldRing } from '../../../../renderer/canvas/gestures/line-kind.ts';
import { indexOf } from '../../../../shared/model/org-index.ts';
import { org } from '../../support/org.ts';

const index = indexOf(
  org()
    .group('commerce')
    .position('mara', 'cpo')
    .position('bo', 'product-director')
    .position('eve', 'engineer')
    .position('ana', 'sre')
    .team('payments', 'product')
    .team('ledger', 'product')
    .team('platform', 'infrastructure')
    .team('reliability', 'sre')
    .team('bench', 'pool')
    .reports('bo', 'mara')
    .build(),
);
const first = (from: string, to: string): string => {
  const [choice] = lineChoices(index, from, to);
  return choice ? `${choice.from} ${choice.kind} ${choice.to}` : 'nothing';
};

describe('the line between two units', () => {
  it.each([
    ['payments', 'bo', 'payments reports bo'],
    ['bo', 'payments', 'payments reports bo'],
    ['ana', 'bo', 'ana reports bo'],
    ['bo', 'ana', 'ana reports bo'],
    ['eve', 'bo', 'eve reports bo'],
    ['commerce', 'bo', 'commerce reports bo'],
    ['bo', 'commerce', 'commerce reports bo'],
    ['ana', 'payments', 'ana embeds payments'],
    ['payments', 'ana', 'ana embeds payments'],
    ['reliability', 'payments', 'reliability embeds payments'],
    ['eve', 'payments', 'eve embeds payments'],
    ['platform', 'payments', 'platform supports payments'],
    ['payments', 'ledger', 'payments supports ledger'],
    ['reliability', 'bench', 'reliability supports bench'],
    ['eve', 'ana', 'eve reports ana'],
  ])('from %s to %s is: %s', (from, to, expected) => expect(first(from, to)).toBe(expected));

  it('joins nothing to itself, and no team to a group', () => {
    expect(lineChoices(index, 'ana', 'ana')).toEqual([]);
    expect(lineChoices(index, 'payments', 'commerce')).toEqual([]);
    expect(lineChoices(index, 'payments', 'nobody')).toEqual([]);
  });

  it('makes no ring: whoever stands below is answered to by nobody above', () => {
    expect(wouldRing(index, ['mara'], 'bo')).toBe(true);
    expect(wouldRing(index, ['bo'], 'mara')).toBe(false);
    expect(first('mara', 'bo')).not.toBe('mara reports bo');
    expect(lineChoices(index, 'mara', 'bo').some((choice) => choice.kind === 'reports' && choice.from === 'mara')).toBe(false);
  });

  it('offers every other kind that fits, each once and each in words', () => {
    const choices = lineChoices(index, 'ana', 'payments');
    expect(choices.map((choice) => choiceText(index, choice))).toEqual([
      'Ana works in Payments',
      'Payments answers to Ana',
      'Payments has a dotted line to Ana',
    ]);
  });
});
