// Printing pages that the app does not show: they stand in the document while they are printed, and the app steps aside.

interface Pages {
  readonly style: string;
  readonly pages: string;
}

/** Puts pages into the document for as long as `use` takes: on the screen nothing changes, in print there is nothing else. */
export async function withPages<T>({ style, pages }: Pages, use: () => Promise<T>): Promise<T> {
  const place = document.createElement('div');
  place.className = 'pages-to-print';
  // Our own drawing: every name in it was escaped when it was drawn.
  place.innerHTML = pages;
  // A style sheet that is made here, not written into the page: the policy of the app allows no other.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `@media screen { .pages-to-print { display: none } }
@media print { body > :not(.pages-to-print) { display: none !important } html, body { height: auto !important; overflow: visible !important } ${style.replace(/@page[^{]*\{[^}]*\}/gu, '')} }
${(style.match(/@page[^{]*\{[^}]*\}/gu) ?? []).join('\n')}`,
  );
  document.body.append(place);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  try {
    await document.fonts.ready;
    return await use();
  } finally {
    place.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  }
}

/** Opens the system's print dialog; resolves when it is done with the pages, or when `stop` says so. */
export async function printDialog(stop: AbortSignal): Promise<void> {
  // `print` blocks in most browsers; where it does not, the event says when the pages may go.
  const after = new Promise<void>((resolve) => {
    addEventListener('afterprint', () => resolve(), { once: true });
    stop.addEventListener('abort', () => resolve(), { once: true });
  });
  print();
  await after;
}
