// People of a team by role: how many there are, how many places are open.
import { useState } from 'react';
import { ROLES } from '../../../shared/model/schema.ts';
import { capital, ROLE_WORDS } from '../../../shared/model/words.ts';
import type { Counts, Role, Team } from '../../../shared/model/types.ts';
import { Choice } from '../fields/choice.tsx';
import { Stepper } from '../fields/number.tsx';
import { Row, Section } from '../fields/section.tsx';
import { countLabel } from '../labels.ts';
import { putUnit, withField } from '../record.ts';

/** Roles offered first; the rest come by the list. */
const COMMON: Readonly<Record<Team['type'], readonly Role[]>> = {
  product: ['engineering-manager', 'engineer', 'product-manager', 'designer'],
  infrastructure: ['infrastructure-manager', 'infrastructure'],
  sre: ['sre-manager', 'sre'],
  enabling: ['engineering-manager', 'engineer'],
  operations: ['operations-manager', 'operations'],
  quality: ['engineering-manager', 'quality'],
  data: ['engineering-manager', 'data'],
  security: ['engineering-manager', 'security'],
  pool: ['engineer'],
};

const total = (counts: Counts | undefined): number => Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);

function Table({ team, field, title }: { team: Team; field: 'headcount' | 'openings'; title: string }) {
  const counts: Counts = team[field] ?? {};
  const [added, setAdded] = useState<readonly Role[]>([]);
  const shown = ROLES.filter(
    (role) => counts[role] !== undefined || added.includes(role) || (field === 'headcount' && COMMON[team.type].includes(role)),
  );
  const change = (role: Role, value: number | undefined): void => {
    // A row that was touched stays, also while its number is being typed anew.
    if (!added.includes(role)) setAdded([...added, role]);
    const next = withField(counts, role, value === 0 ? undefined : value);
    const empty = Object.keys(next).length === 0;
    const label = countLabel(team, role, value ?? 0, field);
    putUnit(field === 'headcount' ? { ...team, headcount: next } : withField(team, 'openings', empty ? undefined : next), `${field}.${role}`, label);
  };
  return (
    <Section title={title} path={field} aside={`${total(counts)} ${field === 'headcount' ? 'people' : 'open'}`}>
      {shown.map((role) => (
        <Row key={role} label={capital(ROLE_WORDS[role])}>
          <Stepper
            label={`${capital(ROLE_WORDS[role])}${field === 'openings' ? ' openings' : ''}`}
            value={counts[role]}
            placeholder="0"
            first={1}
            onChange={(value) => change(role, value)}
          />
        </Row>
      ))}
      <Choice
        label={field === 'headcount' ? 'Add a role' : 'Add an opening'}
        placeholder={field === 'headcount' ? 'Add a role…' : 'Add an opening…'}
        options={ROLES.filter((role) => !shown.includes(role)).map((role) => ({ value: role, label: capital(ROLE_WORDS[role]) }))}
        value={undefined}
        onChange={(role) => {
          if (!role) return;
          change(role, 1);
        }}
      />
    </Section>
  );
}

export function Headcount({ team }: { team: Team }) {
  return (
    <>
      <Table key={`${team.id}:h`} team={team} field="headcount" title="People" />
      <Table key={`${team.id}:o`} team={team} field="openings" title="Openings" />
    </>
  );
}
