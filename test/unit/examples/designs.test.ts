// Designs modelled on kinds of organisations that the public record describes: each gets exactly the findings that its notes defend.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../shared/file/parse.ts';
import { print } from '../../../shared/file/print.ts';
import type { Design } from '../../../shared/model/types.ts';
import { evaluate } from '../../../shared/rules/evaluate.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { RULES } from '../../../shared/rules/registry.ts';

const textOf = (name: string): string => readFileSync(path.resolve(import.meta.dirname, '../../fixtures/designs', `${name}.orgscale`), 'utf8');
const each = (prefix: string, subjects: readonly string[]): string[] => subjects.map((subject) => `${prefix} ${subject}`);
const services = (teams: readonly string[]): string[] => teams.map((team) => `${team}-service`);

const STREAMS = [
  ...['player', 'playlists', 'search', 'discovery', 'uploads', 'transcoding'],
  ...['rights', 'statistics', 'subscriptions', 'payments', 'messages', 'mobile'],
];
const BANK = ['cards', 'e-banking', 'mortgages', 'payments', 'trading', 'custody', 'prices', 'settlement'];

/** `severity rule subject`: the units, or the rotation or service; nothing for the whole organisation. In the order in which findings are shown. */
const PINNED: Readonly<Record<string, readonly string[]>> = {
  'central-sre-own-vp': ['advice central-consulting-sre'],
  'production-engineering': ['praise sre-sweet-spot'],
  'service-teams': ['warning central-consulting-sre', 'warning sre-ratio'],
  'central-operations-before': [
    'critical sre-only-on-call pager',
    ...each('warning developers-not-on-call', STREAMS),
    'warning shadow-sre operations',
    ...each('warning silos', services(STREAMS)),
    'warning incident-load pager',
    'advice pooled-rotation pager',
  ],
  'central-operations-after': ['praise sre-sweet-spot'],
  'monolith-shop': ['advice not-applicable', 'praise startup-fit'],
  'squads-and-chapters': each('critical manager-span', ['back-home', 'front-home', 'back-artists', 'front-artists']),
  'streams-and-platform': ['warning collaboration-overload scoring'],
  'bank-with-noc': [
    'critical sre-only-on-call desk',
    ...each('warning developers-not-on-call', BANK),
    'warning shadow-sre noc',
    'warning no-education',
    ...each('warning silos', services(BANK)),
    ...each('warning no-automation', BANK),
    'warning too-many-layers',
    ...each('advice manual-testing', ['test-centre-retail', 'test-centre-markets']),
    'advice pooled-rotation desk',
  ],
  'flat-open-source': ['critical manager-span aiko'],
};

function designOf(name: string): Design {
  const result = parse(textOf(name));
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
  return result.design;
}
const said = ({ severity, rule, units, about }: Finding): string => [severity, rule, about ?? units.join(' ')].join(' ').trim();

describe.each(Object.entries(PINNED))('%s', (name, pinned) => {
  const design = designOf(name);
  const { findings } = evaluate(design);
  it('gets exactly the findings that can be defended', () => expect(findings.map(said)).toEqual(pinned));
  it('defends each of them in its notes, and no other', () => {
    const ids = new Set(RULES.map((rule) => rule.id));
    const defended = [...(design.notes ?? '').matchAll(/\*\*([a-z-]+)\*\*/g)].map(([, id]) => id ?? '').filter((id) => ids.has(id));
    expect(new Set(defended)).toEqual(new Set(findings.map((finding) => finding.rule)));
  });
  it('is printed as it stands', () => expect(print(design)).toBe(textOf(name)));
});

it('the company that moved has lost every finding that it had', () => {
  const before = new Set(evaluate(designOf('central-operations-before')).findings.map((finding) => finding.rule));
  const after = evaluate(designOf('central-operations-after')).findings.map((finding) => finding.rule);
  expect(after.filter((rule) => before.has(rule))).toEqual([]);
});

it('the vendor of the cloud would be warned by another profile than its own', () => {
  const { findings } = evaluate(designOf('central-sre-own-vp'), { profile: 'recommended' });
  expect(findings.map(said)).toEqual(['warning central-consulting-sre']);
});
