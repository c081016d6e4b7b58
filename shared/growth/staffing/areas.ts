// What a product company works on, by themes: teams are named after areas, departments after the theme that most of their teams share.

/** A theme as a department is called, and its areas, the plain ones first. All are made up. */
const THEMES = {
  Explore: 'Search,Listings,Discovery,Maps,Recommendations,Availability,Waiting Lists,Routing,Weather,Forecasts',
  Shopping: 'Checkout,Pricing,Catalog,Orders,Favourites,Gift Cards,Loyalty,Promotions,Bundles,Auctions,Rewards',
  Customers: 'Accounts,Profiles,Onboarding,Identity,Settings,Memberships,Subscriptions,Trials,Renewals,Seats,Permissions',
  Finance: 'Payments,Billing,Invoices,Refunds,Payouts,Fraud,Tax,Insurance,Claims,Donations',
  Social: 'Messaging,Reviews,Notifications,Sharing,Feed,Media,Moderation,Trust,Community,Comments,Inbox,Groups,Challenges,Badges',
  Logistics: 'Delivery,Inventory,Fulfilment,Shipping,Returns,Warehousing,Fleet,Charging,Maintenance,Spare Parts,Warranty',
  Insight: 'Analytics,Reports,Dashboards,Experiments,Segments,Surveys,Audit,Compliance,Archive',
  Business: 'Partners,Marketplace,Integrations,Contracts,Imports,Exports,Webhooks,Developer Portal,Sandbox,Suppliers,Procurement,Quotes,Proposals',
  Outreach: 'Ads,Campaigns,Landing Pages,Referrals,Newsletter,Affiliates,Leads,Blog,Directory',
  Care: 'Support Tools,Help Centre,Feedback,Chat,Voice,Contacts',
  Apps: 'Home Screen,Translations,Accessibility,Uploads,Offline,Widgets,Camera,Scanning,Video',
  Workplace: 'Calendar,Documents,Events,Tickets,Workspaces,Templates,Tasks,Timelines,Reminders',
  Venues: 'Stores,Till,Kiosk,Menus,Tables,Crew,Rosters,Timesheets,Sensors,Alerts',
} as const satisfies Readonly<Record<string, string>>;

const byTheme: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(THEMES).map(([theme, areas]) => [theme, areas.split(',')]));
const themeOf = new Map<string, string>();
for (const [theme, areas] of byTheme) for (const name of [theme, ...areas]) themeOf.set(name.toLowerCase(), theme);

/** All themes, the ones that every company has first. */
export const themes = (): Iterable<string> => byTheme.keys();

/** Areas of all themes in turn: the plain ones of each come before the special ones of any. */
export const AREAS: readonly string[] = inTurn([...byTheme.values()]);

function inTurn(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

/** The areas of a theme; none of none. */
export const areasOf = (theme: string | null): readonly string[] => (theme === null ? [] : (byTheme.get(theme) ?? []));

const remembered = new Map<string, string | null>();
const MOST_REMEMBERED = 4096;
/** The theme of a team or a department by its name: its own, or of an area that is named in it, the longest first. Null where none is. */
export function themeIn(name: string): string | null {
  let theme = remembered.get(name);
  if (theme === undefined) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(name, (theme = look(name)));
  }
  return theme;
}
function look(name: string): string | null {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  for (let length = 2; length >= 1; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const theme = themeOf.get(words.slice(at, at + length).join(' '));
      if (theme !== undefined) return theme;
    }
  }
  return null;
}
