// Changing one field of a record without leaving `undefined` behind: an optional field that is cleared is an absent key.
import { edit } from '../stores/document.ts';
import type { Line, Organization, Rotation, Service, Unit } from '../../shared/model/types.ts';

/** The record with one field set, or taken away where the value is undefined. */
export function withField<R extends object, K extends keyof R>(record: R, key: K, value: R[K] | undefined): R {
  if (value !== undefined) return { ...record, [key]: value };
  const { [key]: _gone, ...rest } = record;
  // Only optional fields are ever cleared: the callers' types see to it that a required one always has a value.
  return rest as unknown as R;
}

/** A part record (time, education) with one field changed; undefined where nothing is left in it. */
export function withPart<R extends object, K extends keyof R>(part: R | undefined, key: K, value: R[K] | undefined): R | undefined {
  const next = withField(part ?? ({} as R), key, value);
  return Object.keys(next).length === 0 ? undefined : next;
}

let visit = 0;
/** Ends the visit to a field: what is changed next is an undo step of its own. */
export function endVisit(): void {
  visit += 1;
}
/** Steps of one field belong to one undo step while that field keeps the focus. */
const field = (id: string, name: string): { key: string; hold: boolean } => ({ key: `field:${name}:${id}:${visit}`, hold: true });

export const putUnit = (unit: Unit, name: string, label: string): void => edit({ label, put: { units: [unit] } }, field(unit.id, name));
export const putLine = (line: Line, name: string, label: string): void => edit({ label, put: { lines: [line] } }, field(line.id, name));
export const putService = (service: Service, name: string, label: string): void =>
  edit({ label, put: { services: [service] } }, field(service.id, name));
export const putRotation = (rotation: Rotation, name: string, label: string): void =>
  edit({ label, put: { rotations: [rotation] } }, field(rotation.id, name));
export const putOrganization = (organization: Organization, name: string, label: string): void =>
  edit({ label, fields: { organization } }, field('organization', name));
