// React Flow, kept behind this file: it pans, zooms and mounts the cards. Everything else about the canvas is ours.
import { Background, BackgroundVariant, ReactFlow, ViewportPortal, type NodeTypes, type ReactFlowInstance, type Viewport } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { Rect, SceneBox } from '../../../shared/draw/scene.ts';
import { BoxCard } from '../cards/box-card.tsx';
import { cameraStore, MAX_ZOOM, MIN_ZOOM, visibleRect } from '../camera.ts';
import { useCovered } from '../level.ts';
import { sceneStore, useScene } from '../scene-store.ts';
import { updateNodes, type BoxNode } from './nodes.ts';
import { grown } from './spatial-index.ts';

const NODE_TYPES: NodeTypes = { box: BoxCard };
const NO_EDGES: never[] = [];
const PAN_BUTTONS = [1];
const ZOOM_KEYS = ['Control', 'Meta'];
/** Up to so many boxes are mounted at once; beyond, only those near the viewport. */
const ALL = 400;

const holds = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;

/** The rectangle whose boxes are mounted: larger than the view by half, and new only when the view leaves it or is far smaller. */
function useMounted(many: boolean): Rect | null {
  const [rect, setRect] = useState<Rect | null>(null);
  useEffect(() => {
    if (!many) return setRect(null);
    const follow = (): void =>
      setRect((now) => {
        const view = visibleRect();
        if (now && holds(now, view) && now.width < view.width * 4) return now;
        return grown(view, Math.max(view.width, view.height) / 2);
      });
    follow();
    return cameraStore.subscribe(follow);
  }, [many]);
  return rect;
}

function useNodes(): BoxNode[] {
  const boxes = useScene((state) => state.scene.boxes);
  const covered = useCovered();
  const many = boxes.length > ALL;
  const mounted = useMounted(many && !covered);
  const before = useRef<BoxNode[]>([]);
  return useMemo(() => {
    // From far no card is there: a picture is.
    const near: readonly SceneBox[] = covered ? [] : many ? (mounted ? sceneStore.get().places.within(mounted) : []) : boxes;
    before.current = updateNodes(before.current, near);
    return before.current;
  }, [boxes, covered, many, mounted]);
}

export type FlowInstance = ReactFlowInstance<BoxNode>;

/** `children` are drawn in the world, `over` above it. */
export function Flow({ onReady, children }: { readonly onReady: (flow: FlowInstance) => void; readonly children: ReactNode }): ReactElement {
  const nodes = useNodes();
  const frame = useRef<HTMLDivElement>(null);
  // Its makers are named, and the link works; but nobody who walks the drawing by keys has to pass it.
  useEffect(() => {
    frame.current?.querySelector('.react-flow__attribution a')?.setAttribute('tabindex', '-1');
  }, []);
  const follow = useCallback((_: unknown, viewport: Viewport) => cameraStore.set(viewport), []);
  return (
    <ReactFlow<BoxNode>
      ref={frame}
      aria-label="Organisation chart"
      tabIndex={-1}
      nodes={nodes}
      edges={NO_EDGES}
      nodeTypes={NODE_TYPES}
      onInit={onReady}
      // The first turn of a wheel is told as a start, not as a move.
      onMoveStart={follow}
      onMove={follow}
      panOnScrollSpeed={1}
      minZoom={MIN_ZOOM}
      maxZoom={MAX_ZOOM}
      panOnDrag={PAN_BUTTONS}
      panOnScroll
      panActivationKeyCode="Space"
      zoomActivationKeyCode={ZOOM_KEYS}
      zoomOnDoubleClick={false}
      selectionOnDrag={false}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      elevateNodesOnSelect={false}
      zIndexMode="manual"
    >
      <Background variant={BackgroundVariant.Dots} gap={20} size={2} color="var(--grid)" />
      <ViewportPortal>{children}</ViewportPortal>
    </ReactFlow>
  );
}
