// What the specs and the seam inside the main process share.

/** One answer to one dialog. A message box is answered by its button's label, so that another order of buttons is noticed. */
export type Answer = { readonly open: readonly string[] | null } | { readonly save: string | null } | { readonly message: string };

export interface DialogCall {
  readonly kind: 'open' | 'save' | 'message' | 'error';
  readonly title: string;
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
  readonly defaultPath: string;
  readonly extensions: readonly string[];
}

/** Writing anything under this folder fails so. */
export interface Fault {
  readonly under: string;
  readonly code: 'ENOSPC' | 'EACCES' | 'EROFS';
}

export interface Seam {
  answers: Answer[];
  calls: DialogCall[];
  opened: string[];
  faults: Fault[];
  /** Where saves go and opens come from while no answer is scripted. */
  folder: string | null;
  lastSaved: string | null;
}

export interface SeamGlobal {
  orgscaleSeam?: Seam;
}
