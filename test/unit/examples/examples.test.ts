// The gallery's designs: each is sound, of the size that it says, and fires exactly the rules that it is there for.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../shared/file/parse.ts';
import { print } from '../../../shared/file/print.ts';
import type { Design } from '../../../shared/model/types.ts';
import { evaluate } from '../../../shared/rules/evaluate.ts';
import type { Evaluation } from '../../../shared/rules/finding.ts';
import { ruleOf } from '../../../shared/rules/registry.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../examples');
const textOf = (name: string): string => readFileSync(path.join(FOLDER, name), 'utf8');

interface Pinned {
  readonly engineers: number;
  readonly sre: number;
  readonly infrastructure: number;
  readonly teams: number;
  readonly layers: number;
  /** `severity rule × how many`, in the order in which findings are shown. */
  readonly findings: readonly string[];
}

const PINNED: Readonly<Record<string, Pinned>> = {
  'startup.orgscale': { engineers: 12, sre: 0, infrastructure: 0, teams: 2, layers: 2, findings: ['praise startup-fit × 1'] },
  'hyper-growth.orgscale': {
    engineers: 80,
    sre: 0,
    infrastructure: 7,
    teams: 9,
    layers: 4,
    findings: [
      'warning infrastructure-double-duty × 1',
      'warning shadow-sre × 1',
      'warning manager-span × 1',
      'warning operations-cap × 1',
      'advice team-too-large × 1',
    ],
  },
  'breakdown.orgscale': {
    engineers: 220,
    sre: 6,
    infrastructure: 21,
    teams: 26,
    layers: 5,
    findings: [
      'critical sre-reports-to-product × 1',
      'critical infrastructure-double-duty × 1',
      'critical support-breakdown-ahead × 1',
      'critical no-education × 1',
      'warning developers-not-on-call × 2',
      'warning burnout-infrastructure × 1',
      'warning no-automation × 1',
      'warning manager-span × 3',
      'warning rotation-size × 1',
      'warning operations-cap × 1',
      'warning incident-load × 2',
      'advice thin-embedding × 1',
      'advice no-documentation-time × 1',
      'advice critical-service-unguarded × 2',
      'advice single-report-manager × 1',
      'advice team-too-small × 1',
      'advice team-too-large × 3',
      'advice sre-ratio × 1',
      'advice service-load × 1',
    ],
  },
  'sweet-spot.orgscale': { engineers: 300, sre: 22, infrastructure: 30, teams: 31, layers: 5, findings: ['praise sre-sweet-spot × 1'] },
  'three-departments.orgscale': {
    engineers: 140,
    sre: 0,
    infrastructure: 0,
    teams: 14,
    layers: 4,
    findings: [
      'critical sre-only-on-call × 2',
      'warning developers-not-on-call × 5',
      'warning shadow-sre × 2',
      'warning silos × 5',
      'warning no-automation × 5',
      'advice manual-testing × 3',
      'advice infrastructure-share × 1',
      'advice pooled-rotation × 1',
    ],
  },
  'central-sre.orgscale': {
    engineers: 420,
    sre: 32,
    infrastructure: 44,
    teams: 47,
    layers: 5,
    findings: ['warning sre-only-on-call × 1', 'warning central-consulting-sre × 1'],
  },
  'reorganisation-before.orgscale': {
    engineers: 180,
    sre: 8,
    infrastructure: 18,
    teams: 19,
    layers: 4,
    findings: [
      'critical sre-reports-to-product × 2',
      'critical sre-reports-to-host-manager × 6',
      'critical sre-toil × 1',
      'warning sre-stratification × 1',
      'warning no-education × 1',
      'warning burnout-infrastructure × 1',
      'advice no-checks-and-balances × 6',
      'advice no-infrastructure-liaison × 2',
      'advice sre-not-teaching × 1',
    ],
  },
  'reorganisation-after.orgscale': { engineers: 180, sre: 8, infrastructure: 18, teams: 20, layers: 4, findings: ['praise sre-sweet-spot × 1'] },
};

function designOf(name: string): Design {
  const result = parse(textOf(name));
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
  expect(result.notes).toEqual([]);
  return result.design;
}
const judged = (design: Design): Evaluation => evaluate(design, { fixes: 'none', today: '2026-11-23' });

function tally({ findings }: Evaluation): string[] {
  const counts = new Map<string, number>();
  for (const { severity, rule } of findings) counts.set(`${severity} ${rule}`, (counts.get(`${severity} ${rule}`) ?? 0) + 1);
  return [...counts].map(([what, times]) => `${what} × ${times}`);
}

describe('the examples', () => {
  it('are these eight', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.orgscale'));
    expect(files.toSorted()).toEqual(Object.keys(PINNED).toSorted());
  });

  describe.each(Object.entries(PINNED))('%s', (name, pinned) => {
    it('is printed as the app prints it', () => {
      expect(print(designOf(name))).toBe(textOf(name));
    });

    it('says in one short line what it teaches', () => {
      const [line = ''] = (designOf(name).notes ?? '').split('\n');
      expect(line).toMatch(/^\p{Lu}.*\.$/u);
      expect(line.length).toBeLessThanOrEqual(90);
    });

    it('has its size', () => {
      const { engineers, sre, infrastructure, teams, layers } = pinned;
      expect(judged(designOf(name)).metrics).toMatchObject({ engineers, sre, infrastructure, teams, layers });
    });

    it('fires what it is there for and nothing beside', () => {
      expect(tally(judged(designOf(name)))).toEqual(pinned.findings);
    });

    it('is sound: no integrity rule says a word', () => {
      const { findings } = judged(designOf(name));
      expect(findings.filter(({ rule }) => ruleOf(rule)?.family === 'integrity')).toEqual([]);
    });

    it('stands in the table of the README with its size and lesson', () => {
      const row = textOf('README.md')
        .split('\n')
        .find((line) => line.includes(`\`${name}\``));
      const cells = (row ?? '').split('|').map((cell) => cell.trim());
      expect(cells[3]).toBe(String(pinned.engineers));
      expect(cells[4]).toBe((designOf(name).notes ?? '').split('\n')[0]);
    });
  });
});

describe('the breakdown', () => {
  it("is about Ana's line, and moving it solves it", () => {
    const design = designOf('breakdown.orgscale');
    const [finding] = evaluate(design, { today: '2026-11-23' }).findings;
    expect(finding).toMatchObject({ rule: 'sre-reports-to-product', units: ['ana'], path: ['ana', 'bo'], lines: ['ana-answers'] });
    expect(finding?.fixes[0]?.edit.put?.lines).toEqual([expect.objectContaining({ from: 'ana', to: 'noor', kind: 'reports' })]);
  });
});

describe('the reorganisation', () => {
  const before = (): Design => designOf('reorganisation-before.orgscale');
  const after = (): Design => designOf('reorganisation-after.orgscale');

  it('is about the same company: as many people, in the same teams and one for the SREs, with the same services', () => {
    expect(judged(after()).metrics.people).toBe(judged(before()).metrics.people);
    const teams = (design: Design): string[] => design.units.filter((unit) => unit.kind === 'team').map((unit) => unit.id);
    expect(teams(after())).toEqual([...teams(before()), 'sres']);
    expect(after().services).toEqual(before().services);
  });

  it('moves lines and no desks: every named SRE works where they worked', () => {
    const desks = (design: Design): string[] => design.lines.filter((line) => line.kind === 'embeds').map((line) => `${line.from} in ${line.to}`);
    expect(desks(after())).toEqual(expect.arrayContaining(desks(before())));
  });
});
