// The open finding: what, why with the passage or source, what would help, and its fixes.
import Presentation from 'lucide-react/icons/presentation';
import type { ReactNode } from 'react';
import { unaccept } from '../../../shared/edits/build.ts';
import { indexOf } from '../../../shared/model/org-index.ts';
import { SECTIONS, type Rule } from '../../../shared/rules/rule.ts';
import type { AcceptedFinding, Finding } from '../../../shared/rules/finding.ts';
import { Button } from '../../ui/button.tsx';
import { SeverityMark } from '../../ui/severity-mark.tsx';
import { documentStore, editFile, useDesign, useDocument } from '../../stores/document.ts';
import { BASIS_LABEL, ESSAY_TITLE, ESSAY_URL, sourceWords } from '../../rules/words.ts';
import { subjectWords } from '../subjects.ts';
import { Accept } from './accept.tsx';
import { Fixes } from './fixes.tsx';
import { Tune } from './tune.tsx';
import { WhatIfs } from './what-ifs.tsx';
import { useRules } from '../use-rule.ts';
import css from '../problems.module.css';

function Why({ rule, finding }: { rule: Rule; finding: Finding }) {
  const { passage, source, why, counter } = rule.text;
  return (
    <div>
      <h3>Why</h3>
      <div className={css.quote}>
        {passage ? <blockquote>“{passage.quote}”</blockquote> : <p>{why}</p>}
        <div className={css.source}>
          <span className={css.tag}>{BASIS_LABEL[rule.basis]}</span>
          <code className={css.rule}>{rule.id}</code>
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
      {threshold.says} {sourceWords(threshold)}.
    </p>
  );
}

/** Whether what is lit is a way from one to the next, and short enough to be told. */
const isWay = ({ path, lines }: Finding): boolean => path.length > 2 && path.length < 7 && lines.length > 0 && lines.length < path.length;

/** Its own people first, with the way that is lit; what the rule says of everybody after them. */
function What({ finding, rule }: { finding: Finding; rule: Rule | undefined }) {
  const index = indexOf(useDesign((design) => design));
  return (
    <div>
      <h3>What</h3>
      <p className={css.subjects}>{subjectWords(finding, index)}</p>
      {isWay(finding) && (
        <p className={css.small}>
          <b>{finding.path.map((id) => index.name(id)).join(' → ')}</b>
        </p>
      )}
      {finding.because !== undefined && <Because id={finding.because} />}
      {rule && <p className={css.small}>The rule: {rule.text.what}</p>}
    </div>
  );
}

function Because({ id }: { id: string }) {
  const name = useRules().get(id)?.name ?? id;
  return <p className={css.small}>It follows from “{name}”: mend that first.</p>;
}

/** Rules whose remedy is no single edit: ways are shown side by side instead. */
const HAS_WAYS: ReadonlySet<string> = new Set(['support-breakdown-ahead']);

/** In a meeting a finding is a slide of its own. */
function ToSlide({ finding }: { readonly finding: Finding }) {
  const readOnly = useDocument(({ fileReadOnly }) => fileReadOnly !== null);
  const make = async (): Promise<void> => (await import('../../present/from-screen.ts')).addSlideOfFinding(finding);
  return (
    <Button size="small" disabled={readOnly} className={css.tool} title="Make a slide of this finding" onClick={() => void make()}>
      <Presentation size={14} aria-hidden /> <span>Make a slide</span>
    </Button>
  );
}

interface Props {
  readonly finding: Finding | AcceptedFinding;
  /** The newest evaluation no longer has it. */
  readonly gone: boolean;
  readonly rule: Rule | undefined;
}

export function Detail({ finding, gone, rule }: Props) {
  const accepted = 'reason' in finding;
  let action: ReactNode = null;
  if (accepted) {
    action = (
      <Button size="small" onClick={() => editFile(unaccept(documentStore.get().file, finding))}>
        No longer accept
      </Button>
    );
  } else if (finding.severity !== 'praise' && !gone) action = <Accept key={`${finding.rule}:${finding.units.join()}`} finding={finding} />;
  return (
    <section className={css.detail} aria-label="The open finding" data-gone={gone ? '' : undefined}>
      <div className={css.title}>
        <SeverityMark mark={gone ? 'praise' : accepted ? 'accepted' : finding.severity} size={17} {...(gone ? { label: 'Solved' } : {})} />
        <h2>
          {finding.message}
          {gone && <span className={css.gone}> No longer found.</span>}
        </h2>
        {rule && <Tune finding={finding} rule={rule} />}
        {gone ? null : <ToSlide finding={finding} />}
        {action}
      </div>
      <div className={css.columns}>
        <div>
          <What finding={finding} rule={rule} />
          {accepted && <p className={css.reason}>Accepted: {finding.reason}</p>}
        </div>
        {rule && <Why rule={rule} finding={finding} />}
        {finding.severity === 'praise' || accepted || gone ? null : HAS_WAYS.has(finding.rule) ? (
          <div className={css.ways}>
            <WhatIfs />
          </div>
        ) : (
          <Fixes finding={finding} rule={rule} />
        )}
      </div>
    </section>
  );
}
