// The formats that can be exported: what each is called, what it is good for, and what can be chosen about it.
import type { SceneTheme } from '../../shared/draw/palette.ts';
import type { Format } from './export.worker.ts';

export interface Kind {
  readonly name: string;
  readonly hint: string;
  readonly slides?: true;
  readonly themed?: true;
}
export const KINDS: Readonly<Record<Format, Kind>> = {
  svg: { name: 'SVG', hint: 'A drawing of any size. It holds the design and opens here again.', themed: true },
  png: { name: 'PNG', hint: 'A picture. It holds the design and opens here again.', themed: true },
  pdf: { name: 'PDF', hint: 'Your slides and the whole drawing, to print or to send.', slides: true, themed: true },
  pptx: { name: 'PowerPoint', hint: 'Slides of native shapes that can be edited, with your notes.', slides: true, themed: true },
  html: { name: 'Web page', hint: 'One file that plays your slides in any browser, without a network.', slides: true, themed: true },
  md: { name: 'Markdown', hint: 'The findings, and who answers to whom.' },
  txt: { name: 'Text', hint: 'Who answers to whom, as an indented outline.' },
  mmd: { name: 'Mermaid', hint: 'A diagram that code hosts draw in Markdown.' },
  dot: { name: 'Graphviz', hint: 'A graph in the language of dot.' },
};
/** In the order of the keys above. */
export const FORMATS = Object.keys(KINDS) as readonly Format[]; // the keys of a record of formats

/** What is chosen in the dialog. */
export interface Options {
  readonly format: Format;
  /** Only what is selected, where that can be. */
  readonly part: boolean;
  readonly theme: SceneTheme;
  readonly scale: number;
  readonly names: boolean;
  readonly findings: boolean;
  readonly tiled: boolean;
}
export const FIRST: Options = { format: 'svg', part: false, theme: 'light', scale: 2, names: true, findings: false, tiled: false };
