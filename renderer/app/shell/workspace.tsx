// The main window: palette, canvas and inspector, the problems below, the bars above and beneath. One modeless window.
import { Tabs } from '@base-ui/react/tabs';
import { lazy, Suspense, useCallback, useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { Group, Panel, Separator, type PanelImperativeHandle, type PanelSize } from 'react-resizable-panels';
import { Canvas } from '../../canvas/canvas.tsx';
import { Banner } from '../../document/banner.tsx';
import { Inspector } from '../../inspector/inspector.tsx';
import { Problems } from '../../problems/problems.tsx';
import { useDocument } from '../../stores/document.ts';
import { useView } from '../../stores/view.ts';
import { ErrorBoundary } from '../error-boundary.tsx';
import { Palette } from '../../palette/palette.tsx';
import { Dock, DockTabs, showTab } from './dock-tabs.tsx';
import { CLOSED_SIZE, panelResized, setPanelHandle, startSize, type PanelName } from './panels.ts';
import { useGrowing } from './growing.ts';
import { followRoom } from './room.ts';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import css from './workspace.module.css';

const ScenarioPanel = lazy(async () => ({ default: (await import('../../growth/controls/scenario-panel.tsx')).ScenarioPanel }));
const GrowthOnCanvas = lazy(async () => ({ default: (await import('../../growth/on-canvas.tsx')).OnCanvas }));
const Growth = lazy(async () => ({ default: (await import('../../growth/panel.tsx')).Growth }));
const ComparePanel = lazy(async () => ({ default: (await import('../../compare/compare-panel.tsx')).ComparePanel }));
const Outline = lazy(async () => ({ default: (await import('../../outline/outline.tsx')).Outline }));
const SlidesPanel = lazy(async () => ({ default: (await import('../../present/slides-panel.tsx')).SlidesPanel }));

interface SideProps {
  readonly name: PanelName;
  readonly min: number;
  readonly max: number | string;
  readonly children: ReactNode;
}

/** A panel that closes and whose size is remembered in pixels: a wider window gives its room to the canvas. */
function Side({ name, min, max, children }: SideProps): ReactElement {
  const ref = useCallback((handle: PanelImperativeHandle | null) => setPanelHandle(name, handle), [name]);
  const resized = useCallback((size: PanelSize) => panelResized(name, size.inPixels), [name]);
  return (
    <Panel
      id={name}
      panelRef={ref}
      defaultSize={startSize(name)}
      minSize={min}
      maxSize={max}
      collapsible
      collapsedSize={CLOSED_SIZE[name]}
      groupResizeBehavior="preserve-pixel-size"
      onResize={resized}
    >
      {children}
    </Panel>
  );
}

function Divider({ name }: { readonly name: string }): ReactElement {
  return <Separator className={css.separator} aria-label={name} />;
}

const HIT = { fine: 9, coarse: 24 };

export function Workspace(): ReactElement {
  const finding = useView((state) => state.openFinding);
  useEffect(() => {
    // F8 and the palette open findings too: what they say is in the panel below.
    if (finding !== null) showTab('problems');
  }, [finding]);
  useEffect(followRoom, []);
  const growing = useGrowing();
  // What is selected can be edited at any month; else growth shows how it is played.
  const scenario = useView(({ tab, units, lines }) => tab === 'growth' && units.size === 0 && lines.size === 0);
  const canvas = useRef<HTMLElement>(null);
  const opened = useDocument((state) => state.opened);
  // A person who opened a design goes on there: the keys of the canvas work at once.
  useEffect(() => canvas.current?.focus({ preventScroll: true }), [opened]);
  return (
    <div className={css.window}>
      <TopBar />
      <Banner className={css.banner} />
      <Group className={css.panels} orientation="horizontal" resizeTargetMinimumSize={HIT}>
        <Panel id="left" minSize={380}>
          <Group orientation="vertical" resizeTargetMinimumSize={HIT}>
            <Panel id="upper" minSize={160}>
              <Group orientation="horizontal" resizeTargetMinimumSize={HIT}>
                <Side name="palette" min={140} max={280}>
                  <nav className={css.side} aria-label="Palette">
                    <ErrorBoundary part="The palette">
                      <Palette />
                    </ErrorBoundary>
                  </nav>
                </Side>
                <Divider name="Width of the palette" />
                <Panel id="canvas" minSize={240}>
                  <main ref={canvas} tabIndex={-1} className={css.canvas} aria-label="Canvas" data-keys="canvas">
                    <ErrorBoundary part="The canvas">
                      <Canvas />
                      {growing && (
                        <Suspense fallback={null}>
                          <GrowthOnCanvas />
                        </Suspense>
                      )}
                    </ErrorBoundary>
                  </main>
                </Panel>
              </Group>
            </Panel>
            <Divider name="Height of the problems" />
            <Side name="dock" min={110} max="75%">
              <Dock className={css.dock}>
                <DockTabs />
                <Tabs.Panel value="problems" className={css.dockBody} tabIndex={-1}>
                  <ErrorBoundary part="The problems panel">
                    <Problems />
                  </ErrorBoundary>
                </Tabs.Panel>
                <Tabs.Panel value="growth" className={css.dockBody} tabIndex={-1}>
                  <ErrorBoundary part="Growth">
                    <Suspense fallback={null}>
                      <Growth />
                    </Suspense>
                  </ErrorBoundary>
                </Tabs.Panel>
                <Tabs.Panel value="compare" className={css.dockBody} tabIndex={-1}>
                  <ErrorBoundary part="The comparison">
                    <Suspense fallback={null}>
                      <ComparePanel />
                    </Suspense>
                  </ErrorBoundary>
                </Tabs.Panel>
                <Tabs.Panel value="slides" className={css.dockBody} tabIndex={-1}>
                  <ErrorBoundary part="The slides">
                    <Suspense fallback={null}>
                      <SlidesPanel />
                    </Suspense>
                  </ErrorBoundary>
                </Tabs.Panel>
                <Tabs.Panel value="outline" className={css.dockBody} tabIndex={-1}>
                  <ErrorBoundary part="The outline">
                    <Suspense fallback={null}>
                      <Outline />
                    </Suspense>
                  </ErrorBoundary>
                </Tabs.Panel>
              </Dock>
            </Side>
          </Group>
        </Panel>
        <Divider name="Width of the inspector" />
        <Side name="inspector" min={240} max={520}>
          <aside className={css.inspector} aria-label="Inspector">
            <ErrorBoundary part="The inspector">
              {scenario ? (
                <Suspense fallback={null}>
                  <ScenarioPanel />
                </Suspense>
              ) : (
                <Inspector />
              )}
            </ErrorBoundary>
          </aside>
        </Side>
      </Group>
      <StatusBar />
    </div>
  );
}
