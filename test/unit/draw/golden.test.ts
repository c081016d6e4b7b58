// The examples as pictures, letter by letter. After a change that is meant, look at them, then renew them: npx vitest run test/unit/draw/golden.test.ts -u
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildScene } from '../../../shared/draw/build.ts';
import { toSvg } from '../../../shared/draw/svg.ts';
import type { Design } from '../../../shared/model/types.ts';
import type { Finding } from '../../../shared/rules/finding.ts';

const folder = new URL('../../../examples/', import.meta.url);
const golden = (name: string): string => `../../fixtures/golden/${name}.svg`;
const read = (file: string): Design => JSON.parse(fs.readFileSync(new URL(file, folder), 'utf8')) as Design; // an example of the repository, checked by its own test

describe('the picture of', () => {
  // Without findings: what the rules say has its own tests.
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.orgscale'))) {
    const name = file.replace('.orgscale', '');
    it(name, async () => {
      const design = read(file);
      await expect(toSvg(buildScene(design), { title: design.name })).toMatchFileSnapshot(golden(name));
    });
  }

  it('breakdown with a line at risk, in the dark', async () => {
    const design = read('breakdown.orgscale');
    const line = design.lines.find(
      (one) => one.kind === 'reports' && design.units.some((unit) => unit.id === one.to && 'role' in unit && unit.role === 'product-director'),
    );
    expect(line).toBeDefined();
    const { id = '', from = '', to = '' } = line ?? {};
    const risk: Finding = {
      rule: 'sre-reports-to-product',
      severity: 'critical',
      message: '',
      units: [from],
      path: [from, to],
      lines: [id],
      values: {},
      threshold: null,
      fixes: [],
    };
    const svg = toSvg(buildScene(design, { findings: [risk] }), { title: design.name, theme: 'dark' });
    await expect(svg).toMatchFileSnapshot(golden('breakdown-risk-dark'));
  });
});
