// Whether two designs are laid out alike: the same tree of units of the same sizes, whatever else their records say.
import type { Cast } from './cast.ts';
import { people } from './counts.ts';
import type { Forest, Node, TreeEdge } from './forest.ts';
import { isPlatform } from './plan.ts';
import { hasGauge, pillSize } from './sizes.ts';

interface Laid {
  readonly cast: Cast;
  readonly forest: Forest;
}

/** Whether two forests come to the same places and lines: everything that composing blocks looks at is compared. */
export const alike = (a: Laid, b: Laid): boolean => listsAlike(a.cast, a.forest.roots, b.cast, b.forest.roots);

/** Whether a group with the lines led into it comes to the same block as another did. */
export const sameGroup = (
  before: { readonly cast: Cast; readonly node: Node; readonly edges: readonly TreeEdge[] },
  cast: Cast,
  node: Node,
  edges: readonly TreeEdge[],
): boolean => endsAlike(before.edges, edges) && nodesAlike(before.cast, before.node, cast, node);

const listsAlike = (castA: Cast, a: readonly Node[], castB: Cast, b: readonly Node[]): boolean =>
  a.length === b.length &&
  a.every((node, at) => {
    const other = b[at];
    return other !== undefined && nodesAlike(castA, node, castB, other);
  });

const nodesAlike = (castA: Cast, a: Node, castB: Cast, b: Node): boolean =>
  a.id === b.id &&
  partsAlike(castA, a, castB, b) &&
  endsAlike(a.ends, b.ends) &&
  listsAlike(castA, a.under, castB, b.under) &&
  listsAlike(castA, a.inner, castB, b.inner) &&
  listsAlike(castA, a.after, castB, b.after);

function partsAlike(castA: Cast, { id, part: a }: Node, castB: Cast, { part: b }: Node): boolean {
  if (a.as === 'card' && b.as === 'card')
    return a.team.type === b.team.type && hasGauge(a.team) === hasGauge(b.team) && castA.docks.has(id) === castB.docks.has(id);
  if (a.as === 'pill' && b.as === 'pill') return a.position === b.position || pillSize(a.position).width === pillSize(b.position).width;
  if (a.as !== 'group' || b.as !== 'group' || a.collapsed !== b.collapsed || isPlatform(castA, id) !== isPlatform(castB, id)) return false;
  return a.collapsed ? people(castA, id).teams === people(castB, id).teams : a.group.name === b.group.name;
}

const endsAlike = (a: readonly TreeEdge[], b: readonly TreeEdge[]): boolean =>
  a.length === b.length &&
  a.every((edge, at) => {
    const other = b[at];
    return edge.line === other?.line && edge.child === other.child && edge.manager === other.manager && edge.implied === other.implied;
  });
