// Cards, pills, docks and groups of a scene as native shapes that can be written in.
import { gaugeText, gaugeX, pipRow, PIP_GAP, PIP_WIDTH } from '../draw/card.ts';
import { fitText, textWidth } from '../draw/text-width.ts';
import type { GroupBox, Mark, PipKind, Point, Rect, Scene, SceneBox, TeamBox } from '../draw/scene.ts';
import { tilesOf } from '../draw/svg-cards.ts';
import type { TeamType } from '../model/types.ts';
import { ROLE_WORDS, TEAM_TYPE_WORDS } from '../model/words.ts';
import type { Sheet, Stroke, Words } from './pptx-sheet.ts';
import { BACK, DETAIL, FULL, type View } from './pptx-view.ts';

export class Cards {
  readonly #lit: ReadonlySet<string>;
  readonly #names: ReadonlyMap<string, string>;
  constructor(
    readonly sheet: Sheet,
    scene: Scene,
    readonly view: View,
  ) {
    this.#lit = new Set(scene.lines.flatMap(({ risk, toBox }) => (risk ? [toBox] : [])));
    this.#names = new Map(scene.boxes.map(({ id, name }) => [id, name]));
  }

  /** Whether the box has a shape of its own size on the slide: a group that the picture cuts off has a smaller one. */
  whole(box: SceneBox): boolean {
    const at = this.view.rect(box.rect);
    if (box.kind !== 'group') return this.view.holds(at);
    const cut = clamped(at, this.view.frame.place);
    return cut !== null && Math.abs(cut.width - at.width) < 0.01 && Math.abs(cut.height - at.height) < 0.01;
  }

  draw(box: SceneBox): void {
    const { c } = this.view.frame;
    const at = this.view.rect(box.rect);
    const through = this.view.through(box);
    const scale = this.view.scale;
    switch (box.kind) {
      case 'group': {
        const cut = clamped(at, this.view.frame.place);
        if (!cut) return;
        const stroke = { colour: c['card-edge'], width: 1 };
        const left = Math.max(2, box.title.x * scale);
        const inset = [left, 2, 0, Math.max(1, 5 * scale)] as const;
        // Its name stands at its upper edge: where that is out of the picture, so is the name.
        const words = cut.y - at.y > 2 ? null : this.#title(box, Math.min(cut.x + cut.width, at.x + (box.title.x + box.room) * scale) - cut.x - left);
        this.sheet.shape('roundRect', cut, {
          name: `Group ${box.name}`,
          id: box.id,
          fill: c.group,
          stroke,
          radius: 11 * scale,
          ...(words && { words: [words] }),
          align: 'left',
          anchor: box.collapsed ? 'middle' : 'top',
          inset,
          wrap: false,
          through,
        });
        if (box.collapsed && this.whole(box)) this.#tiles(box, through);
        return;
      }
      case 'team':
        if (this.view.holds(at)) this.#team(box, at, through);
        return;
      case 'position': {
        if (!this.view.holds(at)) return;
        const lit = this.#lit.has(box.id);
        const name = `${box.name}${box.count > 1 ? ` ×${box.count}` : ''}`;
        const words: Words[] = [
          { ...this.view.name(name, this.view.size(11.5, 17), at.width * 0.92), colour: c.text, bold: true },
          ...(scale >= FULL ? [{ text: box.roleLabel, size: 10 * scale, colour: c['text-3'] }] : []),
        ];
        const stroke: Stroke = { colour: lit ? c.critical : c['card-edge'], width: lit ? 2.5 : 1, ...(box.vacant ? { dash: 'dash' } : {}) };
        const fill = lit ? c['critical-tint'] : c.surface;
        this.sheet.shape('roundRect', at, {
          name: `${box.name}, ${ROLE_WORDS[box.role]}`,
          id: box.id,
          fill,
          stroke,
          radius: at.height,
          words,
          through,
          inset: [0, 0, 0, 0],
          wrap: false,
        });
        this.#mark(box.worst, at, through);
        return;
      }
      case 'dock': {
        if (!this.view.holds(at)) return;
        const stroke: Stroke = { colour: box.risk ? c.critical : c.sreLine, width: 2.5, ...(box.vacant ? { dash: 'dash' } : {}) };
        const words = [{ ...this.view.name(box.label, this.view.size(11, 14), at.width * 0.86), colour: c.text, bold: true }];
        const fill = box.risk ? c['critical-tint'] : c.surface;
        this.sheet.shape('roundRect', at, {
          name: `Works in ${this.#names.get(box.host) ?? box.host}: ${box.name}`,
          id: box.id,
          fill,
          stroke,
          radius: at.height,
          words,
          through,
          inset: [0, 0, 0, 0],
          wrap: false,
        });
        return;
      }
      default:
        return box satisfies never;
    }
  }

  /** The name of a group, with what is in it where that has room; null where nothing has. */
  #title(box: GroupBox, room: number): Words | null {
    const { scale, frame } = this.view;
    const large = this.view.size(12, 18);
    const long = `${box.name}  (${box.note.text})`;
    if (scale >= FULL && textWidth(long, large, 'bold') * 1.04 <= room) return { text: long, size: large, colour: frame.c['text-2'], bold: true };
    const size = Math.max(12 * scale, this.view.fit(box.name, large, room));
    // Where the picture cuts the group off, half a name says nothing.
    const text = this.whole(box) ? fitText(box.name, room / 1.04, size, 'bold') : box.name;
    return textWidth(text, size, 'bold') > room ? null : { text, size, colour: frame.c['text-2'], bold: true };
  }

  /** The teams of a collapsed group, one shape for those of a type that stand out and one for those that step back; a mark each where they have one. */
  #tiles(box: GroupBox, through: number): void {
    const { spot, c } = this.view.frame;
    const kinds = new Map<string, { type: TeamType; back: number; shapes: Point[][] }>();
    const tiles = tilesOf(box).map((tile) => ({ ...tile, at: this.view.rect(tile), back: !spot || spot.units.has(tile.team.id) ? through : BACK }));
    for (const { team, at, back } of tiles) {
      const { x, y, width, height } = at;
      const key = `${team.type} ${String(back)}`;
      const kind = kinds.get(key) ?? { type: team.type, back, shapes: [] };
      kind.shapes.push([
        { x, y },
        { x: x + width, y },
        { x: x + width, y: y + height },
        { x, y: y + height },
      ]);
      kinds.set(key, kind);
    }
    for (const { type, back, shapes } of kinds.values()) {
      const words = `${String(shapes.length)} ${TEAM_TYPE_WORDS[type]} ${shapes.length === 1 ? 'team' : 'teams'} in ${box.name}`;
      this.sheet.outlines(shapes, c[`t-${type}`], words, Math.max(30, back));
    }
    for (const { team, at, back } of tiles) this.#mark(team.worst, at, back);
  }

  #team(box: TeamBox, at: Rect, through: number): void {
    const { c } = this.view.frame;
    const scale = this.view.scale;
    const detail = scale >= DETAIL;
    const colour = c[`t-${box.type}`];
    const critical = box.worst === 'critical';
    const longest = detail ? box.name : box.name.split(/\s+/u).reduce((most, word) => (word.length > most.length ? word : most), '');
    const figure = `${Math.round(box.people * 10) / 10}${box.openings > 0 ? ` +${box.openings}` : ''}`;
    const words: Words[] = [
      { ...this.view.name(box.name, this.view.size(12.5), at.width - 20 * scale, longest), colour: c.text, bold: true },
      ...(scale >= FULL ? [{ text: `${TEAM_TYPE_WORDS[box.type]}, ${figure}`, size: 10 * scale, colour: c['text-3'] }] : []),
    ];
    this.sheet.shape('roundRect', at, {
      name: `Team ${box.name} (${TEAM_TYPE_WORDS[box.type]})`,
      id: box.id,
      fill: c.surface,
      stroke: { colour: critical ? c.critical : c['card-edge'], width: critical ? 2 : 1 },
      radius: 8 * scale,
      words,
      align: 'left',
      anchor: detail ? 'top' : 'middle',
      inset: [14 * scale, 4 * scale, detail ? 1 : box.gauge ? 36 * scale : box.host ? 12 * scale : 1, detail ? 4 * scale : 1],
      through,
    });
    const bar = { x: at.x + 3 * scale, y: at.y + 8 * scale, width: 5 * scale, height: at.height - 16 * scale };
    this.sheet.shape('rect', bar, { name: `${TEAM_TYPE_WORDS[box.type]} team`, fill: colour, through });
    if (detail && !box.gauge) this.#pips(box, at, colour, through);
    if (box.gauge) this.#gauge(box.gauge, at, through);
    this.#mark(box.worst, at, through);
  }

  /** Infrastructure's time: under the name, with words where they can be read; from afar in the lower part, with its share alone. */
  #gauge(gauge: NonNullable<TeamBox['gauge']>, at: Rect, through: number): void {
    const { c } = this.view.frame;
    const scale = this.view.scale;
    const near = scale >= DETAIL;
    const { share, tone } = gaugeText(gauge);
    const figure = 18 * scale;
    const room = at.width - 26 * scale - (near ? 0 : textWidth('100 %', figure, 'bold') + 4 * scale);
    const bar = { x: at.x + 14 * scale, y: at.y + (near ? 52 * scale : at.height - 28 * scale), width: room, height: (near ? 8 : 12) * scale };
    const radius = bar.height / 2;
    this.sheet.shape('roundRect', bar, { name: 'Load', fill: c['surface-3'], radius, through });
    const fill = tone === 'over' ? c.critical : tone === 'strained' ? c.warning : c['t-infrastructure'];
    const full = { ...bar, width: Math.max(4 * scale, room * gaugeX(gauge.share)) };
    this.sheet.shape('roundRect', full, { name: `${share} support and operation`, fill, radius, through });
    if (scale >= FULL) {
      const line = { ...bar, y: bar.y + 10 * scale, height: 16 * scale };
      this.sheet.text(line, { text: `${share} support and operation`, size: 10 * scale, colour: c['text-2'] }, { through });
    } else if (!near) {
      const colour = tone === 'over' ? c['critical-text'] : tone === 'strained' ? c['warning-text'] : c.text;
      const beside = { x: bar.x + room, y: bar.y - 6 * scale, width: at.x + at.width - 6 * scale - bar.x - room, height: bar.height + 12 * scale };
      this.sheet.text(beside, { text: share, size: figure, colour, bold: true }, { align: 'right', anchor: 'middle', wrap: false, through });
    }
  }

  /** The people, a mark each, one shape for each kind. */
  #pips(box: TeamBox, at: Rect, colour: string, through: number): void {
    const { c } = this.view.frame;
    const scale = this.view.scale;
    const kinds = new Map<PipKind, Point[][]>();
    let x = at.x + 14 * scale;
    const y = at.y + at.height - 15 * scale;
    for (const kind of pipRow(box.pips)) {
      const [w, h] = [(kind === 'sre' || kind === 'manager' ? 8 : 5) * scale, 10 * scale];
      const square = [
        { x, y },
        { x: x + w, y },
        { x: x + w, y: y + h },
        { x, y: y + h },
      ];
      const diamond = [
        { x: x + w / 2, y },
        { x: x + w, y: y + h / 2 },
        { x: x + w / 2, y: y + h },
        { x, y: y + h / 2 },
      ];
      const list = kinds.get(kind);
      const shape = kind === 'sre' ? diamond : square;
      if (list) list.push(shape);
      else kinds.set(kind, [shape]);
      x += (PIP_WIDTH[kind] + PIP_GAP) * scale;
    }
    const paint: Readonly<Record<PipKind, readonly [string, number]>> = {
      manager: [c['text-2'], 0],
      engineer: [colour, 0],
      other: [colour, 55],
      sre: [c['t-sre'], 0],
      opening: [c['text-3'], 70],
    };
    for (const [kind, shapes] of kinds) {
      const [fill, clear] = paint[kind];
      this.sheet.outlines(shapes, fill, `${shapes.length} ${kind}`, Math.max(clear, through));
    }
  }

  #mark(worst: Mark | undefined, at: Rect, through: number): void {
    if (!worst) return;
    const { c } = this.view.frame;
    const size = Math.max(7, Math.min(16, 15 * this.view.scale));
    const place = { x: at.x + at.width - size * 0.75, y: at.y - size * 0.25, width: size, height: size };
    const kind = worst === 'critical' ? 'octagon' : worst === 'warning' ? 'triangle' : 'ellipse';
    const words = [{ text: worst === 'advice' ? 'i' : '!', size: size * 0.62, colour: c[`on-${worst}`], bold: true }];
    this.sheet.shape(kind, place, { name: `${worst} finding`, fill: c[worst], words, inset: [0, 0, 0, 0], wrap: false, through });
  }
}

function clamped(at: Rect, place: Rect): Rect | null {
  const [x, y] = [Math.max(at.x, place.x), Math.max(at.y, place.y)];
  const width = Math.min(at.x + at.width, place.x + place.width) - x;
  const height = Math.min(at.y + at.height, place.y + place.height) - y;
  return width > 4 && height > 4 ? { x, y, width, height } : null;
}
