// Random designs and edits for property tests: sound and unsound, with unknown fields, odd ids and many scripts.
import fc from 'fast-check';
import type { Edit } from '../../../shared/edits/edit.ts';
import { DUTIES, LINE_KINDS, PROFILES, ROLES, SEVERITIES, SUPPORT_MODES, TEAM_TYPES } from '../../../shared/model/schema.ts';
import { TABLE_NAMES, type Design, type TableName } from '../../../shared/model/types.ts';

/** Ids that break careless code: names of Object's own, numbers, blanks, quotes, other scripts. */
export const ODD_IDS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  ' ',
  '0',
  '10',
  '-1',
  '1e3',
  'a"b',
  'a\\b',
  'a\nb',
  '支払い',
  'Платежи',
  'دفع',
  'é',
  '👩‍💻',
  'null',
  'units[0]',
] as const;
const IDS: readonly string[] = [...ODD_IDS, ...Array.from({ length: 60 }, (_, nth) => `u${nth}`)];

/** Text that people and machines write: many scripts, line breaks, markup, control characters, half a pair of surrogates. */
export const text: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'Payments',
      'Search and discovery',
      '支払いチーム',
      'Платежи',
      'فريق الدفع',
      '👩‍💻 crew',
      '',
      'a\nb',
      '"x"',
      '<b>',
      '=1+1',
      '\u2028',
      '\u0000',
      '\ud800',
      '\ufeff',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);

/** Numbers that printing does not round: at most four decimals, never -0. */
const plainNumber = fc.oneof(
  fc.integer({ min: 0, max: 12 }),
  fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000),
);
const wildNumber = fc.oneof(plainNumber, fc.constantFrom(-3, 0.5, 1.5, 1e21, -1e300, 2 ** 53, 123456.789012));
const pixels = fc.integer({ min: -5000, max: 5000 });

const unknownKey = fc.constantFrom('x', 'futureField', 'zz', 'a b', '__proto__', 'constructor', '1', '', 'ключ');
const unknownValue: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom<unknown>(null, true, false, 0, 1.25, -7, 1e-9, 0.123456789),
    text,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(unknownKey, tie('value')), { maxLength: 3 }).map((entries) => Object.fromEntries(entries)),
  ),
})).value;
const unknownFields = fc.oneof(
  { weight: 4, arbitrary: fc.constant<[string, unknown][]>([]) },
  { weight: 1, arbitrary: fc.array(fc.tuple(unknownKey, unknownValue), { maxLength: 2 }) },
);

/** A record that may have fields which this version does not know. */
function record<T extends object, K extends keyof T>(
  fields: { [F in keyof T]: fc.Arbitrary<T[F]> },
  required: K[],
): fc.Arbitrary<Partial<T> & Pick<T, K>> {
  return fc
    .tuple(fc.record<T, K>(fields, { requiredKeys: required, noNullPrototype: true }), unknownFields)
    .map(([known, extra]) => ({ ...Object.fromEntries(extra), ...known }) as unknown as Partial<T> & Pick<T, K>); // the known fields win, so the type holds
}

const nat = fc.nat({ max: 1000 });
const dictionary = <T>(keys: readonly string[], value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.array(fc.tuple(fc.constantFrom(...keys), value), { maxLength: 4 }).map((entries) => Object.fromEntries(entries));

interface Numbers {
  readonly number: fc.Arbitrary<number>;
}

const times = (parts: readonly string[], { number }: Numbers) => dictionary(parts, number);
const month = fc.constantFrom('2024-01', '2025-11');

// Records first hold natural numbers where an id belongs; `build` turns them into ids once it is known which there are.
const unitTemplate = (n: Numbers) =>
  fc.oneof(
    record({ kind: fc.constant('group' as const), name: text, parent: nat }, ['kind', 'name']),
    record(
      {
        kind: fc.constant('team' as const),
        name: text,
        type: fc.constantFrom(...TEAM_TYPES),
        parent: nat,
        headcount: dictionary(ROLES, n.number),
        openings: dictionary(ROLES, n.number),
        sites: n.number,
        notes: text,
        time: times(['build', 'support', 'operations', 'education', 'documentation'], n),
        delivery: fc.constantFrom('automated' as const, 'manual' as const),
        testing: fc.constantFrom('automated' as const, 'manual' as const),
      },
      ['kind', 'name', 'type', 'headcount'],
    ),
    record(
      {
        kind: fc.constant('position' as const),
        name: text,
        role: fc.constantFrom(...ROLES),
        parent: nat,
        count: n.number,
        vacant: fc.boolean(),
        prefersOperations: fc.boolean(),
        title: text,
        email: text,
        time: times(['reliability', 'product', 'toil', 'teaching'], n),
      },
      ['kind', 'name', 'role'],
    ),
  );
const lineTemplate = (n: Numbers) =>
  record(
    {
      kind: fc.constantFrom(...LINE_KINDS),
      from: nat,
      to: nat,
      purpose: text,
      since: month,
      people: n.number,
      share: n.number,
      duties: fc.subarray([...DUTIES]),
      mode: fc.constantFrom(...SUPPORT_MODES),
      months: n.number,
    },
    ['kind', 'from', 'to'],
  );
const serviceTemplate = record(
  { name: text, owner: nat, deployer: nat, operator: nat, tier: fc.constantFrom(1 as const, 2 as const, 3 as const), slo: fc.boolean() },
  ['name', 'owner'],
);
const rotationTemplate = (n: Numbers) =>
  record(
    {
      name: text,
      services: fc.array(nat, { maxLength: 3 }),
      members: fc.array(record({ team: nat, position: nat, role: fc.constantFrom(...ROLES), people: n.number }, []), { maxLength: 3 }),
      escalation: fc.array(nat, { maxLength: 2 }),
      hours: fc.constantFrom('always' as const, 'office' as const),
      sites: n.number,
      tiers: n.number,
      incidentsPerShift: n.number,
    },
    ['name', 'services', 'members'],
  );
const slideTemplate = (n: Numbers) =>
  record(
    {
      title: text,
      notes: text,
      scenario: nat,
      month: n.number,
      camera: fc.oneof(
        fc.array(nat, { maxLength: 2 }).map((fit) => ({ fit })),
        fc.record({ x: pixels, y: pixels, zoom: plainNumber }, { noNullPrototype: true }),
      ),
      spotlight: record({ units: fc.array(nat, { maxLength: 3 }), rule: fc.constantFrom('sre-toil', 'unheard-of') }, []),
      show: fc.subarray(['findings', 'charts', 'phases', 'legend'] as const),
    },
    ['title'],
  );
const scenarioTemplate = (n: Numbers) =>
  record(
    {
      name: text,
      months: n.number,
      start: month,
      growth: dictionary(['start', 'hyper', 'late'], n.number),
      infrastructure: fc.record(
        { begin: fc.oneof(fc.constantFrom('when-needed' as const, 'never' as const), n.number), share: n.number },
        { requiredKeys: ['begin'], noNullPrototype: true },
      ),
      parameters: dictionary(['share', 'support', '__proto__', '1'], n.number),
      interventions: fc.array(
        fc.record(
          {
            month: n.number,
            edit: fc.record(
              { label: text, remove: fc.constant({ units: ['u1'] }), fields: fc.constant({ name: 'Later', future: [null] }) },
              { requiredKeys: ['label'], noNullPrototype: true },
            ),
          },
          { noNullPrototype: true },
        ),
        { maxLength: 2 },
      ),
    },
    ['name', 'months'],
  );
const reviewTemplate = (n: Numbers) =>
  record(
    {
      profile: fc.constantFrom(...PROFILES),
      rules: dictionary(['sre-toil', '__proto__', 'unheard-of'], fc.constantFrom('off' as const, ...SEVERITIES)),
      thresholds: dictionary(['manager-span', '1', 'constructor'], n.number),
      accepted: fc.array(
        record({ rule: fc.constant('sre-toil'), units: fc.array(nat, { maxLength: 2 }), about: nat, reason: text }, ['rule', 'units', 'reason']),
        { maxLength: 2 },
      ),
    },
    [],
  );
const organization = (n: Numbers) =>
  record(
    {
      architecture: fc.constantFrom('monolith' as const, 'mixed' as const, 'microservices' as const),
      hiring: fc.constantFrom('into-teams' as const, 'into-pool' as const),
      growthPerMonth: n.number,
      reliabilityNeed: fc.constantFrom('low' as const, 'medium' as const, 'high' as const),
      education: dictionary(['newHire', 'continuing'], n.number),
      ladders: dictionary(ROLES, n.number),
    },
    [],
  );
const layoutTemplate = fc.array(
  fc.tuple(
    nat,
    fc.record({ x: pixels, y: pixels, collapsed: fc.boolean(), pinned: fc.boolean() }, { requiredKeys: ['x', 'y'], noNullPrototype: true }),
  ),
  { maxLength: 6 },
);

const pick = <T>(from: readonly T[], nth: number): T | undefined => (from.length === 0 ? undefined : from[nth % from.length]);

type Template = Record<string, unknown>;
/** Puts the id first and turns the numbers of some fields into ids; a field whose id cannot be had is left out. */
function filled(template: object, id: string | undefined, targets: Record<string, (nth: number) => string | undefined>): Template {
  const entries: [string, unknown][] = id === undefined ? [] : [['id', id]];
  for (const [key, value] of Object.entries(template)) {
    const target = Object.hasOwn(targets, key) ? targets[key] : undefined;
    if (!target) entries.push([key, value]);
    else if (typeof value === 'number') {
      const found = target(value);
      if (found !== undefined) entries.push([key, found]);
    } else if (Array.isArray(value)) entries.push([key, [...new Set(value.flatMap((nth: number) => target(nth) ?? []))]]);
  }
  return Object.fromEntries(entries);
}

interface Shape {
  readonly sound: boolean;
}

function designs({ sound }: Shape): fc.Arbitrary<Design> {
  const n: Numbers = { number: sound ? plainNumber : wildNumber };
  const list = <T>(of: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<T[]> => fc.array(of, { maxLength });
  return fc
    .record(
      {
        ids: fc.shuffledSubarray([...IDS], { minLength: 60 }),
        name: text,
        notes: text,
        organization: organization(n),
        units: list(unitTemplate(n), 14),
        lines: list(lineTemplate(n), 14),
        services: list(serviceTemplate, 4),
        rotations: list(rotationTemplate(n), 3),
        scenarios: list(scenarioTemplate(n), 2),
        slides: list(slideTemplate(n), 2),
        review: reviewTemplate(n),
        layout: layoutTemplate,
        extra: unknownFields,
      },
      { requiredKeys: ['ids', 'name', 'organization', 'units', 'lines', 'extra'], noNullPrototype: true },
    )
    .map((t) => {
      let used = 0;
      const nextId = (): string => t.ids[used++] ?? `id-${used}`;
      const withIds = <T>(templates: readonly T[] | undefined) => templates?.map((template) => ({ id: nextId(), template }));
      const units = withIds(t.units) ?? [];
      const lines = withIds(t.lines) ?? [];
      const services = withIds(t.services);
      const rotations = withIds(t.rotations);
      const scenarios = withIds(t.scenarios);
      const slides = withIds(t.slides);
      const idsOf = (kind: string): string[] => units.flatMap(({ id, template }) => (template.kind === kind ? [id] : []));
      const all = units.map(({ id }) => id);
      // An unsound design names anything: units of the wrong kind, itself, what is not there.
      const anything = (nth: number): string | undefined => pick([...all, 'missing', ...(services ?? []).map(({ id }) => id)], nth);
      const one = (of: readonly string[]) => (nth: number) => (sound ? pick(of, nth) : anything(nth));
      const team = one(idsOf('team'));
      const position = one(idsOf('position'));
      const unit = one(all);
      const service = one((services ?? []).map(({ id }) => id));
      const scenario = one((scenarios ?? []).map(({ id }) => id));
      const builtUnits = units.map(({ id, template }, at) => {
        // In a sound design what contains a unit stands before it, so there is no ring.
        const before = units
          .slice(0, at)
          .flatMap((earlier) =>
            earlier.template.kind === 'group' || (earlier.template.kind === 'team' && template.kind === 'position') ? [earlier.id] : [],
          );
        return filled(template, id, { parent: one(before) });
      });
      const solid = new Set<string>();
      const builtLines = lines.flatMap(({ id, template }) => {
        const built = filled(template, id, {
          from: template.kind === 'supports' ? team : template.kind === 'embeds' ? one([...idsOf('position'), ...idsOf('team')]) : unit,
          to: template.kind === 'supports' || template.kind === 'embeds' ? team : position,
        });
        const { from, to } = built;
        if (typeof from !== 'string' || typeof to !== 'string') return [];
        if (sound && (from === to || (template.kind === 'reports' && (solid.has(from) || all.indexOf(from) <= all.indexOf(to))))) return [];
        if (template.kind === 'reports') solid.add(from);
        return [built];
      });
      const design: Template = {
        ...Object.fromEntries(t.extra),
        format: 'orgscale',
        version: 1,
        name: t.name,
        ...(t.notes === undefined ? {} : { notes: t.notes }),
        organization: t.organization,
        units: builtUnits,
        lines: builtLines,
        ...(services && {
          services: services
            .map(({ id, template }) => filled(template, id, { owner: team, deployer: team, operator: team }))
            .filter((built) => typeof built['owner'] === 'string'),
        }),
        ...(rotations && {
          rotations: rotations.map(({ id, template }) => ({
            ...filled(template, id, { services: service, escalation: unit }),
            members: template.members.map((member) => filled(member, undefined, { team, position })),
          })),
        }),
        ...(scenarios && { scenarios: scenarios.map(({ id, template }) => filled(template, id, {})) }),
        ...(slides && {
          slides: slides.map(({ id, template }) => ({
            ...filled(template, id, { scenario }),
            ...(template.spotlight && { spotlight: filled(template.spotlight, undefined, { units: unit }) }),
            ...(template.camera && { camera: 'fit' in template.camera ? filled(template.camera, undefined, { fit: unit }) : template.camera }),
          })),
        }),
        ...(t.review && {
          review: {
            ...t.review,
            ...(t.review.accepted && { accepted: t.review.accepted.map((entry) => filled(entry, undefined, { units: unit, about: service })) }),
          },
        }),
        ...(t.layout && {
          layout: Object.fromEntries(
            t.layout.flatMap(([nth, entry]) => {
              const id = unit(nth);
              return id === undefined ? [] : [[id, entry]];
            }),
          ),
        }),
      };
      return design as unknown as Design; // the templates have the fields of the records; the ids were filled in here
    });
}

/** Designs without a broken reference: every target is there and of the right kind, one solid line a unit, no rings, plain numbers. */
export const soundDesign: fc.Arbitrary<Design> = designs({ sound: true });
/** Designs that parse, and in which anything may be wrong: missing targets, rings, wrong kinds, impossible figures. */
export const unsoundDesign: fc.Arbitrary<Design> = designs({ sound: false });
export const anyDesign: fc.Arbitrary<Design> = fc.oneof(soundDesign, unsoundDesign);

type Rows = { id: string }[];
const rowsOf = (design: Design, table: TableName): Rows => design[table] ?? [];

/** Edits for a design: records taken from a second design or changed, removed, moved, fields and layout set, in any mixture. */
export function editFor(design: Design): fc.Arbitrary<Edit> {
  const standing = TABLE_NAMES.flatMap((table) => rowsOf(design, table).map((row) => row.id));
  const id = fc.constantFrom(...standing, 'missing', 'new-1', 'new-2', '__proto__');
  const layoutEntry = fc.oneof(fc.constant(null), fc.record({ x: pixels, y: pixels }, { noNullPrototype: true }));
  return fc
    .record({
      label: text,
      other: unsoundDesign,
      take: fc.array(fc.tuple(fc.constantFrom(...TABLE_NAMES), nat, fc.constantFrom('change', 'new', 'same'), nat), { maxLength: 6 }),
      remove: fc.array(fc.tuple(fc.constantFrom(...TABLE_NAMES), id), { maxLength: 4 }),
      place: fc.array(fc.tuple(id, fc.oneof(id, fc.constant(null))), { maxLength: 6 }),
      fields: fc.array(fc.tuple(fc.constantFrom('notes', 'futureField', 'x', '__proto__', '1'), fc.oneof(fc.constant(null), text)), { maxLength: 2 }),
      whole: fc.option(
        fc.constantFrom<readonly [string, unknown]>(
          ['services', null],
          ['services', []],
          ['slides', null],
          ['layout', null],
          ['layout', {}],
          ['review', null],
          ['name', 'Other'],
        ),
        { nil: undefined },
      ),
      nulls: fc.subarray(['x', 'futureField', '__proto__']),
      layout: fc.option(fc.array(fc.tuple(id, layoutEntry), { maxLength: 4 }), { nil: undefined }),
      only: fc.subarray(['put', 'remove', 'place', 'fields', 'nulls', 'layout'] as const),
    })
    .map((t) => {
      const put: Partial<Record<TableName, Rows>> = {};
      const taken = new Set(standing);
      for (const [table, nth, how, suffix] of t.take) {
        const row = how === 'new' ? pick(rowsOf(t.other, table), nth) : pick(rowsOf(design, table), nth);
        if (!row) continue;
        const fresh = how === 'new' ? `new-${suffix % 4}-${table}` : row.id;
        if (how === 'new' && standing.includes(fresh)) continue;
        taken.add(fresh);
        (put[table] ??= []).push(how === 'same' ? row : ({ ...row, id: fresh, changed: suffix } as { id: string }));
      }
      const remove: Partial<Record<TableName, string[]>> = {};
      for (const [table, gone] of t.remove) (remove[table] ??= []).push(gone);
      const known = [...taken];
      const place = Object.fromEntries(
        t.place.map(([moved, before], nth) => [
          nth % 2 === 0 ? (known[(moved.length * 7 + nth) % Math.max(known.length, 1)] ?? moved) : moved,
          before,
        ]),
      );
      const fields = Object.fromEntries([...t.fields, ...(t.whole ? [t.whole] : [])]);
      const has = new Set<string>(t.only);
      const edit = {
        label: t.label,
        ...(has.has('put') && { put }),
        ...(has.has('remove') && { remove }),
        ...(has.has('place') && { place }),
        ...(has.has('fields') && { fields }),
        ...(has.has('nulls') && t.nulls.length > 0 && { nulls: t.nulls }),
        ...(has.has('layout') && t.layout && { layout: Object.fromEntries(t.layout) }),
      };
      return edit as unknown as Edit; // each record was put into the table that it came from
    });
}

/** A design with an edit for it. */
export const designWithEdit: fc.Arbitrary<readonly [Design, Edit]> = anyDesign.chain((design) =>
  editFor(design).map((edit) => [design, edit] as const),
);
