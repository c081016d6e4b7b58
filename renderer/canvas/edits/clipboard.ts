// Copy, cut and paste: as text, so that it goes between windows and into a file; a plain list of lines becomes teams.
import type { Point, Rect } from '../../../shared/draw/scene.ts';
import { fragmentOf, idMaker, pasteDesign } from '../../../shared/edits/build.ts';
import type { Design, Team, Unit, UnitId } from '../../../shared/model/types.ts';
import { announce } from '../../app/announce.tsx';
import { read } from '../../document/read.ts';
import { documentStore } from '../../stores/document.ts';
import { select, viewStore } from '../../stores/view.ts';
import { toast } from '../../ui/toast.tsx';
import { around, grown } from '../adapter/spatial-index.ts';
import { bringIntoView, overCanvas, toWorld, viewCentre, visibleRect } from '../camera.ts';
import { orgIndex, rectsOf, sceneStore } from '../scene-store.ts';
import { mayAddTeams } from '../overlays/paste-question.tsx';
import { freeRoom } from './free-room.ts';
import { namesIn } from './names.ts';
import { change } from './steps.ts';

const CARD = { width: 150, height: 64 };
const GAP = { x: 178, y: 92 };

let pointer: Point | null = null;
/** Keeps where the pointer is, for who pastes; the answer stops it. */
export function watchPointer(): () => void {
  const move = ({ clientX, clientY }: PointerEvent): void => {
    pointer = { x: clientX, y: clientY };
  };
  window.addEventListener('pointermove', move, { passive: true });
  return () => window.removeEventListener('pointermove', move);
}
/** Where a paste is to go: the pointer on the canvas, else the middle of the view. */
const wanted = (): Point => (pointer && overCanvas(pointer) ? toWorld(pointer) : viewCentre());

/** The selected units as the text of a small design; null where nothing is selected. */
export function copyText(): string | null {
  const fragment = fragmentOf(documentStore.get().design, [...viewStore.get().units]);
  return fragment && `${JSON.stringify(fragment, null, 2)}\n`;
}

/** Shows what was added, and selects it. */
function present(before: Design): void {
  const known = new Set(before.units.map((unit) => unit.id));
  const added = documentStore
    .get()
    .design.units.filter((unit) => !known.has(unit.id))
    .map((unit) => unit.id);
  select(added);
  bringIntoView(rectsOf(added));
}

/** The one selected container that a paste goes into. */
function pasteInto(): UnitId | undefined {
  const [only, ...others] = viewStore.get().units;
  const unit = only === undefined || others.length > 0 ? undefined : orgIndex().unit(only);
  return unit?.kind === 'group' ? unit.id : undefined;
}

/** Left free around what is pasted. */
const ROOM = 14;
/** Tells whether nothing stands in a part of the world. A group counts too, but not for its own: what is put on one looks as if it belonged there. */
const emptyFor = (units: readonly Unit[]): ((part: Rect) => boolean) => {
  const own = new Set(units.flatMap(({ parent }) => parent ?? []));
  return (part) =>
    sceneStore
      .get()
      .places.within(grown(part, ROOM))
      .every((box) => own.has(box.id));
};

/** How far a fragment moves to stand in free room: near its original where that is in view, else where the paste is wanted. */
function shift(fragment: Design): { x: number; y: number } {
  const entries = Object.values(fragment.layout ?? {});
  const rect = around(entries.map(({ x, y }) => ({ x, y, ...CARD })));
  if (!rect) return { x: 0, y: 0 };
  const here = fragment.units.some((unit) => sceneStore.get().byUnit.has(unit.id));
  const view = visibleRect();
  const beside = here && rect.x < view.x + view.width && rect.y < view.y + view.height && rect.x > view.x && rect.y > view.y;
  const near = beside ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : wanted();
  const at = freeRoom(emptyFor(fragment.units), rect, near);
  return { x: at.x - Math.round(rect.x), y: at.y - Math.round(rect.y) };
}

export function pasteFragment(fragment: Design): boolean {
  const before = documentStore.get().design;
  const into = pasteInto();
  const by = shift(fragment);
  const label = `Paste ${fragment.units.length === 1 ? fragment.units[0]?.name : `${fragment.units.length} cards`}`;
  const done = change(label, [(design) => pasteDesign(design, fragment, { by, label, ...(into === undefined ? {} : { into }) })]);
  if (done) present(before);
  return done;
}

/** Names as product teams, in a grid in free room near a point; in a selected group, where the layout puts them. */
export function pasteNames(names: readonly string[], near: Point = wanted()): boolean {
  const before = documentStore.get().design;
  const into = pasteInto();
  const make = idMaker(before);
  const teams: Team[] = names.map((name) => ({
    id: make(name),
    kind: 'team',
    name,
    type: 'product',
    ...(into === undefined ? {} : { parent: into }),
    headcount: {},
  }));
  const columns = Math.ceil(Math.sqrt(teams.length));
  const rows = Math.ceil(teams.length / columns);
  const at = freeRoom(emptyFor(teams), { width: columns * GAP.x - GAP.x + CARD.width, height: rows * GAP.y - GAP.y + CARD.height }, near);
  // On an empty canvas the layout does it better than a grid by hand.
  const free = into === undefined && before.units.length > 0;
  const layout = Object.fromEntries(
    teams.map((team, nth) => [team.id, { x: at.x + (nth % columns) * GAP.x, y: at.y + Math.floor(nth / columns) * GAP.y }]),
  );
  const label = teams.length === 1 ? `Add ${teams[0]?.name}` : `Add ${teams.length} teams`;
  const done = change(label, [() => ({ label, put: { units: teams satisfies Unit[] }, ...(free ? { layout } : {}) })]);
  if (done) present(before);
  return done;
}

/** Pastes text: a copied part of a design, else names one a line, after they were shown. */
export async function pasteText(text: string): Promise<boolean> {
  const data = /^\s*[{[]/u.test(text);
  const result = data ? await read(text) : null;
  if (result?.ok && result.design.units.length > 0) return pasteFragment(result.design);
  const names = data ? [] : namesIn(text);
  // Where the pointer is now: to answer the question it goes elsewhere.
  const near = wanted();
  if (names.length > 0) return (await mayAddTeams(names)) && pasteNames(names, near);
  const said = 'Nothing here can be pasted. Copy cards, or a list of team names, one a line.';
  toast({ text: said, kind: 'paste' });
  announce(said);
  return false;
}
