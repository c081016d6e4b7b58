// The statechart as something to draw: its regions and states in their order, and which state leads to which, read off the machine itself.
import type { AnyStateNode } from 'xstate';
import { phaseMachine } from './machine.ts';
import type { PhaseMeta } from './machine.setup.ts';
import type { Region } from './states.ts';

export interface ChartState extends PhaseMeta {
  /** Dotted, as a frame says it: hyperGrowth.strained. */
  readonly id: string;
  /** The state around it: hyperGrowth; null at the top of its region. */
  readonly within: string | null;
}
export interface ChartWay {
  readonly from: string;
  readonly to: string;
  /** The sentence that has to hold. */
  readonly when: string;
}
export interface ChartRegion extends PhaseMeta {
  readonly id: Region;
  /** Those that a frame can be in, in the order of the machine. */
  readonly states: readonly ChartState[];
  /** The states around others. */
  readonly around: readonly ChartState[];
  readonly ways: readonly ChartWay[];
}

const idOf = (node: AnyStateNode): string => node.path.slice(1).join('.');
const isLeaf = (node: AnyStateNode): boolean => Object.keys(node.states).length === 0;
const inside = (node: AnyStateNode): AnyStateNode[] => Object.values(node.states).flatMap((child) => [child, ...inside(child)]);

function metaOf(node: AnyStateNode): PhaseMeta {
  const meta: unknown = node.meta;
  if (typeof meta !== 'object' || meta === null || !('name' in meta) || !('what' in meta)) throw new Error(`The state ${node.id} has no name.`);
  return { name: String(meta.name), what: String(meta.what) };
}

const stateOf = (node: AnyStateNode): ChartState => ({
  id: idOf(node),
  within: node.parent && node.path.length > 2 ? idOf(node.parent) : null,
  ...metaOf(node),
});

const waysOf = (node: AnyStateNode): ChartWay[] =>
  (node.always ?? []).flatMap(({ target, guard }) =>
    (target ?? []).map((to) => ({ from: idOf(node), to: idOf(to), when: typeof guard === 'string' ? guard : '' })),
  );

function regionOf(node: AnyStateNode): ChartRegion {
  const all = inside(node);
  return {
    // The regions of the machine are those of a frame: a test holds the two lists side by side.
    id: node.key as Region,
    ...metaOf(node),
    states: all.filter(isLeaf).map(stateOf),
    around: all.filter((child) => !isLeaf(child)).map(stateOf),
    ways: all.flatMap(waysOf),
  };
}

/** The regions of the phase statechart, in its own order. */
export const PHASE_CHART: readonly ChartRegion[] = Object.values(phaseMachine.root.states).map(regionOf);

const names = new Map(PHASE_CHART.map((region) => [region.id, new Map(region.states.map((state) => [state.id, state]))]));
/** Name and meaning of a state that a frame is in. */
export const stateMeta = (region: Region, state: string): PhaseMeta => names.get(region)?.get(state) ?? { name: state, what: '' };
