// The widths of texts, for drawing as for layout.
export { fitText, textWidth, type Weight } from '../layout/text-width.ts';
