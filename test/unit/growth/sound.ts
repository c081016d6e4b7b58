// What makes a month of a run a sound design: asked of every frame that a test plays.
import { apply } from '../../../shared/edits/apply.ts';
import type { Frame, GrowthRun } from '../../../shared/growth/frame.ts';
import { TABLE_NAMES, type Design, type Id } from '../../../shared/model/types.ts';
import { OrgIndex } from '../../../shared/model/org-index.ts';
import { peopleOf } from '../../../shared/model/people.ts';
import { homeForReliability } from '../../../shared/rules/home.ts';
import { equal } from '../../../shared/edits/equal.ts';

const whole = (people: number | undefined): boolean => people === undefined || (Number.isInteger(people) && people >= 0);

/** What is wrong with a design, in a few words each; nothing where it is sound. */
export function faultsOf(design: Design): string[] {
  const faults: string[] = [];
  const ids = new Set<Id>();
  for (const table of TABLE_NAMES) {
    for (const { id } of design[table] ?? []) {
      if (ids.has(id)) faults.push(`${id} is there twice`);
      ids.add(id);
    }
  }
  const index = new OrgIndex(design);
  for (const unit of design.units) {
    if (unit.parent !== undefined && !index.container(unit)) faults.push(`${unit.id} is in ${unit.parent}, which is not there`);
    if (unit.kind === 'team') {
      for (const people of [...Object.values(unit.headcount), ...Object.values(unit.openings ?? {})])
        if (!whole(people)) faults.push(`${unit.id} has ${String(people)} people`);
      if (unit.name === '') faults.push(`${unit.id} has no name`);
      const time = Object.values(unit.time ?? {}).reduce((sum: number, part) => sum + part, 0);
      if (time > 1 + 1e-9) faults.push(`${unit.id} spends ${time} of its time`);
    }
    if (unit.kind === 'position' && !whole(unit.count)) faults.push(`${unit.id} is ${String(unit.count)} people`);
    if (unit.kind !== 'group' && index.chain(unit.id).some((manager) => manager.kind === 'position' && manager.position.id === unit.id))
      faults.push(`${unit.id} answers to itself`);
  }
  for (const { id, from, to, kind } of design.lines) {
    if (!index.unit(from) || !index.unit(to)) faults.push(`line ${id} (${kind}) has an end that is not there`);
    if (from === to) faults.push(`line ${id} leads to where it begins`);
    if (kind === 'reports' && index.unit(to)?.kind !== 'position') faults.push(`line ${id} reports to no position`);
    if ((kind === 'embeds' || kind === 'supports') && index.unit(to)?.kind !== 'team') faults.push(`line ${id} leads to no team`);
  }
  for (const unit of design.units) if (index.hasSeveralManagers(unit.id)) faults.push(`${unit.id} has several managers`);
  for (const team of index.teams) {
    const sent = index.embedsFrom(team.id).reduce((people, line) => people + (line.people ?? 0), 0);
    if (sent > (team.headcount.sre ?? 0)) faults.push(`${team.id} sends ${sent} SREs, more than it has`);
  }
  for (const { id, owner, deployer, operator } of design.services ?? [])
    for (const team of [owner, deployer, operator]) if (team !== undefined && !index.team(team)) faults.push(`service ${id} names ${team}`);
  for (const { id, members, services, escalation } of design.rotations ?? []) {
    for (const service of services) if (!index.services.has(service)) faults.push(`rotation ${id} covers ${service}`);
    for (const { team, position, people } of members) {
      if (team !== undefined && !index.team(team)) faults.push(`rotation ${id} names ${team}`);
      if (position !== undefined && !index.position(position)) faults.push(`rotation ${id} names ${position}`);
      if (!whole(people)) faults.push(`rotation ${id} has ${String(people)} people`);
    }
    for (const unit of escalation ?? []) if (!index.unit(unit)) faults.push(`rotation ${id} escalates to ${unit}`);
  }
  return faults;
}

/** Teams that nobody answers for, though there is somebody who could. */
export function unanswered(design: Design): string[] {
  const index = new OrgIndex(design);
  if (!homeForReliability(index)) return [];
  return index.teams.filter((team) => team.id.includes('~') && index.managerOf(team.id) === null).map((team) => team.id);
}

/** What is wrong with a frame and with the step that led to it. */
export function frameFaults(frame: Frame, before: Frame | undefined): string[] {
  const { month, design, row, change } = frame;
  const faults = [...faultsOf(design), ...unanswered(design).map((team) => `nobody answers for ${team}`)];
  const { engineers, infrastructure, sre, product } = peopleOf(new OrgIndex(design));
  if (row.engineers !== engineers || row.infrastructure !== infrastructure || row.sre !== sre || row.product !== product)
    faults.push(`the row says ${row.engineers}/${row.infrastructure}/${row.sre}, the drawing ${engineers}/${infrastructure}/${sre}`);
  for (const figure of [row.literacy, row.burnout.infrastructure, row.burnout.product, row.coverage, row.migration])
    if (!(figure >= 0 && figure <= 1)) faults.push(`a share of ${figure}`);
  if (before) {
    if (!change) faults.push('no change');
    else if (!equal(apply(before.design, change), design)) faults.push('the change does not lead to the design');
  } else if (change) faults.push('a change at the beginning');
  return faults.map((fault) => `month ${month}: ${fault}`);
}

/** What is wrong with a run: no more than a few faults, the first ones. */
export const runFaults = ({ frames }: GrowthRun): string[] => frames.flatMap((frame, at) => frameFaults(frame, frames[at - 1])).slice(0, 5);
