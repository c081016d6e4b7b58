// Colours for a terminal, and none where the output goes into a file or a pipe.
import { styleText } from 'node:util';
import type { Paint } from '../shared/report/text.ts';

const STYLES = { critical: ['red', 'bold'], warning: 'yellow', advice: 'cyan', praise: 'green', strong: 'bold', faint: 'dim' } as const;

export function paintFor(stream: NodeJS.WriteStream): Paint {
  const colours = stream.isTTY && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';
  return (style, text) => {
    if (!colours) return text;
    const styles = STYLES[style];
    return typeof styles === 'string' ? styleText(styles, text) : styles.reduce((painted, each) => styleText(each, painted), text);
  };
}
