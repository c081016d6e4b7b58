// Plain solid lines as one path: where several run together on a manager's bus, the bus is stroked once and is no bolder than a drop.
import { linePath } from '../../../shared/draw/path.ts';
import type { SceneLine } from '../../../shared/draw/scene.ts';

export const isSolid = (line: SceneLine): boolean => line.kind === 'reports' && line.own !== true && line.risk === undefined && line.under !== true;
export const solidPath = (lines: readonly SceneLine[]): string => lines.filter(isSolid).map(linePath).join('');
