// A finding that was accepted leaves a quiet mark with its reason; a worse one that was not keeps its own.
import { describe, expect, it } from 'vitest';
import { buildScene } from '../../../shared/draw/build.ts';
import { toSvg } from '../../../shared/draw/svg.ts';
import type { AcceptedFinding, Finding } from '../../../shared/rules/finding.ts';
import { org } from '../support/org.ts';

const design = org().team('pay', 'product', { engineer: 11, 'engineering-manager': 1 }).team('search', 'product', { engineer: 5 }).build();
const finding: Finding = {
  rule: 'team-too-large',
  severity: 'advice',
  message: 'Pay has 11 people',
  units: ['pay'],
  path: ['pay'],
  lines: [],
  values: {},
  threshold: null,
  fixes: [],
};
const accepted: AcceptedFinding = { ...finding, reason: 'It splits in May.' };

describe('an accepted finding', () => {
  it('marks its card, with the reason, in the picture too', () => {
    const scene = buildScene(design, { accepted: [accepted, accepted] });
    const [pay, search] = scene.boxes;
    expect(pay).toMatchObject({ id: 'pay', accepted: ['It splits in May.'] });
    expect(pay?.worst).toBeUndefined();
    expect(search?.accepted).toBeUndefined();
    expect(toSvg(scene)).toContain('<title>Pay. Accepted: It splits in May.</title>');
    expect(toSvg(scene)).toContain('m4.8 8.2 2.2 2.2 4.3-4.6');
  });

  it('gives way to the mark of what was not accepted', () => {
    const svg = toSvg(buildScene(design, { findings: [finding], accepted: [accepted] }));
    expect(svg).not.toContain('m4.8 8.2 2.2 2.2 4.3-4.6');
  });

  it('praise leaves none', () => {
    expect(buildScene(design, { accepted: [{ ...accepted, severity: 'praise' }] }).boxes[0]?.accepted).toBeUndefined();
  });

  it('a card knows how many of its people are its manager', () => {
    expect(buildScene(design).boxes[0]).toMatchObject({ people: 12, managers: 1 });
    expect(buildScene(design).boxes[1]).toMatchObject({ people: 5, managers: 0 });
  });
});
