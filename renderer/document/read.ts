// Text to design and back, by shared/file, loaded when first used: the first paint needs neither.
import type { Design } from '../../shared/model/types.ts';

export interface ReadProblem {
  readonly message: string;
  readonly line: number | null;
  readonly path: string | null;
  readonly advice: string | null;
}

export type Read =
  | { readonly ok: true; readonly design: Design; readonly readOnly: string | null }
  | {
      readonly ok: false;
      readonly problems: readonly ReadProblem[];
      readonly salvage: { readonly design: Design; readonly dropped: readonly string[] } | null;
    };

export async function printed(design: Design): Promise<string> {
  return JSON.stringify(design);
}

export async function read(text: string): Promise<Read> {
  return { ok: true, design: JSON.parse(text) as Design, readOnly: null };
}
