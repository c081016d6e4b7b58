// Buttons: with words, or with an icon and a name for those who do not see it.
import type { ComponentPropsWithRef, ReactElement, ReactNode } from 'react';
import css from './button.module.css';
import { cx } from './cx.ts';
import { Tip } from './tip.tsx';

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  /** `plain` on bars and in lists, `line` where it must read as a control, `primary` once a place. */
  readonly kind?: 'plain' | 'line' | 'primary' | 'danger';
  readonly size?: 'small' | 'normal' | 'large';
  /** Pressed: for toggles. Leave it out for anything else. */
  readonly on?: boolean;
}

function classes({ kind = 'plain', size = 'normal', on, className }: Pick<ButtonProps, 'kind' | 'size' | 'on' | 'className'>): string {
  return cx(css.button, kind !== 'plain' && css[kind], size !== 'normal' && css[size], on && css.on, className);
}

export function Button({ kind, size, on, className, ...rest }: ButtonProps): ReactElement {
  return (
    <button
      type="button"
      {...(on === undefined ? {} : { 'aria-pressed': on })}
      {...rest}
      className={classes({ ...(kind && { kind }), ...(size && { size }), ...(on && { on }), ...(className && { className }) })}
    />
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'aria-label' | 'children'> {
  /** Its name: read aloud, and shown when the pointer rests on it. */
  readonly label: string;
  /** Keys to show beside the name. */
  readonly keys?: string;
  readonly children: ReactNode;
}

export function IconButton({ label, keys, className, ...rest }: IconButtonProps): ReactElement {
  return (
    <Tip text={label} {...(keys === undefined ? {} : { keys })}>
      <Button {...rest} aria-label={label} className={cx(css.icon, className)} />
    </Tip>
  );
}
