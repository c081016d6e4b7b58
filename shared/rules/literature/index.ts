// The rules of this folder, in the order of the registry.
import type { Rule } from '../rule.ts';

export const LITERATURE: readonly Rule[] = [];
