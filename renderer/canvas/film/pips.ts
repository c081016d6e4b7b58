// Pips, gauge and mark of a card, on the film's canvas.
import { gaugeX, pipRow, PIP_GAP, PIP_WIDTH } from '../../../shared/draw/card.ts';
import type { Mark, PipKind, TeamBox } from '../../../shared/draw/scene.ts';
import { write, type Brush, type Shown } from './brush.ts';

export function paintPips(brush: Brush, box: TeamBox, x: number, top: number, z: number, colour: string): void {
  const { on, picture } = brush;
  const { colours } = picture;
  let at = x + 9 * z;
  const alpha = on.globalAlpha;
  for (const kind of pipRow(box.pips)) {
    paintPip(brush, kind, at, top, z, colour, alpha);
    at += (PIP_WIDTH[kind] + PIP_GAP) * z;
  }
  on.globalAlpha = alpha;
  const size = Math.max(9, 11 * z);
  write(brush, String(Math.round(box.people * 10) / 10), at + 3 * z, top + 5 * z + size * 0.36, size, 560, colours['text-2'], 60);
}
function paintPip(brush: Brush, kind: PipKind, x: number, y: number, z: number, colour: string, alpha: number): void {
  const { on, picture } = brush;
  const { colours } = picture;
  on.globalAlpha = kind === 'other' ? alpha * 0.45 : alpha;
  switch (kind) {
    case 'manager':
      on.fillStyle = colours['text-2'];
      on.beginPath();
      on.arc(x + 4 * z, y + 5 * z, 4 * z, 0, 2 * Math.PI);
      on.fill();
      return;
    case 'engineer':
    case 'other':
      on.fillStyle = colour;
      on.fillRect(x, y, 5 * z, 10 * z);
      return;
    case 'sre':
      on.fillStyle = colours['t-sre'];
      on.beginPath();
      on.moveTo(x + 5.75 * z, y);
      on.lineTo(x + 10.75 * z, y + 5 * z);
      on.lineTo(x + 5.75 * z, y + 10 * z);
      on.lineTo(x + 0.75 * z, y + 5 * z);
      on.fill();
      return;
    case 'opening':
      on.strokeStyle = colours['text-3'];
      on.lineWidth = 1;
      on.strokeRect(x + 0.5, y + 0.5, 4 * z, 9 * z);
      return;
    default:
      return kind satisfies never;
  }
}

export function paintGauge(brush: Brush, gauge: NonNullable<TeamBox['gauge']>, { x, y, w }: Shown, z: number): void {
  const { on, picture } = brush;
  const { colours } = picture;
  const room = w - 20 * z;
  on.fillStyle = colours['surface-3'];
  on.fillRect(x + 10 * z, y + 53 * z, room, 8 * z);
  on.fillStyle = gauge.share > 1 ? colours.critical : gauge.share > 0.5 ? colours.warning : colours['t-infrastructure'];
  on.fillRect(x + 10 * z, y + 53 * z, room * gaugeX(gauge.share), 8 * z);
}

export function paintMark(brush: Brush, mark: Mark, x: number, y: number, size: number): void {
  const { on, picture } = brush;
  const { colours } = picture;
  on.fillStyle = colours[mark];
  on.beginPath();
  if (mark === 'critical') {
    const k = size * 0.3;
    const corners: readonly (readonly [number, number])[] = [
      [k, 0],
      [size - k, 0],
      [size, k],
      [size, size - k],
      [size - k, size],
      [k, size],
      [0, size - k],
      [0, k],
    ];
    for (const [dx, dy] of corners) on.lineTo(x + dx, y + dy);
  } else if (mark === 'warning') {
    on.moveTo(x + size / 2, y);
    on.lineTo(x + size, y + size * 0.9);
    on.lineTo(x, y + size * 0.9);
  } else on.arc(x + size / 2, y + size / 2, size / 2, 0, 2 * Math.PI);
  on.fill();
  on.fillStyle = colours[`on-${mark}`];
  on.fillRect(x + size / 2 - size * 0.07, y + size * 0.26, size * 0.14, size * 0.34);
  on.fillRect(x + size / 2 - size * 0.07, y + size * 0.68, size * 0.14, size * 0.13);
}
