// A slide's picture: our own SVG text, read as a document and put in place, never as HTML.
import { useLayoutEffect, useRef, type ReactElement } from 'react';
import css from './present.module.css';

export interface SlidePictureProps {
  readonly svg: string | null;
  /** What it shows, for those who do not see it. */
  readonly title: string;
  readonly className?: string | undefined;
}

export function SlidePicture({ svg, title, className }: SlidePictureProps): ReactElement {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = ref.current;
    if (!place) return;
    if (svg === null) {
      place.replaceChildren();
      return;
    }
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
    if (documentElement.localName !== 'svg') return;
    documentElement.setAttribute('width', '100%');
    documentElement.setAttribute('height', '100%');
    documentElement.setAttribute('aria-hidden', 'true');
    place.replaceChildren(document.importNode(documentElement, true));
  }, [svg]);
  return <div ref={ref} className={className ?? css.picture} role="img" aria-label={`Slide: ${title}`} />;
}
