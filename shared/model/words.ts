// The field's own words for what the file abbreviates: said in the app, in messages and in exports alike.
import type { Duty, LineKind, Role, SupportMode, TeamType } from './types.ts';

/** A role as one says it within a sentence: "product director", "SRE". */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  engineer: 'engineer',
  frontend: 'frontend engineer',
  backend: 'backend engineer',
  mobile: 'mobile engineer',
  data: 'data engineer',
  security: 'security engineer',
  quality: 'quality engineer',
  infrastructure: 'infrastructure engineer',
  sre: 'SRE',
  operations: 'operations engineer',
  designer: 'designer',
  'tech-lead': 'tech lead',
  'engineering-manager': 'engineering manager',
  'infrastructure-manager': 'infrastructure manager',
  'sre-manager': 'SRE manager',
  'operations-manager': 'operations manager',
  'product-manager': 'product manager',
  'product-director': 'product director',
  director: 'director',
  'vp-engineering': 'VP engineering',
  'vp-product': 'VP product',
  cto: 'CTO',
  cpo: 'CPO',
  ceo: 'CEO',
  member: 'member',
};

export const TEAM_TYPE_WORDS: Readonly<Record<TeamType, string>> = {
  product: 'product',
  infrastructure: 'infrastructure',
  sre: 'SRE',
  enabling: 'enabling',
  operations: 'operations',
  quality: 'quality',
  data: 'data',
  security: 'security',
  pool: 'pool',
};

export const DUTY_WORDS: Readonly<Record<Duty, string>> = {
  reliability: 'reliability',
  automation: 'automation',
  teaching: 'teaching',
  features: 'features',
  deploys: 'deploys',
  dashboards: 'dashboards',
  paging: 'paging',
  tickets: 'tickets',
};

export const LINE_KIND_WORDS: Readonly<Record<LineKind, string>> = {
  reports: 'reports to',
  dotted: 'dotted line to',
  embeds: 'works in',
  supports: 'supports',
};

export const SUPPORT_MODE_WORDS: Readonly<Record<SupportMode, string>> = {
  service: 'as a service',
  consulting: 'consulting',
  facilitating: 'facilitating',
  collaboration: 'collaboration',
};

/** The first letter as a capital, the rest as it is: "SRE manager", "Product director". */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
