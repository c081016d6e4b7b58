// Runs of the scenarios of a design, each played once.
import type { HideNames } from '../../shared/formats/names.ts';
import type { GrowthRun } from '../../shared/growth/frame.ts';
import type { Design, Id } from '../../shared/model/types.ts';

/** Gives the run of a scenario by its id; null where there is none. With `hide`, the drawings of its months are without names. */
export function player(_design: Design, _hide: HideNames | null): (scenario: Id) => GrowthRun | null {
  return () => null;
}
