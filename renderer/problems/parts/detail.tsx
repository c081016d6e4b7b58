// The open finding: what, why with the passage or source, what would help, and its fixes.
import type { ReactNode } from 'react';
import { unaccept } from '../../../shared/edits/build.ts';
import { indexOf } from '../../../shared/model/org-index.ts';
import { SECTIONS, type Basis, type Rule } from '../../../shared/rules/rule.ts';
import type { AcceptedFinding, Finding } from '../../../shared/rules/finding.ts';
import { Button } from '../../ui/button.tsx';
import { SeverityMark } from '../../ui/severity-mark.tsx';
import { documentStore, edit, useDesign } from '../../stores/document.ts';
import { Accept } from './accept.tsx';
import { Fixes } from './fixes.tsx';
import css from '../problems.module.css';

const BASIS: Readonly<Record<Basis, string>> = {
  essay: 'Essay',
  derived: 'Derived from the essay',
  measured: 'Measured',
  thumb: 'Rule of thumb',
  policy: 'One company’s policy',
  arithmetic: 'Arithmetic',
  judgement: 'Judgement',
};
const ESSAY_TITLE = 'Matt Klein, The human scalability of “DevOps”, 2018';
const ESSAY_URL = 'https://medium.com/@mattklein123/the-human-scalability-of-devops-e36c37d3db6a';

function Why({ rule, finding }: { rule: Rule; finding: Finding }) {
  const { passage, source, why, counter } = rule.text;
  return (
    <div>
      <h3>Why</h3>
      <div className={css.quote}>
        {passage ? <blockquote>“{passage.quote}”</blockquote> : <p>{why}</p>}
        <div className={css.source}>
          <span className={css.tag}>{BASIS[rule.basis]}</span>
          {passage && (
            <a href={ESSAY_URL} title={ESSAY_TITLE} target="_blank" rel="noreferrer noopener">
              {SECTIONS[passage.section]}
            </a>
          )}
          {source && (
            <a href={source.url} target="_blank" rel="noreferrer noopener">
              {source.title}
            </a>
          )}
        </div>
      </div>
      {passage && <p>{why}</p>}
      <Measured finding={finding} rule={rule} />
      {counter && (
        <p className={css.small}>
          <b>On the other hand:</b> {counter}
        </p>
      )}
    </div>
  );
}

/** The number it was measured by, with where that comes from. */
function Measured({ finding, rule }: { finding: Finding; rule: Rule | undefined }) {
  if (!finding.threshold) return null;
  const threshold = rule?.thresholds?.[finding.threshold.name];
  if (!threshold) return null;
  return (
    <p className={css.small}>
      {threshold.says} {BASIS[threshold.basis]}, {threshold.source}.
    </p>
  );
}

function Path({ finding }: { finding: Finding }) {
  const index = indexOf(useDesign((design) => design));
  if (finding.path.length < 2) return null;
  return (
    <p>
      <b>{finding.path.map((id) => index.name(id)).join(' → ')}</b>
    </p>
  );
}

export function Detail({ finding, rule }: { finding: Finding | AcceptedFinding; rule: Rule | undefined }) {
  const accepted = 'reason' in finding;
  let action: ReactNode = null;
  if (accepted) {
    action = (
      <Button size="small" onClick={() => edit(unaccept(documentStore.get().design, finding))}>
        No longer accept
      </Button>
    );
  } else if (finding.severity !== 'praise') action = <Accept key={`${finding.rule}:${finding.units.join()}`} finding={finding} />;
  return (
    <section className={css.detail} aria-label="The open finding">
      <div className={css.title}>
        <SeverityMark mark={accepted ? 'accepted' : finding.severity} size={17} />
        <h2>{finding.message}</h2>
        <span className={css.rule}>{finding.rule}</span>
        {action}
      </div>
      <div className={css.columns}>
        <div>
          <h3>What</h3>
          <Path finding={finding} />
          <p>{rule?.text.what ?? finding.message}</p>
          {accepted && <p className={css.reason}>Accepted: {finding.reason}</p>}
        </div>
        {rule && <Why rule={rule} finding={finding} />}
        {finding.severity === 'praise' || accepted ? null : <Fixes finding={finding} remedy={rule?.text.remedy} />}
      </div>
    </section>
  );
}
