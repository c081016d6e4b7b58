// The words of an edit's label, which Undo shows: plain, with the names of what is changed.
import type { Design, Id, Line } from '../model/types.ts';
import { rowsAt } from './row-index.ts';

/** The name of a unit; its id where it has none. */
export function nameOf(design: Design, id: Id): string {
  const [at = -1] = rowsAt(design.units, [id]);
  return design.units[at]?.name || id;
}

/** "Payments", "Payments and Search", "Payments, Search and 3 more". */
export function listed(names: readonly string[]): string {
  const [first = 'nothing', second, ...more] = names;
  if (second === undefined) return first;
  return more.length === 0 ? `${first} and ${second}` : `${first}, ${second} and ${more.length} more`;
}

/** "the dotted line from Ana to Bo" */
export function lineWords(design: Design, line: Line): string {
  const ends = `from ${nameOf(design, line.from)} to ${nameOf(design, line.to)}`;
  switch (line.kind) {
    case 'reports':
      return `the solid line ${ends}`;
    case 'dotted':
      return `the dotted line ${ends}`;
    case 'embeds':
      return `the embedding of ${nameOf(design, line.from)} in ${nameOf(design, line.to)}`;
    case 'supports':
      return `the support ${ends}`;
    default:
      return line satisfies never;
  }
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  type: 'the type',
  parent: 'the place',
  headcount: 'the headcount',
  openings: 'the openings',
  sites: 'the sites',
  notes: 'the notes',
  time: 'the time',
  delivery: 'the delivery',
  testing: 'the testing',
  role: 'the role',
  count: 'the number of people',
  vacant: 'whether somebody holds the position',
  prefersOperations: 'the wish to operate',
  title: 'the title',
  email: 'the e-mail address',
  purpose: 'the purpose',
  since: 'the start',
  people: 'the number of people',
  share: 'the share of time',
  duties: 'the duties',
  mode: 'the mode',
  months: 'the months',
  owner: 'the owner',
  deployer: 'who deploys',
  operator: 'who operates',
  tier: 'the tier',
  slo: 'the SLO',
  services: 'the services',
  members: 'the members',
  escalation: 'the escalation',
  hours: 'the hours',
  tiers: 'the tiers',
  incidentsPerShift: 'the incidents a shift',
  architecture: 'the architecture',
  hiring: 'the hiring',
  growthPerMonth: 'the growth',
  reliabilityNeed: 'the need for reliability',
  education: 'the education',
  ladders: 'the career ladders',
  profile: 'the profile',
  rules: 'the rules',
  thresholds: 'the thresholds',
  accepted: 'the accepted findings',
};

/** "the headcount", or null where this version has no words for the field. */
export const fieldWords = (field: string): string | null => (Object.hasOwn(FIELD_WORDS, field) ? (FIELD_WORDS[field] ?? null) : null);
