// What every way of drawing is given in the playback bench: two months of one company, 2,000 teams in the later one, wholly in sight.
import type { Camera } from '../../../renderer/canvas/camera.ts';
import { tween, type Tween } from '../../../renderer/canvas/film/tween.ts';
import { buildScene } from '../../../shared/draw/build.ts';
import { company } from '../../unit/draw/organisations.ts';

export const designs = [company(1960), company(2000)] as const;
const after = buildScene(designs[1]);
export const between: Tween = tween(buildScene(designs[0]), after);
export const teams = after.boxes.filter(({ kind }) => kind === 'team').length;

const { bounds } = after;
const zoom = Math.min(innerWidth / bounds.width, innerHeight / bounds.height);
export const camera: Camera = { x: -bounds.x * zoom, y: -bounds.y * zoom, zoom };
