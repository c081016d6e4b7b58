// Where the time goes: parts of a team's or an SRE's working time. A part that is not set is unknown, not 0.
import type { Position, Team } from '../../../shared/model/types.ts';
import { Percent } from '../fields/number.tsx';
import { Row, Section } from '../fields/section.tsx';
import { missingWords, useMissing } from '../missing.ts';
import { timeLabel } from '../labels.ts';
import { putUnit, withField, withPart } from '../record.ts';
import css from '../fields/fields.module.css';

interface Part<K extends string> {
  readonly key: K;
  readonly label: string;
  readonly color: string;
}

const SEAT_PARTS: readonly Part<keyof NonNullable<Position['time']>>[] = [
  { key: 'reliability', label: 'Reliability', color: 'var(--t-sre)' },
  { key: 'product', label: 'Product work', color: 'var(--t-product)' },
  { key: 'toil', label: 'Toil', color: 'var(--t-operations)' },
  { key: 'teaching', label: 'Teaching', color: 'var(--t-enabling)' },
];
const TEAM_PARTS: readonly Part<keyof NonNullable<Team['time']>>[] = [
  { key: 'build', label: 'Building', color: 'var(--t-product)' },
  { key: 'support', label: 'Support of others', color: 'var(--t-infrastructure)' },
  { key: 'operations', label: 'Operations', color: 'var(--t-operations)' },
  { key: 'education', label: 'Education', color: 'var(--t-enabling)' },
  { key: 'documentation', label: 'Documentation', color: 'var(--t-data)' },
];

function Parts<K extends string>({
  name,
  path,
  parts,
  time,
  onChange,
}: {
  name: string;
  path: string;
  parts: readonly Part<K>[];
  time: { readonly [P in K]?: number } | undefined;
  onChange: (key: K, value: number | undefined) => void;
}) {
  const given = parts.reduce((sum, part) => sum + (time?.[part.key] ?? 0), 0);
  const waiting = useMissing(path);
  return (
    <Section title="Time" path="time" aside={`${Math.round(given * 100)} % of 100 %`} why={missingWords(waiting, name)}>
      <div className={css.bar} aria-hidden>
        {parts.map((part) => {
          const share = time?.[part.key] ?? 0;
          return share > 0 ? <i key={part.key} style={{ flex: `${share} 0 0`, background: part.color }} /> : null;
        })}
        {given < 1 && <i style={{ flex: `${1 - given} 0 0` }} />}
      </div>
      {parts.map((part) => (
        <Row key={part.key} path={`time.${part.key}`} label={part.label} color={part.color} empty={time?.[part.key] === undefined}>
          <Percent label={`${part.label} time`} value={time?.[part.key]} onChange={(value) => onChange(part.key, value)} />
        </Row>
      ))}
    </Section>
  );
}

export function SeatTime({ position }: { position: Position }) {
  return (
    <Parts
      name={position.name}
      path={`units.${position.id}.time`}
      parts={SEAT_PARTS}
      time={position.time}
      onChange={(key, value) =>
        putUnit(withField(position, 'time', withPart(position.time, key, value)), `time.${key}`, timeLabel(position, key, value))
      }
    />
  );
}

export function TeamTime({ team }: { team: Team }) {
  return (
    <Parts
      name={team.name}
      path={`units.${team.id}.time`}
      parts={TEAM_PARTS}
      time={team.time}
      onChange={(key, value) => putUnit(withField(team, 'time', withPart(team.time, key, value)), `time.${key}`, timeLabel(team, key, value))}
    />
  );
}
