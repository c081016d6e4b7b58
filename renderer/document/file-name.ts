// A file name for a design that has none: its name, without what file systems refuse.
export function fileNameFor(designName: string): string {
  const plain = designName
    .normalize('NFKC')
    .replace(/[\p{Cc}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\.+|\.+$/gu, '');
  return `${plain.slice(0, 80) || 'Untitled'}.orgscale`;
}
