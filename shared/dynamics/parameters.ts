// The parameters of the monthly model, their defaults, and what kind of number each is. Names are those of a scenario's `parameters`.

export interface Parameters {
  /** Infrastructure engineers / all engineers. */
  readonly share: number;
  /** People of support wanted for each product engineer, before complexity and literacy. */
  readonly support: number;
  /** People of support wanted for each hire of the month. */
  readonly hireSupport: number;
  /** People needed to operate the platform for each service. */
  readonly operate: number;
  /** Work that product teams repeat while there is no shared platform, in people for each team. */
  readonly duplication: number;
  readonly servicesPerEngineer: number;
  /** Literacy gained a month for each unit of working time spent on education. */
  readonly teaching: number;
  /** Literacy gained a month on the job. */
  readonly onTheJob: number;
  /** Literacy gained a month from SREs at full coverage. */
  readonly mentoring: number;
  /** Literacy forgotten a month. */
  readonly decay: number;
  /** Engineers from which growth is `growth.hyper`. */
  readonly hyperAt: number;
  /** Engineers from which growth is `growth.late`. */
  readonly lateAt: number;
}

export const DEFAULT_PARAMETERS: Parameters = {
  share: 0.1,
  support: 0.055,
  hireSupport: 0.25,
  operate: 0.045,
  duplication: 1,
  servicesPerEngineer: 0.5,
  teaching: 1.5,
  onTheJob: 0.02,
  mentoring: 0.06,
  decay: 0.008,
  hyperAt: 30,
  lateAt: 600,
};

/** Net growth a month by size of the organisation, fractions. */
export interface Growth {
  readonly start: number;
  readonly hyper: number;
  readonly late: number;
}
export const DEFAULT_GROWTH: Growth = { start: 0.04, hyper: 0.06, late: 0.025 };

/**
 * What the model takes as given. Measured or sourced: attrition (13.2 % a year), ramp-up of six months, six hours an incident, teams of eight, and a
 * cap of 50 % on operational work. The rest is judgement, calibrated so that the story of the essay comes out.
 */
export const CONSTANTS = {
  attrition: 0.011,
  attritionOfBurnout: 2,
  rampMonths: 6,
  teamSize: 8,
  incidentsPerService: 3,
  hoursPerIncident: 6,
  hoursPerMonth: 160,
  shiftsPerMonth: 60,
  splitFrom: 30,
  splitUntil: 100,
  complexityServices: 50,
  complexityExponent: 0.35,
  sreTakesOver: 0.3,
  sreAutomates: 0.25,
  strained: 0.5,
  breakdown: 1,
  recovered: 0.7,
  burnoutRises: 4,
  burnoutFalls: 9,
  duplicationHurts: 6,
  infrastructureReal: 4,
  infrastructureSeed: 6,
  literacyAtStart: 0.8,
  literacyOfEarlyHires: 0.7,
  literacyOfLateHires: 0.3,
  hiresWorsenFrom: 30,
  hiresWorsenUntil: 150,
} as const;

/** Product engineers that one SRE covers. */
export const SRE_COVERS = 12;

export const clamp = (x: number, most = 1): number => Math.max(0, Math.min(most, x));

/** Net growth a month at a number of engineers. */
export const growthAt = (engineers: number, growth: Growth, parameters: Parameters): number =>
  engineers < parameters.hyperAt ? growth.start : engineers < parameters.lateAt ? growth.hyper : growth.late;

/** How far the move from a monolith to microservices is at a number of engineers: 0 not begun, 1 done. */
export const migrationAt = (engineers: number): number => clamp((engineers - CONSTANTS.splitFrom) / (CONSTANTS.splitUntil - CONSTANTS.splitFrom));

/** Operational literacy of the people one hires, which falls as an organisation grows. */
export const literacyOfHires = (engineers: number): number =>
  CONSTANTS.literacyOfEarlyHires +
  (CONSTANTS.literacyOfLateHires - CONSTANTS.literacyOfEarlyHires) *
    clamp((engineers - CONSTANTS.hiresWorsenFrom) / (CONSTANTS.hiresWorsenUntil - CONSTANTS.hiresWorsenFrom));
