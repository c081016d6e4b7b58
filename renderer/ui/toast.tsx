// Short notices at the foot of the window: what just happened, and the one thing that can be done about it.
import { Toast } from '@base-ui/react/toast';
import X from 'lucide-react/icons/x';
import type { ReactElement } from 'react';
import { Button } from './button.tsx';
import css from './toast.module.css';

const manager = Toast.createToastManager();

export interface Notice {
  readonly text: string;
  readonly more?: string;
  readonly action?: { readonly name: string; run(): void };
  /** Notices of one kind replace each other: ten undos are one notice. */
  readonly kind?: string;
}

/** Shows a notice for five seconds; it is read out too. */
export function toast({ text, more, action, kind }: Notice): void {
  const id = kind ?? crypto.randomUUID();
  if (action) offering.add(id);
  else offering.delete(id);
  manager.add({
    id,
    title: text,
    timeout: action ? 8000 : 4000,
    ...(more === undefined ? {} : { description: more }),
    ...(action && {
      actionProps: {
        children: action.name,
        onClick: () => {
          action.run();
          manager.close(id);
        },
      },
    }),
  });
}

/** Notices that offer to do something, by id. */
const offering = new Set<string>();

/** Takes away the notices that offer something: what they would act on is no longer there. */
export function dismissToasts(): void {
  for (const id of offering) manager.close(id);
  offering.clear();
}

function Toasts(): ReactElement[] {
  const { toasts } = Toast.useToastManager();
  return toasts.map((item) => (
    <Toast.Root key={item.id} toast={item} className={css.toast}>
      <div className={css.text}>
        <Toast.Title className={css.title} />
        {item.description !== undefined && <Toast.Description className={css.more} />}
      </div>
      {item.actionProps && <Toast.Action render={<Button kind="line" size="small" />} />}
      <Toast.Close render={<Button size="small" aria-label="Close this notice" />}>
        <X size={14} aria-hidden />
      </Toast.Close>
    </Toast.Root>
  ));
}

/** Where notices appear. Once in the window. */
export function ToastPlace(): ReactElement {
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className={css.viewport}>
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}
