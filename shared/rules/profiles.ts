// Profiles: how severe each rule is, for whom. A file names one; its own `review` goes on top.
import type { ProfileName, Severity } from '../model/types.ts';
import type { Rule } from './rule.ts';

export interface Profile {
  readonly name: ProfileName;
  /** Whom it is for, in a sentence. */
  readonly says: string;
  /** The severity under this profile of a finding that the rule reports at `severity`; 'off' where the rule is not run at all. */
  severity(rule: Rule, severity: Severity): Severity | 'off';
}

export const PROFILE_LIST: readonly Profile[] = [
  {
    name: 'recommended',
    says: 'The essay, the literature and plain integrity, as severe as their sources say.',
    severity: (_rule, severity) => severity,
  },
  {
    name: 'essay',
    says: 'Only what the essay says, and plain integrity; rules of thumb from the literature are off.',
    severity: (rule, severity) => (rule.family === 'literature' ? 'off' : severity),
  },
  {
    name: 'google',
    says: 'For an SRE organisation of its own that lends its people for a time, as at Google: a central team is advice, not a warning.',
    severity: (rule, severity) => (rule.id === 'central-consulting-sre' && severity !== 'praise' ? 'advice' : severity),
  },
  {
    name: 'strict',
    says: 'Nothing is mere advice: what others advise is a warning here.',
    severity: (_rule, severity) => (severity === 'advice' ? 'warning' : severity),
  },
];

export const profileOf = (name: string): Profile | undefined => PROFILE_LIST.find((profile) => profile.name === name);
