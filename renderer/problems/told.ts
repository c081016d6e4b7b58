// Tells a screen reader what an edit brought or solved, right after what was done: "Let Ana answer to Bo. Critical: SRE Ana answers to product director Bo".
import { findingKey, type Evaluation, type Finding } from '../../shared/rules/finding.ts';
import { announceMore } from '../app/announce.tsx';
import { evaluationStore } from '../stores/evaluation.ts';

const WORDS = { critical: 'Critical', warning: 'Warning', advice: 'Advice', praise: 'Praise' } as const;
const isProblem = ({ severity }: Finding): boolean => severity !== 'praise';

/** What came and what went between two judgements, in a sentence; empty where neither. */
export function newsOf(before: Evaluation, after: Evaluation): string {
  const severities = new Map(before.findings.map((finding) => [findingKey(finding), finding.severity]));
  const came = after.findings.filter((finding) => isProblem(finding) && severities.get(findingKey(finding)) !== finding.severity);
  const there = new Set([...after.findings, ...after.accepted].map(findingKey));
  const went = before.findings.filter((finding) => isProblem(finding) && !there.has(findingKey(finding))).length;
  const [worst] = came;
  const says: string[] = [];
  if (worst) says.push(`${WORDS[worst.severity]}: ${worst.message}.`);
  if (came.length > 1) says.push(`${came.length - 1} more ${came.length === 2 ? 'problem' : 'problems'}.`);
  if (went > 0) says.push(`${went} ${went === 1 ? 'problem' : 'problems'} solved.`);
  return says.join(' ');
}

/** Tells the news of each judgement of the file, not of its first one. Call once; the answer stops it. */
export function tellNews(): () => void {
  let told = evaluationStore.get().ofFile;
  return evaluationStore.subscribe(() => {
    const { ofFile } = evaluationStore.get();
    if (ofFile === told) return;
    const before = told;
    told = ofFile;
    const news = before && ofFile ? newsOf(before, ofFile) : '';
    if (news !== '') announceMore(news);
  });
}
