// The bar of the dock: Problems with their count, Growth, Compare, Slides and the Outline, the open part's tools, and open or closed.
import { Tabs } from '@base-ui/react/tabs';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import type { ComponentPropsWithRef, ReactElement } from 'react';
import { followWhole } from '../../canvas/film/follow.ts';
import { fitAll, sceneStore, seesAll } from '../../canvas/scene-store.ts';
import { useEvaluation } from '../../stores/evaluation.ts';
import { documentStore, useDocument } from '../../stores/document.ts';
import { select, useView, viewStore, type DockTab } from '../../stores/view.ts';
import { IconButton } from '../../ui/button.tsx';
import { setDockToolsPlace } from './dock-tools.tsx';
import css from './dock-tabs.module.css';
import { bringBack, openPanel, panelSize, putAside, sizePanel, togglePanel, usePanelClosed } from './panels.ts';

/** What growth needs to show the strip and all charts, and slides and comparisons their columns. */
const TALL = 356;
/** The height of the problems, to go back to. */
let before: number | null = null;

/** Gives a part of the dock the height that it needs. Growth is watched on the canvas: there the palette keeps its icons alone. */
function makeRoom(tab: DockTab): void {
  const now = panelSize('dock');
  if (tab !== 'problems' && now < TALL) {
    before ??= now;
    sizePanel('dock', TALL);
  } else if (tab === 'problems' && before !== null) {
    if (Math.abs(now - TALL) < 2) sizePanel('dock', before);
    before = null;
  }
  if (tab === 'growth') putAside('palette');
  else bringBack('palette');
}

/** Whether the drawing was made smaller for a higher dock: it grows again with the room. */
let fitted = false;
/** Who saw the whole drawing goes on seeing it when the canvas has other room. */
function keepWhole(): void {
  if (sceneStore.get().scene.boxes.length === 0 || !seesAll()) return;
  const step = (): void => {
    const cut = !seesAll();
    // A line above a month or a comparison says what is seen.
    if (cut || fitted) (documentStore.get().stage ? followWhole : fitAll)(false);
    fitted = cut;
  };
  // The panels measure themselves in this frame, the canvas in the next.
  requestAnimationFrame(() => requestAnimationFrame(step));
}

/** Shows one of the dock's parts, opened, in the height that it needs. */
export function showTab(tab: DockTab): void {
  openPanel('dock');
  if (tab !== viewStore.get().tab) {
    keepWhole();
    makeRoom(tab);
    // What a scenario is made of stands where a selected unit's fields would.
    if (tab === 'growth') select([]);
  }
  viewStore.patch({ tab });
}

/** The tabs' own root, around their bar and what they show. */
export function Dock({ className, children }: { readonly className: string | undefined; readonly children: ReactElement[] }): ReactElement {
  const tab = useView((view) => view.tab);
  return (
    <Tabs.Root
      render={
        <section
          aria-label={{ problems: 'Problems', growth: 'Growth and problems', compare: 'Comparison', slides: 'Slides', outline: 'Outline' }[tab]}
        />
      }
      className={className}
      value={tab}
      onValueChange={(next: unknown) =>
        showTab(next === 'growth' || next === 'compare' || next === 'slides' || next === 'outline' ? next : 'problems')
      }
    >
      {children}
    </Tabs.Root>
  );
}

/** A tab is a heading of the page, too: people who do not see it jump from heading to heading. */
const heading = ({ children, ...rest }: ComponentPropsWithRef<'h2'>): ReactElement => <h2 {...rest}>{children}</h2>;

export function DockTabs(): ReactElement {
  const problems = useEvaluation(({ evaluation }) => evaluation?.findings.filter(({ severity }) => severity !== 'praise').length ?? null);
  const slides = useDocument(({ file }) => file.slides?.length ?? 0);
  const closed = usePanelClosed('dock');
  return (
    <div className={css.bar}>
      <Tabs.List className={css.tabs} aria-label="Below the drawing">
        <Tabs.Tab value="problems" className={css.tab} nativeButton={false} render={heading} onClick={() => openPanel('dock')}>
          Problems <span className={`${css.count} num`}>{problems ?? '–'}</span>
        </Tabs.Tab>
        <Tabs.Tab value="growth" className={css.tab} nativeButton={false} render={heading} onClick={() => openPanel('dock')}>
          Growth
        </Tabs.Tab>
        <Tabs.Tab value="compare" className={css.tab} nativeButton={false} render={heading} onClick={() => openPanel('dock')}>
          Compare
        </Tabs.Tab>
        <Tabs.Tab value="slides" className={css.tab} nativeButton={false} render={heading} onClick={() => openPanel('dock')}>
          Slides {slides > 0 && <span className={`${css.count} num`}>{slides}</span>}
        </Tabs.Tab>
        <Tabs.Tab value="outline" className={css.tab} nativeButton={false} render={heading} onClick={() => openPanel('dock')}>
          Outline
        </Tabs.Tab>
      </Tabs.List>
      <div className={css.tools} ref={setDockToolsPlace} />
      <div className={css.end}>
        <IconButton label={closed ? 'Open the panel' : 'Close the panel'} size="small" onClick={() => togglePanel('dock')}>
          {closed ? <ChevronUp size={15} aria-hidden /> : <ChevronDown size={15} aria-hidden />}
        </IconButton>
      </div>
    </div>
  );
}
