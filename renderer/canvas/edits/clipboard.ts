// Copy, cut and paste: as text, so that it goes between windows and into a file; a plain list of lines becomes teams.
import { fragmentOf, idMaker, pasteDesign } from '../../../shared/edits/build.ts';
import type { Design, Team, Unit, UnitId } from '../../../shared/model/types.ts';
import { announce } from '../../app/announce.tsx';
import { read } from '../../document/read.ts';
import { documentStore } from '../../stores/document.ts';
import { select, viewStore } from '../../stores/view.ts';
import { toast } from '../../ui/toast.tsx';
import { around } from '../adapter/spatial-index.ts';
import { bringIntoView, viewCentre, visibleRect } from '../camera.ts';
import { orgIndex, rectsOf, sceneStore } from '../scene-store.ts';
import { mayAddTeams } from '../overlays/paste-question.tsx';
import { namesIn } from './names.ts';
import { change } from './steps.ts';

const GAP = { x: 178, y: 92 };

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

/** How far a fragment moves to stand in the middle of the view, where it comes from elsewhere; beside its original otherwise. */
function shift(fragment: Design): { x: number; y: number } {
  const entries = Object.values(fragment.layout ?? {});
  const rect = around(entries.map(({ x, y }) => ({ x, y, width: 150, height: 64 })));
  const here = fragment.units.some((unit) => sceneStore.get().byUnit.has(unit.id));
  const view = visibleRect();
  if (!rect || (here && rect.x < view.x + view.width && rect.y < view.y + view.height && rect.x > view.x && rect.y > view.y)) return { x: 24, y: 24 };
  const centre = viewCentre();
  return { x: Math.round(centre.x - rect.x - rect.width / 2), y: Math.round(centre.y - rect.y - rect.height / 2) };
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

/** Names as product teams, in a grid at the middle of the view; in a selected group, where the layout puts them. */
export function pasteNames(names: readonly string[]): boolean {
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
  const centre = viewCentre();
  // On an empty canvas the layout does it better than a grid by hand.
  const free = into === undefined && before.units.length > 0;
  const layout = Object.fromEntries(
    teams.map((team, at) => [
      team.id,
      {
        x: Math.round(centre.x + ((at % columns) - columns / 2) * GAP.x),
        y: Math.round(centre.y + (Math.floor(at / columns) - rows / 2) * GAP.y),
      },
    ]),
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
  if (names.length > 0) return (await mayAddTeams(names)) && pasteNames(names);
  const said = 'Nothing here can be pasted. Copy cards, or a list of team names, one a line.';
  toast({ text: said, kind: 'paste' });
  announce(said);
  return false;
}
