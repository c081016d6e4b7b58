// Which addresses leave the app for the person's own browser.

/** The address to hand over, normalised; null for everything that is not plain https. */
export function outsideLink(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' || url.hostname === '' || url.username !== '' || url.password !== '') return null;
  return url.href;
}
