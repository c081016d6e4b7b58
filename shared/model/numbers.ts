// Numbers as a person reads them, the same wherever they are said.

/** A form is kept: to make one takes far longer than to use it, and a picture says many numbers. */
const forms = new Map<number, Intl.NumberFormat>();
function formOf(places: number): Intl.NumberFormat {
  let form = forms.get(places);
  if (!form) forms.set(places, (form = new Intl.NumberFormat('en', { maximumFractionDigits: places })));
  return form;
}

/**
 * A number in words' company: thousands parted, at most so many places behind the point.
 * @example numberWords(5027) // "5,027"
 */
export const numberWords = (value: number, places = 0): string => formOf(places).format(value);

/**
 * A number to so many places behind the point; as it is where it is too large to have any.
 * @example rounded(0.30000000000000004, 9) // 0.3
 */
export function rounded(value: number, places: number): number {
  const scale = 10 ** places;
  const scaled = value * scale;
  return Number.isFinite(scaled) ? Math.round(scaled) / scale : value;
}

/** The finite number next to any, 0 for none: sums and shares of figures that cannot be may leave the numbers that JSON has. */
export const finite = (value: number): number => (Number.isNaN(value) ? 0 : Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value)));
