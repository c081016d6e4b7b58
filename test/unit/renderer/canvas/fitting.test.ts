// How names are written where room is scarce: at syllables and words, a person by given name and initial.
import { describe, expect, it } from 'vitest';
import { fittingOf } from '../../../../renderer/canvas/cards/fitting.ts';

const SOFT = '\u00AD';

describe('fittingOf', () => {
  it('shortens a person to the given name and an initial, a team to its first telling words', () => {
    expect(fittingOf('Hamza Qureshi', true).brief).toBe('Hamza Q.');
    expect(fittingOf('SRE for Viewing', false).brief).toBe('SRE for…');
    expect(fittingOf('Customer Care', false).brief).toBe('Customer…');
    expect(fittingOf('Orders', false).brief).toBe('Orders');
  });

  it('breaks long words of Latin letters where they may be broken, and leaves others whole', () => {
    expect(fittingOf('Televisions', false).broken.split(SOFT).join('')).toBe('Televisions');
    expect(fittingOf('Televisions', false).broken).toContain(SOFT);
    expect(fittingOf('Search', false).broken).toBe('Search');
    expect(fittingOf('Надёжность', false).broken).toBe('Надёжность');
  });

  it('says how wide a name is on one line and on two', () => {
    const { '--one': one, '--two': two } = fittingOf('Trust and Access', false).style as Readonly<Record<string, string>>; // custom properties
    expect(Number(two)).toBeLessThan(Number(one) * 0.75);
    const alone = fittingOf('Observability', false).style as Readonly<Record<string, string>>;
    expect(alone['--two']).toBe(alone['--one']);
  });
});
