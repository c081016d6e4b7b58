// The types of a design, read off the schemas. Importing this file brings in no code.
import type * as z from 'zod';
import type * as s from './schema.ts';

export type Id = string;
export type UnitId = Id;
export type Role = z.infer<typeof s.roleSchema>;
export type TeamType = z.infer<typeof s.teamTypeSchema>;
/** People by role; whole numbers in a sound design. */
export type Counts = Partial<Record<Role, number>>;
export type Organization = z.infer<typeof s.organizationSchema>;
export type Group = z.infer<typeof s.groupSchema>;
export type Team = z.infer<typeof s.teamSchema>;
export type Position = z.infer<typeof s.positionSchema>;
/** Everything drawn as a box, card or pill. */
export type Unit = Group | Team | Position;
export type UnitKind = Unit['kind'];
export type ReportsLine = z.infer<typeof s.reportsSchema>;
export type DottedLine = z.infer<typeof s.dottedSchema>;
export type EmbedsLine = z.infer<typeof s.embedsSchema>;
export type SupportsLine = z.infer<typeof s.supportsSchema>;
/** Everything drawn between units, discriminated by `kind`. */
export type Line = ReportsLine | DottedLine | EmbedsLine | SupportsLine;
export type LineKind = Line['kind'];
export type Duty = NonNullable<EmbedsLine['duties']>[number];
export type SupportMode = NonNullable<SupportsLine['mode']>;
export type Service = z.infer<typeof s.serviceSchema>;
export type Rotation = z.infer<typeof s.rotationSchema>;
export type RotationMember = Rotation['members'][number];
export type LayoutEntry = z.infer<typeof s.layoutEntrySchema>;
export type Slide = z.infer<typeof s.slideSchema>;
export type Scenario = z.infer<typeof s.scenarioSchema>;
export type Review = z.infer<typeof s.reviewSchema>;
export type Accepted = z.infer<typeof s.acceptedSchema>;
export type Severity = (typeof s.SEVERITIES)[number];
export type ProfileName = (typeof s.PROFILES)[number];
/** A whole design: what one `.orgscale` file holds. Never mutated; changed by edits alone. */
export type Design = z.infer<typeof s.designSchema>;

/** The tables of a design: lists of records with ids. */
export interface Tables {
  units: Unit;
  lines: Line;
  services: Service;
  rotations: Rotation;
  scenarios: Scenario;
  slides: Slide;
}
export type TableName = keyof Tables;
export const TABLE_NAMES = ['units', 'lines', 'services', 'rotations', 'scenarios', 'slides'] as const satisfies readonly TableName[];
/** Tables that a design always has; the others are absent keys while nobody wrote them. */
export const REQUIRED_TABLES: ReadonlySet<TableName> = new Set(['units', 'lines']);
