// Runs of the scenarios of a design, each played once.
import type { HideNames } from '../../shared/formats/names.ts';
import type { GrowthRun } from '../../shared/growth/frame.ts';
import { scenarioOf, simulate } from '../../shared/growth/simulate.ts';
import type { Design, Id } from '../../shared/model/types.ts';
import { evaluate } from '../../shared/rules/evaluate.ts';

export interface Playing {
  /** With it, the months of a run are without names. */
  readonly hide: HideNames | null;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Hears of each run, once. */
  readonly played: (run: GrowthRun) => void;
}

/** Gives the run of a scenario by its id; null where there is none. */
export function player(design: Design, { hide, today, played: heard }: Playing): (scenario: Id) => GrowthRun | null {
  const runs = new Map<Id, GrowthRun | null>();
  return (id) => {
    let run = runs.get(id);
    if (run === undefined) {
      const scenario = scenarioOf(design, id);
      const played = scenario ? simulate(design, scenario, { today }) : null;
      if (played) heard(played);
      runs.set(id, (run = played && hide ? nameless(played, hide) : played));
    }
    return run;
  };
}

/** The months without names; what they show is made when it is asked for, since few of them are. */
function nameless(run: GrowthRun, hide: HideNames): GrowthRun {
  return {
    ...run,
    frames: run.frames.map((frame) => {
      let design: Design | undefined;
      return {
        ...frame,
        change: null,
        get design() {
          return (design ??= hide(frame.design));
        },
        get evaluation() {
          return evaluate(this.design, { fixes: 'none' });
        },
      };
    }),
  };
}
