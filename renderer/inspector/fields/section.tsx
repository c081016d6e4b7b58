// A titled part of the inspector, and a labelled field in it.
import { useId, type ReactNode } from 'react';
import css from './fields.module.css';

interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly why?: ReactNode;
  /** Its path in the file, by which a list of missing fields leads here. */
  readonly path?: string;
  readonly children?: ReactNode;
}

export function Section({ title, aside, why, path, children }: SectionProps) {
  const id = useId();
  return (
    <section className={css.section} aria-labelledby={id} data-field={path}>
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
export function Field({ label, why, path, children }: { label: string; why?: ReactNode; path?: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={css.field} data-field={path}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      {children(id)}
      {why && <p className={css.why}>{why}</p>}
    </div>
  );
}

/** A label at the left of a small control. */
export function Row({ label, color, empty, path, children }: { label: string; color?: string; empty?: boolean; path?: string; children: ReactNode }) {
  return (
    <div className={css.row} data-field={path}>
      {color !== undefined && <span className={css.dot} style={{ background: color }} data-empty={empty ? '' : undefined} />}
      <span className={css.rowLabel}>{label}</span>
      {children}
    </div>
  );
}
