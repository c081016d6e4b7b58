// A design without the names of people, for pictures that leave the house.
import { ROLE_WORDS } from '../model/words.ts';
import type { Design, Id, Line, Review, Role, Rotation, Slide, Unit } from '../model/types.ts';

export type HideNames = (design: Design) => Design;

/**
 * Makes copies of designs in which nobody can be told by name: a position keeps its role and is called by a number, has an id that says as much, and
 * keeps neither title nor e-mail address. Free text that may name people (notes, reasons of accepted findings, interventions of scenarios,
 * fields that this version does not know) is left out; in all other words the names of people are replaced. Names of teams, groups, services
 * and rotations stay: they are the organisation. The drawing is the same.
 *
 * One position is called the same in all copies that one answer makes: the months of a run fit together.
 * @example const hide = nameHider(); toSvg(buildScene(hide(design)))
 */
export function nameHider(): HideNames {
  const people: People = { byId: new Map(), ofRole: new Map(), taken: new Set() };
  return (design) => {
    meet(people, design);
    return bareDesign(design, people, scrubber(people));
  };
}

interface Person {
  readonly id: Id;
  /** As the copies call them beside their role: "#3". */
  readonly name: string;
  /** In words: "SRE". */
  readonly role: string;
  /** As the design does. */
  was: string;
  /** Several people in one position are not called by the name of one. */
  single: boolean;
}
interface People {
  readonly byId: Map<Id, Person>;
  readonly ofRole: Map<Role, number>;
  readonly taken: Set<Id>;
}

/** Takes in the positions that were not met before. */
function meet({ byId, ofRole, taken }: People, design: Design): void {
  for (const { id } of design.units) taken.add(id);
  let next = byId.size;
  for (const unit of design.units) {
    if (unit.kind !== 'position') continue;
    const known = byId.get(unit.id);
    if (known) {
      known.was = unit.name;
      known.single = (unit.count ?? 1) <= 1;
      continue;
    }
    let id = `person-${String(++next)}`;
    while (taken.has(id)) id = `person-${String(++next)}`;
    taken.add(id);
    const nth = (ofRole.get(unit.role) ?? 0) + 1;
    ofRole.set(unit.role, nth);
    byId.set(unit.id, { id, name: `#${String(nth)}`, role: ROLE_WORDS[unit.role], was: unit.name, single: (unit.count ?? 1) <= 1 });
  }
}

function bareDesign(design: Design, people: People, scrub: Scrub): Design {
  const as = (id: Id): Id => people.byId.get(id)?.id ?? id;
  const { services, rotations, scenarios, slides, review, layout } = design;
  return {
    format: design.format,
    version: design.version,
    name: scrub(design.name),
    organization: design.organization,
    units: design.units.map((unit) => bareUnit(unit, people, scrub)),
    lines: design.lines.map((line, nth) => bareLine(line, nth, as, scrub)),
    ...(services && { services: services.map((one) => ({ ...only(one, SERVICE), name: scrub(one.name) })) }),
    ...(rotations && { rotations: rotations.map((one) => bareRotation(one, as, scrub)) }),
    ...(scenarios && { scenarios: scenarios.map((one) => ({ ...only(one, SCENARIO), name: scrub(one.name) })) }),
    ...(slides && { slides: slides.map((one) => bareSlide(one, as, scrub)) }),
    ...(review && { review: bareReview(review, as) }),
    ...(layout && { layout: Object.fromEntries(Object.entries(layout).map(([id, entry]) => [as(id), only(entry, PLACE)])) }),
  };
}

const GROUP = ['id', 'kind', 'name', 'parent'] as const;
const TEAM = [...GROUP, 'type', 'headcount', 'openings', 'sites', 'time', 'delivery', 'testing'] as const;
const POSITION = [...GROUP, 'role', 'count', 'vacant', 'prefersOperations', 'time'] as const;
const LINE = ['id', 'kind', 'from', 'to', 'purpose', 'people', 'share', 'duties', 'mode', 'months', 'since'] as const;
const SERVICE = ['id', 'name', 'owner', 'deployer', 'operator', 'tier', 'slo'] as const;
const ROTATION = ['id', 'name', 'services', 'members', 'escalation', 'hours', 'sites', 'tiers', 'incidentsPerShift'] as const;
const MEMBER = ['team', 'position', 'role', 'people'] as const;
const SCENARIO = ['id', 'name', 'months', 'start', 'growth', 'infrastructure', 'reliability', 'education', 'parameters'] as const;
const SLIDE = ['id', 'title', 'scenario', 'month', 'camera', 'spotlight', 'compare', 'show'] as const;
const PLACE = ['x', 'y', 'collapsed', 'pinned'] as const;

/** A record with these of its fields alone. None that it must have is left out. */
function only<T extends object>(record: T, fields: readonly string[]): T {
  // The fields named are all that the type has but those that are left out on purpose, and these are optional.
  return Object.fromEntries(Object.entries(record).filter(([key]) => fields.includes(key))) as T;
}

type Scrub = (words: string) => string;
/** Words that are a role's as much as a name's. */
const GENERIC: ReadonlySet<string> = new Set(Object.values(ROLE_WORDS).flatMap((words) => words.toLowerCase().split(' ')));
const SHORTEST = 3;

/** Replaces whole names of people, and the parts of these names that are no words of a role, wherever they stand as words. */
function scrubber({ byId }: People): Scrub {
  const instead = new Map<string, Person>();
  for (const person of byId.values()) {
    const { was, single } = person;
    const whole = was.trim();
    for (const part of [whole, ...(single ? whole.split(/[\s,.'’()-]+/u) : [])]) {
      if ([...part].length >= SHORTEST && !GENERIC.has(part.toLowerCase()) && !instead.has(part)) instead.set(part, person);
    }
  }
  if (instead.size === 0) return (words) => words;
  // Longest first: a whole name before its parts. A word is one where no letter or digit stands beside it.
  const escaped = [...instead.keys()].sort((a, b) => b.length - a.length).map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (words) =>
    words.replace(pattern, (found, at: number) => {
      const person = instead.get(found);
      if (!person) return '';
      // Where the role is said before the name, it is not said twice.
      const said = words.slice(0, at).trimEnd().toLowerCase().endsWith(person.role.toLowerCase());
      return said ? person.name : `${person.role} ${person.name}`;
    });
}

function bareUnit(unit: Unit, { byId }: People, scrub: Scrub): Unit {
  const parent = unit.parent === undefined ? {} : { parent: byId.get(unit.parent)?.id ?? unit.parent };
  switch (unit.kind) {
    case 'group':
      return { ...only(unit, GROUP), name: scrub(unit.name), ...parent };
    case 'team':
      return { ...only(unit, TEAM), name: scrub(unit.name), ...parent };
    case 'position':
      return { ...only(unit, POSITION), id: byId.get(unit.id)?.id ?? unit.id, name: byId.get(unit.id)?.name ?? '', ...parent };
    default:
      return unit satisfies never;
  }
}

/** The id of a line often holds those of its ends: it gets another. */
const bareLine = (line: Line, nth: number, as: (id: Id) => Id, scrub: Scrub): Line => ({
  ...only(line, LINE),
  id: `line-${String(nth + 1)}`,
  from: as(line.from),
  to: as(line.to),
  ...(line.purpose === undefined ? {} : { purpose: scrub(line.purpose) }),
});

const bareRotation = (one: Rotation, as: (id: Id) => Id, scrub: Scrub): Rotation => ({
  ...only(one, ROTATION),
  name: scrub(one.name),
  members: one.members.map((member) => ({ ...only(member, MEMBER), ...(member.position === undefined ? {} : { position: as(member.position) }) })),
  ...(one.escalation ? { escalation: one.escalation.map(as) } : {}),
});

const bareSlide = (one: Slide, as: (id: Id) => Id, scrub: Scrub): Slide => ({
  ...only(one, SLIDE),
  title: scrub(one.title),
  ...(one.camera && 'fit' in one.camera ? { camera: { fit: one.camera.fit.map(as) } } : {}),
  ...(one.spotlight ? { spotlight: { ...one.spotlight, ...(one.spotlight.units ? { units: one.spotlight.units.map(as) } : {}) } } : {}),
});

const bareReview = ({ profile, rules, thresholds, accepted }: Review, as: (id: Id) => Id): Review => ({
  ...(profile === undefined ? {} : { profile }),
  ...(rules && { rules }),
  ...(thresholds && { thresholds }),
  ...(accepted && {
    accepted: accepted.map(({ rule, units, about }) => ({
      rule,
      units: units.map(as),
      ...(about === undefined ? {} : { about }),
      reason: 'Accepted',
    })),
  }),
});
