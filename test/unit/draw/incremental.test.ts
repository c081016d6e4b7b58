// A picture made with the one before at hand is the very same as one made anew: over random organisations, random edits and findings that come and go.
import { describe, expect, it } from 'vitest';
import { buildPicture, type BuildOptions, type Picture } from '../../../shared/draw/build.ts';
import { apply } from '../../../shared/edits/apply.ts';
import { moveTo, removeUnits } from '../../../shared/edits/build.ts';
import { equal } from '../../../shared/edits/equal.ts';
import type { Edit } from '../../../shared/edits/edit.ts';
import type { Design, Line, Unit } from '../../../shared/model/types.ts';
import { evaluate } from '../../../shared/rules/evaluate.ts';
import { org } from '../support/org.ts';
import { company, organisation, random } from './organisations.ts';

type Next = () => number;
type Make = (design: Design, next: Next) => Edit | null;
const pick = <T>(list: readonly T[], next: Next): T | undefined => list[Math.floor(next() * list.length)];
const put = (label: string, ...units: Unit[]): Edit => ({ label, put: { units } });
const unitOf = <K extends Unit['kind']>(design: Design, kind: K, next: Next): Extract<Unit, { kind: K }> | undefined =>
  pick(
    design.units.filter((unit): unit is Extract<Unit, { kind: K }> => unit.kind === kind),
    next,
  );

/** What a person does to a design, each kind of edit with what it may touch. */
const EDITS: Readonly<Record<string, Make>> = {
  rename: (design, next) => {
    const unit = pick(design.units, next);
    return unit ? put('Rename', { ...unit, name: `${unit.name}${'x'.repeat(Math.floor(next() * 12))}` }) : null;
  },
  headcount: (design, next) => {
    const team = unitOf(design, 'team', next);
    return team ? put('Headcount', { ...team, headcount: { ...team.headcount, engineer: Math.floor(next() * 120) } }) : null;
  },
  time: (design, next) => {
    const team = unitOf(design, 'team', next);
    return team ? put('Time', { ...team, ...(next() < 0.3 ? {} : { time: { support: next(), operations: next() } }) }) : null;
  },
  type: (design, next) => {
    const team = unitOf(design, 'team', next);
    return team ? put('Type', { ...team, type: pick(['product', 'infrastructure', 'sre', 'data'] as const, next) ?? 'product' }) : null;
  },
  service: (design, next) => {
    const team = unitOf(design, 'team', next);
    const id = `v${Math.floor(next() * 1e6)}`;
    return team ? { label: 'Service', put: { services: [{ id, name: id, owner: team.id }] } } : null;
  },
  rotation: (design, next) => {
    const team = unitOf(design, 'team', next);
    const id = `r${Math.floor(next() * 1e6)}`;
    return team ? { label: 'Rotation', put: { rotations: [{ id, name: id, services: [], members: [{ team: team.id }] }] } } : null;
  },
  team: (design, next) => {
    const group = unitOf(design, 'group', next);
    const id = `n${Math.floor(next() * 1e6)}`;
    return put('New team', { id, kind: 'team', name: id, type: 'product', headcount: { engineer: 5 }, ...(group && { parent: group.id }) });
  },
  move: (design, next) => {
    const unit = pick(design.units, next);
    const group = next() < 0.8 ? unitOf(design, 'group', next) : undefined;
    return unit ? moveTo(design, [unit.id], group?.id ?? null) : null;
  },
  reports: (design, next) => {
    const line = pick(
      design.lines.filter((one) => one.kind === 'reports'),
      next,
    );
    const to = unitOf(design, 'position', next);
    return line && to ? { label: 'Another manager', put: { lines: [{ ...line, to: to.id }] } } : null;
  },
  line: (design, next) => {
    const [from, to] = [pick(design.units, next), pick(design.units, next)];
    const kind = pick(['dotted', 'supports', 'embeds', 'reports'] as const, next) ?? 'dotted';
    if (!from || !to) return null;
    const line: Line = { id: `k${Math.floor(next() * 1e6)}`, kind, from: from.id, to: to.id };
    return { label: 'Line', put: { lines: [kind === 'dotted' ? { ...line, kind, purpose: 'advice on call' } : line] } };
  },
  removal: (design, next) => {
    const unit = pick(design.units, next);
    return unit ? removeUnits(design, [unit.id]) : null;
  },
  unline: (design, next) => {
    const line = pick(design.lines, next);
    return line ? { label: 'Delete line', remove: { lines: [line.id] } } : null;
  },
  place: (design, next) => {
    const unit = pick(design.units, next);
    const entry = { x: Math.round(next() * 2000), y: Math.round(next() * 900), ...(next() < 0.3 && { pinned: true }) };
    return unit ? { label: 'Place', layout: { [unit.id]: entry } } : null;
  },
  collapse: (design, next) => {
    const group = unitOf(design, 'group', next);
    return group ? { label: 'Collapse', layout: { [group.id]: next() < 0.5 ? { x: 0, y: 0, collapsed: true } : null } } : null;
  },
};

const judged = (design: Design): BuildOptions => {
  const { findings, accepted } = evaluate(design, { fixes: 'none' });
  return { findings, accepted };
};
const withoutMemory = (design: Design, options: BuildOptions): Picture => buildPicture(structuredClone(design), options);

describe('a picture after another', () => {
  it('is the same as one made anew, whatever was edited and found in between', () => {
    const made = new Map<string, number>();
    for (let seed = 1; seed <= 24; seed++) {
      const next = random(seed * 7);
      let design = organisation(seed, 4 + ((seed * 13) % 60));
      let picture = buildPicture(design, judged(design));
      for (let step = 0; step < 14; step++) {
        const [name, make] = pick(Object.entries(EDITS), next) ?? [];
        const edit = make?.(design, next);
        if (!edit || name === undefined) continue;
        made.set(name, (made.get(name) ?? 0) + 1);
        design = apply(design, edit);
        // First the old findings with the new design, then, or not, the findings that the edit makes.
        const { findings, accepted } = picture.options;
        const old: BuildOptions = { ...(findings && { findings }), ...(accepted && { accepted }) };
        for (const options of next() < 0.8 ? [old, judged(design)] : [old]) {
          picture = buildPicture(design, options, picture);
          const anew = withoutMemory(design, options).scene;
          // Said at length only where they differ: comparing so is slow.
          if (!equal(picture.scene, anew)) expect(picture.scene, `${seed} ${step} ${name}`).toEqual(anew);
        }
      }
    }
    console.log(`edits: ${[...made.values()].reduce((sum, count) => sum + count, 0)}`);
    expect([...made.keys()].toSorted()).toEqual(Object.keys(EDITS).toSorted());
  }, 240_000);

  it('is the same for a company whose teams are changed one by one', () => {
    let design = company(60);
    let picture = buildPicture(design);
    for (const name of ['reports', 'team', 'headcount', 'move', 'rename', 'time'] as const) {
      const edit = EDITS[name]?.(design, random(5));
      if (!edit) continue;
      design = apply(design, edit);
      picture = buildPicture(design, judged(design), picture);
      expect(picture.scene, name).toEqual(withoutMemory(design, judged(design)).scene);
    }
  });

  it('takes over places, lines and all boxes without a new mark when only findings came', () => {
    const design = org()
      .position('cto', 'cto')
      .position('pd', 'product-director')
      .team('checkout', 'product', { engineer: 6 })
      .team('search', 'product', { engineer: 6 })
      .reports('pd', 'cto')
      .reports('checkout', 'search', 'cto')
      .position('ana', 'sre')
      .reports('ana', 'pd')
      .embeds('ana', 'checkout')
      .build();
    const before = buildPicture(design);
    const quiet = buildPicture(design, { findings: [] }, before);
    expect(quiet.scene.lines).toBe(before.scene.lines);
    const { findings } = judged(design);
    const after = buildPicture(design, { findings: findings?.filter(({ rule }) => rule === 'sre-reports-to-product') ?? [] }, before);
    expect(after.arrangement).toBe(before.arrangement);
    expect(after.scene.lines.find((line) => line.own)?.risk).toBe('critical');
    const box = (picture: Picture, id: string): unknown => picture.scene.boxes.find((one) => one.id === id);
    expect(box(after, 'search')).toBe(box(before, 'search'));
    expect(box(after, 'checkout')).not.toBe(box(before, 'checkout'));
  });

  it('takes over the ways of all lines when a team is renamed', () => {
    const design = company(20);
    const before = buildPicture(design);
    const team = design.units.find((unit) => unit.kind === 'team');
    const after = buildPicture(apply(design, put('Rename', { ...(team ?? { id: '', kind: 'group' }), name: 'Another name' })), {}, before);
    expect(after.scene.lines).toBe(before.scene.lines);
    expect(after.scene.boxes.find((box) => box.id === team?.id)?.name).toBe('Another name');
  });
});
