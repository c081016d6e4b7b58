import { expect, it } from 'vitest';
import type { Row } from '../../../../shared/dynamics/month.ts';
import { indexOf } from '../../../../shared/model/org-index.ts';
import { drawnOf, playedIndex } from '../../../../shared/rules/back-cast.ts';
import { burnoutInfrastructure } from '../../../../shared/rules/essay/burnout-infrastructure.ts';
import { evaluate, fixesOf } from '../../../../shared/rules/evaluate.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule, type Expected, type Fired } from '../../support/rule-tester.ts';

const company = (infrastructure: number): Org =>
  org()
    .organization({ architecture: 'microservices' })
    .position('mara', 'cto')
    .team('pay', 'product', { engineer: 198 })
    .team('infra', 'infrastructure', infrastructure > 0 ? { infrastructure } : {})
    .reports('pay', 'infra', 'mara');
const burnoutOf = (fixture: Org): number => drawnOf(indexOf(fixture.build())).past.burnout.infrastructure;
const bare = burnoutOf(company(20));
const drawn = Math.round(bare * 1e9) / 1e9;
const limit = (value: number): Org => company(20).review({ thresholds: { 'burnout-infrastructure.warning': value } });

/** What is said of it as drawn. */
const worn: Expected = {
  message: `Infrastructure is worn out: an organisation of this size and shape reaches a burnout index of ${Math.round(drawn * 100) / 100} there`,
  units: [],
  path: ['infra'],
  values: { burnout: drawn, infrastructure: 20 },
  threshold: 'burnout-infrastructure.warning',
};
/** A month of a scenario in which infrastructure has this burnout. */
const month = (fixture: Org, burnout: number, figures: Partial<Row>, ...finds: Expected[]): Fired => {
  const design = fixture.build();
  const { row } = drawnOf(indexOf(design));
  return {
    org: design,
    options: { index: playedIndex(design, () => ({ ...row, burnout: { infrastructure: burnout, product: 0 }, ...figures })).index },
    finds,
  };
};
const played = (burnout: number): Expected => ({
  ...worn,
  message: `Infrastructure is worn out: its burnout index is ${burnout}`,
  values: { burnout, infrastructure: 20 },
});
/** What is wanted of its infrastructure, in people; half of the people is what it can bear. */
const { support, operation } = drawnOf(indexOf(company(20).build())).row;
const hiring = (infrastructure: number): Org => company(20).team('next', 'infrastructure', {}, { openings: { infrastructure } });
/** One service is little to run: the load is light, and the wear is of the past. */
const light = (): Org => company(20).service('cards', 'pay');

testRule(burnoutInfrastructure, {
  silent: {
    'infrastructure enough': company(50),
    'no infrastructure to burn out': company(0),
    'just below what is worn out': limit(drawn + 1e-6),
  },
  fires: {
    'pure DevOps of 219, a warning on a drawing however high': { org: company(20), finds: [worn] },
    'exactly what is worn out': { org: limit(bare), finds: [{ ...worn, threshold: { name: 'burnout-infrastructure.warning', value: bare } }] },
    'a month of a scenario just below what is critical': month(company(20), 0.59, {}, played(0.59)),
    'a month of a scenario at what is critical': month(
      company(20),
      0.6,
      {},
      { ...played(0.6), severity: 'critical', threshold: 'burnout-infrastructure.critical' },
    ),
    'openings that bring the load down to what can be borne': {
      org: hiring((support + operation) / 0.5 - 20),
      finds: [
        {
          ...worn,
          severity: 'advice',
          message: `${worn.message}. The people who would relieve it are planned`,
          path: ['infra', 'next'],
          planned: true,
        },
      ],
    },
    'openings that do not suffice': { org: hiring(21), finds: [{ ...worn, path: ['infra', 'next'] }] },
    'openings where the load can be borne, so that they relieve nobody': month(
      hiring(22),
      0.5,
      { support: 10, operation: 0 },
      { ...played(0.5), path: ['infra', 'next'] },
    ),
    'openings where the load is light': {
      org: light().team('next', 'infrastructure', {}, { openings: { infrastructure: 22 } }),
      finds: [{ ...worn, path: ['infra', 'next'] }],
    },
  },
  fixes: {
    'by an SRE programme, and openings for the rest': {
      org: company(20),
      label: 'Start an SRE team under a new SRE manager under Mara, with three openings and three people from Infra; open 22 positions in Infra',
      becomes: 'planned',
      leaves: (_after, { metrics }) => expect(metrics.sre).toBe(3),
    },
    'by openings alone where SREs are there': {
      org: company(20).team('sre', 'sre', { sre: 2 }).reports('sre', 'mara'),
      label: 'Open 20 positions in Infra',
      becomes: 'planned',
    },
    'by openings alone where an SRE is looked for': {
      org: company(20).sre('next', { vacant: true }),
      label: 'Open 21 positions in Infra',
      becomes: 'planned',
    },
    'by what is missing beside the openings there are': {
      org: company(20)
        .team('more', 'infrastructure', {}, { openings: { infrastructure: 4 } })
        .team('sre', 'sre', { sre: 2 })
        .reports('sre', 'mara'),
      label: 'Open 16 positions in Infra',
      becomes: 'planned',
    },
    'in the largest team of infrastructure': {
      org: company(5).sre('ana').team('core', 'infrastructure', { infrastructure: 9 }).team('net', 'infrastructure', { infrastructure: 6 }),
      label: 'Open 21 positions in Core',
      becomes: 'planned',
    },
    'by openings too where an SRE programme brings it to the limit and no further': {
      org: company(9).review({
        thresholds: { 'burnout-infrastructure.warning': burnoutOf(company(6).team('sre', 'sre', { sre: 3 }).reports('sre', 'mara')) },
      }),
      label: 'Start an SRE team under a new SRE manager under Mara, with three openings and three people from Infra; open 32 positions in Infra',
      becomes: 'planned',
    },
    'by an SRE programme alone where that is enough': {
      org: company(9).review({ thresholds: { 'burnout-infrastructure.warning': 0.95 } }),
      label: 'Start an SRE team under a new SRE manager under Mara, with three openings and three people from Infra',
      leaves: (after) => expect(after.units.find((unit) => unit.id === 'infra')).not.toHaveProperty('openings'),
    },
    'by an SRE programme alone where those whom it looks for are enough': {
      org: org()
        .organization({ architecture: 'microservices' })
        .position('mara', 'cto')
        .team('pay', 'product', { engineer: 100 })
        .times(3, (o, n) => o.team(`infra-${n}`, 'infrastructure', { infrastructure: 4 + (n % 2) }))
        .review({ thresholds: { 'burnout-infrastructure.warning': 0.15 } }),
      label: 'Start an SRE team under a new SRE manager under Mara, with three openings',
      becomes: 'planned',
    },
  },
  unfixable: { 'what is planned already': hiring(30), 'wear of the past where SREs are there': light().sre('ana') },
});

it('offers nothing in a month of a scenario whose drawing alone is not worn out, and has its SREs', () => {
  const fixture = company(50).team('sre', 'sre', { sre: 4 }).reports('sre', 'mara');
  const design = fixture.build();
  const { options } = month(fixture, 0.5, {});
  const found = evaluate(design, { ...options, fixes: 'none' }).findings.filter((finding) => finding.rule === burnoutInfrastructure.id);
  expect(found).toHaveLength(1);
  expect(found.flatMap((finding) => fixesOf(design, finding))).toEqual([]);
});
