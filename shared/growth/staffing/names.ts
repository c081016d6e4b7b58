// Names for what growth adds: product areas for teams, departments, and people for the seats that have a name. All are made up.
import { AREAS, areasOf, themeIn, themes } from './areas.ts';

const FACETS = ['Web', 'Mobile', 'API', 'Insights', 'Quality', 'Operations', 'Growth', 'Partners', 'Studio', 'Labs'];

/** Product areas, the plain ones first; past a thousand they are numbered. Without an end. */
export function* areaNames(): Generator<string> {
  yield* AREAS;
  for (const facet of FACETS) for (const area of AREAS) yield `${area} ${facet}`;
  for (let number = 2; ; number++) for (const area of AREAS) yield `${area} ${number}`;
}

/** Names for a team that comes out of another: areas of the theme of its department, then of its own, then any. Without an end. */
export function* budNames(origin: string, department = ''): Generator<string> {
  for (const name of [department, origin]) yield* areasOf(themeIn(name));
  yield* areaNames();
}

/** A name, then the name with numbers. Without an end. */
export function* numbered(name: string): Generator<string> {
  yield name;
  for (let number = 2; ; number++) yield `${name} ${number}`;
}

/** What platform teams are called once there are several. Without an end. */
export function* platformNames(): Generator<string> {
  yield 'Infrastructure';
  for (const part of ['Networking', 'Storage', 'Compute', 'Delivery', 'Observability', 'Databases', 'Edge', 'Streaming', 'Build', 'Access', 'Cost'])
    yield `${part} Platform`;
  for (const area of areaNames()) yield `${area} Platform`;
}

const PLATFORMS = ['Platform', 'Foundations', 'Production Systems'];
const RELIABILITIES = ['Reliability', 'Production', 'Resilience'];
/** Departments of SREs. Without an end. */
export function* reliabilityDepartments(): Generator<string> {
  yield* RELIABILITIES;
  yield* numbered('Reliability');
}
/** Departments of platform teams, then after what their teams do. Without an end. */
export function* platformDepartments(teams: readonly string[]): Generator<string> {
  yield* PLATFORMS;
  yield* pairs(teams.map((team) => team.replace(/ Platform$/, '')));
  yield* numbered('Platform');
}
/** Departments of product teams: the theme that most of them share, then two of them together, then any theme. Without an end. */
export function* departmentNames(teams: readonly string[]): Generator<string> {
  const counts = new Map<string, number>();
  for (const team of teams) {
    const theme = themeIn(team);
    if (theme !== null) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  }
  const alike = (team: string): number => counts.get(themeIn(team) ?? '') ?? 0;
  yield* [...counts].sort((a, b) => b[1] - a[1]).map(([theme]) => theme);
  yield* pairs([...teams].sort((a, b) => alike(b) - alike(a)));
  yield* themes();
  yield* numbered('Department');
}
function* pairs(names: readonly string[]): Generator<string> {
  for (const [at, name] of names.entries()) for (const other of names.slice(at + 1)) yield `${name} and ${other}`;
}
const SHADES =
  'Amber,Basalt,Cedar,Dune,Ember,Fern,Granite,Heath,Indigo,Jade,Kelp,Lime,Maple,Nickel,Ochre,Pine,Quartz,Russet,Slate,Teal,Umber,Violet,Willow'.split(
    ',',
  );
/** SRE teams, named after nothing that a product could be. Without an end. */
export function* reliabilityNames(): Generator<string> {
  yield 'SRE';
  for (const shade of SHADES) yield `SRE ${shade}`;
  for (let number = 2; ; number++) for (const shade of SHADES) yield `SRE ${shade} ${number}`;
}

const FIRST =
  'Ada,Bashir,Carmen,Dmitri,Elif,Farida,Goran,Hana,Ivo,Jamila,Kenji,Lucia,Milan,Nadia,Oskar,Paola,Quentin,Rosa,Samir,Thea,Umar,Vera,Wim,Ximena,Yara,Zoltan,Amina,Bruno,Celeste,Davor,Esther,Felix'.split(
    ',',
  );
const LAST =
  'Albrecht,Banerjee,Castellano,Dubois,Eriksen,Fontaine,Grabowski,Haddadi,Ibarra,Jansen,Kovacs,Laurent,Marchetti,Nakamura,Ojukwu,Petrov,Quiroga,Rossetti,Sandoval,Tanaka,Ueda,Vasquez,Weiss,Xu,Yilmaz,Zielinski,Abara,Bergstrom,Cardoso'.split(
    ',',
  );
/** Names of people: 32 first names and 29 family names, which share no divisor, so that all pairs come before one comes again. Without an end. */
export function* personNames(): Generator<string> {
  const pairs = FIRST.length * LAST.length;
  for (let nth = 0; nth < pairs; nth++) yield `${FIRST[nth % FIRST.length] ?? ''} ${LAST[nth % LAST.length] ?? ''}`;
  for (let number = 2; ; number++)
    for (let nth = 0; nth < pairs; nth++) yield `${FIRST[nth % FIRST.length] ?? ''} ${LAST[nth % LAST.length] ?? ''} ${number}`;
}
