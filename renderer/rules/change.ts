// Changing a setting of the rules: an edit of the file, also while something else than the file's design is shown.
import type { Edit } from '../../shared/edits/edit.ts';
import type { Design } from '../../shared/model/types.ts';
import { documentStore, editFile, type EditOptions } from '../stores/document.ts';

/** Makes one undo step of what `make` says of the file; nothing where it says null. */
export function changeRules(make: (file: Design) => Edit | null, options?: EditOptions): void {
  const edit = make(documentStore.get().file);
  if (edit) editFile(edit, options);
}
