// The widths of texts, for drawing as for layout.
export { fitText, textWidth } from '../layout/text-width.ts';
