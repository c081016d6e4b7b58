// Draws a sketch as a small picture, in the theme's colours. Sizes are those on screen: a card keeps its pips only where they can be seen.
import { memo, type CSSProperties, type ReactElement } from 'react';
import type { Sketch } from '../../shared/host/records.ts';
import { cx } from '../ui/cx.ts';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { typeColour } from '../ui/team-type.tsx';
import css from './sketch-picture.module.css';

type Box = Sketch['boxes'][number];
type Scaled = readonly [number, number, number, number];

const round = (value: number): number => Math.round(value * 10) / 10;

/** Pips of a card, at most what fits. */
function Pips({ at: [x, y, w, h], people }: { readonly at: Scaled; readonly people: number }): ReactElement {
  const count = Math.min(people, Math.floor((w - 8) / 5));
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        <rect key={index} x={x + 4 + index * 5} y={y + h - 8} width="3.2" height="5" rx="1" />
      ))}
    </>
  );
}

function TeamCard({ box, at }: { readonly box: Box; readonly at: Scaled }): ReactElement {
  const [x, y, w, h] = at;
  const colour: CSSProperties = { fill: typeColour(box.type ?? 'product') };
  if (w < 22 || h < 11) {
    const solid = box.risk ? { ...colour, stroke: 'var(--critical)' } : colour;
    return <rect x={x} y={y} width={w} height={h} rx={Math.min(3, w / 5)} className={cx(css.small, box.risk && css.risk)} style={solid} />;
  }
  const mark = Math.min(8, h - 6);
  return (
    <>
      <rect x={x} y={y} width={w} height={h} rx="3.5" className={cx(css.card, box.risk && css.risk)} />
      <g style={colour}>
        <rect x={x + 3.5} y={y + 3.5} width={mark} height={mark} rx="2" />
        {h > 21 && <Pips at={at} people={box.people ?? 0} />}
      </g>
      <rect x={x + mark + 7} y={y + 3.5 + mark / 2 - 1.5} width={Math.max(0, w - mark - 14)} height="3" rx="1.5" className={css.words} />
    </>
  );
}

function Pill({ box, at: [x, y, w, h] }: { readonly box: Box; readonly at: Scaled }): ReactElement {
  return (
    <>
      <rect x={x} y={y} width={w} height={h} rx={h / 2} className={cx(box.kind === 'dock' ? css.dock : css.card, box.risk && css.risk)} />
      {w > 18 && h > 6 && <rect x={x + h} y={y + h / 2 - 1.2} width={Math.max(0, w - h * 1.5)} height="2.4" rx="1.2" className={css.words} />}
    </>
  );
}

function SketchBox({ box, at }: { readonly box: Box; readonly at: Scaled }): ReactElement {
  const [x, y, w, h] = at;
  switch (box.kind) {
    case 'group':
      return <rect x={x} y={y} width={w} height={h} rx={Math.min(8, w / 8)} className={css.group} />;
    case 'team':
      return <TeamCard box={box} at={at} />;
    case 'position':
    case 'dock':
      return <Pill box={box} at={at} />;
    default:
      return box.kind satisfies never;
  }
}

const LINE_CLASS = { reports: undefined, dotted: css.dotted, own: css.own, support: css.support, risk: css.lineRisk } as const;
const LINE_LEAST = { reports: 1, dotted: 1.2, own: 1.3, support: 1, risk: 2 } as const;

interface Props {
  readonly sketch: Sketch;
  readonly width: number;
  readonly height: number;
  /** Free space around the drawing. */
  readonly margin?: number;
  /** Leave the marks of findings out, where there is no room for them. */
  readonly bare?: boolean;
}

export const SketchPicture = memo(({ sketch, width, height, margin = 12, bare = false }: Props): ReactElement => {
  // Never larger than life: a design of two teams is not blown up to fill the picture.
  const scale = Math.min((width - margin * 2) / Math.max(1, sketch.width), (height - margin * 2) / Math.max(1, sketch.height), 0.42);
  const left = (width - sketch.width * scale) / 2;
  const top = (height - sketch.height * scale) / 2;
  const place = ([x, y, w, h]: Box['at']): Scaled => [round(left + x * scale), round(top + y * scale), round(w * scale), round(h * scale)];
  const point = (value: number, index: number): number => round(value * scale + (index % 2 === 0 ? left : top));
  const groups = sketch.boxes.filter(({ kind }) => kind === 'group');
  const cards = sketch.boxes.filter(({ kind }) => kind !== 'group');
  return (
    <svg className={css.picture} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="xMidYMid meet" aria-hidden>
      {groups.map((box, index) => (
        <SketchBox key={index} box={box} at={place(box.at)} />
      ))}
      {sketch.lines.map(({ kind, points, width: stroke }, index) => (
        <polyline
          key={index}
          points={points.map(point).join(' ')}
          className={cx(css.line, LINE_CLASS[kind])}
          strokeWidth={round(Math.max(bare ? LINE_LEAST[kind] * 0.6 : LINE_LEAST[kind], stroke * scale))}
        />
      ))}
      {cards.map((box, index) => (
        <SketchBox key={index} box={box} at={place(box.at)} />
      ))}
      {!bare &&
        sketch.marks.map(({ severity, at: [x, y] }, index) => (
          <g key={index} transform={`translate(${round(left + x * scale - 7)},${round(top + y * scale - 6)})`}>
            <SeverityMark mark={severity} size={11} label={null} />
          </g>
        ))}
    </svg>
  );
});
