// How far an export is: what is being done, and how much of it where that is known.
import { Progress } from '@base-ui/react/progress';
import type { ReactElement } from 'react';
import css from './export.module.css';

export interface Step {
  readonly words: string;
  /** 0 to 1; null where nobody can say. */
  readonly part: number | null;
}

export function ExportProgress({ words, part }: Step): ReactElement {
  return (
    <Progress.Root className={css.progress} value={part === null ? null : Math.round(part * 100)}>
      <Progress.Label className={css.step}>{words}</Progress.Label>
      <Progress.Track className={css.track}>
        <Progress.Indicator className={css.done} />
      </Progress.Track>
    </Progress.Root>
  );
}
