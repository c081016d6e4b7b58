// The palette: drag an item onto the canvas, or press it to add it at the middle of the view or to what is selected. Below, what the lines mean.
import { memo, useRef, type PointerEvent, type ReactElement } from 'react';
import { press, startPlace } from '../canvas/gestures/place.ts';
import { useDesign, useDocument } from '../stores/document.ts';
import { cx } from '../ui/cx.ts';
import { Kbd } from '../ui/kbd.tsx';
import { TypeSwatch } from '../ui/team-type.tsx';
import { PEOPLE_ITEMS, TEAM_ITEMS, type PaletteItem } from './items.ts';
import css from './palette.module.css';

function Item({ item, pulse = false }: { readonly item: PaletteItem; readonly pulse?: boolean }): ReactElement {
  const readOnly = useDocument((document) => document.readOnly !== null);
  // A pointer that presses or drags is followed by the gesture; the click that the browser adds is for keys alone.
  const byPointer = useRef(false);
  const down = (event: PointerEvent<HTMLButtonElement>): void => {
    if (event.button !== 0) return;
    byPointer.current = true;
    startPlace(event.nativeEvent, item);
  };
  const click = (): void => {
    if (!byPointer.current) press(item);
    byPointer.current = false;
  };
  const Picture = item.kind === 'team' ? null : item.icon;
  return (
    <button
      type="button"
      className={cx(css.item, pulse && css.pulse)}
      disabled={readOnly}
      title={`Drag ${item.name} onto the canvas, or press to add it`}
      data-palette-item={item.id}
      onPointerDown={down}
      onClick={click}
    >
      {item.kind === 'team' ? <TypeSwatch type={item.type} /> : <span className={css.icon}>{Picture && <Picture size={16} aria-hidden />}</span>}
      <span className={css.words}>{item.name}</span>
      {item.key !== undefined && <Kbd keys={item.key} />}
    </button>
  );
}

const LEGEND = [
  ['reports', 'Reports to'],
  ['dotted', 'Dotted line'],
  ['own', 'SRE’s own line'],
  ['support', 'Support, by load'],
  ['risk', 'Line at risk'],
] as const;

const Legend = memo((): ReactElement => (
  <ul className={css.legend}>
    {LEGEND.map(([kind, name]) => (
      <li key={kind}>
        <svg viewBox="0 0 34 10" className={css[kind]} aria-hidden>
          {kind === 'support' ? <path d="M0 4.200Q18 4 34 0V10Q18 6 0 5.800Z" /> : <path d="M0 5H34" />}
          {kind === 'own' && <rect x="0" y="1" width="11" height="8" rx="4" />}
        </svg>
        {name}
      </li>
    ))}
  </ul>
));

export function Palette(): ReactElement {
  const empty = useDesign((design) => design.units.length === 0);
  const readOnly = useDocument((state) => state.readOnly !== null);
  return (
    // With nothing in it that takes the focus it is scrolled by keys itself.
    <div className={css.palette} {...(readOnly ? { tabIndex: 0 } : {})}>
      <div className={css.section} role="group" aria-label="Teams">
        <div className={css.heading}>Teams</div>
        {TEAM_ITEMS.map((item, at) => (
          <Item key={item.id} item={item} pulse={empty && at === 0} />
        ))}
      </div>
      <div className={css.section} role="group" aria-label="People">
        <div className={css.heading}>People</div>
        {PEOPLE_ITEMS.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </div>
      <div className={css.section} role="group" aria-label="Lines">
        <div className={css.heading}>Lines</div>
        <Legend />
      </div>
    </div>
  );
}
