// How a card looks beyond its content: selected, lit, dimmed, a target. Narrow reads, so that one card's state re-renders one card.
import type { SceneBox } from '../../../shared/draw/scene.ts';
import type { UnitId } from '../../../shared/model/types.ts';
import { useView } from '../../stores/view.ts';
import { useGesture } from '../gestures/gesture-store.ts';
import { dropUnit } from '../gestures/drop-target.ts';
import { useLit } from '../states/lit.ts';
import { usePreview } from '../states/preview.ts';

export interface CardState {
  readonly selected: boolean;
  readonly lit: boolean;
  readonly dim: boolean;
  readonly target: boolean;
  readonly socket: boolean;
  readonly carried: boolean;
  readonly gains: boolean;
  readonly removed: boolean;
  readonly moves: boolean;
}

const unitsOf = (box: SceneBox): readonly UnitId[] => (box.kind === 'dock' ? box.units : [box.id]);
const any = (box: SceneBox, set: ReadonlySet<UnitId>): boolean => set.size > 0 && unitsOf(box).some((id) => set.has(id));

export function useCardState(box: SceneBox, host: boolean): CardState {
  const selected = useView(
    (view) => any(box, view.units) || (box.kind === 'dock' && view.lines.size > 0 && box.lines.some((id) => view.lines.has(id))),
  );
  const lit = useLit((state) => any(box, state.units));
  const dims = useLit((state) => state.dims);
  const target = useGesture((state) => (state.pull?.target ?? dropUnit(state.drop)) === box.id && box.kind !== 'dock');
  const socket = useGesture((state) => host && state.sockets);
  const carried = useGesture((state) => any(box, state.carried));
  const gains = usePreview((state) => any(box, state.gains));
  const removed = usePreview((state) => any(box, state.removedUnits));
  const moves = usePreview((state) => any(box, state.movedUnits));
  return {
    selected,
    lit,
    dim: dims && !lit && (box.kind !== 'group' || box.collapsed !== undefined),
    target,
    socket,
    carried,
    gains,
    removed,
    moves,
  };
}
