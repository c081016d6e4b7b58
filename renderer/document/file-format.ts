// The file format in one piece of code, loaded with the first design.
export { parse } from '../../shared/file/parse.ts';
export { print } from '../../shared/file/print.ts';
export { repeatNotes } from '../../shared/file/repeats.ts';
export { salvage } from '../../shared/file/salvage.ts';
