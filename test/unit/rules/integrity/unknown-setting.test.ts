import type { Review } from '../../../../shared/model/types.ts';
import { unknownSetting } from '../../../../shared/rules/integrity/unknown-setting.ts';
import { org } from '../../support/org.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(unknownSetting, {
  silent: {
    'no settings': org(),
    'settings that exist': org().review({
      profile: 'google',
      rules: { orphan: 'off', 'several-managers': 'advice' },
      thresholds: { 'dotted-lines': 3 },
      accepted: [{ rule: 'orphan', units: [], reason: 'known' }],
    }),
  },
  fires: {
    'a rule that does not exist, with the nearest': {
      org: org().review({ rules: { orphans: 'off' } }),
      finds: [
        {
          message: 'The file sets the rule "orphans", which does not exist. Did you mean "orphan"?',
          units: [],
          about: 'review.rules.orphans',
          values: { setting: 'review.rules.orphans', nearest: 'orphan' },
        },
      ],
    },
    'a profile': {
      org: org().review({ profile: 'googel' }),
      finds: [
        {
          message: 'The file asks for the profile "googel", which does not exist; "recommended" is used. Did you mean "google"?',
          units: [],
          about: 'review.profile',
          values: { setting: 'review.profile', nearest: 'google' },
        },
      ],
    },
    'a severity': {
      org: org().review({ rules: { orphan: 'warn' } }),
      finds: [
        {
          message: 'The file sets the rule "orphan" to "warn", which is no severity; the rule runs as usual. Did you mean "warning"?',
          units: [],
          about: 'review.rules.orphan',
          values: { setting: 'review.rules.orphan', nearest: 'warning' },
        },
      ],
    },
    'a threshold, and one that is no number': {
      // What a file can hold, though its type says otherwise.
      org: org().review({ thresholds: { 'dotted-line': 3, 'dotted-lines': 'many' } } as unknown as Review),
      finds: [
        {
          message: 'The file sets the threshold "dotted-line", which does not exist. Did you mean "dotted-lines"?',
          units: [],
          about: 'review.thresholds.dotted-line',
          values: { setting: 'review.thresholds.dotted-line', nearest: 'dotted-lines' },
        },
        {
          message: 'The file sets the threshold "dotted-lines" to "many", which is no number; its usual value is used.',
          units: [],
          about: 'review.thresholds.dotted-lines',
          values: { setting: 'review.thresholds.dotted-lines' },
        },
      ],
    },
    'rules that acceptances and slides name': {
      org: org()
        .review({ accepted: [{ rule: 'orfan', units: [], reason: 'why not' }] })
        .top({ slides: [{ id: 's', title: 'The risk', spotlight: { rule: 'orphan!' } }] }),
      finds: [
        {
          message: 'The file accepts findings of the rule "orfan", which does not exist. Did you mean "orphan"?',
          units: [],
          about: 'review.accepted.0',
          values: { setting: 'review.accepted.0', nearest: 'orphan' },
        },
        {
          message: 'The slide "The risk" shows the rule "orphan!", which does not exist. Did you mean "orphan"?',
          units: [],
          about: 'slides.s.spotlight',
          values: { setting: 'slides.s.spotlight', nearest: 'orphan' },
        },
      ],
    },
  },
});
