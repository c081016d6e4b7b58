// A box of the scene as a card: one frame with its states, and inside it what its kind and the level of detail show.
import type { NodeProps } from '@xyflow/react';
import Pin from 'lucide-react/icons/pin';
import { memo, type CSSProperties, type ReactElement } from 'react';
import type { DockBox, PositionBox, SceneBox, TeamBox } from '../../../shared/draw/scene.ts';
import { indexOf } from '../../../shared/model/org-index.ts';
import type { UnitId } from '../../../shared/model/types.ts';
import { useDesign } from '../../stores/document.ts';
import { useEvaluation } from '../../stores/evaluation.ts';
import { cx } from '../../ui/cx.ts';
import { SeverityMark } from '../../ui/severity-mark.tsx';
import { TEAM_TYPE_ICON, TypeSwatch } from '../../ui/team-type.tsx';
import type { BoxNode } from '../adapter/nodes.ts';
import { boxKey } from '../adapter/share.ts';
import { isHost } from '../gestures/line-kind.ts';
import { useDetail, type Detail } from '../level.ts';
import { setCursor, useTabStop } from '../states/cursor.ts';
import { useGlide } from '../states/glide.ts';
import { useLit } from '../states/lit.ts';
import { useCardState } from './card-state.ts';
import css from './card.module.css';
import { describe, describeFinding } from './describe.ts';
import { GroupContent } from './group-content.tsx';
import { Name } from './name-field.tsx';
import { Gauge, Marks, Pips } from './parts.tsx';

const SreIcon = TEAM_TYPE_ICON.sre;

/** The mark of the worst finding; the quiet one of what was accepted, with the reason. */
function Worst({ box, size }: { readonly box: SceneBox; readonly size: number }): ReactElement | null {
  const mark = box.worst ?? (box.accepted && 'accepted');
  if (!mark) return null;
  return (
    <span className={css.worst} data-mark={mark} title={box.worst ? undefined : `Accepted: ${box.accepted?.join('; ') ?? ''}`}>
      <SeverityMark mark={mark} size={mark === 'accepted' ? size - 2 : size} label={null} />
    </span>
  );
}

function Corner({ box }: { readonly box: SceneBox }): ReactElement | null {
  if (!box.worst || box.worst === 'advice') return null;
  return (
    <span className={css.corner}>
      <SeverityMark mark={box.worst} size={16} label={null} />
    </span>
  );
}

function TeamContent({ box, level }: { readonly box: TeamBox; readonly level: Detail }): ReactElement {
  if (level === 'small') {
    return (
      <>
        <Name unit={box.id} name={box.name} as="team" />
        <Corner box={box} />
      </>
    );
  }
  return (
    <>
      <div className={css.head}>
        <TypeSwatch type={box.type} />
        <Name unit={box.id} name={box.name} text={box.short} as="team" />
        <Worst box={box} size={15} />
      </div>
      <Pips box={box} />
      {box.gauge ? <Gauge gauge={box.gauge} /> : <Marks box={box} />}
    </>
  );
}

function PositionContent({ box, level }: { readonly box: PositionBox; readonly level: Detail }): ReactElement {
  return (
    <>
      <span className={css.initials} aria-hidden>
        {box.initials}
      </span>
      {level !== 'small' && (
        <span className={css.who} data-who>
          <Name unit={box.id} name={box.name} text={box.short} as="person" />
          <div className={css.role} title={box.roleShort === box.roleLabel ? undefined : box.roleLabel}>
            {box.roleShort}
            {box.count > 1 && ` × ${box.count}`}
            {box.vacant && ', vacant'}
          </div>
        </span>
      )}
      <Worst box={box} size={14} />
    </>
  );
}

function DockContent({ box, level }: { readonly box: DockBox; readonly level: Detail }): ReactElement {
  if (level === 'small') return <i className={css.dot} />;
  return (
    <>
      <SreIcon size={13} strokeWidth={2.2} aria-hidden />
      <Name unit={box.units[0] ?? box.id} name={box.name} text={box.label} />
    </>
  );
}

function Content({ box, level }: { readonly box: SceneBox; readonly level: Detail }): ReactElement {
  switch (box.kind) {
    case 'team':
      return <TeamContent box={box} level={level} />;
    case 'position':
      return <PositionContent box={box} level={level} />;
    case 'group':
      return <GroupContent box={box} level={level} />;
    case 'dock':
      return <DockContent box={box} level={level} />;
    default:
      return box satisfies never;
  }
}

const KIND_WORDS = { team: 'team', position: 'position', group: 'group', dock: 'embedded SRE' } as const satisfies Record<SceneBox['kind'], string>;

/** The unit that a box is about; of a dock, its first seat's. */
const unitOf = (box: SceneBox): UnitId => (box.kind === 'dock' ? (box.units[0] ?? box.id) : box.id);

function Frame({ box }: { readonly box: SceneBox }): ReactElement {
  const level = useDetail();
  const host = useDesign((design) => box.kind === 'team' && isHost(indexOf(design).unit(box.id)));
  const state = useCardState(box, host);
  const severity = useLit((lit) => lit.severity);
  const unit = unitOf(box);
  const ref = useGlide(box);
  const tabStop = useTabStop(unit);
  const words = useDesign((design) => describe(box, indexOf(design)));
  const finding = useEvaluation(({ evaluation }) => describeFinding(box, evaluation));
  // React's style type has no custom properties.
  const { width, height } = box.rect;
  const style = (
    box.kind === 'team'
      ? { '--tc': `var(--t-${box.type})`, '--w': `${width}px`, '--h': `${height}px` }
      : box.kind === 'position'
        ? { '--w': `${width}px` }
        : undefined
  ) as CSSProperties | undefined;
  return (
    <div
      ref={ref}
      className={cx(
        css.frame,
        css[box.kind],
        level === 'small' && css.atSmall,
        box.kind === 'group' && box.collapsed && css.stack,
        box.kind === 'team' && box.gauge && box.worst === 'critical' && css.strained,
        box.kind === 'dock' && box.risk && css.risk,
        (box.kind === 'position' || box.kind === 'dock') && box.vacant && css.vacant,
        state.lit && cx(css.lit, css[severity]),
        state.dim && css.dim,
        state.gains && css.gains,
        state.removed && css.removed,
        state.moves && css.moves,
        state.target && css.target,
        state.carried && css.carried,
        state.selected && css.selected,
      )}
      style={style}
      role="group"
      tabIndex={tabStop ? 0 : -1}
      aria-roledescription={KIND_WORDS[box.kind]}
      aria-label={`${words}${finding}${state.selected ? ', selected' : ''}`}
      data-key={boxKey(box)}
      data-unit={unit}
      data-kind={box.kind}
      data-detail={level}
      data-removed={state.removed || undefined}
      data-host={(box.kind === 'team' && box.host) || undefined}
      data-free={(box.kind === 'position' && box.group === undefined) || undefined}
      data-selected={state.selected || undefined}
      data-lit={state.lit || undefined}
      data-target={state.target || undefined}
      onFocus={() => setCursor(unit)}
    >
      <Content box={box} level={level} />
      {box.pinned && (
        <span className={css.pin} title="Pinned in place">
          <Pin size={10} aria-hidden />
        </span>
      )}
      {state.socket && <i className={css.socket} />}
      {box.kind !== 'dock' && (
        <>
          <i className={cx(css.handle, css.top)} data-handle="top" />
          <i className={cx(css.handle, css.bottom)} data-handle="bottom" />
        </>
      )}
    </div>
  );
}

/** The one node type of the canvas. */
export const BoxCard = memo(
  ({ data }: NodeProps<BoxNode>): ReactElement => <Frame box={data.box} />,
  (before, after) => before.data === after.data,
);
