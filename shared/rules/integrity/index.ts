// The rules of plain integrity, in the order of the registry.
import type { Rule } from '../rule.ts';
import { containmentCycle } from './containment-cycle.ts';
import { danglingReference } from './dangling-reference.ts';
import { dottedLines } from './dotted-lines.ts';
import { duplicateName } from './duplicate-name.ts';
import { impossibleFigures } from './impossible-figures.ts';
import { lineOfWrongKind } from './line-of-wrong-kind.ts';
import { nobodyManages } from './nobody-manages.ts';
import { orphan } from './orphan.ts';
import { reportingCycle } from './reporting-cycle.ts';
import { ruleFailed } from './rule-failed.ts';
import { severalManagers } from './several-managers.ts';
import { unknownSetting } from './unknown-setting.ts';

export const INTEGRITY: readonly Rule[] = [
  danglingReference,
  lineOfWrongKind,
  impossibleFigures,
  containmentCycle,
  severalManagers,
  reportingCycle,
  orphan,
  nobodyManages,
  dottedLines,
  duplicateName,
  unknownSetting,
  ruleFailed,
];
