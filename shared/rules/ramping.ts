// How many of the engineers are still new at a given growth.
import { CONSTANTS } from '../dynamics/parameters.ts';
import { exact } from '../model/people.ts';

/**
 * The hires of the last six months as a fraction of today's engineers, had these months grown like this one: (g + a) times the sum of (1 + g)^-k, with
 * `a` for those who left and were replaced. 0 where an organisation shrinks faster than people leave.
 */
export function rampingShare(growth: number): number {
  const hired = growth + CONSTANTS.attrition;
  if (!(hired > 0)) return 0;
  let share = 0;
  for (let month = 1; month <= CONSTANTS.rampMonths; month++) share += hired * Math.pow(1 + growth, -month);
  return exact(Math.min(1, share));
}
