// The small card beside a shape under the pointer: its name, its people and what is worst about it.
import type { ReactElement } from 'react';
import type { Finding } from '../../../shared/rules/finding.ts';
import type { Rect } from '../../../shared/draw/scene.ts';
import type { UnitId } from '../../../shared/model/types.ts';
import { ROLE_WORDS, capital } from '../../../shared/model/words.ts';
import { useEvaluation } from '../../stores/evaluation.ts';
import { SeverityMark } from '../../ui/severity-mark.tsx';
import { TEAM_TYPE_NAME, TypeSwatch } from '../../ui/team-type.tsx';
import { stageElement } from '../camera.ts';
import { boxFor, orgIndex, sceneStore, useScene } from '../scene-store.ts';
import css from './far.module.css';
import { placeOf, useFarState } from './far-store.ts';

const WIDTH = 228;
const GAP = 13;
/** Findings that are said at most, and the room that a card with them takes. */
const MOST = 3;
const HEIGHT = 44;
const ROW = 34;

/** What is worst about a unit and about SREs who are docked there. */
function findingsOf(unit: UnitId, findings: readonly Finding[]): Finding[] {
  const own = new Set([unit]);
  for (const box of sceneStore.get().scene.boxes) if (box.kind === 'dock' && box.host === unit) for (const id of box.units) own.add(id);
  const found: Finding[] = [];
  for (const finding of findings) {
    if (finding.severity === 'praise' || !finding.units.some((id) => own.has(id))) continue;
    found.push(finding);
    if (found.length === MOST) break;
  }
  return found;
}

/** Beside the shape, on the side where there is room. */
function placeBeside(unit: UnitId, height: number): { left: number; top: number; about: Rect } | null {
  const rect = placeOf(unit);
  const stage = stageElement()?.getBoundingClientRect();
  if (!rect || !stage) return null;
  const right = rect.x + rect.width + GAP;
  const left = right + WIDTH > stage.width - 8 ? Math.max(8, rect.x - GAP - WIDTH) : right;
  return { left, top: Math.max(8, Math.min(rect.y - 12, stage.height - height - 8)), about: rect };
}

function Card({ unit }: { readonly unit: UnitId }): ReactElement | null {
  const box = useScene(() => boxFor(unit));
  const findings = useEvaluation(({ evaluation }) => evaluation?.findings ?? NONE);
  const shown = findingsOf(unit, findings);
  const at = placeBeside(unit, HEIGHT + shown.length * ROW);
  const record = orgIndex().unit(unit);
  if (!at || !record) return null;
  const team = record.kind === 'team' ? record : null;
  const people = box?.kind === 'team' ? Math.round(box.people * 10) / 10 : null;
  const { x, y, width, height } = at.about;
  // As far from the shape as the painter's rings are.
  const by = team ? Math.max(3.5, width * 0.24 + 1) : 2;
  return (
    <>
      <i
        className={css.ring}
        style={{ left: x - by, top: y - by, width: width + 2 * by, height: height + 2 * by, borderRadius: team ? 6 : height }}
        aria-hidden
      />
      <div className={css.hover} style={{ left: at.left, top: at.top }} data-far-card aria-hidden>
        <div className={css.title}>
          {team && <TypeSwatch type={team.type} />}
          <b>{record.name}</b>
          {people !== null && <span className="num">{`${people} ${people === 1 ? 'person' : 'people'}`}</span>}
        </div>
        <div className={css.kind}>
          {team ? `${TEAM_TYPE_NAME[team.type]} team` : record.kind === 'position' ? capital(ROLE_WORDS[record.role]) : 'Group'}
        </div>
        {shown.map((finding) => (
          <div key={`${finding.rule} ${finding.message}`} className={css.row}>
            <SeverityMark mark={finding.severity} size={14} label={null} />
            <span>{finding.message}</span>
          </div>
        ))}
      </div>
    </>
  );
}
const NONE: readonly Finding[] = [];

export function FarHover(): ReactElement | null {
  const hover = useFarState((state) => state.hover);
  return hover && hover.kind !== 'group' ? <Card key={hover.unit} unit={hover.unit} /> : null;
}
