// What a small picture of a design tells: its drawing, its engineers, its worst findings.
import type { Design, Severity } from '../../shared/model/types.ts';

export interface Look {
  readonly picture: string | null;
  readonly engineers: number;
  readonly worst: { severity: Severity; count: number } | null;
}

export async function look(_design: Design): Promise<Look> {
  return { picture: null, engineers: 0, worst: null };
}
