// What the app is, and the licences of what it contains: read from the list that the build made of its own bundles.
import { useEffect, useState, type ReactElement } from 'react';
import * as z from 'zod';
import { Dialog } from '../../ui/dialog.tsx';
import css from './about-dialog.module.css';

const noticesSchema = z.array(z.object({ name: z.string(), version: z.string(), licence: z.string(), address: z.string(), text: z.string() }));
type Notices = z.infer<typeof noticesSchema>;

async function load(): Promise<Notices | null> {
  try {
    const answer = await fetch(new URL('licences.json', document.baseURI));
    return answer.ok ? noticesSchema.parse(await answer.json()) : null;
  } catch {
    return null;
  }
}

function List({ notices }: { readonly notices: Notices }): ReactElement {
  return (
    <ul className={css.list}>
      {notices.map(({ name, version, licence, address, text }) => (
        <li key={`${name} ${version}`}>
          <details>
            <summary>
              <b>{name}</b> {version} <span>{licence}</span>
            </summary>
            {address !== '' && (
              <a href={address} target="_blank" rel="noreferrer">
                {address}
              </a>
            )}
            <pre tabIndex={0} aria-label={`Licence of ${name}`}>
              {text}
            </pre>
          </details>
        </li>
      ))}
    </ul>
  );
}

export function AboutDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [notices, setNotices] = useState<Notices | null | undefined>(undefined);
  useEffect(() => {
    let here = true;
    void load().then((found) => here && setNotices(found));
    return () => {
      here = false;
    };
  }, []);
  return (
    <Dialog title="Licences" open wide onClose={onClose}>
      <p className={css.lead}>Orgscale is free software under the MIT licence. It contains the work of others, with thanks:</p>
      {notices === null && <p>The list could not be read. It is made by the build, and stands beside the app as licences.json.</p>}
      {notices && <List notices={notices} />}
    </Dialog>
  );
}
