// Names for what growth adds: product areas for teams, and people for the seats that have a name. All are made up.

const AREAS =
  'Search,Checkout,Accounts,Payments,Messaging,Profiles,Listings,Pricing,Reviews,Notifications,Onboarding,Billing,Catalog,Orders,Discovery,Calendar,Maps,Invoices,Favourites,Support Tools,Partners,Refunds,Identity,Uploads,Media,Feed,Sharing,Analytics,Reports,Marketplace,Delivery,Inventory,Fulfilment,Loyalty,Gift Cards,Promotions,Ads,Recommendations,Translations,Accessibility,Settings,Documents,Contracts,Payouts,Tax,Fraud,Trust,Moderation,Community,Events,Tickets,Waiting Lists,Availability,Routing,Weather,Insurance,Claims,Memberships,Subscriptions,Trials,Surveys,Feedback,Help Centre,Chat,Voice,Video,Camera,Scanning,Kiosk,Offline,Widgets,Home Screen,Landing Pages,Blog,Newsletter,Referrals,Affiliates,Integrations,Imports,Exports,Webhooks,Developer Portal,Sandbox,Permissions,Audit,Compliance,Archive,Forecasts,Dashboards,Experiments,Segments,Campaigns,Leads,Quotes,Proposals,Renewals,Seats,Workspaces,Templates,Comments,Tasks,Timelines,Reminders,Inbox,Contacts,Groups,Directory,Badges,Challenges,Rewards,Donations,Auctions,Bundles,Shipping,Returns,Warehousing,Suppliers,Procurement,Stores,Till,Menus,Tables,Crew,Rosters,Timesheets,Fleet,Charging,Maintenance,Spare Parts,Warranty,Sensors,Alerts'.split(
    ',',
  );
const FACETS = ['Web', 'Mobile', 'API', 'Insights', 'Quality', 'Operations', 'Growth', 'Partners', 'Studio', 'Labs'];

/** Product areas, the plain ones first; past a thousand they are numbered. Without an end. */
export function* areaNames(): Generator<string> {
  yield* AREAS;
  for (const facet of FACETS) for (const area of AREAS) yield `${area} ${facet}`;
  for (let number = 2; ; number++) for (const area of AREAS) yield `${area} ${number}`;
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
