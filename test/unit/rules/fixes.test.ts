// What the remedies that rules share do to a design: whom they choose, what they leave, what they take no part in.
import { describe, expect, test } from 'vitest';
import { indexOf } from '../../../shared/model/org-index.ts';
import type { Design, Role, Rotation, Team } from '../../../shared/model/types.ts';
import { openInfrastructureTeam } from '../../../shared/rules/fixes/infrastructure-team.ts';
import { movePeople } from '../../../shared/rules/fixes/move-people.ts';
import { ownersCarry } from '../../../shared/rules/fixes/owners-on-call.ts';
import { noParts, sreManagerFor, type Parts } from '../../../shared/rules/fixes/solid-line.ts';
import { startSreProgram } from '../../../shared/rules/fixes/sre-program.ts';
import { RULES } from '../../../shared/rules/registry.ts';
import type { View } from '../../../shared/rules/rule.ts';
import { viewOf } from '../../../shared/rules/view.ts';
import { org, type Org } from '../support/org.ts';

const view = (fixture: Org): View => viewOf(fixture.build(), RULES);

describe('the owners carry the pager', () => {
  const rotation = (fixture: Org): ReturnType<typeof ownersCarry> => {
    const design: Design = fixture.build();
    const [only] = design.rotations ?? [];
    return ownersCarry(indexOf(design), only as Rotation);
  };
  const shop = (): Org =>
    org()
      .team('pay', 'product', { engineer: 6 })
      .team('search', 'product', { engineer: 5 })
      .team('empty', 'product', {})
      .team('sre', 'sre', { sre: 4 })
      .sre('ana')
      .service('checkout', 'pay')
      .service('find', 'search')
      .service('old', 'empty');

  test('instead of SREs, who become the escalation after those who stand there', () => {
    const { owners, mended } = rotation(shop().rotation('pager', ['checkout', 'find'], ['sre', 'ana', 'pay'], { escalation: ['search'] }));
    expect(owners.map(({ id }) => id)).toEqual(['pay', 'search']);
    expect(mended).toMatchObject({ members: [{ team: 'pay' }, { team: 'search' }], escalation: ['search', 'sre', 'ana'] });
  });
  test('an owner without developers is not asked; one of whom a single person stands there is, whole', () => {
    const { owners, mended } = rotation(
      shop()
        .position('bo', 'engineer', { in: 'pay' })
        .rotation('pager', ['checkout', 'old'], [{ team: 'pay', position: 'bo' }]),
    );
    expect(owners.map(({ id }) => id)).toEqual(['pay']);
    expect(mended.members).toEqual([{ team: 'pay', position: 'bo' }, { team: 'pay' }]);
  });
  test('where nobody is replaced nobody escalates', () => {
    expect(rotation(shop().rotation('pager', ['checkout'], [])).mended).not.toHaveProperty('escalation');
  });
});

describe('people move', () => {
  const move = (fixture: Org, from: string): { teams: Record<string, Pick<Team, 'headcount' | 'openings'>>; receivers: readonly string[] } | null => {
    const seen = view(fixture);
    const teams = seen.index.teams.filter(({ id }) => id !== from);
    const source = seen.index.team(from);
    const moved = source ? movePeople(seen, [source], teams) : null;
    if (!moved) return null;
    const after = moved.units.filter((unit) => unit.kind === 'team').map((team) => [team.id, { headcount: team.headcount, openings: team.openings }]);
    return { teams: Object.fromEntries(after), receivers: moved.receivers };
  };
  const two = (counts: Partial<Record<Role, number>>): Org =>
    org()
      .team('gone', 'infrastructure', counts)
      .team('big', 'product', { engineer: 6 }, { openings: { infrastructure: 2, data: 1 } })
      .team('small', 'product', { engineer: 2 });

  test('into openings of their role first, then where fewest are, and the openings are used up', () => {
    expect(move(two({ infrastructure: 3, 'infrastructure-manager': 1 }), 'gone')).toEqual({
      teams: {
        gone: { headcount: { 'infrastructure-manager': 1 }, openings: undefined },
        big: { headcount: { engineer: 6, infrastructure: 2 }, openings: { data: 1 } },
        small: { headcount: { engineer: 2, infrastructure: 1 }, openings: undefined },
      },
      receivers: ['big', 'small'],
    });
    expect(move(two({ infrastructure: 1 }), 'gone')?.teams['big']?.openings).toEqual({ infrastructure: 1, data: 1 });
  });
  test('SREs and half people do not', () => {
    expect(move(two({ sre: 1 }), 'gone')).toBeNull();
    expect(move(two({ engineer: 1.5 }), 'gone')).toBeNull();
    expect(move(two({ engineer: 1 }).sre('ana', { in: 'gone' }), 'gone')).toBeNull();
  });
  test('vacant positions move and use nothing up; managers stay', () => {
    const fixture = two({ engineer: 1 })
      .position('vic', 'infrastructure', { in: 'gone', vacant: true })
      .position('max', 'infrastructure-manager', { in: 'gone' });
    const seen = view(fixture);
    const moved = movePeople(seen, [seen.index.team('gone') as Team], seen.index.teams.slice(1));
    expect(moved?.people).toBe(1);
    expect(moved?.units.filter(({ kind }) => kind === 'position').map(({ id, parent }) => [id, parent])).toEqual([['vic', 'big']]);
    expect(moved?.units.find(({ id }) => id === 'big')).toBeUndefined();
  });
  test('nobody goes where a span would become critical', () => {
    const led = (people: number): Org =>
      org()
        .team('gone', 'infrastructure', { infrastructure: 1 })
        .position('bo', 'engineering-manager')
        .team('pay', 'product', { engineer: people })
        .reports('pay', 'bo');
    const most = view(led(1)).threshold('manager-span.critical');
    expect(move(led(most - 1), 'gone')).not.toBeNull();
    expect(move(led(most), 'gone')).toBeNull();
  });
});

describe('the SRE manager whom a fix chooses', () => {
  const chosen = (fixture: Org, people = 1): { words: string; id: string; parts: Parts } => {
    const parts = noParts();
    return { ...sreManagerFor(view(fixture), parts, people), parts };
  };
  const top = (): Org => org().position('cy', 'cto');

  test('is one who is there before one who is not hired yet, and of several the one with most people below', () => {
    const both = top().position('van', 'sre-manager', { vacant: true }).position('noor', 'sre-manager').reports('van', 'noor', 'cy');
    expect(chosen(both).id).toBe('noor');
    const three = both
      .position('kim', 'sre-manager')
      .reports('kim', 'cy')
      .team('sre', 'sre', { sre: 3 })
      .reports('sre', 'kim')
      .position('zoe', 'sre-manager')
      .reports('zoe', 'cy');
    expect(chosen(three).id).toBe('kim');
    expect(chosen(top().position('van', 'sre-manager', { vacant: true }).reports('van', 'cy')).id).toBe('van');
  });
  test('has room for as many as come', () => {
    const led = (sres: number): Org =>
      top().position('noor', 'sre-manager').reports('noor', 'cy').team('sre', 'sre', { sre: sres }).reports('sre', 'noor');
    const most = view(led(1)).threshold('manager-span.critical');
    expect(chosen(led(most - 2), 2).id).toBe('noor');
    expect(chosen(led(most - 1), 2)).toMatchObject({ id: 'sre-manager', words: 'a new SRE manager under Cy' });
  });
  test('is an unnamed head, who becomes a position; a second one stays counted', () => {
    const headed = (heads: number): Parts => chosen(top().team('rel', 'sre', { 'sre-manager': heads, sre: 3 }).reports('rel', 'cy')).parts;
    expect(headed(1).units.map((unit) => [unit.id, unit.kind === 'team' ? unit.headcount : unit.name])).toEqual([
      ['rel', { sre: 3 }],
      ['rel-manager', 'Rel SRE manager'],
    ]);
    expect(headed(2).units[0]).toMatchObject({ headcount: { sre: 3, 'sre-manager': 1 } });
    expect(headed(1).lines).toEqual([
      { id: 'rel>cy', kind: 'reports', from: 'rel-manager', to: 'cy' },
      { id: 'rel-reports', kind: 'reports', from: 'rel', to: 'rel-manager' },
    ]);
  });
});

describe('an SRE programme', () => {
  const begun = (fixture: Org): ReturnType<typeof startSreProgram> => startSreProgram(view(fixture));
  const led = (): Org => org().position('cy', 'cto').position('noor', 'sre-manager').reports('noor', 'cy');

  test('takes three people of infrastructure, the largest team first, and leaves six in each', () => {
    const fix = begun(
      led()
        .team('core', 'infrastructure', { infrastructure: 8 })
        .team('net', 'infrastructure', { infrastructure: 7, operations: 2 })
        .team('pay', 'product', { engineer: 20 }),
    );
    expect(fix.label).toBe('Start an SRE team under Noor, SRE manager, with three openings and three people from Net');
    expect(fix.edit.put?.units).toEqual([
      expect.objectContaining({ id: 'net', headcount: { infrastructure: 4, operations: 2 } }),
      expect.objectContaining({ id: 'sre-team', headcount: { sre: 3 }, openings: { sre: 3 } }),
    ]);
    expect(begun(led().team('core', 'infrastructure', { infrastructure: 6 })).label).toBe(
      'Start an SRE team under Noor, SRE manager, with three openings',
    );
  });
  test('fills the SRE team that waits for people, and no other one', () => {
    const waiting = begun(led().team('full', 'sre', { sre: 2 }).team('rest', 'product', {}).team('wait', 'sre', {}, { name: 'Reliability' }));
    expect(waiting.edit.put?.units).toEqual([expect.objectContaining({ id: 'wait', name: 'Reliability', openings: { sre: 3 } })]);
    const none = begun(led().team('full', 'sre', { sre: 2 }).team('rest', 'product', {}));
    expect(none.edit.put?.units?.map(({ id }) => id)).toEqual(['sre-team']);
  });
});

describe('an infrastructure team', () => {
  test('is the empty one that is there, and no other one', () => {
    const fix = openInfrastructureTeam(
      view(org().team('rest', 'product', {}).team('full', 'infrastructure', { infrastructure: 3 }).team('wait', 'infrastructure', {})),
    );
    expect(fix.edit.put?.units).toEqual([expect.objectContaining({ id: 'wait', openings: { infrastructure: 6 } })]);
    const none = openInfrastructureTeam(view(org().team('rest', 'product', {}).team('full', 'infrastructure', { infrastructure: 3 })));
    expect(none.edit.put?.units?.map(({ id }) => id)).toEqual(['infrastructure-team']);
  });
});
