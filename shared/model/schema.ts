// The records of a design as zod schemas: the one source of their TypeScript types, of the published JSON Schema and of the compiled validators.
//
// A schema here says what JSON *type* a field has, never what value is sensible: any finite number is taken and judged by the rule
// `impossible-figures`, and a missing target is judged by `dangling-reference`. Fields that no schema names are kept as they are.
import * as z from 'zod';

/** Every role a person can have, in the order in which pips and tables show them. */
export const ROLES = [
  'engineer',
  'frontend',
  'backend',
  'mobile',
  'data',
  'security',
  'quality',
  'infrastructure',
  'sre',
  'operations',
  'designer',
  'tech-lead',
  'engineering-manager',
  'infrastructure-manager',
  'sre-manager',
  'operations-manager',
  'product-manager',
  'product-director',
  'director',
  'vp-engineering',
  'vp-product',
  'cto',
  'cpo',
  'ceo',
  'member',
] as const;

/** Every type of team, in the order of the palette. */
export const TEAM_TYPES = ['product', 'infrastructure', 'sre', 'enabling', 'operations', 'quality', 'data', 'security', 'pool'] as const;

export const LINE_KINDS = ['reports', 'dotted', 'embeds', 'supports'] as const;
export const DUTIES = ['reliability', 'automation', 'teaching', 'features', 'deploys', 'dashboards', 'paging', 'tickets'] as const;
export const SUPPORT_MODES = ['service', 'consulting', 'facilitating', 'collaboration'] as const;
export const SEVERITIES = ['critical', 'warning', 'advice', 'praise'] as const;
export const PROFILES = ['recommended', 'essay', 'google', 'strict'] as const;

const number = z.number();
const id = z.string().describe('An identifier, unique across the file.');
const fraction = z.number().describe('A fraction, 0 to 1.');
const month = z.string().describe('A month, YYYY-MM.');

export const roleSchema = z.enum(ROLES);
export const teamTypeSchema = z.enum(TEAM_TYPES);
const counts = z.partialRecord(roleSchema, number).describe('People by role.');

export const organizationSchema = z.object({
  architecture: z.enum(['monolith', 'mixed', 'microservices']).exactOptional(),
  hiring: z.enum(['into-teams', 'into-pool']).exactOptional(),
  growthPerMonth: fraction.describe('Net growth a month, a fraction: 0.06 is 6 %.').exactOptional(),
  reliabilityNeed: z.enum(['low', 'medium', 'high']).exactOptional(),
  education: z
    .object({ newHire: fraction.exactOptional(), continuing: fraction.exactOptional() })
    .describe('Fractions of working time.')
    .exactOptional(),
  ladders: z.partialRecord(roleSchema, number).describe('The highest career level open to a role.').exactOptional(),
});

export const groupSchema = z.object({
  id,
  kind: z.literal('group'),
  name: z.string(),
  parent: id.describe('The group that contains this one.').exactOptional(),
});

export const teamSchema = z.object({
  id,
  kind: z.literal('team'),
  name: z.string(),
  type: teamTypeSchema,
  parent: id.describe('The group that contains this team.').exactOptional(),
  headcount: counts,
  openings: counts.exactOptional(),
  sites: number.exactOptional(),
  notes: z.string().exactOptional(),
  time: z
    .object({
      build: fraction.exactOptional(),
      support: fraction.exactOptional(),
      operations: fraction.exactOptional(),
      education: fraction.exactOptional(),
      documentation: fraction.exactOptional(),
    })
    .describe("Fractions of the team's time. A part left out is unknown, not 0.")
    .exactOptional(),
  delivery: z.enum(['automated', 'manual']).exactOptional(),
  testing: z.enum(['automated', 'manual']).exactOptional(),
});

export const positionSchema = z.object({
  id,
  kind: z.literal('position'),
  name: z.string(),
  role: roleSchema,
  parent: id.describe('The team or group that this position sits in.').exactOptional(),
  count: number.describe('How many people hold this position; 1 where left out.').exactOptional(),
  vacant: z.boolean().exactOptional(),
  prefersOperations: z.boolean().exactOptional(),
  title: z.string().exactOptional(),
  email: z.string().exactOptional(),
  time: z
    .object({
      reliability: fraction.exactOptional(),
      product: fraction.exactOptional(),
      toil: fraction.exactOptional(),
      teaching: fraction.exactOptional(),
    })
    .describe("Fractions of an SRE's time. A part left out is unknown, not 0.")
    .exactOptional(),
});

const lineEnds = { id, from: id, to: id };
const purpose = { purpose: z.string().exactOptional() };
const since = { since: month.exactOptional() };

export const reportsSchema = z.object({ ...lineEnds, kind: z.literal('reports'), ...purpose, ...since });
export const dottedSchema = z.object({ ...lineEnds, kind: z.literal('dotted'), ...purpose, ...since });
export const embedsSchema = z.object({
  ...lineEnds,
  kind: z.literal('embeds'),
  ...purpose,
  people: number.describe('How many of the people of `from` work there.').exactOptional(),
  share: fraction.describe('Fraction of their time; 1 where left out.').exactOptional(),
  duties: z.array(z.enum(DUTIES)).exactOptional(),
  ...since,
});
export const supportsSchema = z.object({
  ...lineEnds,
  kind: z.literal('supports'),
  ...purpose,
  mode: z.enum(SUPPORT_MODES).exactOptional(),
  months: number.exactOptional(),
  ...since,
});

export const serviceSchema = z.object({
  id,
  name: z.string(),
  owner: id,
  deployer: id.exactOptional(),
  operator: id.exactOptional(),
  tier: z.union([z.literal(1), z.literal(2), z.literal(3)]).exactOptional(),
  slo: z.boolean().exactOptional(),
});

export const rotationSchema = z.object({
  id,
  name: z.string(),
  services: z.array(id),
  members: z.array(
    z.object({
      team: id.exactOptional(),
      position: id.exactOptional(),
      role: roleSchema.exactOptional(),
      people: number.exactOptional(),
    }),
  ),
  escalation: z.array(id).exactOptional(),
  hours: z.enum(['always', 'office']).exactOptional(),
  sites: number.exactOptional(),
  tiers: number.exactOptional(),
  incidentsPerShift: number.exactOptional(),
});

export const layoutEntrySchema = z.object({
  x: number.describe('Left edge, pixels at 100 %.'),
  y: number.describe('Top edge, pixels at 100 %.'),
  collapsed: z.boolean().exactOptional(),
  pinned: z.boolean().exactOptional(),
});

export const unitSchema = z.discriminatedUnion('kind', [groupSchema, teamSchema, positionSchema]);
export const lineSchema = z.discriminatedUnion('kind', [reportsSchema, dottedSchema, embedsSchema, supportsSchema]);

export const slideSchema = z.object({
  id,
  title: z.string(),
  notes: z.string().exactOptional(),
  scenario: id.exactOptional(),
  month: number.exactOptional(),
  camera: z.union([z.object({ fit: z.array(id) }), z.object({ x: number, y: number, zoom: number })]).exactOptional(),
  spotlight: z.object({ units: z.array(id).exactOptional(), rule: z.string().exactOptional() }).exactOptional(),
  compare: z.array(z.object({ scenario: id.exactOptional(), month: number.exactOptional() })).exactOptional(),
  show: z.array(z.enum(['findings', 'charts', 'phases', 'legend'])).exactOptional(),
});

/** An edit as it is stored inside a scenario's intervention. That it may put scenarios too, the reader of a file checks. */
export const editSchema = z.object({
  label: z.string(),
  put: z
    .object({
      units: z.array(unitSchema).exactOptional(),
      lines: z.array(lineSchema).exactOptional(),
      services: z.array(serviceSchema).exactOptional(),
      rotations: z.array(rotationSchema).exactOptional(),
      slides: z.array(slideSchema).exactOptional(),
    })
    .exactOptional(),
  place: z.record(z.string(), z.string().nullable()).exactOptional(),
  remove: z
    .object({
      units: z.array(id).exactOptional(),
      lines: z.array(id).exactOptional(),
      services: z.array(id).exactOptional(),
      rotations: z.array(id).exactOptional(),
      scenarios: z.array(id).exactOptional(),
      slides: z.array(id).exactOptional(),
    })
    .exactOptional(),
  fields: z.record(z.string(), z.unknown()).exactOptional(),
  layout: z.record(z.string(), layoutEntrySchema.nullable()).exactOptional(),
  nulls: z.array(z.string()).describe('Entries of the file that are set to null, which `fields` cannot say.').exactOptional(),
});

export const scenarioSchema = z.object({
  id,
  name: z.string(),
  months: number,
  start: month.exactOptional(),
  growth: z.object({ start: fraction.exactOptional(), hyper: fraction.exactOptional(), late: fraction.exactOptional() }).exactOptional(),
  infrastructure: z
    .object({ begin: z.union([z.literal('when-needed'), z.literal('never'), number]), share: fraction.exactOptional() })
    .exactOptional(),
  reliability: z
    .object({
      begin: z.union([z.literal('never'), number]),
      model: z.enum(['embedded', 'consulting']),
      reportsTo: z.enum(['reliability', 'product', 'host-team']),
      onCall: z.enum(['shared', 'sre-only']),
      ratio: number.exactOptional(),
    })
    .exactOptional(),
  education: fraction.exactOptional(),
  parameters: z.record(z.string(), number).exactOptional(),
  interventions: z.array(z.object({ month: number, edit: editSchema })).exactOptional(),
});

export const acceptedSchema = z.object({
  rule: z.string(),
  units: z.array(id),
  about: id.describe('The rotation or service that the finding is about.').exactOptional(),
  reason: z.string(),
});

export const reviewSchema = z.object({
  profile: z
    .string()
    .describe(`One of ${PROFILES.join(', ')}; another name is a finding of unknown-setting.`)
    .exactOptional(),
  rules: z
    .record(z.string(), z.string())
    .describe(`By rule: off, ${SEVERITIES.join(', ')}; anything else is a finding of unknown-setting.`)
    .exactOptional(),
  thresholds: z.record(z.string(), number).exactOptional(),
  accepted: z.array(acceptedSchema).exactOptional(),
});

export const designSchema = z.object({
  format: z.literal('orgscale'),
  version: z.literal(1),
  name: z.string(),
  notes: z.string().describe('Markdown.').exactOptional(),
  organization: organizationSchema,
  units: z.array(unitSchema),
  lines: z.array(lineSchema),
  services: z.array(serviceSchema).exactOptional(),
  rotations: z.array(rotationSchema).exactOptional(),
  scenarios: z.array(scenarioSchema).exactOptional(),
  slides: z.array(slideSchema).exactOptional(),
  review: reviewSchema.exactOptional(),
  layout: z.record(z.string(), layoutEntrySchema).describe('Where units stand in the drawing; never needed to evaluate.').exactOptional(),
});
