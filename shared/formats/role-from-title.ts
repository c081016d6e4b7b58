// The role that a job title plainly says. What leaves doubt is `member`: a wrong role would raise false alarms.
import type { Role } from '../model/types.ts';

/** Whole titles, in lower case, without level and seniority. "Director", "Operations manager", "CPO" and "DevOps engineer" mean different things in different companies and are not here. */
const TITLES: Readonly<Partial<Record<Role, readonly string[]>>> = {
  ceo: ['ceo', 'chief executive officer', 'ceo and founder', 'ceo and co founder', 'founder and ceo', 'co founder and ceo'],
  cto: ['cto', 'chief technology officer', 'chief technical officer', 'cto and co founder', 'co founder and cto'],
  cpo: ['chief product officer'],
  'vp-engineering': ['vp engineering', 'vice president engineering', 'svp engineering', 'head of engineering'],
  'vp-product': ['vp product', 'vice president product', 'svp product', 'vp product management', 'head of product'],
  director: [
    'director engineering',
    'engineering director',
    'director software engineering',
    'director infrastructure',
    'director platform engineering',
  ],
  'product-director': ['director product', 'product director', 'director product management'],
  'sre-manager': [
    'sre manager',
    'manager sre',
    'site reliability engineering manager',
    'manager site reliability engineering',
    'site reliability manager',
    'sre engineering manager',
  ],
  'infrastructure-manager': [
    'infrastructure manager',
    'infrastructure engineering manager',
    'platform engineering manager',
    'manager infrastructure',
  ],
  'operations-manager': ['it operations manager'],
  'engineering-manager': [
    'engineering manager',
    'software engineering manager',
    'manager engineering',
    'manager software engineering',
    'software development manager',
  ],
  'product-manager': ['product manager', 'technical product manager', 'product owner', 'group product manager'],
  'tech-lead': ['tech lead', 'technical lead', 'lead engineer', 'lead software engineer', 'lead developer'],
  sre: ['sre', 'site reliability engineer'],
  infrastructure: ['infrastructure engineer', 'platform engineer', 'cloud infrastructure engineer'],
  operations: ['operations engineer', 'system administrator', 'systems administrator', 'sysadmin'],
  frontend: ['frontend engineer', 'front end engineer', 'frontend developer', 'front end developer', 'web developer'],
  backend: ['backend engineer', 'back end engineer', 'backend developer', 'back end developer'],
  mobile: ['mobile engineer', 'mobile developer', 'ios engineer', 'ios developer', 'android engineer', 'android developer'],
  data: ['data engineer', 'machine learning engineer', 'analytics engineer'],
  security: ['security engineer', 'application security engineer', 'information security engineer'],
  quality: ['qa engineer', 'quality assurance engineer', 'software tester', 'test automation engineer', 'sdet', 'software engineer in test'],
  designer: ['product designer', 'ux designer', 'ui designer', 'ui ux designer', 'interaction designer', 'user experience designer'],
  engineer: [
    'software engineer',
    'software developer',
    'developer',
    'programmer',
    'software architect',
    'full stack engineer',
    'full stack developer',
    'fullstack engineer',
    'fullstack developer',
  ],
};

const ROLE_OF: ReadonlyMap<string, Role> = new Map(
  // The keys of TITLES are roles.
  (Object.keys(TITLES) as Role[]).flatMap((role) => (TITLES[role] ?? []).map((title) => [title, role] as const)),
);

const SENIORITY = /^(senior|sr|junior|jr|principal|staff|distinguished|associate|interim|acting|executive) /;
const LEVEL = / (i|ii|iii|iv|v|[1-9]|l[1-9]|e[1-9]|p[1-9])$/;

/** @example roleFromTitle('Sr. Site Reliability Engineer II') // 'sre' */
export function roleFromTitle(title: string): Role {
  let words = title
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/ of /g, ' ')
    .trim();
  for (;;) {
    const less = words.replace(SENIORITY, '').replace(LEVEL, '');
    if (less === words) break;
    words = less;
  }
  return ROLE_OF.get(words) ?? ROLE_OF.get(words.replace(/^vice president /, 'vp ')) ?? 'member';
}
