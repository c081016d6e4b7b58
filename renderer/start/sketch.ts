// A scene as a sketch: what remains of a drawing in a small picture.
import type { Point, Scene, SceneBox, SceneLine } from '../../shared/draw/scene.ts';
import type { Sketch } from '../../shared/host/records.ts';

/** A picture 250 pixels wide shows no more than this, and a list of recent files should stay small. */
const MOST_BOXES = 400;
const MOST_MARKS = 6;

type SketchBox = Sketch['boxes'][number];
type SketchLine = Sketch['lines'][number];

function lineKind({ risk, own, kind }: SceneLine): SketchLine['kind'] {
  if (risk === 'critical') return 'risk';
  if (own) return 'own';
  switch (kind) {
    case 'reports':
      return 'reports';
    case 'dotted':
    case 'embeds':
      return 'dotted';
    case 'supports':
      return 'support';
    default:
      return kind satisfies never;
  }
}

function boxOf(box: SceneBox, x: number, y: number): SketchBox {
  const { rect } = box;
  const at: SketchBox['at'] = [Math.round(rect.x - x), Math.round(rect.y - y), Math.round(rect.width), Math.round(rect.height)];
  const risk = box.worst === 'critical' || (box.kind === 'dock' && box.risk);
  return {
    kind: box.kind,
    at,
    ...(box.kind === 'team' && { type: box.type, people: box.people }),
    ...(risk && { risk }),
  };
}

const flat = (points: readonly Point[], x: number, y: number): number[] =>
  points.flatMap((point) => [Math.round(point.x - x), Math.round(point.y - y)]);

/** The sketch of a scene. Marks are the worst findings' first few. */
export function sketchOf(scene: Scene): Sketch {
  const { x, y, width, height } = scene.bounds;
  const boxes = scene.boxes.slice(0, MOST_BOXES);
  const shown = new Set(boxes.flatMap((box) => (box.kind === 'dock' ? box.units : [box.id])));
  const marks = (['critical', 'warning'] as const).flatMap((severity) => boxes.filter((box) => box.worst === severity && box.kind !== 'group'));
  return {
    width: Math.round(width),
    height: Math.round(height),
    boxes: boxes.map((box) => boxOf(box, x, y)),
    lines: [
      ...scene.bands.map(({ points, width: wide }) => ({ kind: 'support' as const, points: flat(points, x, y), width: Math.round(wide * 10) / 10 })),
      // Support is drawn by its bands; a line of its own would be drawn twice.
      ...scene.lines
        .filter(({ kind, fromBox, toBox }) => kind !== 'supports' && shown.has(fromBox) && shown.has(toBox))
        .map((line) => ({ kind: lineKind(line), points: flat(line.points, x, y), width: Math.round(line.width * 10) / 10 })),
    ],
    marks: marks.slice(0, MOST_MARKS).map(({ rect, worst }) => ({
      severity: worst ?? 'warning',
      at: [Math.round(rect.x + rect.width - x), Math.round(rect.y - y)],
    })),
  };
}
