// Text onto the clipboard by the copy command's own event, which needs no permission in a browser nor on the desktop.

/** Puts the text onto the clipboard while a press is being handled; false where the browser does not copy. */
export function copyOut(text: string): boolean {
  let taken = false;
  const take = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = event.clipboardData !== null;
  };
  document.addEventListener('copy', take, true);
  // oxlint-disable-next-line typescript/no-deprecated -- what replaces it asks for a permission that the desktop gives to no page
  const done = document.execCommand('copy');
  document.removeEventListener('copy', take, true);
  return done && taken;
}
