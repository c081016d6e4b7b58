// What an edit is: the one way in which a design changes.
import type { Id, LayoutEntry, TableName, Tables, UnitId } from '../model/types.ts';

/**
 * Puts records and removes records, and says where they stand. `apply` never cascades: build a whole edit with the builders of this folder.
 * - `put`: whole records, by id: new ones, or instead of the ones of the same id.
 * - `place`: a put record stands before this one of its table; null: at the end. Not named: a new one at the end, a replaced one where it is.
 * - `fields`: top-level entries of the file, whole; null takes the key away (an absent list is an absent key).
 * - `nulls`: top-level entries that hold a JSON null, which `fields` cannot say. Only fields that this version does not know ever do.
 */
export interface Edit {
  readonly label: string;
  readonly put?: { readonly [T in TableName]?: readonly Tables[T][] };
  readonly place?: Readonly<Record<Id, Id | null>>;
  readonly remove?: { readonly [T in TableName]?: readonly Id[] };
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly nulls?: readonly string[];
  readonly layout?: Readonly<Record<UnitId, LayoutEntry | null>>;
}
