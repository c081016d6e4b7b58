// How long layout and routing take, the drag of one card, and a picture after another one: the quickest of several runs, first runs left out. CPU time, so that what else
// runs does not count.
import { buildPicture, sceneWithMoved } from '../../shared/draw/build.ts';
import { arrange } from '../../shared/layout/layout.ts';
import { company } from '../unit/draw/organisations.ts';

const WARM = 8;
function quickest(run: () => void, times: number): number {
  let least = Infinity;
  for (let at = -WARM; at < times; at++) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    if (at >= 0) least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

for (const [teams, times, goal] of [
  [300, 15, 30],
  [600, 9, 60],
  [5000, 5, 300],
] as const) {
  const design = company(teams);
  // A design is indexed once for as long as it lives: a copy makes every run pay for it.
  const layout = quickest(() => arrange({ ...design }), times);
  const whole = quickest(() => buildPicture({ ...design }), times);
  const picture = buildPicture(design);
  const card = picture.scene.boxes.find((box) => box.kind === 'team');
  const moves = new Map(card ? [[card.id, { x: card.rect.x + 40, y: card.rect.y + 8 }]] : []);
  const drag = quickest(() => sceneWithMoved(picture, moves), times);
  const findings = quickest(() => buildPicture(design, {}, picture), times);
  const first = design.units.find(({ kind }) => kind === 'team');
  const renamed = quickest(
    () => buildPicture({ ...design, units: design.units.map((unit) => (unit === first ? { ...unit, name: 'Another name' } : unit)) }, {}, picture),
    times,
  );
  const { width, height } = picture.scene.bounds;
  console.log(
    `${teams} teams, ${picture.scene.lines.length} lines, ${width} x ${height}: layout ${layout.toFixed(1)} ms, with routing ${whole.toFixed(1)} ms (to reach ${goal}), drag ${drag.toFixed(1)} ms (to reach 16), after a name ${renamed.toFixed(1)} ms, after findings ${findings.toFixed(1)} ms`,
  );
}
