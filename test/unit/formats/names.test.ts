// Leaving out the names of people: nothing of them is left in any export, and the organisation is the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../shared/file/parse.ts';
import { print } from '../../../shared/file/print.ts';
import { nameHider } from '../../../shared/formats/names.ts';
import { evaluate } from '../../../shared/rules/evaluate.ts';
import { soundDesign } from '../support/arbitrary.ts';
import { org } from '../support/org.ts';
import { everyLine } from './sample.ts';

const hidden = nameHider;

describe('a design without names', () => {
  it('has none of them, nor ids made of them, nor what else tells a person', () => {
    const design = org()
      .position('ana-silva', 'sre', { name: 'Ana Silva', email: 'ana@x.example', title: 'Staff SRE of Lisbon' })
      .position('bo', 'product-director', { name: 'Bo Lindqvist' })
      .team('pay', 'product', { engineer: 3 }, { notes: 'Ask Ana', name: 'Payments of Ana Silva' })
      .reports('ana-silva', 'bo')
      .dotted('ana-silva', 'bo', { purpose: 'mentors with Bo Lindqvist' })
      .service('api', 'pay', { name: 'Silva service' })
      .rotation('pager', ['api'], [{ position: 'ana-silva' }], { escalation: ['bo'] })
      .top({
        notes: 'Ana Silva wants to leave',
        slides: [
          { id: 's', title: 'SRE Ana Silva answers to product director Bo Lindqvist', notes: 'Be kind to Ana', spotlight: { units: ['ana-silva'] } },
        ],
        scenarios: [{ id: 'a', name: 'Silva plan', months: 3, interventions: [{ month: 1, edit: { label: 'Ana goes' } }] }],
        review: { accepted: [{ rule: 'orphan', units: ['ana-silva'], reason: 'Ana asked for it' }] },
        layout: { 'ana-silva': { x: 1, y: 2 } },
      })
      .build();
    const text = print({ ...hidden()(design) });
    expect(text).not.toMatch(/ana|silva|lindqvist|lisbon|example/iu);
    expect(text).toContain('SRE #1 answers to product director #1');
    expect(text).toContain('Payments of SRE #1');
    expect(parse(text)).toMatchObject({ ok: true });
  });

  it('drops fields that this version does not know', () => {
    const design = everyLine().build();
    const more = JSON.parse(print(design).replaceAll('"kind":', '"x-secret": "Dana", "kind":')) as typeof design; // the same with a field more
    expect(print(hidden()(more))).not.toContain('Dana');
  });

  it('is judged and drawn as before: the same findings about the same seats', () => {
    const design = everyLine().build();
    const bare = hidden()(design);
    expect(bare.units).toHaveLength(design.units.length);
    const rules = (one: typeof design): string[] => evaluate(one).findings.map(({ rule, units }) => `${rule} ${units.length}`);
    expect(rules(bare)).toEqual(rules(design));
  });

  it('is sound where the design was, whatever it holds, and calls a person the same in every copy', () => {
    fc.assert(
      fc.property(soundDesign, (design) => {
        const hide = nameHider();
        const bare = hide(design);
        expect(parse(print(bare))).toMatchObject({ ok: true });
        expect(new Set(bare.units.map(({ id }) => id)).size).toBe(design.units.length);
        const fewer = hide({ ...design, units: design.units.toReversed() });
        expect(new Set(fewer.units.map(({ id, name }) => `${id} ${name}`))).toEqual(new Set(bare.units.map(({ id, name }) => `${id} ${name}`)));
      }),
    );
  });

  it('leaves words of roles alone, though a position is called so', () => {
    const design = org().position('m', 'sre-manager', { name: 'SRE manager' }).team('t', 'sre', {}, { name: 'SRE team' }).build();
    expect(hidden()(design).units.map(({ name }) => name)).toEqual(['#1', 'SRE team']);
  });
});
