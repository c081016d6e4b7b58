// The small menu on the canvas: kinds of a line that was just drawn, what stands at its loose end, where an SRE works.
import { Menu } from '@base-ui/react/menu';
import Check from 'lucide-react/icons/check';
import { useMemo, type ReactElement } from 'react';
import { gestureStore, openMenu, useGesture } from '../gestures/gesture-store.ts';
import { focusStage } from '../camera.ts';
import css from './overlays.module.css';

export function ChoiceMenu(): ReactElement | null {
  const menu = useGesture((state) => state.menu);
  const anchor = useMemo(() => menu && { getBoundingClientRect: () => new DOMRect(menu.at.x, menu.at.y, 0, 0) }, [menu]);
  if (!menu) return null;
  const withTicks = menu.choices.some((choice) => choice.checked);
  return (
    <Menu.Root
      open
      modal={false}
      onOpenChange={(open) => {
        // A choice closes the menu itself, before it runs.
        if (open || gestureStore.get().menu === null) return;
        openMenu(null);
        focusStage();
      }}
    >
      <Menu.Portal>
        <Menu.Positioner className={css.menuPlace} anchor={anchor} side="bottom" align="start" sideOffset={6}>
          <Menu.Popup className={css.menu} aria-label={menu.title} finalFocus={false} data-canvas-menu>
            <div className={css.menuTitle}>{menu.title}</div>
            {menu.choices.map((choice) => (
              <Menu.Item
                key={choice.id}
                className={css.item}
                onClick={() => {
                  openMenu(null);
                  // The keyboard is back on the canvas before a choice may take it on, to a name that wants writing.
                  focusStage();
                  choice.run();
                }}
              >
                {withTicks && (choice.checked ? <Check size={14} aria-label="now" /> : <i className={css.tickless} />)}
                {choice.name}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
