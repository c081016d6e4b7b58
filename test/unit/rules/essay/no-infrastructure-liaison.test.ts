import { expect } from 'vitest';
import { noInfrastructureLiaison } from '../../../../shared/rules/essay/no-infrastructure-liaison.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

const house = (): Org =>
  org()
    .position('noor', 'sre-manager')
    .position('kofi', 'infrastructure-manager')
    .team('pay')
    .team('infra', 'infrastructure', { infrastructure: 6 })
    .team('sre', 'sre', { sre: 2 })
    .sre('ana')
    .reports('ana', 'sre', 'noor')
    .reports('infra', 'kofi');
const embedded = (): Org => house().embeds('ana', 'pay');

testRule(noInfrastructureLiaison, {
  silent: {
    'a support line': embedded().supports('sre', 'infra'),
    'a support line from infrastructure': embedded().supports('infra', 'sre'),
    'a dotted line of an SRE': embedded().dotted('ana', 'infra'),
    'a dotted line between the two managers': embedded().dotted('noor', 'kofi'),
    'a line to somebody who sits there': embedded().position('kit', 'infrastructure', { in: 'infra' }).dotted('ana', 'kit'),
    'no embedded SRE': house(),
    'an infrastructure team of nobody': org().team('pay').sre('ana').embeds('ana', 'pay').team('infra', 'infrastructure'),
  },
  fires: {
    'lines of others, and of other kinds': {
      org: embedded()
        .position('tomas', 'cto')
        .team('core', 'infrastructure', { infrastructure: 4 })
        .sre('bea')
        .reports('noor', 'kofi', 'core', 'bea', 'tomas')
        .dotted('tomas', 'infra')
        .dotted('tomas', 'kofi')
        .dotted('ana', 'tomas')
        .embeds('infra', 'pay')
        .embeds('sre', 'infra'),
      finds: [
        {
          message: 'Nobody stands between the SREs in the product team and Infra: no line joins them',
          units: ['infra'],
          path: ['infra', 'pay'],
          values: { hosts: 1 },
        },
        {
          message: 'Nobody stands between the SREs in the product team and Core: no line joins them',
          units: ['core'],
          path: ['core', 'pay'],
          values: { hosts: 1 },
        },
      ],
    },
    'no line': {
      org: embedded().supports('infra', 'pay').dotted('noor', 'pay'),
      finds: [
        {
          message: 'Nobody stands between the SREs in the product team and Infra: no line joins them',
          units: ['infra'],
          path: ['infra', 'pay'],
          values: { hosts: 1 },
        },
      ],
    },
    'twenty-one hosts, of which it lights the first twenty': {
      org: house().times(21, (each, n) => each.team(`host-${n}`).sre(`seat-${n}`).embeds(`seat-${n}`, `host-${n}`)),
      finds: [
        {
          message: 'Nobody stands between the SREs in the product teams and Infra: no line joins them',
          units: ['infra'],
          path: ['infra', ...Array.from({ length: 20 }, (_, at) => `host-${at + 1}`)],
          values: { hosts: 21 },
        },
      ],
    },
  },
  fixes: {
    'by a facilitating line': {
      org: embedded(),
      label: 'Let Sre facilitate between the product teams and Infra',
      leaves: (after) => expect(after.lines.at(-1)).toMatchObject({ kind: 'supports', mode: 'facilitating', from: 'sre', to: 'infra' }),
    },
    'by a line of the team of SREs, also where somebody else is embedded before them in the file': {
      org: org().team('pay').sre('ana', { in: 'pay' }).team('sre', 'sre', { sre: 2 }).team('infra', 'infrastructure', { infrastructure: 6 }),
      label: 'Let Sre facilitate between the product teams and Infra',
    },
    'by a dotted line of an embedded SRE where the team of SREs is empty': {
      org: org()
        .team('pay')
        .team('sre', 'sre')
        .sre('next', { in: 'sre', vacant: true })
        .sre('bea')
        .sre('ana')
        .embeds('ana', 'pay')
        .team('infra', 'infrastructure', { infrastructure: 6 }),
      label: 'Let Ana facilitate between the product teams and Infra',
    },
    'by a dotted line of an embedded SRE where nobody of the team of SREs is one': {
      org: org()
        .team('pay')
        .team('sre', 'sre', { 'sre-manager': 1, engineer: 2 })
        .sre('ana')
        .embeds('ana', 'pay')
        .team('infra', 'infrastructure', { infrastructure: 6 }),
      label: 'Let Ana facilitate between the product teams and Infra',
    },
    'by a dotted line where SREs have no team': {
      org: org().team('pay').sre('ana').embeds('ana', 'pay').team('infra', 'infrastructure', { infrastructure: 6 }),
      label: 'Let Ana facilitate between the product teams and Infra',
      leaves: (after) => expect(after.lines.at(-1)).toMatchObject({ kind: 'dotted', from: 'ana', to: 'infra' }),
    },
  },
  unfixable: {
    'SREs of infrastructure itself': org().team('pay').team('infra', 'infrastructure', { infrastructure: 6, sre: 1 }).embeds('infra', 'pay'),
  },
});
