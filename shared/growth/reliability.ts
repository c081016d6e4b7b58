// The reliability region, read off a month's drawing and its findings.
import { embeddingsOf } from '../model/embedding.ts';
import type { OrgIndex } from '../model/org-index.ts';
import { peopleOf } from '../model/people.ts';
import type { Evaluation } from '../rules/finding.ts';
import type { PhaseState } from './phase/states.ts';

/** SREs who answer where nobody speaks for reliability. */
const MISREPORTED: ReadonlySet<string> = new Set(['sre-reports-to-product', 'sre-reports-to-host-manager']);
/** From this share of embedded SREs on they are no central organisation. */
const EMBEDDED = 0.5;

/** Which kind of SRE organisation a drawing shows. Accepted findings count: a reason does not make a line independent. */
export function reliabilityOf(index: OrgIndex, { findings, accepted }: Evaluation): PhaseState['reliability'] {
  const fired = (rules: ReadonlySet<string>): boolean => [...findings, ...accepted].some(({ rule }) => rules.has(rule));
  if (peopleOf(index).sre <= 0) return fired(new Set(['shadow-sre'])) ? 'deFacto' : 'none';
  if (fired(MISREPORTED)) return 'misreported';
  return embeddingsOf(index).share >= EMBEDDED ? 'embedded' : 'central';
}
