// Copied units as text for the clipboard: a small design of its own, so that it can be pasted anywhere that reads one.
import { fragmentOf, pasteDesign, type PasteOptions } from '../edits/copies.ts';
import type { Edit } from '../edits/edit.ts';
import type { Design, UnitId } from '../model/types.ts';
import { parse } from './parse.ts';
import { print } from './print.ts';

/** The text of some units with what they contain and the lines that leave them; null where none of the ids is a unit. */
export function toFragment(design: Design, ids: readonly UnitId[]): string | null {
  const fragment = fragmentOf(design, ids);
  return fragment && print(fragment);
}

/** The edit that pastes a text of units into a design, under new ids; null where the text is no design or has no units. A whole file is one too. */
export function pasteFragment(design: Design, text: string, options?: PasteOptions): Edit | null {
  const result = parse(text);
  return result.ok ? pasteDesign(design, result.design, options) : null;
}
