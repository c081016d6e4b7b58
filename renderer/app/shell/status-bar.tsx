// The status bar: findings by severity on the left, the figures of the organisation on the right.
import { lazy, Suspense, type ReactElement } from 'react';
import { numberWords } from '../../../shared/model/numbers.ts';
import { useEvaluation } from '../../stores/evaluation.ts';
import { useDocument } from '../../stores/document.ts';
import { SeverityMark } from '../../ui/severity-mark.tsx';
import { countBySeverity } from '../severity.ts';
import { useGrowing } from './growing.ts';
import css from './status-bar.module.css';

const PhaseMark = lazy(async () => ({ default: (await import('../../growth/phase-mark.tsx')).PhaseMark }));

const plural = (count: number, one: string, many: string): string => `${numberWords(count)} ${count === 1 ? one : many}`;
const percent = (fraction: number): string => `${(fraction * 100).toFixed(1).replace(/\.0$/u, '')} %`;

function Counts(): ReactElement | null {
  const evaluation = useEvaluation((state) => state.evaluation);
  const state = useEvaluation((now) => now.state);
  if (!evaluation) return <span className={css.quiet}>{state === 'failed' ? 'The check failed' : 'Checking…'}</span>;
  const counts = countBySeverity(evaluation);
  const skipped = new Set(evaluation.skipped.map(({ rule }) => rule)).size;
  const words = { critical: 'critical', warning: counts.warning === 1 ? 'warning' : 'warnings', advice: 'advice' } as const;
  const found = (['critical', 'warning', 'advice'] as const).filter((severity) => counts[severity] > 0);
  return (
    <>
      {found.map((severity) => (
        <span key={severity} className={css.item}>
          <SeverityMark mark={severity} size={12} label={null} />
          <span>
            <b>{counts[severity]}</b> {words[severity]}
          </span>
        </span>
      ))}
      {found.length === 0 && evaluation.metrics.people > 0 && !evaluation.skipped.some(({ missing }) => missing.includes('units.*.role')) && (
        <span className={css.item}>
          <SeverityMark mark="praise" size={12} label={null} />
          No problems found
        </span>
      )}
      {evaluation.accepted.length > 0 && (
        <span className={css.item}>
          <SeverityMark mark="accepted" size={12} label={null} />
          <span>
            <b>{evaluation.accepted.length}</b> accepted
          </span>
        </span>
      )}
      {skipped > 0 && <span className={css.quiet}>{plural(skipped, 'rule', 'rules')} not evaluated</span>}
      <Month />
    </>
  );
}

/** Which month the findings are of, where it is not today. */
function Month(): ReactElement | null {
  const month = useDocument(({ stage }) => /^month:.*:(\d+)$/u.exec(stage?.key ?? '')?.[1]);
  return month === undefined ? null : <span className={css.quiet}>at month {month}</span>;
}

function Figures(): ReactElement | null {
  const metrics = useEvaluation(({ evaluation }) => evaluation?.metrics ?? null);
  if (!metrics) return null;
  const { engineers, sre, infrastructure, layers, teams } = metrics;
  return (
    <>
      <span>{plural(engineers, 'engineer', 'engineers')}</span>
      {sre > 0 && <span>{numberWords(sre)} SRE</span>}
      {infrastructure > 0 && (
        <span>
          {numberWords(infrastructure)} infrastructure{engineers > 0 && ` (${percent(infrastructure / engineers)})`}
        </span>
      )}
      <span>{plural(teams, 'team', 'teams')}</span>
      <span>{plural(layers, 'layer', 'layers')}</span>
    </>
  );
}

export function StatusBar(): ReactElement {
  const growing = useGrowing();
  return (
    <footer className={css.bar} aria-label="Status">
      <Counts />
      <span className={css.figures}>
        <Figures />
        {growing && (
          <Suspense fallback={null}>
            <PhaseMark />
          </Suspense>
        )}
      </span>
    </footer>
  );
}
