// The small picture of a unit: a team's swatch, an SRE's life-buoy, a person, a group.
import { BriefcaseBusiness, Group } from 'lucide-react';
import type { Unit } from '../../../shared/model/types.ts';
import { TypeSwatch } from '../../ui/team-type.tsx';

export function UnitMark({ unit }: { unit: Unit }) {
  if (unit.kind === 'team') return <TypeSwatch type={unit.type} />;
  if (unit.kind === 'group') return <Group size={18} aria-hidden color="var(--text-3)" />;
  return unit.role === 'sre' ? <TypeSwatch type="sre" /> : <BriefcaseBusiness size={18} aria-hidden color="var(--text-3)" />;
}
