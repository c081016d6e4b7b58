// The rules of this folder, in the order of the registry.
import type { Rule } from '../rule.ts';
import { managerSpan } from './manager-span.ts';
import { rotationSize } from './rotation-size.ts';
import { teamTooLarge } from './team-too-large.ts';

export const LITERATURE: readonly Rule[] = [managerSpan, teamTooLarge, rotationSize];
