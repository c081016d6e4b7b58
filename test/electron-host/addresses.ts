// Chromium takes a scheme it does not know for another program's. So app://bundle/x is https://bundle.app.ehost.localhost/x to it, and only to it.

const SUFFIX = '.ehost.localhost';

/** As Chromium is asked for it. `handled` says for which schemes the app answers. */
export function toChromium(url: string, handled: (scheme: string) => boolean): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/iu.exec(url) ?? [];
  return handled(scheme) ? `https://${host}.${scheme}${SUFFIX}${rest.startsWith('/') ? rest : `/${rest}`}` : url;
}

/** As the app knows it. */
export function fromChromium(url: string): string {
  const [, host, scheme, rest] = /^https:\/\/([^/?#]*)\.([a-z][a-z0-9+-]*)\.ehost\.localhost(.*)$/u.exec(url) ?? [];
  return host === undefined || scheme === undefined ? url : `${scheme}://${host}${rest ?? ''}`;
}

/** As `senderFrame.origin` and the like say it; Node's URL has no origin for schemes of one's own. */
export function originOf(url: string): string {
  if (!URL.canParse(url)) return 'null';
  const { origin, protocol, host } = new URL(url);
  return origin === 'null' && host !== '' ? `${protocol}//${host}` : origin;
}
