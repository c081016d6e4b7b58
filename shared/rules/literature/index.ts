// The rules of this folder, in the order of the registry.
import type { Rule } from '../rule.ts';
import { collaborationOverload } from './collaboration-overload.ts';
import { communicationPaths } from './communication-paths.ts';
import { incidentLoad } from './incident-load.ts';
import { managerOfManagersSpan } from './manager-of-managers-span.ts';
import { managerSpan } from './manager-span.ts';
import { mentorLoad } from './mentor-load.ts';
import { onCallShare } from './on-call-share.ts';
import { operationsCap } from './operations-cap.ts';
import { pooledRotation } from './pooled-rotation.ts';
import { rotationSize } from './rotation-size.ts';
import { sameLevelReport } from './same-level-report.ts';
import { serviceLoad } from './service-load.ts';
import { singleReportManager } from './single-report-manager.ts';
import { sreRatio } from './sre-ratio.ts';
import { teamTooLarge } from './team-too-large.ts';
import { teamTooSmall } from './team-too-small.ts';
import { tooManyLayers } from './too-many-layers.ts';

export const LITERATURE: readonly Rule[] = [
  managerSpan,
  managerOfManagersSpan,
  singleReportManager,
  teamTooSmall,
  teamTooLarge,
  rotationSize,
  onCallShare,
  operationsCap,
  incidentLoad,
  pooledRotation,
  sreRatio,
  tooManyLayers,
  sameLevelReport,
  communicationPaths,
  collaborationOverload,
  serviceLoad,
  mentorLoad,
];
