// (edits helper writes this file)
import type { Design } from '../model/types.ts';
import type { Edit } from './edit.ts';
export declare function apply(design: Design, edit: Edit): Design;
export declare function invert(design: Design, edit: Edit): Edit;
