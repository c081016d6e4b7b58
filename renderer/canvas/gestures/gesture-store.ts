// What the hand is doing on the canvas right now, for those who draw it. Positions of dragged cards are not here: they go straight to the elements.
import type { Point, Rect } from '../../../shared/draw/scene.ts';
import type { Id, UnitId } from '../../../shared/model/types.ts';
import { createStore, useStore } from '../../stores/store.ts';
import type { Drop } from './drop-target.ts';
import type { Guide } from './snap.ts';

/** One entry of a small menu on the canvas. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly checked?: boolean;
  run(): void;
}

export interface GestureState {
  readonly mode: 'idle' | 'move' | 'lasso' | 'connect' | 'place';
  /** Units that are dragged, with all that they contain. */
  readonly carried: ReadonlySet<UnitId>;
  /** What letting go would do. */
  readonly drop: Drop | null;
  /** Whether people who could work at a host are dragged: hosts then show a socket. */
  readonly sockets: boolean;
  /** The same in words, beside the pointer. */
  readonly hint: string | null;
  /** What the dragged card lines up with. */
  readonly guides: readonly Guide[];
  readonly lasso: Rect | null;
  /** The line that is being pulled, in the world. */
  readonly pull: { readonly from: Point; readonly to: Point; readonly target: UnitId | null } | null;
  /** What comes from the palette, where the pointer is in the window. */
  readonly ghost: { readonly item: Id; readonly at: Point } | null;
  readonly menu: { readonly title: string; readonly at: Point; readonly choices: readonly Choice[] } | null;
  /** Where the pointer is in the window, while there is a hint. */
  readonly pointer: Point | null;
}

const IDLE: GestureState = {
  mode: 'idle',
  carried: new Set(),
  drop: null,
  sockets: false,
  hint: null,
  guides: [],
  lasso: null,
  pull: null,
  ghost: null,
  menu: null,
  pointer: null,
};

export const gestureStore = createStore<GestureState>(IDLE);
export const useGesture = <S>(select: (state: GestureState) => S, equal?: (a: S, b: S) => boolean): S => useStore(gestureStore, select, equal);
/** Ends whatever is going on; a menu that is open stays. */
export const endGesture = (): void => gestureStore.set((now) => ({ ...IDLE, menu: now.menu }));
export const openMenu = (menu: GestureState['menu']): void => gestureStore.patch({ menu });
