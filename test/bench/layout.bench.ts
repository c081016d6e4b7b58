// How long layout and routing take, and the drag of one card: medians over several runs, first runs left out. CPU time, so that what else runs does not count.
import { buildPicture, sceneWithMoved } from '../../shared/draw/build.ts';
import { arrange } from '../../shared/layout/layout.ts';
import { company } from '../unit/draw/organisations.ts';

function median(run: () => void, times: number): number {
  const taken: number[] = [];
  for (let at = 0; at < times + 2; at++) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    if (at >= 2) taken.push((user + system) / 1000);
  }
  return taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)] ?? 0;
}

for (const [teams, times, goal] of [
  [300, 15, 30],
  [600, 9, 60],
  [5000, 5, 300],
] as const) {
  const design = company(teams);
  // A design is indexed once for as long as it lives: a copy makes every run pay for it.
  const layout = median(() => arrange({ ...design }), times);
  const whole = median(() => buildPicture({ ...design }), times);
  const picture = buildPicture(design);
  const card = picture.scene.boxes.find((box) => box.kind === 'team');
  const moves = new Map(card ? [[card.id, { x: card.rect.x + 40, y: card.rect.y + 8 }]] : []);
  const drag = median(() => sceneWithMoved(picture, moves), times);
  const { width, height } = picture.scene.bounds;
  console.log(
    `${teams} teams, ${picture.scene.lines.length} lines, ${width} x ${height}: layout ${layout.toFixed(1)} ms, with routing ${whole.toFixed(1)} ms (to reach ${goal}), drag ${drag.toFixed(1)} ms (to reach 16)`,
  );
}
