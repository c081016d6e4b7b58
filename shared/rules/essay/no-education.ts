// no-education: nobody is taught operations, neither when they come nor later.
import { peopleOf } from '../../model/people.ts';
import type { Organization } from '../../model/types.ts';
import type { Rule } from '../rule.ts';
import { listed } from '../say.ts';

const ENGINEERS = 'no-education.engineers';
const CRITICAL = 'no-education.critical';
/** What a fix gives: judgement, in the middle of what teaching programmes take. */
const GIVES = { newHire: 0.05, continuing: 0.03 } as const;
const KINDS = ['newHire', 'continuing'] as const;
const WORDS = { newHire: 'New hires get', continuing: 'Those who are there get' } as const;

type Education = NonNullable<Organization['education']>;
const isNone = (part: number | undefined): boolean => part !== undefined && part <= 0;

export const noEducation: Rule = {
  id: 'no-education',
  name: 'Nobody is taught operations',
  severity: 'warning',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'There are 30 engineers or more, and no working time is set aside to teach new hires, or those who are there already. Critical where growth is 6 % a month or more.',
    why: 'Most people whom one hires have never run what they built. What the first engineers know is thinned out with each month of growth, until nobody can be expected to know.',
    passage: { quote: 'How can we expect engineers to have operational intuition when we never teach', section: 'BRK' },
    remedy: 'Give new hires a bootcamp (5 % of their time is a beginning) and everybody a little continuing education (3 %).',
  },
  thresholds: {
    [ENGINEERS]: {
      value: 30,
      unit: 'engineers',
      basis: 'derived',
      source: 'Essay, "The breakdown"',
      says: 'From this many engineers on, teaching nobody is a warning.',
    },
    [CRITICAL]: {
      value: 0.06,
      unit: 'fraction a month',
      basis: 'derived',
      source: 'Essay, "The breakdown"',
      says: 'From this growth a month on, teaching nobody is critical.',
    },
  },
  check({ index, design, threshold }, report) {
    const { engineers } = peopleOf(index);
    if (engineers < threshold(ENGINEERS)) return;
    const { education, growthPerMonth: growth } = design.organization;
    const none = KINDS.filter((kind) => isNone(education?.[kind]));
    if (none.length === 0) {
      const missing = education
        ? KINDS.filter((kind) => education[kind] === undefined).map((kind) => `organization.education.${kind}`)
        : ['organization.education'];
      if (missing.length > 0) report.skip(...missing);
      return;
    }
    const critical = growth !== undefined && growth >= threshold(CRITICAL);
    const speed = growth === undefined || growth <= 0 ? '' : `, while the organisation grows by ${percent(growth)} a month`;
    report({
      severity: critical ? 'critical' : 'warning',
      message:
        none.length === 2
          ? `Nobody of ${engineers} engineers is taught operations${speed}`
          : `${listed(none.map((kind) => WORDS[kind]))} no working time to learn operations${speed}`,
      units: [],
      values: {
        engineers,
        ...(education?.newHire === undefined ? {} : { newHire: education.newHire }),
        ...(education?.continuing === undefined ? {} : { continuing: education.continuing }),
        ...(growth === undefined ? {} : { growthPerMonth: growth }),
      },
      threshold: critical ? CRITICAL : ENGINEERS,
    });
  },
  fixes(_finding, { design }) {
    const education: Education = { ...design.organization.education };
    const given: string[] = [];
    for (const kind of KINDS) {
      if ((education[kind] ?? 0) > 0) continue;
      education[kind] = GIVES[kind];
      given.push(`${percent(GIVES[kind])} of the time to ${kind === 'newHire' ? 'teaching new hires' : 'continuing education'}`);
    }
    const label = `Give ${listed(given)}`;
    return [{ label, edit: { label, fields: { organization: { ...design.organization, education } } } }];
  },
};

const percent = (fraction: number): string => `${Math.round(fraction * 1000) / 10} %`;
