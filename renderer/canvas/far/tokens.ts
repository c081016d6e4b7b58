// The theme's colours for the far view, read from the tokens that the style sheet gives.
import type { TeamType } from '../../../shared/model/types.ts';

const NAMES = [
  'canvas',
  'group',
  'surface',
  'surface-3',
  'border',
  'card-edge',
  'text',
  'text-3',
  'line',
  'accent',
  'focus',
  'critical',
  'on-critical',
  'warning',
  'on-warning',
  'advice',
  'praise',
  'added',
  'moved',
  't-product',
  't-infrastructure',
  't-sre',
  't-enabling',
  't-operations',
  't-quality',
  't-data',
  't-security',
  't-pool',
] as const;
type Name = (typeof NAMES)[number];
export interface FarTokens extends Readonly<Record<Name, string>> {
  readonly font: string;
  /** Width of a solid line, and of one at risk, in pixels. */
  readonly solid: number;
  readonly risk: number;
}
export const typeName = (type: TeamType): `t-${TeamType}` => `t-${type}`;

/** Where the system has colours of its own, they are used for all that is not told by colour alone. */
const FORCED: Readonly<Partial<Record<Name, string>>> = {
  canvas: 'Canvas',
  group: 'Canvas',
  surface: 'Canvas',
  border: 'CanvasText',
  'card-edge': 'CanvasText',
  text: 'CanvasText',
  'text-3': 'CanvasText',
  line: 'CanvasText',
  accent: 'Highlight',
  focus: 'Highlight',
};
const forced = (): MediaQueryList => matchMedia('(forced-colors: active)');

export function readTokens(element: Element): FarTokens {
  const style = getComputedStyle(element);
  const read = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const own = forced().matches ? FORCED : {};
  // Every name is set below.
  const colours = Object.fromEntries(NAMES.map((name) => [name, own[name] ?? read(name)])) as Record<Name, string>;
  return {
    ...colours,
    font: read('font') || 'sans-serif',
    solid: Number.parseFloat(read('w-solid')) || 1.5,
    risk: Number.parseFloat(read('w-risk')) || 3,
  };
}

/** Calls back when the theme is another; the answer stops it. */
export function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['class', 'style'] });
  const system = forced();
  system.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', changed);
  };
}
