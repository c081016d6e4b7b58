// The rules of this folder, in the order of the registry.
import type { Rule } from '../rule.ts';
import { centralConsultingSre } from './central-consulting-sre.ts';
import { developersNotOnCall } from './developers-not-on-call.ts';
import { infrastructureDoubleDuty } from './infrastructure-double-duty.ts';
import { lateSreProgram } from './late-sre-program.ts';
import { microservicesWithoutInfrastructure } from './microservices-without-infrastructure.ts';
import { missingInfrastructureTeam } from './missing-infrastructure-team.ts';
import { noChecksAndBalances } from './no-checks-and-balances.ts';
import { noEducation } from './no-education.ts';
import { notApplicable } from './not-applicable.ts';
import { pureDevopsPastLimit } from './pure-devops-past-limit.ts';
import { shadowSre } from './shadow-sre.ts';
import { sreOnlyOnCall } from './sre-only-on-call.ts';
import { sreReportsToHostManager } from './sre-reports-to-host-manager.ts';
import { sreReportsToProduct } from './sre-reports-to-product.ts';
import { sreStratification } from './sre-stratification.ts';
import { sreSweetSpot } from './sre-sweet-spot.ts';
import { sreToil } from './sre-toil.ts';
import { startupFit } from './startup-fit.ts';

export const ESSAY: readonly Rule[] = [
  sreReportsToProduct,
  sreReportsToHostManager,
  noChecksAndBalances,
  sreOnlyOnCall,
  developersNotOnCall,
  sreToil,
  sreStratification,
  centralConsultingSre,
  lateSreProgram,
  pureDevopsPastLimit,
  missingInfrastructureTeam,
  microservicesWithoutInfrastructure,
  infrastructureDoubleDuty,
  shadowSre,
  noEducation,
  notApplicable,
  sreSweetSpot,
  startupFit,
];
