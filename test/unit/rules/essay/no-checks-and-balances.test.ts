import { noChecksAndBalances } from '../../../../shared/rules/essay/no-checks-and-balances.ts';
import { org, type Org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

/** Payments under Eve, Ana embedded in it under Noor; above both whatever the test draws. */
const house = (): Org =>
  org()
    .position('mara', 'cto')
    .position('dee', 'director')
    .position('noor', 'sre-manager')
    .position('eve', 'engineering-manager')
    .team('pay', 'product', { engineer: 6 })
    .sre('ana')
    .reports('dee', 'mara')
    .reports('pay', 'eve')
    .reports('ana', 'noor')
    .embeds('ana', 'pay');

testRule(noChecksAndBalances, {
  silent: {
    'a director above both': house().reports('eve', 'noor', 'dee'),
    'the CTO above both': house().reports('eve', 'dee').reports('noor', 'mara'),
    'the director himself as the manager of the host': house()
      .reports('eve', 'mara')
      .reports('noor', 'dee')
      .team('ads')
      .reports('ads', 'dee')
      .embeds('ana', 'ads'),
    'an SRE who is not embedded': org().position('eve', 'engineering-manager').sre('ana').team('pay').reports('ana', 'pay', 'eve'),
    'an SRE who answers to nobody': org().position('eve', 'engineering-manager').team('pay').reports('pay', 'eve').sre('ana').embeds('ana', 'pay'),
    'a host that nobody manages': org().position('noor', 'sre-manager').team('pay').sre('ana').reports('ana', 'noor').embeds('ana', 'pay'),
  },
  fires: {
    'an engineering manager above both': {
      org: house().position('tom', 'engineering-manager').reports('tom', 'dee').reports('eve', 'noor', 'tom'),
      finds: [
        {
          message: 'SRE manager Noor and the manager of Pay meet at engineering manager Tom, below a director',
          units: ['noor'],
          path: ['noor', 'tom', 'pay'],
          values: { hosts: 1, common: 'tom' },
        },
      ],
    },
    'the product side above both': {
      org: house().position('bo', 'vp-product').reports('bo', 'mara').reports('eve', 'noor', 'bo'),
      finds: [
        {
          message: 'SRE manager Noor and the manager of Pay meet at VP product Bo, on the product side',
          units: ['noor'],
          path: ['noor', 'bo', 'pay'],
          values: { hosts: 1, common: 'bo' },
          because: 'sre-reports-to-product',
        },
      ],
    },
    'nobody above both': {
      org: house().reports('eve', 'dee'),
      finds: [
        {
          message: 'SRE manager Noor and the manager of Pay have no manager in common',
          units: ['noor'],
          path: ['noor', 'pay'],
          values: { hosts: 1 },
        },
      ],
    },
    'one manager for both': {
      org: org().position('mara', 'cto').team('pay', 'product', { engineer: 6, 'engineering-manager': 1, sre: 1 }).reports('pay', 'mara'),
      finds: [
        {
          message: 'The engineering manager of Pay speaks for reliability and for Pay at once: nobody weighs the two',
          units: ['pay'],
          values: { hosts: 1, common: 'pay' },
          because: 'sre-reports-to-host-manager',
        },
      ],
    },
  },
  fixes: {
    'by the line of the SRE manager': {
      org: house().position('tom', 'engineering-manager').reports('tom', 'dee').reports('eve', 'noor', 'tom'),
      label: 'Move the line of SRE manager Noor to CTO Mara',
    },
    'by the line of an engineering manager who has SREs alone': {
      org: house()
        .position('bo', 'vp-product')
        .position('kit', 'engineering-manager')
        .team('sre', 'sre', { sre: 3 })
        .reports('bo', 'mara')
        .reports('eve', 'kit', 'bo')
        .reports('noor', 'dee')
        .reports('sre', 'kit')
        .embeds('sre', 'pay', { people: 1 }),
      label: 'Move the line of engineering manager Kit to CTO Mara',
    },
    'by a line for a manager who has none': {
      org: org()
        .position('mara', 'cto')
        .position('kit', 'engineering-manager')
        .team('pay', 'product', { engineer: 6 })
        .team('platform', 'infrastructure', { infrastructure: 6, sre: 1 })
        .reports('pay', 'mara')
        .reports('platform', 'kit')
        .embeds('platform', 'pay', { people: 1 }),
      label: 'Move the line of engineering manager Kit to CTO Mara',
    },
    'by a manager for the SRE where an engineering manager has both': {
      org: org().position('mara', 'cto').team('pay', 'product', { engineer: 6, 'engineering-manager': 1, sre: 1 }).reports('pay', 'mara'),
      label: 'Give the SRE of Pay a line of their own to a new SRE manager under Mara',
    },
  },
  unfixable: {
    'an SRE whose own new manager would not meet with the host either': org()
      .position('mara', 'cto')
      .position('eve', 'engineering-manager')
      .position('bo', 'product-manager')
      .team('pay', 'product', { engineer: 6 })
      .sre('ana', { in: 'pay' })
      .reports('pay', 'eve')
      .reports('eve', 'bo'),
    'an engineering manager who has SREs and others, with several seats': org()
      .position('mara', 'cto')
      .position('bo', 'vp-product')
      .position('kit', 'engineering-manager')
      .position('eve', 'engineering-manager')
      .team('pay', 'product', { engineer: 6 })
      .team('platform', 'infrastructure', { infrastructure: 6 })
      .sre('ana')
      .sre('ben')
      .reports('bo', 'mara')
      .reports('kit', 'eve', 'bo')
      .reports('pay', 'eve')
      .reports('platform', 'ana', 'ben', 'kit')
      .embeds('ana', 'pay')
      .embeds('ben', 'pay'),
    'no neutral manager who is above the host': house()
      .reports('eve', 'dee')
      .position('tom', 'cto')
      .position('kit', 'engineering-manager')
      .team('ads')
      .reports('ads', 'kit')
      .embeds('ana', 'ads'),
  },
});
