// What a run could not do as asked: in plain words, with its month.
import { useState, type ReactElement } from 'react';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { sendPlayback } from './growth.ts';
import { useGrowth } from './growth-store.ts';
import css from './panel.module.css';

const FEW = 2;

export function Messages(): ReactElement {
  const messages = useGrowth((state) => state.messages);
  const [all, setAll] = useState(false);
  const shown = all ? messages : messages.slice(0, FEW);
  return (
    <ul className={css.messages} aria-label="Messages of the simulation">
      {shown.map(({ month, text }, at) => (
        <li key={at}>
          <SeverityMark mark="warning" size={13} label={null} />
          {month !== null && (
            <button type="button" onClick={() => sendPlayback({ type: 'month.show', month })}>
              Month {month}
            </button>
          )}
          <span>{text}</span>
          {at === FEW - 1 && messages.length > FEW && (
            <button type="button" onClick={() => setAll(!all)}>
              {all ? 'fewer' : `${messages.length - FEW} more`}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
