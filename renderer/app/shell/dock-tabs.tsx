// The bar of the dock: what it shows, with its count, the open part's tools, and open or closed.
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import type { ReactElement } from 'react';
import { useEvaluation } from '../../stores/evaluation.ts';
import { IconButton } from '../../ui/button.tsx';
import { setDockToolsPlace } from './dock-tools.tsx';
import css from './dock-tabs.module.css';
import { togglePanel, usePanelClosed } from './panels.ts';

export function DockTabs(): ReactElement {
  const problems = useEvaluation(({ evaluation }) => evaluation?.findings.filter(({ severity }) => severity !== 'praise').length ?? null);
  const closed = usePanelClosed('dock');
  return (
    <div className={css.bar}>
      <h2 className={css.tab}>
        Problems <span className={`${css.count} num`}>{problems ?? '–'}</span>
      </h2>
      <div className={css.tools} ref={setDockToolsPlace} />
      <div className={css.end}>
        <IconButton label={closed ? 'Open the problems panel' : 'Close the problems panel'} size="small" onClick={() => togglePanel('dock')}>
          {closed ? <ChevronUp size={15} aria-hidden /> : <ChevronDown size={15} aria-hidden />}
        </IconButton>
      </div>
    </div>
  );
}
