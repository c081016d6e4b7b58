// The second window of a show: it knows no design, only what the first window tells.
import { useEffect, useState, type ReactElement } from 'react';
import { Audience } from './audience.tsx';
import { showKey, type ShowKey } from './keys.ts';
import { Presenter } from './presenter.tsx';
import { isEnd, isTold, openLine, say, type Asked, type Told } from './told.ts';
import css from './present.module.css';

const channel = openLine();
const ask = (asked: Asked): void => say(channel, asked);
const key = (pressed: ShowKey): void => ask({ kind: 'key', key: pressed });
const point = (spot: { readonly x: number; readonly y: number } | null): void => ask({ kind: 'spot', spot });
const next = (): void => key({ type: 'slide.next' });

export function PresenterPage(): ReactElement {
  const [show, setShow] = useState<Told | null>(null);
  const [ended, setEnded] = useState(false);
  useEffect(() => {
    let of = 0;
    const hear = ({ data }: MessageEvent<unknown>): void => {
      if (isTold(data)) {
        ({ of } = data);
        setEnded(false);
        setShow(data);
        for (const theme of ['dark', 'contrast'] as const) document.documentElement.classList.toggle(theme, data.theme === theme);
      } else if (isEnd(data)) {
        setEnded(true);
        window.close();
      }
    };
    const press = (event: KeyboardEvent): void => {
      if (event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter')) return;
      const found = showKey(event, of);
      if (!found || found.type === 'presenter.open') return;
      event.preventDefault();
      key(found);
    };
    const bye = (): void => ask({ kind: 'bye' });
    channel.addEventListener('message', hear);
    window.addEventListener('keydown', press);
    window.addEventListener('pagehide', bye);
    document.title = 'Presenter';
    ask({ kind: 'hello' });
    return () => {
      channel.removeEventListener('message', hear);
      window.removeEventListener('keydown', press);
      window.removeEventListener('pagehide', bye);
    };
  }, []);
  if (!show || ended)
    return (
      <p className={css.alone} role="status">
        {ended ? 'The show has ended. This window can be closed.' : 'Waiting for the show: start it in the window with the design.'}
      </p>
    );
  return show.swapped ? (
    <Audience show={show} onPoint={point} onNext={next} onTheWay={null} />
  ) : (
    <Presenter show={show} onKey={key} onPoint={point} />
  );
}
