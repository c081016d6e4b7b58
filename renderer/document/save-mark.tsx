// The save state in the top bar. Its width is fixed, so that nothing beside it moves.
import Check from 'lucide-react/icons/check';
import Lock from 'lucide-react/icons/lock';
import type { ReactElement } from 'react';
import { useDocument } from '../stores/document.ts';
import { cx } from '../ui/cx.ts';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { savedText } from './clock.ts';
import css from './save-mark.module.css';
import { useSaveState, useSession } from './session.ts';

const HollowDot = (): ReactElement => <span className={css.dot} aria-hidden />;

export function SaveMark(): ReactElement | null {
  const state = useSaveState();
  const savedAt = useSession((context) => context?.savedAt ?? null);
  const file = useSession((context) => context?.file ?? null);
  const readOnly = useDocument((document) => document.fileReadOnly);
  switch (state) {
    case 'closed':
      return null;
    case 'saving':
      return (
        <span className={css.mark}>
          <HollowDot />
          Saving…
        </span>
      );
    case 'failed':
      return (
        <span className={cx(css.mark, css.failed)}>
          <SeverityMark mark="critical" size={13} label={null} />
          Not saved
        </span>
      );
    case 'conflict':
      return (
        <span className={cx(css.mark, css.warning)}>
          <SeverityMark mark="warning" size={13} label={null} />
          Changed on disk
        </span>
      );
    case 'clean':
      if (readOnly !== null) {
        return (
          <span className={css.mark} title={readOnly}>
            <Lock size={13} aria-hidden />
            Read only
          </span>
        );
      }
      if (file) {
        return (
          <span className={css.mark} title={file.kind === 'copy' ? `In your downloads: ${file.name}` : file.name}>
            <Check size={13} aria-hidden />
            {savedAt === null ? 'Saved' : savedText(savedAt)}
          </span>
        );
      }
      break;
    case 'dirty':
      break;
    default:
      return state satisfies never;
  }
  return (
    <span className={css.mark}>
      <HollowDot />
      Not saved
    </span>
  );
}
