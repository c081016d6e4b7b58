// All lines near the viewport, in the scene's drawing order: bands, solid, dotted, SREs' own, those at risk; then ghosts, then labels.
import { Fragment, memo, type ReactElement } from 'react';
import { linePath } from '../../../shared/draw/path.ts';
import type { SceneBand, SceneBox, SceneLine } from '../../../shared/draw/scene.ts';
import { cx } from '../../ui/cx.ts';
import { LINES_LAYER } from '../adapter/nodes.ts';
import type { SpatialIndex } from '../adapter/spatial-index.ts';
import { useDetail } from '../level.ts';
import { useScene } from '../scene-store.ts';
import { useArriving } from '../states/glide.ts';
import { useLit } from '../states/lit.ts';
import { usePreview } from '../states/preview.ts';
import { Band, Casing, GhostLine, isBundled, LineShape } from './line-shape.tsx';
import css from './lines.module.css';
import { solidPath } from './solid.ts';

const Solid = memo(({ lines }: { readonly lines: readonly SceneLine[] }): ReactElement => {
  const dims = useLit((state) => state.dims);
  const arriving = useArriving((state) => state.lines);
  const look = cx(css.line, css.reports, dims && css.dim);
  const there = arriving.size === 0 ? lines : lines.filter((line) => !arriving.has(line));
  return (
    <>
      <path d={solidPath(there)} className={look} data-solid />
      {there !== lines && <path d={solidPath(lines.filter((line) => arriving.has(line)))} className={cx(look, css.arrives)} />}
    </>
  );
});

const together = (a: SceneLine | undefined, b: SceneLine): boolean => a !== undefined && isBundled(a) && isBundled(b) && a.toBox === b.toBox;

/** Whether a line is the first of those that share a casing. */
const opens = (lines: readonly SceneLine[], at: number): boolean => {
  const line = lines[at];
  return line !== undefined && isBundled(line) && !together(lines[at - 1], line);
};

function casing(lines: readonly SceneLine[], from: number): string {
  const first = lines[from];
  if (!first) return '';
  let path = linePath(first);
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at];
    if (!line || !together(first, line)) break;
    path += linePath(line);
  }
  return path;
}

export function LinesLayer({ lines, bands }: { readonly lines: readonly SceneLine[]; readonly bands: readonly SceneBand[] }): ReactElement {
  const added = usePreview((state) => state.addedLines);
  return (
    <svg className={css.layer} style={{ zIndex: LINES_LAYER }} aria-hidden>
      <g className={css.bands}>
        {bands.map((band) => (
          <Band key={`${band.team} ${band.lines.join(' ')} ${band.points[0]?.x} ${band.points[0]?.y}`} band={band} />
        ))}
      </g>
      <Solid lines={lines} />
      {lines.map((line, at) => (
        <Fragment key={line.id}>
          {opens(lines, at) && <Casing d={casing(lines, at)} />}
          <LineShape line={line} />
        </Fragment>
      ))}
      {added.map((line) => (
        <GhostLine key={line.id} line={line} />
      ))}
    </svg>
  );
}

/** From a group's right edge to the next box that its name would run into, at most so far. */
const FAR = 240;
function beyond(box: SceneBox, places: SpatialIndex<SceneBox>): number {
  const { x, y, width } = box.rect;
  const strip = { x: x + width + 1, y: y - 24, width: FAR, height: 48 };
  return Math.min(FAR, ...places.within(strip).map(({ rect }) => (rect.x > x + width ? rect.x - x - width : FAR))) - 8;
}

/** Names of groups at a fixed size, over the cards: from afar a header inside the group has no room. */
export function GroupLabels(): ReactElement | null {
  const { boxes } = useScene((state) => state.scene);
  const places = useScene((state) => state.places);
  const level = useDetail();
  if (level === 'near') return null;
  return (
    <div className={css.labels} style={{ zIndex: LINES_LAYER + 60 }} aria-hidden>
      {boxes.map(
        (box) =>
          box.kind === 'group' && (
            <span
              key={box.id}
              className={css.group}
              style={{ left: box.rect.x, top: box.rect.y, maxWidth: box.rect.width + Math.max(0, beyond(box, places)) }}
            >
              {box.name}
            </span>
          ),
      )}
    </div>
  );
}

export function LineLabels(): ReactElement {
  const lines = useScene((state) => state.scene.lines);
  const level = useDetail();
  const arriving = useArriving((state) => state.lines);
  return (
    <div className={cx(css.labels, level !== 'near' && css.far)} style={{ zIndex: LINES_LAYER + 50 }}>
      {lines.map(
        (line) =>
          line.label && (
            <span key={line.id} className={cx(css.label, arriving.has(line) && css.arrives)} style={{ left: line.label.at.x, top: line.label.at.y }}>
              {line.label.text}
            </span>
          ),
      )}
    </div>
  );
}
