// Services: who owns, deploys and operates them, and how much it matters.
import { newId, removeServices } from '../../../shared/edits/build.ts';
import type { Service, UnitId } from '../../../shared/model/types.ts';
import { documentStore, edit, useDesign } from '../../stores/document.ts';
import { Chips, Picker } from '../fields/choice.tsx';
import { Fold } from '../fields/fold.tsx';
import { Field, Section } from '../fields/section.tsx';
import { Text } from '../fields/text.tsx';
import { lookups } from '../lookups.ts';
import { serviceLabel } from '../labels.ts';
import { putService, withField } from '../record.ts';
import { AddButton } from './works-in.tsx';
import css from '../inspector.module.css';

const TIERS = [
  { value: '1', label: '1, critical' },
  { value: '2', label: '2' },
  { value: '3', label: '3' },
] as const;
const YES_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

const tier = (value: '1' | '2' | '3' | undefined): Service['tier'] => (value === '1' ? 1 : value === '2' ? 2 : value === '3' ? 3 : undefined);

/** Takes a service out, also of the rotations that cover it. */
function remove(service: Service): void {
  const change = removeServices(documentStore.get().design, [service.id]);
  if (change) edit(change);
}

function ServiceCard({ service, open }: { service: Service; open: boolean }) {
  const teams = lookups(useDesign((each) => each)).teams;
  const nameOf = (id: string): string => teams.find((team) => team.value === id)?.label ?? id;
  const owner = teams.find((team) => team.value === service.owner)?.label ?? service.owner;
  return (
    <Fold
      path={`services.${service.id}`}
      open={open}
      summary={
        <>
          <span>{service.name || 'Unnamed service'}</span>
          <span className={css.muted}>
            {service.tier === undefined ? '' : `tier ${service.tier}, `}
            {owner}
          </span>
        </>
      }
    >
      {() => (
        <>
          <Field label="Name">
            {(id) => (
              <Text
                id={id}
                label="Service name"
                value={service.name}
                onChange={(name) => putService({ ...service, name }, 'name', `Rename the service to ${name}`)}
              />
            )}
          </Field>
          <Field label="Owned by">
            {(id) => (
              <Picker
                id={id}
                label="Owner"
                options={teams}
                value={service.owner}
                clearable={false}
                onChange={(owns) => owns && putService({ ...service, owner: owns }, 'owner', serviceLabel(service, `owned by ${nameOf(owns)}`))}
              />
            )}
          </Field>
          <Field label="Deployed by" path={`services.${service.id}.deployer`}>
            {(id) => (
              <Picker
                id={id}
                label="Deployer"
                options={teams}
                value={service.deployer}
                placeholder="its owner"
                onChange={(deployer) =>
                  putService(
                    withField(service, 'deployer', deployer),
                    'deployer',
                    serviceLabel(service, deployer === undefined ? 'deployed by its owner' : `deployed by ${nameOf(deployer)}`),
                  )
                }
              />
            )}
          </Field>
          <Field label="Operated by" path={`services.${service.id}.operator`}>
            {(id) => (
              <Picker
                id={id}
                label="Operator"
                options={teams}
                value={service.operator}
                placeholder="its owner"
                onChange={(operator) =>
                  putService(
                    withField(service, 'operator', operator),
                    'operator',
                    serviceLabel(service, operator === undefined ? 'operated by its owner' : `operated by ${nameOf(operator)}`),
                  )
                }
              />
            )}
          </Field>
          <Field label="Tier" why="How much hurts when it fails.">
            {() => (
              <Chips
                label="Tier"
                options={TIERS}
                value={service.tier === undefined ? undefined : (String(service.tier) as '1' | '2' | '3') /* tiers are 1, 2 and 3 */}
                onChange={(value) =>
                  putService(
                    withField(service, 'tier', tier(value)),
                    'tier',
                    serviceLabel(service, value === undefined ? 'without a tier' : `tier ${value}`),
                  )
                }
              />
            )}
          </Field>
          <Field label="Has a service level objective" path={`services.${service.id}.slo`}>
            {() => (
              <Chips
                label="SLO"
                options={YES_NO}
                value={service.slo === undefined ? undefined : service.slo ? 'yes' : 'no'}
                onChange={(value) =>
                  putService(
                    withField(service, 'slo', value === undefined ? undefined : value === 'yes'),
                    'slo',
                    serviceLabel(
                      service,
                      value === 'yes'
                        ? 'with a service level objective'
                        : value === 'no'
                          ? 'without a service level objective'
                          : 'objective not known',
                    ),
                  )
                }
              />
            )}
          </Field>
          <button type="button" className={css.remove} onClick={() => remove(service)}>
            Delete service
          </button>
        </>
      )}
    </Fold>
  );
}

const PAGE = 40;

/** The services of one team, or of the whole organisation where no owner is given. */
export function Services({ owner }: { owner?: UnitId }) {
  const services = useDesign((design) => design.services);
  const firstTeam = useDesign((design) => design.units.find((unit) => unit.kind === 'team')?.id);
  const shown = (services ?? []).filter((service) => owner === undefined || service.owner === owner);
  const home = owner ?? firstTeam;
  return (
    <Section
      title="Services"
      path="services"
      aside={String(shown.length)}
      {...(home === undefined ? { why: 'Draw a team first: a service has an owner.' } : {})}
    >
      <div className={css.stack}>
        {shown.slice(0, PAGE).map((service) => (
          <ServiceCard key={service.id} service={service} open={service.name === ''} />
        ))}
        {shown.length > PAGE && <span className={css.muted}>{shown.length - PAGE} more: select a team to see its own.</span>}
        {home !== undefined && (
          <AddButton
            onClick={() => {
              const id = newId(documentStore.get().design, 'service');
              edit({ label: 'Add a service', put: { services: [{ id, name: '', owner: home }] } });
            }}
          >
            Add a service
          </AddButton>
        )}
      </div>
    </Section>
  );
}
