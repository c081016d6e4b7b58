// The words that a made-up large organisation is named with: divisions, groups, what its teams work on, and people from many places.
import type { Role, TeamType } from '../../shared/model/types.ts';

export interface GroupWords {
  readonly name: string;
  readonly division: 0 | 1 | 2;
  /** What most of its teams are. */
  readonly type: TeamType;
  readonly topics: readonly string[];
  /** Its size beside the others'; 1 where left out. */
  readonly share?: number;
}

export const DIVISIONS = ['Consumer', 'Business', 'Foundation'] as const;

export const GROUPS: readonly GroupWords[] = [
  { name: 'Payments', division: 0, type: 'product', topics: ['Card gateway', 'Transfers', 'Payouts', 'Refunds', 'Ledger', 'Statements'] },
  { name: 'Retail', division: 0, type: 'product', topics: ['Store fronts', 'Shelves', 'Baskets', 'Tills', 'Vouchers', 'Returns'] },
  { name: 'Cards', division: 1, type: 'product', topics: ['Issuing', 'Limits', 'Disputes', 'Wallets', 'Replacements', 'Renewals'] },
  { name: 'Merchants', division: 1, type: 'product', topics: ['Onboarding', 'Terminals', 'Settlement', 'Fees', 'Invoices', 'Merchant desk'] },
  { name: 'Platform', division: 2, type: 'infrastructure', topics: ['Compute', 'Networks', 'Delivery', 'Telemetry', 'Storage', 'Secrets'] },
  {
    name: 'Reliability',
    division: 2,
    type: 'sre',
    share: 0.45,
    topics: ['Incident desk', 'Capacity', 'Launch reviews', 'Load tests', 'Failover', 'Service levels'],
  },
  { name: 'Lending', division: 0, type: 'product', topics: ['Applications', 'Scoring', 'Repayments', 'Mortgages', 'Overdrafts', 'Collateral'] },
  { name: 'Insurance', division: 0, type: 'product', topics: ['Quotes', 'Policies', 'Claims', 'Renewals', 'Damage photos', 'Brokers'] },
  { name: 'Markets', division: 1, type: 'product', topics: ['Orders', 'Prices', 'Portfolios', 'Clearing', 'Watch lists', 'Trade history'] },
  { name: 'Partners', division: 1, type: 'product', topics: ['Partner API', 'Catalogues', 'Contracts', 'Commissions', 'Sandboxes', 'Partner desk'] },
  { name: 'Data', division: 2, type: 'data', topics: ['Event streams', 'Warehouse', 'Metrics', 'Models', 'Data quality', 'Experiments'] },
  { name: 'Security', division: 2, type: 'security', share: 0.65, topics: ['Access', 'Keys', 'Product security', 'Response', 'Audits', 'Vetting'] },
  { name: 'Mobile', division: 0, type: 'product', topics: ['App shell', 'Home screen', 'Push', 'Deep links', 'Offline', 'Widgets'] },
  { name: 'Travel', division: 0, type: 'product', topics: ['Fares', 'Seats', 'Stays', 'Itineraries', 'Lounges', 'Travel alerts'] },
  { name: 'Rewards', division: 1, type: 'product', topics: ['Points', 'Offers', 'Tiers', 'Gift cards', 'Cashback', 'Partner offers'] },
  { name: 'Identity', division: 1, type: 'product', topics: ['Sign-in', 'Profiles', 'Consent', 'Documents', 'Recovery', 'Sessions'] },
  { name: 'Risk', division: 2, type: 'product', topics: ['Fraud scores', 'Sanctions', 'Case desk', 'Rules', 'Exposure', 'Reviews'] },
  {
    name: 'Back office',
    division: 2,
    type: 'operations',
    topics: ['Payroll', 'Reconciliation', 'Batch runs', 'Service desk', 'Archives', 'Printing'],
  },
];

/** What part of its topic a team has. The first is left out of the team's name. */
export const PARTS = ['core', 'intake', 'history', 'fronts', 'reporting', 'links', 'rules', 'archive', 'tools', 'care'] as const;

export const GIVEN = [
  ['Ayesha', 'Bruno', 'Chiamaka', 'Dmitri', 'Esperanza', 'Fumiko', 'Goran', 'Halima', 'Isamu', 'Jolanta'],
  ['Kwame', 'Linnea', 'Mahesh', 'Nokuthula', 'Orla', 'Pascal', 'Quynh', 'Rahel', 'Sofiane', 'Tatiana'],
  ['Ulrika', 'Viraj', 'Wanda', 'Xavier', 'Yara', 'Zoltan', 'Anahera', 'Bogdan', 'Catarina', 'Dilnoza'],
].flat();
export const FAMILY = [
  ['Abara', 'Bergqvist', 'Castellanos', 'Dhillon', 'Eriksen', 'Farrokh', 'Gebremedhin', 'Horvat', 'Ibekwe', 'Jansone'],
  ['Kapoor', 'Lefebvre', 'Matsuda', 'Nakagawa', 'Owusu', 'Papadakis', 'Qureshi', 'Rautio', 'Santillan', 'Takahata'],
  ['Umarov', 'Vasquez', 'Whitcombe', 'Yilmaz', 'Zielinska', 'Amponsah', 'Bjarnason', 'Cheong', 'Duarte', 'Elbaz', 'Mbeki-Lowe'],
].flat();

/** Who sits in a team of each type, besides its head. */
export const CREW: Readonly<Record<TeamType, readonly Role[]>> = {
  product: ['backend', 'frontend', 'mobile', 'engineer'],
  infrastructure: ['infrastructure'],
  sre: ['sre'],
  enabling: ['engineer', 'tech-lead'],
  operations: ['operations'],
  quality: ['quality'],
  data: ['data', 'backend'],
  security: ['security'],
  pool: ['engineer'],
};
