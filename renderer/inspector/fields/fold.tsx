// A card of a list that folds. What is in it is made when it is opened: an organisation has hundreds of such cards, each full of pickers.
import { useState, type ReactNode } from 'react';
import css from '../inspector.module.css';

interface FoldProps {
  /** Its path in the file, by which a list of missing fields leads here. */
  readonly path: string;
  /** Whether it is open at first. */
  readonly open: boolean;
  readonly summary: ReactNode;
  readonly children: () => ReactNode;
}

export function Fold({ path, open, summary, children }: FoldProps) {
  const [opened, setOpened] = useState(open);
  return (
    <details className={css.card} open={opened} onToggle={(event) => setOpened(event.currentTarget.open)} data-field={path}>
      <summary>{summary}</summary>
      {opened && <div className={css.body}>{children()}</div>}
    </details>
  );
}
