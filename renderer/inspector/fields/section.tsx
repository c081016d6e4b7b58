// A titled part of the inspector, and a labelled field in it.
import { useId, type ReactNode } from 'react';
import css from './fields.module.css';

export function Section({ title, aside, why, children }: { title: string; aside?: ReactNode; why?: ReactNode; children?: ReactNode }) {
  const id = useId();
  return (
    <section className={css.section} aria-labelledby={id}>
      <h3>
        <span id={id}>{title}</span>
        {aside !== undefined && <span className={css.aside}>{aside}</span>}
      </h3>
      {children}
      {why && <p className={css.why}>{why}</p>}
    </section>
  );
}

/** A label over its control; `children` is given the id that ties the two together. */
export function Field({ label, why, children }: { label: string; why?: ReactNode; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      {children(id)}
      {why && <p className={css.why}>{why}</p>}
    </div>
  );
}

/** A label at the left of a small control. */
export function Row({ label, color, empty, children }: { label: string; color?: string; empty?: boolean; children: ReactNode }) {
  return (
    <div className={css.row}>
      {color !== undefined && <span className={css.dot} style={{ background: color }} data-empty={empty ? '' : undefined} />}
      <span className={css.rowLabel}>{label}</span>
      {children}
    </div>
  );
}
