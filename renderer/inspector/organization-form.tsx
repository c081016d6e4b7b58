// The form of the whole organisation: what rules need that stands on no card, with all services and rotations.
import { ROLES } from '../../shared/model/schema.ts';
import { capital, ROLE_WORDS } from '../../shared/model/words.ts';
import type { Organization } from '../../shared/model/types.ts';
import { edit, useDesign } from '../stores/document.ts';
import { Chips, Choice } from './fields/choice.tsx';
import { Percent, Stepper } from './fields/number.tsx';
import { Field, Row, Section } from './fields/section.tsx';
import { Text } from './fields/text.tsx';
import { missingWords, useMissing } from './missing.ts';
import { setLabel } from './labels.ts';
import { putOrganization, withField, withPart } from './record.ts';
import { Rotations } from './sections/rotations.tsx';
import { Services } from './sections/services.tsx';
import css from './inspector.module.css';

const ARCHITECTURE = [
  { value: 'monolith', label: 'Monolith' },
  { value: 'mixed', label: 'Mixed' },
  { value: 'microservices', label: 'Microservices' },
] as const;
const HIRING = [
  { value: 'into-teams', label: 'Into teams' },
  { value: 'into-pool', label: 'Into a pool' },
] as const;
const NEED = [
  { value: 'low', label: 'Low' },
  { value: 'medium', label: 'Medium' },
  { value: 'high', label: 'High' },
] as const;

const put = (organization: Organization, name: keyof Organization, label: string): void => putOrganization(organization, name, label);

function Ladders({ organization }: { organization: Organization }) {
  const ladders = organization.ladders ?? {};
  const shown = ROLES.filter((role) => ladders[role] !== undefined);
  const change = (role: (typeof ROLES)[number], level: number | undefined): void =>
    put(
      withField(organization, 'ladders', withPart(organization.ladders, role, level)),
      'ladders',
      setLabel(`the career levels of ${ROLE_WORDS[role]}`, level),
    );
  return (
    <Section title="Career ladders" path="organization.ladders" why="The highest level open to a role. SREs need one as high as engineers.">
      {shown.map((role) => (
        <Row key={role} label={capital(ROLE_WORDS[role])}>
          <Stepper label={`Levels of ${ROLE_WORDS[role]}`} value={ladders[role]} onChange={(level) => change(role, level)} />
        </Row>
      ))}
      <Choice
        label="Add a ladder"
        placeholder="Add a ladder…"
        options={ROLES.filter((role) => !shown.includes(role)).map((role) => ({ value: role, label: capital(ROLE_WORDS[role]) }))}
        value={undefined}
        onChange={(role) => role && change(role, 1)}
      />
    </Section>
  );
}

export function OrganizationForm() {
  const name = useDesign((design) => design.name);
  const notes = useDesign((design) => design.notes);
  const organization = useDesign((design) => design.organization);
  const education = (key: 'newHire' | 'continuing', value: number | undefined): void =>
    put(
      withField(organization, 'education', withPart(organization.education, key, value)),
      'education',
      setLabel(key === 'newHire' ? 'the education of new hires' : 'continuing education', value, true),
    );
  const whom = 'the organisation';
  return (
    <>
      <header className={css.head}>
        <div className={css.title}>
          <input
            className={css.name}
            aria-label="Name of the design"
            value={name}
            spellCheck={false}
            onChange={(event) =>
              edit({ label: `Rename the design to ${event.target.value}`, fields: { name: event.target.value } }, { key: 'field:name', hold: true })
            }
          />
          <div className={css.kind}>The whole organisation</div>
        </div>
      </header>
      <Section title="Growth" path="organization.growthPerMonth" why={missingWords(useMissing('organization.growthPerMonth'), whom)}>
        <Row label="Net growth a month">
          <Percent
            label="Net growth a month"
            step={0.005}
            value={organization.growthPerMonth}
            onChange={(growth) =>
              put(withField(organization, 'growthPerMonth', growth), 'growthPerMonth', setLabel('net growth a month', growth, true))
            }
          />
        </Row>
      </Section>
      <Section title="Architecture" path="organization.architecture" why={missingWords(useMissing('organization.architecture'), whom)}>
        <Chips
          label="Architecture"
          options={ARCHITECTURE}
          value={organization.architecture}
          onChange={(value) => put(withField(organization, 'architecture', value), 'architecture', setLabel('the architecture', value))}
        />
      </Section>
      <Section title="Hiring" path="organization.hiring" why={missingWords(useMissing('organization.hiring'), whom)}>
        <Chips
          label="Hiring"
          options={HIRING}
          value={organization.hiring}
          onChange={(value) => put(withField(organization, 'hiring', value), 'hiring', setLabel('hiring', value?.replace('-', ' ')))}
        />
      </Section>
      <Section title="Need for reliability" path="organization.reliabilityNeed" why={missingWords(useMissing('organization.reliabilityNeed'), whom)}>
        <Chips
          label="Need for reliability"
          options={NEED}
          value={organization.reliabilityNeed}
          onChange={(value) => put(withField(organization, 'reliabilityNeed', value), 'reliabilityNeed', setLabel('the need for reliability', value))}
        />
      </Section>
      <Section title="Education" path="organization.education" aside="of working time" why={missingWords(useMissing('organization.education'), whom)}>
        <Row label="New hires" path="organization.education.newHire">
          <Percent
            label="Education of new hires"
            step={0.01}
            value={organization.education?.newHire}
            onChange={(value) => education('newHire', value)}
          />
        </Row>
        <Row label="Everyone, continuing" path="organization.education.continuing">
          <Percent
            label="Continuing education"
            step={0.01}
            value={organization.education?.continuing}
            onChange={(value) => education('continuing', value)}
          />
        </Row>
      </Section>
      <Services />
      <Rotations />
      <Ladders organization={organization} />
      <Section title="Notes">
        <Field label="Markdown; its first line is shown in lists">
          {(id) => (
            <Text
              id={id}
              label="Notes of the design"
              lines={4}
              value={notes}
              onChange={(value) =>
                edit({ label: 'Change the notes of the design', fields: { notes: value === '' ? null : value } }, { key: 'field:notes', hold: true })
              }
            />
          )}
        </Field>
      </Section>
    </>
  );
}
