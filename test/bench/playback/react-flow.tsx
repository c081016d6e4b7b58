// In a page of the playback bench: the same month by React Flow, every box a node that gets its new place by setNodes each frame.
// In its favour sizes and handles are declared, so that it measures nothing, lines run from box to box, and groups are left out.
import { Handle, Position, ReactFlow, useNodesState, type Edge, type Node, type NodeProps } from '@xyflow/react';
import { memo, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { mixRect } from '../../../renderer/canvas/film/tween.ts';
import { between, camera } from './months.ts';
import { nextFrame, play } from './play.ts';

type BoxNode = Node<{ readonly name: string; readonly note: string }>;

const Box = memo(({ data }: NodeProps<BoxNode>) => (
  <div className="box">
    <Handle type="target" position={Position.Top} />
    <b>{data.name}</b>
    <i>{data.note}</i>
    <Handle type="source" position={Position.Bottom} />
  </div>
));
const types = { box: Box };

const moving = new Map(between.boxes.filter(({ box }) => box.kind !== 'group').map((one) => [one.box.id, one]));
const nodes = [...moving].map(([id, { box, from, to }]): BoxNode => {
  const { width, height } = to;
  const handle = { x: width / 2, width: 1, height: 1 };
  return {
    id,
    type: 'box',
    position: { x: from.x, y: from.y },
    width,
    height,
    measured: { width, height },
    handles: [
      { ...handle, type: 'target', position: Position.Top, y: 0 },
      { ...handle, type: 'source', position: Position.Bottom, y: height },
    ],
    data: { name: box.name, note: box.kind === 'team' ? `${box.people} people` : box.kind },
  };
});
const edges = between.lines
  .filter(({ line }) => moving.has(line.fromBox) && moving.has(line.toBox))
  .map(({ line }, at): Edge => ({ id: `${at}`, source: line.toBox, target: line.fromBox }));

function moved(node: BoxNode, t: number): BoxNode {
  const box = moving.get(node.id);
  if (!box) return node;
  const { x, y } = mixRect(box.from, box.to, t);
  return { ...node, position: { x, y } };
}
let move: (t: number) => void = () => undefined;

function Chart() {
  const [shown, setShown, onNodesChange] = useNodesState(nodes);
  useEffect(() => {
    move = (t) => flushSync(() => setShown((now) => now.map((node) => moved(node, t))));
  }, [setShown]);
  return <ReactFlow nodes={shown} edges={edges} onNodesChange={onNodesChange} nodeTypes={types} defaultViewport={camera} minZoom={0.01} />;
}

const root = document.createElement('div');
Object.assign(root.style, { width: `${innerWidth}px`, height: `${innerHeight}px` });
document.body.append(root);
createRoot(root).render(<Chart />);

Object.assign(window, {
  play: async (_how: string, frames: number) => {
    while (document.querySelectorAll('.react-flow__node').length < nodes.length) await nextFrame();
    return play(move, frames);
  },
});
