// Numbers as a person reads them, the same wherever they are said.

/**
 * A number in words' company: thousands parted, at most so many places behind the point.
 * @example numberWords(5027) // "5,027"
 */
export const numberWords = (value: number, places = 0): string => value.toLocaleString('en', { maximumFractionDigits: places });
