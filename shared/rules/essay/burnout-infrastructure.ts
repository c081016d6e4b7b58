// burnout-infrastructure: an infrastructure team that has been under more load than it can bear for longer than it can bear.
import { diff } from '../../edits/diff.ts';
import { apply } from '../../edits/apply.ts';
import { CONSTANTS } from '../../dynamics/parameters.ts';
import { plannedInRole, plannedInType } from '../../model/openings.ts';
import { indexOf, type OrgIndex } from '../../model/org-index.ts';
import { exact, headcountOf, teamPeople } from '../../model/people.ts';
import type { Team } from '../../model/types.ts';
import { drawnOf } from '../back-cast.ts';
import { startSreProgram } from '../fixes/sre-program.ts';
import type { Rule } from '../rule.ts';
import { counted, unitName } from '../say.ts';

const WARNING = 'burnout-infrastructure.warning';
const CRITICAL = 'burnout-infrastructure.critical';
const SOURCE = 'Essay, "The breakdown"';

export const burnoutInfrastructure: Rule = {
  id: 'burnout-infrastructure',
  name: 'Infrastructure burns out',
  severity: 'warning',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'An organisation that grew to this size in this shape has worn its infrastructure people out: their burnout index is 0.35 or more.',
    why: 'Months of questions and pages with no time to build tire the people whom everybody depends on. They leave first, and what they know goes with them.',
    passage: { quote: 'Infrastructure engineers begin to burnout under the weight of providing support', section: 'BRK' },
    remedy: 'Take support off them: SREs who consult and teach, and more people of infrastructure.',
    counter: 'The index comes from a model, calibrated on the story of the essay. It illustrates; ask the people.',
  },
  thresholds: {
    [WARNING]: { value: 0.35, unit: 'index', basis: 'derived', source: SOURCE, says: 'From this burnout index on, a warning.', range: [0, 1] },
    [CRITICAL]: {
      value: 0.6,
      unit: 'index',
      basis: 'derived',
      source: SOURCE,
      says: 'From this burnout index on it is critical, where a scenario is played; on a drawing it stays a warning.',
      range: [0, 1],
    },
  },
  check({ index, threshold }, report) {
    const { infrastructure, past, played } = drawnOf(index);
    const burnout = past.burnout.infrastructure;
    if (infrastructure === 0 || burnout < threshold(WARNING)) return;
    const planned = isPlanned(index);
    const critical = played && burnout >= threshold(CRITICAL);
    const reaches = played ? 'its burnout index is' : 'an organisation of this size and shape reaches a burnout index of';
    report({
      severity: critical ? 'critical' : 'warning',
      message: `Infrastructure is worn out: ${reaches} ${shown(burnout)}${played ? '' : ' there'}${planned ? '. The people who would relieve it are planned' : ''}`,
      units: [],
      path: index.teams.filter((team) => team.type === 'infrastructure').map((team) => team.id),
      values: { burnout: exact(burnout), infrastructure },
      threshold: critical ? CRITICAL : WARNING,
      because: CAUSES,
      planned,
    });
  },
  fixes(_finding, view) {
    const { design, index } = view;
    if (isPlanned(index)) return [];
    const begins = drawnOf(index).sre === 0 && plannedInRole(index, 'sre') === 0 ? startSreProgram(view) : null;
    const begun = begins ? apply(design, begins.edit) : design;
    const now = indexOf(begun);
    const largest = largestOf(now);
    if (!largest) return [];
    const solved = drawnOf(now).past.burnout.infrastructure < view.threshold(WARNING) || isPlanned(now);
    const openings = solved ? 0 : openingsFor(now);
    // Where the load is light by now, nobody more would relieve anybody: what is left is wear of the past, or of a month that was played.
    if (openings === 0 && (!solved || !begins)) return [];
    const open: Team = {
      ...largest,
      openings: { ...largest.openings, infrastructure: headcountOf(largest.openings, 'infrastructure') + openings },
    };
    const after = openings > 0 ? apply(begun, { label: '', put: { units: [open] } }) : begun;
    const opens = openings > 0 ? [`open ${counted(openings, 'position', 'positions')} in ${unitName(now, largest.id)}`] : [];
    const words = [...(begins ? [begins.label] : []), ...opens].join('; ');
    const label = words.charAt(0).toUpperCase() + words.slice(1);
    return [{ label, edit: { ...diff(design, after), label } }];
  },
};

/** What brings a breakdown about, the most telling first. */
const CAUSES = [
  'infrastructure-double-duty',
  'support-breakdown-ahead',
  'pure-devops-past-limit',
  'late-sre-program',
  'sre-reports-to-host-manager',
  'sre-reports-to-product',
  'central-consulting-sre',
  'no-education',
];

const shown = (index: number): string => String(Math.round(index * 100) / 100);

/** The load of infrastructure in people's worth of support and operations, once so many more SREs are there. */
function wanted(index: OrgIndex, more: number): number {
  const { row, sre, sreEffect } = drawnOf(index);
  return Math.max(0, row.support - CONSTANTS.sreTakesOver * sreEffect * (sre + more)) + row.operation;
}

/** What is wanted of infrastructure, as a fraction of its people, today and with those who are looked for. */
function loads(index: OrgIndex): { readonly today: number; readonly planned: number } {
  const { infrastructure } = drawnOf(index);
  const staff = infrastructure + plannedInType(index, 'infrastructure');
  return { today: exact(wanted(index, 0) / infrastructure), planned: exact(wanted(index, plannedInRole(index, 'sre')) / staff) };
}

/** Whether the people who are looked for bring a load that wears out down to one that does not. */
function isPlanned(index: OrgIndex): boolean {
  const { today, planned } = loads(index);
  return today > CONSTANTS.strained && planned <= CONSTANTS.strained;
}

/** How many more people of infrastructure it takes to bear the load. */
function openingsFor(index: OrgIndex): number {
  const { infrastructure } = drawnOf(index);
  const needed = wanted(index, plannedInRole(index, 'sre')) / CONSTANTS.strained;
  const more = Math.ceil(exact(needed - infrastructure - plannedInType(index, 'infrastructure')));
  // Figures that cannot be may ask for more than can be counted: nobody is to be hired for a slip.
  return Number.isSafeInteger(more) ? Math.max(0, more) : 0;
}

function largestOf(index: OrgIndex): Team | undefined {
  let best: Team | undefined;
  for (const team of index.teams) {
    if (team.type !== 'infrastructure') continue;
    if (!best || teamPeople(index, team.id).size > teamPeople(index, best.id).size) best = team;
  }
  return best;
}
