// sre-sweet-spot: praise for SREs as the essay wants them: embedded, independent, teaching, with the developers on call beside them.
import { embeddingsOf } from '../../model/embedding.ts';
import { hasDevelopers, isSpecialistMember, rotationPeople } from '../../model/on-call.ts';
import type { OrgIndex } from '../../model/org-index.ts';
import { peopleOf } from '../../model/people.ts';
import type { Rotation, UnitId } from '../../model/types.ts';
import type { Rule, RuleId, View } from '../rule.ts';
import { verdictOf } from '../verdict.ts';

const NAME = 'sre-sweet-spot';

/** The rules that must have nothing to say: the first eight of the essay's. */
const FAULTS: readonly RuleId[] = [
  'sre-reports-to-product',
  'sre-reports-to-host-manager',
  'no-checks-and-balances',
  'sre-only-on-call',
  'developers-not-on-call',
  'sre-toil',
  'sre-stratification',
  'central-consulting-sre',
];

export const sreSweetSpot: Rule = {
  id: NAME,
  name: 'SRE as it should be',
  severity: 'praise',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'Four fifths of the SREs or more work in product or data teams under managers of their own, owners are in all rotations, people are taught, and no rule about SREs fires.',
    why: 'Close enough to know the services, independent enough to say no: that is what the essay found to last.',
    passage: { quote: 'SREs should be embedded into product teams', section: 'SRE' },
    remedy: 'Keep it so. Watch the ratio of SREs to product engineers while you grow.',
    counter: 'The essay holds that there is no one right answer and that every model has holes. Google embeds one SRE for a time only.',
  },
  thresholds: {
    [NAME]: {
      value: 0.8,
      unit: 'fraction',
      basis: 'derived',
      source: 'Essay, "What is the right SRE model?"',
      says: 'From this share of embedded SREs on an SRE programme can be praised.',
      range: [0, 1],
    },
  },
  check(view, report) {
    const { index, design, threshold } = view;
    const { sre } = peopleOf(index);
    const { share, hosts } = embeddingsOf(index);
    if (sre === 0 || share < threshold(NAME)) return;
    const { education } = design.organization;
    const missing = [...(design.rotations ? [] : ['rotations']), ...(education ? [] : ['organization.education'])];
    if (missing.length === 0) {
      const taught = (education?.newHire ?? 0) + (education?.continuing ?? 0) > 0;
      if (!taught || index.rotations.size === 0 || ![...index.rotations.values()].every((rotation) => ownersCarry(index, rotation))) return;
    }
    const faults = judge(view);
    if (faults.fired) return;
    missing.push(...faults.missing);
    if (missing.length > 0) {
      report.skip(...new Set(missing));
      return;
    }
    report({
      message: `${Math.round(share * 100)} % of ${sre} SREs are embedded, answer to managers of their own and share the pager with the owners: the right SRE model, as the essay has it`,
      units: [],
      path: [...hosts.keys()],
      values: { sre, embeddedShare: share, hosts: hosts.size },
      threshold: NAME,
    });
  },
};

/** Whether all owners with developers stand in a rotation, as a team or by a position of theirs. */
function ownersCarry(index: OrgIndex, rotation: Rotation): boolean {
  const carrying = new Set<UnitId | undefined>();
  for (const member of rotation.members) {
    if (isSpecialistMember(index, member)) continue;
    const position = member.position === undefined ? undefined : index.position(member.position);
    carrying.add(position ? index.container(position)?.id : member.team);
  }
  return rotationPeople(index, rotation).owners.every((team) => carrying.has(team.id) || !hasDevelopers(index, team));
}

/** Asks the rules about SREs: whether one has a finding, and what they could not judge. One that is switched off has not been asked. */
function judge(view: View): { fired: boolean; missing: string[] } {
  const missing: string[] = [];
  let fired = false;
  for (const id of FAULTS) {
    const rule = view.rules.find((candidate) => candidate.id === id);
    if (!rule) continue;
    const inFile = view.design.review?.rules;
    if (inFile && Object.hasOwn(inFile, id) && inFile[id] === 'off') missing.push(`review.rules.${id}`);
    const verdict = verdictOf(view, rule);
    fired ||= verdict.fired;
    missing.push(...verdict.missing);
  }
  // Whether SREs carry the pager and deploy has been judged without the ladders, which few drawings have.
  return { fired, missing: missing.filter((field) => !field.startsWith('organization.ladders')) };
}
