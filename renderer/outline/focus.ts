// Going to the outline by a command: the keys are in it once it is there, and once the command palette has given them back.
const TRIES = 90;

export function focusOutline(): void {
  let tries = TRIES;
  const look = (): void => {
    const grid = document.querySelector<HTMLElement>('[role="treegrid"]');
    if (grid && document.querySelector('[data-modal]') === null) requestAnimationFrame(() => grid.focus({ preventScroll: true }));
    else if ((tries -= 1) > 0) requestAnimationFrame(look);
  };
  look();
}
