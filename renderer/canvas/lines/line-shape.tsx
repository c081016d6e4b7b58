// One line of the scene: its look by kind, a wide invisible path to press, and what a finding, a selection or a preview adds.
import { memo, type ReactElement } from 'react';
import { linePath, roundedPath } from '../../../shared/draw/path.ts';
import type { SceneBand, SceneLine } from '../../../shared/draw/scene.ts';
import { useView } from '../../stores/view.ts';
import { cx } from '../../ui/cx.ts';
import { useArriving } from '../states/glide.ts';
import { useLit, type Lit } from '../states/lit.ts';
import { usePreview } from '../states/preview.ts';
import css from './lines.module.css';
import { halfway } from './path.ts';
import { isSolid } from './solid.ts';

/** Whether it is one of several lines with a casing in common. */
export const isBundled = (line: SceneLine): boolean => line.own === true && line.kind === 'reports' && line.risk === undefined;

function Plain({ line, d, lit }: { readonly line: SceneLine; readonly d: string; readonly lit: boolean }): ReactElement {
  const look = line.own ? css.own : css[line.kind];
  const bundled = isBundled(line) && !lit;
  return (
    <>
      {!bundled && (line.kind === 'dotted' || line.own) && <path d={d} className={css.case} />}
      <path d={bundled ? linePath(line) : d} className={cx(look, line.under && css.under)} />
    </>
  );
}

/** The casing of SREs' own lines to one manager: under all of them, so that their joints stay whole. */
export const Casing = memo(({ d }: { readonly d: string }): ReactElement => <path d={d} className={css.case} />);

function AtRisk({ d }: { readonly d: string }): ReactElement {
  return (
    <>
      <path d={d} className={css.halo} />
      <path d={d} className={css.riskCase} />
      <path d={d} className={css.risk} />
    </>
  );
}

/** Two slanted strokes across a line that a fix takes away. */
export function Struck({ line }: { readonly line: SceneLine }): ReactElement {
  const { x, y } = halfway(line.points);
  const strokes = [-5, 0].map((dy) => `M${x - 7},${y + 5 + dy + 2}l14,-10`).join('');
  return (
    <>
      <path d={strokes} className={css.strikeCase} />
      <path d={strokes} className={css.strike} />
    </>
  );
}

/** A line of the finding; and containment's own line, where the path goes along it. */
const isLit = (line: SceneLine, { lines, units }: Lit): boolean =>
  lines.has(line.record ?? line.id) || (line.implied === true && units.has(line.from) && units.has(line.to));

export const LineShape = memo(({ line }: { readonly line: SceneLine }): ReactElement => {
  const selected = useView((view) => line.record !== undefined && view.lines.has(line.record));
  const lit = useLit((state) => isLit(line, state));
  const litSeverity = useLit((state) => state.severity);
  const dims = useLit((state) => state.dims);
  const arrives = useArriving((state) => state.lines.has(line));
  const removed = usePreview((state) => state.removedLines.includes(line));
  const d = roundedPath(line.points);
  const risk = lit ? (litSeverity === 'praise' || litSeverity === 'advice' ? undefined : litSeverity) : line.risk;
  return (
    <g
      className={cx(css.line, dims && !lit && css.dim, arrives && css.arrives, risk === 'warning' && css.warns)}
      data-line={line.id}
      data-line-kind={line.kind}
      data-risk={risk}
      data-removed={removed || undefined}
    >
      {selected && <path d={d} className={css.selection} />}
      {risk ? <AtRisk d={d} /> : line.kind !== 'supports' && (lit || !isSolid(line)) && <Plain line={line} d={d} lit={lit} />}
      {removed && <Struck line={line} />}
      <path d={d} className={css.hit} />
    </g>
  );
});

/** A stretch of support: as wide as the work of all that it carries, with a wedge where it arrives at the supporter. */
export const Band = memo(({ band }: { readonly band: SceneBand }): ReactElement => {
  const dims = useLit((state) => state.dims && !band.lines.some((id) => state.lines.has(id)));
  const arrives = useArriving((state) => state.bands.has(band));
  const end = band.points.at(-1);
  const before = band.points.at(-2);
  const half = band.width / 2 + 4;
  const angle = end && before ? (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI : 0;
  return (
    <g style={{ color: `var(--t-${band.type})` }} className={cx(dims && css.dim, arrives && css.arrives)} data-band={band.lines.join(' ')}>
      <path d={roundedPath(band.points)} stroke="currentColor" strokeWidth={band.width} />
      {band.end && end && (
        <path
          d={`M-9,${-half}L0,0L-9,${half}z`}
          fill="currentColor"
          transform={`translate(${end.x},${end.y}) rotate(${angle})`}
          className={css.wedge}
        />
      )}
    </g>
  );
});

/** A line that a fix would add: green, dashed, with an arrow. */
export function GhostLine({ line }: { readonly line: SceneLine }): ReactElement | null {
  const end = line.points.at(-1);
  const before = line.points.at(-2);
  if (!end || !before) return null;
  const angle = (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI;
  const d = roundedPath(line.points);
  return (
    <g data-ghost-line={line.id}>
      <path d={d} className={css.case} />
      <path d={d} className={css.ghost} />
      <path d="M-8,-4.5L0,0L-8,4.5z" fill="var(--added)" transform={`translate(${end.x},${end.y}) rotate(${angle})`} />
    </g>
  );
}
