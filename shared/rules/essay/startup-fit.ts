// startup-fit: praise for a small company that does what suits a small company.
import { teamsOnCall } from '../../model/on-call.ts';
import { peopleOf, productTeams, teamPeople } from '../../model/people.ts';
import type { Rule } from '../rule.ts';

const NAME = 'startup-fit';

export const startupFit: Rule = {
  id: NAME,
  name: 'Right for a startup',
  severity: 'praise',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'Fewer than 30 engineers work on one monolith, without a central infrastructure team, and the product teams are on call for what they build.',
    why: 'While everybody knows everything and everybody, this is the fastest way to build and to run.',
    passage: { quote: 'uniquely suited to being a DevOps engineer', section: 'WHY' },
    remedy: 'Keep it so while you are this small, and look again at thirty engineers.',
  },
  thresholds: {
    [NAME]: {
      value: 30,
      unit: 'engineers',
      basis: 'derived',
      source: 'Essay, "Why does DevOps work well"',
      says: 'With fewer engineers than this, pure DevOps on a monolith is praised.',
    },
  },
  check({ index, design, threshold }, report) {
    const { engineers } = peopleOf(index);
    const { architecture } = design.organization;
    if (engineers === 0 || engineers >= threshold(NAME)) return;
    const products = productTeams(index).filter((team) => teamPeople(index, team.id).people > 0);
    if (products.length === 0 || (architecture !== undefined && architecture !== 'monolith')) return;
    if (index.teams.some((team) => team.type === 'infrastructure')) return;
    const missing = [...(architecture === undefined ? ['organization.architecture'] : []), ...(design.rotations ? [] : ['rotations'])];
    if (missing.length > 0) {
      report.skip(...missing);
      return;
    }
    const onCall = teamsOnCall(index);
    if (!products.every((team) => onCall.has(team.id))) return;
    report({
      message: `${engineers} engineers on one monolith, on call for what they build, and no platform before its time: right for this size`,
      units: [],
      path: products.map((team) => team.id),
      values: { engineers },
      threshold: NAME,
    });
  },
};
