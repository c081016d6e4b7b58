// Joins class names; those that are false, null or absent fall out.
export const cx = (...names: readonly (string | false | null | undefined)[]): string => names.filter(Boolean).join(' ');
