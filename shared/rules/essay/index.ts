// The rules of this folder, in the order of the registry.
import type { Rule } from '../rule.ts';
import { burnoutInfrastructure } from './burnout-infrastructure.ts';
import { burnoutProduct } from './burnout-product.ts';
import { centralConsultingSre } from './central-consulting-sre.ts';
import { criticalServiceUnguarded } from './critical-service-unguarded.ts';
import { developersNotOnCall } from './developers-not-on-call.ts';
import { generalistsOnly } from './generalists-only.ts';
import { growthStrain } from './growth-strain.ts';
import { hiringIntoPool } from './hiring-into-pool.ts';
import { infrastructureDoubleDuty } from './infrastructure-double-duty.ts';
import { infrastructureShare } from './infrastructure-share.ts';
import { lateSreProgram } from './late-sre-program.ts';
import { manualTesting } from './manual-testing.ts';
import { microservicesWithoutInfrastructure } from './microservices-without-infrastructure.ts';
import { missingInfrastructureTeam } from './missing-infrastructure-team.ts';
import { monolithCoupling } from './monolith-coupling.ts';
import { noAutomation } from './no-automation.ts';
import { noChecksAndBalances } from './no-checks-and-balances.ts';
import { noDocumentationTime } from './no-documentation-time.ts';
import { noEducation } from './no-education.ts';
import { noInfrastructureLiaison } from './no-infrastructure-liaison.ts';
import { noOperationsSkill } from './no-operations-skill.ts';
import { noReliabilityCareer } from './no-reliability-career.ts';
import { notApplicable } from './not-applicable.ts';
import { prematureInfrastructure } from './premature-infrastructure.ts';
import { prematureMicroservices } from './premature-microservices.ts';
import { pureDevopsPastLimit } from './pure-devops-past-limit.ts';
import { shadowSre } from './shadow-sre.ts';
import { silos } from './silos.ts';
import { sreDoingFeatures } from './sre-doing-features.ts';
import { sreNotTeaching } from './sre-not-teaching.ts';
import { sreOnlyOnCall } from './sre-only-on-call.ts';
import { sreReportsToHostManager } from './sre-reports-to-host-manager.ts';
import { sreReportsToProduct } from './sre-reports-to-product.ts';
import { sreStratification } from './sre-stratification.ts';
import { sreSweetSpot } from './sre-sweet-spot.ts';
import { sreToil } from './sre-toil.ts';
import { startupFit } from './startup-fit.ts';
import { supportBreakdownAhead } from './support-breakdown-ahead.ts';
import { thinEmbedding } from './thin-embedding.ts';
import { unwillingOperators } from './unwilling-operators.ts';

export const ESSAY: readonly Rule[] = [
  sreReportsToProduct,
  sreReportsToHostManager,
  noChecksAndBalances,
  sreOnlyOnCall,
  developersNotOnCall,
  sreToil,
  sreStratification,
  centralConsultingSre,
  thinEmbedding,
  noInfrastructureLiaison,
  sreNotTeaching,
  sreDoingFeatures,
  lateSreProgram,
  pureDevopsPastLimit,
  prematureInfrastructure,
  prematureMicroservices,
  missingInfrastructureTeam,
  microservicesWithoutInfrastructure,
  infrastructureDoubleDuty,
  shadowSre,
  supportBreakdownAhead,
  noEducation,
  noDocumentationTime,
  burnoutInfrastructure,
  burnoutProduct,
  generalistsOnly,
  hiringIntoPool,
  noOperationsSkill,
  noReliabilityCareer,
  silos,
  manualTesting,
  noAutomation,
  monolithCoupling,
  growthStrain,
  infrastructureShare,
  criticalServiceUnguarded,
  unwillingOperators,
  notApplicable,
  sreSweetSpot,
  startupFit,
];
