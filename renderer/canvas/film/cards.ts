// Cards, pills and docks on the film's canvas, in as much detail as the zoom has room for.
import { ICONS } from '../../../shared/draw/icons.ts';
import type { SceneBox, TeamBox } from '../../../shared/draw/scene.ts';
import type { TeamType } from '../../../shared/model/types.ts';
import { fittingOf } from '../cards/fitting.ts';
import { cut, FONT, NAME_LEAST, WITH_PIPS, write, type Brush, type Shown } from './brush.ts';
import { smallName } from './names.ts';
import { paintGauge, paintMark, paintPips } from './pips.ts';

const icons = new Map<TeamType, Path2D>();
function iconOf(type: TeamType): Path2D {
  let path = icons.get(type);
  if (path) return path;
  path = new Path2D();
  const attribute = (tag: string, name: string): number => Number(new RegExp(` ${name}="([^"]+)"`, 'u').exec(tag)?.[1] ?? 0);
  for (const [tag, kind] of ICONS[type].matchAll(/<(path|circle|ellipse) [^>]*>/gu)) {
    if (kind === 'path') path.addPath(new Path2D(/ d="([^"]+)"/u.exec(tag)?.[1] ?? ''));
    else {
      const round = new Path2D();
      const [cx, cy] = [attribute(tag, 'cx'), attribute(tag, 'cy')];
      round.ellipse(cx, cy, attribute(tag, 'r') || attribute(tag, 'rx'), attribute(tag, 'r') || attribute(tag, 'ry'), 0, 0, 2 * Math.PI);
      path.addPath(round);
    }
  }
  icons.set(type, path);
  return path;
}

function paintCard(brush: Brush, { x, y, w, h }: Shown, edge: string, width: number, radius: number, fill: string): void {
  const { on } = brush;
  on.fillStyle = fill;
  on.strokeStyle = edge;
  on.lineWidth = width;
  on.beginPath();
  on.roundRect(x + width / 2, y + width / 2, Math.max(0, w - width), Math.max(0, h - width), radius);
  on.fill();
  on.stroke();
}

export function paintTeam(brush: Brush, box: TeamBox, shown: Shown): void {
  const { on, picture } = brush;
  const { colours, camera } = picture;
  const z = camera.zoom;
  const { x, y, w } = shown;
  const colour = colours[`t-${box.type}`];
  const severe = box.worst === 'critical' && box.gauge !== undefined;
  const filled = z < WITH_PIPS;
  if (filled) return paintTile(brush, box, shown, colour);
  paintCard(brush, shown, severe ? colours.critical : colours['card-edge'], severe ? 2 : 1, 8 * z, colours.surface);
  const size = Math.max(NAME_LEAST, 12.5 * z);
  if (z >= 0.5) {
    on.save();
    on.translate(x + 11.5 * z, y + 10.5 * z);
    on.scale((13 / 24) * z, (13 / 24) * z);
    on.strokeStyle = colour;
    on.lineWidth = 2;
    on.stroke(iconOf(box.type));
    on.restore();
  } else {
    on.fillStyle = colour;
    on.fillRect(x + 6 * z, y + 8 * z, Math.max(3, 8 * z), Math.max(6, 16 * z));
  }
  const left = z >= 0.5 ? 35 * z : 10 * z + 6;
  const right = box.worst ? Math.max(12, 26 * z) : 4;
  write(brush, box.short, x + left, y + Math.max(size + 1, 21.5 * z), size, 620, colours.text, w - left - right);
  if (box.worst) paintMark(brush, box.worst, x + w - Math.max(13, 24 * z), y + 7 * z, Math.max(10, 15 * z));
  paintPips(brush, box, x, Math.max(y + 32 * z, y + size + 4), z, colour);
  if (box.gauge) paintGauge(brush, box.gauge, shown, z);
}

/** Of a small card's name and of a small pill's initials, in pixels of the screen. */
const SMALL = { name: 9.5, initials: 8.5 };

/** A card from some way off: its type's colour, and its name on as many lines as fit. */
function paintTile(brush: Brush, box: TeamBox, { x, y, w, h }: Shown, colour: string): void {
  const { on, picture } = brush;
  const { colours, camera } = picture;
  const alpha = on.globalAlpha;
  on.fillStyle = colours.surface;
  on.fillRect(x, y, w, h);
  on.globalAlpha = alpha * 0.7;
  on.fillStyle = colour;
  on.fillRect(x, y, w, h);
  on.globalAlpha = alpha;
  const ems = (w - 8 * camera.zoom) / SMALL.name;
  const lines = h < 2 * SMALL.name ? [cut(box.name, ems)] : smallName(box.name, ems);
  on.textAlign = 'center';
  on.font = `620 ${SMALL.name}px ${FONT}`;
  on.fillStyle = '#fff';
  const top = y + h / 2 + SMALL.name * (0.86 - lines.length / 2);
  for (const [at, line] of lines.entries()) on.fillText(line, x + w / 2, top + at * SMALL.name);
  on.textAlign = 'left';
  if (box.worst) paintMark(brush, box.worst, x + w - 8, y - 5, 12);
}

export function paintPill(brush: Brush, box: Extract<SceneBox, { kind: 'position' }>, shown: Shown): void {
  const { on, picture } = brush;
  const { colours, camera } = picture;
  const z = camera.zoom;
  on.setLineDash(box.vacant ? [4, 3] : []);
  paintCard(brush, shown, box.worst === 'critical' ? colours.critical : colours['card-edge'], 1, 15 * z, colours.surface);
  on.setLineDash([]);
  if (z < WITH_PIPS) {
    on.textAlign = 'center';
    write(brush, box.initials, shown.x + shown.w / 2, shown.y + shown.h / 2 + 3, Math.min(26 * z, SMALL.initials), 650, colours['text-2'], 40);
    on.textAlign = 'left';
    return;
  }
  const size = Math.max(NAME_LEAST - 1, 11.5 * z);
  const left = z >= 0.5 ? 34 * z : 8 * z;
  if (z >= 0.5) {
    on.fillStyle = colours['surface-3'];
    on.beginPath();
    on.arc(shown.x + 16 * z, shown.y + 15 * z, 11 * z, 0, 2 * Math.PI);
    on.fill();
    on.textAlign = 'center';
    write(brush, box.initials, shown.x + 16 * z, shown.y + 18.3 * z, 9 * z, 650, colours['text-2'], 40);
    on.textAlign = 'left';
  }
  const middle = z >= 0.7 ? 13.5 * z : shown.h / 2 + size * 0.36;
  const room = shown.w - left - 4;
  const name = cut(box.short, room / size) === box.short ? box.short : fittingOf(box.name, true).brief;
  write(brush, name, shown.x + left, shown.y + middle, size, 600, colours.text, room);
  if (z >= 0.7) write(brush, box.roleLabel, shown.x + left, shown.y + 24 * z, 10 * z, 450, colours['text-3'], shown.w - left - 4);
}

export function paintDock(brush: Brush, box: Extract<SceneBox, { kind: 'dock' }>, shown: Shown): void {
  const { picture } = brush;
  const { colours, camera } = picture;
  const z = camera.zoom;
  const colour = box.risk ? colours.critical : colours.sreLine;
  paintCard(brush, shown, colour, Math.max(1, 2 * z), 11 * z, box.risk ? colours['critical-tint'] : colours.surface);
  if (z >= 0.5) write(brush, box.short, shown.x + 9 * z, shown.y + 15 * z, 11 * z, 620, colours.text, shown.w - 12 * z);
}
