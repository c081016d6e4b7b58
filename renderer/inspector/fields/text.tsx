// One line or several lines of text. What is typed is in the design at once; one visit to the field is one undo step.
import css from './fields.module.css';

interface TextProps {
  readonly id?: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly lines?: number;
  readonly type?: 'text' | 'email' | 'month';
}

export function Text({ id, label, value, onChange, placeholder, lines, type = 'text' }: TextProps) {
  const shared = { ...(id === undefined ? {} : { id }), 'aria-label': label, placeholder, value: value ?? '', className: css.input };
  if (lines) return <textarea {...shared} rows={lines} onChange={(event) => onChange(event.target.value)} />;
  return <input {...shared} type={type} spellCheck={false} autoComplete="off" onChange={(event) => onChange(event.target.value)} />;
}
