// On-call rotations: which services they cover, who is in them, who is called next.
import { X } from 'lucide-react';
import { newId, removeRotations } from '../../../shared/edits/build.ts';
import { indexOf } from '../../../shared/model/org-index.ts';
import { ROLES } from '../../../shared/model/schema.ts';
import { capital, ROLE_WORDS } from '../../../shared/model/words.ts';
import type { Rotation, RotationMember, UnitId } from '../../../shared/model/types.ts';
import { documentStore, edit, useDesign } from '../../stores/document.ts';
import { Chips, Choice, Picker } from '../fields/choice.tsx';
import { Stepper } from '../fields/number.tsx';
import { Fold } from '../fields/fold.tsx';
import { Field, Row, Section } from '../fields/section.tsx';
import { Text } from '../fields/text.tsx';
import { lookups } from '../lookups.ts';
import { rotationLabel } from '../labels.ts';
import { putRotation, withField } from '../record.ts';
import { AddButton } from './works-in.tsx';
import css from '../inspector.module.css';

const HOURS = [
  { value: 'always', label: 'Day and night' },
  { value: 'office', label: 'Office hours' },
] as const;
const ROLE_OPTIONS = ROLES.map((role) => ({ value: role, label: capital(ROLE_WORDS[role]) }));

function Member({ member, onChange }: { member: RotationMember; onChange: (member: RotationMember | null) => void }) {
  const index = indexOf(useDesign((design) => design));
  const who = member.position ?? member.team;
  return (
    <div className={css.card}>
      <div className={css.body}>
        <div className={css.pair}>
          <span>{who === undefined ? 'Nobody named' : index.name(who)}</span>
          <button
            type="button"
            className={css.remove}
            style={{ marginTop: 0 }}
            aria-label={`Take ${who === undefined ? 'the member' : index.name(who)} out`}
            onClick={() => onChange(null)}
          >
            <X size={13} aria-hidden />
          </button>
        </div>
        {member.position === undefined && (
          <Choice
            label="Role"
            options={ROLE_OPTIONS}
            value={member.role}
            placeholder="its engineers"
            onChange={(role) => onChange(withField(member, 'role', role))}
          />
        )}
        <Row label="People">
          <Stepper
            label="People on call"
            value={member.people}
            placeholder="all"
            onChange={(people) => onChange(withField(member, 'people', people))}
          />
        </Row>
      </div>
    </div>
  );
}

function ListOf({
  label,
  ids,
  options,
  onChange,
}: {
  label: string;
  ids: readonly string[];
  options: readonly { value: string; label: string }[];
  onChange: (ids: string[]) => void;
}) {
  const name = (id: string): string => options.find((option) => option.value === id)?.label ?? id;
  return (
    <div className={css.stack}>
      {ids.map((id) => (
        <div key={id} className={css.pair}>
          <span>{name(id)}</span>
          <button
            type="button"
            className={css.remove}
            style={{ marginTop: 0 }}
            aria-label={`Take ${name(id)} out`}
            onClick={() => onChange(ids.filter((each) => each !== id))}
          >
            <X size={13} aria-hidden />
          </button>
        </div>
      ))}
      <Picker
        key={ids.length}
        label={label}
        placeholder={`${label}…`}
        options={options.filter((option) => !ids.includes(option.value))}
        value={undefined}
        onChange={(id) => id && onChange([...ids, id])}
      />
    </div>
  );
}

function remove(rotation: Rotation): void {
  const change = removeRotations(documentStore.get().design, [rotation.id]);
  if (change) edit(change);
}

function RotationCard({ rotation, open }: { rotation: Rotation; open: boolean }) {
  const design = useDesign((each) => each);
  const { positions, teams, services } = lookups(design);
  const put = (next: Rotation, name: string): void => putRotation(next, name, rotationLabel(rotation, next));
  return (
    <Fold
      path={`rotations.${rotation.id}`}
      open={open}
      summary={
        <>
          <span>{rotation.name || 'Unnamed rotation'}</span>
          <span className={css.muted}>
            {rotation.services.length} {rotation.services.length === 1 ? 'service' : 'services'}
          </span>
        </>
      }
    >
      {() => (
        <>
          <Field label="Name">
            {(id) => <Text id={id} label="Rotation name" value={rotation.name} onChange={(name) => put({ ...rotation, name }, 'name')} />}
          </Field>
          <Field label="Services it covers">
            {() => (
              <ListOf
                label="Add a service"
                ids={rotation.services}
                options={services}
                onChange={(ids) => put({ ...rotation, services: ids }, 'services')}
              />
            )}
          </Field>
          <Field label="Members">
            {() => (
              <div className={css.stack}>
                {rotation.members.map((member, at) => (
                  <Member
                    key={`${member.position ?? member.team ?? ''}:${member.role ?? ''}:${at}`}
                    member={member}
                    onChange={(next) =>
                      put({ ...rotation, members: rotation.members.flatMap((each, i) => (i !== at ? [each] : next ? [next] : [])) }, 'members')
                    }
                  />
                ))}
                <Picker
                  key={rotation.members.length}
                  label="Add a team or person"
                  placeholder="Add a team or person…"
                  options={[...teams, ...positions]}
                  value={undefined}
                  onChange={(id) => {
                    if (!id) return;
                    const member = indexOf(design).team(id) ? { team: id } : { position: id };
                    put({ ...rotation, members: [...rotation.members, member] }, 'members');
                  }}
                />
              </div>
            )}
          </Field>
          <Field label="Called next (escalation)">
            {() => (
              <ListOf
                label="Add to the escalation"
                ids={rotation.escalation ?? []}
                options={[...teams, ...positions]}
                onChange={(ids) => put(withField(rotation, 'escalation', ids.length === 0 ? undefined : ids), 'escalation')}
              />
            )}
          </Field>
          <Field label="Hours">
            {() => (
              <Chips label="Hours" options={HOURS} value={rotation.hours} onChange={(hours) => put(withField(rotation, 'hours', hours), 'hours')} />
            )}
          </Field>
          <Row label="Sites">
            <Stepper
              label="Sites"
              min={1}
              value={rotation.sites}
              placeholder="1"
              onChange={(sites) => put(withField(rotation, 'sites', sites), 'sites')}
            />
          </Row>
          <Row label="Tiers (people on call at a time)">
            <Stepper
              label="Tiers"
              min={1}
              value={rotation.tiers}
              placeholder="1"
              onChange={(tiers) => put(withField(rotation, 'tiers', tiers), 'tiers')}
            />
          </Row>
          <Row label="Incidents a shift" path={`rotations.${rotation.id}.incidentsPerShift`}>
            <Stepper
              label="Incidents a shift"
              step={0.1}
              value={rotation.incidentsPerShift}
              onChange={(n) => put(withField(rotation, 'incidentsPerShift', n), 'incidents')}
            />
          </Row>
          <button type="button" className={css.remove} onClick={() => remove(rotation)}>
            Delete rotation
          </button>
        </>
      )}
    </Fold>
  );
}

const PAGE = 40;

/** The rotations that a unit is in, stands behind, or whose services it owns; all of them where no unit is given. */
export function Rotations({ of }: { of?: UnitId }) {
  const design = useDesign((each) => each);
  const owned = new Set((design.services ?? []).filter((service) => service.owner === of).map((service) => service.id));
  const shown = (design.rotations ?? []).filter(
    (rotation) =>
      of === undefined ||
      rotation.members.some((member) => member.team === of || member.position === of) ||
      (rotation.escalation ?? []).includes(of) ||
      rotation.services.some((service) => owned.has(service)),
  );
  return (
    <Section title="Rotations" path="rotations" aside={String(shown.length)}>
      <div className={css.stack}>
        {shown.slice(0, PAGE).map((rotation) => (
          <RotationCard key={rotation.id} rotation={rotation} open={rotation.name === ''} />
        ))}
        {shown.length > PAGE && <span className={css.muted}>{shown.length - PAGE} more: select a team to see its own.</span>}
        <AddButton
          onClick={() => {
            const now = documentStore.get().design;
            const member = of === undefined ? [] : indexOf(now).team(of) ? [{ team: of }] : [{ position: of }];
            edit({ label: 'Add a rotation', put: { rotations: [{ id: newId(now, 'rotation'), name: '', services: [...owned], members: member }] } });
          }}
        >
          Add a rotation
        </AddButton>
      </div>
    </Section>
  );
}
