// The SRE programme of a scenario: when it begins, its model, whom SREs answer to, and who is on call.
import Flag from 'lucide-react/icons/flag';
import type { ReactElement } from 'react';
import { SRE_COVERS } from '../../../shared/dynamics/parameters.ts';
import { numberWords } from '../../../shared/model/numbers.ts';
import type { Scenario } from '../../../shared/model/types.ts';
import type { EditOptions } from '../../stores/document.ts';
import { Button } from '../../ui/button.tsx';
import { useGrowth, usePlayback } from '../growth-store.ts';
import { Amount, Few } from './control.tsx';
import css from './controls.module.css';
import { change, sectionOf, type SectionProps } from './section.ts';

type Programme = NonNullable<Scenario['reliability']>;

const NONE: Programme = { begin: 'never', model: 'embedded', reportsTo: 'reliability', onCall: 'shared' };
/** The essay's advice, offered first. */
const FIRST_SIZE = 120;
const set = (part: Partial<Programme>, join?: EditOptions): void =>
  change('the SRE programme', ({ reliability = NONE }) => ({ reliability: { ...reliability, ...part } }), join);

const MODELS = [
  ['embedded', 'Embedded'],
  ['consulting', 'Consulting'],
] as const;
const LINES = [
  ['reliability', 'Reliability'],
  ['product', 'Product'],
  ['host-team', 'Host team'],
] as const;
const ON_CALL = [
  ['shared', 'With the teams'],
  ['sre-only', 'SREs alone'],
] as const;

function why({ model, reportsTo }: Programme): string {
  if (reportsTo === 'product') return 'Under product, each SRE counts for 0.35: judgement, calibrated on the essay.';
  if (reportsTo === 'host-team') return 'Under the manager of their host, each SRE counts for 0.35: judgement, calibrated on the essay.';
  return model === 'consulting'
    ? 'Consulting, each SRE counts for half: judgement, calibrated on the essay.'
    : 'Embedded with a line of their own, each SRE counts in full.';
}

/** Begins the programme in the month that is shown. */
function Here(): ReactElement | null {
  const month = usePlayback(({ mode, month: now }) => (mode === 'paused' ? now : 0));
  const engineers = useGrowth(({ frames }) => Math.floor(frames[month]?.row.engineers ?? 0));
  if (month === 0 || engineers === 0) return null;
  return (
    <Button kind="line" size="small" className={css.here} onClick={() => set({ begin: engineers })}>
      <Flag size={13} aria-hidden />
      Begin at month {month}
    </Button>
  );
}

function Reliability({ scenario, readOnly }: SectionProps): ReactElement {
  const programme = scenario.reliability ?? NONE;
  const { begin } = programme;
  return (
    <section className={css.section} aria-label="SRE programme">
      <h3>SRE programme</h3>
      <Few
        label="Begins"
        options={[
          ['never', 'Never'],
          ['number', 'At a size'],
        ]}
        value={begin === 'never' ? 'never' : 'number'}
        disabled={readOnly}
        onChange={(value) => set({ begin: value === 'never' ? 'never' : FIRST_SIZE })}
      />
      {begin !== 'never' && (
        <>
          <Amount
            label="Begins at"
            value={begin}
            least={20}
            most={600}
            step={10}
            words={(value) => `${numberWords(value)} engineers`}
            disabled={readOnly}
            onChange={(value, join) => set({ begin: value }, join)}
          />
          <Few label="Model" options={MODELS} value={programme.model} disabled={readOnly} onChange={(model) => set({ model })} />
          <Few
            label="Their line goes to"
            options={LINES}
            value={programme.reportsTo}
            disabled={readOnly}
            onChange={(reportsTo) => set({ reportsTo })}
          />
          <Few label="On call" options={ON_CALL} value={programme.onCall} disabled={readOnly} onChange={(onCall) => set({ onCall })} />
          <Amount
            label="Product engineers an SRE"
            value={programme.ratio ?? SRE_COVERS}
            least={4}
            most={40}
            step={1}
            words={String}
            disabled={readOnly}
            onChange={(ratio, join) => set({ ratio }, join)}
          />
          <p className={css.why}>{why(programme)}</p>
        </>
      )}
      {!readOnly && <Here />}
    </section>
  );
}
export const ReliabilitySection = sectionOf(Reliability, 'reliability');
