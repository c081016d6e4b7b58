// The first touch of a pointer on the canvas, sent to the gesture that it begins; and what a double press does.
import type { SceneBox } from '../../../shared/draw/scene.ts';
import { paletteItem } from '../../palette/items.ts';
import { viewStore, select } from '../../stores/view.ts';
import { focusStage, toWorld } from '../camera.ts';
import { addAt } from '../edits/add.ts';
import { recordsOf } from '../edits/lines.ts';
import { startRename } from '../edits/rename.ts';
import { approach, farBoxAt } from '../far/far-store.ts';
import { isFar } from '../level.ts';
import { documentStore } from '../../stores/document.ts';
import { sceneStore } from '../scene-store.ts';
import { startConnect } from './connect.ts';
import { startLasso } from './lasso.ts';
import { pressBox } from './move.ts';

/** Parts of the canvas with clicks of their own. */
const OWN_CLICKS = 'button, input, textarea, [data-nodrag], [data-canvas-menu]';

/** Space turns a drag into a pan, which React Flow does. */
let space = false;
export function watchSpace(): () => void {
  const key = (event: KeyboardEvent): void => {
    if (event.code === 'Space') space = event.type === 'keydown';
  };
  const blur = (): void => void (space = false);
  window.addEventListener('keydown', key);
  window.addEventListener('keyup', key);
  window.addEventListener('blur', blur);
  return () => {
    window.removeEventListener('keydown', key);
    window.removeEventListener('keyup', key);
    window.removeEventListener('blur', blur);
  };
}

const elementOf = (target: EventTarget | null): Element | null => (target instanceof Element ? target : null);
function boxOf(target: Element | null): SceneBox | undefined {
  const key = target?.closest('[data-key]')?.getAttribute('data-key');
  return key == null ? undefined : sceneStore.get().boxes.get(key);
}

function pressLine(id: string, adds: boolean): void {
  const { lines, units } = viewStore.get();
  const [record] = recordsOf(documentStore.get().design, [id]);
  const implied = /^contains:(.*)$/su.exec(id)?.[1];
  // A line that containment makes is no record: what it tells about is the unit.
  if (record === undefined) return select(implied === undefined ? [] : [implied]);
  const next = new Set(adds ? lines : []);
  if (adds && lines.has(record)) next.delete(record);
  else next.add(record);
  select(adds ? units : [], next);
}

export function pressCanvas(event: PointerEvent): void {
  const target = elementOf(event.target);
  if (event.button !== 0 || space || target?.closest(OWN_CLICKS)) return;
  const adds = event.shiftKey || event.ctrlKey || event.metaKey;
  const client = { x: event.clientX, y: event.clientY };
  if (isFar()) {
    focusStage();
    event.preventDefault();
    return startLasso(event, adds, farBoxAt(client));
  }
  const box = boxOf(target);
  // Focus goes where the press goes, before the browser moves it: a name that is being edited is kept.
  const card = target?.closest<HTMLElement>('[data-key]');
  if (card) card.focus({ preventScroll: true });
  else focusStage();
  event.preventDefault();
  const handle = target?.closest('[data-handle]')?.getAttribute('data-handle');
  if (box && (handle === 'top' || handle === 'bottom')) return startConnect(event, box, handle);
  if (box) return pressBox(event, box, adds);
  const line = target?.closest('[data-line]')?.getAttribute('data-line');
  if (line != null) return pressLine(line, adds);
  startLasso(event, adds);
}

export function doublePress(event: MouseEvent): void {
  const target = elementOf(event.target);
  if (target?.closest(OWN_CLICKS) || target?.closest('[data-line]')) return;
  const client = { x: event.clientX, y: event.clientY };
  const at = toWorld(client);
  if (isFar()) return approach(client, at);
  const box = boxOf(target);
  const team = paletteItem('team-product');
  if (box && (box.kind !== 'group' || target?.closest('[data-name]'))) {
    const [unit, ...others] = box.kind === 'dock' ? box.units : [box.id];
    if (unit !== undefined && others.length === 0) startRename(unit);
  } else if (team) addAt(team, at, box ? { kind: 'inside', container: box.id } : null);
}
