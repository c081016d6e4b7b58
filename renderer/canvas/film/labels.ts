// What is new in a month wears a label while it comes.
import { FONT, type Brush, type Drawn } from './brush.ts';

/** What is new wears its month for as long as it is new; many at once say it in one word at the month itself. */
export function paintLabels(brush: Brush, boxes: readonly Drawn[]): void {
  const { on, picture } = brush;
  const { colours, month } = picture;
  const news = boxes.filter(({ moving }) => moving.news !== null);
  if (news.length > 8) return;
  on.font = `600 10.5px ${FONT}`;
  for (const { moving, shown } of news) {
    const words =
      moving.news === 'bud'
        ? `Two teams, month ${month}`
        : moving.news === 'dock'
          ? `${moving.box.short} docks, month ${month}`
          : `${moving.box.short}, month ${month}`;
    const width = on.measureText(words).width + 14;
    const x = shown.x + shown.w / 2 - width / 2;
    const y = shown.y + shown.h + 5;
    on.globalAlpha = Math.min(1, picture.t * 3);
    on.fillStyle = moving.news === 'dock' ? colours['c-sre'] : colours.accent;
    on.beginPath();
    on.roundRect(x, y, width, 18, 6);
    on.fill();
    on.fillStyle = moving.news === 'dock' ? colours.surface : colours['on-accent'];
    on.fillText(words, x + 7, y + 12.8);
  }
  on.globalAlpha = 1;
}
