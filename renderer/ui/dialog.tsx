// A dialog of the app: title, body, Escape closes it, the focus goes back where it was.
import { Dialog as Base } from '@base-ui/react/dialog';
import X from 'lucide-react/icons/x';
import type { ReactElement, ReactNode, RefObject } from 'react';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import css from './dialog.module.css';
import frame from './dialog-frame.module.css';

export interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly wide?: boolean;
  /** What has the keys first; the button that closes it where left out. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

export function Dialog({ title, open, onClose, wide, initialFocus, children }: DialogProps): ReactElement {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={css.backdrop} />
        <Base.Popup className={cx(css.popup, wide && css.wide)} {...(initialFocus && { initialFocus })} data-modal>
          <div className={frame.head}>
            <Base.Title className={css.title}>{title}</Base.Title>
            <Base.Close render={<Button className={frame.close} aria-label="Close" />}>
              <X size={16} aria-hidden />
            </Base.Close>
          </div>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
