// Which column of a table means what: the headers that real tools write, in four languages, and the ones that are never taken in.
import type { Field } from './import-report.ts';

/** Headers as they are after `normalHeader`, the surest first: where two columns claim one field, the earlier here wins. */
const HEADERS: Readonly<Record<Field, readonly string[]>> = {
  id: [
    'id',
    'employee id',
    'employee number',
    'employee no',
    'person id',
    'personid',
    'unique id',
    'worker id',
    'emp id',
    'staff id',
    'user id',
    'filenumber',
    'file number',
    'personnel number',
    'personalnummer',
    'matricule',
    'position id',
    'node id',
    'uid',
    'key',
  ],
  name: [
    'name',
    'full name',
    'fullname',
    'display name',
    'displayname',
    'employee name',
    'worker name',
    'person name',
    'preferred name',
    'employee',
    'worker',
    'person',
    'mitarbeiter',
    'mitarbeiterin',
    'vollständiger name',
    'nom complet',
    'nom',
    'nombre completo',
    'nombre',
  ],
  'first name': [
    'first name',
    'firstname',
    'given name',
    'givenname',
    'forename',
    'preferred first name',
    'legal first name',
    'vorname',
    'prénom',
    'prenom',
  ],
  'last name': [
    'last name',
    'lastname',
    'surname',
    'family name',
    'legal last name',
    'nachname',
    'familienname',
    'nom de famille',
    'apellido',
    'apellidos',
  ],
  title: [
    'title',
    'job title',
    'jobtitle',
    'business title',
    'position title',
    'role title',
    'employee title',
    'position',
    'role',
    'job',
    'job name',
    'stelle',
    'stellenbezeichnung',
    'berufsbezeichnung',
    'funktion',
    'titel',
    'poste',
    'intitulé du poste',
    'fonction',
    'cargo',
    'puesto',
  ],
  'e-mail': [
    'work email',
    'workemail',
    'email',
    'e mail',
    'email address',
    'e mail address',
    'business email',
    'primary email',
    'mail',
    'user principal name',
    'userprincipalname',
    'upn',
    'e mail adresse',
    'courriel',
    'adresse e mail',
    'correo',
    'correo electrónico',
  ],
  'manager id': [
    'manager id',
    'managerid',
    'managers employee id',
    'manager employee id',
    'manager employee number',
    'manager number',
    'supervisor id',
    'supervisorid',
    'supervisor e id',
    'boss id',
    'reports to id',
    'parent id',
    'parentid',
    'pid',
    'parent node id',
    'parent',
  ],
  'manager e-mail': [
    'manager email',
    'manager e mail',
    'manager work email',
    'supervisor email',
    'reports to email',
    'manager mail',
    'manager email address',
  ],
  manager: [
    'manager',
    'reports to',
    'reportsto',
    'manager name',
    'managername',
    'supervisor',
    'supervisor name',
    'line manager',
    'boss',
    'vorgesetzter',
    'vorgesetzte',
    'führungskraft',
    'responsable',
    'supérieur',
    'jefe',
    'gerente',
  ],
  division: ['division', 'business unit', 'bereich', 'geschäftsbereich', 'unidad de negocio'],
  department: ['department', 'department name', 'departmentname', 'dept', 'abteilung', 'département', 'departement', 'departamento', 'org unit path'],
  'sub-department': ['sub department', 'subdepartment', 'unterabteilung', 'section'],
  team: ['team', 'team name', 'squad', 'équipe', 'equipe', 'equipo'],
  filled: ['is filled', 'filled'],
};

const FIELD_OF: ReadonlyMap<string, { field: Field; rank: number }> = new Map(
  // The keys of HEADERS are its fields.
  (Object.keys(HEADERS) as Field[]).flatMap((field) => HEADERS[field].map((header, rank) => [header, { field, rank }] as const)),
);

/** What makes a header private, in four languages: parts that say it anywhere in a word, and beginnings of words. */
const PRIVATE_PARTS =
  /salar|gehalt|lohn|salaire|sueldo|phone|telefon|téléphone|teléfono|handy|address|adresse|anschrift|dirección|street|birth|geburt|naissance|nacimiento|gender|geschlecht|género|ethnic|passw|kontonummer/;
const PRIVATE_WORDS =
  /(^| )(compensation|wage|payroll|pay( |$)|pay (rate|grade)|hourly rate|bonus|commission|stock|equity|iban|bank|mobile|cell|fax|postal|postcode|zip|plz|home|dob|age( |$)|sex( |$)|sexe|sexo|genre|pronoun|race( |$)|religio|nationality|citizenship|marital|disabilit|veteran|ssn|social security|national id|tax( |$)|passport|pwd|secret|token|medical|health|image|photo|foto|avatar|picture|thumbnail)/;
const isPrivate = (header: string): boolean => PRIVATE_PARTS.test(header) || PRIVATE_WORDS.test(header);

/** A header as it is compared: without its mark, without `[..]`, ` Required` and ` Overwrite`; a bracketed name wins; camelCase split; lower case. */
export function normalHeader(header: string): string {
  const bare = header.replace(/^\uFEFF/, '').trim();
  const bracketed = /\[([^\]]*)\]/.exec(bare)?.[1]?.trim() ?? '';
  const named = bracketed !== '' && !/^(required|optional|overwrite)$/i.test(bracketed) ? bracketed : bare.replace(/\[[^\]]*\]?/g, ' ');
  return named
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[_\-.#\s]+/g, ' ')
    .trim()
    .replace(/( (required|overwrite))+$/, '');
}

export interface Columns {
  readonly at: ReadonlyMap<Field, number>;
  readonly used: readonly { readonly header: string; readonly field: Field }[];
  readonly dropped: readonly string[];
  readonly leftOver: readonly string[];
}

/** How many different fields a record names, were it the row of headers. */
export function headerScore(cells: readonly string[]): number {
  return new Set(cells.map((cell) => FIELD_OF.get(normalHeader(cell))?.field).filter((field) => field !== undefined)).size;
}

/** Maps each field to at most one column. Private columns are not mapped, whatever else they look like. */
export function mapColumns(headers: readonly string[]): Columns {
  const best = new Map<Field, { at: number; rank: number }>();
  for (const [at, header] of headers.entries()) {
    const claim = FIELD_OF.get(normalHeader(header));
    if (!claim) continue;
    const now = best.get(claim.field);
    if (!now || claim.rank < now.rank) best.set(claim.field, { at, rank: claim.rank });
  }
  const fieldAt = new Map([...best].map(([field, { at }]) => [at, field]));
  const used: { header: string; field: Field }[] = [];
  const dropped: string[] = [];
  const leftOver: string[] = [];
  for (const [at, header] of headers.entries()) {
    const label = header
      .replace(/^\uFEFF/, '')
      .replace(/\s+/g, ' ')
      .trim();
    const field = fieldAt.get(at);
    if (field) used.push({ header: label, field });
    else if (isPrivate(normalHeader(header))) dropped.push(label);
    else if (label !== '') leftOver.push(label);
  }
  return { at: new Map([...best].map(([field, { at }]) => [field, at])), used, dropped, leftOver };
}
