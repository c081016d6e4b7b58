// The mark of the product: a head, a team, and a shield beside it.
import type { ReactElement } from 'react';

export function Brand({ size = 22 }: { readonly size?: number }): ReactElement {
  return (
    <svg width={size} height={size} viewBox="0 0 22 22" aria-hidden style={{ color: 'var(--accent)' }}>
      <rect x="7.5" y="1.5" width="7" height="6" rx="1.8" fill="currentColor" />
      <rect x="1" y="14" width="8" height="6.5" rx="1.8" fill="currentColor" opacity=".55" />
      <path d="M17 12.5l4.5 2v3.2c0 1.9-1.8 3-4.5 3.8-2.7-.8-4.5-1.9-4.5-3.8v-3.2z" fill="currentColor" />
      <path d="M11 7.5v3M5 14v-3.5h12v2" stroke="currentColor" strokeWidth="1.6" fill="none" />
    </svg>
  );
}
