// Severity is told by shape: octagon, triangle, ring, rosette; an accepted finding is an open square with a tick. Colour only repeats it.
import type { ReactElement } from 'react';
import type { Severity } from '../../shared/model/types.ts';

export type Mark = Severity | 'accepted';

export const SEVERITY_NAME: Readonly<Record<Mark, string>> = {
  critical: 'Critical',
  warning: 'Warning',
  advice: 'Advice',
  praise: 'Praise',
  accepted: 'Accepted',
};

function Shape({ mark }: { readonly mark: Mark }): ReactElement {
  switch (mark) {
    case 'critical':
      return (
        <>
          <path d="M4.9.8h6.2l4.1 4.1v6.2l-4.1 4.1H4.9L.8 11.1V4.9z" fill="var(--critical)" />
          <path d="M8 4v4.6M8 11.4v.1" stroke="var(--on-critical)" strokeWidth="2" strokeLinecap="round" />
        </>
      );
    case 'warning':
      return (
        <>
          <path d="M8 1.2 15.4 14.2H.6z" fill="var(--warning)" stroke="var(--warning)" strokeWidth="1.4" strokeLinejoin="round" />
          <path d="M8 5.6v3.9M8 12v.1" stroke="var(--on-warning)" strokeWidth="1.8" strokeLinecap="round" />
        </>
      );
    case 'advice':
      return (
        <>
          <circle cx="8" cy="8" r="6.6" fill="var(--surface)" stroke="var(--advice)" strokeWidth="1.8" />
          <path d="M8 7.4v3.6M8 4.9v.1" stroke="var(--advice)" strokeWidth="1.8" strokeLinecap="round" />
        </>
      );
    case 'praise':
      return (
        <>
          <path
            d="m8 .7 2 1.5 2.5-.1.7 2.4 2 1.5-.9 2.3.2 2.5-2.4.7L10.7 13.6 8 13.1 5.3 13.6 3.9 11.5 1.5 10.8 1.7 8.3.8 6l2-1.500.7-2.400 2.500.1z"
            transform="translate(0 .9)"
            fill="var(--praise)"
          />
          <path d="m5.2 8.1 2 2 3.6-3.8" stroke="var(--on-praise)" strokeWidth="1.7" fill="none" strokeLinecap="round" strokeLinejoin="round" />
        </>
      );
    case 'accepted':
      return (
        <>
          <rect x="1.7" y="1.7" width="12.6" height="12.6" rx="2.5" fill="var(--surface)" stroke="var(--text-3)" strokeWidth="1.5" />
          <path d="m4.8 8.2 2.2 2.2 4.3-4.6" stroke="var(--text-3)" strokeWidth="1.6" fill="none" strokeLinecap="round" strokeLinejoin="round" />
        </>
      );
    default:
      return mark satisfies never;
  }
}

/** The mark of a severity, 11 to 17 pixels. Pass `label={null}` where the same word stands beside it. */
export function SeverityMark({
  mark,
  size = 14,
  label,
}: {
  readonly mark: Mark;
  readonly size?: number;
  readonly label?: string | null;
}): ReactElement {
  const name = label === undefined ? SEVERITY_NAME[mark] : label;
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" {...(name === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}>
      <Shape mark={mark} />
    </svg>
  );
}
