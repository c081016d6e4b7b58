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
/** Payments under Eve and whatever the test draws under Kit, who meet at the VP product. */
const meeting = (): Org =>
  org()
    .position('mara', 'cto')
    .position('bo', 'vp-product')
    .position('kit', 'engineering-manager')
    .position('eve', 'engineering-manager')
    .team('pay', 'product', { engineer: 6 })
    .reports('bo', 'mara')
    .reports('kit', 'eve', 'bo')
    .reports('pay', 'eve');
/** A team with SREs and an engineering manager of its own. */
const both = (sre: number): Org =>
  org().position('mara', 'cto').team('pay', 'product', { engineer: 6, 'engineering-manager': 1, sre }).reports('pay', 'mara');

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
      org: both(1),
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
    'by the line of an SRE manager who has others too': {
      org: house()
        .position('tom', 'engineering-manager')
        .position('jo', 'engineer')
        .reports('tom', 'dee')
        .reports('eve', 'noor', 'tom')
        .reports('jo', 'noor'),
      label: 'Move the line of SRE manager Noor to CTO Mara',
    },
    'by the line of an engineering manager who has SREs alone': {
      org: meeting().team('sre', 'sre', { sre: 3 }).sre('ana').reports('sre', 'ana', 'kit').embeds('sre', 'pay', { people: 1 }),
      label: 'Move the line of engineering manager Kit to CTO Mara',
    },
    'by the line of a team of SREs that an engineering manager heads': {
      org: meeting().team('sre', 'sre', { sre: 3, 'engineering-manager': 1 }).reports('sre', 'bo').embeds('sre', 'pay', { people: 1 }),
      label: 'Move the line of the engineering manager of Sre to CTO Mara',
    },
    'by a manager for the SRE of a team of others': {
      org: meeting()
        .team('platform', 'infrastructure', { infrastructure: 6, sre: 1, 'engineering-manager': 1 })
        .reports('platform', 'bo')
        .embeds('platform', 'pay', { people: 1 }),
      label: 'Give the SRE of Platform a line of their own to a new SRE manager under Mara',
    },
    'by a manager for the SRE who is embedded, where an engineering manager has an engineer too': {
      org: meeting().sre('ana').sre('ben').position('jo', 'engineer').reports('ana', 'ben', 'jo', 'kit').embeds('ana', 'pay'),
      label: "Move Ana's line to a new SRE manager under Mara",
    },
    'by a manager for the team of SREs, where an engineering manager has another team too': {
      org: meeting()
        .team('sre', 'sre', { sre: 3 })
        .team('platform', 'infrastructure', { infrastructure: 6 })
        .reports('sre', 'platform', 'kit')
        .embeds('sre', 'pay', { people: 1 }),
      label: "Move Sre's line to a new SRE manager under Mara",
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
      org: both(1),
      label: 'Give the SRE of Pay a line of their own to a new SRE manager under Mara',
    },
    'by a manager for as many as one can take on': {
      org: both(9),
      label: 'Give the nine SREs of Pay a line of their own to a new SRE manager under Mara',
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
    'more SREs than one manager can take on': both(10),
    'an SRE whose own new manager would meet with one host and not with the other': meeting()
      .position('pia', 'product-manager')
      .team('ads')
      .sre('ana')
      .position('jo', 'engineer')
      .reports('ads', 'pia')
      .reports('ana', 'jo', 'kit')
      .embeds('ana', 'pay')
      .embeds('ana', 'ads'),
    'an engineering manager who has SREs and others, with several seats': meeting()
      .team('platform', 'infrastructure', { infrastructure: 6 })
      .sre('ana')
      .sre('ben')
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
