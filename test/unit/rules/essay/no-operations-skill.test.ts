import { expect } from 'vitest';
import { noOperationsSkill } from '../../../../shared/rules/essay/no-operations-skill.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const company = (engineers: number): Org => org().team('pay', 'product', { engineer: engineers }).team('ads', 'product', { designer: 2 });
const says = 'engineers, and nobody of SRE, operations or infrastructure among them, nor a team of type operations that could stand in';

testRule(noOperationsSkill, {
  silent: {
    'fourteen engineers': company(14),
    'an SRE': company(15).sre('ana'),
    'an operations engineer': company(15).position('kit', 'operations'),
    'an infrastructure engineer in a product team': company(15).position('kit', 'infrastructure', { in: 'pay' }),
    'an infrastructure team of generalists': company(15).team('infra', 'infrastructure', { engineer: 2 }),
    'a team of type operations': company(15).team('ops', 'operations', { engineer: 2 }),
  },
  fires: {
    'fifteen engineers': {
      org: company(15),
      finds: [{ message: `15 ${says}`, units: [], values: { engineers: 15, openings: 0 }, threshold: 'no-operations-skill' }],
    },
    'one who is planned': {
      org: company(15).sre('next', { vacant: true }),
      finds: [
        {
          severity: 'advice',
          message: `15 ${says}. 1 is planned`,
          units: [],
          values: { engineers: 15, openings: 1 },
          threshold: 'no-operations-skill',
          planned: true,
        },
      ],
    },
    'two who are planned, of different roles': {
      org: company(15).sre('next', { vacant: true }).position('kit', 'operations', { vacant: true }),
      finds: [
        {
          severity: 'advice',
          message: `15 ${says}. 2 are planned`,
          units: [],
          values: { engineers: 15, openings: 2 },
          threshold: 'no-operations-skill',
          planned: true,
        },
      ],
    },
    'engineers who are planned in teams of nobody that would run things': {
      org: company(15)
        .team('infra', 'infrastructure', {}, { openings: { engineer: 1 } })
        .team('ops', 'operations', {}, { openings: { engineer: 2 } }),
      finds: [
        {
          severity: 'advice',
          message: `15 ${says}. 3 are planned`,
          units: [],
          values: { engineers: 15, openings: 3 },
          threshold: 'no-operations-skill',
          planned: true,
        },
      ],
    },
  },
  fixes: {
    'by an opening in the largest team': {
      org: company(15),
      label: 'Look for an infrastructure engineer in Pay',
      becomes: 'planned',
      leaves: (after) => expect(after.units[0]).toMatchObject({ openings: { infrastructure: 1 } }),
    },
    'by an opening in a larger team that stands later in the file': {
      org: company(15).team('shop', 'product', { engineer: 20 }),
      label: 'Look for an infrastructure engineer in Shop',
      becomes: 'planned',
    },
  },
  unfixable: {
    'no team': org().position('all', 'engineer', { count: 15 }),
    'what is planned already': company(15).sre('next', { vacant: true }),
  },
});
