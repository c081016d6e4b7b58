// The drawing as an SVG file, by the same scene that the canvas shows.
export async function exportSvg(): Promise<void> {}
