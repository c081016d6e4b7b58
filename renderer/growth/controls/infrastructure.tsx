// When infrastructure begins in a scenario, and how much of engineering it becomes.
import type { ReactElement } from 'react';
import { DEFAULT_PARAMETERS } from '../../../shared/dynamics/parameters.ts';
import { numberWords } from '../../../shared/model/numbers.ts';
import { Amount, Few } from './control.tsx';
import css from './controls.module.css';
import { change, percent, sectionOf, type SectionProps } from './section.ts';

const WHEN = [
  ['when-needed', 'When needed'],
  ['number', 'At a size'],
  ['never', 'Never'],
] as const;
/** The size offered first: where the default run begins it. */
const FIRST_SIZE = 80;

function Infrastructure({ scenario, readOnly }: SectionProps): ReactElement {
  const infrastructure = scenario.infrastructure ?? { begin: 'when-needed' as const };
  const { begin } = infrastructure;
  return (
    <section className={css.section} aria-label="Infrastructure">
      <h3>Infrastructure</h3>
      <Few
        label="Begins"
        options={WHEN}
        value={typeof begin === 'number' ? 'number' : begin}
        disabled={readOnly}
        onChange={(value) =>
          change('infrastructure', ({ infrastructure: now }) => ({ infrastructure: { ...now, begin: value === 'number' ? FIRST_SIZE : value } }))
        }
      />
      {typeof begin === 'number' && (
        <Amount
          label="Begins at"
          value={begin}
          least={10}
          most={400}
          step={10}
          words={(value) => `${numberWords(value)} engineers`}
          disabled={readOnly}
          onChange={(value, join) => change('infrastructure', ({ infrastructure: now }) => ({ infrastructure: { ...now, begin: value } }), join)}
        />
      )}
      {begin !== 'never' && (
        <Amount
          label="Share of engineers"
          value={infrastructure.share ?? scenario.parameters?.['share'] ?? DEFAULT_PARAMETERS.share}
          least={0.02}
          most={0.25}
          step={0.01}
          words={percent}
          disabled={readOnly}
          onChange={(value, join) =>
            change(
              'the share of infrastructure',
              ({ infrastructure: now }) => ({ infrastructure: { begin: 'when-needed', ...now, share: value } }),
              join,
            )
          }
        />
      )}
    </section>
  );
}
export const InfrastructureSection = sectionOf(Infrastructure, 'infrastructure', 'parameters');
