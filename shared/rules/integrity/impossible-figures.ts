// impossible-figures: half people, negative people, shares above the whole.
import { finite, rounded } from '../../model/numbers.ts';
import type { OrgIndex } from '../../model/org-index.ts';
import { headcountOf, peopleIn } from '../../model/people.ts';
import type { Counts, Design, EmbedsLine, Id, Role, Rotation, Unit } from '../../model/types.ts';
import type { Rule } from '../rule.ts';
import { rotationName, unitName } from '../say.ts';

const MOST = 'impossible-figures';

export const impossibleFigures: Rule = {
  id: 'impossible-figures',
  name: 'Figures that cannot be',
  severity: 'critical',
  basis: 'arithmetic',
  family: 'integrity',
  about: 'structure',
  text: {
    what: 'People that are not whole, below none or past a million; a fraction above 1 or below 0; times above 1 in all; embeddings of one person that add up to more than one.',
    why: 'Every rule counts people and shares. With a figure that cannot be, what they say of this unit, or of the whole, cannot be trusted.',
    remedy: 'Correct the figure. Fractions are written as parts of 1: 40 % is 0.4.',
  },
  thresholds: {
    [MOST]: {
      value: 1_000_000,
      unit: 'people',
      basis: 'judgement',
      source: 'our judgement',
      says: 'More people than this in one figure are taken for a slip.',
      range: [1000, 1_000_000],
    },
  },
  check(view, report) {
    const { index, design } = view;
    const most = view.threshold(MOST);
    let unused = new Slips(most); // nearly everything is sound, and leaves it as it was
    for (const unit of design.units) {
      const slips = unused;
      ofUnit(index, unit, slips);
      if (!slips.any) continue;
      unused = new Slips(most);
      const lines = slips.lines;
      report({
        message: slips.says(unitName(index, unit.id)),
        units: [unit.id],
        lines,
        values: slips.values,
        ...(slips.tooMany ? { threshold: MOST } : {}),
      });
    }
    for (const rotation of design.rotations ?? []) {
      const slips = unused;
      ofRotation(rotation, slips);
      if (!slips.any) continue;
      unused = new Slips(most);
      const owners = rotation.services.flatMap((id) => index.services.get(id)?.owner ?? []);
      const members = rotation.members.flatMap((member) => [member.team, member.position].filter((id) => id !== undefined));
      const units = [...members, ...owners].filter((id) => index.unit(id));
      report({
        message: slips.says(`The rotation ${rotationName(index, rotation.id)}`),
        units,
        about: rotation.id,
        values: slips.values,
        ...(slips.tooMany ? { threshold: MOST } : {}),
      });
    }
    const slips = unused;
    ofOrganization(design, slips);
    if (slips.any) report({ message: slips.says('The organisation'), units: [], values: slips.values });
  },
};

/** Sums of fractions are compared with this much patience: 0.7 + 0.2 + 0.1 is more than 1 to a computer. */
const NEARLY = 1e-9;

/** What is wrong with the figures of one unit. */
class Slips {
  readonly values: Record<string, number> = {};
  readonly #says: string[] = [];
  readonly #lines: Id[] = [];
  tooMany = false;
  constructor(readonly most: number) {}

  get any(): boolean {
    return this.#says.length > 0;
  }
  get lines(): readonly Id[] {
    return this.#lines;
  }
  says(whose: string): string {
    return `${whose}: ${this.#says.join('; ')}. Correct ${this.#says.length === 1 ? 'this figure' : 'these figures'}.`;
  }
  note(field: string, value: number, says: string, ...lines: readonly (Id | undefined)[]): void {
    this.values[field] = value;
    this.#says.push(says);
    for (const line of lines) if (line !== undefined && !this.#lines.includes(line)) this.#lines.push(line);
  }
  #isSound(people: number): boolean {
    return Number.isInteger(people) && people >= 0 && people <= this.most;
  }
  people(field: string, value: number | undefined, what: string, line?: Id): void {
    if (value === undefined || this.#isSound(value)) return;
    if (value > this.most) this.tooMany = true;
    this.note(
      field,
      value,
      `${what} ${figure(value)} ${value < 0 ? 'is fewer than nobody' : value > this.most ? 'is more people than can be' : 'is no whole number of people'}`,
      line,
    );
  }
  fraction(field: string, value: number | undefined, what: string, line?: Id, least = 0): void {
    if (value === undefined || (value >= least && value <= 1)) return;
    this.note(field, value, `${what} ${figure(value)} is ${value < least ? `below ${least}` : 'above 1, the whole'}`, line);
  }
  atLeastNone(field: string, value: number | undefined, what: string, line?: Id): void {
    if (value !== undefined && value < 0) this.note(field, value, `${what} ${figure(value)} is below 0`, line);
  }
  counts(field: string, counts: Counts, what: string): void {
    for (const key in counts) {
      const people = counts[key as Role]; // the schema lets no other key in
      if (people !== undefined && !this.#isSound(people)) this.people(`${field}.${key}`, people, `${what} ${key}`);
    }
  }
  time(time: Readonly<Record<string, number | undefined>> | undefined): void {
    if (!time) return;
    let whole = 0;
    for (const part of TIME_PARTS) {
      const value = Object.hasOwn(time, part) ? time[part] : undefined;
      if (value === undefined) continue;
      this.fraction(`time.${part}`, value, `time for ${part}`);
      whole += value;
    }
    if (whole <= 1 + NEARLY) return;
    const shown = rounded(finite(whole), PLACES);
    this.note('time', shown, `the parts of its time add up to ${shown}, more than all of it`);
  }
}

const TIME_PARTS = ['build', 'support', 'operations', 'education', 'documentation', 'reliability', 'product', 'toil', 'teaching'] as const;
const PLACES = 4;
/** A figure as one reads it, to a ten-thousandth: as it is where that would say a sound one, or nothing. */
const figure = (exactly: number): string => {
  const value = finite(exactly);
  const near = rounded(value, PLACES);
  return near === value || Number.isInteger(near) ? String(value) : String(near);
};

function ofUnit(index: OrgIndex, unit: Unit, slips: Slips): void {
  if (unit.kind === 'team') {
    slips.counts('headcount', unit.headcount, 'headcount of');
    if (unit.openings) slips.counts('openings', unit.openings, 'openings for');
    slips.time(unit.time);
    slips.atLeastNone('sites', unit.sites, 'sites');
  } else if (unit.kind === 'position') {
    slips.people('count', unit.count, 'count');
    slips.time(unit.time);
  }
  if (!index.leaves(unit.id, 'embeds') && !index.leaves(unit.id, 'supports')) return;
  const lines = index.linesFrom(unit.id);
  for (const line of lines) {
    // Words are put together only where there is a figure that may be wrong.
    if (line.kind === 'embeds') {
      if (line.people !== undefined) slips.people(`lines.${line.id}.people`, line.people, `people embedded in ${unitName(index, line.to)}`, line.id);
      if (line.share !== undefined) slips.fraction(`lines.${line.id}.share`, line.share, `share of time in ${unitName(index, line.to)}`, line.id);
    } else if (line.kind === 'supports' && line.months !== undefined)
      slips.atLeastNone(`lines.${line.id}.months`, line.months, `months of support for ${unitName(index, line.to)}`, line.id);
  }
  embeddings(index, unit, slips);
}

/**
 * Whether a unit's embeddings add up to more people than it has. Only what is written counts: of a person with two embedding lines and no
 * shares it is not known how the time is divided, which is thin at worst, not impossible.
 */
function embeddings(index: OrgIndex, unit: Unit, slips: Slips): void {
  const lines = index.embedsFrom(unit.id);
  if (lines.length === 0 || unit.kind === 'group') return;
  const people = unit.kind === 'position' ? Math.max(1, unit.vacant === true ? (unit.count ?? 1) : peopleIn(unit)) : sresOf(index, unit.id);
  const embedded = lines.reduce((sum, line) => sum + written(line, people), 0);
  if (embedded <= people + NEARLY) return;
  const there = people === 1 ? 'is one' : `are ${people}`;
  slips.note(
    'embedded',
    rounded(embedded, PLACES),
    `the embeddings add up to ${figure(embedded)} people, and there ${there}`,
    ...lines.map((line) => line.id),
  );
}

function written(line: EmbedsLine, people: number): number {
  // How one person's time is divided is not known; that two of her are in one team is wrong however it is.
  const several = people > 1 || (line.people ?? 0) > people;
  const share = Math.max(0, line.share ?? (several ? 1 : 0));
  if (line.people !== undefined) return Math.max(0, line.people) * share;
  return line.share === undefined ? 0 : people * share;
}

/** SREs of a team who follow its embedding lines: those counted in its headcount and those placed there without lines of their own. */
function sresOf(index: OrgIndex, id: Id): number {
  const team = index.team(id);
  let people = headcountOf(team?.headcount, 'sre');
  for (const unit of index.children(id))
    if (unit.kind === 'position' && unit.role === 'sre' && index.embedsFrom(unit.id).length === 0) people += peopleIn(unit);
  return people;
}

function ofRotation(rotation: Rotation, slips: Slips): void {
  for (const [at, { people }] of rotation.members.entries()) if (people !== undefined) slips.people(`members.${at}.people`, people, 'people on call');
  slips.atLeastNone('sites', rotation.sites, 'sites');
  slips.atLeastNone('tiers', rotation.tiers, 'tiers');
  slips.atLeastNone('incidentsPerShift', rotation.incidentsPerShift, 'incidents a shift');
}

function ofOrganization({ organization, scenarios }: Design, slips: Slips): void {
  // Net growth may be negative: a shrinking organisation is possible.
  slips.fraction('organization.growthPerMonth', organization.growthPerMonth, 'growth a month', undefined, -1);
  slips.fraction('organization.education.newHire', organization.education?.newHire, 'education of new hires');
  slips.fraction('organization.education.continuing', organization.education?.continuing, 'continuing education');
  for (const { id, name, education, growth, infrastructure } of scenarios ?? []) {
    slips.fraction(`scenarios.${id}.education`, education, `education in "${name}"`);
    slips.fraction(`scenarios.${id}.infrastructure.share`, infrastructure?.share, `share of infrastructure in "${name}"`);
    for (const [phase, value] of Object.entries(growth ?? {}))
      slips.fraction(`scenarios.${id}.growth.${phase}`, value, `${phase} growth in "${name}"`, undefined, -1);
  }
}
