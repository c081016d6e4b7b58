// One rule on the Rules screen: what it says, where that comes from, how severe it is, and its numbers.
import { RotateCcw } from 'lucide-react';
import { SECTIONS, type Rule } from '../../shared/rules/rule.ts';
import { useDocument } from '../stores/document.ts';
import { Button } from '../ui/button.tsx';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { changeRules } from './change.ts';
import { isTuned, ownSeverity, profileName, resetRule, severityUnder } from './settings.ts';
import { SeveritySelect } from './severity-select.tsx';
import { ThresholdField } from './threshold-field.tsx';
import { BASIS_LABEL, ESSAY_TITLE, ESSAY_URL } from './words.ts';
import css from './rules.module.css';

function Source({ rule }: { rule: Rule }) {
  const { passage, source } = rule.text;
  return (
    <p className={css.source}>
      <span className={css.basis}>{BASIS_LABEL[rule.basis]}</span>
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
      <code>{rule.id}</code>
    </p>
  );
}

export function RuleCard({ rule, count }: { rule: Rule; count: number }) {
  const tuned = useDocument((state) => isTuned(state.file, rule));
  const severity = useDocument((state) => ownSeverity(state.file, rule) ?? severityUnder(profileName(state.file), rule));
  const readOnly = useDocument((state) => state.fileReadOnly !== null);
  const thresholds = Object.entries(rule.thresholds ?? {});
  return (
    <article className={css.card} data-rule={rule.id} data-off={severity === 'off' ? '' : undefined} aria-label={rule.name}>
      <div className={css.cardHead}>
        {severity === 'off' ? <i className={css.offMark} aria-hidden /> : <SeverityMark mark={severity} size={15} label={null} />}
        <h3>{rule.name}</h3>
        {count > 0 && (
          <span className={css.count}>
            {count} {count === 1 ? 'finding' : 'findings'} now
          </span>
        )}
        {tuned && (
          <Button size="small" disabled={readOnly} aria-label={`Reset ${rule.name}`} onClick={() => changeRules((file) => resetRule(file, rule))}>
            <RotateCcw size={13} aria-hidden />
            Reset
          </Button>
        )}
        <SeveritySelect rule={rule} />
      </div>
      <p className={css.what}>{rule.text.what}</p>
      <Source rule={rule} />
      {thresholds.length > 0 && (
        <div className={css.thresholds}>
          {thresholds.map(([name, threshold]) => (
            <ThresholdField key={name} rule={rule} name={name} threshold={threshold} />
          ))}
        </div>
      )}
    </article>
  );
}
