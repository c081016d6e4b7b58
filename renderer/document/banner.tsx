// What stands between a person and a saved design: a save that failed, a file somebody else changed, a design that is read-only.
import type { ReactElement, ReactNode } from 'react';
import { useDocument } from '../stores/document.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { resolveConflict, save, saveAs } from './actions.tsx';
import css from './banner.module.css';
import { useSaveState, useSession } from './session.ts';

function Strip({
  kind,
  className,
  mark,
  children,
}: {
  kind?: 'failed' | 'note';
  className: string | undefined;
  mark: 'critical' | 'warning' | 'advice';
  children: ReactNode;
}): ReactElement {
  return (
    <div className={cx(css.banner, kind && css[kind], className)} role="status">
      <SeverityMark mark={mark} size={15} label={null} />
      {children}
    </div>
  );
}

export function Banner({ className }: { readonly className?: string | undefined }): ReactElement | null {
  const state = useSaveState();
  const error = useSession((context) => context?.error ?? null);
  const fileName = useSession((context) => context?.file?.name ?? 'The file');
  const readOnly = useDocument((document) => document.fileReadOnly);
  if (state === 'conflict') {
    return (
      <Strip className={className} mark="warning">
        <span className={css.text}>
          <b>“{fileName}” was changed on disk</b> since it was opened here. Nothing is written until you choose.
        </span>
        <Button kind="line" onClick={() => void resolveConflict('mine')}>
          Keep mine
        </Button>
        <Button kind="line" onClick={() => void resolveConflict('theirs')}>
          Take theirs
        </Button>
        <Button kind="line" onClick={() => void resolveConflict('both')}>
          Keep both: save mine as…
        </Button>
      </Strip>
    );
  }
  if (state === 'failed' && error) {
    return (
      <Strip kind="failed" className={className} mark="critical">
        <span className={css.text}>
          <b>Not saved.</b> {error.message} {error.advice} A draft of your changes is kept.
        </span>
        <Button kind="line" onClick={save}>
          Try again
        </Button>
        <Button kind="line" onClick={saveAs}>
          Save as…
        </Button>
      </Strip>
    );
  }
  if (readOnly !== null) {
    return (
      <Strip kind="note" className={className} mark="advice">
        <span className={css.text}>
          <b>Read-only.</b> {readOnly}
        </span>
      </Strip>
    );
  }
  return null;
}
