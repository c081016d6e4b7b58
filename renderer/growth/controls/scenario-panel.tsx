// The scenario in place of the inspector, while growth is looked at and nothing is selected: which one, and how it is played. Every change replays at once.
import type { ReactElement } from 'react';
import { DEFAULT_GROWTH, DEFAULT_PARAMETERS } from '../../../shared/dynamics/parameters.ts';
import { useDocument } from '../../stores/document.ts';
import { useGrowth } from '../growth-store.ts';
import { playedScenario } from '../scenarios.ts';
import { Amount } from './control.tsx';
import css from './controls.module.css';
import { InfrastructureSection } from './infrastructure.tsx';
import { Picker } from './picker.tsx';
import { ReliabilitySection } from './reliability.tsx';
import { change, percent, sectionOf, type SectionProps } from './section.ts';

const GROWTHS = [
  ['start', 'Up to 30 engineers', 'growth in the beginning'],
  ['hyper', 'Hyper-growth', 'hyper-growth'],
  ['late', 'From 600 engineers', 'late growth'],
] as const;

function Growth({ scenario, readOnly }: SectionProps): ReactElement {
  const drawn = useDocument(({ file }) => file.organization.growthPerMonth);
  return (
    <section className={css.section} aria-label="Growth">
      <h3>Growth, net a month</h3>
      {GROWTHS.map(([key, label, what]) => (
        <Amount
          key={key}
          label={label}
          value={scenario.growth?.[key] ?? drawn ?? DEFAULT_GROWTH[key]}
          least={0}
          most={0.12}
          step={0.005}
          words={percent}
          disabled={readOnly}
          onChange={(value, join) => change(what, (now) => ({ growth: { ...now.growth, [key]: value } }), join)}
        />
      ))}
    </section>
  );
}

function Education({ scenario, readOnly }: SectionProps): ReactElement {
  const drawn = useDocument(({ file }) => file.organization.education);
  const mean = ((drawn?.newHire ?? 0) + (drawn?.continuing ?? 0)) / 2;
  return (
    <section className={css.section} aria-label="Education">
      <h3>Education in operations</h3>
      <Amount
        label="Of working time"
        value={scenario.education ?? mean}
        least={0}
        most={0.1}
        step={0.005}
        words={percent}
        disabled={readOnly}
        onChange={(value, join) => change('education', () => ({ education: value }), join)}
      />
    </section>
  );
}

function Model({ scenario, readOnly }: SectionProps): ReactElement {
  return (
    <section className={css.section} aria-label="Model">
      <h3>Judgement</h3>
      <Amount
        label="Support a product engineer wants"
        value={scenario.parameters?.['support'] ?? DEFAULT_PARAMETERS.support}
        least={0.02}
        most={0.1}
        step={0.005}
        words={(value) => value.toFixed(3)}
        disabled={readOnly}
        onChange={(value, join) => change('support', (now) => ({ parameters: { ...now.parameters, support: value } }), join)}
      />
      <p className={css.why}>
        People’s worth of infrastructure, calibrated on the essay. The pale band shows how far the load moves when such numbers are a fifth off.
      </p>
      <Amount
        label="Played for"
        value={scenario.months}
        least={12}
        most={180}
        step={6}
        words={(value) => `${value} months`}
        disabled={readOnly}
        onChange={(value, join) => change('the months', () => ({ months: value }), join)}
      />
    </section>
  );
}

const GrowthSection = sectionOf(Growth, 'growth');
const EducationSection = sectionOf(Education, 'education');
const ModelSection = sectionOf(Model, 'parameters', 'months');

export function ScenarioPanel(): ReactElement {
  const chosen = useGrowth((state) => state.chosen);
  const file = useDocument((state) => state.file);
  const readOnly = useDocument((state) => state.fileReadOnly !== null);
  const scenario = playedScenario(file, chosen);
  const props = { scenario, readOnly };
  return (
    <div className={css.panel} data-scenario={scenario.id}>
      <Picker {...props} />
      <GrowthSection {...props} />
      <InfrastructureSection {...props} />
      <ReliabilitySection {...props} />
      <EducationSection {...props} />
      <ModelSection {...props} />
    </div>
  );
}
