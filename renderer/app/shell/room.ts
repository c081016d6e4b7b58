// A narrow window has no room for the inspector beside the drawing: it steps aside, and comes back with the room.
import { closePanel, isPanelClosed, NARROW, openPanel, sizePanel, startSize } from './panels.ts';

/** Follows the window's width until the answer is called. Who opens the inspector in a narrow window keeps it. */
export function followRoom(): () => void {
  let narrow = false;
  let aside = false;
  const look = (): void => {
    if (window.innerWidth < NARROW === narrow) return;
    narrow = !narrow;
    if (narrow) {
      aside = startSize('inspector') > 0 && !isPanelClosed('inspector');
      if (aside) closePanel('inspector');
    } else if (aside) {
      aside = false;
      openPanel('inspector');
      sizePanel('inspector', startSize('inspector'));
    }
  };
  look();
  window.addEventListener('resize', look);
  return () => window.removeEventListener('resize', look);
}
