// The outlines of teams seen from far: told apart without colour. Path data in a square of 17 about the middle, filled.
import type { TeamType } from '../model/types.ts';

/** The side of the square in which the outlines are drawn; the largest size of a shape on screen. */
export const FAR_SIZE = 17;

const corners = (count: number, radius: number, turn: number, down = 0): string =>
  `M${Array.from({ length: count }, (_, at) => {
    const angle = turn + (at * 2 * Math.PI) / count;
    return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle) + down).toFixed(2)}`;
  }).join('L')}z`;
const SQUARE = 'M-5.5 -8.5h11a3 3 0 0 1 3 3v11a3 3 0 0 1 -3 3h-11a3 3 0 0 1 -3 -3v-11a3 3 0 0 1 3 -3z';

export const FAR_OUTLINES: Readonly<Record<TeamType, string>> = {
  product: SQUARE,
  infrastructure: corners(6, 9.5, 0),
  sre: 'M-8.5 0a8.5 8.5 0 1 1 17 0a8.5 8.5 0 1 1 -17 0z',
  // A disc with a slit.
  data: 'M-8.44 -1A8.5 8.5 0 0 1 8.44 -1zM8.44 1A8.5 8.5 0 0 1 -8.44 1z',
  security: 'M0 -9.5l8.5 3.8v6q0 6.8 -8.5 9.3q-8.5 -2.5 -8.5 -9.3v-6z',
  quality: corners(3, 10.6, -Math.PI / 2, 1.5),
  operations: corners(4, 10.2, 0),
  enabling: 'M0 -8.5l3 5.5h5.5v6h-5.5l-3 5.5l-3 -5.5h-5.5v-6h5.5z',
  // Open: what lies inside runs the other way round.
  pool: `${SQUARE}M-5.5 -5.5v11h11v-11z`,
};
