// The forms of a group, a team and a position: every field of the record, in plain words.
import { ROLES, TEAM_TYPES } from '../../shared/model/schema.ts';
import { capital, ROLE_WORDS, TEAM_TYPE_WORDS } from '../../shared/model/words.ts';
import type { Group, Position, Team, Unit } from '../../shared/model/types.ts';
import { useDesign } from '../stores/document.ts';
import { Chips, Choice, Picker } from './fields/choice.tsx';
import { Stepper } from './fields/number.tsx';
import { Field, Row, Section } from './fields/section.tsx';
import { Text } from './fields/text.tsx';
import { lookups } from './lookups.ts';
import { fieldLabel } from './labels.ts';
import { putUnit, withField } from './record.ts';
import { AnswersTo } from './sections/answers-to.tsx';
import { DottedLines, Supports } from './sections/lines.tsx';
import { Head } from './sections/head.tsx';
import { Headcount } from './sections/headcount.tsx';
import { Rotations } from './sections/rotations.tsx';
import { Services } from './sections/services.tsx';
import { SeatTime, TeamTime } from './sections/time.tsx';
import { WorksIn } from './sections/works-in.tsx';

const AUTOMATED = [
  { value: 'automated', label: 'Automated' },
  { value: 'manual', label: 'Manual' },
] as const;
const ASKED = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

function Container({ unit }: { unit: Unit }) {
  const { groups, teams } = lookups(useDesign((design) => design));
  const options = unit.kind === 'position' ? [...teams, ...groups] : groups.filter((option) => option.value !== unit.id);
  return (
    <Section title="Part of">
      <Picker
        label="Part of"
        placeholder="nothing: stands at the top"
        options={options}
        value={unit.parent}
        onChange={(parent) =>
          putUnit(
            withField<Unit, 'parent'>(unit, 'parent', parent),
            'parent',
            parent === undefined
              ? `Take ${unit.name} out to the top`
              : `Move ${unit.name} to ${options.find((option) => option.value === parent)?.label ?? parent}`,
          )
        }
      />
    </Section>
  );
}

export function GroupForm({ group }: { group: Group }) {
  return (
    <>
      <Head unit={group} />
      <AnswersTo id={group.id} />
      <Container unit={group} />
      <DottedLines unit={group} />
    </>
  );
}

export function TeamForm({ team }: { team: Team }) {
  return (
    <>
      <Head unit={team} />
      <AnswersTo id={team.id} />
      <Headcount team={team} />
      <Section title="Kind of team">
        <Choice
          label="Kind of team"
          options={TEAM_TYPES.map((type) => ({ value: type, label: capital(TEAM_TYPE_WORDS[type]) }))}
          value={team.type}
          onChange={(type) => type && putUnit({ ...team, type }, 'type', `Make ${team.name} a team of type ${TEAM_TYPE_WORDS[type]}`)}
        />
      </Section>
      <Services owner={team.id} />
      <Rotations of={team.id} />
      <TeamTime team={team} />
      <WorksIn unit={team} />
      <Supports team={team} />
      <Section title="How it works">
        <Field label="Delivery" path="delivery">
          {() => (
            <Chips
              label="Delivery"
              options={AUTOMATED}
              value={team.delivery}
              onChange={(delivery) => putUnit(withField(team, 'delivery', delivery), 'delivery', fieldLabel(team, 'delivery', delivery))}
            />
          )}
        </Field>
        <Field label="Testing" path="testing">
          {() => (
            <Chips
              label="Testing"
              options={AUTOMATED}
              value={team.testing}
              onChange={(testing) => putUnit(withField(team, 'testing', testing), 'testing', fieldLabel(team, 'testing', testing))}
            />
          )}
        </Field>
        <Row label="Sites">
          <Stepper
            label="Sites of the team"
            min={1}
            value={team.sites}
            placeholder="1"
            onChange={(sites) => putUnit(withField(team, 'sites', sites), 'sites', fieldLabel(team, 'sites', sites))}
          />
        </Row>
      </Section>
      <Container unit={team} />
      <DottedLines unit={team} />
      <Section title="Notes">
        <Text
          label="Notes"
          lines={3}
          value={team.notes}
          placeholder="What one should know of this team"
          onChange={(notes) => putUnit(withField(team, 'notes', notes === '' ? undefined : notes), 'notes', `Notes of ${team.name}`)}
        />
      </Section>
    </>
  );
}

export function PositionForm({ position }: { position: Position }) {
  const text = (key: 'title' | 'email', value: string): void =>
    putUnit(withField(position, key, value === '' ? undefined : value), key, fieldLabel(position, key === 'email' ? 'e-mail address' : key, value));
  return (
    <>
      <Head unit={position} />
      <AnswersTo id={position.id} />
      <WorksIn unit={position} />
      {position.role === 'sre' && <SeatTime position={position} />}
      <Section title="Position">
        <Field label="Role" path="role">
          {(id) => (
            <Choice
              id={id}
              label="Role"
              options={ROLES.map((role) => ({ value: role, label: capital(ROLE_WORDS[role]) }))}
              value={position.role}
              onChange={(role) => role && putUnit({ ...position, role }, 'role', `Make ${position.name} ${ROLE_WORDS[role]}`)}
            />
          )}
        </Field>
        <Row label="People in this position" path="count">
          <Stepper
            label="People in this position"
            min={1}
            value={position.count}
            placeholder="1"
            onChange={(count) => putUnit(withField(position, 'count', count), 'count', fieldLabel(position, 'number of people', count))}
          />
        </Row>
        <Field label="Filled">
          {() => (
            <Chips
              label="Filled"
              required
              options={[
                { value: 'filled', label: 'Filled' },
                { value: 'vacant', label: 'Vacant' },
              ]}
              value={position.vacant ? 'vacant' : 'filled'}
              onChange={(value) =>
                putUnit(
                  withField(position, 'vacant', value === 'vacant' ? true : undefined),
                  'vacant',
                  value === 'vacant' ? `Mark ${position.name} as vacant` : `Mark ${position.name} as filled`,
                )
              }
            />
          )}
        </Field>
        <Field label="Title">{(id) => <Text id={id} label="Title" value={position.title} onChange={(value) => text('title', value)} />}</Field>
        <Field label="E-mail">
          {(id) => <Text id={id} label="E-mail" type="email" value={position.email} onChange={(value) => text('email', value)} />}
        </Field>
      </Section>
      <Container unit={position} />
      <DottedLines unit={position} />
      <Rotations of={position.id} />
      <Section title="Likes operations work" path="prefersOperations">
        <Chips
          label="Likes operations work"
          options={ASKED}
          value={position.prefersOperations === undefined ? undefined : position.prefersOperations ? 'yes' : 'no'}
          onChange={(value) =>
            putUnit(
              withField(position, 'prefersOperations', value === undefined ? undefined : value === 'yes'),
              'prefers',
              `Note that ${position.name} ${value === undefined ? 'was not asked about' : value === 'yes' ? 'likes' : 'does not like'} operations work`,
            )
          }
        />
      </Section>
    </>
  );
}
