// The overall shape: of several ways to draw the same records, the one that a screen shows largest.
import type { Block } from './block.ts';
import type { Cast } from './cast.ts';
import { siblings } from './compose.ts';
import type { Forest, Node } from './forest.ts';
import { Known, type Shape } from './plan.ts';

/** A picture aims at 16:10; what fits into this many pixels is large enough. */
const SCREEN = { width: 1000, height: 625 } as const;
/** A less usual shape is taken where it is drawn larger by more than this share: so a small edit seldom changes the shape of the whole. */
const CLEARLY = 1.02;

/** What each step away from the usual must be better. */
const STEP = 0.006;

const USUAL: Shape = { within: 1, across: 1, side: 1, row: false };
/** The ways tried, the more usual first. */
const SIDES = [1, 2, 0] as const;
const ACROSS = [1, 1.4, 0.7, 2] as const;
const WITHIN = [1, 1.4, 0.6, 2] as const;

/** How well a block fits the screen: the size that the screen shows it in, at most 1, and a little for filling the screen. */
function fit(block: Block): number {
  const [wide, high] = [SCREEN.width / block.width, SCREEN.height / block.height];
  const scale = Math.min(1, wide, high);
  return scale * (Math.min(wide, high) / Math.max(wide, high)) ** 0.05;
}

/** The blocks of a composition, for the one after the next edit: as sizes only, and with all that stands in them. */
export interface Memory {
  readonly rough: Known;
  readonly whole: Known;
}
interface Composed {
  readonly block: Block;
  readonly shape: Shape;
  readonly memory: Memory;
}

/**
 * Composes a forest in the usual shape, or in another that is clearly better: with the groups that help the others in two columns or among the others,
 * with more or fewer columns of groups, with longer or shorter rows of teams within them. Always the same ways are tried, so the same design has one shape.
 * A `wanted` shape is taken as it is: months of one run keep theirs, so that units move only when they must. Blocks of groups that are as they
 * were `before` are taken over.
 */
export function compose(cast: Cast, forest: Forest, wanted?: Shape, before?: Memory): Composed {
  const memory: Memory = { rough: new Known(before?.rough), whole: new Known(before?.whole) };
  const trial = { cast, siblings, known: memory.rough, rough: true };
  const tried = new Map<string, Block>();
  const made = (shape: Shape): Block => {
    const key = `${shape.side} ${shape.across} ${shape.within} ${shape.row}`;
    let block = tried.get(key);
    if (!block) tried.set(key, (block = siblings({ ...trial, shape }, forest.roots, () => [])));
    return block;
  };
  const whole = (shape: Shape): Composed => ({
    shape,
    block: siblings({ cast, siblings, shape, known: memory.whole, rough: false }, forest.roots, () => []),
    memory: { rough: memory.rough.close(), whole: memory.whole.close() },
  });
  if (wanted) return whole(wanted);
  const merit = (shape: Shape): number => fit(made(shape)) * (1 - unusual(shape));
  const usual = made(USUAL);
  if (Math.min(SCREEN.width / usual.width, SCREEN.height / usual.height) * CLEARLY >= 1) return whole(USUAL);
  let best = USUAL;
  const consider = (shapes: readonly Shape[]): void => {
    for (const shape of shapes) if (merit(shape) > merit(best)) best = shape;
  };
  const rows = haveTrees(forest.roots) ? [false, true] : [false];
  consider(SIDES.flatMap((side) => WITHIN.flatMap((within) => rows.map((row) => ({ ...best, side, within, row })))));
  consider(ACROSS.flatMap((across) => rows.map((row) => ({ ...best, across, row }))));
  consider(WITHIN.map((within) => ({ ...best, within })));
  return whole(merit(best) > fit(usual) * CLEARLY ? best : USUAL);
}

/** How far a shape is from the usual one. Who helps the others is best found at the right. */
const unusual = ({ side, across, within }: Shape): number =>
  STEP * ((side === 0 ? 5 : side - 1) + ACROSS.findIndex((one) => one === across) + WITHIN.findIndex((one) => one === within));

/** Whether two managers side by side outside any group manage somebody each. */
const haveTrees = (nodes: readonly Node[]): boolean =>
  nodes.filter((node) => node.part.as === 'pill' && node.under.length > 0).length > 1 || nodes.some((node) => haveTrees(node.under));
