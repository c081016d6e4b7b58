// What a small picture of a design tells: its drawing, its engineers, its findings. Loaded when the first picture is drawn.
import { buildScene } from '../../shared/draw/build.ts';
import type { Sketch } from '../../shared/host/records.ts';
import type { Design } from '../../shared/model/types.ts';
import { evaluate } from '../../shared/rules/evaluate.ts';
import { countBySeverity, type SeverityCounts } from '../app/severity.ts';
import { sketchOf } from './sketch.ts';

export interface Look {
  readonly picture: Sketch;
  readonly engineers: number;
  readonly counts: SeverityCounts;
}

/** Judges and draws a design once, without fixes. `today` is YYYY-MM-DD. */
export function look(design: Design, today: string): Look {
  const evaluation = evaluate(design, { fixes: 'none', today });
  return {
    picture: sketchOf(buildScene(design, { findings: evaluation.findings })),
    engineers: evaluation.metrics.engineers,
    counts: countBySeverity(evaluation),
  };
}
