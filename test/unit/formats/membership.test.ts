// The importers of membership: real catalogs and team files, what they raise when judged, and broken ones.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importBackstage } from '../../../shared/formats/backstage.ts';
import type { SourceFile } from '../../../shared/formats/data.ts';
import { importFiles, importFormatOf } from '../../../shared/formats/import.ts';
import { importReportLines, type Imported } from '../../../shared/formats/import-report.ts';
import { importKubernetesOrg } from '../../../shared/formats/kubernetes-org.ts';
import { importRustTeam } from '../../../shared/formats/rust-team.ts';
import { designSchema } from '../../../shared/model/schema.ts';
import type { Design } from '../../../shared/model/types.ts';
import { evaluate } from '../../../shared/rules/evaluate.ts';
import { ruleOf, RULES } from '../../../shared/rules/registry.ts';

const fixtures = path.resolve(import.meta.dirname, '../../fixtures');
const folder = (name: string, ending: RegExp): SourceFile[] =>
  readdirSync(path.join(fixtures, name), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .toSorted()
    .map((file) => ({ path: file.split(path.sep).join('/'), text: readFileSync(path.join(fixtures, name, file), 'utf8') }));
const file = (text: string, name = 'a.yaml'): SourceFile => ({ path: name, text });
const named = { name: 'Acme' };

const teams = (design: Design): string[] => design.units.filter((unit) => unit.kind === 'team').map((unit) => unit.name);
/** "Team A in Backstage": each unit of a kind with what it stands in. */
function placed(design: Design, kind: 'group' | 'team' | 'position'): string[] {
  const names = new Map(design.units.map((unit) => [unit.id, unit.name]));
  return design.units
    .filter((unit) => unit.kind === kind)
    .map(({ name, parent }) => (parent === undefined ? name : `${name} in ${names.get(parent) ?? parent}`));
}
function working(design: Design): string[] {
  const names = new Map(design.units.map((unit) => [unit.id, unit.name]));
  return design.lines.map((line) => `${names.get(line.from) ?? '?'} ${line.kind} ${names.get(line.to) ?? '?'}`);
}

const REAL: readonly (readonly [string, () => Imported, Readonly<Record<string, number>>])[] = [
  ['a Backstage catalog', () => importBackstage(folder('backstage-acme', /\.yaml$/), named), { people: 17, teams: 5, groups: 4, services: 5 }],
  [
    'the teams of Kubernetes',
    () => importKubernetesOrg(folder('kubernetes-org', /\.yaml$/), named),
    { people: 389, teams: 284, groups: 44, services: 0 },
  ],
  ['the teams of Rust', () => importRustTeam(folder('rust-team', /\.toml$/), named), { people: 402, teams: 163, groups: 25, services: 0 }],
];

describe.each(REAL)('%s', (_, load, counts) => {
  const { design, report } = load();
  it('is taken in whole, everybody once, without managers and roles', () => {
    expect(report.unusable).toBeUndefined();
    const people = design.units.filter((unit) => unit.kind === 'position');
    expect({ people: people.length, teams: report.teams, groups: report.groups, services: design.services?.length ?? 0 }).toEqual(counts);
    expect(new Set(people.map((person) => person.id)).size).toBe(people.length);
    expect(people.every((person) => person.role === 'member')).toBe(true);
    expect(design.lines.filter((line) => line.kind !== 'embeds')).toEqual([]);
    expect(designSchema.safeParse(design).error).toBeUndefined();
  });
  it('raises no alarm about engineers: plain integrity, and what could not be judged', () => {
    const { findings, skipped, metrics } = evaluate(design);
    expect(findings.filter((finding) => ruleOf(finding.rule)?.family !== 'integrity')).toEqual([]);
    expect(findings.filter((finding) => finding.severity === 'critical')).toEqual([]);
    expect(metrics.engineers).toBe(0);
    const waiting = new Set(skipped.filter(({ missing }) => missing.includes('units.*.role')).map(({ rule }) => rule));
    expect(RULES.filter((rule) => rule.about === 'engineers' && !waiting.has(rule.id))).toEqual([]);
    expect(skipped).toContainEqual({ rule: 'orphan', missing: ['lines.*.reports'] });
  });
  it('gives the same design each time', () => expect(load().design).toEqual(design));
});

it('a table of real shape raises no alarm about engineers either', async () => {
  const text = readFileSync(path.join(fixtures, 'd3-org-chart/data.csv'), 'utf8');
  const { design } = await importFiles([file(text, 'data.csv')], named);
  expect(evaluate(design).findings.filter((finding) => ruleOf(finding.rule)?.family !== 'integrity')).toEqual([]);
});

describe('a Backstage catalog', () => {
  it('keeps the tree of groups, by what parents and children say', () => {
    const { design } = importBackstage(folder('backstage-acme', /\.yaml$/), named);
    expect(placed(design, 'group')).toEqual([
      'Backstage in infrastructure',
      'boxoffice in infrastructure',
      'infrastructure in ACME Corp',
      'ACME Corp',
    ]);
    expect(placed(design, 'team')).toContain('team-a in Backstage');
    expect(design.services?.map(({ name, owner }) => `${name} ${owner}`)).toEqual([
      'artist-lookup team-team-a',
      'different-namespace team-team-a',
      'queue-proxy team-team-b',
      'wayback-search team-team-a',
      'www-artist team-team-a',
    ]);
  });
  it('joins users and groups both ways, in any case of letters, and names what is missing', () => {
    const text = [
      'kind: Group\nmetadata: { name: Search }\nspec: { type: team, members: [ana, Kim], children: [crawl] }',
      'kind: Group\nmetadata: { name: crawl }\nspec: { type: team }',
      'kind: User\nmetadata: { name: ana }\nspec: { profile: { displayName: Ana Lima, email: ana@x.example }, memberOf: [group:default/CRAWL, gone] }',
      'kind: Component\nmetadata: { name: lib }\nspec: { type: library, owner: search }',
      'kind: Component\nmetadata: { name: web }\nspec: { type: website, owner: nobody }',
      'just a text',
    ].join('\n---\n');
    const { design, report } = importBackstage([file(text)], named);
    expect(placed(design, 'team')).toEqual(['Search in Search', 'crawl in Search']);
    expect(placed(design, 'position')).toEqual(['Ana Lima in crawl', 'kim in Search']);
    expect(working(design)).toEqual(['Ana Lima embeds Search']);
    expect(design.units.find((unit) => unit.name === 'Ana Lima')).toMatchObject({ email: 'ana@x.example', role: 'member' });
    expect(report.leftOver).toEqual(['component that is not run (1)']);
    expect(importReportLines(report).filter((line) => line.startsWith('Note'))).toEqual([
      'Note: a.yaml: holds something without kind and name; left out.',
      'Note: Ana Lima: is said to be in "group:default/gone", which is not in these files.',
      'Note: web: has no team for an owner ("group:default/nobody"); left out.',
    ]);
  });
});

describe('teams as Kubernetes keeps them', () => {
  it('are nested, with maintainers among the members, and everybody at home in the first', () => {
    const text =
      'teams:\n  docs:\n    maintainers: [Ana]\n    members: [bo, 42]\n    teams:\n      docs-web: { members: [ANA, kim] }\nmembers: [ana, bo, zoe]';
    const { design, report } = importKubernetesOrg([file(text)], named);
    expect(placed(design, 'group')).toEqual(['docs']);
    expect(placed(design, 'team')).toEqual(['docs in docs', 'docs-web in docs']);
    expect(placed(design, 'position')).toEqual(['Ana in docs', 'bo in docs', '42 in docs', 'kim in docs-web']);
    expect(working(design)).toEqual(['Ana embeds docs-web']);
    expect(report.notes).toEqual([{ person: 'the organisation', says: '1 of its members are in no team; they are not drawn.' }]);
  });
  it('are grouped by folder where there are several', () => {
    const one = file('teams: { a: { members: [ana] } }', 'sig-a/teams.yaml');
    expect(placed(importKubernetesOrg([one], named).design, 'group')).toEqual([]);
    expect(placed(importKubernetesOrg([one, file('teams: { b: {} }', 'x/sig-b/teams.yaml')], named).design, 'team')).toEqual([
      'a in sig-a',
      'b in sig-b',
    ]);
  });
});

describe('teams as Rust keeps them', () => {
  it('take members as text or table, leads too, and neither alumni nor the archive', () => {
    const { design, report } = importRustTeam(
      [
        file('name = "lang"\n[people]\nleads = ["ana"]\nmembers = ["ana", { github = "Bo", roles = ["x"] }]\nalumni = ["zoe"]', 'lang.toml'),
        file('name = "docs"\nsubteam-of = "lang"\n[people]\nleads = []\nmembers = ["bo"]\n[website]\nname = "Documentation"', 'docs.toml'),
        file('name = "old"\n[people]\nleads = []\nmembers = ["kim"]', 'archive/old.toml'),
        file('name = "lost"\nsubteam-of = "gone"\n[people]\nleads = []\nmembers = []', 'lost.toml'),
        file('title = "none"', 'none.toml'),
      ],
      named,
    );
    expect(teams(design)).toEqual(['lang', 'Documentation', 'lost']);
    expect(placed(design, 'position')).toEqual(['ana in lang', 'Bo in lang']);
    expect(working(design)).toEqual(['Bo embeds Documentation']);
    expect(report.notes.map(({ person, says }) => `${person}: ${says}`)).toEqual([
      'archived teams: 1 files were left out.',
      'alumni: 1 entries were left out.',
      'leads: 1 teams name leads; they are members here, as they manage nobody.',
      'none.toml: has no name or no people in it; left out.',
      'lost: is part of "gone", which is not in these files.',
    ]);
  });
});

describe('the format of files', () => {
  it.each([
    ['a.csv', 'x', 'csv'],
    ['a.TSV', 'x', 'tsv'],
    ['a.txt', 'x', 'csv'],
    ['a.toml', '', 'rust-team'],
    ['a.yaml', '# a\napiVersion: backstage.io/v1alpha1\nkind: Group', 'backstage'],
    ['a.yml', '"teams":\n  a: {}', 'kubernetes-org'],
    ['org.yaml', 'admins: []\nmembers:\n- ana', 'kubernetes-org'],
    ['a.yaml', 'hello: world', undefined],
    ['a.pdf', 'x', undefined],
    ['a', 'x', undefined],
  ])('is told of %s with %j', (name, text, format) => expect(importFormatOf([file(text, name)])).toBe(format));
  it('that is not told is a reason, not a guess', async () => {
    const { design, report } = await importFiles([file('hello: world')], named);
    expect(design.units).toEqual([]);
    expect(report.unusable?.message).toBe('nothing here tells what format this is');
  });
  it('of a table is one file', async () => {
    const { report } = await importFiles([file('name\nAna', 'a.csv'), file('name\nBo', 'b.csv')], named);
    expect(report.unusable?.message).toBe('a table of people is one file');
  });
});

describe('files that cannot be used', () => {
  const NESTED = `a: ${'['.repeat(20_000)}`;
  const BOMB = `a: &a [x, x, x]\n${'bcdefghij'
    .split('')
    .map(
      (letter, nth) =>
        `${letter}: &${letter} [${Array<string>(9)
          .fill(`*${'abcdefghi'.charAt(nth)}`)
          .join(', ')}]`,
    )
    .join('\n')}`;
  it.each([
    ['open brackets', importBackstage, file('kind: Group\nmetadata: {\nspec', 'g.yaml'), 'g.yaml', 3],
    ['a key twice', importKubernetesOrg, file('teams:\n  a: {}\n  a: {}'), 'a.yaml', 3],
    ['aliases that grow', importKubernetesOrg, file(BOMB), 'a.yaml', undefined],
    ['no TOML', importRustTeam, file('name = "a"\nmembers = [', 'a.toml'), 'a.toml', 2],
    ['a value twice', importRustTeam, file('name = "a"\nname = "b"', 'a.toml'), 'a.toml', 2],
  ])('say the file and the line: %s', (_what, load, bad, where, line) => {
    const { design, report } = load([bad], named);
    expect(design.units).toEqual([]);
    expect({ file: report.unusable?.file, line: report.unusable?.line }).toEqual({ file: where, line });
    expect(report.unusable?.message).toMatch(/^this (is no|YAML cannot|TOML cannot)/);
    expect(report.unusable?.message).not.toMatch(/\n|undefined/);
  });
  it.each([
    ['nothing', ''],
    ['only a mark', '\uFEFF'],
    ['null', 'null'],
    ['a list', '- 1\n- 2'],
    ['wrong types', 'teams: [a]\nmembers: { ana: true }'],
    ['deep nesting', NESTED],
    ['names of prototypes', 'teams:\n  __proto__: { members: [__proto__, constructor] }\n  constructor: { members: [toString] }'],
  ])('never throw: %s', (_, text) => {
    for (const load of [importBackstage, importKubernetesOrg, importRustTeam]) {
      const { design } = load([file(text)], named);
      expect(designSchema.safeParse(design).error).toBeUndefined();
      evaluate(design);
    }
  });
});
