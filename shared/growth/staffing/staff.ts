// The staffing policy: the numbers of a month, as whole people, become one edit of the drawing.
import type { Edit } from '../../edits/edit.ts';
import type { Row } from '../../dynamics/month.ts';
import type { OrgIndex } from '../../model/org-index.ts';
import type { Organization } from '../../model/types.ts';
import type { Plan } from '../plan.ts';
import { Draft } from './draft.ts';
import { shrinkInfrastructure, spendTime, staffInfrastructure } from './infrastructure.ts';
import { lead, manage } from './managers.ts';
import { shareThePager } from './on-call.ts';
import { liaise, shrinkReliability, staffReliability } from './reliability.ts';
import { bud, hire, part } from './teams.ts';

/** Whole people who come and go in a month. */
export interface Moves {
  readonly hires: number;
  readonly leavers: number;
  /** More people of infrastructure; fewer where it is below 0. Those who do not come from outside come from other teams. */
  readonly infrastructure: number;
  readonly sre: number;
}
/** What the drawing says of the whole organisation from this month on. */
export interface Facts {
  readonly education: number | undefined;
  readonly growth: number;
  readonly migration: number;
  /** Whether infrastructure has been strained for months. */
  readonly overloaded: boolean;
}

/**
 * The edit that leads to the next month. People are whole, and their sums are those of `moves`: who is hired goes to openings, then to the neediest
 * teams; teams past nine become two; managers, directors, the infrastructure team, SREs, services and rotations follow.
 * @returns the edit, and how many services it draws
 */
export function staff(index: OrgIndex, moves: Moves, facts: Facts, plan: Plan, row: Row, label: string): { edit: Edit; services: number } {
  const draft = new Draft(index);
  draft.organization = organization(index.design.organization, facts);
  const { programme } = plan;
  let { leavers } = moves;
  if (moves.infrastructure < 0) leavers -= shrinkInfrastructure(draft, Math.min(leavers, -moves.infrastructure));
  if (moves.sre < 0) leavers -= shrinkReliability(draft, Math.min(leavers, -moves.sre));
  const left = part(draft, leavers);
  // Somebody who cannot leave, since all have names of their own, need not be replaced.
  let hires = Math.max(0, moves.hires - (leavers - left));
  hires -= staffInfrastructure(draft, moves.infrastructure, hires);
  hires -= staffReliability(draft, moves.sre, hires, programme);
  hire(draft, hires);
  manage(draft, row.engineers);
  const buds = bud(draft);
  lead(draft, buds);
  liaise(draft, programme);
  shareThePager(draft, buds, programme, facts.overloaded && row.sre === 0);
  spendTime(draft, row);
  return { edit: draft.edit(label), services: draft.newServices };
}

const ARCHITECTURES = ['monolith', 'mixed', 'microservices'] as const;

/** Facts that a scenario changes. The architecture goes along where it is drawn: mixed from half of the way on, microservices at its end. */
function organization(before: Organization, { education, growth, migration }: Facts): Organization {
  const next: Organization = { ...before, growthPerMonth: growth };
  if (education !== undefined) next.education = { ...before.education, newHire: education, continuing: education };
  if (before.architecture !== undefined) {
    const reached = migration >= 1 ? 2 : migration >= 0.5 ? 1 : 0;
    next.architecture = ARCHITECTURES[Math.max(reached, ARCHITECTURES.indexOf(before.architecture))] ?? before.architecture;
  }
  const same = next.growthPerMonth === before.growthPerMonth && next.architecture === before.architecture && education === undefined;
  return same ? before : next;
}
