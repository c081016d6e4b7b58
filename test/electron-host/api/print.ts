// Electron's options of printToPDF as Chromium takes them. Lengths are in inches in both.

export interface PdfOptions {
  readonly landscape?: boolean;
  readonly printBackground?: boolean;
  readonly scale?: number;
  readonly pageSize?: string | { readonly width: number; readonly height: number };
  readonly margins?: { readonly top?: number; readonly bottom?: number; readonly left?: number; readonly right?: number };
  readonly pageRanges?: string;
  readonly preferCSSPageSize?: boolean;
  readonly generateTaggedPDF?: boolean;
}

const SIZES: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['A3', [11.7, 16.54]],
  ['A4', [8.27, 11.7]],
  ['A5', [5.83, 8.27]],
  ['Letter', [8.5, 11]],
  ['Legal', [8.5, 14]],
  ['Tabloid', [11, 17]],
]);
const MARGIN = 0.4;

export function printOptions({ pageSize = 'Letter', margins = {}, ...options }: PdfOptions): Readonly<Record<string, unknown>> {
  const size = typeof pageSize === 'string' ? SIZES.get(pageSize) : ([pageSize.width, pageSize.height] as const);
  if (!size) throw new Error(`Invalid pageSize ${JSON.stringify(pageSize)}`);
  return {
    landscape: options.landscape ?? false,
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    paperWidth: size[0],
    paperHeight: size[1],
    marginTop: margins.top ?? MARGIN,
    marginBottom: margins.bottom ?? MARGIN,
    marginLeft: margins.left ?? MARGIN,
    marginRight: margins.right ?? MARGIN,
    pageRanges: options.pageRanges ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
  };
}
